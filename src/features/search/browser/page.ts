/** The page of results: what is looked for stands in its address. */
import { count } from '../../../domain/text.ts';
import { KIND_TITLES } from '../kinds.ts';
import { formatSearch, parseSearch, type SearchIds, type SearchQuery } from '../address.ts';
import type { SearchAnswer, SearchResult } from '../search.ts';
import { onTravel, readSearch, tellUnread, tellView, writeSearch, type Manner } from '../../../shell/address.ts';
import { rememberSearch } from './recent.ts';
import { element, partOf } from './element.ts';
import { searchOver } from './index-files.ts';
import { addressOf, resultContent } from './result.ts';

/** How many results are shown at first, and more with each press of the button. */
const STEP = 40;

const valuesOf = (select: HTMLSelectElement): string[] =>
  [...new Set([...select.options].map(({ value }) => value))].filter((value) => value !== '');

class ResultPage {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #selects: Readonly<Record<'framework' | 'kind' | 'stage', HTMLSelectElement>>;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #failed: HTMLElement;
  readonly #base: string;
  readonly #ids: SearchIds;
  #turn = 0;

  constructor(root: HTMLElement) {
    const find = <T extends Element>(selector: string, type: abstract new () => T): T => partOf(root, selector, type);
    this.#form = find('form', HTMLFormElement);
    this.#input = find('[name=q]', HTMLInputElement);
    this.#selects = {
      framework: find('[name=framework]', HTMLSelectElement),
      kind: find('[name=kind]', HTMLSelectElement),
      stage: find('[name=stage]', HTMLSelectElement),
    };
    this.#status = find('[role=status]', HTMLElement);
    this.#list = find('.results-list', HTMLElement);
    this.#failed = find('.find-failed', HTMLElement);
    this.#base = root.dataset['base'] ?? '/';
    this.#ids = { frameworks: valuesOf(this.#selects.framework), stages: valuesOf(this.#selects.stage) };
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      rememberSearch(this.#input.value);
      this.#change('push');
    });
    this.#input.addEventListener('input', () => {
      this.#change('replace');
    });
    for (const select of Object.values(this.#selects)) {
      select.addEventListener('change', () => {
        this.#change('push');
      });
    }
    this.#failed.querySelector('button')?.addEventListener('click', () => void this.#show(this.#read()));
    this.#list.addEventListener('click', () => {
      rememberSearch(this.#input.value);
    });
    const follow = (): void => {
      const query = this.#read();
      tellView(formatSearch(query));
      this.#input.value = query.q;
      for (const [name, select] of Object.entries(this.#selects)) select.value = query[name as 'kind'] ?? '';
      void this.#show(query);
    };
    onTravel(follow);
    const unread: string[] = [];
    this.#read(unread);
    tellUnread(unread);
    // What was typed or chosen while this was on its way is newer than the address.
    if (this.#isTouched()) this.#change('replace');
    else follow();
  }

  /** Whether the controls ask for something else than the address does. Those that were left alone are set to it. */
  #isTouched(): boolean {
    const asked = this.#read();
    return Object.entries({ q: this.#input, ...this.#selects }).reduce((isTouched, [name, field]) => {
      const own = asked[name as keyof SearchQuery] ?? '';
      field.value ||= own;
      return isTouched || field.value !== own;
    }, false);
  }

  #read(unread?: string[]): SearchQuery {
    return parseSearch(readSearch(), this.#ids, unread);
  }

  /** Takes the controls into the address, and shows what it then asks for. */
  #change(manner: Manner): void {
    const search = formatSearch({
      q: this.#input.value,
      ...(Object.fromEntries(Object.entries(this.#selects).map(([name, { value }]) => [name, value])) as object),
    });
    writeSearch(search, manner);
    void this.#show(this.#read());
  }

  async #show(query: SearchQuery): Promise<void> {
    const own = ++this.#turn;
    this.#offerStages(query.framework);
    try {
      const search = await searchOver(this.#base, query.framework);
      if (own !== this.#turn) return;
      // The button that asked for it goes.
      if (this.#failed.contains(document.activeElement)) this.#input.focus();
      this.#failed.hidden = true;
      const answer = search.find(query.q, query);
      this.#list.replaceChildren();
      this.#append(answer, query, 0);
      this.#status.replaceChildren(...told(query, answer));
    } catch {
      if (own !== this.#turn) return;
      this.#list.replaceChildren();
      this.#status.textContent = '';
      this.#failed.hidden = false;
    }
    document.documentElement.classList.remove('pending');
  }

  /** Offers the stages of the chosen guide only. */
  #offerStages(framework: string | undefined): void {
    for (const option of this.#selects.stage.options) {
      const guides = option.dataset['guides']?.split(' ') ?? [];
      option.hidden = option.disabled = framework !== undefined && option.value !== '' && !guides.includes(framework);
    }
  }

  #append({ results, words }: SearchAnswer, query: SearchQuery, from: number): void {
    const items = results.slice(from, from + STEP).map((result) => this.#item(result, words, query));
    this.#list.append(...items);
    const left = results.length - from - STEP;
    if (left <= 0) return;
    const more = element('button', { type: 'button', class: 'button' }, `Show ${String(Math.min(STEP, left))} more`);
    const last = element('li', { class: 'more' }, more);
    more.addEventListener('click', () => {
      last.remove();
      this.#append({ results, words }, query, from + STEP);
      const shown = Math.min(results.length, from + 2 * STEP);
      this.#status.replaceChildren(...told(query, { results, words }), ` ${String(shown)} are shown.`);
      this.#list.children[from + STEP]?.querySelector('a')?.focus();
    });
    this.#list.append(last);
  }

  #item(result: SearchResult, words: ReadonlySet<string>, { framework }: SearchQuery): HTMLElement {
    const link = element('a', { href: addressOf(result, this.#base) }, ...resultContent(result, words, framework));
    return element('li', {}, element('span', { class: 'found-kind' }, KIND_TITLES[result.record.kind][0]), link);
  }
}

const told = ({ q }: SearchQuery, { results }: SearchAnswer): (Node | string)[] => {
  if (q === '') return [];
  const words = element('bdi', {}, q);
  return results.length === 0
    ? ['Nothing found for “', words, '”. Try fewer or other words, or another guide, kind or stage.']
    : [`${count(results.length, ['result', 'results'])} for “`, words, '”.'];
};

/** Takes over the page of results. */
export const openSearchPage = (root: HTMLElement): void => {
  new ResultPage(root).start();
};
