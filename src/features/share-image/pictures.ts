/** Which pages have a share picture of their own, and what each says. */
import { countSteps, hasChanges, isMove, stagePairs, stepsBetween, type StagePair } from '../../domain/changes.ts';
import { aspectsOf, type Aspect, type Dimension, type Framework, type Stage } from '../../domain/framework.ts';
import { stepsInWords } from '../../domain/labels.ts';
import { cellText, stageTally } from '../../domain/matrix.ts';
import { count, listed } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';
import { pathSteps } from './path.ts';
import type { PagePicture, PictureRow, SharePicture, Stop } from './picture.ts';
import { changeRows, dimensionRows, stageRows, widestStep } from './rows.ts';

const SENTENCES = ['Build what your stage needs.', 'Leave the rest alone.'];

/** What the site says of itself, and what is on its picture in any case. */
export const SITE_WORDS = SENTENCES.join(' ');

/** The same, a sentence in each line. */
const SLOGAN = SENTENCES.map((sentence) => sentence.replaceAll(' ', '\u00a0')).join(' ');

type Marking = (stage: Stage) => Partial<Stop>;

const railOf = ({ stages }: Pick<Framework, 'stages'>, mark: Marking = () => ({})): Stop[] =>
  stages.map((stage) => ({ label: stage.label, isMarked: false, state: 'not-yet', ...mark(stage) }));

const marking =
  (...marked: readonly Stage[]): Marking =>
  (stage) =>
    marked.includes(stage) ? { isMarked: true, state: 'entries' } : {};

/** A guide: its question, its stages, and how much it holds. */
export const frameworkPicture = (framework: Framework): SharePicture => {
  const { title, headline, counts, stages, dimensions, vocabulary } = framework;
  return {
    kicker: [
      title,
      count(aspectsOf(framework).length, vocabulary.aspect),
      count(dimensions.length, vocabulary.dimension),
      count(stages.length, vocabulary.stage),
    ],
    title: headline,
    lead: counts,
    stops: railOf(framework, ({ question, goal }) => ({ caption: question ?? goal, state: 'entries' })),
    body: { kind: 'rail' },
  };
};

/** Whether the fonts have every character of a text. */
type CanDraw = (text: string) => boolean;

/** A framework with those rows only that can be drawn: one with a rare sign costs no other row its picture. */
const drawable = (framework: Framework, canDraw: CanDraw): Framework => ({
  ...framework,
  dimensions: framework.dimensions.map((dimension) => ({
    ...dimension,
    aspects: dimension.aspects.filter(({ title, cells }) => [title, ...cells.map(cellText)].every(canDraw)),
  })),
});

const tableOf = (stages: readonly Stage[], rows: readonly PictureRow[]): SharePicture['body'] =>
  rows.length > 0 ? { kind: 'table', stages: stages.map(({ index }) => index), rows } : { kind: 'rail' };

/** A stage: who you are, and what it asks for. */
const stagePicture = (framework: Framework, stage: Stage, canDraw: CanDraw): SharePicture => {
  const { users, question, goal, label, title } = stage;
  const { due } = stageTally(framework.dimensions, stage.index);
  const total = count(aspectsOf(framework).length, framework.vocabulary.aspect);
  return {
    kicker: [framework.title, ...(label === title ? [] : [label])],
    title,
    lead: [
      ...(users && !title.includes('users') ? [`${users} users.`] : []),
      question ?? `${goal}.`,
      `${String(due)} of ${total} ask for something.`,
    ].join(' '),
    stops: railOf(framework, marking(stage)),
    body: tableOf([stage], stageRows(drawable(framework, canDraw), stage)),
  };
};

/** A dimension: how its entries change, and how many of its rows ask for something at each stage. */
const dimensionPicture = (framework: Framework, dimension: Dimension, canDraw: CanDraw): SharePicture => {
  const { vocabulary, stages } = framework;
  const pair = widestStep(framework, dimension);
  const size = count(dimension.aspects.length, vocabulary.aspect);
  return {
    kicker: [framework.title],
    title: dimension.title,
    lead: `${size} through ${count(stages.length, vocabulary.stage)}`,
    stops: railOf(framework, marking(pair.from, pair.to)),
    body: tableOf([pair.from, pair.to], dimensionRows(drawable(framework, canDraw), dimension.id, pair)),
  };
};

