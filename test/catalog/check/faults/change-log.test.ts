import { describe, expect, test } from 'vitest';
import { added, replaced, withFolder } from '../../good-content.ts';
import { readContent } from '../../../../src/catalog/read/read-content.ts';
import { LIST, check, testFaults } from './faults.ts';

const FILE = 'CHANGELOG.md';
const FORM = '"## 2026-11-20" or "- [title](/path/of/the/page/): what changed" on one line';

const GOOD = `# Changes

What readers may want to know.

## 2026-02-03

- [Backups](/guide/aspects/backups/): twice a day.
- [Home](/) and /guide/stages/, /{guide}/aspects/: the guide’s name.

## 2026-01-31

- [Guide](/guide/): all of it.
`;

/** The good content with a change log, in which a piece of the good one is replaced. */
const spoilt = (piece: string, by: string) => {
  if (GOOD.split(piece).length !== 2) throw new Error(`"${piece}" does not stand exactly once`);
  return added(
    FILE,
    GOOD.replace(piece, () => by),
  );
};

describe('A change log', () => {
  test('is read with its days, the newest first', () => {
    const { log, problems } = withFolder(added(FILE, GOOD), readContent);
    expect(problems).toEqual([]);
    expect(log).toEqual([
      {
        date: '2026-02-03',
        items: [
          { title: 'Backups', path: '/guide/aspects/backups/', also: [], text: 'twice a day.' },
          { title: 'Home', path: '/', also: ['/guide/stages/', '/{guide}/aspects/'], text: 'the guide’s name.' },
        ],
      },
      { date: '2026-01-31', items: [{ title: 'Guide', path: '/guide/', also: [], text: 'all of it.' }] },
    ]);
  });

  test.each([
    ['missing', {}],
    ['empty', { [FILE]: '' }],
    ['only begun', { [FILE]: '# Changes\n\nNothing so far.\n' }],
  ])('may be %s', (_, files) => {
    const { log, problems } = withFolder({ ...added(FILE, ''), ...files }, readContent);
    expect([log, problems]).toEqual([[], []]);
  });

  test('may have been written on Windows', () => {
    const { log, problems } = withFolder(added(FILE, GOOD.replaceAll('\n', '\r\n')), readContent);
    expect([log.length, problems]).toEqual([2, []]);
  });

  test('is not asked for its pages while other files have mistakes', () => {
    const files = { ...replaced(LIST, '"one"', '"to"'), [FILE]: GOOD.replace('/guide/aspects/backups/', '/nowhere/') };
    expect(check(files).map(({ file }) => file)).toEqual([LIST]);
  });
});

testFaults('A mistake in the change log', [
  [
    'a path that leads nowhere',
    spoilt('/guide/aspects/backups/', '/guide/aspects/backup/'),
    `${FILE}:7:13`,
    'the path "/guide/aspects/backup/", which leads to no page',
    'the path of a page, perhaps "/guide/aspects/backups/"',
  ],
  [
    'a path like nothing that is there',
    spoilt('/guide/aspects/backups/', '/zzzzzzzzzzzzzzzz/'),
    `${FILE}:7:13`,
    'the path "/zzzzzzzzzzzzzzzz/", which leads to no page',
    'the path of a page',
  ],
  [
    'an old path of something that has moved',
    spoilt('/guide/aspects/backups/', '/guide/aspects/old-backups/'),
    `${FILE}:7:13`,
    'the path "/guide/aspects/old-backups/", which leads to no page',
    'the path of a page, perhaps "/guide/aspects/backups/"',
  ],
  [
    'a page beside that leads nowhere',
    spoilt('/guide/stages/,', '/guide/stage/,'),
    `${FILE}:8:17`,
    'the path "/guide/stage/", which leads to no page',
    'the path of a page, perhaps "/guide/stages/"',
  ],
  [
    'a page of every guide that none has',
    spoilt('/{guide}/aspects/', '/{guide}/aspect/'),
    `${FILE}:8:33`,
    'the path "/{guide}/aspect/", which leads to no page',
    'the path of a page, perhaps "/{guide}/aspects/"',
  ],
  [
    'every guide without a page in it',
    spoilt('/{guide}/aspects/', '/{guide}/'),
    `${FILE}:8:33`,
    '"/{guide}/"',
    'the path of a page, like "/my-guide/aspects/backups/", or of one in every guide, like "/{guide}/audit/"',
  ],
  [
    'pages beside without a comma between',
    spoilt('/guide/stages/, /', '/guide/stages/ /'),
    `${FILE}:8:17`,
    '"/guide/stages/ /{guide}/aspects/"',
    'the path of a page, like "/my-guide/aspects/backups/", or of one in every guide, like "/{guide}/audit/"',
  ],
  ['no text behind pages beside', spoilt('the guide’s name.', ''), `${FILE}:8:52`, '""', 'some text'],
  [
    'a whole address',
    spoilt('(/guide/)', '(https://guides.example/guide/)'),
    `${FILE}:12:11`,
    '"https://guides.example/guide/"',
    'the path of a page, like "/my-guide/aspects/backups/"',
  ],
  [
    'a path without its slash',
    spoilt('(/guide/)', '(/guide)'),
    `${FILE}:12:11`,
    '"/guide"',
    'the path of a page, like "/my-guide/aspects/backups/"',
  ],
  [
    'a date that is none',
    spoilt('2026-01-31', '2026-01-32'),
    `${FILE}:10:4`,
    '"2026-01-32"',
    'a day that there is, as 2026-11-20',
  ],
  [
    'a date in words',
    spoilt('2026-01-31', '31 January'),
    `${FILE}:10:4`,
    '"31 January"',
    'a day that there is, as 2026-11-20',
  ],
  [
    'a date that comes after the one above it',
    spoilt('2026-01-31', '2026-02-04'),
    `${FILE}:10:4`,
    '"2026-02-04"',
    'a day before 2026-02-03: the newest comes first',
  ],
  [
    'a date a second time',
    spoilt('2026-01-31', '2026-02-03'),
    `${FILE}:10:4`,
    '"2026-02-03"',
    'a day before 2026-02-03: the newest comes first',
  ],
  [
    'a date without an entry',
    spoilt('- [Guide](/guide/): all of it.\n', ''),
    `${FILE}:10:1`,
    '[]',
    'an entry below the date',
  ],
  [
    'a page twice on one day',
    spoilt('[Home](/)', '[Home](/guide/aspects/backups/)'),
    `${FILE}:8:10`,
    '"/guide/aspects/backups/"',
    'a page once a day',
  ],
  ['an entry of two lines', spoilt('all of it.', 'all\n  of it.'), `${FILE}:13:1`, '"  of it."', FORM],
  ['an entry without a link', spoilt('[Guide](/guide/)', 'Guide'), `${FILE}:12:1`, '"- Guide: all of it."', FORM],
  ['a heading of another level', spoilt('## 2026-01-31', '### 2026-01-31'), `${FILE}:10:1`, '"### 2026-01-31"', FORM],
  [
    'an entry above the dates',
    spoilt('What readers', '- What readers'),
    `${FILE}:3:1`,
    'an entry above the first date',
    'a line "## 2026-11-20" first',
  ],
  [
    'markup in an entry',
    spoilt('all of it.', '*all* of it.'),
    `${FILE}:12:21`,
    '"*all* of it."',
    'plain text, without Markdown or HTML',
  ],
  ['nothing behind the link', spoilt('all of it.', ''), `${FILE}:12:21`, '""', 'some text'],
]);
