import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/catalog/read/problem.ts';
import { ROOT, entriesOf, frameworkIds, named, problems } from './real-content.ts';

test('The content has no mistake', () => {
  expect(problems.length === 0 ? '' : formatProblems(problems, ROOT)).toBe('');
});

test('All five guides are there, with their stages in order', () => {
  const stages = entriesOf('framework').map(({ data }) => [data.id, data.stages.map(({ id }) => id).join(' ')]);
  expect(Object.fromEntries(stages)).toMatchObject({
    'product-maturity': 'poc mvp 10k 100k 1m',
    'saas-roadmap': 'validate mvp hardening scale',
    'poc-prototype-mvp': 'poc prototype mvp',
    'production-ready-mvp': 'demo mvp production-ready-mvp',
    'four-levels': 'personal-prototype internal-tool maintainable-product global-system',
  });
});

describe.each(frameworkIds)('In %s', (framework) => {
  const own = named.filter((it) => it.framework === framework);

  test('no alias is the title of something else', () => {
    const titles = new Map(own.map((it) => [it.title.toLowerCase(), it]));
    const clashes = own.flatMap((it) =>
      it.aliases.flatMap((alias) => {
        const other = titles.get(alias.toLowerCase());
        return other && other !== it ? [`${it.place}: "${alias}" is the title of ${other.place}`] : [];
      }),
    );
    expect(clashes).toEqual([]);
  });

  test('no alias says what the title says, or stands twice', () => {
    const repeated = own.flatMap(({ place, title, aliases }) => {
      const names = [title, ...aliases].map((name) => name.toLowerCase());
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${place}: "${name}"`);
    });
    expect(repeated).toEqual([]);
  });

  test('there is an introduction', () => {
    expect(entriesOf('pages', framework).map(({ name }) => name)).toContain('introduction');
  });
});
