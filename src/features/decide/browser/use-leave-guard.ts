/** Words that are not kept yet: the browser asks before the page closes over them. */
import { useLayoutEffect } from 'preact/hooks';

const ask = (event: Event): void => {
  event.preventDefault();
};

/** Has the browser ask before the page is left, as long as something is not kept. */
export const useLeaveGuard = (isUnkept: boolean): void => {
  useLayoutEffect(() => {
    if (!isUnkept) return undefined;
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [isUnkept]);
};
