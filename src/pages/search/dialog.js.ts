/** The module that fills the search dialog. It has a name of its own: no page asks for it until it is used. */
import code from '../../features/search/browser/dialog.ts?module';

export const GET = (): Response => new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
