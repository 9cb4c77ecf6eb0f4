/** The list of the files below `/api/v1/`, and the two of them that say what other files there are. */
import type { Api, ApiName } from './schema/api.ts';
import { hasChanges, stagePairs } from '../../domain/changes.ts';
import { aspectsOf, type Framework } from '../../domain/framework.ts';
import { allPages, SITE_PAGES } from '../../routes/pages.ts';
import { formatFile, machinePaths, paths } from '../../routes/paths.ts';
import { frameworkJson, frameworksJson, glossaryJson, listedParts, opinionsJson } from './api.ts';
import { NO_PROSE, type ExportContent, type ExportContext } from '../../formats/context.ts';
import { pageFiles } from '../export/index.ts';
import { headOf } from './json.ts';

type PageKind = Api<'files'>['files'][number]['kind'];

/** The way in: what other files there are. */
const indexJson = (frameworks: readonly Framework[], context: ExportContext): Api<'index'> => ({
  ...headOf('index', paths.home(), context),
  title: 'Stagecraft',
  frameworks: frameworks.map((framework) => listedParts(framework, context.addressOf)),
  files: {
    frameworks: context.addressOf(machinePaths.api('frameworks')),
    files: context.addressOf(machinePaths.api('files')),
    glossary: context.addressOf(machinePaths.api('glossary')),
    'second-opinions': context.addressOf(machinePaths.api('second-opinions')),
    llms: context.addressOf(machinePaths.llms()),
  },
});

/** What the pages of a framework show that are no page of prose, a form or an index. */
const kindsOf = (framework: Framework): (readonly [string, PageKind])[] => {
  const { id, stages, dimensions, checklists } = framework;
  return [
    [paths.framework(id), 'framework'],
    ...stages.map((stage) => [paths.stage(id, stage.id), 'stage'] as const),
    ...dimensions.map((dimension) => [paths.dimension(id, dimension.id), 'dimension'] as const),
    ...aspectsOf(framework).map((aspect) => [paths.aspect(id, aspect.id), 'aspect'] as const),
    ...(hasChanges(framework) ? stagePairs(framework) : []).map(
      ({ from, to }) => [paths.change(id, from.id, to.id), 'changes'] as const,
    ),
    ...checklists.map((list) => [paths.checklist(id, list.id), 'checklist'] as const),
  ];
};

/** Every page with the files beside it. */
const filesJson = (content: ExportContent, context: ExportContext): Api<'files'> => {
  const { frameworks } = content;
  const kinds = new Map(frameworks.flatMap(kindsOf));
  const titles = new Map([...SITE_PAGES, ...frameworks.flatMap(allPages)].map(({ path, title }) => [path, title]));
  return {
    ...headOf('files', paths.home(), context),
    files: pageFiles(content, context).map(({ page, csv, json }) => ({
      address: context.addressOf(page),
      title: titles.get(page) ?? page,
      kind: kinds.get(page) ?? 'page',
      framework: frameworks.find(({ id }) => page.startsWith(paths.framework(id)))?.id,
      markdown: context.addressOf(formatFile(page, 'md')),
      csv: csv && context.addressOf(formatFile(page, 'csv')),
      json: json && context.addressOf(formatFile(page, 'json')),
    })),
  };
};

/** A file below `/api/v1/`, with the name of the schema that it keeps to. */
export interface ApiFile {
  /** Its path below the base path. */
  readonly path: string;
  readonly schema: ApiName;
  readonly json: () => object;
}

/** Every file of the API. The lists are there even where they are empty. */
export const apiFiles = (content: ExportContent, context: ExportContext): ApiFile[] => {
  const { frameworks, prose, terms, topics, axis } = content;
  const file = (schema: ApiName, json: () => object): ApiFile => ({ path: machinePaths.api(schema), schema, json });
  return [
    file('index', () => indexJson(frameworks, context)),
    file('frameworks', () => frameworksJson(frameworks, context)),
    file('files', () => filesJson(content, context)),
    ...frameworks.map((framework) => ({
      path: machinePaths.apiFramework(framework.id),
      schema: 'framework' as const,
      json: () => frameworkJson(framework, prose[framework.id] ?? NO_PROSE, context),
    })),
    file('glossary', () => glossaryJson(terms, context)),
    file('second-opinions', () => opinionsJson(topics, axis, context)),
  ];
};
