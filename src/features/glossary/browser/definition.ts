/** A term's definition in a popover beside its link; fetched when it is first asked for. */
import { ownFile } from '../../../shell/own-file.ts';

interface Definition {
  readonly title: string;
  readonly definition: string;
}

const ID = 'definition';

const known = new Map<string, Promise<Definition>>();

const fetchDefinition = async (address: string): Promise<Definition> => {
  const answer = await fetch(ownFile(address, document.documentElement.dataset));
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  const { title, definition } = (await answer.json()) as Partial<Definition>;
  if (title === undefined || definition === undefined) throw new Error(`${address}: no definition`);
  return { title, definition };
};

/** The definition behind a link; asked for again where it did not come. */
const definitionOf = (link: HTMLAnchorElement): Promise<Definition> => {
  const address = new URL(`terms/${link.hash.slice(1)}.json`, link.href).href;
  const asked = known.get(address) ?? fetchDefinition(address);
  known.set(address, asked);
  asked.catch(() => known.delete(address));
  return asked;
};

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

/** Puts the popover under its link, or over it where there is no room below; always within the window. */
const place = (popover: HTMLElement, link: HTMLElement): void => {
  const box = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = box.bottom + 6;
  const above = box.top - height - 6;
  const top = below + height <= innerHeight || above < 0 ? Math.min(below, innerHeight - height - 8) : above;
  const left = Math.max(8, Math.min(box.left, document.documentElement.offsetWidth - width - 8));
  popover.style.setProperty('top', `${String(Math.max(8, top) + scrollY)}px`);
  popover.style.setProperty('left', `${String(left + scrollX)}px`);
};

/** The link that was asked last; what comes late for another opens nothing. */
let wanted: HTMLAnchorElement | undefined;

/** The link whose definition is open. */
let opened: HTMLAnchorElement | undefined;

/** The link that is being pressed while its own definition is open: pressing closes that before the click comes. */
let pressed: HTMLAnchorElement | undefined;

for (const event of ['pointerdown', 'keydown'] as const) {
  addEventListener(
    event,
    ({ target }) => {
      pressed = target instanceof Node && opened?.contains(target) ? opened : undefined;
    },
    true,
  );
}

/**
 * Opens the definition that a link leads to, or closes it where it is open.
 * @throws {Error} where it cannot be fetched
 */
export const define = async (link: HTMLAnchorElement): Promise<void> => {
  if (pressed === link || opened === link) {
    pressed = undefined;
    document.getElementById(ID)?.hidePopover();
    return;
  }
  wanted = link;
  const { title, definition } = await definitionOf(link);
  // Read anew: meanwhile another may have been asked.
  if (wanted !== link) return;
  document.getElementById(ID)?.remove();
  const popover = document.createElement('div');
  popover.id = ID;
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-label', `Definition: ${title}`);
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = 'In the glossary';
  popover.append(element('b', title), element('p', definition), more);
  popover.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') popover.remove();
  });
  // This comes at once, and the other a little later.
  popover.addEventListener('beforetoggle', ({ newState }) => {
    opened = newState === 'open' ? link : undefined;
  });
  // Right behind its link, so that the keyboard goes on from there.
  link.after(popover);
  // Some browsers leave a link that was clicked without focus; closing leads back to where it was.
  link.focus({ preventScroll: true });
  popover.showPopover();
  place(popover, link);
  popover.focus({ preventScroll: true });
};
