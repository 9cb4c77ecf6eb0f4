/** Reads what somebody gives for one side: a link, the code of one, or the text of a file. */
import type { Audit } from '../audit.ts';
import { readAudit } from '../file.ts';
import { readLinkFields } from '../link-fields.ts';
import { isOfGuide, openAudit, openLink, type Opened } from '../open.ts';
import type { AuditRow } from '../rows.ts';
import { writeLink } from '../write-link.ts';
import { guideOf, type CompareGuide } from './compare-guide.ts';

/** Which side, as the address names it: the first or the second. */
export type Letter = 'a' | 'b';

/** An audit on a side, or why there is none. */
export interface SideAudit {
  readonly audit: Audit | undefined;
  /** What the reader calls it; may be empty. */
  readonly name: string;
  /** What stands for it in the address, without names and notes. */
  readonly code: string | undefined;
  /** What the reader should know of it, a sentence for each. */
  readonly said: readonly string[];
}

/** A side on which nothing could be opened. */
export const failedSide = (said: string): SideAudit => ({
  audit: undefined,
  name: '',
  code: undefined,
  said: [said],
});

const NO_LINK =
  'This is no link to an audit: such a link has #audit= in it and is copied from an audit’s page, or #a= and is the address of a comparison.';

const OWN_ADDRESS =
  'An address with #own= works only in the browser in which its audit was made. Ask its sender to press “Copy link” and to send that.';

/** What stands for a side in a whole link, or the text itself; and what is to be said of a link that holds two. */
const codeIn = (text: string, letter: Letter): { readonly text: string; readonly said: readonly string[] } => {
  const fields = readLinkFields(text);
  const audit = fields.get('audit');
  if (audit !== null) return { text: audit, said: [] };
  const [a, b] = [fields.get('a'), fields.get('b')];
  const code = letter === 'a' ? (a ?? b) : (b ?? a);
  const said =
    a !== null && b !== null ? [`That link holds two audits; this is its ${letter === 'a' ? 'first' : 'second'}.`] : [];
  return { text: code ?? text, said };
};

const sideOf = async (
  { audit, changed, lost }: Opened,
  stages: readonly string[],
  given: { readonly code?: string; readonly said: readonly string[] },
): Promise<SideAudit> => ({
  audit,
  name: audit.name.value,
  // Words come behind a `~`, and stay out of the address.
  code: given.code === undefined || given.code.includes('~') ? await writeLink(audit, stages, false) : given.code,
  said: [
    ...given.said,
    ...(changed.length > 0 ? [`${String(changed.length)} of its entries read otherwise now.`] : []),
    ...(lost > 0 ? [`${String(lost)} of its answers have no row any more.`] : []),
  ],
});

const otherGuide = (framework: string): SideAudit =>
  failedSide(`It is an audit of another guide (${framework.slice(0, 60)}).`);

/** Opens an audit from a link or its code. */
export const readCode = async (
  text: string,
  guide: CompareGuide,
  rows: readonly AuditRow[],
  letter: Letter,
): Promise<SideAudit> => {
  const known = guideOf(guide, rows);
  const { findCode, readLink } = await import('../link.ts');
  const { text: sent, said } = codeIn(text, letter);
  const code = findCode(sent);
  const link = await readLink(code, known.stages);
  if (!link) return failedSide(readLinkFields(text).has('own') ? OWN_ADDRESS : NO_LINK);
  if (!isOfGuide(known, link.framework ?? known.framework)) return otherGuide(link.framework ?? '');
  if (link.rows.length === 0 && link.damage.length > 0) return failedSide(link.damage.join(' '));
  const opened = openLink(link, known, 'compared', Date.now());
  return sideOf(opened, known.stages, { code, said: [...said, ...opened.damage] });
};

/** Opens an audit that is at hand whole. */
export const readWhole = async (audit: Audit, guide: CompareGuide, rows: readonly AuditRow[]): Promise<SideAudit> => {
  const known = guideOf(guide, rows);
  if (!isOfGuide(known, audit.framework)) return otherGuide(audit.framework);
  return sideOf(openAudit(audit, known), known.stages, { said: [] });
};

/** Opens an audit from the text of a file. */
export const readFileText = async (
  text: string,
  guide: CompareGuide,
  rows: readonly AuditRow[],
): Promise<SideAudit> => {
  const read = readAudit(text);
  return read.isRead ? readWhole(read.audit, guide, rows) : failedSide(read.reason);
};
