/** What a thing is worth for a query: which units say how much of it. */
import type { ResultKind } from './kinds.ts';
import { beginning, type SearchRecord } from './records.ts';
import { ALIAS, GROUP, TITLE, type Unit } from './units.ts';

export interface SearchOptions {
  /** The guide whose results come first. */
  readonly guide?: string | undefined;
  readonly kind?: ResultKind | undefined;
  /** Look at the cells of this stage only. */
  readonly stage?: string | undefined;
}

/** How much a thing of this kind is worth beside an aspect with the same words. */
export const KIND_WEIGHTS: Readonly<Record<ResultKind, number>> = {
  aspect: 1,
  stage: 0.9,
  dimension: 0.85,
  checklist: 0.8,
  item: 0.75,
  question: 0.75,
  wizard: 0.7,
  topic: 0.6,
  term: 0.55,
};

/** What one term says of each unit: 0 to 1. */
export type Hits = ReadonlyMap<Unit, number>;

/** A query's term: how it was typed, and what it says of each unit. */
export interface Term {
  readonly hits: Hits;
  /** How much it tells things apart. */
  readonly rarity: number;
  /** It says little beside the others: a thing need not hold it. */
  readonly isSmall: boolean;
}

export interface UnitScore {
  readonly unit: Unit;
  /** What the terms say of it, by weight. */
  readonly said: number;
  /** How many of them say something. */
  readonly count: number;
  /** The same, more where little else is in it. */
  readonly score: number;
}

export interface Found {
  readonly record: SearchRecord;
  /** For each term the most that it says of any unit. */
  readonly best: number[];
  readonly units: UnitScore[];
}

/** Adds up what the terms say of a unit; `best` keeps the most that each says of any. */
export const addUnit = (unit: Unit, terms: readonly Term[], best: number[], typed: readonly string[]): UnitScore => {
  let said = 0;
  let count = 0;
  for (const [index, { hits, rarity }] of terms.entries()) {
    const quality = hits.get(unit) ?? 0;
    if (quality === 0) continue;
    const value = quality * rarity * unit.weight;
    if (value > (best[index] ?? 0)) best[index] = value;
    said += value;
    count++;
  }
  // Terms that stand together say more than the same terms scattered over a record.
  const share = Math.min(1, count / unit.words.length);
  const together = count / typed.length;
  return { unit, said, count, score: said * (0.25 + 0.75 * share) * together };
};

/** How much a whole name counts, of what is said of it. */
const NAMED_SHARE = 0.6;

/** A name of which every word was typed, whatever was typed beside it: one of several topics. */
export const named = (units: readonly UnitScore[]): number =>
  Math.max(
    0,
    ...units.map(({ unit, said, count }) =>
      (unit.place === TITLE || unit.place <= ALIAS) && count === unit.words.length ? said * NAMED_SHARE : 0,
    ),
  );

/** A unit that is just what was typed. */
export const whole = ({ unit }: UnitScore, typed: readonly string[]): number =>
  unit.place !== GROUP && unit.words.join(' ') === typed.join(' ') ? unit.weight * 2 : 0;

/** What the terms say of the unit of a kind of place that they say most of, by its own weight. */
const most = (units: readonly UnitScore[], isMeant: (place: number) => boolean): UnitScore | undefined => {
  const meant = units.filter(({ unit }) => isMeant(unit.place));
  return meant.length === 0
    ? undefined
    : meant.reduce((a, b) => (b.said / b.unit.weight > a.said / a.unit.weight ? b : a));
};

const held = (score: UnitScore | undefined): number => (score ? score.said / score.unit.weight : 0);

/** The text to show with a result: the asked stage's, else the one in which most was found, else where an aspect begins. */
export const shownText = (record: SearchRecord, units: readonly UnitScore[], stage: string | undefined): number => {
  const isAspect = record.kind === 'aspect';
  const asked = stage === undefined ? -1 : record.guide.stages.findIndex(([id]) => id === stage);
  if (isAspect && asked >= 0) return asked;
  const text = most(units, (place) => place >= 0);
  const title = most(units, (place) => place === TITLE);
  const alias = most(units, (place) => place <= ALIAS);
  // What a cell says of it says more than that it is also called so.
  if (text && held(text) > held(title) && held(text) >= held(alias)) return text.unit.place;
  return isAspect ? beginning(record) : -1;
};

/** The alias by which it was found, where its title says less. */
export const shownAlias = (record: SearchRecord, units: readonly UnitScore[], top: UnitScore): string | undefined => {
  const title = most(units, (place) => place === TITLE);
  return top.unit.place <= ALIAS && held(top) > held(title) ? record.aliases[ALIAS - top.unit.place] : undefined;
};

/** Whether a unit may count, given what is asked for. */
export const isAsked = (record: SearchRecord, unit: Unit, { kind, stage }: SearchOptions): boolean => {
  if (kind !== undefined && record.kind !== kind) return false;
  if (stage === undefined) return true;
  const index = record.guide.stages.findIndex(([id]) => id === stage);
  if (record.kind === 'stage') return record.id === stage;
  if (record.kind !== 'aspect' || index < 0) return false;
  const cell = record.texts[index];
  return cell !== 0 && cell !== '' && (unit.place < 0 || unit.place === index);
};
