/** Rendered prose of one page as a part of another: its headings stand lower, and its anchors stay with its own page. */

const HEADING = /<(\/?)h([1-6])(?:\s[^>]*)?>/g;

/** HTML whose headings are `by` levels lower (`h6` is the lowest) and bear no attributes, so that no id is there twice. */
export const lowerHeadings = (html: string, by: number): string =>
  html.replace(HEADING, (_, slash: string, level: string) => `<${slash}h${String(Math.min(6, Number(level) + by))}>`);
