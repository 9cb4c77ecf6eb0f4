/**
 * The audits kept in this browser, one under each key `audit:<framework>:<id>`, as the text that a file has. They
 * never leave it but as files and links that the reader asks for. What cannot be read is left where it is, and
 * named. Before an audit is written it is laid together with what is stored: another tab may have changed it. What
 * cannot be kept is held in memory, and found as if it were.
 */
import { changedAt, mergeAudits, type Audit } from '../audit.ts';
import { readAudit, writeAudit, type AuditRead } from '../file.ts';
import { onChangedElsewhere } from '../../../shell/browser/elsewhere.ts';
import { holdUnkept, letGo, unkeptBelow, unkeptUnder } from './unsaved-audits.ts';

const keyOf = (framework: string, id: string): string => `audit:${framework}:${id}`;

/** Why something could not be stored, or nothing. */
export type Kept = string | undefined;

const NO_ROOM =
  'The browser has no room for it, or refuses to store anything for this site. Save it as a file before you close this page.';

const UNREADABLE =
  'What this browser keeps of it already cannot be read by this page, and stays as it is. Save this one as a file before you close this page.';

const unfit = (reason: string): string =>
  `It does not fit. ${reason} What this browser keeps of it stays as it was. Press “Undo”: until then no change is kept.`;

/** Why a change is not kept of an audit that another tab has deleted. */
export const DELETED = 'It was deleted in another tab. It stays on this page, and is not kept unless you say so.';

const readStored = (framework: string, id: string): AuditRead | undefined => {
  const text = localStorage.getItem(keyOf(framework, id));
  return text === null ? undefined : readAudit(text);
};

/** One audit as it is stored or held, or `undefined` where there is none or it cannot be read. */
export const savedAudit = (framework: string, id: string): Audit | undefined => {
  const held = unkeptUnder(keyOf(framework, id))?.audit;
  try {
    const read = readStored(framework, id);
    if (!read?.isRead) return held;
    return held ? mergeAudits(held, read.audit) : read.audit;
  } catch {
    return held;
  }
};

/** Whether the storage has something under an audit's key; where it does not tell, it is taken to. */
export const isStored = ({ framework, id }: Audit): boolean => {
  try {
    return localStorage.getItem(keyOf(framework, id)) !== null;
  } catch {
    return true;
  }
};

/** Why an audit is only held in memory, or nothing where it is kept. */
export const failureOf = ({ framework, id }: Audit): Kept => unkeptUnder(keyOf(framework, id))?.failure;

/** What cannot be read of the stored audits of a guide. */
export interface Unreadable {
  readonly key: string;
  readonly reason: string;
  readonly text: string;
}

/** The audits of a guide that are kept or held, the one changed last first, and those that cannot be read. */
export const savedAudits = (
  framework: string,
): { readonly audits: readonly Audit[]; readonly unreadable: readonly Unreadable[]; readonly isRefused: boolean } => {
  const audits = new Map(unkeptBelow(keyOf(framework, '')));
  const unreadable: Unreadable[] = [];
  const inOrder = (): Audit[] => [...audits.values()].toSorted((a, b) => changedAt(b) - changedAt(a));
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(keyOf(framework, ''))) continue;
      const text = localStorage.getItem(key) ?? '';
      const read = readAudit(text);
      const held = audits.get(key);
      if (read.isRead) audits.set(key, held ? mergeAudits(held, read.audit) : read.audit);
      else unreadable.push({ key, reason: read.reason, text });
    }
  } catch {
    return { audits: inOrder(), unreadable: [], isRefused: true };
  }
  return { audits: inOrder(), unreadable, isRefused: false };
};

interface Outcome {
  readonly audit: Audit;
  readonly failure: Kept;
}

const store = (audit: Audit, follow: (stored: Audit) => Audit = (stored) => stored): Outcome => {
  let whole = audit;
  try {
    const stored = readStored(audit.framework, audit.id);
    if (stored?.isRead === false) return { audit, failure: UNREADABLE };
    if (stored) whole = mergeAudits(audit, follow(stored.audit));
    const text = writeAudit(whole);
    // Nothing is stored that could not be read again.
    const again = readAudit(text);
    if (!again.isRead) return { audit: whole, failure: unfit(again.reason) };
    localStorage.setItem(keyOf(audit.framework, audit.id), text);
    return { audit: whole, failure: undefined };
  } catch {
    return { audit: whole, failure: NO_ROOM };
  }
};

/**
 * Keeps an audit, laid together with what is stored of it; what cannot be kept is held in memory.
 * @param follow brings what is stored to the ids of today
 * @returns the audit as it is now, and why it could not be kept, if so
 */
export const saveAudit = (audit: Audit, follow?: (stored: Audit) => Audit): Outcome => {
  const outcome = store(audit, follow);
  const key = keyOf(audit.framework, audit.id);
  if (outcome.failure === undefined) letGo(key);
  else holdUnkept(key, outcome.audit, outcome.failure);
  return outcome;
};

/** Holds a change of an audit that another tab has deleted, and stores nothing. */
export const holdDeleted = (audit: Audit): Outcome => {
  holdUnkept(keyOf(audit.framework, audit.id), audit, DELETED);
  return { audit, failure: DELETED };
};

/** Lets an audit go. */
export const deleteAudit = ({ framework, id }: Audit): void => {
  letGo(keyOf(framework, id));
  try {
    localStorage.removeItem(keyOf(framework, id));
  } catch {
    // Nothing was kept where storage is refused.
  }
};

/** Brings the audits along of a guide that had another id; what there is no room for stays where it is. */
export const followGuide = (from: string, to: string): void => {
  for (const audit of savedAudits(from).audits) {
    if (store({ ...audit, framework: to }).failure === undefined) deleteAudit(audit);
  }
};

/** Lets go of what cannot be read; the reader has it as a file. */
export const deleteUnreadable = ({ key }: Unreadable): void => {
  localStorage.removeItem(key);
};

/** Calls back when the audits of a guide may have changed without this page; returns what ends it. */
export const onAuditsElsewhere = (
  framework: string,
  callback: (key: string | null, text: string | null) => void,
): (() => void) =>
  onChangedElsewhere((key, text) => {
    if (key === null || key.startsWith(keyOf(framework, ''))) callback(key, text);
  });

/**
 * Calls back with an audit that was changed without this page, or `undefined` where one was dropped or cannot be read;
 * and with its id, or `undefined` where any may have been dropped.
 * @returns what ends it
 */
export const onAuditElsewhere = (
  framework: string,
  callback: (audit: Audit | undefined, id: string | undefined) => void,
): (() => void) =>
  onAuditsElsewhere(framework, (key, text) => {
    if (key === null) {
      for (const audit of savedAudits(framework).audits) callback(audit, audit.id);
      callback(undefined, undefined);
      return;
    }
    const read = text === null ? undefined : readAudit(text);
    callback(read?.isRead ? read.audit : undefined, key.slice(keyOf(framework, '').length));
  });
