import { describe, expect, test } from 'vitest';
import { robotsText, securityText } from '../../src/routes/origin.ts';

const addressOf = (path: string): string => `https://guides.example${path}`;

describe('robots.txt', () => {
  test('lets everybody in and names the sitemap with its whole address', () => {
    expect(robotsText(addressOf)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://guides.example/sitemap-index.xml\n',
    );
  });
});

describe('security.txt', () => {
  const now = new Date('2026-11-21T10:00:00Z');

  test('has a contact, and an end that is less than a year off', () => {
    const text = securityText('mailto:security@guides.example', addressOf, now);
    expect(text).toContain('Contact: mailto:security@guides.example\n');
    expect(text).toContain('Canonical: https://guides.example/.well-known/security.txt\n');
    const [, expires = ''] = /^Expires: (.+)$/m.exec(text) ?? [];
    const days = (Date.parse(expires) - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThan(365);
  });

  test.each(['security@guides.example', 'http://guides.example', 'mailto:a', 'https://a\nb'])(
    'does not take %j for a contact',
    (contact) => {
      expect(() => securityText(contact, addressOf, now)).toThrow('expected mailto:… or https://…');
    },
  );
});
