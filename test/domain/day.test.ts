/** Days of the reader's own calendar, wherever the reader is. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { beginAudit } from '../../src/features/audit/audit.ts';
import { openLink } from '../../src/features/audit/open.ts';
import { dayOf } from '../../src/domain/day.ts';

/** 2 December 2026, 10:00 in Auckland; the first still in Greenwich, and in Los Angeles. */
const MORNING = Date.UTC(2026, 11, 1, 21);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each([
  ['Pacific/Auckland', '2026-12-02'],
  ['UTC', '2026-12-01'],
  ['America/Los_Angeles', '2026-12-01'],
  ['Pacific/Kiritimati', '2026-12-02'],
])('In %s', (zone, day) => {
  test('the day is the one on the wall', () => {
    vi.stubEnv('TZ', zone);
    expect(dayOf(MORNING)).toBe(day);
    expect(beginAudit('a', 'guide', 'mvp', MORNING).begun).toBe(day);
    const link = { framework: 'g', target: 'mvp', begun: undefined, rows: [], words: undefined, damage: [] };
    const guide = { framework: 'g', stages: ['mvp'], rows: [], moved: {} };
    expect(openLink(link, guide, 'a', MORNING).audit.begun).toBe(day);
  });
});

test('the evening before is another day where it is still that', () => {
  vi.stubEnv('TZ', 'America/Los_Angeles');
  expect(dayOf(Date.UTC(2026, 11, 1, 7, 59))).toBe('2026-11-30');
  expect(dayOf(Date.UTC(2026, 11, 1, 8))).toBe('2026-12-01');
});
