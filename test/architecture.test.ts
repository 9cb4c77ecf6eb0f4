/** Proves that `src/` keeps to the architecture, and that these rules would notice if it did not. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  MAX_LINES,
  hydratedElsewhere,
  inlineStyles,
  longFiles,
  namedIds,
  oddNames,
  unfinished,
  withoutPurpose,
} from './architecture/house-rules.ts';
import type { SourceFile } from './architecture/source-file.ts';
import { forbiddenImports } from './architecture/who-may-import-whom.ts';

const SOURCE = /\.(ts|tsx|astro|mjs|css)$/;

/** Shorter ids are too likely to be something else. */
const MIN_STAGE_ID = 3;

const files: SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => SOURCE.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({ path: join('src', name), text: readFileSync(join('src', name), 'utf8') }));

/** The ids of all frameworks and, where they are long enough, of their stages. */
const ids = new Set(
  readdirSync('content')
    .map((folder) => ({ folder, file: join('content', folder, 'framework.json') }))
    .filter(({ file }) => existsSync(file))
    .flatMap(({ folder, file }) => {
      const { stages } = JSON.parse(readFileSync(file, 'utf8')) as { stages: { id: string }[] };
      return [folder, ...stages.map(({ id }) => id).filter((id) => id.length >= MIN_STAGE_ID)];
    }),
);

describe('In src', () => {
  test('there are files, and content to hold them against', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(ids.size).toBeGreaterThan(10);
  });

  test('every part imports only what the table allows', () => {
    expect(forbiddenImports(files)).toEqual([]);
  });

  test("no framework's and no stage's id is named", () => {
    expect(namedIds(files, ids)).toEqual([]);
  });

  test(`no file is longer than ${String(MAX_LINES)} lines`, () => {
    expect(longFiles(files)).toEqual([]);
  });

  test('nothing is put off', () => {
    expect(unfinished(files)).toEqual([]);
  });

  test('islands are hydrated by pages alone', () => {
    expect(hydratedElsewhere(files)).toEqual([]);
  });

  test('nothing has an inline style', () => {
    expect(inlineStyles(files)).toEqual([]);
  });

  test('files are named alike', () => {
    expect(oddNames(files)).toEqual([]);
  });

  test('every module says what it is for', () => {
    expect(withoutPurpose(files)).toEqual([]);
  });
});

/** A file that is not there, with some text. */
const file = (path: string, text: string): SourceFile => ({ path, text });

describe('An import is noticed that', () => {
  test.each([
    ['src/domain/a.ts', "import { b } from '../features/audit/index.ts';", '../features/audit/index.ts'],
    ['src/domain/a.ts', "import { b } from '../catalog/schema/b.ts';", '../catalog/schema/b.ts'],
    ['src/domain/a.ts', "import { type A, b } from '../catalog/schema/b.ts';", '../catalog/schema/b.ts'],
    ['src/domain/a.ts', "import { b } from '../routes/b.ts';", '../routes/b.ts'],
    ['src/catalog/schema/a.ts', "import type { B } from '../../domain/b.ts';", '../../domain/b.ts (types)'],
    ['src/catalog/check/a.ts', "import { b } from '../../features/export/index.ts';", '../../features/export/index.ts'],
    ['src/routes/a.ts', "import { b } from '../features/audit/index.ts';", '../features/audit/index.ts'],
    ['src/routes/paths.ts', "import type { B } from '../domain/b.ts';", '../domain/b.ts (types)'],
    ['src/features/audit/a.ts', "import Fuse from 'fuse.js';", 'fuse.js'],
    ['src/features/audit/a.ts', "export { b } from 'preact';", 'preact'],
    ['src/features/audit/a.ts', "const b = await import('nanostores');", 'nanostores'],
    ['src/features/audit/a.ts', "import './browser/b.tsx';", './browser/b.tsx'],
    ['src/features/audit/a.ts', "import B from './B.astro';", './B.astro'],
    ['src/features/audit/a.ts', "import { b } from '../decide/b.ts';", '../decide/b.ts'],
    ['src/features/audit/a.ts', 'const b = await import(name);', '(not a literal)'],
    ['src/features/one/browser/A.tsx', "import { b } from '../../two/browser/b.ts';", '../../two/browser/b.ts'],
    ['src/features/one/browser/A.tsx', "import { b } from '../../../catalog/index.ts';", '../../../catalog/index.ts'],
    ['src/features/one/A.astro', "---\nimport B from '../two/browser/B.tsx';\n---\n<B />", '../two/browser/B.tsx'],
    ['src/features/one/A.astro', "---\n---\n<script>\nimport { b } from '../two/b.ts';\n</script>", '../two/b.ts'],
    ['src/features/one/A.astro', "---\nimport { getCollection } from 'astro:content';\n---\n", 'astro:content'],
    ['src/features/one/worker/a.ts', "import { b } from 'nanostores';", 'nanostores'],
    ['src/shell/A.astro', "---\nimport B from '../features/one/B.astro';\n---\n<B />", '../features/one/B.astro'],
    ['src/shell/styles/a.css', '@import "../../features/one/b.css";', '../../features/one/b.css'],
  ])('%s must not have: %j', (path, text, what) => {
    expect(forbiddenImports([file(path, text)])).toEqual([`${path} imports ${what}`]);
  });

  test.each(['src/utils/a.ts', 'src/a.ts', 'src/features/a.ts', 'src/features/one/more/a.ts', 'src/catalog/a.ts'])(
    'is in a file that stands in no room: %s',
    (path) => {
      expect(forbiddenImports([file(path, '')])).toEqual([`${path} stands in no room of src/README.md`]);
    },
  );
});

