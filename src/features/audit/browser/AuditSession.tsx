/** Above the form: which audit this is, the stage it is held against, how far it is, and what may have gone wrong. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { beginAudit, LONGEST, type Audit } from '../audit.ts';
import { isAnswered } from '../findings.ts';
import { changeAudit, changeAuditOf, undo, type Session } from './session.ts';
import { formOf, goOn, startForm, type PageGuide } from './session-form.ts';
import { DraftField } from './DraftField.tsx';
import { Said } from '../../../shell/browser/Said.tsx';
import { SavedAudits } from './SavedAudits.tsx';
import { useSession } from './use-session.ts';
import { Warnings } from './Warnings.tsx';

interface Props {
  readonly guide: PageGuide;
}

const Target = ({ guide, audit }: Props & { readonly audit: Audit }) => (
  <fieldset class="target" tabIndex={-1} data-focus="session">
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

const Name = ({ session, audit }: { readonly session: Session | undefined; readonly audit: Audit }) => (
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
        if (session) changeAuditOf(session, (own, now) => ({ ...own, name: { value, at: now } }), 'Named.');
      }}
    />
  </div>
);

export const AuditSession = ({ guide }: Props) => {
  const session = useSession();
  useEffect(() => startForm(guide), []);
  const isOpen = session !== undefined;
  useLayoutEffect(() => {
    // What was done before is done again: see `scripts/audit-early.ts`.
    if (isOpen) dispatchEvent(new Event('audit-open'));
  }, [isOpen]);
  const stages = guide.stages.map(({ id }) => id);
  // Until it is open the session stands there as for a new audit, so that nothing moves when it is.
  const audit = session?.audit ?? beginAudit('', guide.id, '', 0);
  const answered = session ? formOf().rows.filter((row) => isAnswered(row, audit, stages)).length : 0;
  const told = session?.failure === undefined ? (session?.told ?? '') : '';
  return (
    <div class="session" aria-busy={!isOpen}>
      <SavedAudits guide={guide} />
      {session && <Warnings session={session} />}
      <div class="session-fields">
        <Target guide={guide} audit={audit} />
        <Name session={session} audit={audit} />
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
          aria-disabled={!session?.past.length}
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
        <span key={`${String(session?.past.length)} ${told}`}>
          <Said text={told} />
        </span>
      </p>
    </div>
  );
};
