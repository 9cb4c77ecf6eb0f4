/** On every page: opens the search dialog, and fetches what fills it when it is first wanted. */
import { shortcutOf } from '../../../shell/shortcut.ts';

interface SearchModule {
  readonly fillDialog: (dialog: HTMLDialogElement) => void;
  readonly warm: (dialog: HTMLDialogElement) => void;
}

/** Makes the search link a button for the dialog, which the module of this build fills. */
export const setUpSearch = (build: string): void => {
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  const link = document.querySelector<HTMLAnchorElement>('.find-open');
  if (!dialog || !link) return;
  const load = (): Promise<SearchModule> =>
    import(`${dialog.dataset['module'] ?? ''}?${build}`) as Promise<SearchModule>;
  const fill = (): void => {
    load()
      .then(({ fillDialog }) => {
        fillDialog(dialog);
      })
      .catch(() => {
        dialog.querySelector('.find-failed')?.removeAttribute('hidden');
      });
  };
  const open = (): void => {
    dialog.showModal();
    fill();
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  for (const sign of ['pointerenter', 'focus']) {
    link.addEventListener(sign, () => {
      // What does not come is asked for again, and missed, when the dialog is opened.
      void load().then(({ warm }) => {
        warm(dialog);
      }, String);
    });
  }
  addEventListener('keydown', (event) => {
    if (shortcutOf(event) !== 'mod+k') return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
  // The module itself may have been what did not come.
  dialog.querySelector('p button')?.addEventListener('click', fill);
};
