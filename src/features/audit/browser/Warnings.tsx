/** What the reader has to know of the open audit: not kept, damaged, or the guide has changed under it. */
import { countAnswers, type Audit } from '../audit.ts';
import { auditFileName, writeAudit } from '../file.ts';
import type { ChangedRow } from '../open.ts';
import { count } from '../../../domain/text.ts';
import { answerToCompare, confirmAnswer, isTargetGone, keepDeleted, type Session } from './session.ts';
import { saveText } from '../../../shell/browser/save-text.ts';
import { wantFocus } from '../../../shell/browser/focus.ts';

interface Props {
  readonly session: Session;
}

const SaveFile = ({ audit }: { readonly audit: Audit }) => (
  <button
    type="button"
    class="button"
    onClick={() => {
      saveText(auditFileName(audit, '.json'), writeAudit(audit), 'application/json');
    }}
  >
    Save as a file
  </button>
);

const Changed = ({ changed }: Pick<Session, 'changed'>) => (
  <ul>
    {changed.map((it: ChangedRow, index) => (
      <li key={it.row.key}>
        <b>{it.row.title}</b>:{' '}
        {it.was === undefined ? 'another text (the link does not hold it)' : <del dir="auto">{it.was}</del>}, now{' '}
        <ins>{it.now === '' ? 'nothing' : it.now}</ins>{' '}
        <button
          type="button"
          class="link"
          data-focus={`true:${it.row.key}`}
          onClick={() => {
            const others = [...changed.slice(index + 1), ...changed.slice(0, index)];
            wantFocus(...others.map(({ row }) => `true:${row.key}`), 'session');
            confirmAnswer(it);
          }}
        >
          Still true<span class="visually-hidden"> of {it.row.title}</span>
        </button>
      </li>
    ))}
  </ul>
);

const GuideChanges = ({ session: { origin, changed, lost } }: Props) => (
  <details class="notice">
    <summary>
      The guide has changed since:{' '}
      {[
        changed.length > 0 && `${count(changed.length, ['chosen entry reads', 'chosen entries read'])} otherwise now`,
        lost > 0 && `${count(lost, ['answer has', 'answers have'])} no row any more`,
      ]
        .filter(Boolean)
        .join(', ')}
    </summary>
    {changed.length > 0 && <p>Answer such a row anew, or say that what you chose is still true.</p>}
    <Changed changed={changed} />
    {lost > 0 && (
      <p>
        {origin === 'link'
          ? 'A link names its rows by a short code, so answers without a row are known by number only.'
          : 'Answers without a row are kept in the audit and its file, and count nowhere.'}
      </p>
    )}
  </details>
);

export const Warnings = ({ session }: Props) => {
  const { audit, origin, failure, isDeleted, damage, changed, lost, compareWith } = session;
  const isEmpty = countAnswers(audit) === 0 && audit.name.value === '' && Object.keys(audit.marks).length === 0;
  return (
    <div class="warnings">
      <div role="alert">
        {failure !== undefined && (
          <p class="warning">
            <b>{isDeleted ? 'Deleted in another tab.' : 'Not kept.'}</b> {failure}{' '}
            {isDeleted && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  wantFocus('session');
                  keepDeleted();
                }}
              >
                Keep it after all
              </button>
            )}{' '}
            <SaveFile audit={audit} />
          </p>
        )}
        {damage.length > 0 &&
          (isEmpty ? (
            <p class="warning">
              <b>Nothing of it could be opened.</b> {damage.join(' ')}
            </p>
          ) : (
            <p class="warning">
              <b>Not all of it could be opened.</b> {damage.join(' ')} What did arrive is below.
            </p>
          ))}
        {isTargetGone(audit) && (
          <p class="warning">
            <b>Its stage no longer exists; choose one.</b> Until then nothing is found.
          </p>
        )}
      </div>
      {origin === 'link' && (
        <p class="notice">
          This audit came in a link. Your own audits are untouched; the first change makes this a copy of your own.{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              wantFocus('session');
              answerToCompare();
            }}
          >
            Answer it yourself and compare
          </button>
        </p>
      )}
      {compareWith !== undefined && (
        <p class="notice">
          This audit is your own view. “Compare with another audit”, below the findings, lays it beside the one in the
          link.
        </p>
      )}
      {(changed.length > 0 || lost > 0) && <GuideChanges session={session} />}
    </div>
  );
};
