/** The decisions kept in this browser. They never leave it but as files that the reader asks for. */
import { mergeDecisions, readDecisions, writeDecisions, type Decision, type DecisionsRead } from '../model/decision.ts';

const KEY = 'decisions';

/** What is kept. What cannot be read is left as it is, and said. */
export const keptDecisions = (): DecisionsRead & { readonly raw: string | null } => {
  try {
    const raw = localStorage.getItem(KEY);
    return { ...(raw === null ? { isRead: true, decisions: [] } : readDecisions(raw)), raw };
  } catch {
    return { isRead: false, reason: 'This browser refuses to store anything for this site.', raw: null };
  }
};

/** What came of keeping: nothing, or why it failed. */
export type Kept = string | undefined;

const write = (decisions: readonly Decision[]): Kept => {
  try {
    localStorage.setItem(KEY, writeDecisions(decisions));
    return undefined;
  } catch {
    return 'The browser has no room for it, or refuses to store anything for this site.';
  }
};

/** Changes what is kept, as it stands now: another tab may have changed it. What cannot be read is not overwritten. */
const change = (edit: (decisions: readonly Decision[]) => readonly Decision[]): Kept => {
  const kept = keptDecisions();
  return kept.isRead ? write(edit(kept.decisions)) : `What is stored could not be read. ${kept.reason}`;
};

/** Keeps decisions; those with an id that is there already are replaced. */
export const keepDecisions = (added: readonly Decision[]): Kept => change((own) => mergeDecisions(own, added));

/** Replaces one where it stands. */
export const editDecision = (decision: Decision): Kept =>
  change((own) => own.map((it) => (it.id === decision.id ? decision : it)));

/** Lets one go. */
export const dropDecision = (id: string): Kept => change((own) => own.filter((it) => it.id !== id));

/** Puts one back at its place. */
export const restoreDecision = (decision: Decision, index: number): Kept =>
  change((own) => own.toSpliced(index, 0, decision));

/** Puts what cannot be read aside and begins afresh; it is handed to the reader as a file before. */
export const startAfresh = (): Kept => {
  try {
    localStorage.removeItem(KEY);
    return undefined;
  } catch {
    return 'This browser refuses to store anything for this site.';
  }
};

/** Calls back when another tab changes what is kept. */
export const onDecisionsElsewhere = (callback: () => void): (() => void) => {
  const listen = ({ key }: StorageEvent): void => {
    if (key === KEY || key === null) callback();
  };
  addEventListener('storage', listen);
  return () => {
    removeEventListener('storage', listen);
  };
};
