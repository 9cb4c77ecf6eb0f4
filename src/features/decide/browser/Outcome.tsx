/** What a wizard came to, in a box: the outcome, what it is tied to, what to find out first. */
import type { RefObject } from 'preact';
import type { Answer, Outcome as OutcomeData } from '../wizard.ts';
import { CopyLink } from '../../../shell/browser/CopyLink.tsx';

interface Props {
  readonly outcome: OutcomeData;
  readonly kicker: string;
  readonly constraints: readonly string[];
  readonly findOut: Answer['findOut'];
  /** The address to copy, if it is the place for that. */
  readonly address: (() => string) | undefined;
  /** The heading, which takes the focus when one arrives here. */
  readonly heading: RefObject<HTMLHeadingElement>;
}

export const Outcome = ({ outcome, kicker, constraints, findOut, address, heading }: Props) => (
  <section class="outcome">
    <p class="kicker">{kicker}</p>
    <h2 tabIndex={-1} ref={heading}>
      {outcome.title}
    </h2>
    <p>
      {outcome.text.text}
      {outcome.text.by === 'editors' && <small class="by"> (editors)</small>}
    </p>
    {constraints.length > 0 && (
      <ul>
        {constraints.map((constraint) => (
          <li key={constraint}>{constraint}</li>
        ))}
      </ul>
    )}
    {findOut && (
      <p class="rule">
        {findOut.text}
        {findOut.by === 'editors' && <small>What to find out first, the editors’ own</small>}
      </p>
    )}
    {address && <CopyLink address={address} />}
  </section>
);
