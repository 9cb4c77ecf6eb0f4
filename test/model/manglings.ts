/** What mail, chat and notes make of an address, for the property tests. */
import fc from 'fast-check';

/** Signs, invisible characters and parameters that end up behind an address. */
const STUCK = [
  ...Array.from('.,;:!)]}>"\'*_~…”’»'),
  '.)',
  '">',
  '%29',
  '%22.',
  '%20',
  '+',
  '\u200b',
  '\ufeff',
  '\u202c',
  '%E2%80%8B',
  '&utm_source=x&utm_medium=mail',
  '?utm_source=x',
  '?utm_source=x.',
  '&',
] as const;

/** What is done to a whole query, canonical or already mangled. */
const CHANGES: Readonly<Record<string, (query: string) => string>> = {
  'written in capitals': (query) => query.toUpperCase(),
  'with &amp; for &': (query) => query.replaceAll('&', '&amp;'),
  'with &amp;amp; for &': (query) => query.replaceAll('&', '&amp;amp;'),
  'with encoded commas': (query) => query.replaceAll(',', '%2C'),
  'with blanks behind commas': (query) => query.replaceAll(',', ', '),
  'with encoded blanks behind commas': (query) => query.replaceAll(',', ',%20'),
  'encoded twice': (query) => query.replaceAll(',', '%2C').replaceAll('%', '%25'),
  'with encoded equals signs': (query) => query.replaceAll('=', '%3D'),
  'with a parameter in front': (query) => query.replace('?', '?fbclid=abc&'),
  'with a mark in front of each name': (query) => query.replaceAll(/[?&]/g, '$&\u200e'),
  'with quoted values': (query) => query.replaceAll(/=([^&?]*)/g, '="$1"'),
};

/** A query as it may arrive, beside what was sent. */
export const mangled = (queries: fc.Arbitrary<string>): fc.Arbitrary<{ sent: string; arrived: string }> =>
  fc
    .tuple(
      queries,
      fc.constantFrom('', ...STUCK),
      fc.uniqueArray(fc.constantFrom(...Object.keys(CHANGES)), { maxLength: 3 }),
    )
    .map(([sent, stuck, names]) => ({
      sent,
      arrived: sent && names.reduce((query, name) => CHANGES[name]?.(query) ?? query, sent + stuck),
    }));

/** Words as people look for them, in which signs stand only between letters. */
export const plainWords: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.constantFrom(' ', '/', '-', ' & ')), { maxLength: 4 })
  .map((parts) => parts.map(([word, sign], index) => (index === 0 ? word : sign + word)).join(''));
