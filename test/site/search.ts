/** What specs do with search. */
import type { Page } from '@playwright/test';

/** The dialog of search on a page, and what opens it. */
export const searchOn = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Search' });
  return {
    dialog,
    field: dialog.getByRole('combobox', { name: 'Search the guides' }),
    options: dialog.getByRole('option'),
    active: dialog.locator('[role=option][aria-selected=true]'),
    status: dialog.getByRole('status'),
    failed: dialog.getByRole('alert'),
    button: page.getByRole('banner').getByRole('link', { name: 'Search' }),
  };
};