/** An aspect: what it asks for, stage by stage; where there is no room for every stage, those shown are marked. */
const aspectPicture = (framework: Framework, dimension: Dimension, aspect: Aspect): SharePicture => {
  const steps = pathSteps(aspect);
  const isMarked = ({ index }: Stage): boolean =>
    steps.length < framework.stages.length && steps.some(({ stage }) => stage === index);
  return {
    kicker: [framework.title, dimension.title],
    title: aspect.title,
    stops: railOf(framework, (stage) => ({
      isMarked: isMarked(stage),
      state: aspect.cells[stage.index]?.state ?? 'not-stated',
    })),
    body: { kind: 'path', steps },
  };
};

/** A pair of stages: how much changes, and what. */
const changePicture = (framework: Framework, pair: StagePair, canDraw: CanDraw): SharePicture => {
  const steps = stepsBetween(framework, pair).flatMap((it) => it.steps);
  const moves = steps.filter(isMove);
  const sum = stepsInWords(countSteps(moves.length > 0 ? moves : steps));
  return {
    kicker: [framework.title, 'What changes'],
    title: `From ${pair.from.label} to ${pair.to.label}`,
    lead: `Of ${count(steps.length, ['practice', 'practices'])}, ${sum}`,
    stops: railOf(framework, marking(pair.from, pair.to)),
    body: tableOf([pair.from, pair.to], changeRows(drawable(framework, canDraw), pair)),
  };
};

/** Pages of no guide: what the site is. The rail is that of the guide that comes first. */
const sitePictures = (frameworks: readonly Framework[]): SharePicture[] => {
  const [main] = frameworks;
  const plain: SharePicture = { kicker: [], title: SLOGAN, stops: [], body: { kind: 'rail' } };
  if (!main) return [plain];
  const guides = listed(frameworks.map(({ title }) => title));
  return [{ ...plain, lead: guides, stops: railOf(main, () => ({ state: 'entries' })) }, plain];
};

/** The pictures of one guide's pages. */
const guidePictures = (framework: Framework, canDraw: CanDraw): { page: string; picture: SharePicture }[] => {
  const { id, stages, dimensions } = framework;
  return [
    ...stages.map((stage) => ({ page: paths.stage(id, stage.id), picture: stagePicture(framework, stage, canDraw) })),
    ...dimensions.flatMap((dimension) => [
      { page: paths.dimension(id, dimension.id), picture: dimensionPicture(framework, dimension, canDraw) },
      ...dimension.aspects.map((aspect) => ({
        page: paths.aspect(id, aspect.id),
        picture: aspectPicture(framework, dimension, aspect),
      })),
    ]),
    ...(hasChanges(framework) ? stagePairs(framework) : []).map((pair) => ({
      page: paths.change(id, pair.from.id, pair.to.id),
      picture: changePicture(framework, pair, canDraw),
    })),
  ];
};

/**
 * Every page with a picture of its own. All other pages of a guide have that of the guide, and the rest has
 * the home page's. A page whose words cannot be drawn takes the next best picture in the same order.
 * @param site what the pictures say of where the site is, if anything
 */
export const sharePictures = (
  frameworks: readonly Framework[],
  site: string | undefined,
  canDraw: CanDraw,
): PagePicture[] => {
  const general = sitePictures(frameworks);
  const signed = (choices: readonly SharePicture[]) => choices.map((picture) => ({ ...picture, site }));
  return [
    { page: paths.home(), choices: signed(general) },
    ...frameworks.flatMap((framework) => {
      const guide = [frameworkPicture(framework), ...general];
      return [
        { page: paths.framework(framework.id), choices: signed(guide) },
        ...guidePictures(framework, canDraw).map(({ page, picture }) => ({
          page,
          choices: signed([picture, ...guide]),
        })),
      ];
    }),
  ];
};
