import { replaced } from '../../good-content.ts';
import { MOVES, testFaults } from './faults.ts';

const ASPECTS = 'one of backups, storage, colours';

testFaults('A move that does not hold', [
  [
    'a moved id that leads nowhere',
    replaced(MOVES, '"to": "backups"', '"to": "backup"'),
    `${MOVES}:4:76`,
    'the aspect "backup"',
    ASPECTS,
  ],
  [
    'a moved framework that leads nowhere',
    replaced(MOVES, '"to": "guide"', '"to": "guides"'),
    `${MOVES}:3:55`,
    'the framework "guides"',
    'one of guide',
  ],
  [
    'a moved id in a framework that is not there',
    replaced(MOVES, '"framework": "guide"', '"framework": "guides"'),
    `${MOVES}:4:38`,
    'the framework "guides"',
    'one of guide',
  ],
  [
    'a moved id that is still in use',
    replaced(MOVES, '"old-backups"', '"storage"'),
    `${MOVES}:4:55`,
    'the aspect "storage", which is in use',
    'an id that no content has any more',
  ],
  [
    'a moved id without its framework',
    replaced(MOVES, '"framework": "guide", ', ''),
    `${MOVES}:4:5`,
    'no "framework"',
    'the framework that it is in',
  ],
  [
    'a moved framework in a framework',
    replaced(MOVES, '"kind": "framework", ', '"kind": "framework", "framework": "guide", '),
    `${MOVES}:3:41`,
    '"guide"',
    'no "framework" where a framework has moved',
  ],
  [
    'an id that moves twice',
    replaced(MOVES, '"to": "guide" }', '"to": "guide" }, { "kind": "framework", "from": "old-guide", "to": "guide" }'),
    `${MOVES}:3:97`,
    '"old-guide"',
    'an id that moves once',
  ],
]);
