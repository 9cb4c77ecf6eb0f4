/** The two files that count only at the root of an origin: for crawlers, and for people who found a weakness. */
import { machinePaths, type AddressOf } from './paths.ts';

/** Everything may be crawled; pages that should not be found say so themselves. */
export const robotsText = (addressOf: AddressOf): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(machinePaths.sitemap())}\n`;

const DAY = 24 * 60 * 60 * 1000;

/** How long after the build the contact may be trusted; RFC 9116 asks for less than a year. */
const DAYS_VALID = 360;

/**
 * A `security.txt` by RFC 9116.
 * @param contact where to report: an address of mail or of a page
 * @param now the day of the build
 * @throws {Error} where the contact is neither
 */
export const securityText = (contact: string, addressOf: AddressOf, now: Date): string => {
  if (!/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/.test(contact)) {
    throw new Error(`SECURITY_CONTACT is "${contact}"; expected mailto:… or https://…`);
  }
  const expires = new Date(now.getTime() + DAYS_VALID * DAY).toISOString().replace(/T.*/, 'T00:00:00Z');
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${addressOf(machinePaths.security())}`,
    '',
  ].join('\n');
};
