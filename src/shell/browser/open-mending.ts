/** On every page: where its address names what is not there, fetches what mends that or says so. */

interface AddressModule {
  readonly mendAddress: () => void;
}

/** Looks at the address now, when its fragment changes, and when a script has found words in it that nobody knows. */
export const setUpMending = (build: string): void => {
  const look = (): void => {
    const { hash } = location;
    if (!document.documentElement.dataset['unread'] && (!hash || document.getElementById(hash.slice(1)))) return;
    const home = document.querySelector<HTMLAnchorElement>('.brand')?.href ?? '';
    const module = import(`${home}address.js?${build}`) as Promise<AddressModule>;
    // Where it does not come, the page shows what it could read.
    module.then(({ mendAddress }) => {
      mendAddress();
    }, String);
  };
  for (const sign of ['unread', 'hashchange']) addEventListener(sign, look);
  look();
};
