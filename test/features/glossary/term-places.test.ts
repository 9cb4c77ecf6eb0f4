import { describe, expect, test } from 'vitest';
import { termFinder } from '../../../src/domain/glossary.ts';
import { chosenPlaces, termPlaces } from '../../../src/features/glossary/term-places.ts';
import { readBodies, readFrameworks } from '../../fixtures/read-framework.ts';

const ROOT = 'test/fixtures/content';
const guides = [...readFrameworks(ROOT).values()];
const bodies = readBodies(ROOT);

/** The addresses at which a word stands in the small guides. */
const pathsOf = (word: string): string[] => {
  const find = termFinder([{ id: 'word', title: word, aliases: [] }]);
  return (termPlaces(guides, bodies, find).get('word') ?? []).map(({ path }) => path);
};

describe('A term is found', () => {
  test.each([
    ['in a cell', 'another part', '/two-steps/aspects/parts/#second'],
    ['in the name of a row', 'pieces', '/two-steps/aspects/pieces/'],
    ['in an item of a list', 'twice', '/twelve-levels/checklists/before-you-go-on/#counted'],
    ['before the items of a list', 'aloud', '/twelve-levels/checklists/before-you-go-on/'],
    ['in the guidance of a dimension', 'after the other', '/two-steps/dimensions/everything/#guidance'],
    ['in an answer', 'too few', '/twelve-levels/faq/#why-twelve'],
    ['in what a stage is for', 'you go on', '/two-steps/stages/second/'],
  ])('%s', (_, word, path) => {
    expect(pathsOf(word)).toContain(path);
  });

  test('not in what nobody reads: tags, code, comments and addresses', () => {
    const body = 'See [it](https://words.example/secret) <a title="secret">here</a> `secret` {/* secret */}';
    const find = termFinder([{ id: 'word', title: 'secret', aliases: [] }]);
    const own = [{ framework: 'two-steps', kind: 'dimensions' as const, id: 'everything', body }];
    expect(termPlaces(guides, own, find).get('word')).toBeUndefined();
  });
});

describe('Of many places', () => {
  const place = (guide: string, title: string) => ({ guide, title, path: `/${guide}/${title}/` });
  const places = [place('a', '1'), place('a', '2'), place('a', '3'), place('b', '4'), place('b', '5'), place('c', '6')];

  test('each guide has its first before any has its second', () => {
    expect(chosenPlaces(places, 4).map(([guide, own]) => [guide, own.map(({ title }) => title)])).toEqual([
      ['a', ['1', '2']],
      ['b', ['4']],
      ['c', ['6']],
    ]);
  });

  test('all are chosen where there is room', () => {
    expect(chosenPlaces(places, 10).flatMap(([, own]) => own)).toHaveLength(6);
    expect(chosenPlaces([], 4)).toEqual([]);
  });
});
