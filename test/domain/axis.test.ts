import { expect, test } from 'vitest';
import { onAxis } from '../../src/domain/axis.ts';

test('A guide is on the axis where all of its stages have a place there; the others are named', () => {
  const placed = { extent: { from: 0, to: 1, reason: 'It begins.' } };
  const guides = [
    { id: 'all', stages: [placed, placed] },
    { id: 'some', stages: [placed, {}] },
    { id: 'none', stages: [{}] },
  ];
  const found = onAxis(guides);
  expect(found.placed.map(({ id }) => id)).toEqual(['all']);
  expect(found.unplaced.map(({ id }) => id)).toEqual(['some', 'none']);
});
