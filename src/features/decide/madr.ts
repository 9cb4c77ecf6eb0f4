/** A decision as a Markdown decision record. */
import type { Decision } from './decision.ts';
import { autolink, escapeMarkdown, heading, list, quoted } from '../../formats/markdown.ts';

/**
 * A decision as a Markdown decision record (MADR 4.0).
 * @param address where the decision can be opened again; `undefined` where this site does not have its questions
 */
export const toMadr = (decision: Decision, address: string | undefined): string => {
  const { date, name, note, guide, wizard, answers, outcome, stage, aspect, options = [], turns = [] } = decision;
  const about = [
    aspect && `It concerns “${escapeMarkdown(aspect.title)}”.`,
    stage && `The product is at the stage ${escapeMarkdown(stage.title)}.`,
  ].filter(Boolean);
  const last = answers.at(-1);
  const because =
    decision.isDecidedByLast && last
      ? `because the answer to “${escapeMarkdown(last.question)}” is “${escapeMarkdown(last.answer)}”.`
      : 'because of the answers above.';
  const lines = (texts: readonly string[]): string => list(texts.map(escapeMarkdown));
  return `---
status: ${decision.isOpen ? 'proposed' : 'accepted'}
date: ${date}
---

${heading(1, `${name}: ${outcome.title}`)}

## Context and Problem Statement

${escapeMarkdown(wizard.title)}${about.length > 0 ? ` ${about.join(' ')}` : ''}

Asked with the questions of ${escapeMarkdown(guide.title)}.
${note.trim() === '' ? '' : `\n${quoted(note)}\n`}
## Decision Drivers

${lines(answers.map(({ question, answer }) => `${question} ${answer}`))}

## Considered Options

${lines(options.includes(outcome.title) ? options : [...options, outcome.title])}

## Decision Outcome

Chosen option: “${escapeMarkdown(outcome.title)}”, ${because} ${escapeMarkdown(outcome.text)}

## More Information
${turns.length > 0 ? `\nWhat would change this:\n\n${lines(turns)}\n` : ''}
${address === undefined ? 'Its questions are not on the site that wrote this.' : `The questions and answers: ${autolink(address)}`}
`;
};
