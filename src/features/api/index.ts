/** What other rooms may use of this one: the JSON of the site and its schemas. */
export { apiFiles, type ApiFile } from './api-files.ts';
export { frameworkJson } from './api.ts';
export { changesJson, checklistJson, dimensionJson, stageJson } from './json.ts';
export type { Api } from './schema/api.ts';
