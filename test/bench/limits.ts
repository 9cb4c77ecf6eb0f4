/** What the product must reach: the figures of `product.md`. Sizes are in bytes, a kB is 1,000 of them. */

export const KB = 1000;

export const LIMITS = {
  /** The matrix page of the largest framework, until it is idle. */
  matrixBytes: 35 * KB,
  /** The same with what comes once somebody is there: our own limit. */
  matrixInUse: 40.5 * KB,
  /** Script on it before any interaction, brotli. */
  matrixScript: 10 * KB,
  /** Script on pages that are nothing but what it does, brotli: our own limit. */
  toolScript: 20 * KB,
  /** Script on the page of an audit, brotli. */
  auditScript: 25 * KB,
  /** Script on pages with nothing to operate, brotli. */
  quietScript: 2 * KB,
  /** More bytes once search was opened, brotli. */
  searchBytes: 22 * KB,
  /** The same as we hold ourselves to, while the index of the largest guide is 10 kB of it. */
  searchOwn: 23 * KB,
  /** Key to painted result, CPU slowed 4×, in ms. */
  searchP50: 50,
  searchP95: 100,
  /** Shares of queries whose target comes first, or among the first five. */
  searchFirst: 0.9,
  searchFive: 0.97,
  requestsToOthers: 0,
  lighthouse: 100,
  lcp: 850,
  tbt: 50,
  cls: 0,
  /** Filter action to painted frame, CPU slowed 4×, in ms. */
  filterP50: 55,
  filterP95: 80,
  /** Marking a cell of an audit to painted frame, CPU slowed 4×, in ms. */
  auditP95: 50,
  /** A share picture: our own limit. */
  sharePicture: 38 * KB,
  /** Seconds of the whole build of the real content: with every share picture to draw, and with none. */
  buildCold: 60,
  buildWarm: 15,
  /** Seconds of build for each 1,000 pages, after start-up. */
  buildPer1000: 5,
  /** Peak memory of a build, in MB. */
  buildMemory: 800,
} as const;
