/** What a share picture says. How it is drawn stands in `draw/`. */
import type { Cell } from '../../catalog/schema/cell.ts';
import { listed } from '../../domain/text.ts';

/** A share picture's size in pixels: the one that the places where links are shared expect. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** What a stop of the rail is marked for: it asks for something, for nothing yet, or is silent. */
type StopState = Cell['state'];

/** A stop of the rail. */
export interface Stop {
  readonly label: string;
  /** A short text below the label. */
  readonly caption?: string;
  /** The picture is about this stage. */
  readonly isMarked: boolean;
  readonly state: StopState;
}

/** A row's title with a cell for each stage of the table. */
export interface PictureRow {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** The cell of one stage on an aspect's path. */
export interface PathStep {
  readonly stage: number;
  readonly cell: Cell;
  /** It asks for the same as the step before. */
  readonly isSame: boolean;
}

/** What stands below the rail. Stages are 0-based positions in the rail. */
type PictureBody =
  | { readonly kind: 'rail' }
  | { readonly kind: 'path'; readonly steps: readonly PathStep[] }
  | { readonly kind: 'table'; readonly stages: readonly number[]; readonly rows: readonly PictureRow[] };

export interface SharePicture {
  /** What it is a part of, the largest first; separated by dots. */
  readonly kicker: readonly string[];
  readonly title: string;
  /** A line or two below the title. */
  readonly lead?: string | undefined;
  readonly stops: readonly Stop[];
  readonly body: PictureBody;
  /** Where the site is, where that is known. */
  readonly site?: string | undefined;
}

/** A page's own picture, and what stands in for it where its words cannot be drawn. */
export interface PagePicture {
  /** The page's path below the base path. */
  readonly page: string;
  /** The first that can be drawn counts. */
  readonly choices: readonly SharePicture[];
}

const cellWords = (cell: Cell): readonly string[] => (cell.state === 'entries' ? cell.entries : []);

/** Every text of a picture that comes from the content. */
export const pictureTexts = ({ kicker, title, lead, stops, body, site }: SharePicture): string[] => [
  ...kicker,
  title,
  ...[lead, site].filter((text) => text !== undefined),
  ...stops.flatMap(({ label, caption }) => [label, ...(caption === undefined ? [] : [caption])]),
  ...(body.kind === 'path' ? body.steps.flatMap(({ cell }) => cellWords(cell)) : []),
  ...(body.kind === 'table' ? body.rows.flatMap((row) => [row.title, ...row.cells.flatMap(cellWords)]) : []),
];

/** The first of these pictures whose every character can be drawn; `undefined` where there is none. */
export const drawnChoice = (
  choices: readonly SharePicture[],
  canDraw: (text: string) => boolean,
): SharePicture | undefined => choices.find((choice) => pictureTexts(choice).every(canDraw));

const asSentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** What stands below a picture's title, in words. */
const bodyInWords = ({ stops, body }: SharePicture): string => {
  const at = (stages: readonly number[]): string => listed(stages.flatMap((stage) => stops[stage]?.label ?? []));
  if (body.kind === 'path') return `What it asks for at ${at(body.steps.map(({ stage }) => stage))}`;
  if (body.kind === 'table') return `${listed(body.rows.map(({ title }) => title))} at ${at(body.stages)}`;
  return listed(stops.map(({ label }) => label));
};

/** What is on a picture, for those who do not see it: what it is a part of, its title, and what it shows, shortly. */
export const pictureAlt = (picture: SharePicture): string => {
  const { kicker, title, lead = '', body } = picture;
  const isRail = body.kind === 'rail';
  const above = kicker.slice(0, isRail ? 1 : kicker.length).join(', ');
  return [above ? `${above}: ${title}` : title, isRail ? '' : lead, bodyInWords(picture)]
    .filter((text) => text !== '')
    .map(asSentence)
    .join(' ')
    .replaceAll('\u00a0', ' ');
};

/**
 * What a picture says of where the site is: host and base path.
 * @returns nothing where the address leads to this machine only
 */
export const siteName = (address: string): string | undefined => {
  const { hostname, host, pathname } = new URL(address);
  const isLocal = /(^|\.)localhost$|^127\.|^\[/.test(hostname);
  return isLocal ? undefined : host + pathname.replace(/\/$/, '');
};
