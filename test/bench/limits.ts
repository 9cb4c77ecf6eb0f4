/** What the product must reach: the figures of `product.md`. Sizes are in bytes, a kB is 1,000 of them. */

export const KB = 1000;

export const LIMITS = {
  /** The matrix page of the largest framework, until it is idle. */
  matrixBytes: 35 * KB,
  /** Script on it before any interaction, brotli. */
  matrixScript: 10 * KB,
  /** Script on pages with nothing to operate, brotli. */
  quietScript: 2 * KB,
  requestsToOthers: 0,
  lighthouse: 100,
  lcp: 850,
  tbt: 50,
  cls: 0,
  /** Filter action to painted frame, CPU slowed 4×, in ms. */
  filterP50: 55,
  filterP95: 80,
  /** Seconds of build for each 1,000 pages, after start-up. */
  buildPer1000: 5,
  /** Peak memory of a build, in MB. */
  buildMemory: 800,
} as const;
