import { replaced } from '../../good-content.ts';
import { DATA, testFaults } from './faults.ts';

const STAGES = 'one of first, second';
const CELL = 'one entry, a list of entries, "None" (not yet) or "not stated"';

testFaults('A row that is said to begin where it cannot', [
  [
    'at a stage without an entry',
    replaced(DATA, 'second: [Daily, Tested]', 'second: [Daily, Tested]\n    begins: first'),
    `${DATA}:11:13`,
    '"backups" beginning at "first"',
    'no such line: it begins with its first entry, or nowhere',
  ],
  [
    'at its first entry, before which nothing is said',
    replaced(DATA, 'second: not stated', 'second: A table\n    begins: first'),
    `${DATA}:20:13`,
    '"storage" beginning at "first"',
    'a stage whose entry comes after one that says that nothing is needed: one of second',
  ],
  [
    'at a stage that the guide does not have',
    replaced(DATA, 'second: not stated', 'second: A table\n    begins: third'),
    `${DATA}:20:13`,
    '"storage" beginning at "third"',
    'a stage whose entry comes after one that says that nothing is needed: one of second',
  ],
]);

testFaults('A cell that says nothing clear', [
  [
    'a cell for an unknown stage',
    replaced(DATA, 'not stated', 'not stated\n      third: x'),
    `${DATA}:20:7`,
    'a cell of "storage" for the unknown stage "third"',
    STAGES,
  ],
  [
    'a row without a cell for a stage',
    replaced(DATA, '      second: not stated\n', ''),
    `${DATA}:18:7`,
    'no cell of "storage" for the stage "second"',
    'a cell for each of first, second',
  ],
  ['a cell with nothing in it', replaced(DATA, 'second: not stated', 'second:'), `${DATA}:19:14`, 'null', CELL],
  ['a number in a cell', replaced(DATA, 'not stated', '5'), `${DATA}:19:15`, '5', CELL],
  ['a number among the entries of a cell', replaced(DATA, '[Daily, Tested]', '[Daily, 5]'), `${DATA}:10:23`, '5', CELL],
  ['an empty list in a cell', replaced(DATA, '[Daily, Tested]', '[]'), `${DATA}:10:15`, '[]', CELL],
  [
    '"None" beside an entry',
    replaced(DATA, '[Daily, Tested]', '[Daily, None]'),
    `${DATA}:10:23`,
    '"None"',
    '"None" as the only entry, or a list without it',
  ],
  [
    '"none" in other letters',
    replaced(DATA, 'not stated', 'none'),
    `${DATA}:19:15`,
    '"none"',
    '"None", spelled exactly so, or another entry',
  ],
]);
