/** Prose that is shown on a page and written as Markdown from one source. */

/** A piece of a sentence: plain, a link to a page of the site, or set off as a word, a name in code or a quotation. */
export type Inline =
  | string
  | { readonly text: string; readonly path: string }
  | { readonly text: string; readonly as: 'word' | 'code' | 'quote' };

/** A paragraph, or a list. */
export type Block = readonly Inline[] | { readonly items: readonly (readonly Inline[])[] };

/** A part of a page under a heading of its own. */
export interface Section {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Whether a block is a list. */
export const isList = (block: Block): block is Exclude<Block, readonly Inline[]> => 'items' in block;
