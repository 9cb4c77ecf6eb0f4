/** What other rooms may use of this one: wizards, their paths and addresses, and decisions as records. */
export { formatWizard } from './wizard-address.ts';
export { anyCase, conditionsOf, endsTitle, leadsTo } from './wizard-words.ts';
export { allPaths, answersOf, pathGroups, type WholePath } from './wizard.ts';
