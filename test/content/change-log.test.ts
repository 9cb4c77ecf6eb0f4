import { expect, test } from 'vitest';
import { paths } from '../../src/routes/paths.ts';
import { lastChange } from '../../src/domain/change-log.ts';
import { aspectsOf } from '../../src/domain/framework.ts';
import { allPages } from '../../src/routes/pages.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';
import { frameworkIds, log, ROOT } from './real-content.ts';

test('The change log has no day that has not begun anywhere on earth', () => {
  const farthest = new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
  expect(log.map(({ date }) => date).filter((date) => date > farthest)).toEqual([]);
});

test('The change log says since when each guide has been here', () => {
  const named = new Set(log.flatMap(({ items }) => items.map(({ path }) => path)));
  expect(frameworkIds.filter((id) => !named.has(paths.framework(id)))).toEqual([]);
});

test('What an entry says of every guide dates the pages of every guide, unless something later is said of one', () => {
  const day = log.find(({ items }) => items.some(({ path }) => path === paths.audits()))?.date ?? expect.fail();
  for (const framework of readFrameworks(ROOT).values()) {
    const { id } = framework;
    expect(String(lastChange(log, paths.audit(id))) >= day, id).toBe(true);
    for (const { id: aspect } of aspectsOf(framework)) {
      expect(String(lastChange(log, paths.aspect(id, aspect))) >= day, aspect).toBe(true);
    }
  }
});

test('Every page of every guide has a date, and so have home and the lists of what guides have', () => {
  const pages = [...readFrameworks(ROOT).values()].flatMap(allPages).map(({ path }) => path);
  const shared = [paths.home(), paths.decide(), paths.audits(), paths.opinions(), paths.glossary(), paths.about()];
  expect([...shared, ...pages].filter((path) => lastChange(log, path) === undefined)).toEqual([]);
});
