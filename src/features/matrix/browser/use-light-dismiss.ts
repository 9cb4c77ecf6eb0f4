/** Menus that go away when one turns to something else. */
import { useEffect, useRef } from 'preact/hooks';

/** Closes a disclosure on Escape, and on a press or the focus outside of it. */
export const useLightDismiss = () => {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ type, target }: Event): void => {
      const details = menu.current;
      if (!details?.open || !(target instanceof Node) || details.contains(target)) return;
      // A press on words within the menu moves the focus to what it stands in (`main` can have it), and leaves
      // nothing. Chromium 156 ends the page's process when a disclosure closes under such a press.
      if (type === 'focusin' && target.contains(details)) return;
      details.open = false;
    };
    const onKey = (event: KeyboardEvent): void => {
      const details = menu.current;
      if (event.key !== 'Escape' || !details?.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return menu;
};
