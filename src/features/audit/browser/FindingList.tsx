/** The findings as a list, ranked and filterable. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Audit } from '../audit.ts';
import type { AuditDetails } from '../details.ts';
import { isRepository, isWork, rankGaps, rankSurplus, VERDICTS, type Finding, type Verdict } from '../findings.ts';
import { capital, count } from '../../../domain/text.ts';
import { workContext } from './addresses.ts';
import type { PageGuide } from './session-form.ts';
import { FindingItem } from './FindingItem.tsx';
import { giveFocus, holdFocus, wantFocus } from '../../../shell/browser/focus.ts';
import { useWork } from './load-work.ts';
import type { FormGroup } from './form.ts';
import { VERDICT_LABELS } from './words.ts';

interface Props {
  readonly guide: PageGuide;
  readonly groups: readonly FormGroup[];
  readonly audit: Audit;
  readonly findings: readonly Finding[];
  readonly details: Readonly<Record<string, AuditDetails>> | undefined;
}

/** In the order of a list: what is missing and what is too much ranked, the rest as it stands. */
const ordered = (findings: readonly Finding[], verdict: Verdict): readonly Finding[] => {
  if (verdict === 'under') return rankGaps(findings);
  return verdict === 'over' ? rankSurplus(findings) : findings.filter((finding) => finding.verdict === verdict);
};

const HEADINGS: Readonly<Partial<Record<Verdict, string>>> = {
  under: 'Missing, the costliest failure first',
  over: 'Too much, the costliest upkeep first',
};

/** How many of a list are shown before the reader asks for all. */
const FIRST = 8;

/** Whether the page is being printed: then nothing is left for a click. */
const usePrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const follow = ({ type }: Event): void => {
      setPrinting(type === 'beforeprint');
    };
    addEventListener('beforeprint', follow);
    addEventListener('afterprint', follow);
    return () => {
      removeEventListener('beforeprint', follow);
      removeEventListener('afterprint', follow);
    };
  }, []);
  return isPrinting;
};

export const FindingList = ({ guide, groups, audit, findings, details }: Props) => {
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const [group, setGroup] = useState('');
  const [repository, setRepository] = useState('');
  const [whole, setWhole] = useState<readonly Verdict[]>([]);
  const [told, setTold] = useState('');
  const work = useWork(isRepository(repository));
  const context = workContext(guide, audit);
  holdFocus();
  useLayoutEffect(giveFocus);
  const isPrinting = usePrinting();
  const within = findings.filter(({ row }) => group === '' || row.group === group);
  const verdicts: readonly Verdict[] = verdict === '' ? ['under', 'over'] : [verdict];
  const lists = verdicts.map((it) => ({ verdict: it, own: ordered(within, it) })).filter(({ own }) => own.length > 0);
  return (
    <div class="finding-list">
      <div class="actions">
        <label>
          Show{' '}
          <select
            class="field"
            value={verdict}
            onChange={({ currentTarget }) => {
              setVerdict(VERDICTS.find((it) => it === currentTarget.value) ?? '');
            }}
          >
            <option value="">missing and too much</option>
            {VERDICTS.map((it) => (
              <option key={it} value={it}>
                {VERDICT_LABELS[it]} ({findings.filter((finding) => finding.verdict === it).length})
              </option>
            ))}
          </select>
        </label>
        <label>
          Part{' '}
          <select
            class="field"
            value={group}
            onChange={({ currentTarget }) => {
              setGroup(currentTarget.value);
            }}
          >
            <option value="">everything</option>
            {groups.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          GitHub repository <span class="soft">(for issue links)</span>{' '}
          <input
            class="field"
            type="text"
            placeholder="owner/name"
            value={repository}
            onInput={({ currentTarget }) => {
              setRepository(currentTarget.value.trim());
            }}
          />
        </label>
      </div>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      {lists.length === 0 && <p>Nothing of the kind among what is answered so far.</p>}
      <div class="lists">
        {lists.map(({ verdict: it, own }) => (
          <section key={it}>
            <h3 tabIndex={-1} data-focus={`list:${it}`}>
              {HEADINGS[it] ?? capital(VERDICT_LABELS[it])}{' '}
              <span class="soft">({count(own.length, ['row', 'rows'])})</span>
            </h3>
            <ol class="found-items">
              {(isPrinting || whole.includes(it) ? own : own.slice(0, FIRST)).map((finding) => (
                <FindingItem
                  key={`${audit.id}/${finding.row.key}`}
                  guide={guide}
                  audit={audit}
                  finding={finding}
                  details={details?.[finding.row.key]}
                  issue={
                    isWork(finding)
                      ? (isRepository(repository) ? work : undefined)?.githubIssueLink(repository, finding, context)
                      : undefined
                  }
                />
              ))}
            </ol>
            {own.length > FIRST && !whole.includes(it) && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  wantFocus(`title:${own[FIRST]?.row.key ?? ''}`);
                  setWhole([...whole, it]);
                  setTold(`All ${count(own.length, ['row is', 'rows are'])} shown.`);
                }}
              >
                Show all {own.length}
              </button>
            )}
          </section>
        ))}
      </div>
    </div>
  );
};
