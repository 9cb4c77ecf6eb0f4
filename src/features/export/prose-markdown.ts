/** Prose that stands in the model as Markdown. */
import { isList, type Block, type Inline, type Section } from '../../domain/prose-block.ts';
import type { AddressOf } from '../../routes/paths.ts';
import { blocks, escapeInline, heading, linkTo, list } from '../../formats/markdown.ts';

const inlineMarkdown = (inline: Inline, addressOf: AddressOf): string => {
  if (typeof inline === 'string') return escapeInline(inline);
  if ('path' in inline) return linkTo(inline.text, addressOf(inline.path));
  if (inline.as === 'code') return `\`${inline.text}\``;
  return inline.as === 'word' ? `_${escapeInline(inline.text)}_` : `“${escapeInline(inline.text)}”`;
};

const lineMarkdown = (line: readonly Inline[], addressOf: AddressOf): string =>
  line.map((inline) => inlineMarkdown(inline, addressOf)).join('');

const blockMarkdown = (block: Block, addressOf: AddressOf): string =>
  isList(block) ? list(block.items.map((item) => lineMarkdown(item, addressOf))) : lineMarkdown(block, addressOf);

/** A section under its heading. */
export const sectionMarkdown = ({ title, blocks: own }: Section, addressOf: AddressOf): string =>
  blocks(heading(2, title), ...own.map((block) => blockMarkdown(block, addressOf))).trim();
