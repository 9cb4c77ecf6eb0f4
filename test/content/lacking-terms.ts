/** What in a text the glossary should explain, and does not: abbreviations, and words of the trade. */
import type { Occurrence, TermFinder } from '../../src/domain/glossary.ts';

/** Currencies, amounts, stages, words of SQL, and what everybody says. */
const PLAIN =
  /^(AI|FAQ|OK|SMS|USD|TV|CEO|EU|US|UK|\d+[kKMx+]*|[QPV]\d|\d+[a-zA-Z]{1,2}|V\d|A|B|I|UI|UX|QA|IP|ID|IT|URL|PDF|VAT|CSV|HTML|CSS|JS|SFAI|SELECT|WHERE|UPDATE|DELETE|ALTER|TABLE)$/;

const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}])[\p{Lu}\p{N}]{2,}s?(?![\p{L}\p{N}])/gu;

/** Words that have but their technical meaning in these guides: wherever one stands, a term has to hold it. */
export const TRADE_WORDS = [
  'backpressure',
  'bulkhead',
  'cache',
  'caching',
  'cluster',
  'container',
  'deployment',
  'embedding',
  'encryption',
  'endpoint',
  'failover',
  'index',
  'latency',
  'microservice',
  'middleware',
  'migration',
  'orchestration',
  'queue',
  'race condition',
  'replica',
  'replication',
  'rollback',
  'sandbox',
  'schema',
  'sharding',
  'snapshot',
  'spot price',
  'staging',
  'subnet',
  'tenant',
  'token',
  'topology',
  'tracing',
  'webhook',
  'worker',
];

/** Words that are everyday ones in prose, and technical in the short entries of a table. */
export const TABLE_WORDS = [
  ...TRADE_WORDS,
  'audit',
  'budget',
  'contract',
  'hardening',
  'isolation',
  'key',
  'lock',
  'pipeline',
  'policy',
  'recovery',
  'residency',
  'scaling',
  'versioning',
];

/** Phrases of tables in which such a word has its everyday meaning, or says by itself what it is. */
export const EVERYDAY = [
  'Cost-optimized scaling',
  'Enterprise contracts',
  'Full accessibility audits',
  'Full content policy',
  'Hardening, alongside ongoing',
  'Manual recovery',
  'Privacy policy, cookie consent',
  'Recovery from failures',
  'Scaling',
  'Terms & Policies',
  'Versioning, drafts',
  'infrastructure, maintenance, audits',
  'key rotation, audit',
  'long-term consequences; Scaling, observability, and',
  'model and budget first',
  'paths; Feature isolation; Reasonable defaults;',
  'predictability; Safe scaling of the',
  'tracking; No budget for this',
];

const isHeld = (found: readonly Occurrence[], start: number, end: number): boolean =>
  found.some((it) => it.start <= start && end <= it.end);

/** The abbreviations of a text that no term holds. */
export const lackingAbbreviations = (text: string, find: TermFinder): string[] => {
  const found = find(text);
  return [...text.matchAll(ABBREVIATION)].flatMap(({ 0: token, index }) =>
    isHeld(found, index, index + token.length) || PLAIN.test(token) || PLAIN.test(token.replace(/s$/, ''))
      ? []
      : [`${token} in “${text}”`],
  );
};

/** A word in the singular or plural, alone: "index", "indexes", "topologies". */
const patternOf = (word: string): RegExp => {
  const stem = word.replace(/y$/, '');
  const end = word.endsWith('y') ? '(?:y|ies)' : '(?:e?s)?';
  return new RegExp(`(?<![\\p{L}\\p{N}])${stem}${end}(?![\\p{L}\\p{N}])`, 'giu');
};

/** The phrases of a text around those of the words that no term holds; a phrase is up to two words more on either side. */
export const lackingWords = (text: string, words: readonly string[], find: TermFinder): string[] => {
  const found = find(text);
  return words.flatMap((word) =>
    [...text.matchAll(patternOf(word))].flatMap(({ 0: token, index }) => {
      const end = index + token.length;
      if (isHeld(found, index, end)) return [];
      const before = /(?:\S+\s+){0,2}\S*$/u.exec(text.slice(0, index))?.[0] ?? '';
      const after = /^\S*(?:\s+\S+){0,2}/u.exec(text.slice(end))?.[0] ?? '';
      return [`${before}${token}${after}`];
    }),
  );
};
