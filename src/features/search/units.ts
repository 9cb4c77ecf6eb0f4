/** The pieces of text by which a thing is found, and what each is worth. */
import type { SearchRecord } from './records.ts';
import { splitWords } from '../../domain/words.ts';

/** A piece of text within a record: its title, one alias, one text, its group. */
export interface Unit {
  readonly record: number;
  readonly weight: number;
  /** 0 and more: that text; -1 title, -2 group, -3 and less: alias. */
  readonly place: number;
  readonly words: readonly string[];
}

export const TITLE = -1;
export const GROUP = -2;
export const ALIAS = -3;
const WEIGHTS = { title: 10, alias: 8, text: 5, group: 2.5 };

/**
 * The units of a record.
 * @param index the place of the record in the list of all
 */
export const unitsOf = (record: SearchRecord, index: number): Unit[] => {
  const unit = (text: string, weight: number, place: number): Unit => ({
    record: index,
    weight,
    place,
    words: splitWords(text),
  });
  return [
    unit(record.title, WEIGHTS.title, TITLE),
    ...record.aliases.map((alias, number) => unit(alias, WEIGHTS.alias, ALIAS - number)),
    ...record.texts.map((text, number) => unit(text === 0 ? '' : text, WEIGHTS.text, number)),
    unit([record.group, ...record.groupAliases].join(' '), WEIGHTS.group, GROUP),
  ].filter(({ words }) => words.length > 0);
};
