/** Colours as a browser works them out, for tests of contrast. Channels are linear light from 0 to 1. */

/** A colour in OKLab: lightness, green to red, blue to yellow. */
export type Lab = readonly [number, number, number];

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

/** `color-mix(in oklab, a share, b)`. */
export const mixed = (a: Lab, share: number, b: Lab): Lab => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
];

const luminance = ([lightness, a, b]: Lab): number => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours as WCAG has it, from 1 to 21. */
export const contrast = (a: Lab, b: Lab): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};
