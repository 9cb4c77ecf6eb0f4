/** Every text of a guide, with the place at which the site shows it. */
import type { WizardData } from '../catalog/schema/wizard.ts';
import { hasIntroduction, type Framework } from './framework.ts';
import { cellText } from './matrix.ts';
import { paths } from '../routes/paths.ts';

/** A place on the site. */
export interface TextPlace {
  readonly title: string;
  /** Its address below the base path, with its anchor where it has one. */
  readonly path: string;
  /** The title of the guide. */
  readonly guide: string;
}

/** A text with the place that it stands at. */
export interface GuideText extends TextPlace {
  readonly text: string;
}

/** The prose of a file, as it is written: the guidance of a dimension, an answer, a page. */
export interface Body {
  readonly framework: string;
  readonly kind: 'dimensions' | 'faq' | 'pages';
  /** The id of the dimension, question or page. */
  readonly id: string;
  readonly body: string;
}

/** Written prose without what is not read: comments, tags, code and where links lead. */
const readable = (body: string): string =>
  body.replace(/\{\/\*[\s\S]*?\*\/\}|```[\s\S]*?```|`[^`\n]*`|<\/?[a-z][^>]*>|\]\([^)]*\)/gi, ' ');

const together = (texts: readonly (string | { readonly text: string } | undefined)[]): string =>
  texts.map((it) => (typeof it === 'string' ? it : (it?.text ?? ''))).join('\n');

const ofRows = ({ id: guide, stages, dimensions }: Framework): Omit<GuideText, 'guide'>[] =>
  dimensions.flatMap(({ aspects }) =>
    aspects.flatMap(({ id, title, cells, notes }) => {
      const path = paths.aspect(guide, id);
      return [
        { title, path, text: title },
        ...cells.map((cell, index) => ({ title, path: `${path}#${stages[index]?.id ?? ''}`, text: cellText(cell) })),
        { title, path, text: together(notes) },
      ];
    }),
  );

const ofLists = ({ id: guide, checklists }: Framework): Omit<GuideText, 'guide'>[] =>
  checklists.flatMap((list) => {
    const path = paths.checklist(guide, list.id);
    return [
      ...list.items.map(({ id, title, text, why, points, notes }) => ({
        title,
        path: `${path}#${id}`,
        text: together([title, text, why, ...points, ...notes]),
      })),
      { title: list.title, path, text: together([list.summary, ...list.intro, ...list.outro, ...list.notes]) },
    ];
  });

const wizardText = ({ questions, outcomes, ...wizard }: WizardData): string =>
  together([
    wizard.title,
    wizard.question,
    wizard.summary,
    ...questions.flatMap(({ title, hint, answers }) => [
      title,
      hint,
      ...answers.flatMap((answer) => [answer.title, answer.constraint, answer.findOut]),
    ]),
    ...outcomes.flatMap(({ title, text }) => [title, text]),
    ...wizard.outro,
  ]);

const ofProse = (framework: Framework, bodies: readonly Body[]): Omit<GuideText, 'guide'>[] => {
  const { id: guide, stages, dimensions, faq, pages, wizards, takeaways } = framework;
  const bodyOf = (kind: Body['kind'], id: string): string =>
    readable(bodies.find((it) => it.framework === guide && it.kind === kind && it.id === id)?.body ?? '');
  const opening = hasIntroduction(framework) ? `${paths.framework(guide)}#introduction` : paths.framework(guide);
  return [
    ...dimensions.map(({ id, title, summary, rule, notes }) => ({
      title: `guidance on ${title}`,
      path: `${paths.dimension(guide, id)}#guidance`,
      text: together([title, bodyOf('dimensions', id), summary, rule, ...notes]),
    })),
    ...faq.map(({ id, title }) => ({
      title,
      path: `${paths.faq(guide)}#${id}`,
      text: together([title, bodyOf('faq', id)]),
    })),
    ...stages.map((stage) => ({
      title: stage.title,
      path: paths.stage(guide, stage.id),
      text: together([
        ...[stage.title, stage.goal, stage.question, stage.summary],
        ...[...stage.purpose, ...stage.leaveAlone, ...stage.done, ...stage.notes],
      ]),
    })),
    ...wizards.map((wizard) => ({
      title: wizard.title,
      path: paths.outcomes(guide, wizard.id),
      text: wizardText(wizard),
    })),
    ...pages.map(({ id, title, summary }) => ({
      title,
      path: id === 'introduction' ? opening : paths.note(guide, id),
      text: together([title, summary, bodyOf('pages', id)]),
    })),
    ...takeaways.map(({ id, text }) => ({
      title: 'takeaways',
      path: `${paths.framework(guide)}#takeaway-${id}`,
      text: text.text,
    })),
  ];
};

const ofSignals = ({ id: guide, dimensions }: Framework): Omit<GuideText, 'guide'>[] =>
  dimensions.flatMap(({ aspects }) =>
    aspects.flatMap(({ id, title, signals }) =>
      Object.entries(signals).map(([stage, { sign, cost }]) => ({
        title,
        path: `${paths.aspect(guide, id)}#${stage}`,
        text: together([sign, cost]),
      })),
    ),
  );

/** All texts of a guide: what the source asks for first, then its prose, then the editors' signs. */
export const guideTexts = (framework: Framework, bodies: readonly Body[]): GuideText[] =>
  [...ofRows(framework), ...ofLists(framework), ...ofProse(framework, bodies), ...ofSignals(framework)].map((text) => ({
    ...text,
    guide: framework.title,
  }));
