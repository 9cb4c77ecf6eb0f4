/** On every page: opens the search dialog, and fetches what fills it when it is first wanted. */

interface SearchModule {
  readonly fillDialog: (dialog: HTMLDialogElement) => void;
  readonly warm: (dialog: HTMLDialogElement) => void;
}

/** Makes the search link a button for the dialog. */
export const setUpSearch = (): void => {
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  const link = document.querySelector<HTMLAnchorElement>('.find-open');
  if (!dialog || !link) return;
  const failed = dialog.querySelector<HTMLElement>('.find-failed');
  const load = (): Promise<SearchModule> => import(dialog.dataset['module'] ?? '') as Promise<SearchModule>;
  const fill = (): void => {
    load().then(
      ({ fillDialog }) => {
        fillDialog(dialog);
      },
      () => {
        if (failed) failed.hidden = false;
      },
    );
  };
  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector('input')?.select();
    fill();
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  for (const sign of ['pointerenter', 'focus']) {
    link.addEventListener(sign, () => {
      load().then(
        ({ warm }) => {
          warm(dialog);
        },
        () => undefined,
      );
    });
  }
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('.find-close')) dialog.close();
    // The module itself may have been what did not come.
    else if ((target as Element).closest('.find-failed button')) fill();
  });
};
