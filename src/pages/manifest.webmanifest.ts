/** The web app manifest: the site can be installed, with each guide a shortcut. */
import { getFrameworks } from '../catalog/index.ts';
import { lightColour, webManifest } from '../features/offline/index.ts';
import { paths } from '../routes/paths.ts';
import tokens from '../shell/styles/tokens.css?raw';

export const GET = async (): Promise<Response> => {
  const frameworks = await getFrameworks();
  const manifest = webManifest({
    base: import.meta.env.BASE_URL,
    description: 'Guides to product maturity: what to build at each stage, and what to leave alone.',
    colours: { background: lightColour(tokens, '--bg'), theme: lightColour(tokens, '--surface') },
    guides: frameworks.map(({ id, title, summary }) => ({ title, path: paths.framework(id), description: summary })),
  });
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
