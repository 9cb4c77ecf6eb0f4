import { describe, expect, test } from 'vitest';
import { stagePairs } from '../../../src/domain/changes.ts';
import { aspectsOf, type Framework } from '../../../src/domain/framework.ts';
import { cellText } from '../../../src/domain/matrix.ts';
import {
  drawnChoice,
  pictureAlt,
  pictureTexts,
  siteName,
  type SharePicture,
} from '../../../src/features/share-image/picture.ts';
import { sharePictures } from '../../../src/features/share-image/pictures.ts';
import { paths } from '../../../src/routes/paths.ts';
import { readFrameworks } from '../../fixtures/read-framework.ts';

const real = [...readFrameworks('content').values()];
const odd = [...readFrameworks('test/fixtures/content').values()];
const anything = (): boolean => true;

const pictures = new Map(
  [...sharePictures(real, undefined, anything), ...sharePictures(odd, undefined, anything)].map(({ page, choices }) => [
    page,
    choices[0],
  ]),
);

const pictureOf = (page: string): SharePicture => {
  const picture = pictures.get(page);
  if (!picture) throw new Error(`${page} has no picture`);
  return picture;
};

/** Labels of the stages that a picture marks. */
const marked = ({ stops }: SharePicture): string[] =>
  stops.filter(({ isMarked }) => isMarked).map(({ label }) => label);

/** Rows as [title, cell, …]. */
const rowsOf = ({ body }: SharePicture): string[][] =>
  body.kind === 'table' ? body.rows.map(({ title, cells }) => [title, ...cells.map(cellText)]) : [];

/** What a framework's rows say at these stages, in the same form. */
const cellsAt = (framework: Framework, ...stages: readonly number[]): string[][] =>
  aspectsOf(framework).map(({ title, cells }) => [
    title,
    ...stages.map((stage) => cellText(cells[stage] ?? { state: 'not-stated' })),
  ]);

describe.each([...real, ...odd].map((framework) => [framework.id, framework] as const))('Of %s', (id, framework) => {
  test('the guide itself, every stage, dimension, aspect and pair of stages has a picture of its own', () => {
    const own = [...pictures.keys()].filter((page) => page.startsWith(paths.framework(id)));
    const { stages, dimensions } = framework;
    const pairs = stagePairs(framework).length;
    expect(own).toHaveLength(1 + stages.length + dimensions.length + aspectsOf(framework).length + pairs);
  });

  test('a stage’s picture marks that stage alone, and its rows are what the guide says there', () => {
    for (const stage of framework.stages) {
      const picture = pictureOf(paths.stage(id, stage.id));
      expect(marked(picture)).toEqual([stage.label]);
      expect(rowsOf(picture).length).toBeGreaterThan(0);
      for (const row of rowsOf(picture)) expect(cellsAt(framework, stage.index)).toContainEqual(row);
    }
  });

  test('a change view’s picture marks both stages and shows rows that differ', () => {
    for (const { from, to } of stagePairs(framework)) {
      const picture = pictureOf(paths.change(id, from.id, to.id));
      expect(marked(picture)).toEqual([from.label, to.label]);
      for (const [title, before, after] of rowsOf(picture)) {
        expect(before, title).not.toBe(after);
        expect(cellsAt(framework, to.index)).toContainEqual([title, after]);
      }
    }
  });

  test('a dimension’s picture shows rows of that dimension', () => {
    for (const dimension of framework.dimensions) {
      const picture = pictureOf(paths.dimension(id, dimension.id));
      const titles = dimension.aspects.map(({ title }) => title);
      expect(rowsOf(picture).length).toBeGreaterThan(0);
      for (const [title] of rowsOf(picture)) expect(titles).toContain(title);
    }
  });

  test('an aspect’s picture says what its row says, in five steps at most, from the first stage on', () => {
    for (const aspect of aspectsOf(framework)) {
      const { body } = pictureOf(paths.aspect(id, aspect.id));
      if (body.kind !== 'path') throw new Error(`the picture of ${aspect.id} is no path`);
      expect(body.steps.length).toBeLessThanOrEqual(5);
      expect(body.steps[0]?.stage).toBe(0);
      for (const { stage, cell } of body.steps) expect(cell).toEqual(aspect.cells[stage]);
    }
  });
});

test('a row that says the same at the next stage is marked so, and only then', () => {
  const ways = [...pictures.values()].flatMap((picture) => (picture?.body.kind === 'path' ? [picture.body.steps] : []));
  const same = ways.flatMap((steps) => steps.filter(({ isSame }) => isSame).map((step) => ({ steps, step })));
  expect(same.length).toBeGreaterThan(0);
  for (const { steps, step } of same) {
    const before = steps[steps.indexOf(step) - 1];
    expect(before && cellText(before.cell)).toBe(cellText(step.cell));
  }
});

