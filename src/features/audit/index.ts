/** What other rooms may use of this one: the rows of an audit and the classes that rank its findings. */
export { detailsOf } from './details.ts';
export { rankingRules } from './ranking.ts';
export { auditGroups, type AuditGroup, type AuditRow } from './rows.ts';
export { auditTexts } from './texts.ts';
