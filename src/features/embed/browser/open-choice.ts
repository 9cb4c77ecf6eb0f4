/** On the page about embedding: fetches what answers the choice when there is one, or when somebody begins to make it. */
import { ownFile } from '../../../shell/own-file.ts';

const box = document.querySelector<HTMLElement>('.embedding');
let isHydrated = false;

const wake = async (): Promise<void> => {
  if (!box || isHydrated) return;
  isHydrated = true;
  try {
    const { openChoice } = (await import(
      /* @vite-ignore */ ownFile(box.dataset['module'], document.documentElement.dataset)
    )) as {
      readonly openChoice: (box: HTMLElement) => void;
    };
    openChoice(box);
  } catch {
    // What cannot answer is not shown; the list of embeds says the rest.
    document.documentElement.classList.add('no-islands');
    document.documentElement.classList.remove('pending');
  }
};

if (location.search !== '') void wake();
else for (const sign of ['pointerover', 'focusin', 'change']) box?.addEventListener(sign, () => void wake());
