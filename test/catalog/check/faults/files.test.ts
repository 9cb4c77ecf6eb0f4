import { added, renamed, replaced, without } from '../../good-content.ts';
import { FAQ, FRAMEWORK, LIST, MOVES, testFaults } from './faults.ts';

testFaults('A file that is not where it belongs', [
  [
    'a folder without framework.json',
    without(FRAMEWORK),
    `${FRAMEWORK}:1:1`,
    'no such file',
    "a framework.json in every framework's folder",
  ],
  [
    'a folder without a framework',
    { [MOVES]: '{ "moved": [] }' },
    ':1:1',
    'no framework',
    'at least one folder with a framework',
  ],
  [
    'a listed file that is not there',
    without(LIST),
    `${FRAMEWORK}:30:18`,
    '"list" without a file',
    'a file guide/checklists/list.*, or no such entry',
  ],
  [
    'a file that is not listed',
    added('guide/pages/more.mdx', '---\nid: more\ntitle: More\nsummary: More.\n---\n\nMore.\n'),
    'guide/pages/more.mdx:2:5',
    'the file "more", not listed',
    `its id under "pages" in ${FRAMEWORK}`,
  ],
  [
    'a file that ends otherwise',
    renamed(FAQ, 'guide/faq/why.md'),
    'guide/faq/why.md:1:1',
    'a file',
    'a file that ends in .mdx',
  ],
  [
    'a folder where a file belongs',
    added('guide/faq/more/why.mdx', ''),
    'guide/faq/more:1:1',
    'a folder',
    'a file that ends in .mdx',
  ],
  [
    "a stray file in a framework's folder",
    added('guide/notes.txt', ''),
    'guide/notes.txt:1:1',
    '"notes.txt"',
    'one of framework.json, dimensions, signals, checklists, wizards, faq, pages',
  ],
  [
    'a stray file beside the frameworks',
    added('notes.txt', ''),
    'notes.txt:1:1',
    '"notes.txt"',
    'a folder with a framework, or one of redirects.json, axis.json, CHANGELOG.md, README.md',
  ],
  [
    'an empty answer',
    replaced(FAQ, 'Because.\n', ''),
    `${FAQ}:2:1`,
    'no text below the frontmatter',
    'the guidance, answer or page itself',
  ],
]);
