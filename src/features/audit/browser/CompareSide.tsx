/** One side of a comparison: where its audit comes from, and what it is called here. */
import { useEffect, useState } from 'preact/hooks';
import { auditName, countAnswers, LONGEST } from '../audit.ts';
import { sizeFault } from '../file.ts';
import type { AuditRow } from '../rows.ts';
import { cleanLine } from '../../../domain/own-words.ts';
import { count } from '../../../domain/text.ts';
import { onAuditsElsewhere, savedAudits } from './saved-audits.ts';
import { Said } from '../../../shell/browser/Said.tsx';
import type { CompareGuide } from './compare-guide.ts';
import { failedSide, readCode, readFileText, readWhole, type Letter, type SideAudit } from './read-code.ts';
import { savedAuditInWords } from './saved-audit-words.ts';

interface Props {
  readonly letter: Letter;
  readonly guide: CompareGuide;
  readonly rows: readonly AuditRow[];
  readonly side: SideAudit | undefined;
  /** Takes what is being opened; `undefined` clears the side. */
  readonly onOpen: (opening: Promise<SideAudit> | undefined) => void;
  readonly onName: (name: string) => void;
}

const TITLES: Readonly<Record<Letter, string>> = { a: 'First', b: 'Second' };

/** "First: Founder": no two sides are called the same. */
export const labelOf = (letter: Letter, side: SideAudit | undefined): string =>
  side?.audit ? `${TITLES[letter]}: ${cleanLine(side.name) || auditName(side.audit)}` : TITLES[letter];

const readFile = async (file: File, guide: CompareGuide, rows: readonly AuditRow[]): Promise<SideAudit> => {
  const failed = (said: string): SideAudit => failedSide(`“${file.name}”: ${said}`);
  const fault = sizeFault(file.size);
  if (fault !== undefined) return failed(fault);
  try {
    const side = await readFileText(await file.text(), guide, rows);
    return side.audit ? side : failed(side.said.join(' '));
  } catch {
    return failed('the browser could not read it.');
  }
};

/** The ways to bring an audit to a side. */
const Sources = ({ letter, guide, rows, onOpen }: Omit<Props, 'side' | 'onName'>) => {
  const [link, setLink] = useState('');
  const [{ audits }, setSaved] = useState(() => savedAudits(guide.id));
  useEffect(
    () =>
      onAuditsElsewhere(guide.id, () => {
        setSaved(savedAudits(guide.id));
      }),
    [],
  );
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onOpen(readCode(link, guide, rows, letter));
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
              // Else the same file, mended, could not be chosen again.
              currentTarget.value = '';
              if (file) onOpen(readFile(file, guide, rows));
            }}
          />
        </label>
      </div>
      {audits.length > 0 && (
        <ul class="rows">
          {audits.map((audit) => (
            <li key={audit.id}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  onOpen(readWhole(audit, guide, rows));
                }}
              >
                <bdi>{auditName(audit)}</bdi>
              </button>
              <p class="soft">{savedAuditInWords(audit, guide.stages)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

export const CompareSide = ({ letter, guide, rows, side, onOpen, onName }: Props) => {
  const target = guide.stages.find(({ id }) => id === side?.audit?.target.value)?.title;
  return (
    <section class="side" aria-label={`${TITLES[letter]} audit`}>
      <h2 tabIndex={-1} data-focus={`side:${letter}`}>
        {TITLES[letter]}
      </h2>
      {side?.audit ? (
        <>
          <label class="name">
            <span>
              Called <span class="soft">(on this page only)</span>
            </span>
            <input
              class="field"
              type="text"
              dir="auto"
              maxLength={LONGEST.name}
              placeholder={auditName(side.audit)}
              value={side.name}
              onInput={({ currentTarget }) => {
                onName(currentTarget.value);
              }}
              // While it is typed, it may end in a blank.
              onBlur={() => {
                onName(cleanLine(side.name));
              }}
            />
          </label>
          <p>
            {count(countAnswers(side.audit), ['row', 'rows'])} answered, begun on {side.audit.begun}
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
        </>
      ) : (
        <Sources letter={letter} guide={guide} rows={rows} onOpen={onOpen} />
      )}
      <div role="alert">
        {side?.said.map((line) => (
          <p class="warning" key={line}>
            <Said text={line} />
          </p>
        ))}
      </div>
    </section>
  );
};
