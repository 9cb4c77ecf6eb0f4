/** Opening an audit on the guide as it is now: ids that moved are followed, and what changed is listed. */
import { dayOf } from '../../domain/day.ts';
import {
  isKey,
  isWord,
  later,
  LONGEST,
  MOST_ROWS,
  NOT_APPLICABLE,
  type Answer,
  type Audit,
  type Handling,
  type Have,
  type Mark,
} from './audit.ts';
import { optionAt } from './findings.ts';
import type { OpenedLink } from './link.ts';
import type { AuditRow } from './rows.ts';
import { hashChosen, hashKey } from './write-link.ts';

/** What the page knows of its guide. */
export interface Guide {
  readonly framework: string;
  /** Ids of the stages, in order. */
  readonly stages: readonly string[];
  readonly rows: readonly AuditRow[];
  /** Old ids to new ones, each behind its kind: `aspect:old` to `new`. */
  readonly moved: Readonly<Record<string, string>>;
}

/** A row under which the content has changed since it was answered. */
export interface ChangedRow {
  readonly row: AuditRow;
  /** What the chosen cell said then, where that is known. */
  readonly was: string | undefined;
  readonly now: string;
}

/** An audit, opened. */
export interface Opened {
  readonly audit: Audit;
  readonly changed: readonly ChangedRow[];
  /** Answers about rows or stages that the guide no longer has. They are kept, and count nowhere. */
  readonly lost: number;
}

const follow = ({ moved }: Pick<Guide, 'moved'>, kind: string, id: string): string => {
  const key = `${kind}:${id}`;
  return Object.hasOwn(moved, key) ? (moved[key] ?? id) : id;
};

/** Whether a framework's id is this guide's, as it is now or as it was before. */
export const isOfGuide = (guide: Pick<Guide, 'framework' | 'moved'>, framework: string): boolean =>
  framework === guide.framework || follow(guide, 'framework', framework) === guide.framework;

/** A row's key under the ids of today. */
const followKey = (guide: Guide, key: string): string => {
  const [list, item] = key.split('/');
  return item === undefined ? follow(guide, 'aspect', key) : `${follow(guide, 'checklist', list ?? '')}/${item}`;
};

/** Entries under the ids of today. Where an old id and the new one both have an entry, the later one stays. */
const followKeys = <T extends Answer | Mark>(guide: Guide, entries: Readonly<Record<string, T>>): Record<string, T> => {
  const followed = new Map<string, T>();
  for (const [old, entry] of Object.entries(entries)) {
    const key = followKey(guide, old);
    const other = followed.get(key);
    followed.set(key, other ? later(other, entry) : entry);
  }
  return Object.fromEntries(followed);
};

const followStage = (guide: Guide, answer: Answer): Answer =>
  answer.value === undefined || isWord(answer.value)
    ? answer
    : { ...answer, value: follow(guide, 'stage', answer.value) };

/** Whether a row still offers what was answered. */
const isKnown = (row: AuditRow | undefined, have: Have, stages: readonly string[]): boolean =>
  row !== undefined && (have === NOT_APPLICABLE || optionAt(row, have, stages) >= 0);

/** What an answered row says now, where it says anything. */
const nowOf = (row: AuditRow, have: Have, stages: readonly string[]): string =>
  row.options[optionAt(row, have, stages)]?.text ?? '';

/** Opens an audit that came with its texts: from the store or from a file. */
export const openAudit = (audit: Audit, guide: Guide): Opened => {
  const answers = Object.fromEntries(
    Object.entries(followKeys(guide, audit.answers)).map(([key, answer]) => [key, followStage(guide, answer)]),
  );
  const opened = {
    ...audit,
    framework: guide.framework,
    target: { ...audit.target, value: follow(guide, 'stage', audit.target.value) },
    answers,
    marks: followKeys(guide, audit.marks),
  };
  const byKey = new Map(guide.rows.map((row) => [row.key, row]));
  const given = Object.entries(answers).flatMap(([key, { value, text, hash }]) =>
    value === undefined ? [] : [{ row: byKey.get(key), value, text, hash }],
  );
  const changed = given.flatMap(({ row, value, text, hash }) => {
    if (!row || isWord(value) || !isKnown(row, value, guide.stages)) return [];
    const now = nowOf(row, value, guide.stages);
    const isSame = text === undefined ? hash === undefined || hash === hashChosen(now) : text === now;
    return isSame ? [] : [{ row, was: text, now }];
  });
  return { audit: opened, changed, lost: given.filter(({ row, value }) => !isKnown(row, value, guide.stages)).length };
};

