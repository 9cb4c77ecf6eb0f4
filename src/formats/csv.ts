/** Tables as CSV by RFC 4180, safe to open in a spreadsheet. */

/**
 * Signs with which a spreadsheet begins a formula. A text that begins with one, after any white space, gets an
 * apostrophe in front, as OWASP advises on CSV injection. Some take the wide forms of the signs for the signs.
 */
const FORMULA = /^\s*[=+\-@\t\r|%＝＋－＠]/;

/**
 * The same signs further on: behind a sign at which a spreadsheet may begin another cell, because its list separator
 * is not the comma, or behind a line break.
 */
const FORMULA_INSIDE = /[;,|\t\r\n][\s"]*(?=[=+\-@＝＋－＠])/g;

/** Text that no spreadsheet takes for a formula, whichever sign it separates cells at. */
export const defused = (text: string): string => {
  const safe = text.replaceAll(FORMULA_INSIDE, "$&'");
  return FORMULA.test(text) ? `'${safe}` : safe;
};

const field = (text: string): string => {
  const safe = defused(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV: fields quoted where needed, lines ended by CR LF. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** Without it, some spreadsheets take a saved file for text in an old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows as a file of CSV. */
export const csvFile = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + toCsv(rows);
