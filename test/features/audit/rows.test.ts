/** What is audited of a guide, and what can be answered in each row. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DONE, HAVE, NOTHING } from '../../../src/features/audit/audit.ts';
import { detailsOf } from '../../../src/features/audit/details.ts';
import { auditGroups, optionsOf } from '../../../src/features/audit/rows.ts';
import { aspectsOf, hasAudit } from '../../../src/domain/framework.ts';
import { cellText } from '../../../src/domain/matrix.ts';
import { cell } from '../../../src/catalog/schema/cell.ts';
import { FAILURE_CLASSES } from '../../../src/catalog/schema/dimension.ts';
import { tables } from '../../fixtures/arbitraries.ts';
import { GUIDES, guideNamed, guideOf, rowOf } from './guides.ts';

const TWELVE = guideNamed('twelve-levels');

describe.each(GUIDES)('Of $framework', ({ data, rows, stages }) => {
  test('every practice is audited once, in the order of the content, and no description is', () => {
    const practices = aspectsOf(data).filter(({ kind }) => kind === 'practice');
    const audited = rows.filter(({ kind }) => kind === 'aspect');
    expect(audited.map(({ key }) => key)).toEqual(practices.map(({ id }) => id));
    expect(audited.map(({ title }) => title)).toEqual(practices.map(({ title }) => title));
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(hasAudit(data)).toBe(true);
  });

  test('the items of every list that counts in audits can be ticked, and of no other', () => {
    const items = data.checklists.flatMap(({ id, audit, stages: own, items: all }) =>
      all.flatMap((item) => (audit === 'have' && (item.stage ?? own[0]) ? [`${id}/${item.id}`] : [])),
    );
    const avoided = data.checklists.flatMap(({ id, audit, items: all }) =>
      audit === 'avoid' ? all.map((item) => `${id}/${item.id}`) : [],
    );
    expect(rows.filter(({ kind }) => kind === 'avoided').map(({ key }) => key)).toEqual(avoided);
    const audited = rows.filter(({ kind }) => kind === 'item');
    expect(audited.map(({ key }) => key)).toEqual(items);
    for (const { options, needs } of audited) {
      expect(options.map(({ have }) => have)).toEqual([NOTHING, DONE]);
      expect(needs).toContain(1);
      expect(needs).toEqual(needs.toSorted());
    }
  });

  test('the first option is to have nothing, and each other one is what the cells say, as they come', () => {
    for (const aspect of aspectsOf(data).filter(({ kind }) => kind === 'practice')) {
      const { cells, id, begins = 0 } = aspect;
      const { options, needs } = rowOf(guideOf(data), id);
      const texts = (from: number, to: number) =>
        new Set(cells.slice(from, to).flatMap((cell) => (cell.state === 'entries' ? [cellText(cell)] : [])));
      const said = texts(begins, cells.length);
      const nothing = [...texts(0, begins)].join('; ');
      expect(options.map(({ text }) => text)).toEqual([nothing, ...(said.size > 0 ? said : ['We have it'])]);
      expect(options[0]?.have).toBe(NOTHING);
      expect(needs).toHaveLength(stages.length);
      for (const [index, cell] of cells.entries()) {
        const need = needs[index] ?? -1;
        if (cell.state === 'not-stated') expect(need).toBe(needs[index - 1] ?? -1);
        else expect(options[need]?.text).toBe(cell.state === 'entries' && index >= begins ? cellText(cell) : nothing);
      }
    }
  });

  test('rows stand in groups that have a page and are never empty', () => {
    const groups = auditGroups(data);
    expect(groups.flatMap((group) => group.rows)).toEqual(rows);
    for (const { id, path, rows: own } of groups) {
      expect(own.length).toBeGreaterThan(0);
      expect(own.every(({ group }) => group === id)).toBe(true);
      expect(path.startsWith(`/${data.id}/`) && path.endsWith(`/${id}/`)).toBe(true);
    }
  });

  test('details are of practices alone', () => {
    const details = detailsOf(data, []);
    expect(Object.keys(details)).toEqual(rows.flatMap(({ key, kind }) => (kind === 'aspect' ? [key] : [])));
  });
});

test('Lists of things to have are in the real content, and are due at a stage each', () => {
  const items = GUIDES.flatMap((guide) => guide.rows.filter(({ kind }) => kind === 'item'));
  expect(items.length).toBeGreaterThan(10);
});

test('An item takes over the costliest failure of the rows that it is about, and has none without', () => {
  for (const { data, rows } of GUIDES) {
    const aspects = aspectsOf(data);
    for (const list of data.checklists) {
      for (const item of list.items) {
        const row = rows.find(({ key }) => key === `${list.id}/${item.id}`);
        if (!row) continue;
        const places = item.aspects.flatMap((id) => {
          const failure = aspects.find((aspect) => aspect.id === id)?.failure?.class;
          return failure ? [FAILURE_CLASSES.indexOf(failure)] : [];
        });
        expect(row.failure).toBe(FAILURE_CLASSES[Math.min(...places)]);
        if (row.kind === 'item') expect(row.upkeep).toBeUndefined();
      }
    }
  }
});

describe('An item', () => {
  const listed = (audit: 'have' | 'avoid' | undefined, stages: string[], stage?: string) =>
    guideOf({
      ...TWELVE.data,
      checklists: [
        {
          ...(TWELVE.data.checklists[0] ?? expect.fail('the fixture has no list')),
          audit,
          stages,
          items: [{ id: 'one', title: 'One', points: [], aspects: [], notes: [], ...(stage ? { stage } : {}) }],
        },
      ],
    }).rows.filter((row) => row.kind !== 'aspect');
  const dueAt = (own: ReturnType<typeof listed>): number | undefined => own[0]?.needs.indexOf(1);

  test('is due from its own stage on, or else from its list’s first', () => {
    expect(dueAt(listed('have', ['level-4', 'level-9'], 'level-6'))).toBe(5);
    expect(dueAt(listed('have', ['level-4', 'level-9']))).toBe(3);
  });

  test('that is due nowhere, or whose list does not count, is no row', () => {
    expect(listed('have', [])).toEqual([]);
    expect(listed(undefined, ['level-4'])).toEqual([]);
  });

  test('to do without is too much up to its own stage, or at every one, and can be had', () => {
    const [until] = listed('avoid', [], 'level-3');
    expect(until?.options).toEqual([
      { have: NOTHING, text: '' },
      { have: HAVE, text: 'We have it' },
    ]);
    expect(until?.needs.slice(0, 4)).toEqual([0, 0, 0, -1]);
    expect(new Set(listed('avoid', [])[0]?.needs)).toEqual(new Set([0]));
  });
});

describe('In the fixtures', () => {
  test('equal cells are one option', () => {
    const { options, needs } = rowOf(TWELVE, 'comes-and-goes');
    expect(options).toEqual([
      { have: NOTHING, text: '' },
      { have: 'level-1', text: 'Here' },
    ]);
    expect(needs).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
  });

  test('a cell that is not stated asks for what the one before asks; a row of none asks for nothing, and can be there', () => {
    expect(rowOf(TWELVE, 'several').needs).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    expect(rowOf(TWELVE, 'not-stated').options.map(({ have }) => have)).toEqual([NOTHING, HAVE]);
    expect(new Set(rowOf(TWELVE, 'not-stated').needs)).toEqual(new Set([-1]));
  });

  test('words for nothing are all the same nothing', () => {
    expect(new Set(rowOf(TWELVE, 'never-begun').needs)).toEqual(new Set([0]));
  });

  test('an entry that says that nothing is needed is the same as nothing, in its own words', () => {
    const stages = [{ id: 'first' }, { id: 'second' }, { id: 'third' }];
    const cells = ['None', 'None / by hand', 'Weekly copy'].map((text) => cell.parse(text));
    const row = optionsOf({ cells, begins: 2 }, stages);
    expect(row.options).toEqual([
      { have: NOTHING, text: 'None / by hand' },
      { have: 'third', text: 'Weekly copy' },
    ]);
    expect(row.needs).toEqual([0, 0, 1]);
  });

  test('a row that describes a stage is left out', () => {
    expect(TWELVE.rows.map(({ key }) => key)).not.toContain('cost');
  });
});

test('Options of any row ascend, no two say the same, and every stage’s need is one of them', () => {
  fc.assert(
    fc.property(tables, ({ stages, rows }) => {
      const named = Array.from({ length: stages }, (_, index) => ({ id: `s-${String(index)}` }));
      for (const row of rows) {
        const { options, needs } = optionsOf(row, named);
        const places = options.slice(1).map(({ have }) => named.findIndex(({ id }) => id === have));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
        expect(needs.every((need) => need >= -1 && need < options.length)).toBe(true);
      }
    }),
  );
});
