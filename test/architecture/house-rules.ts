/** Rules of the house that hold for every source file by itself. Each lists what breaks it. */
import { basename, extname } from 'node:path';
import { hasPurpose, literalsOf, type SourceFile } from './source-file.ts';

export const MAX_LINES = 250;

export const longFiles = (files: readonly SourceFile[]): string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path} has ${String(lines)} lines`);

/** Words that put something off; spelled so that this file does not name them itself. */
const LATER = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X'.repeat(3), 'HA' + 'CK'].join('|')})\\b`);

export const unfinished = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (LATER.test(line) ? [`${path}:${String(index + 1)}: ${line.trim()}`] : [])),
  );

/** Hydration is decided where a page is put together. */
export const hydratedElsewhere = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => !path.startsWith('src/pages/') && /\sclient:[a-z]+/.test(text))
    .map(({ path }) => path);

/** The security policy forbids inline styles. */
export const inlineStyles = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => /\.(astro|tsx)$/.test(path) && /\sstyle=["'{]|define:vars/.test(text))
    .map(({ path }) => path);

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.config|\.d)?$/;
const PASCAL = /^([A-Z][a-z0-9]*)+$/;

/** Components are named like their tag, pages like their address, everything else in kebab-case. */
export const oddNames = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => !path.startsWith('src/pages/'))
    .filter(({ path }) => {
      const ending = extname(path);
      const pattern = ending === '.astro' || ending === '.tsx' ? PASCAL : KEBAB;
      return !pattern.test(basename(path, ending));
    })
    .map(({ path }) => path);

export const withoutPurpose = (files: readonly SourceFile[]): string[] =>
  files
    .filter((file) => /\.(ts|tsx|mjs|astro)$/.test(file.path) && !file.path.endsWith('.d.ts') && !hasPurpose(file))
    .map(({ path }) => path);

/** Literals that are a framework's or a stage's id, alone or as a part of an address. */
export const namedIds = (files: readonly SourceFile[], ids: ReadonlySet<string>): string[] =>
  files.flatMap((file) =>
    literalsOf(file)
      .filter((literal) => literal.split(/[/,?&=#]/).some((part) => ids.has(part)))
      .map((literal) => `${file.path} says "${literal}"`),
  );
