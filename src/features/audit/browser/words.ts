/** What findings are called, and the shape that stands for each beside its colour. */
import type { Finding, Verdict } from '../findings.ts';
import { count } from '../../../domain/text.ts';

export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  under: '▼',
  on: '●',
  over: '▲',
  'left-out': '–',
  silent: '○',
  open: '·',
};

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  under: 'under-built',
  on: 'on stage',
  over: 'over-built',
  'left-out': 'does not apply',
  silent: 'not stated by the guide',
  open: 'not answered',
};

/** "under-built by 2 steps", "on stage". */
export const verdictWords = ({ verdict, steps, row }: Finding): string =>
  verdict === 'under' && row.kind === 'item'
    ? 'missing'
    : steps > 0
      ? `${VERDICT_LABELS[verdict]} by ${count(steps, ['step', 'steps'])}`
      : VERDICT_LABELS[verdict];
