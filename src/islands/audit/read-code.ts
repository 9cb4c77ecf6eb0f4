/** Reads what somebody gives for one side: a link, the code of one, or the text of a file. */
import { readAudit } from '../../model/audit/file.ts';
import { readLink } from '../../model/audit/link.ts';
import { openAudit, openLink } from '../../model/audit/open.ts';
import type { AuditRow } from '../../model/audit/rows.ts';
import { guideOf, type CompareGuide } from './compare-guide.ts';
import type { SideAudit } from './CompareSide.tsx';

const failed = (said: string): SideAudit => ({ audit: undefined, name: '', said: [said] });

/** The code in a whole link, or the text itself. */
const codeOf = (text: string): string => {
  const [, fragment] = text.trim().split('#');
  return new URLSearchParams(fragment ?? '').get('audit') ?? text;
};

/** Opens an audit from a link or its code. */
export const readCode = async (text: string, guide: CompareGuide, rows: readonly AuditRow[]): Promise<SideAudit> => {
  const known = guideOf(guide, rows);
  const link = await readLink(codeOf(text), known.stages);
  if (!link)
    return failed('This is no link to an audit: such a link has #audit= in it and is copied from an audit’s page.');
  if (
    link.framework !== undefined &&
    link.framework !== guide.id &&
    guide.moved[`framework:${link.framework}`] !== guide.id
  ) {
    return failed(`It is an audit of another guide (${link.framework.slice(0, 60)}).`);
  }
  const { audit, changed, lost } = openLink(link, known, 'compared', Date.now());
  return {
    audit,
    name: audit.name.value === '' ? `Audit of ${audit.begun}` : audit.name.value,
    said: [
      ...link.damage,
      ...(changed.length > 0 ? [`${String(changed.length)} of its entries read otherwise now.`] : []),
      ...(lost > 0 ? [`${String(lost)} of its answers have no row any more.`] : []),
    ],
  };
};

/** Opens an audit from the text of a file. */
export const readFileText = (text: string, guide: CompareGuide, rows: readonly AuditRow[]): SideAudit => {
  const read = readAudit(text);
  if (!read.isRead) return failed(read.reason);
  const known = guideOf(guide, rows);
  if (read.audit.framework !== guide.id && guide.moved[`framework:${read.audit.framework}`] !== guide.id) {
    return failed(`It is an audit of another guide (${read.audit.framework}).`);
  }
  const { audit, changed, lost } = openAudit(read.audit, known);
  return {
    audit,
    name: audit.name.value === '' ? `Audit of ${audit.begun}` : audit.name.value,
    said: [
      ...(changed.length > 0 ? [`${String(changed.length)} of its entries read otherwise now.`] : []),
      ...(lost > 0 ? [`${String(lost)} of its answers have no row any more.`] : []),
    ],
  };
};
