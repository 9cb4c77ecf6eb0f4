/** Text that stays text in Markdown. */

/** One line, in which no sign makes markup, a mention, a formula or HTML; a bare address stays one. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~!&@$]/g, String.raw`\$&`)
    .replace(/^(\d*)([-+=:.)])/, String.raw`$1\$2`);
