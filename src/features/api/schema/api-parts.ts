/**
 * The parts of which the files for machines are made (`api.ts`). Output only: content is read by the other schemas.
 * Each property says what it is, for whoever reads the published JSON Schema.
 */
import { z } from 'astro/zod';
import { CHECKLIST_KINDS } from '../../../catalog/schema/checklist.ts';
import { id, text } from '../../../catalog/schema/common.ts';
import { FAILURE_CLASSES, UPKEEP_CLASSES } from '../../../catalog/schema/dimension.ts';

/** A whole address, with its origin. */
export const address = z.url();

/** Text that may be empty. */
const markdown = z.string();

const ids = z.array(id);

const names = z.array(text).describe('Other words under which people look for it');

/** A thing that has an id, a name and an address. */
const named = (what: string, unique: string) => ({
  id: id.describe(`Id of ${what}: ${unique}, and kept for ever`),
  title: text.describe(`Name of ${what}`),
  address: address.describe(`Address of ${what} on the site`),
});

/** The same where the thing is named only, and has its own file or place elsewhere. */
export const pointer = (what: string) => ({
  id: id.describe(`Id of ${what}`),
  title: text.describe(`Name of ${what}`),
  address: address.describe(`Address of ${what} on the site`),
});

const by = z
  .enum(['source', 'editors'])
  .describe('Who says it: the guide’s source (in the words of the editors), or the editors of the site themselves');

export const sentence = z.strictObject({ text: text.describe('The sentence'), by });

const sentences = z.array(sentence);

const notes = z
  .array(
    z.strictObject({
      kind: z
        .enum(['disagreement', 'attribution', 'remark'])
        .describe(
          '“disagreement”: the source says something else in another place; “attribution”: whose figure it is, or how sure the source is of it; “remark”: anything else worth knowing',
        ),
      text: text.describe('The remark'),
      stage: id.optional().describe('Id of the stage that it is about; left out where it is about no single one'),
      by,
    }),
  )
  .describe('Remarks that must stand beside it');

/** What an aspect asks for at a stage. */
export const cell = z.discriminatedUnion('state', [
  z
    .strictObject({
      state: z.literal('entries').describe('The guide asks for something'),
      entries: z.array(text).describe('What it asks for, as the source has it'),
    })
    .describe('A cell that asks for something'),
  z
    .strictObject({
      state: z.literal('not-yet').describe('The guide asks for nothing at this stage'),
      word: text.describe('The word for it in the source: “None”, “Ignore it” …'),
    })
    .describe('A cell that asks for nothing yet'),
  z
    .strictObject({
      state: z.literal('not-stated').describe('The guide says nothing about this stage: no yes and no no'),
    })
    .describe('A cell about which the guide is silent'),
]);

export const word = (what: string) =>
  z
    .strictObject({ singular: text.describe('One of them'), plural: text.describe('Several of them') })
    .describe(`What the guide calls ${what}, as it stands within a sentence`);

export const kind = z
  .enum(['practice', 'description'])
  .describe('“practice”: something one has more or less of; “description”: a statement about the stage');

/** A stage without its rows. */
export const stage = {
  ...named('the stage', 'unique in its guide'),
  label: text.describe('Its short name, as columns have it; the title where it has none'),
  users: text.optional().describe('How many users, as the source has it: “10-100”'),
  goal: text.describe('What it is after, in a few words'),
  question: text.optional().describe('The question that it answers'),
  summary: text.describe('One sentence about it'),
  aliases: names,
  purpose: sentences.describe('Who you are at this stage and what it is for: a paragraph each'),
  leaveAlone: sentences.describe('What to leave alone for now, and why: a paragraph each'),
  done: sentences.describe('How you know that you may move on: a sign each'),
  extent: z
    .strictObject({
      from: z.number().describe('Where it begins; 0 to 1 is the first band of the axis'),
      to: z.number().describe('Where it ends'),
      reason: text.describe('Why it lies there, from what the source says'),
    })
    .optional()
    .describe('Where it lies on the axis that all guides share (file “second-opinions”), in the editors’ judgement'),
  notes,
};

export const signal = z
  .strictObject({
    sign: text.describe('What tells you that it is time'),
    cost: text.describe('What coming too late or too early costs'),
  })
  .describe('The editors’ sign that it is time for the later cell');

