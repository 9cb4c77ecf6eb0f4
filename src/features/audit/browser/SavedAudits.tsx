/** The audits of this browser: open one, begin a new one, delete one and take that back, bring in a file. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { auditName, type Audit } from '../audit.ts';
import { readAudit, sizeFault } from '../file.ts';
import { count } from '../../../domain/text.ts';
import { $session, beginNew, importAudit, openOwn } from './session.ts';
import {
  deleteAudit,
  deleteUnreadable,
  failureOf,
  saveAudit,
  onAuditsElsewhere,
  savedAudit,
  savedAudits,
} from './saved-audits.ts';
import { Said } from '../../../shell/browser/Said.tsx';
import { saveText } from '../../../shell/browser/save-text.ts';
import type { PageGuide } from './session-form.ts';
import { giveFocus, wantFocus } from '../../../shell/browser/focus.ts';
import { savedAuditInWords } from './saved-audit-words.ts';
import { useSession } from './use-session.ts';

interface Props {
  readonly guide: PageGuide;
}

/** Brings in a file; says what came of it. */
const importFile = async (file: File): Promise<string> => {
  const failed = (reason: string): string => `“${file.name}” was not brought in. ${reason}`;
  const fault = sizeFault(file.size);
  if (fault !== undefined) return failed(fault);
  try {
    const read = readAudit(await file.text());
    return read.isRead ? importAudit(read.audit, file.name) : failed(read.reason);
  } catch {
    return failed('The browser could not read it.');
  }
};

export const SavedAudits = ({ guide }: Props) => {
  const session = useSession();
  const [saved, setSaved] = useState<ReturnType<typeof savedAudits>>({ audits: [], unreadable: [], isRefused: false });
  const [dropped, setDropped] = useState<Audit | undefined>();
  const [told, setTold] = useState('');
  const look = (): void => {
    setSaved(savedAudits(guide.id));
  };
  const current = session?.origin === 'own' ? session.audit.id : undefined;
  useEffect(look, [current, session?.audit.name.value, session?.failure]);
  useEffect(() => onAuditsElsewhere(guide.id, look), []);
  // For the whole session, with which the saved audits are drawn.
  useLayoutEffect(giveFocus);
  const { audits, unreadable, isRefused } = saved;
  const others = audits.filter(({ id }) => id !== current);
  const isKept = audits.some(({ id }) => id === current);
  // It stays open while the new audit is kept for the first time: what is being pressed must not move away.
  const isOffered = useMemo(() => session?.origin === 'new', [session?.audit.id]);

  const drop = (listed: Audit): void => {
    // What is still being typed belongs to what is deleted.
    document.querySelector<HTMLElement>('.field:focus')?.blur();
    const audit = savedAudit(guide.id, listed.id) ?? listed;
    deleteAudit(audit);
    setDropped(audit);
    setTold(`“${auditName(audit)}” is deleted.`);
    wantFocus('undrop');
    if (audit.id === current) beginNew();
    look();
  };

  const restore = (audit: Audit): void => {
    const { failure } = saveAudit(audit);
    setTold(failure ?? `“${auditName(audit)}” is back.`);
    setDropped(undefined);
    if (failure === undefined && $session.get()?.origin === 'new') {
      wantFocus('session');
      openOwn(audit);
    } else wantFocus(`audit:${audit.id}`, 'saved-audits');
    look();
  };

  return (
    <div class="saved-audits">
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
              wantFocus('session');
              deleteUnreadable(it);
              setTold('It is deleted.');
              look();
            }}
          >
            Delete it
          </button>
        </p>
      ))}
      {others.length > 0 && (
        <details open={isOffered}>
          <summary data-focus="saved-audits">
            {count(others.length, ['audit', 'audits'])}{' '}
            {others.some(failureOf) ? 'on this page, not all of them kept' : 'kept in this browser'}
          </summary>
          <ul class="rows">
            {others.map((audit) => (
              <li key={audit.id}>
                <button
                  type="button"
                  class="link"
                  data-focus={`audit:${audit.id}`}
                  onClick={() => {
                    wantFocus('session');
                    openOwn(audit, `“${auditName(audit)}” is open.`);
                  }}
                >
                  <bdi>{auditName(audit)}</bdi>
                </button>
                <p>
                  {failureOf(audit) && <b>Not kept; it goes with this page. </b>}
                  Begun on {audit.begun}, {savedAuditInWords(audit, guide.stages)}.{' '}
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
        {session && session.origin !== 'new' && (
          <button
            type="button"
            class="button"
            onClick={() => {
              wantFocus('session');
              beginNew();
            }}
          >
            New audit
          </button>
        )}
        {isKept && session && (
          <button
            type="button"
            class="button"
            onClick={() => {
              drop(session.audit);
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
              void importFile(file).then((said) => {
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
            data-focus="undrop"
            onClick={() => {
              restore(dropped);
            }}
          >
            Undo
          </button>
        )}
      </p>
    </div>
  );
};
