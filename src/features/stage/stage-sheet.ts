/**
 * The generated style sheet: one colour for each stage, keyed by its position (`.c-0`, `.c-1` …), and
 * the rules by which the root's classes hide stages and dimensions (see `viewClasses`).
 */

/** A point of the palette in OKLCH: [lightness, chroma] in the light and the dark theme, and the hue. */
interface Ink {
  readonly light: readonly [number, number];
  readonly dark: readonly [number, number];
  readonly hue: number;
}

/** Slate, teal, blue, violet, magenta. */
const PALETTE: readonly Ink[] = [
  { light: [0.5, 0.03], dark: [0.75, 0.03], hue: 255 },
  { light: [0.5, 0.09], dark: [0.78, 0.11], hue: 190 },
  { light: [0.5, 0.15], dark: [0.76, 0.12], hue: 250 },
  { light: [0.5, 0.19], dark: [0.75, 0.14], hue: 290 },
  { light: [0.5, 0.2], dark: [0.76, 0.15], hue: 340 },
];

const mix = (a: number, b: number, t: number): number => Number((a + (b - a) * t).toFixed(3));

const between = (a: Ink, b: Ink, t: number): Ink => ({
  light: [mix(a.light[0], b.light[0], t), mix(a.light[1], b.light[1], t)],
  dark: [mix(a.dark[0], b.dark[0], t), mix(a.dark[1], b.dark[1], t)],
  hue: mix(a.hue, b.hue, t),
});

/** The ink at a position between 0 (first of the palette) and 1 (last). */
const inkAt = (position: number): Ink => {
  const exact = position * (PALETTE.length - 1);
  const low = Math.min(Math.floor(exact), PALETTE.length - 2);
  const [a, b] = [PALETTE[low], PALETTE[low + 1]];
  if (!a || !b) throw new RangeError(`no colour at ${String(position)}; expected a position from 0 to 1`);
  return between(a, b, exact - low);
};

const oklch = ([lightness, chroma]: readonly [number, number], hue: number): string =>
  `oklch(${String(lightness)} ${String(chroma)} ${String(hue)})`;

/** The colour of a stage, as CSS. As many stages as the palette has take its colours as they come; more share its range. */
export const stageColour = (index: number, count: number): string => {
  const ink = inkAt(count <= PALETTE.length ? index / (PALETTE.length - 1) : index / (count - 1));
  return `light-dark(${oklch(ink.light, ink.hue)},${oklch(ink.dark, ink.hue)})`;
};

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/**
 * The sheet for frameworks with these numbers of stages and at most this many dimensions.
 * Frameworks with more stages than the palette has colours mark their root `.of-<count>`.
 */
export const stageSheet = (stageCounts: readonly number[], dimensions: number): string => {
  const base = range(PALETTE.length).map(
    (index) => `.c-${String(index)}{--stage:${stageColour(index, PALETTE.length)}}`,
  );
  const long = [...new Set(stageCounts)]
    .filter((count) => count > PALETTE.length)
    .flatMap((count) =>
      range(count).map((index) => `.of-${String(count)} .c-${String(index)}{--stage:${stageColour(index, count)}}`),
    );
  const stages = range(Math.max(...stageCounts)).map((index) => `.hs-${String(index)} .m .c-${String(index)}`);
  const sections = range(dimensions).map((index) => `.hd-${String(index)} .d-${String(index)}`);
  return [...base, ...long, `${[...stages, ...sections].join()}{display:none}`].join('\n');
};

/** The sheet that marks the chosen stages where none is hidden: on small rails and on an aspect's path. */
export const markSheet = (stageCounts: readonly number[]): string => {
  const marked = (start: string, end = ''): string =>
    range(Math.max(...stageCounts))
      .map((index) => `.filtered:not(.hs-${String(index)}) ${start}>.c-${String(index)}${end}`)
      .join();
  return [
    `${marked('.mini', ' a')}{color:inherit;text-decoration:underline}`,
    // Where the system has chosen the colours, there is no wash: the outline, unseen otherwise, is.
    `${marked('.path')}{background:color-mix(in oklab,var(--stage) 8%,transparent);outline:2px solid transparent}`,
  ].join('\n');
};
