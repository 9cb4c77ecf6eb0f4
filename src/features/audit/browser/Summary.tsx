/** One sentence that sums an audit up, and the figures behind it. */
import type { Audit } from '../audit.ts';
import { FAILURE_LABELS, UPKEEP_LABELS } from '../../../domain/severity.ts';
import { countVerdicts, rankGaps, rankSurplus, VERDICTS, type Finding } from '../findings.ts';
import { count } from '../../../domain/text.ts';
import type { PageGuide } from './session-form.ts';
import { VERDICT_LABELS, VERDICT_MARKS } from './words.ts';

interface Props {
  readonly guide: PageGuide;
  readonly audit: Audit;
  readonly findings: readonly Finding[];
}

const isLive = ({ handling }: Finding): boolean => handling !== 'dismissed';

export const Summary = ({ guide, audit, findings }: Props) => {
  const target = guide.stages.find(({ id }) => id === audit.target.value)?.title ?? '';
  const live = findings.filter(isLive);
  const counts = countVerdicts(live);
  const dismissed = findings.length - live.length;
  const gap = rankGaps(live)[0];
  const surplus = rankSurplus(live)[0];
  const judged = counts.under + counts.on + counts.over;
  return (
    <>
      <p class="lead">
        Held against {target}, {count(judged, ['row is', 'rows are'])} judged: {counts.under} under-built, {counts.on}{' '}
        on stage, {counts.over} over-built{dismissed > 0 && `, ${String(dismissed)} dismissed`}.
        {gap && (
          <>
            {' '}
            First to mend is <b>{gap.row.title}</b>
            {gap.row.failure && `, because a failure costs ${FAILURE_LABELS[gap.row.failure]}`}.
          </>
        )}
        {surplus && (
          <>
            {' '}
            The costliest surplus is <b>{surplus.row.title}</b>
            {surplus.row.upkeep && `, with ${UPKEEP_LABELS[surplus.row.upkeep]}`}.
          </>
        )}
        {!gap && !surplus && judged > 0 && ' Nothing judged so far is missing or too much.'}
      </p>
      <ul class="verdicts">
        {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <li key={verdict} class={verdict}>
            <i aria-hidden="true">{VERDICT_MARKS[verdict]}</i> <b>{counts[verdict]}</b> {VERDICT_LABELS[verdict]}
          </li>
        ))}
      </ul>
    </>
  );
};
