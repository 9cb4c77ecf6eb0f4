/** Sets the session and the form to work together: what is chosen is kept, and what is kept is shown. */
import { NOT_APPLICABLE, withAnswers } from '../audit.ts';
import { findingsOf } from '../findings.ts';
import type { AuditGroup, AuditRow } from '../rows.ts';
import { auditTexts } from '../texts.ts';
import { ownFile } from '../../../shell/own-file.ts';
import { digitOf, shortcutOf } from '../../../shell/shortcut.ts';
import { checkOf } from '../../../domain/text-check.ts';
import { $session, changeAudit, openAddress, startSession, takeIn, undo } from './session.ts';
import { onAuditElsewhere } from './saved-audits.ts';
import { onFragment } from '../../../shell/address.ts';
import { focusField, nextOpen, paintForm, readForm, type FormGroup } from './form.ts';

/** What the page hands its islands. */
export interface PageGuide {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly { readonly id: string; readonly title: string; readonly users?: string | undefined }[];
  readonly vocabulary: {
    readonly stage: readonly [string, string];
    readonly aspect: readonly [string, string];
  };
  readonly moved: Readonly<Record<string, string>>;
  /** How many rows the form has, and the check over all that they say. */
  readonly rows: number;
  readonly check: number;
  /** Addresses: the rows as a file, the site's home, the page that compares, what is shown beside findings. */
  readonly file: string;
  readonly home: string;
  readonly compare: string;
  readonly details: string;
}

/** The form, read once. */
export interface Form {
  readonly groups: readonly FormGroup[];
  readonly rows: readonly AuditRow[];
  readonly fields: ReadonlyMap<string, HTMLFieldSetElement>;
}

let form: Form | undefined;

/** The form of the page; empty where there is none. */
export const formOf = (): Form => {
  const element = document.querySelector<HTMLElement>('#have');
  form ??= {
    groups: element ? readForm(element) : [],
    rows: [],
    fields: new Map(
      [...(element?.querySelectorAll('fieldset') ?? [])].map((field) => [field.dataset['key'] ?? '', field]),
    ),
  };
  if (form.rows.length === 0) form = { ...form, rows: form.groups.flatMap(({ rows }) => rows) };
  return form;
};

/**
 * Puts the guide's own words in the place of what a translator has made of them: audits keep the text of what was
 * chosen.
 * @throws {Error} where they do not come
 */
const takeOwnWords = async ({ check, file }: PageGuide): Promise<void> => {
  const { groups } = formOf();
  if (checkOf(auditTexts(groups)) === check) return;
  const reply = await fetch(ownFile(file, document.documentElement.dataset));
  if (!reply.ok) throw new Error(`${file}: ${String(reply.status)}`);
  const own = (await reply.json()) as AuditGroup[];
  const worded = groups.map((group) => ({ ...group, ...own.find(({ id }) => id === group.id) }));
  form = { ...formOf(), groups: worded, rows: worded.flatMap(({ rows }) => rows) };
};

const answer = (row: AuditRow, have: string | undefined, told = ''): void => {
  const text = row.options.find((option) => option.have === have)?.text;
  changeAudit(
    (audit, now) => withAnswers(audit, { [row.key]: { have, text: text === '' ? undefined : text } }, now),
    told,
  );
};

/** Answers every row of a group as at a stage, but those that do not apply. */
const answerAll = (
  group: FormGroup,
  stage: { readonly id: string; readonly title: string },
  stages: readonly string[],
): void => {
  const at = stages.indexOf(stage.id);
  const own = $session.get()?.audit.answers ?? {};
  const changes = group.rows.flatMap((row) => {
    const option = row.options[row.needs[at] ?? -1];
    if (!option || own[row.key]?.value === NOT_APPLICABLE) return [];
    return [[row.key, { have: option.have, text: option.text === '' ? undefined : option.text }] as const];
  });
  changeAudit(
    (audit, now) => withAnswers(audit, Object.fromEntries(changes), now),
    `${String(changes.length)} rows of ${group.title} answered as at ${stage.title}.`,
  );
};

/** The field in which the reader was last. */
let last: HTMLFieldSetElement | undefined;

