/** Changes of the audit on the page: kept at once, taken back one by one, and laid together with those of other tabs. */
import { countAnswers, mergeAudits, withAnswers, type Answer, type Audit, type Mark, type Stamped } from '../audit.ts';
import { writeAudit } from '../file.ts';
import { openAudit, type ChangedRow } from '../open.ts';
import { $session, $guide, after, type Change, type Session } from './session-state.ts';
import { DELETED, failureOf, holdDeleted, isStored, saveAudit, savedAudit } from './saved-audits.ts';
import { readFragment, writeFragment } from '../../../shell/address.ts';

/** How many changes can be undone. */
const LONGEST_PAST = 200;

/**
 * The address of an audit of this browser. That of one that could not be kept holds the link too in which it came:
 * after a reload only that can be opened.
 */
const addressOf = ({ id }: Audit, { compareWith, link }: Pick<Session, 'compareWith' | 'link'>): string =>
  [`own=${id}`, compareWith && `with=${compareWith}`, link && `audit=${link}`].filter(Boolean).join('&');

/** Whether another tab has deleted an audit that was kept. */
const isGone = ({ origin, failure, audit }: Session): boolean =>
  origin === 'own' && failure === undefined && !isStored(audit);

/** Keeps a new state of the audit. What came in a link becomes an audit of the reader's own with the first change. */
const put = (audit: Audit, told: string, past: readonly Change[]): void => {
  const [session, guide] = [$session.get(), $guide.get()];
  if (!session || !guide) return;
  const isDeleted = session.isDeleted || isGone(session);
  const kept = isDeleted ? holdDeleted(audit) : saveAudit(audit, (stored) => openAudit(stored, guide).audit);
  const link = kept.failure === undefined ? undefined : session.link;
  const address = addressOf(audit, { compareWith: session.compareWith, link });
  if (readFragment() !== address) writeFragment(address, 'replace');
  const isCopy = session.origin === 'link';
  $session.set({
    ...session,
    ...openAudit(kept.audit, guide),
    // What a link has lost is lost, though the copy no longer tells of it.
    lost: session.lost,
    origin: 'own',
    link,
    damage: countAnswers(session.audit) === 0 ? [] : session.damage,
    failure: kept.failure,
    isDeleted,
    past,
    told: isCopy ? `${told} It is now an audit of your own; the link’s is as it was.`.trim() : told,
  });
};

type Edit = (audit: Audit, now: number) => Audit;

/** Changes the open audit, and keeps it. */
export const changeAudit = (edit: Edit, told = ''): void => {
  const session = $session.get();
  if (!session) return;
  const changed = edit(session.audit, after(session.audit));
  put(changed, told, [...session.past, { before: session.audit, after: changed }].slice(-LONGEST_PAST));
};

/**
 * Changes the audit that was open when something was begun, though another may be open now.
 * @param session the session as it was then
 */
export const changeAuditOf = (session: Session, edit: Edit, told = ''): void => {
  const guide = $guide.get();
  const { framework, id } = session.audit;
  if (!guide || $session.get()?.audit.id === id) {
    changeAudit(edit, told);
    return;
  }
  const { audit } = openAudit(savedAudit(framework, id) ?? session.audit, guide);
  const changed = edit(audit, after(audit));
  if (isGone(session) || failureOf(audit) === DELETED) holdDeleted(changed);
  else saveAudit(changed, (stored) => openAudit(stored, guide).audit);
};

/** Says that an answer is still true of what its cell says now; its text of today is then the chosen one. */
export const confirmAnswer = ({ row, now: text }: ChangedRow): void => {
  changeAudit((audit, now) => {
    const have = audit.answers[row.key]?.value;
    return withAnswers(audit, { [row.key]: { have, text: text === '' ? undefined : text } }, now);
  }, `“${row.title}” is as it reads now.`);
};

/** Keeps the open audit after all, though another tab has deleted it. */
export const keepDeleted = (): void => {
  const session = $session.get();
  if (!session?.isDeleted) return;
  $session.set({ ...session, isDeleted: false, failure: DELETED });
  put(session.audit, 'It is kept again.', session.past);
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
  const session = $session.get();
  const last = session?.past.at(-1);
  if (!session || !last) return;
  const { audit } = session;
  const { before, after: changed } = last;
  const now = after(audit);
  const restored = {
    ...audit,
    name: takenBack(now, audit.name, before.name, changed.name),
    target: takenBack(now, audit.target, before.target, changed.target),
    answers: allTakenBack(now, audit.answers, before.answers, changed.answers),
    marks: allTakenBack(now, audit.marks, before.marks, changed.marks),
  };
  const past = session.past.slice(0, -1);
  put(restored, past.length > 0 ? 'Taken back.' : 'Taken back; there is nothing more to undo.', past);
};

/** Shows that the open audit was deleted in another tab, where it was. */
const noticeDeletion = (session: Session, id: string | undefined): void => {
  if (id !== undefined && id !== session.audit.id) return;
  if (isGone(session)) $session.set({ ...session, isDeleted: true, failure: DELETED });
};

/**
 * Takes in what another tab has changed of the open audit. Where this tab knows more than what arrived, the
 * other has overwritten it unread, and it is stored once more. That ends: what is stored only ever grows.
 * @param id whose change it is; `undefined` where the whole storage was cleared
 */
export const takeIn = (arrived: Audit | undefined, id?: string): void => {
  const [session, guide] = [$session.get(), $guide.get()];
  if (!session || !guide) return;
  if (!arrived) {
    noticeDeletion(session, id);
    return;
  }
  if (arrived.id !== session.audit.id) return;
  const theirs = openAudit(arrived, guide).audit;
  const merged = mergeAudits(session.audit, theirs);
  const hasMore = writeAudit(merged) !== writeAudit(theirs) || session.failure !== undefined;
  // It may have been deleted behind what arrived; that is told next.
  const kept =
    hasMore && isStored(merged)
      ? saveAudit(merged, (stored) => openAudit(stored, guide).audit)
      : { audit: merged, failure: session.failure };
  $session.set({
    ...session,
    ...openAudit(kept.audit, guide),
    lost: session.lost,
    failure: kept.failure,
    isDeleted: session.isDeleted && kept.failure !== undefined,
  });
};
