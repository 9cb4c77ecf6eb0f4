/** Which of the pages that all guides share have anything on them: the others are not linked. */

export interface SharedParts {
  readonly hasOpinions: boolean;
  readonly hasGlossary: boolean;
}

/** What there is in the content; stages on an axis are worth a page of second opinions, too. */
export const sharedParts = (entries: readonly { readonly kind: string }[]): SharedParts => {
  const has = (kind: string): boolean => entries.some((entry) => entry.kind === kind);
  return { hasOpinions: has('second-opinions') || has('axis'), hasGlossary: has('glossary') };
};
