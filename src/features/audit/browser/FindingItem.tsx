/** One finding: what is there and what is asked for, why it ranks where it does, how one notices, and what to do with it. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { LONGEST, withMark, type Audit, type Handling, type Mark } from '../audit.ts';
import { FAILURE_LABELS, UPKEEP_LABELS } from '../../../domain/severity.ts';
import type { AuditDetails } from '../details.ts';
import { optionText, type Finding } from '../findings.ts';
import { capital } from '../../../domain/text.ts';
import { changeAudit, changeAuditOf } from './session.ts';
import { addressOf } from './addresses.ts';
import type { PageGuide } from './session-form.ts';
import { DraftField } from './DraftField.tsx';
import { giveFocus, wantFocus } from '../../../shell/browser/focus.ts';
import { useSession } from './use-session.ts';
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

/** Changes a part of what a row is marked with; the rest stays as it is by then, whatever is shown. */
const marking =
  (key: string, part: Partial<Pick<Mark, 'value' | 'note'>>) =>
  (audit: Audit, now: number): Audit => {
    const { value, note = '' } = { ...audit.marks[key], ...part };
    return withMark(audit, key, value, note, now);
  };

interface NoteProps extends Pick<Props, 'audit' | 'finding'> {
  readonly onEscape: () => void;
}

/** The field for a note. Findings are drawn a moment after the session; the note is that of the open audit. */
const NoteField = ({ audit, finding: { row }, onEscape }: NoteProps) => {
  const session = useSession();
  return (
    session?.audit.id === audit.id && (
      <DraftField
        id={`note-${row.key}`}
        isLong
        takesFocus
        value={session.audit.marks[row.key]?.note ?? ''}
        maxLength={LONGEST.note}
        onKeep={(note) => {
          changeAuditOf(session, marking(row.key, { note }), `The note on “${row.title}” is kept.`);
        }}
        onEscape={onEscape}
      />
    )
  );
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
  useLayoutEffect(giveFocus);
  const toggle = (which: Handling) => () => {
    // What is dismissed goes to the end of its list, which may not be shown.
    wantFocus(`${which}:${row.key}`, `list:${verdict}`);
    const isBack = handling === which;
    changeAudit(
      marking(row.key, { value: isBack ? undefined : which }),
      `“${row.title}” is ${isBack ? 'no longer ' : ''}${which}.`,
    );
  };
  return (
    <li class={handling}>
      <h4>
        <a href={addressOf(finding)} data-focus={`title:${row.key}`}>
          {row.title}
        </a>{' '}
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
            <NoteField audit={audit} finding={finding} onEscape={endNote} />
          </label>
          <button type="button" class="button" onClick={endNote}>
            Done
          </button>
        </div>
      )}
      <p class="actions">
        <button type="button" class="link" data-focus={`pinned:${row.key}`} onClick={toggle('pinned')}>
          {handling === 'pinned' ? 'Unpin' : 'Pin'}
          {of}
        </button>
        <button type="button" class="link" data-focus={`dismissed:${row.key}`} onClick={toggle('dismissed')}>
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
