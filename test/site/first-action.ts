/** What a first action on a fresh page is: the tables of them stand in `first-actions-*.ts`. */
import type { Page } from '@playwright/test';
import type { Hands } from './hands.ts';

export interface FirstAction {
  /** The control, and what is done to it. */
  readonly what: string;
  readonly path: string;
  readonly act: (hands: Hands) => Promise<void>;
  /** Waits for what comes of it. */
  readonly effect: (page: Page) => Promise<unknown>;
  /** What the browser keeps from before: entries of its storage. */
  readonly stored?: Readonly<Record<string, string>>;
  /** Whether the control itself is drawn by a script, so that nothing can be done to it before that is there. */
  readonly comesLate?: true;
  /** Whether it is there on a laptop only. */
  readonly isWide?: true;
}
