/** The ways to take an audit along: a link, a QR code, a file, and lists of work. */
import { useEffect, useState } from 'preact/hooks';
import type { Audit } from '../audit.ts';
import { auditFileName, writeAudit } from '../file.ts';
import type { Finding } from '../findings.ts';
import { writeLink } from '../write-link.ts';
import { $session } from './session.ts';
import { addressAt } from '../../../shell/address.ts';
import { CopyLink } from '../../../shell/browser/CopyLink.tsx';
import { saveText } from '../../../shell/browser/save-text.ts';
import type { PageGuide } from './session-form.ts';
import { QrCode } from './QrCode.tsx';
import { TaskFiles } from './TaskFiles.tsx';

interface Props {
  readonly guide: PageGuide;
  readonly audit: Audit;
  readonly findings: readonly Finding[];
}

const linkTo = async (audit: Audit, guide: PageGuide, withWords: boolean): Promise<string> => {
  const stages = guide.stages.map(({ id }) => id);
  return `${addressAt(location.pathname)}#audit=${await writeLink(audit, stages, withWords)}`;
};

/** Mail, chat and tickets cut addresses off that are longer. */
const LONGEST_LINK = 8000;

/** A link as it was written last: that to an earlier audit, until the one to this is there. */
interface Written {
  readonly of: Audit;
  readonly withWords: boolean;
  /** `'failed'` where it cannot be written. */
  readonly link: string;
}

/** The link to an audit, `undefined` until the first is written. */
const useLink = (guide: PageGuide, audit: Audit, withWords: boolean): Written | undefined => {
  const [written, setWritten] = useState<Written | undefined>();
  useEffect(() => {
    let isCurrent = true;
    linkTo(audit, guide, withWords).then(
      (text) => {
        if (isCurrent) setWritten({ of: audit, withWords, link: text });
      },
      () => {
        if (isCurrent) setWritten({ of: audit, withWords, link: 'failed' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [audit, withWords]);
  return written;
};

/** How long a link is, and what to do where that is too long. */
const LinkLength = ({ link }: { readonly link: string | undefined }) => (
  <span class="soft">
    {link === 'failed'
      ? 'The link could not be written; take the file.'
      : `${String(link?.length ?? 0)} characters${(link?.length ?? 0) > LONGEST_LINK ? ': too long for most apps, take the file' : ''}`}
  </span>
);

/** The address of the comparison: this audit, behind the one that it was begun beside. */
const compareFragment = (address: string, compareWith: string | undefined): string => {
  const code = address.split('#audit=')[1] ?? '';
  return compareWith === undefined ? `#a=${code}` : `#a=${compareWith}&b=${code}`;
};

export const ExportAudit = ({ guide, audit, findings }: Props) => {
  const [withWords, setWithWords] = useState(false);
  const written = useLink(guide, audit, withWords);
  const link = written?.link;
  const address = link === 'failed' ? undefined : link;
  const beside = $session.get()?.compareWith;
  return (
    <div class="export-audit">
      <h3>Export</h3>
      <p>
        The link holds the answers themselves, behind its <code>#</code>, which browsers do not send to any server.
        Opening it never overwrites an audit.
      </p>
      <div class="actions">
        <CopyLink
          instead="take the file instead"
          address={() => {
            const current = $session.get()?.audit ?? audit;
            const isWritten = written?.of === current && written.withWords === withWords && address !== undefined;
            return isWritten ? address : linkTo(current, guide, withWords);
          }}
        />
        <label>
          <input
            type="checkbox"
            checked={withWords}
            onChange={({ currentTarget }) => {
              setWithWords(currentTarget.checked);
            }}
          />{' '}
          with name, notes, and what is pinned or dismissed
        </label>
        <LinkLength link={link} />
        {address !== undefined && (
          <a href={guide.compare + compareFragment(address, beside)}>Compare with another audit</a>
        )}
      </div>
      {address !== undefined && <QrCode text={address} />}
      <h4>As a file</h4>
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            saveText(auditFileName(audit, '.json'), writeAudit(audit), 'application/json');
          }}
        >
          The audit (JSON)
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            print();
          }}
        >
          Print
        </button>
        <TaskFiles guide={guide} audit={audit} findings={findings} />
      </div>
      <p class="soft">Dismissed findings are left out of the tasks, not of the audit.</p>
    </div>
  );
};
