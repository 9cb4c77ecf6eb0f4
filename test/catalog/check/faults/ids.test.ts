import { GOOD, replaced, type Files } from '../../good-content.ts';
import { DATA, FRAMEWORK, LIST, LOOKS, WIZARD, testFaults } from './faults.ts';

const ID = 'lower-case words and digits joined by hyphens, like "data-backup"';
const ONCE = 'ids that stand only once';

/** The good files with a stage of the same id as the one before. */
const TWO_FIRST_STAGES: Files = {
  [FRAMEWORK]: (GOOD[FRAMEWORK] ?? '')
    .replace('"id": "second"', '"id": "first"')
    .replace(/\["list"\]|\["which"\]|\["why"\]|\["introduction"\]/g, '[]')
    .replace(', "looks"', ''),
  [DATA]: (GOOD[DATA] ?? '').replaceAll(/\n +second: .*|\n +notes:[\s\S]*?stage: second/g, ''),
};

/** The good files as a framework that takes an address of the site itself. */
const RESERVED: Files = Object.fromEntries(
  Object.entries(GOOD).map(([path, text]) => [
    path.replace('guide/', 'search/'),
    text.replaceAll('"guide"', '"search"'),
  ]),
);

testFaults('An id that does not hold', [
  [
    "an id that is not the file's name",
    replaced(DATA, 'id: data', 'id: date'),
    `${DATA}:2:5`,
    'the id "date"',
    'the name of its file, "data"',
  ],
  [
    "an id that is not the folder's name",
    replaced(FRAMEWORK, '"id": "guide"', '"id": "guides"'),
    `${FRAMEWORK}:2:9`,
    'the id "guides"',
    'the name of its folder, "guide"',
  ],
  ['an id with capitals', replaced(LIST, '"two"', '"Two"'), `${LIST}:9:13`, '"Two"', ID],
  [
    'an id with the word "to" in it',
    replaced(LIST, '"two"', '"one-to-two"'),
    `${LIST}:9:13`,
    '"one-to-two"',
    'an id without the word "to" in it',
  ],
  [
    'an aspect that stands in two dimensions',
    replaced(LOOKS, 'id: colours', 'id: storage'),
    `${LOOKS}:6:9`,
    'the aspect "storage" a second time',
    'aspect ids that stand only once in a framework',
  ],
  ['an item that stands twice', replaced(LIST, '"two"', '"one"'), `${LIST}:9:13`, 'the item "one" a second time', ONCE],
  [
    'a takeaway that stands twice',
    replaced(FRAMEWORK, '"stage": "first" }]', '"stage": "first" }, { "id": "begin", "text": "x" }]'),
    `${FRAMEWORK}:34:80`,
    'the takeaway "begin" a second time',
    ONCE,
  ],
  [
    'a file that is listed twice',
    replaced(FRAMEWORK, '"looks"]', '"looks", "data"]'),
    `${FRAMEWORK}:29:35`,
    'the id "data" a second time',
    ONCE,
  ],
  [
    'an answer that stands twice',
    replaced(WIZARD, '"no"', '"yes"'),
    `${WIZARD}:12:17`,
    'the answer "yes" a second time',
    ONCE,
  ],
  [
    'a question with a reserved id',
    replaced(WIZARD, '"id": "begun"', '"id": "stage"'),
    `${WIZARD}:8:13`,
    '"stage"',
    'an id other than the reserved "aspect", "stage" and "theme"',
  ],
  ['a stage that stands twice', TWO_FIRST_STAGES, `${FRAMEWORK}:20:13`, 'the stage "first" a second time', ONCE],
  [
    'a framework that is called like a fixed address',
    RESERVED,
    'search/framework.json:2:9',
    'the id "search"',
    'an id that is no address of the site itself',
  ],
  [
    'an outcome that stands twice',
    replaced(WIZARD, '"text": "Go on." }', '"text": "Go on." }, { "id": "go-on", "title": "x", "text": "x" }'),
    `${WIZARD}:19:68`,
    'the outcome "go-on" a second time',
    ONCE,
  ],
]);
