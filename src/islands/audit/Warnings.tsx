/** What the reader has to know of the audit on the desk: not kept, damaged, or the guide has changed under it. */
import { auditFileName, writeAudit } from '../../model/audit/file.ts';
import { count } from '../../model/text.ts';
import type { Desk } from '../../stores/audit-desk.ts';
import { saveText } from '../shared/save-text.ts';

interface Props {
  readonly desk: Desk;
}

export const Warnings = ({ desk: { audit, origin, failure, damage, changed, lost } }: Props) => (
  <div class="warnings">
    <div role="alert">
      {failure !== undefined && (
        <p class="warning">
          <b>Not kept.</b> {failure}{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              saveText(auditFileName(audit, '.json'), writeAudit(audit), 'application/json');
            }}
          >
            Save as a file
          </button>
        </p>
      )}
      {damage.length > 0 && (
        <p class="warning">
          <b>Not all of it could be opened.</b> {damage.join(' ')} What did arrive is below.
        </p>
      )}
    </div>
    {origin === 'link' && (
      <p class="notice">
        This audit came in a link. Your own audits are untouched; the first change makes this a copy of your own.
      </p>
    )}
    {(changed.length > 0 || lost > 0) && (
      <details class="notice">
        <summary>
          The guide has changed since:{' '}
          {[
            changed.length > 0 &&
              `${count(changed.length, ['chosen entry reads', 'chosen entries read'])} otherwise now`,
            lost > 0 && `${count(lost, ['answer has', 'answers have'])} no row any more`,
          ]
            .filter(Boolean)
            .join(', ')}
        </summary>
        <ul>
          {changed.map(({ row, was, now }) => (
            <li key={row.key}>
              <b>{row.title}</b>: {was === undefined ? 'another text (the link does not hold it)' : <del>{was}</del>},
              now <ins>{now === '' ? 'nothing' : now}</ins>
            </li>
          ))}
        </ul>
        {lost > 0 && (
          <p>
            {origin === 'link'
              ? 'A link names its rows by a short code, so answers without a row are known by number only.'
              : 'Answers without a row are kept in the audit and its file, and count nowhere.'}
          </p>
        )}
      </details>
    )}
  </div>
);
