/** The module that answers the choice of what to embed. */
import code from '../../features/embed/browser/choice.ts?module';

export const GET = (): Response => new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
