/** The audit on the page: which one, where it came from, what may be undone, and the guide that it is held against. */
import { atom } from 'nanostores';
import {
  beginAudit,
  changedAt,
  mergeAudits,
  type Answer,
  type Audit,
  type Mark,
  type Stamped,
} from '../model/audit/audit.ts';
import { writeAudit } from '../model/audit/file.ts';
import { readLink } from '../model/audit/link.ts';
import { openAudit, openLink, type ChangedRow, type Guide } from '../model/audit/open.ts';
import { followGuide, keepAudit, storedAudit } from './audits.ts';
import { readFragment, writeFragment } from './location.ts';

/** Where the audit on the page came from: nowhere yet, this browser, or a link. */
export type Origin = 'new' | 'own' | 'link';

export interface Desk {
  readonly audit: Audit;
  readonly origin: Origin;
  /** What changed in the guide since it was answered, and how many answers it has no place for. */
  readonly changed: readonly ChangedRow[];
  readonly lost: number;
  /** What did not arrive of the link, a sentence for each. */
  readonly damage: readonly string[];
  /** Why the last change could not be kept. */
  readonly failure: string | undefined;
  /** What was done last, for the status line. */
  readonly told: string;
  /** The last changes, the latest last. */
  readonly past: readonly Change[];
}

/** An audit before a change and after it. */
interface Change {
  readonly before: Audit;
  readonly after: Audit;
}

/** How many changes can be undone. */
const LONGEST_PAST = 200;

export const $desk = atom<Desk | undefined>(undefined);

let guide: Guide | undefined;

const newId = (): string =>
  crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '');

const CALM = { changed: [], lost: 0, damage: [], failure: undefined, told: '', past: [] } as const;

/** A time after every stamp of an audit, so that a change counts as later even where clocks differ. */
const after = (audit: Audit): number => Math.max(Date.now(), changedAt(audit) + 1);

/** The last moment that a clock can show. A file with later ones would leave no time for changes. */
const LAST_MOMENT = 8_640_000_000_000_000;

/** Opens an audit that is kept here. */
const showOwn = (audit: Audit): void => {
  if (!guide) return;
  $desk.set({ ...CALM, origin: 'own', ...openAudit(audit, guide) });
};

/** Puts an empty audit on the desk; it is kept with its first change. */
export const beginAfresh = (target?: string): void => {
  if (!guide) return;
  const { framework, stages } = guide;
  const known = target !== undefined && stages.includes(target) ? target : '';
  $desk.set({ ...CALM, origin: 'new', audit: beginAudit(newId(), framework, known, Date.now()) });
};

/** Opens an audit of this browser, and puts it into the address. */
export const openOwn = (audit: Audit): void => {
  writeFragment(`own=${audit.id}`, 'push');
  showOwn(audit);
};

/** Puts an empty audit on the desk, and takes the last one out of the address. */
export const beginNew = (): void => {
  writeFragment('', 'push');
  beginAfresh($desk.get()?.audit.target.value);
};

/**
 * Opens the audit of a file. One that is here already, but otherwise, stays as it is: the file's becomes one beside it.
 * @returns what came of it, in words
 */
export const bringInAudit = (audit: Audit, from: string): string => {
  if (!guide) return '';
  const { framework, moved } = guide;
  if (audit.framework !== framework && moved[`framework:${audit.framework}`] !== framework) {
    return `“${from}” is an audit of another guide (${audit.framework}); open it on that guide’s page.`;
  }
  if (changedAt(audit) > LAST_MOMENT) return `“${from}” was not brought in: its times are no times.`;
  const mine = { ...audit, framework };
  const stored = storedAudit(framework, audit.id);
  const isSame = stored !== undefined && writeAudit(stored) === writeAudit(mine);
  const opened = stored && !isSame ? { ...mine, id: newId() } : mine;
  const { failure } = keepAudit(opened);
  openOwn(opened);
  const desk = $desk.get();
  if (desk && failure !== undefined) $desk.set({ ...desk, failure });
  if (isSame) return `“${from}” is the audit that is kept here already.`;
  return stored ? `“${from}” differs from the audit kept here; it stands beside it.` : `“${from}” is brought in.`;
};

const showLink = async (text: string): Promise<void> => {
  if (!guide) return;
  const { framework, stages, moved } = guide;
  const address = readFragment();
  const link = await readLink(text, stages);
  // The reader has gone on meanwhile.
  if (readFragment() !== address) return;
  const isHere =
    link?.framework === undefined || link.framework === framework || moved[`framework:${link.framework}`] === framework;
  if (!link || !isHere) {
    beginAfresh();
    const desk = $desk.get();
    const said = link
      ? `This link holds an audit of another guide (${String(link.framework).slice(0, 60)}); open it on that guide’s page.`
      : 'This link holds no audit, or nothing of it arrived. Ask for it once more, or for the file.';
    if (desk) $desk.set({ ...desk, damage: [said] });
    return;
  }
  const opened = openLink(link, guide, newId(), Date.now());
  $desk.set({ ...CALM, origin: 'link', ...opened, damage: link.damage });
};

