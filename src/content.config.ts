/** Which collections there are: one for each kind of content file. No framework is named here. */
import { defineCollection } from 'astro:content';
import { contentLoader } from './catalog/read/loader.ts';
import { AXIS_FILE, FILE_KINDS, FRAMEWORK_FILE, SHARED_KINDS } from './catalog/schema/kinds.ts';

export const collections = {
  frameworks: defineCollection({ loader: contentLoader('framework'), schema: FRAMEWORK_FILE.schema }),
  dimensions: defineCollection({ loader: contentLoader('dimensions'), schema: FILE_KINDS.dimensions.schema }),
  checklists: defineCollection({ loader: contentLoader('checklists'), schema: FILE_KINDS.checklists.schema }),
  wizards: defineCollection({ loader: contentLoader('wizards'), schema: FILE_KINDS.wizards.schema }),
  faq: defineCollection({ loader: contentLoader('faq'), schema: FILE_KINDS.faq.schema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: FILE_KINDS.pages.schema }),
  signals: defineCollection({ loader: contentLoader('signals'), schema: FILE_KINDS.signals.schema }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: SHARED_KINDS.glossary.schema }),
  opinions: defineCollection({
    loader: contentLoader('second-opinions'),
    schema: SHARED_KINDS['second-opinions'].schema,
  }),
  axis: defineCollection({ loader: contentLoader('axis'), schema: AXIS_FILE.schema }),
};
