/** Pages that are operated, as Markdown: what can be done there, and what can be done without a browser. */
import { type AuditGroup, type AuditRow, auditGroups, rankingRules } from '../audit/index.ts';
import { hasAudit } from '../../domain/framework.ts';
import { HEIGHT_MESSAGE, embedGroups } from '../embed/index.ts';
import type { Framework } from '../../domain/framework.ts';
import { RESULT_KINDS } from '../search/index.ts';
import { count, listed } from '../../domain/text.ts';
import { machinePaths, paths } from '../../routes/paths.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeMarkdown, heading, linkTo, list } from '../../formats/markdown.ts';
import { credit, linkList, part } from './markdown-parts.ts';

const code = (text: string): string => `\`${text}\``;

/** The page of search results. */
export const searchMarkdown = (frameworks: readonly Framework[], context: ExportContext): string => {
  const { addressOf } = context;
  return blocks(
    heading(1, 'Search'),
    `The page shows what is found for the words of its address: ${code('?q=backup')}, which ${code('framework')}, ${code('kind')} and ${code('stage')} narrow. A kind is ${listed(RESULT_KINDS.map(code)).replace(/ and (?=[^ ]+$)/, ' or ')}. It needs a browser with scripts; what it looks through are these files.`,
    linkList(
      [
        { title: 'Everything', path: machinePaths.searchIndex() },
        ...frameworks.map(({ id, title }) => ({ title, path: machinePaths.searchGuide(id) })),
      ],
      addressOf,
    ),
    `What to read instead: ${linkTo('the list of all pages', addressOf(machinePaths.llms()))}.`,
    part(
      'Everything by guide',
      linkList(
        frameworks.map(({ id, title, summary }) => ({ title, path: paths.framework(id), text: summary })),
        addressOf,
      ),
    ),
    credit(paths.search(), context),
  );
};

/** The ways in to all wizards. */
export const decideMarkdown = (frameworks: readonly Framework[], context: ExportContext): string => {
  const { addressOf } = context;
  return blocks(
    heading(1, 'Decide by a few questions'),
    'Each set of questions is a guide’s own. The page of a set has its questions, what each answer leads to, and every path.',
    ...frameworks
      .filter(({ wizards }) => wizards.length > 0)
      .flatMap(({ id, title, wizards }) => [
        heading(2, title),
        linkList(
          wizards.map((it) => ({ title: it.question, path: paths.wizard(id, it.id), text: it.summary })),
          addressOf,
        ),
      ]),
    part(
      'What you decided',
      `${linkTo('The decision log', addressOf(paths.decisionLog()))} holds the decisions that you kept. They stay in your browser.`,
    ),
    credit(paths.decide(), context),
  );
};

/** The decisions kept in a browser, which no file can hold. */
export const decisionLogMarkdown = (context: ExportContext): string =>
  blocks(
    heading(1, 'Decision log'),
    `At the end of a ${linkTo('set of questions', context.addressOf(paths.decide()))} you can name your decision and keep it. The log lists what was kept in the browser that opens it; nothing of it is sent anywhere. There a decision can be opened again with its answers, edited and deleted, and taken along: as a decision record in Markdown, or all of them as a JSON file that another browser brings in.`,
    credit(paths.decisionLog(), context),
  );

/** What can stand in a page of somebody else's. */
export const embeddingMarkdown = (frameworks: readonly Framework[], context: ExportContext): string =>
  blocks(
    heading(1, 'Embed a table in your own page'),
    `A dimension, a stage or a set of questions stands at its address with ${code('/embed')} in front, for the ${code('src')} of a frame in a page of your own.`,
    part(
      'How the frame behaves',
      `${code('?theme=light')} and ${code('?theme=dark')} set its colours. The frame is told its height by a message, ${code(HEIGHT_MESSAGE)}; the ${linkTo('page itself', context.addressOf(paths.embedding()))} has the script that answers it, and what a security policy must allow.`,
    ),
    heading(2, 'What can be embedded'),
    ...frameworks.flatMap((framework) => [
      heading(3, framework.title),
      linkList(
        embedGroups(framework)
          .flatMap(({ parts }) => parts)
          .map(({ path, title }) => ({ path: paths.embed(path), title })),
        context.addressOf,
      ),
    ]),
    credit(paths.embedding(), context),
  );

/** The ways in to all audits. */
export const auditsMarkdown = (frameworks: readonly Framework[], context: ExportContext): string =>
  blocks(
    heading(1, 'Audit'),
    'Hold what your product has against what a guide asks for at your stage. Each guide’s audit is a form; the comparison lays two filled-in ones side by side.',
    list(
      frameworks.filter(hasAudit).map((framework) => {
        const rows = auditGroups(framework).flatMap((group) => group.rows);
        const link = linkTo(framework.title, context.addressOf(paths.audit(framework.id)));
        const compare = linkTo('compare two', context.addressOf(paths.auditCompare(framework.id)));
        return `${link}: ${count(rows.length, ['question', 'questions'])}; ${compare}`;
      }),
    ),
    credit(paths.audits(), context),
  );

/** The options of a row, with the stages that ask for each. */
const optionLines = ({ kind, options, needs }: AuditRow, { stages }: Framework): string[] => [
  ...options.map(({ text }, option) => {
    const at = kind === 'aspect' ? stages.filter(({ index }) => needs[index] === option) : [];
    const labels = at.map(({ label }) => escapeMarkdown(label)).join(', ');
    return (labels === '' ? '' : `**${labels}**: `) + (option === 0 ? 'Nothing yet' : escapeMarkdown(text));
  }),
  'Does not apply',
];

const boxes = (lines: readonly string[]): string => list(lines.map((line) => `[ ] ${line}`));

const groupMarkdown = (framework: Framework, { title, rows }: AuditGroup): string[] => [
  heading(3, title),
  ...rows.flatMap((row) => [heading(4, row.title), boxes(optionLines(row, framework))]),
];

/** The audit of a guide as a form to fill in. */
export const auditMarkdown = (framework: Framework, context: ExportContext): string => {
  const { id, title, stages, vocabulary } = framework;
  const [stage] = vocabulary.stage;
  return blocks(
    heading(1, `Audit: ${title}`),
    `For each ${vocabulary.aspect[0]}, put an x into the box of what you have. An option that names a ${stage} is what the guide asks for there: an x above that of your ${stage} says that something is missing, one below it that there is too much. The ${linkTo('page', context.addressOf(paths.audit(id)))} ranks both and keeps what you enter in your browser.`,
    heading(2, `Your ${stage}`),
    boxes(stages.map(({ label, users }) => escapeMarkdown(users === undefined ? label : `${label}: ${users}`))),
    heading(2, 'What you have'),
    ...auditGroups(framework).flatMap((group) => groupMarkdown(framework, group)),
    part(
      'How findings are ranked',
      ...rankingRules(framework).map(({ about, text }) =>
        [about === undefined ? [] : `**${about}**`, escapeMarkdown(text)].flat().join(' '),
      ),
    ),
    credit(paths.audit(id), context, framework),
  );
};

/** Two audits of a guide side by side, which no file can hold. */
export const auditCompareMarkdown = (framework: Framework, context: ExportContext): string =>
  blocks(
    heading(1, `Compare two audits: ${framework.title}`),
    `The page lays two audits side by side: what both say, and where they differ, the greatest difference first. It takes audits that are kept in the browser, files, and links to audits, and sends none of them anywhere. Without it, fill in ${linkTo('the form', context.addressOf(paths.audit(framework.id)))} twice.`,
    credit(paths.auditCompare(framework.id), context, framework),
  );
