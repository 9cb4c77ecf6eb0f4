/** The web app manifest: what a browser needs to install the site. */

/** A picture of the app. */
export interface Icon {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** How much of its width the mark takes; what may be cut to any shape leaves the outer fifth free. */
  readonly share: number;
  /** The radius of its corners as a share of its width; 0 where the system rounds them. */
  readonly corner: number;
  /** Its purpose in the manifest; none where it is not named there. */
  readonly purpose?: 'any' | 'maskable';
}

export const ICONS: readonly Icon[] = [
  { name: 'icon-192', size: 192, share: 0.62, corner: 0.2, purpose: 'any' },
  { name: 'icon-512', size: 512, share: 0.62, corner: 0.2, purpose: 'any' },
  { name: 'icon-maskable-512', size: 512, share: 0.46, corner: 0, purpose: 'maskable' },
  { name: 'apple-touch-icon', size: 180, share: 0.6, corner: 0 },
];

/** Draws an icon from the mark, an SVG document of its own, on a ground. */
export const iconSvg = (mark: string, ground: string, { size, share, corner }: Icon): string => {
  const edge = (size * (1 - share)) / 2;
  const placed = mark.replace(
    '<svg ',
    `<svg x="${String(edge)}" y="${String(edge)}" width="${String(size * share)}" height="${String(size * share)}" `,
  );
  const whole = `width="${String(size)}" height="${String(size)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${whole}><rect ${whole} rx="${String(size * corner)}" fill="${ground}"/>${placed}</svg>`;
};

/**
 * The light value of a colour token: `--bg: light-dark(#fcfcfa, #131416)` has `#fcfcfa`.
 * @throws {Error} where the sheet has no such token
 */
export const lightColour = (sheet: string, token: string): string => {
  const [, colour] = new RegExp(`${token}:\\s*light-dark\\((#[0-9a-f]{3,8}),`, 'i').exec(sheet) ?? [];
  if (colour === undefined) throw new Error(`tokens.css: ${token} is no light-dark() of two hexadecimal colours`);
  return colour;
};

interface ManifestContent {
  /** The base path, with a slash at both ends. */
  readonly base: string;
  readonly description: string;
  /** The colour behind the page while it loads, and that of the window's own bar. */
  readonly colours: { readonly background: string; readonly theme: string };
  readonly guides: readonly { readonly title: string; readonly path: string; readonly description: string }[];
}

/** Longer names are cut by the systems that show them. */
const SHORT = 24;

const shortName = (title: string): string =>
  title.length <= SHORT ? title : `${title.slice(0, title.lastIndexOf(' ', SHORT)).slice(0, SHORT)} …`;

/** The manifest as the browser reads it. */
export const webManifest = ({ base, description, colours, guides }: ManifestContent) => {
  const at = (path: string): string => base + path.replace(/^\//, '');
  return {
    id: base,
    name: 'Stagecraft',
    short_name: 'Stagecraft',
    description,
    lang: 'en',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'standalone',
    // Addresses are there to be shared: where a browser can show a small bar, it does.
    display_override: ['minimal-ui'],
    background_color: colours.background,
    theme_color: colours.theme,
    categories: ['business', 'productivity', 'education'],
    icons: ICONS.flatMap(({ name, size, purpose }) =>
      purpose ? [{ src: at(`${name}.png`), sizes: `${String(size)}x${String(size)}`, type: 'image/png', purpose }] : [],
    ),
    shortcuts: guides.map((guide) => ({
      name: guide.title,
      short_name: shortName(guide.title),
      description: guide.description,
      url: at(guide.path),
    })),
  };
};
