/** What everything that leaves the site as a file needs: whole addresses, and which edition of the content it is. */
import type { AxisData } from '../catalog/schema/axis.ts';
import type { TermData } from '../catalog/schema/term.ts';
import type { ChangeLog } from '../domain/change-log.ts';
import type { Framework } from '../domain/framework.ts';
import type { Topic } from '../domain/opinions.ts';
import type { AddressOf } from '../routes/paths.ts';

/** Which content a file was made from. No clock is asked: the same content gives the same edition. */
export interface Edition {
  /** The version of the site. */
  readonly version: string;
  /** Twelve hexadecimal digits that change when the content does. */
  readonly content: string;
  /** The newest date that the content bears, as YYYY-MM-DD. */
  readonly date: string | undefined;
}

export interface ExportContext {
  readonly addressOf: AddressOf;
  readonly edition: Edition;
  /** Whether the site keeps copies of its guides in the browser, for reading offline. */
  readonly keepsCopies: boolean;
}

/** The prose of a framework as Markdown, by kind and id: what stands below the frontmatter of its files. */
export interface Prose {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly faq: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, string>>;
}

/** All that the files are made from. */
export interface ExportContent {
  readonly frameworks: readonly Framework[];
  /** By the framework's id. */
  readonly prose: Readonly<Record<string, Prose>>;
  readonly terms: readonly TermData[];
  readonly topics: readonly Topic[];
  readonly axis: AxisData | undefined;
  readonly log: ChangeLog;
}

/** The prose of a framework that has none. */
export const NO_PROSE: Prose = { dimensions: {}, faq: {}, pages: {} };
