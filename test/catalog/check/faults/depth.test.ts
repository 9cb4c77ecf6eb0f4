import { GOOD, replaced, type Files } from '../../good-content.ts';
import { check, DATA, FRAMEWORK, testFaults } from './faults.ts';
import { expect, test } from 'vitest';

const SIGNALS = 'guide/signals/data.json';
const TERM = 'glossary/backup.json';
const OTHER_TERM = 'glossary/copy.json';
const TOPIC = 'second-opinions/backups.json';
const AXIS = 'axis.json';

const signals = (aspects: object, id = 'data'): Files => ({ [SIGNALS]: JSON.stringify({ id, aspects }) });
const step = { sign: 'You lose a file.', cost: 'Too late, it is gone.' };

const term = (over: object = {}) => JSON.stringify({ id: 'backup', title: 'Backup', definition: 'A copy.', ...over });

const topic = (over: object = {}) =>
  JSON.stringify({
    id: 'backups',
    title: 'Backups',
    summary: 'Two places.',
    hinge: 'On the files.',
    statements: [
      {
        id: 'row',
        framework: 'guide',
        place: { aspect: 'backups', stage: 'second' },
        stages: ['second'],
        text: 'Daily.',
      },
      { id: 'list', framework: 'guide', place: { checklist: 'list', item: 'one' }, stages: ['first'], text: 'One.' },
    ],
    relations: [{ from: 'list', kind: 'adds', to: 'row', match: 'same-thing', reason: 'It adds.' }],
    ...over,
  });

/** A topic with a statement that has no relation. */
const LONE = topic({
  statements: [
    { id: 'lone', framework: 'guide', place: { stage: 'first' }, text: 'Alone.' },
    { id: 'row', framework: 'guide', place: { aspect: 'backups' }, text: 'Daily.' },
    { id: 'list', framework: 'guide', place: { checklist: 'list' }, text: 'One.' },
  ],
});

const axis = JSON.stringify({
  title: 'Axis',
  summary: 'Who relies on it.',
  bands: [
    { id: 'low', title: 'Low', text: 'Nobody.' },
    { id: 'high', title: 'High', text: 'Everybody.' },
  ],
});

/** Where a piece stands in a file of one line. */
const placeIn = (file: string, text: string | undefined, piece: string): string =>
  `${file}:1:${String((text ?? '').indexOf(piece) + 1)}`;

const extents = (first: string, second = ''): string =>
  (GOOD[FRAMEWORK] ?? '')
    .replace('"done": ["You began."]', `"done": ["You began."]${first}`)
    .replace('"done": ["You went on."]', `"done": ["You went on."]${second}`);
const extent = (from: number, to: number): string =>
  `, "extent": { "from": ${String(from)}, "to": ${String(to)}, "reason": "So." }`;

test('Signals, terms, topics and an axis without a fault are passed', () => {
  const files = {
    ...GOOD,
    ...signals({ backups: { second: step }, storage: { second: step } }),
    [TERM]: term(),
    [TOPIC]: topic(),
    [AXIS]: axis,
    [FRAMEWORK]: extents(extent(0, 1), extent(1, 2)),
  };
  expect(check(files)).toEqual([]);
});

testFaults('A signal', [
  [
    'missing for a step',
    { ...GOOD, ...signals({ backups: { second: step } }) },
    `${SIGNALS}:1:24`,
    'no signal of "storage" for the step to "second"',
    'a signal for each step at which its cell changes: second',
  ],
  [
    'for a step that the row does not take',
    { ...GOOD, ...signals({ backups: { first: step, second: step }, storage: { second: step } }) },
    `${SIGNALS}:1:36`,
    'a signal of "backups" for "first", where its cell does not change',
    'one of second',
  ],
  [
    'of an unknown aspect',
    { ...GOOD, ...signals({ nothing: {}, backups: { second: step }, storage: { second: step } }) },
    `${SIGNALS}:1:25`,
    'the aspect "nothing"',
    'one of backups, storage',
  ],
]);

testFaults('A related aspect', [
  [
    'that does not name the other in its turn',
    replaced(DATA, '    title: Storage\n', '    title: Storage\n    related: [backups]\n'),
    `${DATA}:17:15`,
    'the related aspect "backups"',
    'an aspect that names "storage" in its turn, as both come together',
  ],
  [
    'that is the row itself',
    replaced(DATA, '    title: Storage\n', '    title: Storage\n    related: [storage]\n'),
    `${DATA}:17:15`,
    'the related aspect "storage"',
    'another aspect than itself',
  ],
]);

testFaults('A term', [
  [
    'with the name of another',
    { ...GOOD, [TERM]: term(), [OTHER_TERM]: term({ id: 'copy', title: 'Copy', aliases: ['BACKUP'] }) },
    placeIn(OTHER_TERM, term({ id: 'copy', title: 'Copy', aliases: ['BACKUP'] }), '"BACKUP"'),
    'the name "BACKUP" a second time',
    `a name that is not in ${TERM}`,
  ],
  [
    'that refers to none',
    { ...GOOD, [TERM]: term({ related: ['restore'] }) },
    placeIn(TERM, term({ related: ['restore'] }), '"restore"'),
    'the term "restore"',
    'one of backup',
  ],
]);

testFaults('A second opinion', [
  [
    'at a place that does not exist',
    { ...GOOD, [TOPIC]: topic().replace('"item":"one"', '"item":"nine"') },
    placeIn(TOPIC, topic().replace('"item":"one"', '"item":"nine"'), '"nine"'),
    'the item "nine"',
    'one of one, two',
  ],
  [
    'of an unknown guide',
    { ...GOOD, [TOPIC]: topic().replace('"framework":"guide"', '"framework":"other"') },
    placeIn(TOPIC, topic().replace('"framework":"guide"', '"framework":"other"'), '"other"'),
    'the framework "other"',
    'one of guide',
  ],
  [
    'without a relation',
    {
      ...GOOD,
      [TOPIC]: LONE,
    },
    placeIn(TOPIC, LONE, '"lone"'),
    'the statement "lone" without a relation',
    'at least one relation of each statement',
  ],
  [
    'that is said to come earlier, and does not on the axis',
    {
      ...GOOD,
      [AXIS]: axis,
      [FRAMEWORK]: extents(extent(1, 2), extent(1, 2)),
      [TOPIC]: topic().replace('"kind":"adds"', '"kind":"earlier"'),
    },
    placeIn(TOPIC, topic().replace('"kind":"adds"', '"kind":"earlier"'), '"earlier"'),
    '"earlier", where "from" begins at 1 on the axis and "to" at 1',
    'a relation that agrees with the extents of their stages',
  ],
]);

testFaults('The extent of a stage', [
  [
    'missing beside others',
    { ...GOOD, [AXIS]: axis, [FRAMEWORK]: extents(extent(0, 1)) },
    `${FRAMEWORK}:19:5`,
    'no extent of "second"',
    'an extent for each stage, or for none',
  ],
  [
    'beyond the last band',
    { ...GOOD, [AXIS]: axis, [FRAMEWORK]: extents(extent(0, 1), extent(1, 3)) },
    `${FRAMEWORK}:26:62`,
    '3',
    'at most 2, the end of the last band',
  ],
  [
    'before the stage before it',
    { ...GOOD, [AXIS]: axis, [FRAMEWORK]: extents(extent(1, 2), extent(0, 2)) },
    `${FRAMEWORK}:26:53`,
    '0',
    '1 or more, where the stage before begins',
  ],
]);
