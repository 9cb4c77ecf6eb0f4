import { replaced } from '../../good-content.ts';
import { DATA, FAQ, FRAMEWORK, LIST, WIZARD, testFaults } from './faults.ts';

const STAGES = 'one of first, second';
const ASPECTS = 'one of backups, storage, colours';
const ID = 'lower-case words and digits joined by hyphens, like "data-backup"';

testFaults('A reference that dangles', [
  [
    'an unknown aspect in a checklist',
    replaced(LIST, '["backups"]', '["backup"]'),
    `${LIST}:8:48`,
    'the aspect "backup"',
    ASPECTS,
  ],
  [
    'an unknown stage of a checklist',
    replaced(LIST, '["first"]', '["zero"]'),
    `${LIST}:6:14`,
    'the stage "zero"',
    STAGES,
  ],
  [
    'an unknown stage of an item',
    replaced(LIST, '"stage": "second"', '"stage": "third"'),
    `${LIST}:9:45`,
    'the stage "third"',
    STAGES,
  ],
  [
    'an unknown stage of a note',
    replaced(DATA, 'stage: second', 'stage: third'),
    `${DATA}:14:16`,
    'the stage "third"',
    STAGES,
  ],
  [
    'an unknown stage of a takeaway',
    replaced(FRAMEWORK, '"stage": "first"', '"stage": "third"'),
    `${FRAMEWORK}:34:61`,
    'the stage "third"',
    STAGES,
  ],
  ['an unknown stage of an answer', replaced(FAQ, '[first]', '[third]'), `${FAQ}:4:10`, 'the stage "third"', STAGES],
  [
    'an unknown aspect of an answer',
    replaced(FAQ, '[backups]', '[backup]'),
    `${FAQ}:5:11`,
    'the aspect "backup"',
    ASPECTS,
  ],
  [
    'an unknown outcome of an answer',
    replaced(WIZARD, '"outcome": "begin"', '"outcome": "x"'),
    `${WIZARD}:12:49`,
    'the outcome "x"',
    'one of begin, go-on',
  ],
  [
    'an unknown outcome of an end',
    replaced(WIZARD, '"outcome": "go-on"', '"outcome": "x"'),
    `${WIZARD}:16:53`,
    'the outcome "x"',
    'one of begin, go-on',
  ],
  [
    'an end for an unknown question',
    replaced(WIZARD, '{ "begun"', '{ "started"'),
    `${WIZARD}:16:24`,
    'the question "started"',
    'one of begun',
  ],
  [
    'an end for an unknown answer',
    replaced(WIZARD, '"begun": "yes"', '"begun": "maybe"'),
    `${WIZARD}:16:33`,
    'the answer "maybe"',
    'one of yes, no',
  ],
  [
    'an end for something that is no id',
    replaced(WIZARD, '{ "begun"', '{ "Begun"'),
    `${WIZARD}:16:24`,
    'the key "Begun"',
    ID,
  ],
  [
    'answers that lead nowhere',
    replaced(WIZARD, '"when": { "begun": "yes" }', '"when": { "begun": "no" }'),
    `${WIZARD}:16:11`,
    '[{"when":{"begun":"no"},"outcome":"go-on"}]',
    'an end that fits begun: yes',
  ],
  [
    'an outcome that nothing leads to',
    replaced(WIZARD, '"outcome": "begin"', '"outcome": "go-on"'),
    `${WIZARD}:18:13`,
    '"begin"',
    'an outcome that some path leads to',
  ],
]);
