/** What can be wrong with the head of a link that arrived as it was sent. */
import { count } from '../../domain/text.ts';
import { isDay, isKey, MOST_ROWS } from './audit.ts';

/** Fields of a head, as text. */
interface Head {
  /** How many answers were sent. */
  readonly total: string | undefined;
  readonly target: string | undefined;
  readonly begun: string | undefined;
}

/** Of a text that may be anything, as much as a sentence can quote. */
const quoted = (text = ''): string => `“${text.slice(0, 40)}”`;

const totalFault = (total: string | undefined, arrived: number): string | false => {
  if (total === undefined || !/^\d{1,4}$/.test(total) || Number(total) > MOST_ROWS) {
    return `It should say how many answers it holds, from 0 to ${String(MOST_ROWS)}, and says ${quoted(total)}.`;
  }
  const missing = Number(total) - arrived;
  if (missing < 0)
    return `It says that it holds ${count(Number(total), ['answer', 'answers'])}, and holds ${String(arrived)}.`;
  return missing > 0 && `${String(missing)} of its ${total} answers did not arrive.`;
};

/**
 * What a head says that cannot be, a sentence for each.
 * @param arrived how many answers came with it
 */
export const headFaults = ({ total, target, begun = '' }: Head, arrived: number): string[] =>
  [
    totalFault(total, arrived),
    target !== undefined &&
      target !== '' &&
      !isKey(target) &&
      `${quoted(target)} is no stage that it could be held against.`,
    !isDay(begun) && `The day on which it was begun, ${quoted(begun)}, is none; the day of today stands there instead.`,
  ].filter((line) => line !== false);
