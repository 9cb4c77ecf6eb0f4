/** A result as it is shown: its title and the text in which it was found, with the matches marked. */
import type { SearchResult } from '../search.ts';
import { splitWords } from '../../../domain/words.ts';
import { element } from './element.ts';

/** Longer texts are cut around what was found in them. */
const LONGEST = 150;

/** The text with the words marked that were found. */
export const marked = (text: string, words: ReadonlySet<string>): (Node | string)[] =>
  text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, index) => {
    const isFound = index % 2 === 1 && splitWords(part).some((word) => words.has(word));
    return isFound ? element('mark', {}, part) : part;
  });

const excerpt = (text: string, words: ReadonlySet<string>): string => {
  if (text.length <= LONGEST) return text;
  const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const found = tokens.find(([token]) => splitWords(token).some((word) => words.has(word)))?.index ?? 0;
  const from = found < LONGEST / 2 ? 0 : text.indexOf(' ', found - LONGEST / 2) + 1;
  const until = text.lastIndexOf(' ', from + LONGEST);
  return `${from > 0 ? '… ' : ''}${text.slice(from, until > from ? until : from + LONGEST)}${until < text.length ? ' …' : ''}`;
};

/** The address of a result: an aspect's leads to the stage at which it was found. */
export const addressOf = ({ record, text }: SearchResult, base: string): string => {
  const stage = record.kind === 'aspect' && text >= 0 ? record.guide.stages[text]?.[0] : undefined;
  return base.replace(/\/$/, '') + record.path + (stage === undefined ? '' : `#${stage}`);
};

/** The line under a result's title: the stage and its cell, or the text in which it was found. */
const detail = ({ record, text }: SearchResult, words: ReadonlySet<string>): (Node | string)[] => {
  const found = record.texts[text];
  const stage = record.kind === 'aspect' ? record.guide.stages[text] : undefined;
  if (found === undefined || found === 0 || found === '') return [];
  const shown = marked(excerpt(found, words), words);
  return stage ? [element('b', { class: `c-${String(text)}` }, stage[1]), ' ', ...shown] : shown;
};

/** What a result belongs to: its dimension or list, and its guide where that is not the reader's own. */
const belongs = ({ record }: SearchResult, guide: string | undefined): string =>
  [record.group, record.guide.id === guide ? '' : record.guide.title].filter(Boolean).join(' · ');

/** What stands in a link to a result. */
export const resultContent = (
  result: SearchResult,
  words: ReadonlySet<string>,
  guide: string | undefined,
): (Node | string)[] => {
  const line = detail(result, words);
  const where = belongs(result, guide);
  return [
    element(
      'span',
      { class: 'found-title' },
      ...marked(result.record.title, words),
      ' ',
      result.alias !== undefined && element('i', {}, 'also ', ...marked(result.alias, words)),
    ),
    ...(where === '' ? [] : [element('small', {}, where)]),
    ...(line.length === 0 ? [] : [element('span', { class: 'found-text' }, ...line)]),
  ];
};
