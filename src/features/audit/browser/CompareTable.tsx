/** Tables of a comparison: where two audits differ, and what only one of them answers. */
import type { Difference } from '../compare.ts';
import { rowPath } from '../row-path.ts';
import { capital, count } from '../../../domain/text.ts';
import { withBase } from '../../../routes/paths.ts';
import type { CompareGuide } from './compare-guide.ts';

interface Props {
  readonly title: string;
  readonly guide: CompareGuide;
  readonly differences: readonly Difference[];
  /** What the sides are called: both, or the one of which this is. */
  readonly names: readonly string[];
  /** What each of these sides says. */
  readonly said: (difference: Difference) => readonly (string | undefined)[];
  /** Whether the sides are held against each other. */
  readonly isCounted: boolean;
}

/** "First: Founder", where what stands behind the colon is the reader's own. */
const Label = ({ name }: { readonly name: string }) => {
  const [title = '', ...own] = name.split(': ');
  return own.length === 0 ? (
    <>{title}</>
  ) : (
    <>
      {title}: <bdi>{own.join(': ')}</bdi>
    </>
  );
};

const stepsOf = (steps: number): string =>
  steps === 0 ? 'not in steps' : `${steps > 0 ? '▲' : '▼'} ${count(Math.abs(steps), ['step', 'steps'])}`;

export const CompareTable = ({ title, guide, differences, names, said, isCounted }: Props) =>
  differences.length === 0 ? null : (
    <section class="part">
      <h2>
        {title} <span class="soft">({differences.length})</span>
      </h2>
      <div class="scroller">
        <table class="compared">
          <thead>
            <tr>
              <th scope="col">{capital(guide.vocabulary.aspect[0])}</th>
              {names.map((name) => (
                <th scope="col" key={name}>
                  <Label name={name} />
                </th>
              ))}
              {isCounted && <th scope="col">Second against first</th>}
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.row.key}>
                <th scope="row">
                  <a href={withBase(rowPath(guide.id, difference.row), guide.home)}>{difference.row.title}</a>
                </th>
                {said(difference).map((text, index) => (
                  <td key={names[index]}>
                    <span class="side-name">{names[index]?.split(':')[0]}: </span>
                    {text}
                  </td>
                ))}
                {isCounted && (
                  <td class="number">
                    <span class="side-name">Second against first: </span>
                    {stepsOf(difference.steps)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