/** How many rows an audit would speak of, were all rows of a guide answered or marked too; to be held against `MOST_ROWS`. */
export const rowsWith = (
  { answers, marks }: Pick<Audit, 'answers' | 'marks'>,
  { rows }: Pick<Guide, 'rows'>,
): number => {
  const own = rows.map(({ key }) => key);
  return Math.max(...[answers, marks].map((entries) => new Set([...Object.keys(entries), ...own]).size));
};

/** What was marked, under the ids of today, as far as all rows of the guide have room beside it. */
const linkedMarks = (link: OpenedLink, guide: Guide): [key: string, handling: Handling | '', note: string][] => {
  const own = new Set(guide.rows.map(({ key }) => key));
  let room = MOST_ROWS - own.size;
  return Object.entries(link.words?.marks ?? {})
    .map(([key, mark]): [string, Handling | '', string] => [followKey(guide, key), ...mark])
    .filter(([key]) => own.has(key) || room-- > 0);
};

/** An audit that came in a link, opened. */
export interface OpenedLinkAudit extends Opened {
  /** What did not arrive or does not fit, a sentence for each. */
  readonly damage: readonly string[];
}

/** Opens what a link carried, as a new audit with an id of its own. */
export const openLink = (link: OpenedLink, guide: Guide, id: string, now: number): OpenedLinkAudit => {
  const { stages, rows, moved } = guide;
  const byHash = new Map(rows.map((row) => [hashKey(row.key), row]));
  const listIds = new Set(rows.flatMap(({ kind, group }) => (kind === 'item' ? [group] : [])));
  for (const [old, to] of Object.entries(moved)) {
    const [kind, from = ''] = old.split(':');
    for (const row of rows) {
      if (kind === 'aspect' && row.key === to) byHash.set(hashKey(from), row);
      if (kind === 'checklist' && row.group === to && listIds.has(to)) {
        byHash.set(hashKey(row.key.replace(to, from)), row);
      }
    }
  }
  const changed: ChangedRow[] = [];
  let lost = 0;
  const answers: Record<string, Answer> = {};
  for (const { key, have, text } of link.rows) {
    const row = byHash.get(key);
    const value = isWord(have) ? have : follow(guide, 'stage', have);
    if (!row || !isKnown(row, value, stages)) {
      lost += 1;
      continue;
    }
    const chosen = nowOf(row, value, stages);
    const isSame = isWord(value) || hashChosen(chosen) === text;
    // Which text was chosen is not known where it has changed; that it has is not forgotten.
    answers[row.key] = isWord(value)
      ? { value, at: now }
      : { value, at: now, ...(isSame ? { text: chosen } : { hash: text }) };
    if (!isSame) changed.push({ row, was: undefined, now: chosen });
  }
  const sent = follow(guide, 'stage', link.target ?? '').slice(0, LONGEST.name);
  // A stage that is gone is kept, so that the page can say so.
  const target = isKey(sent) ? sent : '';
  const linked = linkedMarks(link, guide);
  const marks = linked.map(([key, handling, note]): [string, Mark] => {
    const value = handling === '' ? undefined : handling;
    return [key, note === '' ? { value, at: now } : { value, at: now, note }];
  });
  const unfit = Object.keys(link.words?.marks ?? {}).length - linked.length;
  return {
    audit: {
      id,
      framework: guide.framework,
      begun: link.begun ?? dayOf(now),
      name: { value: link.words?.name ?? '', at: now },
      target: { value: target, at: now },
      answers,
      marks: Object.fromEntries(marks),
    },
    changed,
    lost,
    damage:
      unfit > 0
        ? [
            ...link.damage,
            `${String(unfit)} of its notes and marks are of rows that this guide does not have, and do not fit: an audit speaks of up to ${String(MOST_ROWS)} rows.`,
          ]
        : link.damage,
  };
};
