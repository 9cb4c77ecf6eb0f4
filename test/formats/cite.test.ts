import { expect, test } from 'vitest';
import { citation } from '../../src/formats/cite.ts';
import type { Framework } from '../../src/domain/framework.ts';

const guide = (source: Partial<Framework['source']>) => ({ source: { title: 'The document', ...source } }) as Framework;

test('a citation names the page, its address, the document behind it and who published that', () => {
  expect(citation('Backups', 'https://guides.example/g/aspects/backups/', guide({ publisher: 'The publisher' }))).toBe(
    '“Backups”. Stagecraft, https://guides.example/g/aspects/backups/. Read on [day]. After “The document”, The publisher.',
  );
});

test('a document that nobody signed is said to be unsigned, and a page of no guide has none behind it', () => {
  expect(citation('A', 'https://guides.example/g/', guide({}))).toMatch(/After “The document”, unsigned\.$/);
  expect(citation('Glossary', 'https://guides.example/glossary/')).toMatch(/Read on \[day\]\.$/);
});
