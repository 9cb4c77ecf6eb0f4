/** One finding: what is there and what is asked for, why it ranks where it does, how one notices, and what to do with it. */
import { useState } from 'preact/hooks';
import { LONGEST, withMark, type Audit, type Handling } from '../../model/audit/audit.ts';
import { FAILURE_LABELS, UPKEEP_LABELS } from '../../model/audit/classes.ts';
import type { AuditDetails } from '../../model/audit/details.ts';
import { optionText, type Finding } from '../../model/audit/findings.ts';
import { githubIssueLink, isRepository } from '../../model/audit/work.ts';
import { changeAudit } from '../../stores/audit-desk.ts';
import { addressOf, workContext } from './addresses.ts';
import type { PageGuide } from './desk-form.ts';
import { VERDICT_MARKS, verdictWords } from './words.ts';

interface Props {
  readonly guide: PageGuide;
  readonly audit: Audit;
  readonly finding: Finding;
  readonly details: AuditDetails | undefined;
  readonly repository: string;
}

/** The sign that it is time for what the target asks for: that of the stage at which the entry begins. */
const signalOf = ({ row, need, verdict }: Finding, details: AuditDetails | undefined, stages: readonly string[]) => {
  if (verdict !== 'under' || !details) return undefined;
  const stage = stages.find((_, index) => row.options[row.needs[index] ?? -1] === need);
  return stage === undefined ? undefined : details.signals[stage];
};

const handle = (finding: Finding, handling: Handling | undefined, note: string, told: string): void => {
  changeAudit((audit, now) => withMark(audit, finding.row.key, handling, note, now), told);
};

export const FindingItem = ({ guide, audit, finding, details, repository }: Props) => {
  const { row, verdict, have, need, handling, note } = finding;
  const [isNoting, setNoting] = useState(false);
  const stages = guide.stages.map(({ id }) => id);
  const target = guide.stages.find(({ id }) => id === audit.target.value)?.title ?? '';
  const signal = signalOf(finding, details, stages);
  const of = <span class="visually-hidden"> {row.title}</span>;
  const toggle = (which: Handling, told: string) => () => {
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
      {row.kind === 'aspect' && have && need && have !== need && (
        <p>
          You have “{optionText(have)}”; {target} asks for “{optionText(need)}”.
        </p>
      )}
      {verdict === 'under' && row.failure && (
        <p class="soft">
          A failure costs {FAILURE_LABELS[row.failure]}
          {details?.failure && `: ${details.failure}`} <span class="editors">(editors)</span>
        </p>
      )}
      {verdict === 'over' && row.upkeep && (
        <p class="soft">
          It has {UPKEEP_LABELS[row.upkeep]}
          {details?.upkeep && `: ${details.upkeep}`} <span class="editors">(editors)</span>
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
              <a href={guide.links.home.replace(/\/$/, '') + path}>{title}</a>
            </>
          ))}
        </p>
      )}
      {note !== '' && !isNoting && <p class="note">{note}</p>}
      {isNoting && (
        <div class="noting">
          <label>
            Note on {row.title}
            <textarea
              class="field"
              rows={3}
              maxLength={LONGEST.note}
              value={note}
              ref={(area) => {
                area?.focus();
              }}
              onChange={({ currentTarget }) => {
                handle(finding, handling, currentTarget.value.trim(), 'Note kept.');
              }}
              onKeyDown={({ key, currentTarget }) => {
                if (key !== 'Escape') return;
                currentTarget.blur();
                setNoting(false);
              }}
            />
          </label>
          <button
            type="button"
            class="button"
            onClick={() => {
              setNoting(false);
            }}
          >
            Done
          </button>
        </div>
      )}
      <p class="actions">
        <button type="button" class="link" aria-pressed={handling === 'pinned'} onClick={toggle('pinned', 'Pinned.')}>
          {handling === 'pinned' ? 'Unpin' : 'Pin'}
          {of}
        </button>
        <button
          type="button"
          class="link"
          aria-pressed={handling === 'dismissed'}
          onClick={toggle('dismissed', 'Dismissed.')}
        >
          {handling === 'dismissed' ? 'Put back' : 'Dismiss'}
          {of}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            setNoting(true);
          }}
        >
          {note === '' ? 'Add a note' : 'Change the note'}
          {of}
        </button>
        {isRepository(repository) && (verdict === 'under' || verdict === 'over') && (
          <a href={githubIssueLink(repository, finding, workContext(guide, audit))} rel="noreferrer" target="_blank">
            New issue at GitHub{of}
          </a>
        )}
      </p>
    </li>
  );
};
