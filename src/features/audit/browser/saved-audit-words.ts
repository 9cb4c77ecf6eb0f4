/** What tells one audit from another of the same name: the stage it is held against, and when it was last changed. */
import { changedAt, countAnswers, type Audit } from '../audit.ts';
import { count } from '../../../domain/text.ts';

/** A moment in the reader's own time, as "2026-11-21 14:05". */
const momentOf = (at: number): string => new Date(at).toLocaleString('sv-SE').slice(0, 16);

/** "12 rows answered, held against MVP, changed 2026-11-21 14:05". */
export const savedAuditInWords = (
  audit: Audit,
  stages: readonly { readonly id: string; readonly title: string }[],
): string => {
  const stage = stages.find(({ id }) => id === audit.target.value)?.title;
  return [
    `${count(countAnswers(audit), ['row', 'rows'])} answered`,
    ...(stage === undefined ? [] : [`held against ${stage}`]),
    `changed ${momentOf(changedAt(audit))}`,
  ].join(', ');
};
