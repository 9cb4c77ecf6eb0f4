/** What the rules work on and what they find, and the few rules that all of them need. */
import type { AxisData } from '../schema/axis.ts';
import type { ChecklistData } from '../schema/checklist.ts';
import type { DimensionData } from '../schema/dimension.ts';
import type { FrameworkData } from '../schema/framework.ts';
import type { OpinionData } from '../schema/opinion.ts';
import type { FaqData, PageData } from '../schema/prose.ts';
import type { SignalsData } from '../schema/signals.ts';
import type { TermData } from '../schema/term.ts';
import type { WizardData } from '../schema/wizard.ts';

/** A broken rule. */
export interface Finding {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  /** Whether the mistake is the value (left out) or its key. */
  readonly at?: 'value' | 'key';
  readonly found: string;
  readonly expected: string;
}

interface Place {
  /** The folder of the framework; empty for what all share. */
  readonly framework: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly file: string;
  readonly body: string;
}

/** A file of content whose shape is right. */
export type FoundEntry = Place &
  (
    | { readonly kind: 'framework'; readonly data: FrameworkData }
    | { readonly kind: 'dimensions'; readonly data: DimensionData }
    | { readonly kind: 'checklists'; readonly data: ChecklistData }
    | { readonly kind: 'wizards'; readonly data: WizardData }
    | { readonly kind: 'faq'; readonly data: FaqData }
    | { readonly kind: 'pages'; readonly data: PageData }
    | { readonly kind: 'signals'; readonly data: SignalsData }
    | { readonly kind: 'glossary'; readonly data: TermData }
    | { readonly kind: 'second-opinions'; readonly data: OpinionData }
    | { readonly kind: 'axis'; readonly data: AxisData }
  );

/** The files of one kind. */
export type Of<K extends FoundEntry['kind']> = Extract<FoundEntry, { kind: K }>;

/** A value as it is shown in messages. */
export const quote = (value: string): string => JSON.stringify(value);
/** Ids as they are shown in messages. */
export const list = (ids: Iterable<string>): string => [...ids].join(', ') || 'none';

/** Positions at which a value stands for the second time. */
export const repeated = (ids: readonly string[]): number[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [index]));

/** No id stands twice in the same list. `paths[i]` leads to `ids[i]`. */
export const assertUnique = (
  file: string,
  ids: readonly { readonly id: string; readonly path: readonly PropertyKey[] }[],
  what: string,
): Finding[] =>
  repeated(ids.map(({ id }) => id)).map((index) => ({
    file,
    path: ids[index]?.path ?? [],
    found: `${what} ${quote(ids[index]?.id ?? '')} a second time`,
    expected: 'ids that stand only once',
  }));

/** Ids of a list's items, each with the path that leads to it. */
export const idsOf = (items: readonly { readonly id: string }[], ...path: PropertyKey[]) =>
  items.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));

/** Each value is one of the known ids. */
export const assertKnown = (
  file: string,
  ids: readonly string[],
  path: readonly PropertyKey[],
  known: ReadonlySet<string>,
  what: string,
): Finding[] =>
  ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ file, path: [...path, index], found: `${what} ${quote(id)}`, expected: `one of ${list(known)}` }],
  );

/** The value is one of the known ids, or left out. */
export const assertKnownOne = (
  file: string,
  id: string | undefined,
  path: readonly PropertyKey[],
  known: ReadonlySet<string>,
  what: string,
): Finding[] =>
  id === undefined || known.has(id)
    ? []
    : [{ file, path, found: `${what} ${quote(id)}`, expected: `one of ${list(known)}` }];
