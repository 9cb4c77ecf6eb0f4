/** Findings as lists of work: nothing that was entered becomes markup, a formula or another address. */
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { NOTHING, withMark, type Audit } from '../../../src/features/audit/audit.ts';
import { isRepository, rankGaps, rankSurplus, type Finding } from '../../../src/features/audit/findings.ts';
import {
  githubIssueLink,
  taskReason,
  taskTitle,
  toCsvTasks,
  toJiraCsv,
  toMarkdownTasks,
  workOf,
  type WorkContext,
} from '../../../src/features/audit/work.ts';
import { quoted } from '../../../src/formats/markdown.ts';
import { anyText } from '../../fixtures/arbitraries.ts';
import { parseCsv } from '../../fixtures/parse-csv.ts';
import { audits, auditWith, findIn, fullAudit, guideNamed, GUIDES } from './guides.ts';

const TWELVE = guideNamed('twelve-levels');
const CONTEXT: WorkContext = {
  guide: 'Twelve <levels>',
  target: 'Level 5',
  addressOf: ({ row }) => `https://guides.example/twelve-levels/aspects/${row.key}/`,
};
/** One gap, one surplus. */
const PLAIN = auditWith(TWELVE, 'level-5', { growing: NOTHING, 'only-one': 'level-12', 'always-there': 'level-1' });

const noted = (note: string, own: Audit = PLAIN): Audit => withMark(own, 'growing', 'pinned', note, 2);
const gapOf = (audit: Audit): Finding => rankGaps(findIn(TWELVE, audit))[0] ?? expect.fail('there is no gap');
const markdownOf = (audit: Audit): string => toMarkdownTasks(audit, findIn(TWELVE, audit), CONTEXT);

/** A note as it is kept: no longer than notes are. */
const notes = anyText.filter((text) => text.trim() !== '');
const ODD = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=x',
  '\r=x',
  '<img src=x onerror=alert(1)>',
  '---',
  '===',
  '# a',
  '- [x] b',
  '\n\n## c',
];

describe('Work', () => {
  test('is every gap and then every surplus as they are ranked, but what was dismissed', () => {
    fc.assert(
      fc.property(audits, ({ guide, audit }) => {
        const findings = findIn(guide, audit);
        const ranked = [...rankGaps(findings), ...rankSurplus(findings)];
        const work = workOf(findings);
        expect(work).toEqual(ranked.filter(({ handling }) => handling !== 'dismissed'));
        expect(parseCsv(toCsvTasks(findings, CONTEXT))).toHaveLength(work.length + 1);
        expect(parseCsv(toJiraCsv(findings, CONTEXT))).toHaveLength(work.length + 1);
        expect(toMarkdownTasks(audit, findings, CONTEXT).match(/^- \[ \] /gm) ?? []).toHaveLength(work.length);
      }),
    );
  });

  test('that was dismissed is in none of the lists', () => {
    const audit = withMark(PLAIN, 'growing', 'dismissed', 'not now', 2);
    const findings = findIn(TWELVE, audit);
    for (const list of [markdownOf(audit), toCsvTasks(findings, CONTEXT), toJiraCsv(findings, CONTEXT)]) {
      expect(list).not.toContain('growing');
      expect(list).not.toContain('not now');
      expect(list).toContain('only-one');
    }
  });

  test('is told in a title and a reason', () => {
    const [gap, surplus] = workOf(findIn(TWELVE, PLAIN));
    expect(gap && taskTitle(gap)).toBe('Growing: from “nothing yet” to “Some”');
    expect(gap && taskReason(gap, CONTEXT)).toBe('1 step below Level 5');
    expect(surplus && taskTitle(surplus)).toBe('Only one: “At last” is more than “nothing yet”');
    expect(surplus && taskReason(surplus, CONTEXT)).toBe('1 step above Level 5');
  });
});