/** Opens what the address names: an audit of this browser, one in a link, or none. */
export const openAddress = async (): Promise<void> => {
  if (!guide) return;
  const text = readFragment();
  const fragment = new URLSearchParams(text);
  // A place on the page is no other audit.
  if (text !== '' && $desk.get() && !['own', 'audit', 'target'].some((name) => fragment.has(name))) return;
  const [own, link] = [fragment.get('own'), fragment.get('audit')];
  const stored = own === null ? undefined : storedAudit(guide.framework, own);
  if (stored) showOwn(stored);
  else if (link !== null) await showLink(link);
  else {
    beginAfresh(fragment.get('target') ?? undefined);
    const desk = $desk.get();
    if (desk && own !== null) {
      $desk.set({
        ...desk,
        damage: ['This browser does not hold that audit: it was deleted, or kept in another browser.'],
      });
    }
  }
};

/** Says against which guide audits are held, and opens what the address names. */
export const setUpDesk = (known: Guide): Promise<void> => {
  guide = known;
  const { framework, moved } = known;
  for (const [from, to] of Object.entries(moved)) {
    if (from.startsWith('framework:') && to === framework) followGuide(from.slice('framework:'.length), framework);
  }
  return openAddress();
};

/** Keeps a new state of the audit. What came in a link becomes an audit of the reader's own with the first change. */
const put = (audit: Audit, told: string, past: readonly Change[]): void => {
  const desk = $desk.get();
  if (!desk || !guide) return;
  const held = guide;
  const kept = keepAudit(audit, (stored) => openAudit(stored, held).audit);
  // The address of what is kept nowhere would lead to nothing, and that of a link still holds what came in it.
  const address = `own=${audit.id}`;
  if (kept.failure === undefined && readFragment() !== address) writeFragment(address, 'replace');
  const isCopy = desk.origin === 'link';
  $desk.set({
    ...desk,
    audit: kept.audit,
    origin: 'own',
    failure: kept.failure,
    past,
    told: isCopy ? `${told} It is now an audit of your own; the link’s is as it was.`.trim() : told,
  });
};

/** Changes the audit on the desk, and keeps it. */
export const changeAudit = (edit: (audit: Audit, now: number) => Audit, told = ''): void => {
  const desk = $desk.get();
  if (!desk) return;
  const changed = edit(desk.audit, after(desk.audit));
  put(changed, told, [...desk.past, { before: desk.audit, after: changed }].slice(-LONGEST_PAST));
};

/** Whether two entries say the same, whenever they were made. */
const isAlike = (a: object, b: object): boolean => JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });

/** What a change touched, and nothing has since, as it was before it, stamped anew; else as it is. */
const takenBack = <T extends Stamped<unknown>>(now: number, is: T, before: T, changed: T): T =>
  before.at === changed.at || !isAlike(is, changed) ? is : { ...before, at: now };

const allTakenBack = <T extends Answer | Mark>(
  now: number,
  is: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
  changed: Readonly<Record<string, T>>,
): Record<string, T> => {
  const none = { value: undefined, at: 0 } as T;
  const back = Object.entries(changed).map(([key, entry]): [string, T] => [
    key,
    takenBack(now, is[key] ?? none, before[key] ?? none, entry),
  ]);
  return { ...is, ...Object.fromEntries(back) };
};

/** Takes the last change back, and says so. What another tab has changed meanwhile stays. */
export const undo = (): void => {
  const desk = $desk.get();
  const last = desk?.past.at(-1);
  if (!desk || !last) return;
  const { audit } = desk;
  const { before, after: changed } = last;
  const now = after(audit);
  const restored = {
    ...audit,
    name: takenBack(now, audit.name, before.name, changed.name),
    target: takenBack(now, audit.target, before.target, changed.target),
    answers: allTakenBack(now, audit.answers, before.answers, changed.answers),
    marks: allTakenBack(now, audit.marks, before.marks, changed.marks),
  };
  put(restored, 'Taken back.', desk.past.slice(0, -1));
};

/** Takes in what another tab has changed of the audit on the desk. */
export const takeIn = (changed: Audit | undefined): void => {
  const desk = $desk.get();
  if (!desk || changed?.id !== desk.audit.id || !guide) return;
  $desk.set({ ...desk, audit: mergeAudits(desk.audit, openAudit(changed, guide).audit) });
};
