/** Text that stays text in Markdown. */

/** One line, in which no sign makes markup, a link, a mention or HTML. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~!&@]/g, String.raw`\$&`)
    .replace(/^([-+]|\d+[.)])(?=\s)/, String.raw`\$1`);
