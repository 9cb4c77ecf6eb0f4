/** The form of an audit, which is there in HTML: what its rows are, what is chosen in them, and what was found. */
import { NOT_APPLICABLE, NOTHING, type Audit } from '../audit.ts';
import { optionAt, type Finding } from '../findings.ts';
import type { AuditRow } from '../rows.ts';
import { VERDICT_MARKS, verdictWords } from './words.ts';

/** A dimension or list as the form shows it. */
export interface FormGroup {
  readonly id: string;
  readonly title: string;
  readonly section: HTMLElement;
  readonly rows: readonly AuditRow[];
}

const textOf = (element: Element | null): string => element?.textContent.trim() ?? '';

const radiosOf = (field: Element): HTMLInputElement[] => [...field.querySelectorAll<HTMLInputElement>('input')];

const rowOf = (field: HTMLFieldSetElement, group: string): AuditRow => {
  const { key = '', kind, needs = '', failure, upkeep } = field.dataset;
  return {
    key,
    title: textOf(field.querySelector('legend a')),
    group,
    kind: kind === 'item' || kind === 'avoided' ? kind : 'aspect',
    options: radiosOf(field)
      .filter(({ value }) => value !== NOT_APPLICABLE)
      .map((radio) => ({
        have: radio.value,
        // Having nothing has a text where the guide has words for it.
        text:
          radio.value === NOTHING && radio.dataset['said'] === undefined
            ? ''
            : textOf(radio.parentElement?.querySelector('span') ?? null),
      })),
    needs: needs.split(' ').map(Number),
    failure: failure as AuditRow['failure'],
    upkeep: upkeep as AuditRow['upkeep'],
  };
};

/** Reads the form. */
export const readForm = (form: HTMLElement): FormGroup[] =>
  [...form.querySelectorAll<HTMLElement>('section')].map((section) => {
    const id = section.dataset['group'] ?? '';
    return {
      id,
      title: textOf(section.querySelector('h3')),
      section,
      rows: [...section.querySelectorAll('fieldset')].map((field) => rowOf(field, id)),
    };
  });

/** Shows the answers of an audit and what is found, and touches only what differs from what is shown. */
export const paintForm = (
  fields: ReadonlyMap<string, HTMLFieldSetElement>,
  audit: Audit,
  findings: readonly Finding[],
  stages: readonly string[],
): void => {
  for (const finding of findings) {
    const { row, verdict } = finding;
    const field = fields.get(row.key);
    if (!field) continue;
    const have = audit.answers[row.key]?.value;
    const position = optionAt(row, have, stages);
    const chosen = have === NOT_APPLICABLE ? have : (row.options[position]?.have ?? '');
    const state = `${chosen} ${verdict} ${String(finding.steps)} ${audit.target.value === '' ? '' : 'held'}`;
    if (field.dataset['state'] === state) continue;
    field.dataset['state'] = state;
    for (const radio of radiosOf(field)) radio.checked = radio.value === chosen;
    field.classList.toggle('answered', chosen !== '');
    const found = field.querySelector('.found');
    if (!found) continue;
    found.className = `found ${verdict}`;
    found.textContent =
      verdict === 'open' || audit.target.value === '' ? '' : `${VERDICT_MARKS[verdict]} ${verdictWords(finding)}`;
  }
};

/** The field to go on with: the first one unanswered behind the one that was last used, or else the first of all. */
export const nextOpen = (
  fields: ReadonlyMap<string, HTMLFieldSetElement>,
  last: HTMLFieldSetElement | undefined,
): HTMLFieldSetElement | undefined => {
  const all = [...fields.values()];
  const open = all.filter((field) => !field.classList.contains('answered'));
  const from = last ? all.indexOf(last) : -1;
  return open.find((field) => all.indexOf(field) > from) ?? open[0];
};

/** Puts the focus on a field's chosen option, or its first. */
export const focusField = (field: HTMLFieldSetElement): void => {
  const radios = radiosOf(field);
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
};
