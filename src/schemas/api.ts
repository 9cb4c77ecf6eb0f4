/**
 * What the site hands to machines: the JSON below `/api/v1/` and beside the pages. Output only: content is
 * read by the other schemas. The published JSON Schemas are made from these.
 */
import { z } from 'astro/zod';
import { CHECKLIST_KINDS } from './checklist.ts';
import { attributed, id, note, text } from './common.ts';
import { FAILURE_CLASSES, UPKEEP_CLASSES } from './dimension.ts';
import { MATCHES, RELATIONS } from './opinion.ts';

/** A whole address, with its origin. */
const address = z.url();

/** What every file begins with. */
const head = {
  /** The schema that the file keeps to. */
  $schema: address,
  /** The version of the site, from its package. */
  version: text,
  /** Twelve digits that change when the content does, and only then. */
  content: z.string().regex(/^[0-9a-f]{12}$/),
  /** The newest date that the content bears; left out where it bears none. */
  date: z.iso.date().optional(),
  /** The page that shows the same. */
  address,
};

/** A thing that has an id, a name and an address. */
const named = { id, title: text, address };

const cell = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('entries'), entries: z.array(text) }),
  z.strictObject({ state: z.literal('not-yet'), word: text }),
  z.strictObject({ state: z.literal('not-stated') }),
]);

const word = z.strictObject({ singular: text, plural: text });

const stage = {
  ...named,
  label: text,
  users: text.optional(),
  goal: text,
  question: text.optional(),
  summary: text,
  aliases: z.array(text),
  purpose: z.array(attributed),
  leaveAlone: z.array(attributed),
  done: z.array(attributed),
  /** Where it lies on the axis that all guides share. */
  extent: z.strictObject({ from: z.number(), to: z.number(), reason: text }).optional(),
  notes: z.array(note),
};

const signal = z.strictObject({ sign: text, cost: text });

const aspect = z.strictObject({
  ...named,
  kind: z.enum(['practice', 'description']),
  aliases: z.array(text),
  /** By the id of the stage; the cell's own address is the aspect's with that id as its fragment. */
  cells: z.record(z.string(), cell),
  /** The editors' signals, by the id of the stage to which the step leads. */
  signals: z.record(z.string(), signal),
  failure: z.strictObject({ class: z.enum(FAILURE_CLASSES), reason: text }).optional(),
  upkeep: z.strictObject({ class: z.enum(UPKEEP_CLASSES), reason: text }).optional(),
  related: z.array(id),
  notes: z.array(note),
});

const dimension = {
  ...named,
  summary: text,
  rule: attributed.optional(),
  aliases: z.array(text),
  /** The guidance, as Markdown. */
  guidance: z.string(),
  aspects: z.array(aspect),
  notes: z.array(note),
};

const checklist = {
  ...named,
  kind: z.enum(CHECKLIST_KINDS),
  summary: text,
  intro: z.array(attributed),
  outro: z.array(attributed),
  ordered: z.boolean(),
  stages: z.array(id),
  items: z.array(
    z.strictObject({
      ...named,
      text: attributed.optional(),
      why: attributed.optional(),
      points: z.array(text),
      stage: id.optional(),
      aspects: z.array(id),
      notes: z.array(note),
    }),
  ),
  notes: z.array(note),
};

const wizard = z.strictObject({
  ...named,
  subject: z.enum(['feature', 'product']),
  question: text,
  summary: text,
  questions: z.array(
    z.strictObject({
      id,
      title: text,
      hint: attributed.optional(),
      answers: z.array(
        z.strictObject({
          id,
          title: text,
          outcome: id.optional(),
          constraint: text.optional(),
          findOut: attributed.optional(),
        }),
      ),
    }),
  ),
  ends: z.array(z.strictObject({ when: z.record(z.string(), id), outcome: id })),
  outcomes: z.array(z.strictObject({ id, title: text, text: attributed, stage: id.optional() })),
});

