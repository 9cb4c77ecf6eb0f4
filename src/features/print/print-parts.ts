/** The parts of a guide as it is printed, in their order, and the anchors that its contents lead to. */
import { hasIntroduction, notesOf, type Framework, type Stage } from '../../domain/framework.ts';
import { capital } from '../../domain/text.ts';

/** A heading with its anchor. */
interface PrintEntry {
  readonly id: string;
  readonly title: string;
}

export interface PrintPart extends PrintEntry {
  readonly entries: readonly PrintEntry[];
}

const entriesOf = (kind: string, list: readonly { readonly id: string; readonly title: string }[]): PrintEntry[] =>
  list.map(({ id, title }) => ({ id: `${kind}-${id}`, title }));

/** Wizards by the questions that they answer. */
const questionsOf = (wizards: Framework['wizards']): PrintEntry[] =>
  wizards.map(({ id, question }) => ({ id: `decision-${id}`, title: question }));

/** A stage by its short name and its title, where the one is not in the other. */
export const printName = ({ label, title }: Pick<Stage, 'label' | 'title'>): string =>
  title.startsWith(label) ? title : `${label}: ${title}`;

/** The parts that a guide has; what it lacks is left out. */
export const printParts = (framework: Framework): PrintPart[] => {
  const { vocabulary, stages, dimensions, takeaways, checklists, wizards, faq } = framework;
  const parts: PrintPart[] = [
    ...(hasIntroduction(framework) ? [{ id: 'introduction', title: 'Why this guide', entries: [] }] : []),
    {
      id: 'stages',
      title: capital(vocabulary.stage[1]),
      entries: stages.map((stage) => ({ id: `stage-${stage.id}`, title: printName(stage) })),
    },
    { id: 'dimensions', title: capital(vocabulary.dimension[1]), entries: entriesOf('dimension', dimensions) },
    ...(takeaways.length > 0 ? [{ id: 'takeaways', title: 'To remember', entries: [] }] : []),
    { id: 'decisions', title: 'Decisions by questions', entries: questionsOf(wizards) },
    { id: 'lists', title: 'Lists', entries: entriesOf('list', checklists) },
    { id: 'notes', title: 'More from this guide', entries: entriesOf('note', notesOf(framework)) },
    { id: 'faq', title: 'Questions and answers', entries: entriesOf('question', faq) },
  ];
  return parts.filter(({ id, entries }) => entries.length > 0 || id === 'introduction' || id === 'takeaways');
};
