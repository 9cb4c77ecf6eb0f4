/** The audits of this browser: open one, begin a new one, delete one and take that back, bring in a file. */
import { useEffect, useState } from 'preact/hooks';
import { auditName, type Audit } from '../../model/audit/audit.ts';
import { LARGEST, readAudit } from '../../model/audit/file.ts';
import { count } from '../../model/text.ts';
import { $desk, beginNew, bringInAudit, openOwn } from '../../stores/audit-desk.ts';
import {
  dropAudit,
  dropUnreadable,
  failureOf,
  keepAudit,
  onAuditsElsewhere,
  storedAudits,
} from '../../stores/audits.ts';
import { Said } from '../shared/Said.tsx';
import { saveText } from '../shared/save-text.ts';
import type { PageGuide } from './desk-form.ts';
import { shelfWords } from './shelf-words.ts';
import { useDesk } from './use-desk.ts';

interface Props {
  readonly guide: PageGuide;
}

/** Brings in a file; says what came of it. */
const bringIn = async (file: File): Promise<string> => {
  const failed = (reason: string): string => `“${file.name}” was not brought in. ${reason}`;
  if (file.size > LARGEST) return failed(`It has ${String(Math.round(file.size / 1e6))} MB; audits have less than 5.`);
  try {
    const read = readAudit(await file.text());
    return read.isRead ? bringInAudit(read.audit, file.name) : failed(read.reason);
  } catch {
    return failed('The browser could not read it.');
  }
};

export const Shelf = ({ guide }: Props) => {
  const desk = useDesk();
  const [shelf, setShelf] = useState<ReturnType<typeof storedAudits>>({ audits: [], unreadable: [], isRefused: false });
  const [dropped, setDropped] = useState<Audit | undefined>();
  const [told, setTold] = useState('');
  const look = (): void => {
    setShelf(storedAudits(guide.id));
  };
  const current = desk?.origin === 'own' ? desk.audit.id : undefined;
  useEffect(look, [current, desk?.audit.name.value, desk?.failure]);
  useEffect(() => onAuditsElsewhere(guide.id, look), []);
  const { audits, unreadable, isRefused } = shelf;
  const others = audits.filter(({ id }) => id !== current);
  const isKept = audits.some(({ id }) => id === current);

  const drop = (audit: Audit): void => {
    dropAudit(audit);
    setDropped(audit);
    setTold(`“${auditName(audit)}” is deleted.`);
    if (audit.id === current) beginNew();
    look();
  };

  return (
    <div class="shelf">
      {isRefused && (
        <p class="warning">This browser refuses to store anything for this site. Save the audit as a file or a link.</p>
      )}
      {unreadable.map((it) => (
        <p class="warning" key={it.key}>
          An audit that is kept here cannot be read. {it.reason}{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              saveText('audit-unreadable.json', it.text, 'application/json');
            }}
          >
            Save it as a file
          </button>{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              dropUnreadable(it);
              look();
            }}
          >
            Delete it
          </button>
        </p>
      ))}
      {others.length > 0 && (
        <details open={desk?.origin === 'new'}>
          <summary>
            {count(others.length, ['audit', 'audits'])}{' '}
            {others.some(failureOf) ? 'on this page, not all of them kept' : 'kept in this browser'}
          </summary>
          <ul class="rows">
            {others.map((audit) => (
              <li key={audit.id}>
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    openOwn(audit);
                  }}
                >
                  <bdi>{auditName(audit)}</bdi>
                </button>
                <p>
                  {failureOf(audit) && <b>Not kept; it goes with this page. </b>}
                  Begun on {audit.begun}, {shelfWords(audit, guide.stages)}.{' '}
                  <button
                    type="button"
                    class="link"
                    onClick={() => {
                      drop(audit);
                    }}
                  >
                    Delete
                    <span class="visually-hidden">
                      {' '}
                      “<bdi>{auditName(audit)}</bdi>”
                    </span>
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions">
        {desk && desk.origin !== 'new' && (
          <button type="button" class="button" onClick={beginNew}>
            New audit
          </button>
        )}
        {isKept && desk && (
          <button
            type="button"
            class="button"
            onClick={() => {
              drop(desk.audit);
            }}
          >
            Delete this audit
          </button>
        )}
        <label class="button file">
          Open a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (!file) return;
              // Else the same file, mended, could not be chosen again.
              currentTarget.value = '';
              void bringIn(file).then((said) => {
                setTold(said);
                look();
              });
            }}
          />
        </label>
      </div>
      <p class="told" role="status">
        <Said text={told} />{' '}
        {dropped && (
          <button
            type="button"
            class="link"
            onClick={() => {
              const { failure, audit } = keepAudit(dropped);
              setTold(failure ?? `“${auditName(audit)}” is back.`);
              setDropped(undefined);
              if (failure === undefined && $desk.get()?.origin === 'new') openOwn(audit);
              look();
            }}
          >
            Undo
          </button>
        )}
      </p>
    </div>
  );
};
