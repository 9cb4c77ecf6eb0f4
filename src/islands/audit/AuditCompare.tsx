/** Two audits side by side: from links, files, or this browser. */
import { useEffect, useState } from 'preact/hooks';
import { compareAudits, type Difference } from '../../model/audit/compare.ts';
import type { AuditGroup } from '../../model/audit/rows.ts';
import { count } from '../../model/text.ts';
import { readFragment } from '../../stores/location.ts';
import { CompareSide, type SideAudit } from './CompareSide.tsx';
import { readCode } from './read-code.ts';
import type { CompareGuide } from './compare-guide.ts';

interface Props {
  readonly guide: CompareGuide;
}

interface TableProps {
  readonly title: string;
  readonly guide: CompareGuide;
  readonly names: readonly [string, string];
  readonly differences: readonly Difference[];
}

const stepsOf = (steps: number): string =>
  steps === 0 ? 'no count' : `${steps > 0 ? '▲' : '▼'} ${count(Math.abs(steps), ['step', 'steps'])}`;

const pathOf = ({ row }: Difference, guide: CompareGuide): string =>
  row.kind === 'aspect'
    ? `${guide.home}${guide.id}/aspects/${row.key}/`
    : `${guide.home}${guide.id}/checklists/${row.group}/#${row.key.slice(row.group.length + 1)}`;

const Differences = ({ title, guide, names, differences }: TableProps) =>
  differences.length === 0 ? null : (
    <section class="part">
      <h2>
        {title} <span class="soft">({differences.length})</span>
      </h2>
      <div class="scroller">
        <table class="compared">
          <thead>
            <tr>
              <th scope="col">{guide.vocabulary.aspect[0]}</th>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
              <th scope="col">Second against first</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.row.key}>
                <th scope="row">
                  <a href={pathOf(difference, guide)}>{difference.row.title}</a>
                </th>
                <td>{difference.a ?? 'not answered'}</td>
                <td>{difference.b ?? 'not answered'}</td>
                <td class="number">{stepsOf(difference.steps)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );

export const AuditCompare = ({ guide }: Props) => {
  const [groups, setGroups] = useState<readonly AuditGroup[] | undefined>();
  const [isMissing, setMissing] = useState(false);
  const [a, setA] = useState<SideAudit | undefined>();
  const [b, setB] = useState<SideAudit | undefined>();
  const rows = (groups ?? []).flatMap((group) => group.rows);
  const stages = guide.stages.map(({ id }) => id);
  useEffect(() => {
    fetch(guide.rows)
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        setGroups((await answer.json()) as AuditGroup[]);
      })
      .catch(() => {
        setMissing(true);
      });
  }, []);
  useEffect(() => {
    if (!groups) return;
    const fragment = new URLSearchParams(readFragment());
    const open = async (name: string, set: (side: SideAudit | undefined) => void): Promise<void> => {
      const code = fragment.get(name);
      if (code) set(await readCode(code, guide, rows));
    };
    void open('a', setA);
    void open('b', setB);
  }, [groups]);
  if (isMissing) {
    return (
      <p class="warning" role="alert">
        The rows of the guide did not come, so nothing can be compared. Reload the page to ask for them again.
      </p>
    );
  }
  if (!groups) return <p class="soft">Opening …</p>;
  const names: [string, string] = [a?.name ?? 'First', b?.name ?? 'Second'];
  const compared = a?.audit && b?.audit ? compareAudits(rows, a.audit, b.audit, stages) : undefined;
  return (
    <>
      <div class="sides">
        <CompareSide title="First" guide={guide} rows={rows} side={a} onOpen={setA} />
        <CompareSide title="Second" guide={guide} rows={rows} side={b} onOpen={setB} />
      </div>
      {compared && (
        <>
          <p class="lead" role="status">
            Both answer {count(compared.same.length + compared.different.length, ['row', 'rows'])}: they agree on{' '}
            {compared.same.length} and differ on {compared.different.length}. {compared.onlyA.length} more are answered
            by the first only, {compared.onlyB.length} by the second only, {compared.neither} by neither.
            {a?.audit?.target.value !== b?.audit?.target.value && ' They are held against different stages.'}
          </p>
          <Differences
            title="Where they differ, the greatest difference first"
            guide={guide}
            names={names}
            differences={compared.different}
          />
          <Differences title={`Only in ${names[0]}`} guide={guide} names={names} differences={compared.onlyA} />
          <Differences title={`Only in ${names[1]}`} guide={guide} names={names} differences={compared.onlyB} />
          {compared.same.length > 0 && (
            <details class="part">
              <summary>{count(compared.same.length, ['row', 'rows'])} on which both say the same</summary>
              <p>{compared.same.map(({ title }) => title).join(', ')}</p>
            </details>
          )}
        </>
      )}
    </>
  );
};