describe('An import is allowed that', () => {
  test.each([
    ['src/domain/a.ts', "import type { B } from '../catalog/schema/b.ts';"],
    ['src/domain/a.ts', "import { type B } from '../catalog/schema/b.ts';"],
    ['src/domain/a.ts', "import { paths } from '../routes/paths.ts';"],
    ['src/features/search/search.ts', "import Fuse from 'fuse.js/basic';"],
    ['src/features/audit/a.ts', "import { b } from '../decide/index.ts';\nimport { c } from './c.ts';"],
    ['src/catalog/read/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/features/one/browser/A.tsx', "import { useState } from 'preact/hooks';\nimport { b } from '../b.ts';"],
    ['src/features/one/A.astro', "---\nimport B from '../two/B.astro';\nimport './a.css';\n---\n"],
    ['src/pages/[framework]/a.astro', "---\nimport { getFrameworks } from '../../catalog/index.ts';\n---\n"],
    ['src/pages/a.astro', "---\nimport code from '../features/one/browser/b.ts?script';\n---\n"],
    ['src/domain/a.ts', "/** As in `import b from 'preact'`. */\nconst a = \"import b from 'preact'\";"],
  ])('%s has: %j', (path, text) => {
    expect(forbiddenImports([file(path, text)])).toEqual([]);
  });
});

describe('It is noticed where', () => {
  const known = new Set(['product-maturity', 'mvp']);

  test.each([
    ['src/domain/a.ts', "const main = 'product-maturity';"],
    ['src/domain/a.ts', "const path = '/product-maturity/stages/';"],
    ['src/domain/a.ts', "if (stage.id === 'mvp') go();"],
    ['src/domain/a.ts', 'const path = `${base}/product-maturity/${x}`;'],
    ['src/features/a/browser/A.tsx', 'const a = <b data-stage="mvp" />;'],
    ['src/features/a/A.astro', '---\n---\n<a href="/product-maturity/">x</a>'],
    ['src/features/a/A.astro', "---\n---\n{stage.id === 'mvp' && <b />}"],
    ['src/features/a/a.css', "[data-stage='mvp'] { color: red }"],
  ])('%s names an id: %j', (path, text) => {
    expect(namedIds([file(path, text)], known)).toHaveLength(1);
  });

  test.each([
    ['src/domain/a.ts', "/** Like 'mvp'. */\nconst a = 'the mvp stage';"],
    ['src/features/a/A.astro', "---\n/** Like 'mvp'. */\n---\n<p>The publisher's mvp, the reader's.</p>"],
  ])('but not where %s only speaks of one: %j', (path, text) => {
    expect(namedIds([file(path, text)], known)).toEqual([]);
  });

  test('a file is too long', () => {
    expect(
      longFiles([file('src/a.ts', 'x\n'.repeat(MAX_LINES)), file('src/b.ts', 'x\n'.repeat(MAX_LINES + 1))]),
    ).toEqual([`src/b.ts has ${String(MAX_LINES + 1)} lines`]);
  });

  test('something is put off', () => {
    const later = `// ${'todo'.toUpperCase()}: tomorrow`;
    expect(unfinished([file('src/a.ts', `const a = 1;\n${later}`)])).toEqual([`src/a.ts:2: ${later}`]);
  });

  test('a component hydrates an island', () => {
    const text = '---\n---\n<Search client:idle />';
    expect(hydratedElsewhere([file('src/features/a/A.astro', text), file('src/pages/a.astro', text)])).toEqual([
      'src/features/a/A.astro',
    ]);
  });

  test('a style is inline', () => {
    const texts = [
      '<b style="color: red" />',
      '<b style={x} />',
      '<style define:vars={{ x }}></style>',
      '<b data-style="x" />',
    ];
    expect(inlineStyles(texts.map((text, index) => file(`src/${String(index)}.astro`, text)))).toHaveLength(3);
  });

  test('a file has a name of another kind', () => {
    const names = [
      'domain/camelCase.ts',
      'features/a/lower.astro',
      'features/a/browser/island.tsx',
      'domain/fine-name.ts',
      'virtual.d.ts',
    ];
    expect(oddNames(names.map((name) => file(`src/${name}`, '')))).toHaveLength(3);
  });

  test('a module does not say what it is for', () => {
    expect(
      withoutPurpose([
        file('src/a.ts', 'const a = 1;'),
        file('src/b.ts', '/** For b. */'),
        file('src/C.astro', '---\nx\n---'),
      ]),
    ).toEqual(['src/a.ts', 'src/C.astro']);
  });
});
