/** The parts of the files for machines that belong to no single guide: terms, second opinions, and what files there are. */
import { z } from 'astro/zod';
import { address, pointer } from './api-parts.ts';
import { id, text } from '../../../catalog/schema/common.ts';
import { MATCHES, RELATIONS } from '../../../catalog/schema/opinion.ts';

/** A topic with all that is said on it. */
export const topic = z.strictObject({
  ...pointer('the topic'),
  summary: text.describe('Who asks for what and when'),
  hinge: text.describe('What the difference hangs on, in the editors’ view'),
  statements: z
    .array(
      z.strictObject({
        id: id.describe('Id of the statement, unique in its topic'),
        framework: id.describe('Id of the guide that says it'),
        stages: z.array(id).describe('Ids of the stages to which that guide ties it'),
        text: text.describe('What it says, in the editors’ words'),
        where: text.describe('Where it says so, in words'),
        address: address.describe('Address of that place on the site'),
      }),
    )
    .describe('What the guides say'),
  relations: z
    .array(
      z.strictObject({
        from: id.describe('Id of the statement that is held against the other'),
        kind: z.enum(RELATIONS).describe('How “from” stands to “to”: “earlier” means that “from” asks for it earlier'),
        to: id.describe('Id of the other statement'),
        match: z.enum(MATCHES).describe('The rule by which the two were matched'),
        reason: text.describe('Why it is so'),
      }),
    )
    .describe('How the statements stand to each other, in the editors’ judgement'),
});

/** A term of the glossary. */
export const term = z.strictObject({
  ...pointer('the term'),
  aliases: z.array(text).describe('Other spellings of it in the guides'),
  definition: text.describe('What it is and what it is for'),
  related: z.array(id).describe('Ids of terms worth reading next'),
});

/** The axis that all guides share. */
export const axis = z
  .strictObject({
    title: text.describe('What it is called'),
    summary: text.describe('What it counts'),
    bands: z
      .array(
        z.strictObject({
          id: id.describe('Id of the band'),
          title: text.describe('Its name'),
          text: text.describe('What is true of a product in it'),
        }),
      )
      .describe('Its bands in order; the first goes from 0 to 1, the next from 1 to 2'),
  })
  .optional()
  .describe('The axis on which the stages of all guides lie; left out where there is none');

/** A page with its files. */
export const file = z.strictObject({
  address: address.describe('Address of the page'),
  title: text.describe('Name of the page'),
  kind: z
    .enum(['framework', 'stage', 'dimension', 'aspect', 'changes', 'checklist', 'page'])
    .describe('What the page shows'),
  framework: id.optional().describe('Id of the guide to which it belongs; left out where it belongs to none'),
  markdown: address.describe('Address of the page as Markdown'),
  csv: address.optional().describe('Address of its table as CSV; left out where it is no table'),
  json: address
    .optional()
    .describe('Address of the same as JSON, which names its schema; left out where it is no table'),
});
