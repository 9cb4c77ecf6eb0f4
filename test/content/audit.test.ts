/** What links to audits need of the content: rows that are told apart by 24 bits of their keys, and few stages. */
import { describe, expect, test } from 'vitest';
import { hashKey } from '../../src/features/audit/link.ts';
import { entriesOf, frameworkIds, moved } from './real-content.ts';

/** Every key that a row of a guide has or had, also of what is not audited today. */
const keysOf = (framework: string): string[] => {
  const own = moved.filter((move) => move.framework === framework);
  const aspects = entriesOf('dimensions', framework).flatMap(({ data }) => data.aspects.map(({ id }) => id));
  const former = own.flatMap(({ kind, from }) => (kind === 'aspect' ? [from] : []));
  const items = entriesOf('checklists', framework).flatMap(({ data }) => {
    const ids = [
      data.id,
      ...own.flatMap(({ kind, from, to }) => (kind === 'checklist' && to === data.id ? [from] : [])),
    ];
    return ids.flatMap((id) => data.items.map((item) => `${id}/${item.id}`));
  });
  return [...aspects, ...former, ...items];
};

describe.each(frameworkIds)('In %s', (framework) => {
  test('no two rows are the same to a link; if two are, one of the new ids has to be another', () => {
    const byHash = Map.groupBy(keysOf(framework), hashKey);
    expect([...byHash.values()].filter((keys) => keys.length > 1)).toEqual([]);
    expect(byHash.size).toBeGreaterThan(0);
  });

  test('there are no more stages than a link can name', () => {
    const [guide] = entriesOf('framework', framework);
    expect(guide?.data.stages.length).toBeLessThanOrEqual(60);
  });
});
