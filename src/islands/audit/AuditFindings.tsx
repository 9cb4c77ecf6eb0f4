/** Below the form: what the audit finds, in a sentence, a picture and a list; and the ways to take it along. */
import { useEffect, useState } from 'preact/hooks';
import type { AuditDetails } from '../../model/audit/details.ts';
import { countVerdicts, findingsOf, type Finding } from '../../model/audit/findings.ts';
import { ownFile } from '../../model/offline/own-file.ts';
import { formOf, type PageGuide } from './desk-form.ts';
import { FindingList } from './FindingList.tsx';
import { Picture } from './Picture.tsx';
import { Summary } from './Summary.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { useCalmDesk } from './use-desk.ts';

interface Props {
  readonly guide: PageGuide;
}

/** Signals, reasons and second opinions, fetched when there is a first finding; without them the findings still stand. */
const useDetails = (address: string, isWanted: boolean): Readonly<Record<string, AuditDetails>> | undefined => {
  const [details, setDetails] = useState<Readonly<Record<string, AuditDetails>> | undefined>();
  useEffect(() => {
    if (!isWanted) return;
    fetch(ownFile(address, document.documentElement.dataset))
      .then(async (answer) => {
        if (answer.ok) setDetails((await answer.json()) as Record<string, AuditDetails>);
      })
      .catch(() => {
        // The findings are shown without; they say so.
      });
  }, [isWanted]);
  return details;
};

export const AuditFindings = ({ guide }: Props) => {
  const desk = useCalmDesk();
  const stages = guide.stages.map(({ id }) => id);
  const findings: Finding[] = desk ? findingsOf(formOf().rows, desk.audit, stages) : [];
  const counts = countVerdicts(findings);
  const isBegun = findings.length > counts.open;
  const details = useDetails(guide.details, isBegun);
  return (
    <section class="part findings" id="findings" tabIndex={-1} aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      {desk?.audit.target.value === '' && isBegun && (
        <p class="warning">Choose the stage that you hold it against, above: then each row can be judged.</p>
      )}
      {!desk || !isBegun ? (
        <p>Answer a first row: what is missing and what is too much is then listed here, the dearest first.</p>
      ) : (
        <>
          <Summary guide={guide} audit={desk.audit} findings={findings} />
          <Picture guide={guide} groups={formOf().groups} findings={findings} />
          <FindingList
            guide={guide}
            groups={formOf().groups}
            audit={desk.audit}
            findings={findings}
            details={details}
          />
          <TakeAlong guide={guide} audit={desk.audit} findings={findings} />
        </>
      )}
    </section>
  );
};
