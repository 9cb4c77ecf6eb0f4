// @ts-check
/** Lint rules of the whole project; formatting is prettier's. */
import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Modules that a tool reads by their default export. */
const DEFAULT_EXPORTS = [
  '**/*.d.ts',
  '*.config.*',
  'test/**/*.config.*',
  'test/site/start-servers.ts',
  'test/engines/install.ts',
];

export default defineConfig([
  globalIgnores(['dist/', '.astro/', '.cache/', 'coverage/', 'content/', 'public/', 'src/env.d.ts']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    name: 'project',
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['test/lint/*.js'] }, tsconfigRootDir: ROOT },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // TypeScript finds them.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      'no-implicit-coercion': 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'The security policy forbids it: build nodes.' },
        { property: 'outerHTML', message: 'The security policy forbids it: build nodes.' },
        { property: 'insertAdjacentHTML', message: 'The security policy forbids it: build nodes.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Code points are what is meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    name: 'named exports',
    files: ['**/*.{ts,tsx,js,mjs}'],
    ignores: DEFAULT_EXPORTS,
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export it by name.' }],
    },
  },
  {
    name: 'programs that print',
    files: [
      'src/cli/*.ts',
      'test/run.ts',
      'test/bench/**',
      'test/site/{*chromium,debian}.ts',
      'test/engines/install.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'islands',
    files: ['**/*.tsx'],
    ...a11y.configs.strict,
  },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    name: 'astro components',
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      // What scrolls must be within the keyboard's reach.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'group'] }],
      // Where CSS changes the display of a table's parts, only explicit roles keep it a table.
      'astro/jsx-a11y/no-redundant-roles': [
        'error',
        { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'], ul: ['list'], ol: ['list'] },
      ],
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': [
        'error',
        { tr: ['row', 'none', 'presentation'], td: ['cell'], th: ['columnheader', 'rowheader'] },
      ],
    },
  },
  {
    name: 'scripts and data of our own, and what Astro itself has rendered, at build time',
    files: ['src/**/{InlineScript,PrintProse,StructuredData,Terms}.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  // The compiler's types do not reach into templates: `astro check` judges those.
  {
    name: 'astro without types',
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
]);
