/** Every page that can be exported, with what makes its files. The endpoints and the tests stand on this list. */
import { hasChanges, stagePairs } from '../../domain/changes.ts';
import { aspectsOf, notesOf, type Framework, hasAudit } from '../../domain/framework.ts';
import type { Redirect } from '../../routes/redirects.ts';
import { allPages, HOME, SITE_PAGES, type Page } from '../../routes/pages.ts';
import { capital } from '../../domain/text.ts';
import { formatFile, paths, type FileFormat } from '../../routes/paths.ts';
import { aboutMarkdown } from './about-markdown.ts';
import { aspectMarkdown, aspectsIndexMarkdown } from './aspect-markdown.ts';
import { changesJson, checklistJson, dimensionJson, frameworkJson, stageJson, type Api } from '../api/index.ts';
import { changesIndexMarkdown, changesMarkdown } from './changes-markdown.ts';
import { NO_PROSE, type ExportContent, type ExportContext } from '../../formats/context.ts';
import { csvFile } from '../../formats/csv.ts';
import { dimensionMarkdown, frameworkMarkdown } from './framework-markdown.ts';
import { homeMarkdown } from './home-markdown.ts';
import { checklistMarkdown, faqMarkdown, noteMarkdown } from './list-markdown.ts';
import { glossaryMarkdown, indexMarkdown, opinionsMarkdown } from './shared-markdown.ts';
import { stageMarkdown } from './stage-markdown.ts';
import { changesTable, checklistTable, matrixTable, stageTable, type Table } from './tables.ts';
import {
  auditCompareMarkdown,
  auditMarkdown,
  auditsMarkdown,
  decideMarkdown,
  decisionLogMarkdown,
  embeddingMarkdown,
  searchMarkdown,
} from './tool-markdown.ts';
import { outcomesMarkdown, wizardMarkdown } from './wizard-markdown.ts';

/** A page that can be exported. Every one has a Markdown version; what is a table has the other two as well. */
export interface PageFiles {
  /** The page's path below the base path. */
  readonly page: string;
  readonly md: () => string;
  readonly csv?: () => Table;
  readonly json?: () => Api<'framework' | 'stage' | 'dimension' | 'changes' | 'checklist'>;
}

/** The pages of a framework that are lists of others. */
const indexFiles = (framework: Framework, context: ExportContext): PageFiles[] => {
  const { id, title, vocabulary, stages, dimensions, checklists } = framework;
  const pages = [
    {
      path: paths.stages(id),
      title: `${capital(vocabulary.stage[1])} of ${title}`,
      inside: stages.map((it) => ({ title: it.title, path: paths.stage(id, it.id), text: it.summary })),
    },
    {
      path: paths.dimensions(id),
      title: `${capital(vocabulary.dimension[1])} of ${title}`,
      inside: dimensions.map((it) => ({ title: it.title, path: paths.dimension(id, it.id), text: it.summary })),
    },
    {
      path: paths.checklists(id),
      title: `Lists of ${title}`,
      inside: checklists.map((it) => ({ title: it.title, path: paths.checklist(id, it.id), text: it.summary })),
    },
  ];
  return pages
    .filter(({ inside }) => inside.length > 0)
    .map(({ path, title: name, inside }) => ({
      page: path,
      md: () => indexMarkdown({ title: name, path }, inside, context, framework),
    }));
};

