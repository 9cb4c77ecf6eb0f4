/** What the controls in the HTML are set to, before the island has taken them over. */
import { choose, cleanWords, SHOWS, type Known, type View } from '../../model/view.ts';

/** Reads the controls, so that what somebody set while the script was on its way is not lost. */
export const readControls = (known: Known): View | undefined => {
  const bar = typeof document === 'undefined' ? null : document.querySelector('.bar');
  if (!bar) return undefined;
  const checked = new Set([...bar.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value));
  const words = bar.querySelector<HTMLInputElement>('[type=search]');
  const show = bar.querySelector('select');
  return {
    stages: choose(checked, known.stages),
    dimensions: choose(checked, known.dimensions),
    q: cleanWords(words?.value ?? ''),
    show: SHOWS.find((value) => value === show?.value),
  };
};
