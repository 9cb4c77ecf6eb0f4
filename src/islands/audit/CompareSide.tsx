/** One side of a comparison: where its audit comes from. */
import { useState } from 'preact/hooks';
import { countAnswers, type Audit } from '../../model/audit/audit.ts';
import { LARGEST, writeAudit } from '../../model/audit/file.ts';
import type { AuditRow } from '../../model/audit/rows.ts';
import { count } from '../../model/text.ts';
import { storedAudits } from '../../stores/audits.ts';
import type { CompareGuide } from './compare-guide.ts';
import { readCode, readFileText } from './read-code.ts';

/** An audit on a side, or why there is none. */
export interface SideAudit {
  readonly audit: Audit | undefined;
  readonly name: string;
  /** What the reader should know of it, a sentence for each. */
  readonly said: readonly string[];
}

interface Props {
  readonly title: string;
  readonly guide: CompareGuide;
  readonly rows: readonly AuditRow[];
  readonly side: SideAudit | undefined;
  readonly onOpen: (side: SideAudit | undefined) => void;
}

const readFile = async (file: File, guide: CompareGuide, rows: readonly AuditRow[]): Promise<SideAudit> => {
  const failed = (said: string): SideAudit => ({ audit: undefined, name: '', said: [`“${file.name}”: ${said}`] });
  if (file.size > LARGEST) return failed(`it has ${String(Math.round(file.size / 1e6))} MB; audits have less than 5.`);
  try {
    return readFileText(await file.text(), guide, rows);
  } catch {
    return failed('the browser could not read it.');
  }
};

export const CompareSide = ({ title, guide, rows, side, onOpen }: Props) => {
  const [link, setLink] = useState('');
  const { audits } = storedAudits(guide.id);
  const target = guide.stages.find(({ id }) => id === side?.audit?.target.value)?.title;
  return (
    <section class="side" aria-label={`${title} audit`}>
      <h2>{title}</h2>
      {side?.audit ? (
        <p>
          <b>{side.name}</b>: {count(countAnswers(side.audit), ['row', 'rows'])} answered, begun on {side.audit.begun}
          {target && `, held against ${target}`}.{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              onOpen(undefined);
            }}
          >
            Take another
          </button>
        </p>
      ) : (
        <>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void readCode(link, guide, rows).then(onOpen);
            }}
          >
            <label>
              A link to an audit
              <input
                class="field"
                type="text"
                required
                value={link}
                onInput={({ currentTarget }) => {
                  setLink(currentTarget.value);
                }}
              />
            </label>{' '}
            <button type="submit" class="button">
              Open
            </button>
          </form>
          <div class="actions">
            <label class="button file">
              A file
              <input
                type="file"
                accept=".json,application/json"
                onChange={({ currentTarget }) => {
                  const file = currentTarget.files?.[0];
                  if (file) void readFile(file, guide, rows).then(onOpen);
                }}
              />
            </label>
            {audits.map((audit) => (
              <button
                key={audit.id}
                type="button"
                class="button"
                onClick={() => {
                  onOpen(readFileText(writeAudit(audit), guide, rows));
                }}
              >
                {audit.name.value === '' ? `Audit of ${audit.begun}` : audit.name.value}
              </button>
            ))}
          </div>
        </>
      )}
      <div role="alert">
        {side?.said.map((line) => (
          <p class="warning" key={line}>
            {line}
          </p>
        ))}
      </div>
    </section>
  );
};
