/** What the site says about itself, for its page and that page's Markdown. */
import { citation } from '../../formats/cite.ts';
import type { Framework } from '../../domain/framework.ts';
import type { Section } from '../../domain/prose-block.ts';
import { machinePaths, paths, type AddressOf } from '../../routes/paths.ts';

const editing: Section = {
  id: 'editing',
  title: 'How the content is edited',
  blocks: [
    [
      'Table entries, names and figures stand as the source has them. Guidance, rules of thumb, answers and descriptions are written afresh and kept short. What the editors add themselves carries the mark “editors”.',
    ],
    [
      'A cell in which the source asks for nothing reads ',
      { text: 'not yet', as: 'word' },
      '. A cell about which the source says nothing reads ',
      { text: 'not stated', as: 'word' },
      ': it is neither a yes nor a no. Where a source says one thing in its prose and another in its table, both stand, and a remark says so.',
    ],
  ],
};

const citing = (main: Framework | undefined, addressOf: AddressOf): Section => ({
  id: 'cite',
  title: 'How to cite',
  blocks: [
    [
      'Name the page, the site, the address and the day you read it, and the document behind it. Each row of a guide has a page with an anchor for every stage, so a single cell can be cited.',
    ],
    ...(main
      ? [
          [
            {
              text: citation(main.title, addressOf(paths.framework(main.id)), main),
              as: 'quote',
            } as const,
          ],
        ]
      : []),
  ],
});

const files: Section = {
  id: 'files',
  title: 'For scripts and assistants',
  blocks: [
    [
      'Guides, their parts, change views and lists can be exported as CSV, Markdown and JSON, by links on their pages. All content is also in ',
      { text: 'an API of static JSON files', path: machinePaths.api('index') },
      ' with published schemas, and ',
      { text: 'llms.txt', path: machinePaths.llms() },
      ' lists the Markdown of every page.',
    ],
  ],
};

/** Each key that the site writes to the browser's storage, with what removes it. */
const storing: Section = {
  id: 'privacy',
  title: 'What this site stores',
  blocks: [
    [
      'Only in this browser: what you choose or enter, once you do, and copies of guides that you open. The names in brackets are the keys under which your browser lists it for this site.',
    ],
    {
      items: [
        ['The theme (', { text: 'theme', as: 'code' }, '), while it is light or dark. Choosing “System” removes it.'],
        [
          'Your last six searches (',
          { text: 'searches', as: 'code' },
          '). “Forget these searches”, below them in the search dialog, removes them.',
        ],
        [
          'Decisions that you keep (',
          { text: 'decisions', as: 'code' },
          '). You delete them one by one in the ',
          { text: 'decision log', path: paths.decisionLog() },
          '. If what is stored could not be read and you began afresh, it lies beside them (',
          { text: 'decisions-aside', as: 'code' },
          ') until you clear the data of this site.',
        ],
        [
          'Audits (',
          { text: 'audit:', as: 'code' },
          ', the guide and the audit). You delete each on the page of its guide’s audit, to which ',
          { text: 'all audits', path: paths.audits() },
          ' leads.',
        ],
        [
          'Copies of the guides that you open, for reading offline. “Forget the copies and keep none”, under “Reading offline” on this page, removes them, and remembers that you want none (',
          { text: 'offline', as: 'code' },
          ') until you press it again.',
        ],
      ],
    },
    [
      'Clearing the data of this site in your browser’s settings removes all of it at once, your audits and decisions with it.',
    ],
    [
      'Filters and the answers of a decision stand in the address, a shared audit behind its “#”, which no server sees. The site makes no request to any other host and counts nobody.',
    ],
  ],
};

/** What stands on the page of a site that keeps copies of its guides. */
export const READING_OFFLINE = {
  title: 'Reading offline',
  text: 'A guide that you have opened can be read without a network, with search, the glossary and second opinions. The copies lie in this browser, and are renewed when the site changes. A browser that is told to save data keeps none.',
} as const;

const licence: Section = {
  id: 'licence',
  title: 'Licence',
  blocks: [
    [
      'The code of this site is under the MIT licence. The facts of each guide (entries, names, figures) belong to its publisher and are used with credit.',
    ],
  ],
};

/** What the page is for, in one sentence. */
export const ABOUT_LEAD =
  'Published guides to product maturity, turned into something you can filter, look things up in and link to.';

/** The prose of the page, which follows the sources and the change log. */
export const aboutSections = ([main]: readonly Framework[], addressOf: AddressOf): Section[] => [
  editing,
  citing(main, addressOf),
  files,
  storing,
  licence,
];
