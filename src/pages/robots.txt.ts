/** What crawlers may read, and where the sitemap is. */
import { robotsText } from '../routes/origin.ts';
import { addressOf } from './_files.ts';

/** Counts only where the site lies at an origin's root. */
export const GET = (): Response => new Response(robotsText(addressOf));
