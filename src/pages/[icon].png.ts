/** The icons under which the installed site is found, drawn from the favicon. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { APIRoute } from 'astro';
import { ICONS, iconSvg, lightColour, type Icon } from '../features/offline/index.ts';
import tokens from '../shell/styles/tokens.css?raw';

export const getStaticPaths = () => ICONS.map((icon) => ({ params: { icon: icon.name }, props: { icon } }));

export const GET: APIRoute<{ icon: Icon }> = ({ props: { icon } }) => {
  const mark = readFileSync('public/favicon.svg', 'utf8');
  const png = new Resvg(iconSvg(mark, lightColour(tokens, '--surface'), icon)).render().asPng();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
