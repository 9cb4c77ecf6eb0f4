/** A wizard: questions, answers, outcomes (`wizards/<id>.json`). */
import { z } from 'astro/zod';
import { attributed, id, text } from './common.ts';

const answer = z.strictObject({
  /** Unique in the question; it stands in the address. */
  id,
  title: text,
  /** The outcome with which this answer ends the questions. */
  outcome: id.optional(),
  /** What this answer asks for when the questions go on. */
  constraint: text.optional(),
  /** For an answer that is neither yes nor no: what to find out first, and how. */
  findOut: attributed.optional(),
});

const question = z.strictObject({
  /** Unique in the wizard; it is the key in the address. */
  id: id.refine(
    (value) => !['aspect', 'stage', 'theme'].includes(value),
    'an id other than the reserved "aspect", "stage" and "theme"',
  ),
  /** The question as it is asked. */
  title: text,
  /** What it is getting at, in a sentence or two. */
  hint: attributed.optional(),
  answers: z.array(answer).min(2, 'at least two answers'),
});

const outcome = z.strictObject({
  id,
  title: text,
  /** What to do now. */
  text: attributed,
  /** The stage that it speaks of. */
  stage: id.optional(),
  /** Whether it builds on the answers: what they ask for (`constraint`) then counts with it. */
  takesConstraints: z.boolean().default(true),
});

const shape = z.strictObject({
  /** The same as the file's name. */
  id,
  title: text,
  /** What is decided about: a feature that one might build, or the product as it is. */
  subject: z.enum(['feature', 'product']).default('product'),
  /** The question that the wizard answers, for links. */
  question: text,
  summary: text,
  /** Asked in this order. */
  questions: z.array(question).min(1, 'at least one question'),
  /** What every path that no answer ended comes to: the first whose answers all fit. */
  ends: z.array(z.strictObject({ when: z.record(id, id).default({}), outcome: id })).default([]),
  outcomes: z.array(outcome).min(1, 'at least one outcome'),
  /** Remarks of the source about its questions. */
  outro: z.array(attributed).default([]),
});

type Shape = z.infer<typeof shape>;

/** The answers of a path that neither an answer nor an end brings to an outcome; `undefined` where there is none. */
const pathWithoutEnd = (
  { questions, ends }: Pick<Shape, 'questions' | 'ends'>,
  given: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> | undefined => {
  const open = ends.filter(({ when }) => Object.entries(when).every(([key, value]) => (given[key] ?? value) === value));
  // An end that asks for nothing more takes every path that goes on from here.
  if (open.some(({ when }) => Object.keys(when).every((key) => key in given))) return undefined;
  const [next, ...rest] = questions;
  if (!next) return given;
  for (const answer of next.answers.filter(({ outcome: end }) => end === undefined)) {
    const path = pathWithoutEnd({ questions: rest, ends: open }, { ...given, [next.id]: answer.id });
    if (path) return path;
  }
  return undefined;
};

/** How many of the questions, in order, some path leads to: those up to the first whose answers all end. */
const reachable = ({ questions }: Pick<Shape, 'questions'>): number => {
  const last = questions.findIndex(({ answers }) => answers.every(({ outcome: end }) => end !== undefined));
  return last === -1 ? questions.length : last + 1;
};

/** Position of the first of the last questions whose answers change nothing any more; the number of questions where there is none. */
const idleFrom = ({ questions, ends }: Pick<Shape, 'questions' | 'ends'>): number =>
  questions.findLastIndex(
    ({ id: key, answers }) =>
      ends.some(({ when }) => key in when) ||
      answers.some(({ outcome: end, constraint }) => end !== undefined || constraint !== undefined),
  ) + 1;

/**
 * Positions of the ends to which some path comes: not those that an earlier one always forestalls.
 * Only the questions that ends ask about tell them apart, so that only their answers are combined.
 */
const reachedEnds = ({ questions, ends }: Pick<Shape, 'questions' | 'ends'>): Set<number> => {
  if (questions.some(({ answers }) => answers.every(({ outcome: end }) => end !== undefined))) return new Set();
  const asked = questions.filter(({ id: key }) => ends.some(({ when }) => key in when));
  const given = asked.reduce<Readonly<Record<string, string>>[]>(
    (sets, { id: key, answers }) =>
      sets.flatMap((set) =>
        answers.filter(({ outcome: end }) => end === undefined).map((it) => ({ ...set, [key]: it.id })),
      ),
    [{}],
  );
  return new Set(
    given.map((set) => ends.findIndex(({ when }) => Object.entries(when).every(([key, value]) => set[key] === value))),
  );
};

/** Whether every id that the wizard names is one of its own (`assertWizard` reports those that are not). */
const isSound = ({ questions, ends, outcomes }: Shape): boolean => {
  const known = new Set(outcomes.map(({ id: end }) => end));
  const answers = new Map(questions.map((it) => [it.id, it.answers.map((option) => option.id)]));
  const named = [...ends, ...questions.flatMap((it) => it.answers)].map((it) => it.outcome);
  return (
    named.every((end) => end === undefined || known.has(end)) &&
    ends.every(({ when }) => Object.entries(when).every(([key, value]) => answers.get(key)?.includes(value)))
  );
};

export const wizard = shape.superRefine((data, context) => {
  if (!isSound(data)) return;
  const path = pathWithoutEnd(data);
  if (path) {
    const answers = Object.entries(path).map(([key, value]) => `${key}: ${value}`);
    context.addIssue({ code: 'custom', path: ['ends'], message: `an end that fits ${answers.join(', ')}` });
    // What else could be said follows from this.
    return;
  }
  const asked = reachable(data);
  for (const [index, { id: key }] of data.questions.entries()) {
    if (index < asked) continue;
    const message = `a question that some path leads to; every answer of "${data.questions[asked - 1]?.id ?? ''}" ends before "${key}"`;
    context.addIssue({ code: 'custom', path: ['questions', index, 'id'], message });
  }
  const idle = idleFrom(data);
  if (idle < Math.min(asked, data.questions.length)) {
    const message = 'a question whose answers lead somewhere: to an outcome, a constraint or an end';
    context.addIssue({ code: 'custom', path: ['questions', idle, 'id'], message });
  }
  const ends = reachedEnds(data);
  for (const index of data.ends.keys()) {
    if (ends.has(index)) continue;
    const message = 'an end that some path comes to, before which no other always fits';
    context.addIssue({ code: 'custom', path: ['ends', index], message });
  }
  const reached = [
    ...data.ends.filter((_, index) => ends.has(index)),
    ...data.questions.slice(0, asked).flatMap((it) => it.answers),
  ].map((it) => it.outcome);
  for (const [index, { id: end }] of data.outcomes.entries()) {
    if (reached.includes(end)) continue;
    const message = 'an outcome that some path leads to';
    context.addIssue({ code: 'custom', path: ['outcomes', index, 'id'], message });
  }
});

export type WizardData = z.infer<typeof wizard>;
