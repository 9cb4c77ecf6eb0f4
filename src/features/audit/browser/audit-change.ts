/** Changes of the audit on the page: kept at once, taken back one by one, and laid together with those of other tabs. */
import { countAnswers, mergeAudits, withAnswers, type Answer, type Audit, type Mark, type Stamped } from '../audit.ts';
import { writeAudit } from '../file.ts';
import { openAudit, type ChangedRow } from '../open.ts';
import { $desk, $guide, after, type Change, type Desk } from './audit-state.ts';
import { DELETED, failureOf, holdDeleted, isStored, keepAudit, storedAudit } from './audits.ts';
import { readFragment, writeFragment } from '../../../shell/address.ts';

/** How many changes can be undone. */
const LONGEST_PAST = 200;

/**
 * The address of an audit of this browser. That of one that could not be kept holds the link too in which it came:
 * after a reload only that can be opened.
 */
const addressOf = ({ id }: Audit, { beside, link }: Pick<Desk, 'beside' | 'link'>): string =>
  [`own=${id}`, beside && `with=${beside}`, link && `audit=${link}`].filter(Boolean).join('&');

/** Whether another tab has deleted an audit that was kept. */
const isGone = ({ origin, failure, audit }: Desk): boolean =>
  origin === 'own' && failure === undefined && !isStored(audit);

/** Keeps a new state of the audit. What came in a link becomes an audit of the reader's own with the first change. */
const put = (audit: Audit, told: string, past: readonly Change[]): void => {
  const [desk, guide] = [$desk.get(), $guide.get()];
  if (!desk || !guide) return;
  const isDeleted = desk.isDeleted || isGone(desk);
  const kept = isDeleted ? holdDeleted(audit) : keepAudit(audit, (stored) => openAudit(stored, guide).audit);
  const link = kept.failure === undefined ? undefined : desk.link;
  const address = addressOf(audit, { beside: desk.beside, link });
  if (readFragment() !== address) writeFragment(address, 'replace');
  const isCopy = desk.origin === 'link';
  $desk.set({
    ...desk,
    ...openAudit(kept.audit, guide),
    // What a link has lost is lost, though the copy no longer tells of it.
    lost: desk.lost,
    origin: 'own',
    link,
    damage: countAnswers(desk.audit) === 0 ? [] : desk.damage,
    failure: kept.failure,
    isDeleted,
    past,
    told: isCopy ? `${told} It is now an audit of your own; the link’s is as it was.`.trim() : told,
  });
};

type Edit = (audit: Audit, now: number) => Audit;

/** Changes the audit on the desk, and keeps it. */
export const changeAudit = (edit: Edit, told = ''): void => {
  const desk = $desk.get();
  if (!desk) return;
  const changed = edit(desk.audit, after(desk.audit));
  put(changed, told, [...desk.past, { before: desk.audit, after: changed }].slice(-LONGEST_PAST));
};

/**
 * Changes the audit that was on the desk when something was begun, though another may lie there now.
 * @param desk the desk as it was then
 */
export const changeAuditOf = (desk: Desk, edit: Edit, told = ''): void => {
  const guide = $guide.get();
  const { framework, id } = desk.audit;
  if (!guide || $desk.get()?.audit.id === id) {
    changeAudit(edit, told);
    return;
  }
  const { audit } = openAudit(storedAudit(framework, id) ?? desk.audit, guide);
  const changed = edit(audit, after(audit));
  if (isGone(desk) || failureOf(audit) === DELETED) holdDeleted(changed);
  else keepAudit(changed, (stored) => openAudit(stored, guide).audit);
};

/** Says that an answer is still true of what its cell says now; its text of today is then the chosen one. */
export const confirmAnswer = ({ row, now: text }: ChangedRow): void => {
  changeAudit((audit, now) => {
    const have = audit.answers[row.key]?.value;
    return withAnswers(audit, { [row.key]: { have, text: text === '' ? undefined : text } }, now);
  }, `“${row.title}” is as it reads now.`);
};

/** Keeps the audit on the desk after all, though another tab has deleted it. */
export const keepDeleted = (): void => {
  const desk = $desk.get();
  if (!desk?.isDeleted) return;
  $desk.set({ ...desk, isDeleted: false, failure: DELETED });
  put(desk.audit, 'It is kept again.', desk.past);
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
  const past = desk.past.slice(0, -1);
  put(restored, past.length > 0 ? 'Taken back.' : 'Taken back; there is nothing more to undo.', past);
};

/** Shows that the audit on the desk was deleted in another tab, where it was. */
const noticeDeletion = (desk: Desk, id: string | undefined): void => {
  if (id !== undefined && id !== desk.audit.id) return;
  if (isGone(desk)) $desk.set({ ...desk, isDeleted: true, failure: DELETED });
};

/**
 * Takes in what another tab has changed of the audit on the desk. Where this tab knows more than what arrived, the
 * other has overwritten it unread, and it is stored once more. That ends: what is stored only ever grows.
 * @param id whose change it is; `undefined` where the whole storage was cleared
 */
export const takeIn = (arrived: Audit | undefined, id?: string): void => {
  const [desk, guide] = [$desk.get(), $guide.get()];
  if (!desk || !guide) return;
  if (!arrived) {
    noticeDeletion(desk, id);
    return;
  }
  if (arrived.id !== desk.audit.id) return;
  const theirs = openAudit(arrived, guide).audit;
  const merged = mergeAudits(desk.audit, theirs);
  const hasMore = writeAudit(merged) !== writeAudit(theirs) || desk.failure !== undefined;
  // It may have been deleted behind what arrived; that is told next.
  const kept =
    hasMore && isStored(merged)
      ? keepAudit(merged, (stored) => openAudit(stored, guide).audit)
      : { audit: merged, failure: desk.failure };
  $desk.set({
    ...desk,
    ...openAudit(kept.audit, guide),
    lost: desk.lost,
    failure: kept.failure,
    isDeleted: desk.isDeleted && kept.failure !== undefined,
  });
};
