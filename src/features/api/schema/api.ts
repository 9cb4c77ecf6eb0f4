/**
 * What the site hands to machines: the JSON below `/api/v1/` and beside the pages. The published JSON Schemas are
 * made from these. Nothing undeclared may stand in a file of ours, so the objects are strict here; what is published
 * leaves room for properties that later editions add (see `json-schema.ts`).
 */
import { z } from 'astro/zod';
import {
  address,
  cell,
  checklist,
  dimension,
  kind,
  pointer,
  sentence,
  signal,
  stage,
  wizard,
  word,
} from './api-parts.ts';
import { axis, file, term, topic } from './api-shared.ts';
import { id, text } from '../../../catalog/schema/common.ts';

/** What every file begins with. */
const head = {
  $schema: address.describe('Address of the schema that the file keeps to'),
  version: text.describe('Version of the site, from its package'),
  content: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .describe('Twelve digits that change when the content does, and only then'),
  date: z.iso.date().optional().describe('The newest date that the content bears; left out where it bears none'),
  address: address.describe('Address of the page that shows the same'),
};

const source = z
  .strictObject({
    title: text.describe('Title of the document, to the letter'),
    publisher: text.optional().describe('Who published it; left out where it is unsigned'),
    date: z.iso.date().optional().describe('The date that it bears'),
    note: text.optional().describe('What readers should know about it'),
  })
  .describe('The document that the guide is after');

/** What lists of guides say of each. */
const framework = {
  ...pointer('the guide'),
  headline: text.describe('What a reader gets from it'),
  summary: text.describe('What it is, in one or two sentences'),
  suits: text.describe('Who it is for'),
  countsBy: text.describe('What its stages count by (users, risk, maturity), in a sentence'),
  source,
};

const listed = z.strictObject({
  ...framework,
  stages: z.array(id).describe('Ids of its stages, in order'),
  dimensions: z.array(id).describe('Ids of its dimensions, in order'),
  aspects: z.int().describe('How many rows it has'),
  api: address.describe('Address of the file with all of it'),
});

const frameworks = z.array(listed).describe('All guides, the one with the most rows first');

/** The guide that a part belongs to. */
const partOf = { framework: z.strictObject(pointer('the guide')).describe('The guide to which it belongs') };

const shortStage = { ...pointer('the stage'), label: text.describe('Its short name') };

/** How a row stands at the later of two stages, and in `counts` how many do. */
const STEPS = {
  begins: 'asks for something for the first time',
  stated: 'the guide, silent before, first says what it asks for',
  raised: 'asks for something else than before',
  ends: 'asks for nothing any more',
  stays: 'asks for the same',
  waits: 'still asks for nothing',
  unstated: 'the guide says nothing of it at the later stage',
} as const;

type StepName = keyof typeof STEPS;

const STEP_NAMES = Object.keys(STEPS) as [StepName, ...StepName[]];

const counted = (name: StepName) => z.int().describe(`How many rows: ${STEPS[name]}`);

const step = z.strictObject({
  ...pointer('the aspect'),
  kind: z
    .enum(STEP_NAMES)
    .describe(
      `How the later cell stands to the earlier one. ${STEP_NAMES.map((it) => `“${it}”: ${STEPS[it]}`).join('; ')}`,
    ),
  label: text.describe('The same in words'),
  from: cell.describe('What it asks for at the earlier stage'),
  to: cell.describe('What it asks for at the later stage'),
  last: id.optional().describe('Id of the last stage on the way at which the cell changes; left out where none does'),
  signal: signal.optional(),
});

const row = z.strictObject({
  ...pointer('the aspect'),
  kind,
  cell: cell.describe('What it asks for at this stage'),
  change: z
    .enum(STEP_NAMES)
    .optional()
    .describe('How a practice stands to what its row said before, as the change files have it; a description has none'),
  next: z
    .strictObject({ stage: id.describe('Id of that stage'), cell: cell.describe('What it asks for there') })
    .optional()
    .describe('The next stage at which it is said to ask for something else; left out where there is none'),
});

