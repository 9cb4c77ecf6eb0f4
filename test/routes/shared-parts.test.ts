import { expect, test } from 'vitest';
import { sharedParts } from '../../src/routes/shared-parts.ts';
import { readContent } from '../../src/catalog/read/read-content.ts';
import { GOOD, withFolder } from '../catalog/good-content.ts';

const guide = { kind: 'framework' };

test.each([
  ['a guide alone', [guide], { hasOpinions: false, hasGlossary: false }],
  ['a term', [guide, { kind: 'glossary' }], { hasOpinions: false, hasGlossary: true }],
  ['a topic', [guide, { kind: 'second-opinions' }], { hasOpinions: true, hasGlossary: false }],
  [
    'an axis, which stands on the page of second opinions',
    [{ kind: 'axis' }],
    { hasOpinions: true, hasGlossary: false },
  ],
])('What is linked follows from %s', (_, entries, parts) => {
  expect(sharedParts(entries)).toEqual(parts);
});

test('Content without glossary, topics and axis is good content', () => {
  const { problems, entries } = withFolder(GOOD, readContent);
  expect(problems).toEqual([]);
  expect(sharedParts(entries)).toEqual({ hasOpinions: false, hasGlossary: false });
});