describe('Rows of a stage', () => {
  test('are of several costs of failure, the costliest first, before a second of the same', () => {
    for (const framework of real.filter((it) => aspectsOf(it).every(({ failure }) => failure))) {
      for (const stage of framework.stages) {
        const titles = rowsOf(pictureOf(paths.stage(framework.id, stage.id))).map(([title]) => title);
        const classes = titles.map((title) => aspectsOf(framework).find((it) => it.title === title)?.failure?.class);
        expect(new Set(classes).size, stage.id).toBe(classes.length);
      }
    }
  });
});

describe('What cannot be drawn', () => {
  const [framework] = odd.filter(({ id }) => id === 'twelve-levels');
  if (!framework) throw new Error('the fixtures have no twelve-levels');
  const latin = (text: string): boolean => !/[^\u0020-\u024f\u2000-\u206f]/.test(text);

  test('is in no row that stands for others', () => {
    for (const { page, choices } of sharePictures([framework], undefined, latin)) {
      const texts = choices[0] && rowsOf(choices[0]).flat();
      expect(
        texts?.filter((text) => !latin(text)),
        page,
      ).toEqual([]);
    }
  });

  test('leaves the guide’s own picture to the page, and the site’s to the guide', () => {
    const all = new Map(sharePictures([framework], undefined, latin).map(({ page, choices }) => [page, choices]));
    const guide = all.get(paths.framework(framework.id));
    const general = all.get(paths.home());
    expect(all.get(paths.aspect(framework.id, 'scripts'))?.slice(1)).toEqual(guide);
    expect(guide?.slice(1)).toEqual(general);
    // The last choice has no word of the content.
    const [last] = general?.slice(-1) ?? [];
    expect(last && pictureTexts(last)).toHaveLength(1);
  });
});

describe('What is on a picture in words', () => {
  test.each([
    ['a guide', '/two-steps/'],
    ['a stage', '/twelve-levels/stages/level-7/'],
    ['a dimension', '/twelve-levels/dimensions/words/'],
    ['an aspect', '/product-maturity/aspects/secrets-management/'],
    ['a pair of stages', '/product-maturity/changes/mvp-to-10k/'],
  ])('says for %s which guide it is of, its title, and the stages that it shows', (_, page) => {
    const picture = pictureOf(page);
    const alt = pictureAlt(picture);
    const labels = picture.stops.map(({ label }) => label);
    const { body } = picture;
    const stages = { rail: labels.keys(), path: body.kind === 'path' ? body.steps.map(({ stage }) => stage) : [] };
    const shown = body.kind === 'table' ? body.stages : [...stages[body.kind]];
    expect(alt.startsWith(picture.kicker[0] ?? '')).toBe(true);
    for (const text of [picture.title, ...shown.map((stage) => labels[stage] ?? '')]) expect(alt).toContain(text);
    for (const [title = ''] of rowsOf(picture)) expect(alt).toContain(title);
    expect(alt).not.toMatch(/\u00a0|\.\.|undefined/);
  });

  test('is short, and different for every page', () => {
    const alts = [...pictures].flatMap(([page, picture]) => (picture ? [[page, pictureAlt(picture)] as const] : []));
    // Two guides may have a page of the same name, so a picture names its guide.
    const pages = Map.groupBy(alts, ([, alt]) => alt);
    expect([...pages.values()].filter((list) => list.length > 1)).toEqual([]);
    const long = alts.filter(([page, alt]) => alt.length > 420 && !page.startsWith('/twelve-levels/'));
    expect(long).toEqual([]);
  });

  test('is that of the picture that stands in where the words of a page cannot be drawn', () => {
    const latin = (text: string): boolean => !/[^\u0020-\u024f\u2000-\u206f]/.test(text);
    const all = sharePictures(odd, undefined, latin);
    const own = all.find(({ page }) => page === '/twelve-levels/aspects/scripts/')?.choices ?? [];
    const guide = all.find(({ page }) => page === '/twelve-levels/')?.choices ?? [];
    expect(drawnChoice(own, latin)).toEqual(guide.find((choice) => pictureTexts(choice).every(latin)));
    expect(drawnChoice([], latin)).toBeUndefined();
  });
});

describe('Where the site is', () => {
  test.each([
    ['https://guides.example/', 'guides.example'],
    ['https://guides.example:8443/sub/path/', 'guides.example:8443/sub/path'],
    ['http://localhost:4321/', undefined],
    ['http://127.0.0.1:4321/sub/', undefined],
    ['http://[::1]:4321/', undefined],
  ])('%s is said as %s', (address, name) => {
    expect(siteName(address)).toBe(name);
  });

  test('stands on every picture where it is known', () => {
    for (const { choices } of sharePictures(odd, 'guides.example', anything)) {
      for (const choice of choices) expect(choice.site).toBe('guides.example');
    }
  });
});
