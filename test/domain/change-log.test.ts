import { describe, expect, test } from 'vitest';
import {
  dayInWords,
  feedItems,
  firstClause,
  foldDays,
  lastChange,
  newestChanges,
  type ChangeLog,
} from '../../src/domain/change-log.ts';

const item = (path: string, ...also: string[]) => ({ title: 'Title', path, also, text: 'its text, and more.' });

const LOG: ChangeLog = [
  { date: '2026-03-04', items: [item('/'), item('/guide/audit/')] },
  { date: '2026-03-03', items: [item('/guide/stages/mvp/')] },
  { date: '2026-03-02', items: [item('/guide/'), item('/glossary/')] },
  { date: '2026-03-01', items: [item('/guide/stages/mvp/'), item('/decide/', '/{guide}/aspects/', '/embed/', '/')] },
];

describe('The day on which a page last changed', () => {
  test.each([
    ['the newest entry that names it', '/guide/stages/mvp/', '2026-03-03'],
    ['that of its guide, where that is newer or nothing names it', '/guide/stages/poc/', '2026-03-02'],
    ['that of a page above it', '/guide/audit/compare/', '2026-03-04'],
    ['not that of a page below it', '/guide/', '2026-03-02'],
    ['that of an entry that names it beside its own page', '/embed/', '2026-03-01'],
    ['that of an entry on such a page in every guide', '/guide-two/aspects/', '2026-03-01'],
    ['that of an entry on pages above it in every guide', '/guide-two/aspects/backups/', '2026-03-01'],
    ['not that of an entry on other pages of every guide', '/guide-two/stages/', undefined],
    ['not that of home, which is above none', '/glossary-two/', undefined],
    ['the newest of all for home, which shows it', '/', '2026-03-04'],
    ['unknown where no entry speaks of it', '/search/', undefined],
    ['not that of a page whose name begins alike', '/guide-two/', undefined],
    ['the newest of all for the page that shows the log', '/about/', '2026-03-04'],
  ])('is %s', (_, path, day) => {
    expect(lastChange(LOG, path)).toBe(day);
  });

  test('is unknown for every page without a log', () => {
    for (const path of ['/', '/about/', '/guide/']) expect(lastChange([], path)).toBeUndefined();
  });
});

describe('Entries of the feed', () => {
  const addressOf = (path: string): string => `https://guides.example/sub${path}`;
  const items = feedItems(LOG, addressOf);

  test('are all entries, the newest first, each with the address of its page', () => {
    expect(items).toHaveLength(7);
    expect(items[0]).toEqual({
      title: 'Title: its text',
      description: 'Its text, and more.',
      link: 'https://guides.example/sub/',
      pubDate: new Date('2026-03-04T00:00:00Z'),
      guid: 'https://guides.example/sub/#changed-2026-03-04',
    });
  });

  test('are told apart by their day and page, and not by their words', () => {
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
    const mended = LOG.map(({ date, items: own }) => ({ date, items: own.map((it) => ({ ...it, title: 'Other' })) }));
    expect(feedItems(mended, addressOf).map(({ guid }) => guid)).toEqual(items.map(({ guid }) => guid));
  });
});

test('Five days are shown at once, older ones are folded', () => {
  const days = ['06', '05', '04', '03', '02', '01'].map((day) => ({ date: `2026-01-${day}`, items: [item('/')] }));
  expect(foldDays(days)).toEqual({ shown: days.slice(0, 5), folded: days.slice(5) });
  expect(foldDays(days.slice(1)).folded).toEqual([]);
});

test('Home shows the beginning of the newest day, and nothing without a log', () => {
  const paths = ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/', '/g/'];
  const log: ChangeLog = [{ date: '2026-01-02', items: paths.map((path) => item(path)) }, ...LOG];
  const newest = newestChanges(log);
  expect([newest?.date, newest?.items.map(({ path }) => path)]).toEqual(['2026-01-02', paths.slice(0, 6)]);
  expect(newestChanges([])).toBeUndefined();
});

test.each([
  ['every step has a sign, and a cost', 'every step has a sign'],
  ['one topic.', 'one topic'],
  ['1,000 rows at 99.9 % as well', '1,000 rows at 99.9 % as well'],
  ['two parts; the second is new', 'two parts'],
])('Of “%s” the first clause is “%s”', (text, clause) => {
  expect(firstClause(text)).toBe(clause);
});

test('A day in words is the day itself in every time zone', () => {
  expect(dayInWords('2026-03-01')).toBe('1 March 2026');
});
