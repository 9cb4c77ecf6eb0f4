/** The stage rail: a line that runs on beyond the picture's edge, with a stop for each stage. */
import type { Stop } from '../picture.ts';
import { INK, stageInk } from './colours.ts';
import { box, text, type Element } from './element.ts';
import { fitSize, hasWideWord, linesOf } from './fit.ts';
import { FRAME } from './frame.ts';

const STOP = { size: 30, border: 5, ring: 8, line: 6 } as const;

/** The height of the line with its stops. */
export const RAIL_HEIGHT = STOP.size + 2 * STOP.ring;

/** Room between what stands below one stop and the next. */
const GAP = 20;

/** How far apart the stops are. */
export const stopWidth = (count: number): number => FRAME.width / count;

/** The room for text below a stop. */
const belowStop = (count: number): number => stopWidth(count) - GAP;

const at = (left: number, top: number, width: number, height: number) =>
  ({ position: 'absolute', left, top, width, height }) as const;

/** A marked stop has a ring; one that asks for something is filled; one of which nothing is said is faint. */
const stopAt = ({ isMarked, state }: Stop, index: number, count: number): Element[] => {
  const { stop, line, ring } = stageInk(index, count);
  const left = index * stopWidth(count);
  const ringSize = STOP.size + 2 * STOP.ring;
  const colour = state === 'not-stated' ? line : stop;
  return [
    ...(isMarked
      ? [box({ ...at(left - STOP.ring, 0, ringSize, ringSize), borderRadius: ringSize / 2, backgroundColor: ring })]
      : []),
    box({
      ...at(left, STOP.ring, STOP.size, STOP.size),
      border: `${String(STOP.border)}px solid ${colour}`,
      borderRadius: STOP.size / 2,
      backgroundColor: state === 'entries' ? stop : INK.page,
    }),
  ];
};

/** The line with its stops. From the first marked stop to the last it is in full colour. */
export const railLine = (stops: readonly Stop[]): Element => {
  const count = stops.length;
  const width = stopWidth(count);
  const first = stops.findIndex(({ isMarked }) => isMarked);
  const last = stops.findLastIndex(({ isMarked }) => isMarked);
  const lines = stops.map((_, index) => {
    const { stop, line } = stageInk(index, count);
    const end = index === count - 1 ? width + FRAME.margin : width;
    const colour = index >= first && index < last ? stop : line;
    return box({ ...at(index * width, (RAIL_HEIGHT - STOP.line) / 2, end, STOP.line), backgroundColor: colour });
  });
  const circles = stops.flatMap((stop, index) => stopAt(stop, index, count));
  return box({ position: 'relative', flexShrink: 0, width: FRAME.width, height: RAIL_HEIGHT }, ...lines, ...circles);
};

const LABEL = { weight: 600, size: 26, height: 34 } as const;

/** Whether every label has room below its stop. */
const labelsFit = (stops: readonly Stop[]): boolean => {
  const setting = { size: LABEL.size, weight: LABEL.weight, width: belowStop(stops.length) };
  return stops.every(({ label }) => linesOf(label, setting) === 1 && !hasWideWord(label, setting));
};

/** The labels below the rail; where they have no room, those of its two ends. */
export const railLabels = (stops: readonly Stop[]): Element => {
  const count = stops.length;
  const isFull = labelsFit(stops);
  const shown = stops.flatMap((stop, index) => (isFull || index === 0 || index === count - 1 ? [{ stop, index }] : []));
  const width = isFull ? stopWidth(count) : FRAME.width / 2 - GAP;
  return box(
    {
      flexShrink: 0,
      width: FRAME.width,
      height: LABEL.height,
      justifyContent: isFull ? 'flex-start' : 'space-between',
    },
    ...shown.map(({ stop: { label, isMarked }, index }) =>
      text(label, 1, {
        width,
        fontSize: LABEL.size,
        fontWeight: isMarked ? LABEL.weight : 400,
        color: isMarked ? stageInk(index, count).label : INK.soft,
        textAlign: isFull || index === 0 ? 'left' : 'right',
      }),
    ),
  );
};

/** The height of the labels. */
export const LABELS_HEIGHT = LABEL.height;

const NAME = { sizes: [34, 30, LABEL.size], weight: LABEL.weight, leading: 1.3 } as const;
const CAPTION = { sizes: [26, 24, 22], weight: 400, leading: 1.25, gap: 6 } as const;

/** The size at which every caption has room in this height, no word of it broken; none where there is none. */
const captionSize = (stops: readonly Stop[], width: number, height: number): number | undefined =>
  CAPTION.sizes.find((size) =>
    stops.every(({ caption = '' }) => {
      const setting = { size, weight: CAPTION.weight, width };
      return linesOf(caption, setting) * size * CAPTION.leading <= height && !hasWideWord(caption, setting);
    }),
  );

/** A column below each stop: the stage's name, and a caption where all have room. Long rails name their ends only. */
export const railColumns = (stops: readonly Stop[], height: number): Element => {
  if (!labelsFit(stops)) return railLabels(stops);
  const count = stops.length;
  const width = belowStop(count);
  const size = Math.min(...stops.map(({ label }) => fitSize(label, NAME.sizes, 1, { weight: NAME.weight, width })));
  const room = height - Math.ceil(size * NAME.leading) - CAPTION.gap;
  const small = captionSize(stops, width, room);
  const name = { fontSize: size, fontWeight: NAME.weight, lineHeight: NAME.leading };
  return box(
    { flexShrink: 0, width: FRAME.width },
    ...stops.map(({ label, caption }, index) =>
      box(
        { flexDirection: 'column', width: stopWidth(count), paddingRight: GAP },
        text(label, 1, { ...name, color: stageInk(index, count).label }),
        ...(small === undefined || caption === undefined
          ? []
          : [
              text(caption, Math.floor(room / (small * CAPTION.leading)), {
                marginTop: CAPTION.gap,
                fontSize: small,
                lineHeight: CAPTION.leading,
                color: INK.soft,
              }),
            ]),
      ),
    ),
  );
};
