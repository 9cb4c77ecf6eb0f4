/** Below the form: what the audit finds. What shows it comes with the first answer. */
import { useEffect, useState } from 'preact/hooks';
import { countVerdicts, findingsOf, type Finding } from '../findings.ts';
import { formOf, type PageGuide } from './session-form.ts';
import type { Found, FoundProps } from './Found.tsx';
import { useSettledSession } from './use-session.ts';

/** What shows the findings, once there are any. */
const Findings = (props: FoundProps) => {
  const [part, setPart] = useState<{ readonly View: typeof Found } | 'failed' | undefined>();
  useEffect(() => {
    import('./Found.tsx').then(
      ({ Found: View }) => {
        setPart({ View });
      },
      () => {
        setPart('failed');
      },
    );
  }, []);
  if (typeof part === 'object') return <part.View {...props} />;
  return (
    <p role="status">
      {part
        ? 'What shows the findings did not come from the server. Your answers are kept; reload the page to ask for it again.'
        : 'One moment …'}
    </p>
  );
};

interface Props {
  readonly guide: PageGuide;
}

export const AuditFindings = ({ guide }: Props) => {
  const session = useSettledSession();
  const stages = guide.stages.map(({ id }) => id);
  const findings: Finding[] = session ? findingsOf(formOf().rows, session.audit, stages) : [];
  const isBegun = findings.length > countVerdicts(findings).open;
  return (
    <section class="part findings" id="findings" tabIndex={-1} aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      {session?.audit.target.value === '' && isBegun && (
        <p class="warning">Choose the stage that you hold it against, above: then each row can be judged.</p>
      )}
      {session && isBegun ? (
        <Findings guide={guide} audit={session.audit} findings={findings} />
      ) : (
        <p>Answer a first row: what is missing and what is too much is then listed here, the costliest first.</p>
      )}
    </section>
  );
};