describe('The Markdown checklist', () => {
  test('has the parts of the findings, a link in each line', () => {
    expect(markdownOf({ ...noted('soon'), name: { value: 'Ours *now*', at: 1 } })).toMatchInlineSnapshot(`
      "# Ours \\*now\\*

      Twelve &lt;levels\\>, held against Level 5: 1 under-built, 1 on stage, 1 over-built.

      ## Missing, the costliest failure first

      - [ ] [Growing: from “nothing yet” to “Some”](https://guides.example/twelve-levels/aspects/growing/) (1 step below Level 5)
        soon

      ## Too much, the costliest upkeep first

      - [ ] [Only one: “At last” is more than “nothing yet”](https://guides.example/twelve-levels/aspects/only-one/) (1 step above Level 5)
      "
    `);
  });

  test('takes nothing that was entered for markup', () => {
    const tagsOf = (audit: Audit): string[] =>
      markdownToHtml(markdownOf(audit))
        .html.replaceAll(/ id="[^"]*"/g, '')
        // Addresses in what was entered are links, and nothing else is.
        .replaceAll(/<a href="(?!https:\/\/guides\.example)(?:https?|mailto):[^>]*>(.*?)<\/a>/g, '$1')
        .match(/<[^>]*>/g) ?? [];
    const expected = tagsOf({ ...noted('plain'), name: { value: 'plain', at: 1 } });
    fc.assert(
      fc.property(fc.oneof(notes, fc.constantFrom(...ODD)), fc.constantFrom('plain', ...ODD), (note, name) => {
        expect(tagsOf({ ...noted(note), name: { value: name, at: 1 } })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('The tables', () => {
  const texts = fc.oneof(notes, fc.constantFrom(...ODD, 'a,b', 'a"b\r\nc'));

  test('have the id, the whole note and the deep link in every row, and no formula', () => {
    fc.assert(
      fc.property(texts, (note) => {
        const text = toCsvTasks(findIn(TWELVE, noted(note)), CONTEXT);
        // Spreadsheets take the text for an old encoding without it.
        expect(text.startsWith('\ufeff')).toBe(true);
        const [head = [], row = []] = parseCsv(text.slice(1));
        const fields = Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
        expect(fields).toMatchObject({
          id: 'growing',
          finding: 'under-built',
          steps: '1',
          have: 'nothing yet',
          need: 'Some',
          pinned: 'yes',
          address: 'https://guides.example/twelve-levels/aspects/growing/',
        });
        // Nothing of it is lost; an apostrophe may stand before a sign that could begin a formula.
        expect(fields['note']?.replaceAll("'", '')).toBe(note.replaceAll("'", ''));
        expect(row.filter((field) => /^\s*[=+\-@]/.test(field))).toEqual([]);
      }),
    );
  });

  test('take a formula in a title for text', () => {
    for (const title of ['=HYPERLINK("https://evil.example")', '+1', '-1', '@x', '\t=1', '\r=1']) {
      const findings = findIn({ ...TWELVE, rows: TWELVE.rows.map((row) => ({ ...row, title })) }, PLAIN);
      const cells = [toCsvTasks(findings, CONTEXT), toJiraCsv(findings, CONTEXT)].flatMap((it) => parseCsv(it).flat());
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      expect(cells.some((cell) => cell.startsWith(`'${title.replace(/(?<=\s)=/, "'=")}`))).toBe(true);
    }
  });

  test('for Jira begin with its summary, and tell the rest below it', () => {
    const [head, row] = parseCsv(toJiraCsv(findIn(TWELVE, noted('why, "so"\nand more')), CONTEXT));
    expect(head).toEqual(['Summary', 'Description', 'Labels', 'Issue Type']);
    expect(row).toEqual([
      'Growing: from “nothing yet” to “Some”',
      '1 step below Level 5.\n\nwhy, "so"\nand more\n\ngrowing: https://guides.example/twelve-levels/aspects/growing/',
      'under-built',
      'Task',
    ]);
  });

  test('for Jira have summaries of one line and at most 255 characters, over all content', () => {
    for (const guide of GUIDES) {
      const summaries = parseCsv(toJiraCsv(findIn(guide, fullAudit(guide)), CONTEXT)).map(([summary = '']) => summary);
      expect(summaries.filter((summary) => summary.length > 255 || /[\r\n]/.test(summary) || summary === '')).toEqual(
        [],
      );
    }
  });
});

describe('The link to a GitHub issue', () => {
  test('decodes to the title, and to a body with reason, note, id and deep link', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const url = new URL(githubIssueLink('owner/name', gapOf(noted(note)), CONTEXT));
        expect(url.origin + url.pathname).toBe('https://github.com/owner/name/issues/new');
        expect([...url.searchParams.keys()]).toEqual(['title', 'body']);
        expect(url.searchParams.get('title')).toBe('Growing: from “nothing yet” to “Some”');
        expect(url.searchParams.get('body')).toBe(
          `1 step below Level 5.\n\n${quoted(note).toWellFormed()}\n\ngrowing: <https://guides.example/twelve-levels/aspects/growing/>`,
        );
      }),
    );
  });

  test.each([['x'], ['漢'], ['🦆'], ['\ud83e'], ['\n']])(
    'cuts a long note of %j between two signs, and keeps the deep link',
    (sign) => {
      const audit = noted(`a${sign.repeat(1999)}`.slice(0, 2000));
      const link = githubIssueLink(`${'o'.repeat(39)}/${'n'.repeat(100)}`, gapOf(audit), CONTEXT);
      expect(link.length).toBeLessThanOrEqual(8000);
      const body = new URL(link).searchParams.get('body') ?? '';
      expect(body.endsWith('\n\ngrowing: <https://guides.example/twelve-levels/aspects/growing/>')).toBe(true);
      if (sign === '🦆') expect(body).not.toContain('\ufffd');
    },
  );

  test('is short enough for every finding of every guide with the longest note', () => {
    for (const guide of GUIDES) {
      const full = fullAudit(guide);
      const audit = guide.rows.reduce((own, { key }) => withMark(own, key, 'pinned', '🦆'.repeat(1000), 2), full);
      const links = workOf(findIn(guide, audit)).map((it) => githubIssueLink('owner/name', it, CONTEXT));
      expect(links.filter((link) => link.length > 8000)).toEqual([]);
      expect(links.length).toBeGreaterThan(0);
    }
  });

  test.each(['owner/name', 'a-b/c.d', 'o/.github', 'Owner_x/n-1'])('is offered for %s', (text) => {
    expect(isRepository(text)).toBe(true);
  });

  test.each([
    '',
    'owner',
    'owner/',
    '/name',
    'a/b/c',
    'owner/name?x',
    'owner/na me',
    'https://github.com/a/b',
    'o/..',
    'o/.',
    '../x',
    'a/b#c',
    'a/b\n',
    'ö/b',
  ])('is not offered for %j', (text) => {
    expect(isRepository(text)).toBe(false);
  });
});
