/** On every page: a term of the glossary opens its definition on the spot. */

interface DefinitionModule {
  readonly define: (link: HTMLAnchorElement) => Promise<void>;
}

/** Lets links to terms open a popover, by the module of this build; where that fails, they are followed. */
export const setUpTerms = (build: string): void => {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.t');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const module = import(new URL(`definition.js?${build}`, link.href).href) as Promise<DefinitionModule>;
    module
      .then(({ define }) => define(link))
      .catch(() => {
        location.href = link.href;
      });
  });
};
