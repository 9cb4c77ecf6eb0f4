/** The paths of what search leads to. Apart from the others, which every first search would load beside them. */

export const foundPaths = {
  search: () => '/search/',
  term: (term: string) => `/glossary/#${term}`,
  opinion: (topic: string) => `/second-opinions/#${topic}`,
  framework: (framework: string) => `/${framework}/`,
  stage: (framework: string, stage: string) => `/${framework}/stages/${stage}/`,
  dimension: (framework: string, dimension: string) => `/${framework}/dimensions/${dimension}/`,
  aspects: (framework: string) => `/${framework}/aspects/`,
  aspect: (framework: string, aspect: string) => `/${framework}/aspects/${aspect}/`,
  checklist: (framework: string, checklist: string) => `/${framework}/checklists/${checklist}/`,
  wizard: (framework: string, wizard: string) => `/${framework}/decide/${wizard}/`,
  outcomes: (framework: string, wizard: string) => `/${framework}/decide/${wizard}/outcomes/`,
  faq: (framework: string) => `/${framework}/faq/`,
} as const;
