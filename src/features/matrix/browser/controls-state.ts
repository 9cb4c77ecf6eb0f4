/** What the controls in the HTML are set to, before the island has taken them over. */
import { readKnown } from '../known.ts';
import { choose, cleanWords, SHOWS, type Known, type View } from '../view.ts';

/** The ids that the address may name, as the page says; none on the server, which reads no address. */
export const knownHere = (): Known =>
  readKnown(typeof document === 'undefined' ? {} : document.documentElement.dataset);

/** Reads the controls, so that what somebody set while the script was on its way is not lost. */
export const readControls = (known: Known): View | undefined => {
  const bar = typeof document === 'undefined' ? null : document.querySelector('.bar');
  // Back or Forward came in between: the controls stand as the address was before, which is no choice.
  if (!bar || document.documentElement.dataset['read'] !== location.search) return undefined;
  const checked = (name: string): Set<string> =>
    new Set([...bar.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map(({ value }) => value));
  const words = bar.querySelector<HTMLInputElement>('[type=search]');
  const show = bar.querySelector('select');
  return {
    stages: choose(checked('stages'), known.stages),
    dimensions: choose(checked('dimensions'), known.dimensions),
    q: cleanWords(words?.value ?? ''),
    show: SHOWS.find((value) => value === show?.value),
  };
};

/** What somebody may have begun to type, with the blank after the last word. */
export const readTyped = (): string =>
  typeof document === 'undefined' ? '' : (document.querySelector<HTMLInputElement>('.bar [type=search]')?.value ?? '');
