/**
 * The floor: a page made by hand from the cells of the largest framework, with nothing a reader could
 * do without. What the matrix page costs beyond it is the price of everything else.
 */
import { buildSync } from 'esbuild';
import { aspectsOf, type Dimension, type Framework } from '../../src/domain/framework.ts';
import { beginsAt, cellText } from '../../src/domain/matrix.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';

/** The framework with the most rows in a content folder. */
export const largestFramework = (root: string): Framework => {
  const [largest] = [...readFrameworks(root).values()].sort((a, b) => aspectsOf(b).length - aspectsOf(a).length);
  if (!largest) throw new Error(`${root}: no framework`);
  return largest;
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const STYLE = [
  ':root{color-scheme:light dark;font:15px/1.4 system-ui}',
  'body{max-width:90rem;margin:auto;padding:1rem}',
  'table{width:100%;table-layout:fixed;border-spacing:0}',
  'caption{padding:1rem 0;font-weight:700;text-align:start}',
  'th,td{padding:.5rem;border-bottom:1px solid #8884;vertical-align:top;text-align:start}',
  'thead th{position:sticky;top:0;background:canvas}',
  '.n{opacity:.8}.b{box-shadow:inset 2px 0}',
  '@media(width<45rem){thead{position:absolute;clip-path:inset(50%)}table,caption,tbody,tr,th,td{display:block}}',
].join('');

const filterStyle = ({ stages }: Framework): string =>
  [
    'section{content-visibility:auto;contain-intrinsic-size:auto 24rem}',
    'nav{position:sticky;top:0;z-index:1;background:canvas}thead th{top:3rem}[hidden]{display:none}',
    stages.map(({ index }) => `.h${String(index)} tr>:nth-child(${String(index + 2)})`).join(),
    '{display:none}',
  ].join('');

const section = ({ id, title, aspects }: Dimension, stages: Framework['stages']): string => {
  const rows = aspects.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const names = [cell.state === 'entries' ? '' : 'n', beginsAt(row) === index ? 'b' : ''].join('');
      return `<td${names && ` class=${names}`}>${escape(cellText(cell))}`;
    });
    return `<tr><th scope=row>${escape(row.title)}${cells.join('')}`;
  });
  const head = stages.map(({ label }) => `<th scope=col>${escape(label)}`).join('');
  return `<section id=${id}><table><caption>${escape(title)}</caption><thead><tr><th scope=col>Aspect${head}<tbody>${rows.join('')}</table></section>`;
};

const controls = ({ stages, dimensions }: Framework): string => {
  const box = (name: string, { id, title }: { readonly id: string; readonly title: string }): string =>
    `<label><input type=checkbox name=${name} value=${id}>${escape(title)}</label> `;
  const shows = ['changes', 'begins', 'needed'].map((show) => `<option>${show}`).join('');
  const stageBoxes = stages.map(({ id, label }) => box('stages', { id, title: label })).join('');
  const dimensionBoxes = dimensions.map((dimension) => box('dimensions', dimension)).join('');
  return `<nav>${stageBoxes}<input type=search aria-label=Words> <select aria-label=Show><option value="">all${shows}</select><details><summary>Dimensions</summary>${dimensionBoxes}</details></nav>`;
};

const filterScript = (): string => {
  const entryPoints = [new URL('floor-filter.ts', import.meta.url).pathname];
  const { outputFiles } = buildSync({ entryPoints, bundle: true, minify: true, format: 'iife', write: false });
  return outputFiles[0]?.text.trim() ?? '';
};

/** The floor page; with the filter, it can be operated as the matrix can. */
export const floorPage = (framework: Framework, { withFilter }: { readonly withFilter: boolean }): string => {
  const { title, summary, stages, dimensions } = framework;
  return [
    `<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">`,
    `<link rel=icon href=data:,><title>${escape(title)}</title>`,
    `<meta name=description content="${escape(summary).replaceAll('"', '&quot;')}">`,
    `<style>${STYLE}${withFilter ? filterStyle(framework) : ''}</style>`,
    `<main><h1>${escape(title)}</h1>${withFilter ? controls(framework) : ''}`,
    ...dimensions.map((dimension) => section(dimension, stages)),
    `</main>${withFilter ? `<script>${filterScript()}</script>` : ''}`,
  ].join('');
};