/** One schema for each kind of file, by the name under which it is published. */
export const API_SCHEMAS = {
  index: z
    .strictObject({
      ...head,
      title: text.describe('Name of the site'),
      frameworks,
      files: z.record(z.string(), address).describe('Addresses of the other files, by their name'),
    })
    .describe('Where to begin: the guides, and what other files there are'),
  frameworks: z.strictObject({ ...head, frameworks }).describe('All guides, shortly'),
  files: z
    .strictObject({ ...head, files: z.array(file).describe('Every page that has files') })
    .describe('The files beside the pages: Markdown, and JSON and CSV of what is a table'),
  framework: z
    .strictObject({
      ...head,
      ...framework,
      vocabulary: z
        .strictObject({ stage: word('a stage'), dimension: word('a dimension'), aspect: word('an aspect') })
        .describe('The guide’s own words for its parts'),
      stages: z.array(z.strictObject(stage)).describe('The columns, in order'),
      dimensions: z.array(z.strictObject(dimension)).describe('The groups of rows, in order'),
      checklists: z.array(z.strictObject(checklist)).describe('Its lists'),
      wizards: z.array(wizard).describe('What can be decided by questions'),
      faq: z
        .array(
          z.strictObject({
            ...pointer('the question'),
            answer: z.string().describe('The answer, as Markdown'),
            stages: z.array(id).describe('Ids of the stages of which it speaks'),
            aspects: z.array(id).describe('Ids of the aspects of which it speaks'),
          }),
        )
        .describe('Questions and answers'),
      pages: z
        .array(
          z.strictObject({
            ...pointer('the page'),
            summary: text.describe('What it says, in a sentence'),
            body: z.string().describe('The page, as Markdown'),
          }),
        )
        .describe('Prose; “introduction” opens the page of the guide'),
      takeaways: z
        .array(
          z.strictObject({
            id: id.describe('Id of the takeaway'),
            text: sentence.describe('What to remember'),
            stage: id.optional().describe('Id of the stage that it is about'),
          }),
        )
        .describe('What to remember'),
    })
    .describe('A whole guide'),
  stage: z
    .strictObject({
      ...head,
      ...partOf,
      ...stage,
      dimensions: z
        .array(z.strictObject({ ...pointer('the dimension'), aspects: z.array(row).describe('Its rows') }))
        .describe('What every row asks for at this stage'),
    })
    .describe('A stage of a guide, with what every row asks for at it'),
  dimension: z
    .strictObject({
      ...head,
      ...partOf,
      ...dimension,
      stages: z.array(z.strictObject(shortStage)).describe('The columns of its rows, in order'),
    })
    .describe('A dimension of a guide, with all its rows'),
  changes: z
    .strictObject({
      ...head,
      ...partOf,
      from: z.strictObject(shortStage).describe('The earlier stage'),
      to: z.strictObject(shortStage).describe('The later stage'),
      counts: z
        .strictObject({
          begins: counted('begins'),
          stated: counted('stated'),
          raised: counted('raised'),
          ends: counted('ends'),
          stays: counted('stays'),
          waits: counted('waits'),
          unstated: counted('unstated'),
        })
        .describe('How many rows take each kind of step'),
      dimensions: z
        .array(z.strictObject({ ...pointer('the dimension'), steps: z.array(step).describe('Its practices') }))
        .describe('What every practice does; descriptions are left out'),
    })
    .describe('What changes from a stage of a guide to a later one'),
  checklist: z.strictObject({ ...head, ...partOf, ...checklist }).describe('A list of a guide'),
  glossary: z
    .strictObject({ ...head, terms: z.array(term).describe('Its terms, from A to Z') })
    .describe('The terms of all guides, defined by the editors'),
  'second-opinions': z
    .strictObject({ ...head, axis, topics: z.array(topic).describe('On what several guides speak, or one twice') })
    .describe('Where guides agree, come earlier or later, or contradict'),
} as const;

export type ApiName = keyof typeof API_SCHEMAS;

/** What the file of a kind holds. */
export type Api<K extends ApiName> = z.infer<(typeof API_SCHEMAS)[K]>;
