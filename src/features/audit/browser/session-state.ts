/** The audit on the page as it stands: the session, and the guide that it is held against. */
import { atom } from 'nanostores';
import { changedAt, type Audit } from '../audit.ts';
import type { ChangedRow, Guide } from '../open.ts';

/** Where the audit on the page came from: nowhere yet, this browser, or a link. */
type Origin = 'new' | 'own' | 'link';

/** An audit before a change and after it. */
export interface Change {
  readonly before: Audit;
  readonly after: Audit;
}

export interface Session {
  readonly audit: Audit;
  readonly origin: Origin;
  /** The code of the link in which it came, until it is kept as the reader's own. */
  readonly link: string | undefined;
  /** The code of the link to an audit that this one is to be compared with. */
  readonly compareWith: string | undefined;
  /** What changed in the guide since it was answered, and how many answers it has no place for. */
  readonly changed: readonly ChangedRow[];
  readonly lost: number;
  /** What did not arrive of the link, a sentence for each. */
  readonly damage: readonly string[];
  /** Why the last change could not be kept. */
  readonly failure: string | undefined;
  /** Whether another tab has deleted it; changes are not stored then until the reader wants them to be. */
  readonly isDeleted: boolean;
  /** What was done last, for the status line. */
  readonly told: string;
  /** The last changes, the latest last. */
  readonly past: readonly Change[];
}

export const $session = atom<Session | undefined>(undefined);

/** The guide of the page, once it is known. */
export const $guide = atom<Guide | undefined>(undefined);

/** A session of which there is nothing to say. */
export const SESSION_DEFAULTS = {
  link: undefined,
  compareWith: undefined,
  changed: [],
  lost: 0,
  damage: [],
  failure: undefined,
  isDeleted: false,
  told: '',
  past: [],
} as const;

/** A time after every stamp of an audit, so that a change counts as later even where clocks differ. */
export const after = (audit: Audit): number => Math.max(Date.now(), changedAt(audit) + 1);

/** Whether an audit is held against a stage that its guide no longer has; one that is still to be chosen is none. */
export const isTargetGone = ({ target }: Audit): boolean =>
  target.value !== '' && $guide.get()?.stages.includes(target.value) === false;
