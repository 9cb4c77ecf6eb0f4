import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { buildVariables } from './build-variables.ts';

const FOLDER = '.github/workflows';

interface Workflow {
  readonly permissions: Record<string, string>;
  readonly jobs: Record<
    string,
    {
      readonly needs?: string | string[];
      readonly permissions?: Record<string, string>;
      readonly steps: {
        readonly id?: string;
        readonly uses?: string;
        readonly run?: string;
        readonly with?: Record<string, unknown>;
        readonly env?: Record<string, string>;
      }[];
    }
  >;
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(readdirSync(FOLDER))('The workflow %s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const document = parseDocument(text);
  const { permissions, jobs } = document.toJS() as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('is YAML without a fault', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    expect(steps.length).toBeGreaterThan(5);
  });

  test('runs npm scripts that there are', () => {
    const named = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, it = '']) => it));
    expect(named).toContain('test');
    expect(named.filter((it) => it !== 'ci' && !Object.hasOwn(scripts, it))).toEqual([]);
  });

  test('names each action by its major version', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((it) => !/^actions\/[a-z-]+@v\d+$/.test(it))).toEqual([]);
  });

  test('reads files that there are', () => {
    const files = [...text.matchAll(/hashFiles\((.+?)\)/g)].flatMap(([, list = '']) => list.match(/[\w.-]+/g) ?? []);
    expect(files.filter((it) => !existsSync(it))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  test('takes outputs only of steps of its own job', () => {
    for (const [id, job] of Object.entries(jobs)) {
      const used = [...JSON.stringify(job).matchAll(/steps\.(\w+)\.outputs/g)].map(([, it]) => it);
      expect(
        used.filter((it) => !job.steps.some((step) => step.id === it)),
        id,
      ).toEqual([]);
    }
  });

  test('writes only where it deploys, and only what every check has passed', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'));
    expect(writing.map(([id]) => id)).toEqual(['deploy']);
    const before = (id: string): string[] => [jobs[id]?.needs ?? []].flat().flatMap((it) => [it, ...before(it)]);
    expect(before('deploy')).toContain('test');
    expect(jobs['test']?.steps.map(({ run }) => run)).toContain('npm test');
  });

  test('builds for the address under which it publishes, with every variable that the README names', () => {
    const build = steps.find(({ run }) => run === 'npm run build');
    expect(Object.keys(build?.env ?? {}).sort()).toEqual(buildVariables());
    expect(build?.env?.['SERVICE_WORKER'], 'can be switched off without a change of the workflow').toMatch(/\bvars\./);
    expect(steps.find(({ uses }) => uses?.includes('upload-pages-artifact'))?.with?.['path']).toBe('dist');
  });
});
