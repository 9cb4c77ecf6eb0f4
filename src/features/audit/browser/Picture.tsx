/**
 * The heat map of the findings and the profile by dimension, in one table: a mark for each row of the guide, and a
 * bar to the left for the steps below the target, to the right for those above.
 */
import { profileOf, type Finding } from '../findings.ts';
import { count } from '../../../domain/text.ts';
import { goTo, type PageGuide } from './session-form.ts';
import type { FormGroup } from './form.ts';
import { VERDICT_MARKS, verdictWords } from './words.ts';

interface Props {
  readonly guide: PageGuide;
  readonly groups: readonly FormGroup[];
  readonly findings: readonly Finding[];
}

const WIDTH = 120;
const HALF = WIDTH / 2;
const HEIGHT = 14;

const Bar = ({ below, above, most }: { readonly below: number; readonly above: number; readonly most: number }) => {
  const scale = (HALF - 2) / Math.max(most, 1);
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect class="under" x={HALF - below * scale} y="3" width={below * scale} height="8" />
      <rect class="over" x={HALF} y="3" width={above * scale} height="8" />
      <line x1={HALF} x2={HALF} y1="0" y2={HEIGHT} />
    </svg>
  );
};

const wordsOf = (below: number, above: number): string =>
  [below > 0 && `${count(below, ['step', 'steps'])} below`, above > 0 && `${count(above, ['step', 'steps'])} above`]
    .filter(Boolean)
    .join(', ') || 'on target';

export const Picture = ({ guide, groups, findings }: Props) => {
  const parts = groups.map((group) => {
    const own = findings.filter(({ row }) => row.group === group.id);
    return { group, own, profile: profileOf(own) };
  });
  const most = Math.max(...parts.map(({ profile }) => Math.max(profile.below, profile.above)));
  return (
    <table class="heat">
      <caption class="visually-hidden">
        Each {guide.vocabulary.aspect[0]} by its finding, and how many steps each part stands below or above the target
      </caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Each {guide.vocabulary.aspect[0]}</th>
          <th scope="col" class="profile">
            Below <span aria-hidden="true">|</span> above
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ group, own, profile: { counts, below, above } }) => (
          <tr key={group.id}>
            <th scope="row">
              <button
                type="button"
                class="link"
                onClick={() => {
                  goTo(group.rows[0]?.key ?? '');
                }}
              >
                {group.title}
              </button>
            </th>
            <td>
              <ul class="marks">
                {own.map((finding) => (
                  <li
                    key={finding.row.key}
                    class={finding.verdict}
                    title={`${finding.row.title}: ${verdictWords(finding)}`}
                  >
                    <button
                      type="button"
                      tabIndex={-1}
                      onClick={() => {
                        goTo(finding.row.key);
                      }}
                    >
                      <i aria-hidden="true">
                        {VERDICT_MARKS[finding.verdict]}
                        {finding.steps > 1 && <sub>{finding.steps}</sub>}
                      </i>
                      <span class="visually-hidden">
                        {finding.row.title}: {verdictWords(finding)}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </td>
            <td class="profile">
              {own.length > counts.open && (
                <>
                  <Bar below={below} above={above} most={most} /> <span>{wordsOf(below, above)}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
