/** The module that fills the page of results. */
import code from '../../features/search/browser/page.ts?module';

export const GET = (): Response => new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
