/** The decisions kept in this browser. They never leave it but as files that the reader asks for. */
import {
  importFile,
  readDecisions,
  writeDecisions,
  type BroughtIn,
  type Decision,
  type DecisionsRead,
} from '../decision.ts';
import { mergeDecisions, type DecisionPart } from '../decision-merge.ts';
import { onChangedElsewhere } from '../../../shell/browser/elsewhere.ts';

const KEY = 'decisions';

/** What is kept. What cannot be read is left as it is, and said. */
export const savedDecisions = (): DecisionsRead & { readonly raw: string | null } => {
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
  const kept = savedDecisions();
  if (kept.isRead) return write(edit(kept.decisions));
  return kept.raw === null ? kept.reason : `What is stored could not be read. ${kept.reason}`;
};

/** What came of keeping a decision. */
export interface KeptDecision {
  readonly failure: Kept;
  /** The decision as it is kept now. */
  readonly decision: Decision;
  /** The parts that have been changed elsewhere too, each to something else. Where there are any, nothing was kept. */
  readonly clashes: readonly DecisionPart[];
}

/**
 * Keeps a decision: where one with its id stands, else at the beginning. Parts that were changed elsewhere since, and
 * not in this one, stay so.
 * @param base the decision from which this one began; none where it is new
 */
export const keepDecision = (decision: Decision, base?: Decision): KeptDecision => {
  let kept = decision;
  let clashes: readonly DecisionPart[] = [];
  const failure = change((own) => {
    const theirs = own.find(({ id }) => id === decision.id);
    if (!theirs) return [decision, ...own];
    const merged = mergeDecisions(base ?? theirs, decision, theirs);
    clashes = merged.clashes;
    kept = clashes.length > 0 ? theirs : merged.decision;
    return own.map((it) => (it === theirs ? kept : it));
  });
  return { failure, decision: kept, clashes };
};

/** Adds the decisions of a file; says how many were new. */
export const importDecisions = (
  file: readonly Decision[],
): { readonly failure: Kept; readonly came: BroughtIn | undefined } => {
  let came: BroughtIn | undefined;
  const failure = change((own) => {
    came = importFile(own, file);
    return came.decisions;
  });
  return { failure, came };
};

/** Lets one go. */
export const dropDecision = (id: string): Kept => change((own) => own.filter((it) => it.id !== id));

/** Puts one back at its place, unless it is there again. */
export const restoreDecision = (decision: Decision, index: number): Kept =>
  change((own) => (own.some(({ id }) => id === decision.id) ? own : own.toSpliced(index, 0, decision)));

/** Begins afresh. What cannot be read is moved to the key `decisions-aside`; the reader has it as a file besides. */
export const startAfresh = (): Kept => {
  try {
    const raw = localStorage.getItem(KEY);
    if (raw !== null) localStorage.setItem(`${KEY}-aside`, raw);
    localStorage.removeItem(KEY);
    return undefined;
  } catch {
    return 'The browser has no room to put it aside, or refuses to store anything for this site.';
  }
};

/** Calls back when what is kept may have changed without this page; returns what ends it. */
export const onDecisionsElsewhere = (callback: () => void): (() => void) =>
  onChangedElsewhere((key) => {
    if (key === KEY || key === null) callback();
  });
