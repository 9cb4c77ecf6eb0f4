/** Part `bytes`: what pages weigh until they are idle, beside the floor. */
import type { Browser } from '@playwright/test';
import { KB, LIMITS } from './limits.ts';
import type { SitePage } from './pages.ts';
import type { ServedSite } from './served.ts';
import { printTable, type Cell, type Figure } from './table.ts';
import { weighInline, weighPage, type Weight } from './weigh.ts';

const HEAD = [
  'kB (brotli 11)',
  'all',
  'HTML',
  'CSS',
  'JS',
  'other',
  'headers',
  'requests',
  'to others',
  '│ CSS inside',
  'JS inside',
  'JS, all of it',
];

const REMARKS = [
  'HTML holds the scripts and styles inside of it; behind the bar each is compressed by itself.',
  "Each template is represented by its heaviest page. The service worker's own fetches are not counted.",
];

const kb = (bytes: number, most?: number): Figure => ({
  value: bytes / KB,
  digits: 2,
  most: most === undefined ? undefined : most / KB,
});

const weigh = async (browser: Browser, url: string, isUsed = false): Promise<Weight> => {
  const page = await browser.newPage();
  try {
    return await weighPage(page, url, isUsed ? () => page.locator('main').dispatchEvent('pointermove') : undefined);
  } finally {
    await page.close();
  }
};

/** The most script that a page may hold, where there is a limit. */
const scriptLimit = ({ template, isOperated }: SitePage): number | undefined => {
  if (template === 'matrix, in use') return undefined;
  if (template === 'matrix') return LIMITS.matrixScript;
  return isOperated ? undefined : LIMITS.quietScript;
};

const row = (page: SitePage, weight: Weight, isFloor: boolean): Cell[] => {
  const inline = weighInline(page.html);
  const { html, css, script, other, headers, total, requests, foreign } = weight;
  return [
    `${page.template}${isFloor ? '' : `  /${page.path}`}`,
    kb(total, page.template === 'matrix' ? LIMITS.matrixBytes : undefined),
    kb(html),
    kb(css),
    kb(script),
    kb(other),
    kb(headers),
    requests,
    isFloor ? foreign.length : { value: foreign.length, most: LIMITS.requestsToOthers },
    kb(inline.css),
    kb(inline.script),
    kb(script + inline.script, isFloor ? undefined : scriptLimit(page)),
  ];
};

/** Weighs the floor pages and one page of each template, and prints them. */
export const benchBytes = async (browser: Browser, { url, pages, floors }: ServedSite): Promise<void> => {
  const rows: Cell[][] = [];
  for (const page of [...floors, ...pages]) {
    rows.push(row(page, await weigh(browser, url + page.path), floors.includes(page)));
    if (page.template !== 'matrix') continue;
    const used = { ...page, template: 'matrix, in use' };
    rows.push(row(used, await weigh(browser, url + page.path, true), false));
  }
  printTable('Bytes on the wire until idle', HEAD, rows, REMARKS);
};
