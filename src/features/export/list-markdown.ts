/** Checklists, questions with answers and pages of prose as Markdown. */
import type { ChecklistData } from '../../catalog/schema/checklist.ts';
import type { PageData } from '../../catalog/schema/prose.ts';
import { aspectsOf, type Framework } from '../../domain/framework.ts';
import { KIND_LABELS } from '../../domain/labels.ts';
import { paths } from '../../routes/paths.ts';
import type { ExportContext, Prose } from '../../formats/context.ts';
import { blocks, escapeInline, escapeMarkdown, heading, linkTo, list, lowered } from '../../formats/markdown.ts';
import { aspectLinks, credit, paragraphs, remarks, sentence } from './markdown-parts.ts';

/** Lines of a list item below its first, as a paragraph or list of its own that stays in the item. */
const indented = (text: string, width: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(width));

/** A list to work through: items are boxes to tick, numbered where their order means something. */
export const checklistMarkdown = (framework: Framework, data: ChecklistData, context: ExportContext): string => {
  const { addressOf } = context;
  const labels = framework.stages.filter(({ id }) => data.stages.includes(id)).map(({ label }) => label);
  const aspects = aspectsOf(framework);
  const address = addressOf(paths.checklist(framework.id, data.id));
  const items = data.items.map(({ id, title, text, why, points, stage, aspects: about, notes }, index) => {
    const label = framework.stages.find((it) => it.id === stage)?.label;
    const own = aspects.filter((it) => about.includes(it.id));
    const sign = data.ordered ? `${String(index + 1)}.` : '-';
    const inside = blocks(
      text && sentence(text),
      list(points.map(escapeMarkdown)),
      why && `Why: ${sentence(why)}`,
      remarks(notes, framework.stages),
      own.length > 0 && `See ${aspectLinks(framework, own, addressOf)}.`,
    ).trim();
    return blocks(
      `${sign} [ ] **${linkTo(title, `${address}#${id}`)}**${label === undefined ? '' : ` (${escapeInline(label)})`}`,
      indented(inside, sign.length + 1),
    ).trim();
  });
  return blocks(
    heading(1, data.title),
    `${[KIND_LABELS[data.kind], ...labels].map(escapeMarkdown).join(' · ')}. ${escapeMarkdown(data.summary)}`,
    paragraphs(data.intro),
    ...items,
    paragraphs(data.outro),
    remarks(data.notes, framework.stages),
    credit(paths.checklist(framework.id, data.id), context, framework),
  );
};

/** Questions with their answers. */
export const faqMarkdown = (framework: Framework, prose: Prose, context: ExportContext): string =>
  blocks(
    heading(1, `Questions and answers: ${framework.title}`),
    ...framework.faq.flatMap(({ id, title }) => [heading(2, title), lowered(prose.faq[id] ?? '', 1)]),
    credit(paths.faq(framework.id), context, framework),
  );

/** A page of prose. */
export const noteMarkdown = (framework: Framework, page: PageData, prose: Prose, context: ExportContext): string =>
  blocks(
    heading(1, page.title),
    escapeMarkdown(page.summary),
    lowered(prose.pages[page.id] ?? '', 0),
    credit(paths.note(framework.id, page.id), context, framework),
  );
