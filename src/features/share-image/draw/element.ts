/** What pictures are made from: boxes and texts with styles, as satori reads them. */

export type Style = Readonly<Record<string, string | number>>;

/** A box, or a text. */
export interface Element {
  readonly type: 'div';
  readonly key: null;
  readonly props: { readonly style: Style; readonly children?: readonly Element[] | string };
}

/** A box; what it holds stands side by side, or in a column where its style says so. */
export const box = (style: Style, ...children: readonly Element[]): Element => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, ...(children.length > 0 && { children }) },
});

/** A text that wraps; a word wider than the box is broken, and what is left after the last line is cut. */
export const text = (content: string, lines: number, style: Style): Element => ({
  type: 'div',
  key: null,
  props: {
    style: { display: 'block', boxSizing: 'border-box', lineClamp: lines, wordBreak: 'break-word', ...style },
    children: content.normalize('NFC'),
  },
});
