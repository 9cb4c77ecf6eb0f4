/** Colours as a browser works them out, for what is drawn or measured without one. */

/** A colour in OKLab: lightness, green to red, blue to yellow. */
export type Lab = readonly [number, number, number];

/** A colour's red, green and blue as linear light from 0 to 1. */
export type Light = readonly [number, number, number];

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** `oklch(0.5 0.1 250)` → OKLab. */
export const readOklch = (text: string): Lab => {
  const [lightness = NaN, chroma = NaN, hue = NaN] = (/oklch\(([^)]+)\)/.exec(text)?.[1] ?? '').split(' ').map(Number);
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
};

/** `#abc` or `#aabbcc` → OKLab. */
export const readHex = (text: string): Lab => {
  const long = text.length === 4 ? text.slice(1).replaceAll(/./g, '$&$&') : text.slice(1);
  const [red = NaN, green = NaN, blue = NaN] = (long.match(/../g) ?? []).map((pair) => {
    const value = parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

/** What a screen can show of a colour. */
export const lightOf = ([lightness, a, b]: Lab): Light => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

const channel = (light: number): string =>
  Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055))
    .toString(16)
    .padStart(2, '0');

/** OKLab → `#aabbcc`. */
export const formatHex = (colour: Lab): string => `#${lightOf(colour).map(channel).join('')}`;

/** `color-mix(in oklab, a share, b)`. */
export const mixed = (a: Lab, share: number, b: Lab): Lab => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
];
