/** One finding: what is there and what is asked for, why it ranks where it does, how one notices, and what to do with it. */
import { useState } from 'preact/hooks';
import { LONGEST, withMark, type Audit, type Handling } from '../../model/audit/audit.ts';
import { FAILURE_LABELS, UPKEEP_LABELS } from '../../model/audit/classes.ts';
import type { AuditDetails } from '../../model/audit/details.ts';
import { optionText, type Finding } from '../../model/audit/findings.ts';
import { cleanText } from '../../model/own-words.ts';
import { capital } from '../../model/text.ts';
import { changeAudit } from '../../stores/audit-desk.ts';
import { addressOf } from './addresses.ts';
import type { PageGuide } from './desk-form.ts';
import { DraftField } from './DraftField.tsx';
import { wantFocus } from './focus.ts';
import { VERDICT_MARKS, verdictWords } from './words.ts';

interface Props {
  readonly guide: PageGuide;
  readonly audit: Audit;
  readonly finding: Finding;
  readonly details: AuditDetails | undefined;
  /** Where GitHub offers a prefilled issue for it. */
  readonly issue: string | undefined;
}

/** The sign that it is time for what the target asks for: that of the stage at which the entry begins. */
const signalOf = ({ row, need, verdict }: Finding, details: AuditDetails | undefined, stages: readonly string[]) => {
  if (verdict !== 'under' || !details) return undefined;
  const stage = stages.find((_, index) => row.options[row.needs[index] ?? -1] === need);
  return stage === undefined ? undefined : details.signals[stage];
};

interface WhyProps extends Pick<Props, 'guide' | 'finding' | 'details'> {
  readonly signal: ReturnType<typeof signalOf>;
}

/** Why a finding ranks where it does, how one notices that it is time, and who else speaks of it. */
const Why = ({ guide, finding: { row, verdict }, details, signal }: WhyProps) => (
  <>
    {verdict === 'under' && details?.failure !== undefined && row.failure && (
      <p>
        {details.failure} <span class="editors">(editors)</span>
      </p>
    )}
    {verdict === 'over' && details?.upkeep !== undefined && row.upkeep && (
      <p>
        {details.upkeep} <span class="editors">(editors)</span>
      </p>
    )}
    {signal && (
      <p>
        <b>How you notice:</b> {signal.sign} {signal.cost} <span class="editors">(editors)</span>
      </p>
    )}
    {details && details.opinions.length > 0 && (
      <p>
        Other guides on it:{' '}
        {details.opinions.map(({ title, path }, index) => (
          <>
            {index > 0 && ', '}
            <a href={guide.home.replace(/\/$/, '') + path}>{title}</a>
          </>
        ))}
      </p>
    )}
  </>
);

const handle = (finding: Finding, handling: Handling | undefined, note: string, told: string): void => {
  changeAudit((audit, now) => withMark(audit, finding.row.key, handling, note, now), told);
};

export const FindingItem = ({ guide, audit, finding, details, issue }: Props) => {
  const { row, verdict, have, need, handling, note } = finding;
  const [isNoting, setNoting] = useState(false);
  const stages = guide.stages.map(({ id }) => id);
  const target = guide.stages.find(({ id }) => id === audit.target.value)?.title ?? '';
  const signal = signalOf(finding, details, stages);
  const isExplained = signal !== undefined || details !== undefined;
  const of = <span class="visually-hidden"> {row.title}</span>;
  const endNote = (): void => {
    wantFocus(`note:${row.key}`);
    setNoting(false);
  };
  const toggle = (which: Handling, told: string) => () => {
    wantFocus(`${which}:${row.key}`);
    handle(finding, handling === which ? undefined : which, note, handling === which ? 'Taken back.' : told);
  };
  return (
    <li class={handling}>
      <h4>
        <a href={addressOf(finding)}>{row.title}</a>{' '}
        <span class={`found ${verdict}`}>
          {VERDICT_MARKS[verdict]} {verdictWords(finding)}
        </span>
        {handling === 'pinned' && <span class="soft"> pinned</span>}
        {handling === 'dismissed' && <span class="soft"> dismissed</span>}
      </h4>
      {row.kind === 'avoided' && verdict === 'over' && (
        <p>The guide counts it among what to do without, and lists the reason.</p>
      )}
      {row.kind === 'aspect' && have && need && have !== need && (
        <p>
          You have “{optionText(have)}”; {target} asks for “{optionText(need)}”.
        </p>
      )}
      {isExplained && (
        <details>
          <summary>
            {verdict === 'under' && row.failure && `A failure costs ${FAILURE_LABELS[row.failure]}`}
            {verdict === 'over' && row.upkeep && capital(UPKEEP_LABELS[row.upkeep])}
            {((verdict === 'under' && !row.failure) || (verdict === 'over' && !row.upkeep)) && 'More on it'}
            {verdict !== 'under' && verdict !== 'over' && 'More on it'}
          </summary>
          <Why guide={guide} finding={finding} details={details} signal={signal} />
        </details>
      )}
      {note !== '' && !isNoting && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {isNoting && (
        <div class="noting">
          <label htmlFor={`note-${row.key}`}>
            Note on {row.title}
            <DraftField
              id={`note-${row.key}`}
              isLong
              takesFocus
              value={note}
              maxLength={LONGEST.note}
              onKeep={(words) => {
                const value = cleanText(words);
                if (value !== note) handle(finding, handling, value, 'Note kept.');
              }}
              onEscape={endNote}
            />
          </label>
          <button type="button" class="button" onClick={endNote}>
            Done
          </button>
        </div>
      )}
      <p class="actions">
        <button type="button" class="link" data-focus={`pinned:${row.key}`} onClick={toggle('pinned', 'Pinned.')}>
          {handling === 'pinned' ? 'Unpin' : 'Pin'}
          {of}
        </button>
        <button
          type="button"
          class="link"
          data-focus={`dismissed:${row.key}`}
          onClick={toggle('dismissed', 'Dismissed.')}
        >
          {handling === 'dismissed' ? 'Put back' : 'Dismiss'}
          {of}
        </button>
        <button
          type="button"
          class="link"
          data-focus={`note:${row.key}`}
          onClick={() => {
            setNoting(true);
          }}
        >
          {note === '' ? 'Add a note' : 'Change the note'}
          {of}
        </button>
        {issue !== undefined && (
          <a href={issue} rel="noreferrer" target="_blank">
            New issue at GitHub{of}
          </a>
        )}
      </p>
    </li>
  );
};
