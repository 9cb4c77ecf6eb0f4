/**
 * Which edition of the content this is. No clock is asked, so that the same content gives the same files: the
 * digits are those of a hash over the text of every file of guides, glossary, second opinions and axis, and over what
 * the change log and the redirects say; the date is the newest that a guide's source or the change log bears.
 */
import { createHash } from 'node:crypto';
import type { Content } from './read-content.ts';

/** How many digits of the hash tell editions apart. */
const DIGITS = 12;

/** What identifies the content. */
export const editionOf = ({
  entries,
  log,
  moved,
}: Pick<Content, 'entries' | 'log' | 'moved'>): { content: string; date: string | undefined } => {
  const hash = createHash('sha256');
  for (const { file, source } of entries.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    hash.update(JSON.stringify([file, source]));
  }
  hash.update(JSON.stringify({ log, moved }));
  const dates = entries.flatMap((entry) => (entry.kind === 'framework' ? (entry.data.source.date ?? []) : []));
  return {
    content: hash.digest('hex').slice(0, DIGITS),
    date: [...dates, ...log.map(({ date }) => date)].toSorted().at(-1),
  };
};
