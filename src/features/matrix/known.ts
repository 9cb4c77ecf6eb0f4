/** What a page's root element says about the ids that its address may name. */
import type { Known } from './view.ts';

const list = (value: string | undefined): string[] => value?.split(' ').filter(Boolean) ?? [];

/** Reads `data-stages`, `data-dimensions` (ids, blank between) and `data-moved` (`old:new`, blank between). */
export const readKnown = (data: Readonly<Record<string, string | undefined>>): Required<Known> => ({
  stages: list(data['stages']),
  dimensions: list(data['dimensions']),
  moved: Object.fromEntries(list(data['moved']).map((move) => move.split(':') as [string, string])),
});