/** Puts the focus on a row of the form, and the row into sight. */
const goToField = (field: HTMLFieldSetElement | undefined): void => {
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  focusField(field);
};

/** Goes to the next row that is not answered. */
export const goOn = (): void => {
  goToField(nextOpen(formOf().fields, last));
};

/** Goes to a row, by its key. */
export const goTo = (key: string): void => {
  goToField(formOf().fields.get(key));
};

/**
 * Keys choose in the row that has the focus, and go on to the next: 1 is what the first stage asks for, 2 the
 * second, and so on; 0 is nothing yet, and x what does not apply.
 */
const chooseByKey = (event: KeyboardEvent, { fields, rows }: Form): void => {
  const field = event.target instanceof HTMLInputElement ? event.target.closest('fieldset') : null;
  const row = rows.find(({ key }) => key === field?.dataset['key']);
  if (!field || !row) return;
  const radios = [...field.querySelectorAll('input')];
  const digit = digitOf(event);
  const option = digit === undefined || digit === 0 ? digit : row.kind === 'aspect' ? row.needs[digit - 1] : 1;
  const radio = shortcutOf(event) === 'x' ? radios.at(-1) : radios[option ?? -1];
  if (!radio) return;
  event.preventDefault();
  radio.click();
  const all = [...fields.values()];
  const next = all[all.indexOf(field) + 1];
  if (next) focusField(next);
  else radio.focus();
};

const onChoice = (target: EventTarget | null, { rows }: Form): void => {
  const row = target instanceof HTMLInputElement && rows.find(({ key }) => key === target.name);
  if (row) answer(row, target.value);
};

/** Answers the group of a button as at the button's stage. */
const onAll = (target: EventTarget | null, { groups }: Form, { stages }: PageGuide): void => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-all]') : null;
  if (!button) return;
  const group = groups.find(({ section }) => section.contains(button));
  const stage = stages.find(({ id }) => id === button.dataset['all']);
  const ids = stages.map(({ id }) => id);
  if (group && stage) answerAll(group, stage, ids);
};

/** Clears the row of a button, and puts the focus back into it. */
const onClear = (target: EventTarget | null, { rows, fields }: Form): void => {
  const field = target instanceof Element ? target.closest('[data-clear]')?.closest('fieldset') : null;
  const row = rows.find(({ key }) => key === field?.dataset['key']);
  if (!field || !row) return;
  answer(row, undefined, `“${row.title}” is not answered any more.`);
  const again = fields.get(row.key);
  if (again) focusField(again);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** Begins; returns what ends it. */
export const startForm = (guide: PageGuide): (() => void) => {
  const stages = guide.stages.map(({ id }) => id);
  const element = document.querySelector<HTMLElement>('#have');
  const controller = new AbortController();
  const { signal } = controller;
  element?.addEventListener(
    'change',
    ({ target }) => {
      onChoice(target, formOf());
    },
    { signal },
  );
  element?.addEventListener(
    'focusin',
    ({ target }) => {
      const field = target instanceof Element ? target.closest('fieldset') : null;
      if (field) last = field;
    },
    { signal },
  );
  element?.addEventListener(
    'click',
    ({ target }) => {
      onAll(target, formOf(), guide);
      onClear(target, formOf());
    },
    { signal },
  );
  element?.addEventListener(
    'keydown',
    (event) => {
      chooseByKey(event, formOf());
    },
    { signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (shortcutOf(event) !== 'mod+z' || isTyping(event.target)) return;
      event.preventDefault();
      undo();
    },
    { signal },
  );
  const ends = [
    $session.subscribe((session) => {
      if (session) paintForm(formOf().fields, session.audit, findingsOf(formOf().rows, session.audit, stages), stages);
    }),
    onAuditElsewhere(guide.id, takeIn),
    onFragment(() => void openAddress()),
  ];
  takeOwnWords(guide).then(
    () => void startSession({ framework: guide.id, stages, rows: formOf().rows, moved: guide.moved }),
    () => {
      // Without them nothing could be kept: the form is as it is without script.
      document.documentElement.classList.add('no-islands');
    },
  );
  return () => {
    controller.abort();
    for (const end of ends) end();
  };
};
