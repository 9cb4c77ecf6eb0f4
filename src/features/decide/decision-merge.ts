/** Changes of one decision that were made in two places, laid together part by part. */
import type { Decision } from './decision.ts';

/** What of a decision is changed by itself: each of the reader's words, and what was decided as a whole. */
export type DecisionPart = 'name' | 'note' | 'decided';

/** Everything but the words, in one order. */
const decidedText = (decision: Decision): string =>
  JSON.stringify(
    Object.entries({ ...decision, name: undefined, note: undefined })
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const TEXTS: Readonly<Record<DecisionPart, (decision: Decision) => string>> = {
  name: ({ name }) => name,
  note: ({ note }) => note,
  decided: decidedText,
};

export interface MergedDecision {
  readonly decision: Decision;
  /** The parts that both changed, each to something else. They stand in the decision as in `mine`. */
  readonly clashes: readonly DecisionPart[];
}

/**
 * Lays two changes of a decision together: of each part that which was changed.
 * @param base the decision from which `mine` began
 * @param mine the decision with the changes that are to be kept
 * @param theirs the decision as it is kept now
 */
export const mergeDecisions = (base: Decision, mine: Decision, theirs: Decision): MergedDecision => {
  const isSame = (part: DecisionPart, a: Decision, b: Decision): boolean => TEXTS[part](a) === TEXTS[part](b);
  const of = (part: DecisionPart): Decision => (isSame(part, base, mine) ? theirs : mine);
  const parts: readonly DecisionPart[] = ['name', 'note', 'decided'];
  return {
    decision: { ...of('decided'), name: of('name').name, note: of('note').note },
    clashes: parts.filter(
      (part) => !isSame(part, base, mine) && !isSame(part, base, theirs) && !isSame(part, mine, theirs),
    ),
  };
};

/** What is said of a part that another tab has changed to something else meanwhile. */
export const clashWords = (part: DecisionPart, theirs: Decision): string => {
  const now = {
    name: `name to “${theirs.name}”`,
    note: `note to “${theirs.note}”`,
    decided: `outcome to “${theirs.outcome.title}”`,
  };
  return `Another tab has changed the ${now[part]}. Keeping yours replaces that.`;
};
