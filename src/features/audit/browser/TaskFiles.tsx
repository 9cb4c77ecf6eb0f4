/** Findings as lists of tasks, each a file. */
import { useState } from 'preact/hooks';
import type { Audit } from '../audit.ts';
import { auditFileName } from '../file.ts';
import { isWork, type Finding } from '../findings.ts';
import { saveText } from '../../../shell/browser/save-text.ts';
import { workContext } from './addresses.ts';
import type { PageGuide } from './session-form.ts';
import { loadWork, type Work } from './load-work.ts';

interface Props {
  readonly guide: PageGuide;
  readonly audit: Audit;
  readonly findings: readonly Finding[];
}

type Write = (work: Work, props: Props) => string;

const FORMS: readonly {
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  readonly write: Write;
}[] = [
  {
    name: 'Tasks (Markdown)',
    ending: '-tasks.md',
    type: 'text/markdown',
    write: (work, { guide, audit, findings }) => work.toMarkdownTasks(audit, findings, workContext(guide, audit)),
  },
  {
    name: 'Tasks (CSV)',
    ending: '-tasks.csv',
    type: 'text/csv',
    write: (work, { guide, audit, findings }) => work.toCsvTasks(findings, workContext(guide, audit)),
  },
  {
    name: 'Tasks for Jira (CSV)',
    ending: '-jira.csv',
    type: 'text/csv',
    write: (work, { guide, audit, findings }) => work.toJiraCsv(findings, workContext(guide, audit)),
  },
];

export const TaskFiles = (props: Props) => {
  const [isMissing, setMissing] = useState(false);
  const isEmpty = !props.findings.some(isWork);
  const save = async ({ ending, type, write }: (typeof FORMS)[number]): Promise<void> => {
    const work = await loadWork().catch(() => undefined);
    setMissing(!work);
    if (work) saveText(auditFileName(props.audit, ending), write(work, props), type);
  };
  return (
    <>
      {FORMS.map((form) => (
        <button key={form.ending} type="button" class="button" disabled={isEmpty} onClick={() => void save(form)}>
          {form.name}
        </button>
      ))}
      <span role="status">{isMissing && 'What writes the tasks did not come from the server. Try again.'}</span>
    </>
  );
};