const judged = <const T extends readonly string[]>(classes: T, what: string) =>
  z
    .strictObject({
      class: z.enum(classes).describe('Which of the kinds'),
      reason: text.describe('Why, in a sentence'),
    })
    .optional()
    .describe(`${what}, in the editors’ judgement`);

/** A row with all its cells. */
const aspect = z.strictObject({
  ...named('the aspect', 'unique in its guide'),
  kind,
  aliases: names,
  cells: z
    .record(z.string(), cell)
    .describe('Its cells by the id of the stage. A cell’s own address is the aspect’s with that id as its fragment'),
  begins: text
    .optional()
    .describe(
      'The id of the stage at which it begins: that of its first entry, or a later one where the entries before say that nothing is needed (in the editors’ judgement). Left out where it never begins, and of descriptions',
    ),
  signals: z
    .record(z.string(), signal)
    .describe('The signs that it is time, by the id of the stage to which they lead'),
  failure: judged(FAILURE_CLASSES, 'What a failure of it would cost'),
  upkeep: judged(UPKEEP_CLASSES, 'What it costs to keep running'),
  related: ids.describe('Ids of aspects of the same guide that usually come with it'),
  notes,
});

/** A dimension with its rows. */
export const dimension = {
  ...named('the dimension', 'unique in its guide'),
  summary: text.describe('What it is about, in a sentence'),
  rule: sentence.optional().describe('The rule of thumb'),
  aliases: names,
  guidance: markdown.describe('The guidance, as Markdown; empty where there is none'),
  aspects: z.array(aspect).describe('Its rows, in the order of the source'),
  notes,
};

/** A checklist with its items. */
export const checklist = {
  ...named('the list', 'unique in its guide'),
  kind: z
    .enum(CHECKLIST_KINDS)
    .describe(
      'What its items are: things to do, to skip or never to skip, mistakes, triggers (reasons to act), false alarms (no reasons), choices, signs to move on, questions',
    ),
  summary: text.describe('What the list is for, in a sentence'),
  intro: sentences.describe('What to know before the list'),
  outro: sentences.describe('What follows from it'),
  ordered: z.boolean().describe('Whether the order of the items means something'),
  stages: ids.describe('Ids of the stages to which it belongs'),
  items: z
    .array(
      z.strictObject({
        ...named('the item', 'unique in its list'),
        text: sentence.optional().describe('What it means in practice'),
        why: sentence.optional().describe('Why it is on the list'),
        points: z.array(text).describe('Details, as the source has them'),
        stage: id.optional().describe('Id of the stage to which it belongs'),
        aspects: ids.describe('Ids of the aspects that it is about'),
        notes,
      }),
    )
    .describe('What stands on the list'),
  notes,
};

/** A few questions with an outcome. */
export const wizard = z.strictObject({
  ...named('the wizard', 'unique in its guide'),
  subject: z.enum(['feature', 'product']).describe('What one decides about'),
  question: text.describe('The question that it answers'),
  summary: text.describe('What it asks, in one or two sentences'),
  questions: z
    .array(
      z.strictObject({
        id: id.describe('Id of the question: the key of its answer in the query of the wizard’s address'),
        title: text.describe('The question'),
        hint: sentence.optional().describe('What helps to answer it'),
        answers: z
          .array(
            z.strictObject({
              id: id.describe('Id of the answer, unique in its question'),
              title: text.describe('The answer'),
              outcome: id.optional().describe('Id of the outcome with which the questions end here; else they go on'),
              constraint: text.optional().describe('What the answer asks for in whatever is built'),
              findOut: sentence.optional().describe('What to find out first, and how'),
            }),
          )
          .describe('Its answers, in order'),
      }),
    )
    .describe('Its questions, in the order in which they are asked'),
  ends: z
    .array(
      z.strictObject({
        when: z
          .record(z.string(), id)
          .describe('Ids of answers by the id of their question; empty where it fits always'),
        outcome: id.describe('Id of the outcome'),
      }),
    )
    .describe('What a path comes to that no answer has ended: the first whose answers all fit'),
  outcomes: z
    .array(
      z.strictObject({
        id: id.describe('Id of the outcome, unique in its wizard'),
        title: text.describe('The outcome in a few words'),
        text: sentence.describe('What to do now'),
        stage: id.optional().describe('Id of the stage that it speaks of'),
      }),
    )
    .describe('What the questions can come to'),
});
