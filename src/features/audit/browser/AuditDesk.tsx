/** Above the form: which audit this is, the stage it is held against, how far it is, and what may have gone wrong. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { beginAudit, LONGEST, type Audit } from '../audit.ts';
import { isAnswered } from '../findings.ts';
import { changeAudit, changeAuditOf, undo, type Desk } from './audit-desk.ts';
import { formOf, goOn, startForm, type PageGuide } from './desk-form.ts';
import { DraftField } from './DraftField.tsx';
import { Said } from '../../../shell/browser/Said.tsx';
import { Shelf } from './Shelf.tsx';
import { useDesk } from './use-desk.ts';
import { Warnings } from './Warnings.tsx';

interface Props {
  readonly guide: PageGuide;
}

const Target = ({ guide, audit }: Props & { readonly audit: Audit }) => (
  <fieldset class="target" tabIndex={-1} data-focus="desk">
    <legend>Held against</legend>
    {guide.stages.map(({ id, title, users }, index) => (
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
        <span>
          {title}
          {users !== undefined && <small>{users} users</small>}
        </span>
      </label>
    ))}
  </fieldset>
);

const Name = ({ desk, audit }: { readonly desk: Desk | undefined; readonly audit: Audit }) => (
  <div class="name">
    <label htmlFor="audit-name">
      Name <span class="soft">(optional)</span>
    </label>
    <DraftField
      key={audit.id}
      id="audit-name"
      value={audit.name.value}
      maxLength={LONGEST.name}
      placeholder="Our product, autumn"
      onKeep={(value) => {
        if (desk) changeAuditOf(desk, (own, now) => ({ ...own, name: { value, at: now } }), 'Named.');
      }}
    />
  </div>
);

export const AuditDesk = ({ guide }: Props) => {
  const desk = useDesk();
  useEffect(() => startForm(guide), []);
  const isOpen = desk !== undefined;
  useLayoutEffect(() => {
    // What was done before is done again: see `scripts/audit-early.ts`.
    if (isOpen) dispatchEvent(new Event('audit-open'));
  }, [isOpen]);
  const stages = guide.stages.map(({ id }) => id);
  // Until it is open the desk stands there as for a new audit, so that nothing moves when it is.
  const audit = desk?.audit ?? beginAudit('', guide.id, '', 0);
  const answered = desk ? formOf().rows.filter((row) => isAnswered(row, audit, stages)).length : 0;
  const told = desk?.failure === undefined ? (desk?.told ?? '') : '';
  return (
    <div class="desk" aria-busy={!isOpen}>
      <Shelf guide={guide} />
      {desk && <Warnings desk={desk} />}
      <div class="desk-fields">
        <Target guide={guide} audit={audit} />
        <Name desk={desk} audit={audit} />
      </div>
      <div class="progress">
        <label>
          <progress max={guide.rows} value={answered} /> <b>{answered}</b> of {guide.rows} <span>rows answered</span>
        </label>
        <button type="button" class="button" disabled={answered >= guide.rows} onClick={goOn}>
          {answered === 0 ? 'Begin' : 'Next unanswered'}
        </button>
        {/* One that is disabled would drop the focus with the last press. */}
        <button
          type="button"
          class="button"
          aria-disabled={!desk?.past.length}
          onClick={undo}
          aria-keyshortcuts="Control+Z"
        >
          Undo
        </button>
        <a
          class="link"
          href="#findings"
          onClick={(event) => {
            // The fragment holds the audit; only the view moves.
            event.preventDefault();
            const findings = document.querySelector<HTMLElement>('#findings');
            // All parts above are laid out first: where a guess of their height is off, the jump would miss.
            document.documentElement.classList.add('laid-out');
            findings?.scrollIntoView();
            findings?.focus({ preventScroll: true });
          }}
        >
          Findings
        </a>
        <span class="soft hint">
          By keyboard: <kbd>1</kbd> to <kbd>{Math.min(9, stages.length)}</kbd> pick what that{' '}
          {guide.vocabulary.stage[0]} asks for and go on, <kbd>0</kbd> is nothing yet, <kbd>x</kbd> does not apply.
        </span>
      </div>
      <p class="visually-hidden" role="status">
        {/* With a key, so that the same words are said again where the same is done again. */}
        <span key={`${String(desk?.past.length)} ${told}`}>
          <Said text={told} />
        </span>
      </p>
    </div>
  );
};
