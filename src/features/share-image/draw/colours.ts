/** The site's own colours, for pictures: the light half of the tokens, and the stages' colours. */
import { formatHex, mixed, readHex, readOklch } from '../../../domain/colour.ts';
import { stageColour } from '../../stage/index.ts';
import tokens from '../../../shell/styles/tokens.css?raw';

/**
 * The light value of a token.
 * @throws {Error} where `tokens.css` has no such colour for both themes
 */
const token = (name: string): string => {
  const [, light] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{3,6}),`).exec(tokens) ?? [];
  if (light === undefined) {
    throw new Error(
      `src/shell/styles/tokens.css: no "--${name}: light-dark(#…, #…)", which share pictures are drawn with`,
    );
  }
  return formatHex(readHex(light));
};

/** The colours of the page, as the style sheets have them. */
export const INK = {
  page: token('bg'),
  surface: token('surface'),
  ink: token('ink'),
  soft: token('soft'),
  faint: token('faint'),
  line: token('line'),
} as const;

/** The colours of one stage. */
export interface StageInk {
  /** The stop of the rail. */
  readonly stop: string;
  /** The line of the rail, and the ring around a marked stop. */
  readonly line: string;
  readonly ring: string;
  /** Letters. */
  readonly label: string;
}

/** The colours of a stage by its position, mixed as the style sheets mix them. */
export const stageInk = (index: number, count: number): StageInk => {
  const stage = readOklch(stageColour(index, count));
  const page = readHex(INK.page);
  return {
    stop: formatHex(stage),
    line: formatHex(mixed(stage, 0.4, page)),
    ring: formatHex(mixed(stage, 0.24, page)),
    label: formatHex(mixed(stage, 0.8, readHex(INK.ink))),
  };
};
