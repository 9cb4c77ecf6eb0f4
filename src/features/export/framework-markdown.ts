/** A framework and a dimension as Markdown: what their pages say, in the same order. */
import { hasChanges, stagePairs } from '../../domain/changes.ts';
import { hasIntroduction, notesOf, type Dimension, type Framework } from '../../domain/framework.ts';
import { KIND_LABELS } from '../../domain/labels.ts';
import { capital, count } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';
import type { ExportContext, Prose } from '../../formats/context.ts';
import { blocks, escapeMarkdown, heading, linkTo, list, lowered } from '../../formats/markdown.ts';
import { credit, linkList, matrixMarkdown, part, remarks, ruleOfThumb, sentence } from './markdown-parts.ts';

/** A framework: introduction, stages, the whole matrix, and what else it has, as links. */
export const frameworkMarkdown = (framework: Framework, prose: Prose, context: ExportContext): string => {
  const { id, headline, title, summary, stages, dimensions, checklists, wizards, faq, takeaways, vocabulary } =
    framework;
  const { addressOf } = context;
  const introduction = hasIntroduction(framework) ? prose.pages['introduction'] : undefined;
  const links = (name: string, pages: Parameters<typeof linkList>[0]) => part(name, linkList(pages, addressOf));
  return blocks(
    heading(1, `${title}: ${headline}`),
    escapeMarkdown(summary),
    introduction !== undefined && part('Why this guide', lowered(introduction, 1)),
    links(
      capital(vocabulary.stage[1]),
      stages.map((stage) => ({ title: stage.label, path: paths.stage(id, stage.id), text: stage.summary })),
    ),
    ...dimensions.flatMap((dimension) => [
      `## ${linkTo(dimension.title, addressOf(paths.dimension(id, dimension.id)))}`,
      ruleOfThumb(dimension),
      matrixMarkdown(framework, dimension, stages, addressOf),
    ]),
    part('To remember', list(takeaways.map(({ text }) => sentence(text)))),
    links(
      'Changes',
      hasChanges(framework)
        ? stagePairs(framework).map(({ from, to }) => ({
            title: `From ${from.label} to ${to.label}`,
            path: paths.change(id, from.id, to.id),
          }))
        : [],
    ),
    links(
      'Lists',
      checklists.map((it) => ({
        title: it.title,
        path: paths.checklist(id, it.id),
        text: `${KIND_LABELS[it.kind]}, ${count(it.items.length, ['item', 'items'])}. ${it.summary}`,
      })),
    ),
    links(
      'Questions to decide by',
      wizards.map((it) => ({ title: it.question, path: paths.wizard(id, it.id), text: it.summary })),
    ),
    links(
      'More from this guide',
      notesOf(framework).map((it) => ({ title: it.title, path: paths.note(id, it.id), text: it.summary })),
    ),
    links(
      'Questions and answers',
      faq.map((it) => ({ title: it.title, path: `${paths.faq(id)}#${it.id}` })),
    ),
    credit(paths.framework(id), context, framework),
  );
};

/** A dimension: guidance, rule of thumb, its table, remarks. */
export const dimensionMarkdown = (
  framework: Framework,
  dimension: Dimension,
  prose: Prose,
  context: ExportContext,
): string =>
  blocks(
    heading(1, dimension.title),
    escapeMarkdown(dimension.summary),
    lowered(prose.dimensions[dimension.id] ?? '', 0),
    ruleOfThumb(dimension),
    part(
      `${capital(framework.vocabulary.stage[0])} by ${framework.vocabulary.stage[0]}`,
      matrixMarkdown(framework, dimension, framework.stages, context.addressOf),
    ),
    remarks(dimension.notes, framework.stages),
    ...dimension.aspects.map(({ title, notes }) => remarks(notes, framework.stages, title)),
    credit(paths.dimension(framework.id, dimension.id), context, framework),
  );
