/**
 * Reads queries and fragments as they come out of mail, chat and notes: with signs, quotes and brackets around values,
 * in another case, encoded twice, with `&amp;` between fields, or with parameters of trackers behind them.
 */

/**
 * The fields of a query or fragment, with or without its sign. Names are in lower case, without blanks, signs or
 * `amp;` before them; values are decoded once, otherwise as they stand. A `?` before a name begins a field like `&`.
 */
export const readFields = (text: string): URLSearchParams =>
  new URLSearchParams(
    text.replace(
      /(?:^|[?&#])([^=?&#]*?)(?:=|%(?:25)*3D)/gi,
      (_, name: string) => `&${name.toLowerCase().replace(/amp(;|%3b)|%..|[^\w-]/g, '')}=`,
    ),
  );

/** The ids that values name, in lower case: words joined by hyphens. Whatever else stands there parts them. */
export const readIds = (values: readonly string[]): string[] =>
  values
    .join()
    .toLowerCase()
    .replace(/%(25)*[\da-f]{2}/g, ' ')
    .match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu) ?? [];
