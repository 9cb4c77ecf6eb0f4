/** On the page of results: fetches what fills it, and says so where that fails. */
import { ownFile } from '../../../shell/own-file.ts';

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
    document.documentElement.classList.remove('pending');
    failed.querySelector('button')?.addEventListener('click', () => void start(), { once: true });
  }
};

const form = page?.querySelector('form');
const wake = (): void => {
  form?.removeEventListener('focusin', wake);
  form?.removeEventListener('change', wake);
  void start();
};

// Whoever has asked for nothing yet downloads nothing yet. Not every browser gives the focus to a list that is pressed.
if (location.search !== '') wake();
else for (const sign of ['focusin', 'change']) form?.addEventListener(sign, wake);
