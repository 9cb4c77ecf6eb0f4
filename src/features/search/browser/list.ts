/** The list under the field: groups of links of which one is active (a listbox, by the ARIA practices). */
import { element } from './element.ts';

/** One thing to choose. */
export interface Option {
  readonly href: string;
  readonly content: readonly (Node | string)[];
  /** Called when it is chosen, before the link is followed. What returns `false` is no link. */
  readonly choose?: () => boolean | undefined;
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

const isLeft = (choose: Option['choose']): boolean => choose?.() !== false;

/** The list of an input: which option is active, and what the input says of it. */
export class OptionList {
  readonly #input: HTMLInputElement;
  readonly #box: HTMLElement;
  #links: HTMLAnchorElement[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, box: HTMLElement) {
    this.#input = input;
    this.#box = box;
    box.role = 'listbox';
    box.ariaLabel = 'Results';
  }

  /** Shows groups of options, the first of them active or none. */
  show(groups: readonly OptionGroup[], active: number): void {
    this.#links = [];
    const shown = groups.map(({ title, options }, number) => {
      const id = `found-group-${String(number)}`;
      const links = options.map(({ href, content, choose }) => {
        const link = element(
          'a',
          { role: 'option', id: `found-${String(this.#links.length)}`, tabindex: -1, href, 'aria-selected': 'false' },
          ...content,
        );
        link.addEventListener('click', (event) => {
          if (!isLeft(choose)) event.preventDefault();
        });
        this.#links.push(link);
        return link;
      });
      return element(
        'div',
        { role: 'group', 'aria-labelledby': id },
        element('div', { id, class: 'found-kind', role: 'presentation' }, title),
        ...links,
      );
    });
    this.#box.replaceChildren(...shown);
    this.#box.scrollTop = 0;
    this.#input.setAttribute('aria-expanded', String(this.#links.length > 0));
    this.#active = -1;
    this.activate(active);
  }

  /** Makes an option active; beyond the ends it goes on at the other end. */
  activate(index: number): void {
    this.#links[this.#active]?.setAttribute('aria-selected', 'false');
    const count = this.#links.length;
    this.#active = count === 0 || index < 0 ? -1 : index % count;
    const link = this.#links[this.#active];
    if (!link) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    link.setAttribute('aria-selected', 'true');
    link.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', link.id);
  }

  /** Goes on by one, or back. */
  move(by: 1 | -1): void {
    const count = this.#links.length;
    this.activate(this.#active < 0 && by < 0 ? count - 1 : (this.#active + by + count) % Math.max(1, count));
  }

  /** Follows the active option as a click with these keys would; says whether there is one. */
  follow({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const link = this.#links[this.#active];
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    return link !== undefined;
  }
}
