/** Text that stays text in Markdown, and the few forms that our Markdown is made of. */

/** No sight, and no blank either: what stands on both sides of it is not read as one word. */
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * The signs that mean something in Markdown, MDX, HTML or a formula. Addresses without brackets are among them: what
 * reads them takes a backslash before the next sign for a part of the address.
 */
const SIGNS = /[\\`*_{}[\]<>#|~!@$]|&(?=#?\w+;)|:(?=\/\/)|www(?=\.)/gi;

const escapeSign = (sign: string): string => {
  // A backslash before this one might belong to an address, whatever reads it.
  if (sign === '<') return '&lt;';
  return sign.length > 1 ? `${sign}\\` : `\\${sign}`;
};

/** What GitHub takes for the mention of a person or an issue, behind the parser: a backslash does not reach so far. */
const MENTION = /(^|\W)(@(?=[a-z\d])|#(?=\d))/gi;

/** Text in which no sign means anything, on one line. */
const escapeText = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(MENTION, `$&${ZERO_WIDTH_SPACE}`).replaceAll(SIGNS, escapeSign);

/** What may be an address, with the signs of the sentence that come behind it. */
const ADDRESS = /((?:\bhttps?:\/\/|\bwww\.)[\p{L}\p{N}][^\s<>\\\p{Cc}]*)/iu;

/** Signs that end a sentence or a bracket, and no address; but one round bracket that the address has opened. */
const BEHIND = '?!.,:;*~…)]’”»\'"';

/** An address without the signs behind it that belong to the sentence around it. */
const addressIn = (text: string): string => {
  let end = text.length;
  while (BEHIND.includes(text.charAt(end - 1))) end -= 1;
  const bare = text.slice(0, end);
  const isOpen = text.charAt(end) === ')' && bare.split('(').length > bare.split(')').length;
  return isOpen ? `${bare})` : bare;
};

/** An address that is a link by itself. What would mean something in it is percent-encoded, and leads to the same place. */
export const autolink = (address: string): string => {
  const whole = /^www/i.test(address) ? `http://${address}` : address;
  return `<${whole.replaceAll(/[`|$]/g, encodeURIComponent).replaceAll(/(&#?\w+);/g, '$1%3B')}>`;
};

/** A piece of a line, in which no sign makes markup, a mention, a formula or HTML; a bare address is a link. */
export const escapeInline = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, index) => {
      if (index % 2 === 0) return escapeText(part);
      const address = addressIn(part);
      return autolink(address) + escapeText(part.slice(address.length));
    })
    .join('');

/** A line, which is no list, rule or table by its beginning either. */
export const escapeMarkdown = (text: string): string =>
  escapeInline(text)
    .trim()
    .replace(/^(?:\d+(?=[.)])|(?=[-+=:]))/, '$&\\');

/** Lines that somebody wrote, as a quotation that none of them ends. */
export const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
    .join('\n');

/**
 * A link with an escaped text, in which no address is a link of its own. Round brackets would end the address;
 * percent-encoded they lead to the same place.
 */
export const linkTo = (text: string, address: string): string =>
  `[${escapeText(text).trim()}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;

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
