/** On the pages of a guide: chosen stages follow the reader. */

/** Puts the stages of the page's address on links within the guide, just before they are followed or copied. */
export const setUpCarrying = (): void => {
  const { home = '', stages = '', moved = '' } = document.documentElement.dataset;

  /** Forgiving as `forgiving.ts`, in less room; old ids go on as they are. */
  const chosenStages = (): string => {
    const [, value = ''] = /\bstages(?:=|%3D)([^&?]*)/i.exec(location.search) ?? [];
    const known = `${stages} ${moved}`.split(/[ :]/);
    const ids = value.toLowerCase().split(/%(?:25)*..|[^a-z\d-]/);
    return ids.filter((id) => id && known.includes(id)).join();
  };

  const carry = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link?.origin !== location.origin || !link.pathname.startsWith(home)) return;
    // Links within the page stay within it.
    if (link.pathname === location.pathname) return;
    const own = (link.dataset['own'] ??= link.search);
    if ('view' in link.dataset || own.includes('stages=')) return;
    const chosen = chosenStages();
    link.search = chosen ? `${own}${own && '&'}stages=${chosen}` : own;
  };

  // A menu for the link is opened by a pointer, or by a key once it has the focus.
  for (const event of ['pointerdown', 'focusin', 'click'] as const) {
    document.addEventListener(event, carry, true);
  }
};
