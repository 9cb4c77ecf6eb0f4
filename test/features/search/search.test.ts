import fc from 'fast-check';
import { expect, test, describe } from 'vitest';
import { filterRows, type FilterRow } from '../../../src/features/matrix/filters.ts';
import { aspectsOf } from '../../../src/domain/framework.ts';
import { buildIndex } from '../../../src/features/search/search-index.ts';
import { recordsOf } from '../../../src/features/search/records.ts';
import { Search } from '../../../src/features/search/search.ts';
import { DEFAULT_VIEW } from '../../../src/features/matrix/view.ts';
import { splitWords } from '../../../src/domain/words.ts';
import { anyText } from '../../fixtures/arbitraries.ts';
import { readFrameworks, readShared } from '../../fixtures/read-framework.ts';

const frameworks = [...readFrameworks('content').values()];
const guide = frameworks.find(({ id }) => id === 'product-maturity');
if (!guide) throw new Error('The guide that these tests ask about is gone');
const all = new Search(buildIndex(frameworks, readShared('content')));
const own = new Search(buildIndex([guide]));

const first = (query: string): string | undefined => own.find(query).results[0]?.record.id;

describe('The first result', () => {
  test.each([
    ['2fa', ['authentication']],
    ['pen test', ['security-testing', 'security-practices']],
    ['blu green', ['cd-pipeline']],
    ['restore backup', ['data-backup']],
    ['SOC2', ['industry-compliance', 'when-does-soc-2-become-necessary']],
    ['roll back', ['rollback-strategy']],
    ['databse bakcup', ['data-backup']],
    ['ratelimiting', ['rate-limiting']],
  ])('of “%s” is a right one', (query, right) => {
    expect(right).toContain(first(query));
  });

  test.each([
    ['point-in-time recovery', 'term', '/glossary/#point-in-time-recovery'],
    ['blue green', 'term', '/glossary/#blue-green'],
    ['backups and point-in-time', 'topic', '/second-opinions/#backups'],
  ] as const)('of “%s” among its kind (%s) is the entry itself', (query, kind, path) => {
    expect(all.find(query, { kind }).results[0]?.record.path).toBe(path);
  });

  test('of a title is the thing itself, of every kind', () => {
    const missed = recordsOf(buildIndex([guide]))
      .filter(({ title, kind }) => {
        const best = own.find(title, { kind }).results[0]?.record.title;
        return splitWords(best ?? '').join(' ') !== splitWords(title).join(' ');
      })
      .map(({ kind, title }) => `${kind}: ${title}`);
    expect(missed).toEqual([]);
  });
});

describe('A result', () => {
  test('names the stage of the cell in which the words stand', () => {
    const [result] = own.find('hardware security modules').results;
    expect(result?.record.id).toBe('secrets-management');
    expect(result?.record.guide.stages[result.text]).toEqual(['1m', '1M+']);
  });

  test('names the stage at which an aspect begins where its name was found', () => {
    const [result] = own.find('load balancing').results;
    expect(result?.record.id).toBe('load-balancing');
    expect(result?.record.guide.stages[result.text]?.[0]).toBe('mvp');
  });

  test('names the alias by which it was found', () => {
    expect(own.find('2fa').results[0]?.alias).toBe('2fa');
    expect(own.find('authentication').results[0]?.alias).toBeUndefined();
  });

  test('of the reader’s own guide comes before those of others', () => {
    for (const { id } of frameworks) {
      const { results } = all.find('backup', { guide: id });
      const holds = new Set(results.map(({ record }) => record.guide.id));
      if (holds.has(id)) expect(results[0]?.record.guide.id).toBe(id);
    }
  });
});

describe('What is asked for', () => {
  test('may be one kind of thing', () => {
    const { results } = all.find('security', { kind: 'dimension' });
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results.map(({ record }) => record.kind))).toEqual(new Set(['dimension']));
  });

  test('may be one stage: only what has an entry there, with its cell', () => {
    const { results } = own.find('authentication', { stage: 'poc' });
    expect(results.length).toBeGreaterThan(0);
    for (const { record, text } of results) {
      if (record.kind === 'stage') continue;
      expect(record.guide.stages[text]?.[0]).toBe('poc');
      expect(record.texts[text]).toBeTruthy();
    }
    expect(results.map(({ record }) => record.id)).not.toContain('authorization');
  });
});

describe('Bad input', () => {
  test.each(['', ' ', '!?…', '....', '\u{1f680}', '\ud800', '(.*)+$', '[', '\\'])(
    '%j finds nothing and fails nothing',
    (query) => {
      expect(all.find(query).results).toEqual([]);
    },
  );

  test('of any kind gives results in order', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        const scores = all.find(query).results.map(({ score }) => score);
        expect(scores.every((score) => Number.isFinite(score))).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  test('of 10,000 characters is cut, and answered', () => {
    expect(all.find('backup '.repeat(1500)).results.length).toBeGreaterThan(0);
    expect(all.find('x'.repeat(10_000)).results).toEqual([]);
  });
});

describe('Whatever the matrix’s words filter finds', () => {
  const aspects = aspectsOf(guide);
  const rows = aspects.map(({ title, aliases, cells, dimension: id }): FilterRow => {
    const dimension = guide.dimensions.find((it) => it.id === id);
    const entries = cells.flatMap((cell) => (cell.state === 'entries' ? cell.entries : []));
    const names = [dimension?.title ?? '', ...(dimension?.aliases ?? []), title, ...aliases];
    return {
      dimension: id,
      words: splitWords([...names, ...entries].join(' ')),
      cells: [],
      notYet: new Set(),
      begins: -1,
    };
  });
  const vocabulary = [...new Set(rows.flatMap(({ words }) => words))];

  /** Words of the guide, whole and unfinished, one or several. */
  const queries = fc
    .array(
      fc
        .constantFrom(...vocabulary)
        .chain((word) => fc.integer({ min: 1, max: word.length }).map((end) => word.slice(0, end))),
      { minLength: 1, maxLength: 3 },
    )
    .map((words) => words.join(' '));

  test('search finds too', () => {
    fc.assert(
      fc.property(queries, (q) => {
        const { passes } = filterRows(rows, { ...DEFAULT_VIEW, q }, []);
        const filtered = aspects.filter((_, index) => passes[index]).map(({ id }) => id);
        const found = new Set(own.find(q, { kind: 'aspect' }).results.map(({ record }) => record.id));
        expect(filtered.filter((id) => !found.has(id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
