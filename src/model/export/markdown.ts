/** Text that stays text in Markdown, and the few forms that our Markdown is made of. */

/** A piece of a line, in which no sign makes markup, a mention, a formula or HTML; a bare address stays one. */
export const escapeInline = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~!@$]|&(?=#?\w+;)/g, String.raw`\$&`);

/** A line, which is no list, rule or table by its beginning either. */
export const escapeMarkdown = (text: string): string =>
  escapeInline(text)
    .trim()
    .replace(/^(?:\d+(?=[.)])|(?=[-+=:]))/, '$&\\');

/** A link with an escaped text. Round brackets would end the address; percent-encoded they lead to the same place. */
export const linkTo = (text: string, address: string): string =>
  `[${escapeInline(text).trim()}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;

/** A heading of level 1 to 6, of plain text. Nothing in it is a list, however it begins. */
export const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${escapeInline(text).trim()}`;

/** A list of lines that are Markdown already; numbered where the order means something. */
export const list = (lines: readonly string[], isOrdered = false): string =>
  lines.map((line, index) => `${isOrdered ? `${String(index + 1)}.` : '-'} ${line}`).join('\n');

/** A table with one line for each row. Names of columns are plain text, cells are Markdown on one line. */
export const pipeTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns.map(escapeMarkdown)), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
};

/** Blocks with a blank line between them, and a line break at the end; those left empty are dropped. */
export const blocks = (...parts: readonly (string | false | undefined)[]): string =>
  `${parts.filter((part) => part !== undefined && part !== false && part !== '').join('\n\n')}\n`;

/** Prose in Markdown with its headings (`##` and deeper) that many levels lower. */
export const lowered = (prose: string, levels: number): string =>
  prose.trim().replaceAll(/^#{2,6}(?= )/gm, (signs) => '#'.repeat(Math.min(6, signs.length + levels)));

/** The body of an MDX file as plain Markdown: without the comments that only MDX knows. Content holds no other code. */
export const toMarkdown = (body: string): string =>
  body
    .replaceAll(/(?<!\\)\{\s*(?:\/\*[\s\S]*?\*\/)?\s*\}/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
