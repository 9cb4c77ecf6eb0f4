/** Markdown as the parser of the build reads it. */
import { markdownToMdast, type MdastNode } from 'satteri';

/** Every node of a type, in order. */
const nodesOf = (node: MdastNode, type: string): MdastNode[] => [
  ...(node.type === type ? [node] : []),
  ...('children' in node ? node.children.flatMap((child) => nodesOf(child as MdastNode, type)) : []),
];

/** The text of a node without its markup. */
const textOf = (node: MdastNode): string => {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
};

/** What a Markdown text holds, once it is read. */
export const readMarkdown = (text: string) => {
  const tree = markdownToMdast(text);
  const tables = nodesOf(tree, 'table').map((table) =>
    nodesOf(table, 'tableRow').map((row) => nodesOf(row, 'tableCell').map(textOf)),
  );
  return {
    types: new Set(['html', 'image', 'code', 'thematicBreak'].filter((type) => nodesOf(tree, type).length > 0)),
    tables,
    headings: nodesOf(tree, 'heading').map((node) => ({ depth: 'depth' in node ? node.depth : 0, text: textOf(node) })),
    links: nodesOf(tree, 'link').map((node) => ('url' in node ? node.url : '')),
    linkTexts: nodesOf(tree, 'link').map(textOf),
    text: textOf(tree),
  };
};