const frameworkFiles = (
  framework: Framework,
  { prose: all, topics }: ExportContent,
  context: ExportContext,
): PageFiles[] => {
  const { id, stages, dimensions, checklists, wizards, faq } = framework;
  const { addressOf } = context;
  const prose = all[id] ?? NO_PROSE;
  return [
    {
      page: paths.framework(id),
      md: () => frameworkMarkdown(framework, prose, context),
      csv: () => matrixTable(framework, dimensions, stages, addressOf),
      json: () => frameworkJson(framework, prose, context),
    },
    ...stages.map((stage) => ({
      page: paths.stage(id, stage.id),
      md: () => stageMarkdown(framework, stage, topics, context),
      csv: () => stageTable(framework, stage, addressOf),
      json: () => stageJson(framework, stage, context),
    })),
    ...dimensions.map((dimension) => ({
      page: paths.dimension(id, dimension.id),
      md: () => dimensionMarkdown(framework, dimension, prose, context),
      csv: () => matrixTable(framework, [dimension], stages, addressOf),
      json: () => dimensionJson(framework, dimension, prose, context),
    })),
    ...(hasChanges(framework) ? stagePairs(framework) : []).map((pair) => ({
      page: paths.change(id, pair.from.id, pair.to.id),
      md: () => changesMarkdown(framework, pair, context),
      csv: () => changesTable(framework, pair, addressOf),
      json: () => changesJson(framework, pair, context),
    })),
    ...checklists.map((list) => ({
      page: paths.checklist(id, list.id),
      md: () => checklistMarkdown(framework, list, context),
      csv: () => checklistTable(framework, list, addressOf),
      json: () => checklistJson(framework, list, context),
    })),
    ...aspectsOf(framework).map((aspect) => ({
      page: paths.aspect(id, aspect.id),
      md: () => aspectMarkdown(framework, aspect, topics, context),
    })),
    ...notesOf(framework).map((page) => ({
      page: paths.note(id, page.id),
      md: () => noteMarkdown(framework, page, prose, context),
    })),
    ...wizards.flatMap((wizard) => [
      { page: paths.wizard(id, wizard.id), md: () => wizardMarkdown(framework, wizard, context) },
      { page: paths.outcomes(id, wizard.id), md: () => outcomesMarkdown(framework, wizard, context) },
    ]),
    ...(hasAudit(framework)
      ? [
          { page: paths.audit(id), md: () => auditMarkdown(framework, context) },
          { page: paths.auditCompare(id), md: () => auditCompareMarkdown(framework, context) },
        ]
      : []),
    ...(faq.length > 0 ? [{ page: paths.faq(id), md: () => faqMarkdown(framework, prose, context) }] : []),
    ...indexFiles(framework, context),
    { page: paths.aspects(id), md: () => aspectsIndexMarkdown(framework, context) },
    ...(hasChanges(framework) ? [{ page: paths.changes(id), md: () => changesIndexMarkdown(framework, context) }] : []),
  ];
};

/** Pages that all guides share and that say something: without a term or a topic, theirs do not. */
export const sharedPages = ({ terms, topics, axis }: ExportContent): Page[] => {
  const empty = [
    HOME.path,
    ...(terms.length > 0 ? [] : [paths.glossary()]),
    ...(topics.length > 0 || axis ? [] : [paths.opinions()]),
  ];
  return SITE_PAGES.filter(({ path }) => !empty.includes(path));
};

/** Every page that can be exported: all that search engines may show. */
export const pageFiles = (content: ExportContent, context: ExportContext): PageFiles[] => {
  const { frameworks, terms, topics, axis, log } = content;
  return [
    { page: HOME.path, md: () => homeMarkdown(frameworks, sharedPages(content), log, context) },
    ...frameworks.flatMap((framework) => frameworkFiles(framework, content, context)),
    { page: paths.decide(), md: () => decideMarkdown(frameworks, context) },
    { page: paths.decisionLog(), md: () => decisionLogMarkdown(context) },
    { page: paths.audits(), md: () => auditsMarkdown(frameworks, context) },
    { page: paths.opinions(), md: () => opinionsMarkdown(frameworks, topics, axis, context) },
    { page: paths.glossary(), md: () => glossaryMarkdown(terms, context) },
    { page: paths.search(), md: () => searchMarkdown(frameworks, context) },
    { page: paths.embedding(), md: () => embeddingMarkdown(frameworks, context) },
    { page: paths.about(), md: () => aboutMarkdown(frameworks, log, context) },
  ];
};

/** The pages of a framework that have a Markdown version, with their titles. */
export const pagesWithMarkdown = (framework: Framework, files: readonly PageFiles[]): Page[] => {
  const own = new Set(files.map(({ page }) => page));
  return allPages(framework).filter(({ path }) => own.has(path));
};

/** The text of a page in a format; `undefined` where the page is no table. */
export const fileText = ({ md, csv, json }: PageFiles, format: FileFormat): string | undefined => {
  if (format === 'md') return md();
  if (format === 'csv') return csv && csvFile(csv());
  return json && JSON.stringify(json());
};

/**
 * Every file of a format with its path below the base path. What has moved stands at its old path as well, for
 * a file cannot forward.
 */
export const filesIn = (
  format: FileFormat,
  pages: readonly PageFiles[],
  moved: readonly Redirect[],
): { readonly path: string; readonly files: PageFiles }[] =>
  pages
    .filter((files) => format === 'md' || files[format] !== undefined)
    .flatMap((files) =>
      [files.page, ...moved.filter(({ to }) => to === files.page).map(({ from }) => from)].map((page) => ({
        path: formatFile(page, format),
        files,
      })),
    );
