/** The module that opens definitions. It has a name of its own: no page asks for it until a term is opened. */
import code from '../../features/glossary/browser/definition.ts?module';

export const GET = (): Response => new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
