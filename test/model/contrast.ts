/** The contrast of colours, for tests of what can be read. */
import { lightOf, type Lab } from '../../src/model/colour.ts';

const luminance = (colour: Lab): number => {
  const [red, green, blue] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours as WCAG has it, from 1 to 21. */
export const contrast = (a: Lab, b: Lab): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};
