/** Runs right behind the stage switch of a single table, before it is painted: sets it to what the address says. */
import { readKnown } from '../../model/known.ts';
import { parseStages } from '../../model/view.ts';

const { dataset } = document.documentElement;
const stages = parseStages(location.search, readKnown(dataset));

for (const input of document.querySelectorAll<HTMLInputElement>('.bar [type=checkbox]')) {
  input.checked = stages.includes(input.value);
}
dataset['read'] = location.search;
