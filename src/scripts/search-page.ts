/** On the page of results: fetches what fills it, and says so where that fails. */
import { ownFile } from '../model/offline/own-file.ts';

const page = document.querySelector<HTMLElement>('.search-page');
const failed = page?.querySelector<HTMLElement>('.find-failed');

const start = async (): Promise<void> => {
  if (!page || !failed) return;
  try {
    const { openSearchPage } = (await import(
      /* @vite-ignore */ ownFile(page.dataset['module'], document.documentElement.dataset)
    )) as {
      readonly openSearchPage: (page: HTMLElement) => void;
    };
    // It hides what failed once there are results.
    openSearchPage(page);
  } catch {
    failed.hidden = false;
    failed.querySelector('button')?.addEventListener('click', () => void start(), { once: true });
  }
};

// Whoever has asked for nothing yet downloads nothing yet.
if (location.search !== '') void start();
else page?.querySelector('form')?.addEventListener('focusin', () => void start(), { once: true });
