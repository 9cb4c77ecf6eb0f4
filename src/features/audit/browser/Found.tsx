/** What an audit finds, in a sentence, a picture and a list; and the ways to export it. Comes with the first answer. */
import { useEffect, useState } from 'preact/hooks';
import type { Audit } from '../audit.ts';
import type { AuditDetails } from '../details.ts';
import type { Finding } from '../findings.ts';
import { ownFile } from '../../../shell/own-file.ts';
import { formOf, type PageGuide } from './session-form.ts';
import { FindingList } from './FindingList.tsx';
import { Picture } from './Picture.tsx';
import { Summary } from './Summary.tsx';
import { ExportAudit } from './ExportAudit.tsx';

export interface FoundProps {
  readonly guide: PageGuide;
  readonly audit: Audit;
  readonly findings: readonly Finding[];
}

/** Signals, reasons and second opinions; without them the findings still stand. */
const useDetails = (address: string): Readonly<Record<string, AuditDetails>> | undefined => {
  const [details, setDetails] = useState<Readonly<Record<string, AuditDetails>> | undefined>();
  useEffect(() => {
    fetch(ownFile(address, document.documentElement.dataset))
      .then(async (answer) => {
        if (answer.ok) setDetails((await answer.json()) as Record<string, AuditDetails>);
      })
      .catch(() => {
        // The findings are shown without; they say so.
      });
  }, []);
  return details;
};

export const Found = ({ guide, audit, findings }: FoundProps) => {
  const details = useDetails(guide.details);
  return (
    <>
      <Summary guide={guide} audit={audit} findings={findings} />
      <Picture guide={guide} groups={formOf().groups} findings={findings} />
      <FindingList guide={guide} groups={formOf().groups} audit={audit} findings={findings} details={details} />
      <ExportAudit guide={guide} audit={audit} findings={findings} />
    </>
  );
};
