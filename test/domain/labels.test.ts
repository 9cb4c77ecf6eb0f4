import { expect, test } from 'vitest';
import { stepsInWords } from '../../src/domain/labels.ts';

test.each([
  [{ begins: 10, raised: 87, waits: 1 }, '10 begin, 87 are raised and 1 is still not asked for'],
  [{ begins: 1, ends: 2 }, '1 begins and 2 are dropped'],
  [{ begins: 0, raised: 0, stays: 3 }, '3 stay as they are'],
  [{ begins: 0 }, ''],
])('Steps are counted in words, in their order, those that nothing takes left out: %j', (counts, words) => {
  expect(stepsInWords(counts)).toBe(words);
});
