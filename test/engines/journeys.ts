/** What people do on the site, told once for all engines. */
import type { Person } from './person.ts';
import type { JourneySite } from './site.ts';

export interface Journey {
  /** What holds when it is made. */
  readonly name: string;
  readonly make: (person: Person, site: JourneySite) => Promise<void>;
}

const GUIDE = 'product-maturity/';

/** Runs in the page: whether a guide is kept for reading offline, with what all pages share, and a worker answers. */
const isKept = async (guide: string): Promise<boolean> => {
  if (!navigator.serviceWorker.controller) return false;
  const kept: string[] = [];
  for (const name of await caches.keys()) {
    kept.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
  }
  return kept.some((url) => url.includes(`offline-${guide}.`)) && kept.some((url) => url.includes('/offline.'));
};

/** Runs in the page: how light its background is, from 0 to 255. */
const lightness = (): number =>
  Math.max(...(getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));

const seesDark = (person: Person): Promise<unknown> =>
  person.until(
    () => person.finds(lightness, null),
    (light) => light < 128,
    'a dark page',
  );

const visitKept: Journey = {
  name: 'after one visit, pages never opened before are read and searched without a network, and with it come anew',
  make: async (person, site) => {
    await person.opens(GUIDE);
    await person.until(() => person.finds(isKept, 'product-maturity'), Boolean, 'the guide to be kept');
    await site.stop();
    await person.opens(`${GUIDE}stages/mvp/`);
    await person.sees('Minimum viable product', 'h1');
    await person.sees('Offline copy.');
    await person.pressesKeys('Control', 'k');
    await person.types('secrets man');
    await person.sees(/Secrets Management/i, '#found [aria-selected=true]');
    await person.pressesKeys('Enter');
    await person.sees('Secrets Management', 'h1');
    await person.sees('Offline copy.');
    await site.start();
    await person.opens(`${GUIDE}stages/10k/`);
    await person.sees('10k', 'h1');
    await person.seesNo('Offline copy.');
  },
};

const filterTable: Journey = {
  name: 'the table shows what was asked for by pressing the words of a stage and typing, and Back goes back',
  make: async (person) => {
    await person.opens(GUIDE);
    await person.presses('MVP', '.seg');
    await person.isAt(`${GUIDE}?stages=mvp`);
    await person.sees('98 of 98 aspects');
    await person.reaches('input[type=search]');
    await person.types('secret');
    await person.sees('1 of 98 aspects');
    await person.isAt(`${GUIDE}?stages=mvp&q=secret`);
    await person.sees('Secrets Management', 'main table');
    await person.seesNo('Backup', 'main table');
    await person.presses('“secret”', '.chip');
    await person.sees('98 of 98 aspects');
    await person.goesBackTo(`${GUIDE}?stages=mvp&q=secret`);
    await person.sees('1 of 98 aspects');
  },
};

const chooseTheme: Journey = {
  name: 'a theme that was chosen holds at once, on the page before after Back, and on the next',
  make: async (person) => {
    await person.opens(GUIDE);
    await person.presses('About', '.nav');
    await person.sees('About', 'h1');
    await person.presses('Theme', '.theme');
    // A list that has the focus takes the entry that begins so.
    await person.types('d');
    await seesDark(person);
    await person.goesBackTo(GUIDE);
    await seesDark(person);
    await person.presses('Glossary', '.nav');
    await person.isAt('glossary/');
    await seesDark(person);
  },
};

const searchByKeyboard: Journey = {
  name: 'search is opened, asked and followed by keyboard alone, and offers the words again',
  make: async (person) => {
    await person.opens(GUIDE);
    await person.pressesKeys('Control', 'k');
    await person.types('secrets man');
    await person.sees(/Secrets Management/i, '#found [aria-selected=true]');
    await person.pressesKeys('Enter');
    await person.sees('Secrets Management', 'h1');
    await person.pressesKeys('Control', 'k');
    await person.sees('secrets man', '#found');
    await person.pressesKeys('Escape');
    await person.seesNo('Searched before');
  },
};

export const JOURNEYS: readonly Journey[] = [visitKept, filterTable, chooseTheme, searchByKeyboard];
