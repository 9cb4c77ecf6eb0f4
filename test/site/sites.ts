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
const REAL_SITE: Site = {
  folder: 'dist',
  base: '/',
  env: { CONTENT_ROOT: 'content', BASE_PATH: '/', SECURITY_CONTACT: '' },
  urlVariable: 'REAL_SITE_URL',
};

/** Frameworks of odd shapes, below a base path. */
const FIXTURE_SITE: Site = {
  folder: '.cache/fixture-site',
  base: '/sub/path/',
  env: {
    CONTENT_ROOT: 'test/fixtures/content',
    BASE_PATH: '/sub/path/',
    SITE_URL: 'https://guides.example',
    SECURITY_CONTACT: '',
  },
  urlVariable: 'FIXTURE_SITE_URL',
};

/** The real content below the same path, which may be given without its slashes: what holds at a root must hold there. */
const BELOW_SITE: Site = {
  folder: '.cache/site-below',
  base: '/sub/path/',
  env: {
    CONTENT_ROOT: 'content',
    BASE_PATH: 'sub/path',
    SITE_URL: 'https://guides.example',
    REPOSITORY: 'github:us/stagecraft',
    SECURITY_CONTACT: 'mailto:security@guides.example',
  },
  urlVariable: 'BELOW_SITE_URL',
};

/** The fixtures' site as it is when reading offline is switched off: what follows it where something has gone wrong. */
const OFF_SITE: Site = {
  folder: '.cache/site-off',
  base: FIXTURE_SITE.base,
  env: { ...FIXTURE_SITE.env, SERVICE_WORKER: 'off' },
  urlVariable: 'OFF_SITE_URL',
};

/** The matrix of builds: each is built, served and tested. */
export const SITES = { real: REAL_SITE, fixture: FIXTURE_SITE, below: BELOW_SITE, off: OFF_SITE } as const;

/** What the builds are called in reports. */
export const BUILD_NAMES: Readonly<Record<keyof typeof SITES, string>> = {
  real: 'build',
  fixture: 'build of the fixtures',
  below: 'build below a path',
  off: 'build without a worker',
};