const source = z.strictObject({
  title: text,
  publisher: text.optional(),
  date: z.iso.date().optional(),
  note: text.optional(),
});

/** What lists of frameworks say of each. */
const framework = { ...named, headline: text, summary: text, suits: text, counts: text, source };

const listed = z.strictObject({
  ...framework,
  stages: z.array(id),
  dimensions: z.array(id),
  /** How many rows it has. */
  aspects: z.int(),
  /** The file with all of it. */
  api: address,
});

/** The framework that a part belongs to. */
const partOf = { framework: z.strictObject(named) };

const step = z.strictObject({
  ...named,
  /** How the later cell stands to the earlier one, and the same in words. */
  kind: text,
  label: text,
  from: cell,
  to: cell,
  /** The last stage on the way at which the cell changes, and the editors' signal for it. */
  last: id.optional(),
  signal: signal.optional(),
});

const topic = z.strictObject({
  ...named,
  summary: text,
  hinge: text,
  statements: z.array(z.strictObject({ id, framework: id, stages: z.array(id), text, where: text, address })),
  relations: z.array(
    z.strictObject({ from: id, kind: z.enum(RELATIONS), to: id, match: z.enum(MATCHES), reason: text }),
  ),
});

/** One schema for each kind of file, by the name under which it is published. */
export const API_SCHEMAS = {
  index: z.strictObject({ ...head, title: text, frameworks: z.array(listed), files: z.record(z.string(), address) }),
  frameworks: z.strictObject({ ...head, frameworks: z.array(listed) }),
  framework: z.strictObject({
    ...head,
    ...framework,
    vocabulary: z.strictObject({ stage: word, dimension: word, aspect: word }),
    stages: z.array(z.strictObject(stage)),
    dimensions: z.array(z.strictObject(dimension)),
    checklists: z.array(z.strictObject(checklist)),
    wizards: z.array(wizard),
    faq: z.array(z.strictObject({ ...named, answer: z.string(), stages: z.array(id), aspects: z.array(id) })),
    pages: z.array(z.strictObject({ ...named, summary: text, body: z.string() })),
    takeaways: z.array(z.strictObject({ id, text: attributed, stage: id.optional() })),
  }),
  stage: z.strictObject({
    ...head,
    ...partOf,
    ...stage,
    dimensions: z.array(
      z.strictObject({
        ...named,
        aspects: z.array(
          z.strictObject({
            ...named,
            kind: z.enum(['practice', 'description']),
            cell,
            /** How a practice stands to what its row said before, as the change files have it; a description has none. */
            change: z.enum(['begins', 'stated', 'raised', 'ends', 'stays', 'waits', 'unstated']).optional(),
            /** The next stage at which it is said to ask for something else. */
            next: z.strictObject({ stage: id, cell }).optional(),
          }),
        ),
      }),
    ),
  }),
  dimension: z.strictObject({
    ...head,
    ...partOf,
    ...dimension,
    stages: z.array(z.strictObject({ ...named, label: text })),
  }),
  changes: z.strictObject({
    ...head,
    ...partOf,
    from: z.strictObject({ ...named, label: text }),
    to: z.strictObject({ ...named, label: text }),
    /** How many rows take each kind of step. */
    counts: z.record(z.string(), z.int()),
    dimensions: z.array(z.strictObject({ ...named, steps: z.array(step) })),
  }),
  checklist: z.strictObject({ ...head, ...partOf, ...checklist }),
  glossary: z.strictObject({
    ...head,
    terms: z.array(z.strictObject({ ...named, aliases: z.array(text), definition: text, related: z.array(id) })),
  }),
  'second-opinions': z.strictObject({
    ...head,
    axis: z
      .strictObject({ title: text, summary: text, bands: z.array(z.strictObject({ id, title: text, text })) })
      .optional(),
    topics: z.array(topic),
  }),
} as const;

export type ApiName = keyof typeof API_SCHEMAS;

/** What the file of a kind holds. */
export type Api<K extends ApiName> = z.infer<(typeof API_SCHEMAS)[K]>;
