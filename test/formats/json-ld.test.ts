import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articleThing,
  breadcrumbThing,
  faqThing,
  glossaryThing,
  howToThing,
  isHowTo,
  jsonLd,
} from '../../src/formats/json-ld.ts';
import { notesOf } from '../../src/domain/framework.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';

const addressOf = (path: string): string => `https://guides.example${path}`;
const frameworks = [...readFrameworks('test/fixtures/content').values()];

describe('Structured data', () => {
  test('says the way to a page, the page itself last', () => {
    const crumbs = [
      { title: 'Guides', path: '/' },
      { title: 'One', path: '/guide/stages/one/' },
    ];
    expect(breadcrumbThing(crumbs, addressOf)).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Guides', item: 'https://guides.example/' },
        { '@type': 'ListItem', position: 2, name: 'One', item: 'https://guides.example/guide/stages/one/' },
      ],
    });
  });

  test('gives answers as one reads them, without marks', () => {
    const question = { id: 'a', title: 'A?', aliases: [], stages: [], aspects: [] };
    const thing = faqThing([question], { a: 'No.\n\n- **POC:** `x`\n- later' });
    expect(JSON.stringify(thing)).toContain('"text":"No. POC: x later"');
  });

  test('calls a list a way to do something only where it is steps in an order', () => {
    for (const framework of frameworks) {
      for (const list of framework.checklists) {
        expect(isHowTo(list)).toBe(list.ordered && list.kind === 'do');
        expect(howToThing(framework, list, addressOf)['step']).toHaveLength(list.items.length);
      }
    }
  });

  test('names the document that prose is after, and its publisher where there is one', () => {
    for (const framework of frameworks) {
      for (const page of notesOf(framework)) {
        expect(articleThing(framework, page, addressOf)).toMatchObject({
          headline: page.title,
          isBasedOn: { name: framework.source.title },
        });
      }
    }
  });

  test('says where the terms of the glossary stand as data', () => {
    expect(glossaryThing('Words.', addressOf)).toMatchObject({
      subjectOf: { contentUrl: 'https://guides.example/api/v1/glossary.json' },
    });
  });

  test('is JSON that cannot end the element that holds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '/', '!', '-', 'script', '>', '"', '\\', '&') }), (name) => {
        const text = jsonLd([{ '@type': 'Thing', name }]);
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Thing', name });
      }),
    );
  });

  test('joins several things in one graph', () => {
    const things = [{ '@type': 'A' }, { '@type': 'B' }];
    expect(JSON.parse(jsonLd(things))).toEqual({ '@context': 'https://schema.org', '@graph': things });
  });
});
