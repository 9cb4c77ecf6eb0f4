/** A decision as a Markdown decision record. */
import type { Decision } from './decision.ts';

/** Text that stays text in Markdown, on one line. */
const inline = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/gu, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=[.)]))/u, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** The reader's own lines, quoted, so that nothing in them is taken for the record's structure. */
const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r?\n/u)
    .map((line) => `> ${inline(line)}`.trimEnd())
    .join('\n');

/**
 * A decision as a Markdown decision record (MADR 4.0).
 * @param address where the decision can be opened again
 */
export const toMadr = (decision: Decision, address: string): string => {
  const { date, name, note, guide, wizard, answers, outcome, stage, aspect, options = [], turns = [] } = decision;
  const about = [
    aspect && `It concerns “${inline(aspect.title)}”.`,
    stage && `The product is at the stage ${inline(stage.title)}.`,
  ].filter(Boolean);
  const last = answers.at(-1);
  const because =
    decision.isDecidedByLast && last
      ? `because the answer to “${inline(last.question)}” is “${inline(last.answer)}”.`
      : 'because of the answers above.';
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${inline(line)}`).join('\n');
  return `---
status: ${decision.isOpen ? 'proposed' : 'accepted'}
date: ${date}
---

# ${inline(name)}: ${inline(outcome.title)}

## Context and Problem Statement

${inline(wizard.title)}${about.length > 0 ? ` ${about.join(' ')}` : ''}

Asked with the questions of ${inline(guide.title)}.
${note.trim() === '' ? '' : `\n${quoted(note)}\n`}
## Decision Drivers

${list(answers.map(({ question, answer }) => `${question} ${answer}`))}

## Considered Options

${list(options.includes(outcome.title) ? options : [...options, outcome.title])}

## Decision Outcome

Chosen option: “${inline(outcome.title)}”, ${because} ${inline(outcome.text)}

## More Information
${turns.length > 0 ? `\nWhat would turn it:\n\n${list(turns)}\n` : ''}
The questions and answers: ${address}
`;
};
