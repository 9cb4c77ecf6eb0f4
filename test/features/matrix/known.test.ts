import { expect, test } from 'vitest';
import { readKnown } from '../../../src/features/matrix/known.ts';

test('A page says which ids its address may name, and which have moved', () => {
  expect(readKnown({ stages: 'poc mvp', dimensions: 'data looks', moved: 'prototype:poc facts:data' })).toEqual({
    stages: ['poc', 'mvp'],
    dimensions: ['data', 'looks'],
    moved: { prototype: 'poc', facts: 'data' },
  });
});

test('A page that says nothing knows no ids', () => {
  expect(readKnown({})).toEqual({ stages: [], dimensions: [], moved: {} });
  expect(readKnown({ stages: '', dimensions: undefined, moved: '' })).toEqual({
    stages: [],
    dimensions: [],
    moved: {},
  });
});
