/** What this browser keeps, as others change it: another tab, or the pages that were open while this one was left. */

/**
 * Calls back when something that is kept may have changed without this page: at once for another tab, and when Back
 * or Forward shows the page again as it was left, which hears of nothing meanwhile.
 * @param callback is given the key and its text now, `null` where it is gone; no key where all may have changed
 * @returns what ends it
 */
export const onChangedElsewhere = (callback: (key: string | null, text: string | null) => void): (() => void) => {
  const listen = ({ key, newValue }: StorageEvent): void => {
    callback(key, newValue);
  };
  const again = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) callback(null, null);
  };
  addEventListener('storage', listen);
  addEventListener('pageshow', again);
  return () => {
    removeEventListener('storage', listen);
    removeEventListener('pageshow', again);
  };
};
