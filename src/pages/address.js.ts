/** The module that mends the addresses of pages. No page asks for it whose address it knows. */
import code from '../shell/browser/mend-address.ts?module';

export const GET = (): Response => new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
