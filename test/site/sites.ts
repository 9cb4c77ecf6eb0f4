/** The built sites that the browser tests open. */

export interface Site {
  /** The folder with the built site, below the project's. */
  readonly folder: string;
  /** The path below which it is served. */
  readonly base: string;
  /** What the build reads from its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The environment variable in which tests find its address while the servers run. */
  readonly urlVariable: string;
}

/** The real content, as it is published. */
export const REAL_SITE: Site = {
  folder: 'dist',
  base: '/',
  env: { CONTENT_ROOT: 'content', BASE_PATH: '/' },
  urlVariable: 'REAL_SITE_URL',
};

/** Frameworks of odd shapes, below a base path. */
export const FIXTURE_SITE: Site = {
  folder: '.cache/fixture-site',
  base: '/sub/path/',
  env: { CONTENT_ROOT: 'test/fixtures/content', BASE_PATH: '/sub/path/', SITE_URL: 'https://guides.example' },
  urlVariable: 'FIXTURE_SITE_URL',
};

export const SITES = { real: REAL_SITE, fixture: FIXTURE_SITE } as const;
