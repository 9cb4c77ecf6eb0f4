/** The kinds of content file, where they lie in a framework's folder, and what they must look like. */
import { checklist } from './checklist.ts';
import { dimension } from './dimension.ts';
import { framework } from './framework.ts';
import { faq, page } from './prose.ts';
import { wizard } from './wizard.ts';

/** A file in a folder that is none of the framework's own; its id is the file's name. */
export const FILE_KINDS = {
  dimensions: { ending: '.mdx', schema: dimension },
  checklists: { ending: '.json', schema: checklist },
  wizards: { ending: '.json', schema: wizard },
  faq: { ending: '.mdx', schema: faq },
  pages: { ending: '.mdx', schema: page },
} as const;

/** The file at the top of a framework's folder. */
export const FRAMEWORK_FILE = { name: 'framework.json', schema: framework } as const;

export type FileKind = keyof typeof FILE_KINDS;
