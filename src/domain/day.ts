/** Days as the reader's own calendar has them. */

/** The day of a moment where the reader is, as YYYY-MM-DD; `at` is in milliseconds since 1970. */
export const dayOf = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
