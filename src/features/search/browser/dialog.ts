/** The search dialog of every page. It and its field are in the HTML; this comes when they are first used. */
import { count } from '../../../domain/text.ts';
import { isComposed } from '../../../shell/shortcut.ts';
import { foundPaths as paths } from '../../../routes/found-paths.ts';
import { formatSearch } from '../address.ts';
import { KIND_TITLES, type ResultKind } from '../kinds.ts';
import type { Search, SearchAnswer, SearchResult } from '../search.ts';
import { forgetSearches, onSearchesElsewhere, recentSearches, rememberSearch } from './recent.ts';
import { element, partOf } from './element.ts';
import { searchOver } from './index-files.ts';
import { OptionList, type Option, type OptionGroup } from './list.ts';
import { addressOf, resultContent } from './result.ts';

/** How many results of a kind the dialog shows, and of how many kinds of other guides. */
const MOST = { aspect: 6, other: 3 };

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly failed: HTMLElement;
  readonly list: OptionList;
  readonly base: string;
  /** The guide of the page, if it belongs to one. */
  readonly guide: string | undefined;
  /** Whether all guides are searched. */
  isWide: boolean;
  /** Whether what is in the field is from before the dialog was closed. */
  isOld: boolean;
}

/** The results by kind, the kind of the best one first. */
const byKind = (results: readonly SearchResult[]): [ResultKind, SearchResult[]][] =>
  [...new Set(results.map(({ record }) => record.kind))].map((kind) => [
    kind,
    results.filter(({ record }) => record.kind === kind),
  ]);

/** Searches over what the reader asked for; where their guide has nothing, over all of them. */
const ask = async ({ base, guide, isWide }: Parts, query: string): Promise<SearchAnswer & { isWider: boolean }> => {
  const own: Search = await searchOver(base, isWide ? undefined : guide);
  const answer = own.find(query, { guide });
  if (isWide || guide === undefined || answer.results.length > 0 || query.trim() === '')
    return { ...answer, isWider: false };
  const all = await searchOver(base, undefined);
  return { ...all.find(query, { guide }), isWider: true };
};

const resultGroups = (parts: Parts, query: string, { results, words }: SearchAnswer): OptionGroup[] => {
  const { base, guide } = parts;
  const groups = byKind(results).map(([kind, own]): OptionGroup => {
    const most = kind === 'aspect' ? MOST.aspect : MOST.other;
    return {
      title: KIND_TITLES[kind][1],
      options: own.slice(0, most).map((result): Option => ({
        href: addressOf(result, base),
        content: resultContent(result, words, guide),
        choose: () => {
          rememberSearch(query);
          parts.dialog.close();
          return undefined;
        },
      })),
    };
  });
  if (results.length === 0) return [];
  const framework = parts.isWide ? undefined : guide;
  const page = base.replace(/\/$/, '') + paths.search() + formatSearch({ q: query, framework });
  const all: OptionGroup = {
    title: 'More',
    options: [{ href: page, content: [`All ${count(results.length, ['result', 'results'])} on a page`] }],
  };
  return [...groups, all];
};

/** What is offered before anything is typed: what was searched for lately, and good places to start. */
const startGroups = async (parts: Parts): Promise<OptionGroup[]> => {
  const { base, guide, input } = parts;
  const at = (path: string): string => base.replace(/\/$/, '') + path;
  const recent = recentSearches();
  const again = recent.map((query): Option => ({
    href: at(paths.search() + formatSearch({ q: query })),
    content: [element('bdi', {}, query)],
    choose: () => {
      input.value = query;
      // What was clicked is taken away.
      input.focus();
      void update(parts);
      return false;
    },
  }));
  const forget: Option = {
    href: '#',
    content: [element('i', {}, 'Forget these searches')],
    choose: () => {
      forgetSearches();
      input.focus();
      void update(parts).then(() => {
        say(parts, 'The searches are forgotten.');
      });
      return false;
    },
  };
  const starts = (await searchOver(base, guide))
    .starts()
    .map(({ path, title }) => ({ href: at(path), content: [title] }));
  return [
    ...(again.length > 0 ? [{ title: 'Searched before', options: [...again, forget] }] : []),
    { title: 'Start here', options: starts },
  ];
};

const say = ({ status }: Parts, text: string): void => {
  if (status.textContent !== text) status.textContent = text;
};

let turn = 0;

/** Shows what the field asks for. */
const update = async (parts: Parts): Promise<void> => {
  const query = parts.input.value;
  const own = ++turn;
  try {
    const isEmpty = query.trim() === '';
    const answer = isEmpty ? undefined : await ask(parts, query);
    const groups = answer ? resultGroups(parts, query, answer) : await startGroups(parts);
    if (own !== turn) return;
    // The button that asked for it goes.
    if (parts.failed.contains(document.activeElement)) parts.input.focus();
    parts.failed.hidden = true;
    parts.list.show(groups, isEmpty ? -1 : 0);
    say(parts, answer ? told(answer) : '');
  } catch {
    if (own !== turn) return;
    parts.list.show([], -1);
    parts.failed.hidden = false;
    say(parts, '');
  }
};

const told = ({ results, isWider }: SearchAnswer & { readonly isWider: boolean }): string => {
  if (results.length === 0) return 'Nothing found. Try fewer or other words.';
  const found = count(results.length, ['result', 'results']);
  return isWider ? `Nothing in this guide; ${found} in the others.` : `${found}.`;
};

const onKey = (parts: Parts, event: KeyboardEvent): void => {
  if (isComposed(event)) return;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      event.preventDefault();
      parts.list.move(event.key === 'ArrowDown' ? 1 : -1);
      break;
    case 'Enter':
      // Without a result the form leads to the page of results.
      if (parts.list.follow(event)) event.preventDefault();
      break;
    default:
  }
};

const setUp = (dialog: HTMLDialogElement): Parts => {
  const input = partOf(dialog, '[role=combobox]', HTMLInputElement);
  const parts: Parts = {
    dialog,
    input,
    status: partOf(dialog, '[role=status]', HTMLElement),
    failed: partOf(dialog, '.find-failed', HTMLElement),
    list: new OptionList(input, partOf(dialog, '#found', HTMLElement)),
    base: dialog.dataset['base'] ?? '/',
    guide: dialog.dataset['guide'],
    isWide: dialog.querySelector<HTMLInputElement>('.find-scope input')?.checked ?? false,
    isOld: false,
  };
  dialog.addEventListener('close', () => {
    parts.isOld = true;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  input.addEventListener('input', () => void update(parts));
  input.addEventListener('keydown', (event) => {
    onKey(parts, event);
  });
  partOf(parts.failed, 'button', HTMLButtonElement).addEventListener('click', () => void update(parts));
  onSearchesElsewhere(() => {
    // They are listed while nothing is asked for.
    if (dialog.open && input.value.trim() === '') void update(parts);
  });
  dialog.querySelector('.find-scope')?.addEventListener('change', ({ target }) => {
    parts.isWide = (target as HTMLInputElement).checked;
    void update(parts);
  });
  return parts;
};

let parts: Parts | undefined;

/** Fills the open dialog, with what has been typed meanwhile. */
export const fillDialog = (dialog: HTMLDialogElement): void => {
  parts ??= setUp(dialog);
  // What was typed the last time is there to be replaced; what is typed while this is on its way is not.
  if (parts.isOld) parts.input.select();
  parts.isOld = false;
  void update(parts);
};

/** Loads the index ahead, because somebody is about to search. */
export const warm = ({ dataset }: HTMLDialogElement): void => {
  searchOver(dataset['base'] ?? '/', dataset['guide']).catch(() => undefined);
};
