/** The kinds of content file, where they lie, and what they must look like. */
import { axis } from './axis.ts';
import { checklist } from './checklist.ts';
import { dimension } from './dimension.ts';
import { framework } from './framework.ts';
import { opinion } from './opinion.ts';
import { faq, page } from './prose.ts';
import { signals } from './signals.ts';
import { term } from './term.ts';
import { wizard } from './wizard.ts';

/** A file in a framework's folder; its id is the file's name. */
export const FILE_KINDS = {
  dimensions: { ending: '.mdx', schema: dimension },
  signals: { ending: '.json', schema: signals },
  checklists: { ending: '.json', schema: checklist },
  wizards: { ending: '.json', schema: wizard },
  faq: { ending: '.mdx', schema: faq },
  pages: { ending: '.mdx', schema: page },
} as const;

/** The file at the top of a framework's folder. */
export const FRAMEWORK_FILE = { name: 'framework.json', schema: framework } as const;

/** A file in a folder that all frameworks share. */
export const SHARED_KINDS = {
  glossary: { ending: '.json', schema: term },
  'second-opinions': { ending: '.json', schema: opinion },
} as const;

/** The file that describes the axis of all guides; there need not be one. */
export const AXIS_FILE = { name: 'axis.json', schema: axis } as const;
