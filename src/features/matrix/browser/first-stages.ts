/** Runs right behind the stage switch of a single table, before it is painted: sets it to what the address says. */
import { readKnown } from '../known.ts';
import { parseStages } from '../view.ts';

const { dataset } = document.documentElement;
const stages = parseStages(location.search, readKnown(dataset));

// What somebody has set while the table was on its way stays as it is: the island takes it as a choice.
for (const input of document.querySelectorAll<HTMLInputElement>('.bar [type=checkbox]')) {
  if (stages.includes(input.value)) input.checked = true;
}
dataset['read'] = location.search;
