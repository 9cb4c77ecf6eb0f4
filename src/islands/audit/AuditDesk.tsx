/** Above the form: which audit this is, the stage it is held against, how far it is, and what may have gone wrong. */
import { useEffect } from 'preact/hooks';
import { countAnswers, LONGEST, type Audit } from '../../model/audit/audit.ts';
import { count } from '../../model/text.ts';
import { changeAudit, undo } from '../../stores/audit-desk.ts';
import { formOf, startForm, type PageGuide } from './desk-form.ts';
import { focusField, nextOpen } from './form.ts';
import { Shelf } from './Shelf.tsx';
import { useDesk } from './use-desk.ts';
import { Warnings } from './Warnings.tsx';

interface Props {
  readonly guide: PageGuide;
}

const Target = ({ guide, audit }: Props & { readonly audit: Audit }) => (
  <fieldset class="target">
    <legend>Held against</legend>
    {guide.stages.map(({ id, title }, index) => (
      <label key={id} class={`c-${String(index)}`}>
        <input
          type="radio"
          name="target"
          value={id}
          checked={audit.target.value === id}
          onChange={() => {
            changeAudit((own, now) => ({ ...own, target: { value: id, at: now } }), `Held against ${title}.`);
          }}
        />
        {title}
      </label>
    ))}
  </fieldset>
);

const Name = ({ audit }: { readonly audit: Audit }) => (
  <label class="name">
    <span>
      Name <span class="soft">(optional)</span>
    </span>
    <input
      class="field"
      type="text"
      maxLength={LONGEST.name}
      placeholder="Our product, autumn"
      value={audit.name.value}
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        changeAudit((own, now) => ({ ...own, name: { value, at: now } }), 'Named.');
      }}
    />
  </label>
);

/** Goes to the next row that is not answered. */
const goOn = (audit: Audit): void => {
  const field = nextOpen(formOf().fields, audit);
  if (!field) return;
  focusField(field);
  field.scrollIntoView({ block: 'center' });
};

export const AuditDesk = ({ guide }: Props) => {
  const desk = useDesk();
  useEffect(() => startForm(guide), []);
  if (!desk) return <p class="soft">Opening …</p>;
  const { audit, past, told, failure } = desk;
  const { rows } = formOf();
  const answered = countAnswers(audit);
  return (
    <div class="desk">
      <Shelf guide={guide} />
      <Warnings desk={desk} />
      <div class="desk-fields">
        <Target guide={guide} audit={audit} />
        <Name audit={audit} />
      </div>
      <div class="progress">
        <label>
          <progress max={rows.length} value={answered} /> <b>{answered}</b> of {count(rows.length, ['row', 'rows'])}{' '}
          answered
        </label>
        <button
          type="button"
          class="button"
          disabled={answered >= rows.length}
          onClick={() => {
            goOn(audit);
          }}
        >
          {answered === 0 ? 'Begin' : 'Next unanswered'}
        </button>
        <button type="button" class="button" disabled={past.length === 0} onClick={undo} aria-keyshortcuts="Control+Z">
          Undo
        </button>
        <a
          class="link"
          href="#findings"
          onClick={(event) => {
            // The fragment holds the audit; only the view moves.
            event.preventDefault();
            const findings = document.querySelector<HTMLElement>('#findings');
            findings?.scrollIntoView();
            findings?.focus({ preventScroll: true });
          }}
        >
          Findings
        </a>
        <span class="soft hint">
          By keyboard: <kbd>1</kbd> to <kbd>9</kbd> pick an entry and go on, <kbd>0</kbd> is nothing yet, <kbd>x</kbd>{' '}
          does not apply.
        </span>
      </div>
      <p class="visually-hidden" role="status">
        {failure === undefined ? told : ''}
      </p>
    </div>
  );
};
