/** On the page of second opinions: leaves the topics of a guide, or with a kind of relation. The choice is in the query. */
import { readFields, readIds } from '../model/forgiving.ts';
import { goTo, onTravel, tellUnread, tellView } from '../stores/location.ts';

const filter = document.querySelector('.topic-filter');
const counted = filter?.querySelector('[role=status]');
const nothing = filter?.nextElementSibling;
const topics = [...document.querySelectorAll<HTMLElement>('.topic')];
const selects = [...(filter?.querySelectorAll('select') ?? [])];

/** What is chosen, by the name of its list. */
type Choice = Readonly<Record<string, string>>;

const fits = ({ dataset }: HTMLElement, choice: Choice): boolean =>
  Object.entries(choice).every(([name, value]) => value === '' || (dataset[name]?.split(' ') ?? []).includes(value));

/** @param landed the fragment, where the address has just led there: its topic is shown, and marked where it does not fit */
const show = (choice: Choice, landed = ''): void => {
  let shown = 0;
  for (const topic of topics) {
    const relations = [...topic.querySelectorAll<HTMLElement>('.relations > li')];
    // With both chosen, one relation has to fit both.
    for (const relation of relations) relation.hidden = !fits(relation, choice);
    const isLeftOut = choice['relation'] ? relations.every(({ hidden }) => hidden) : !fits(topic, choice);
    const isOutside = isLeftOut && landed === `#${topic.id}`;
    topic.classList.toggle('outside', isOutside);
    if (isOutside) for (const relation of relations) relation.hidden = false;
    topic.hidden = isLeftOut && !isOutside;
    document
      .querySelector<HTMLElement>(`.topic-list a[href="#${topic.id}"]`)
      ?.parentElement?.toggleAttribute('hidden', topic.hidden);
    if (!isLeftOut) shown += 1;
  }
  if (counted) counted.textContent = `${String(shown)} of ${String(topics.length)} topics`;
  nothing?.toggleAttribute('hidden', shown > 0);
};

const choiceNow = (): Choice => Object.fromEntries(selects.map(({ name, value }) => [name, value]));

/** The query of a choice; what is not chosen is left out. */
const queryOf = (choice: Choice): string => {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
};

/** Reads the query; what no list offers is dropped, and named. */
const read = (): void => {
  const fields = readFields(location.search);
  const unread: string[] = [];
  for (const select of selects) {
    const known = [...select.options].map(({ value }) => value);
    select.value = readIds(fields.getAll(select.name)).find((id) => known.includes(id) || !unread.push(id)) ?? '';
  }
  const choice = choiceNow();
  tellUnread(unread);
  tellView(queryOf(choice));
  show(choice, location.hash);
};

/** Writes what is chosen to the address, and shows it. */
const write = (): void => {
  const choice = choiceNow();
  const query = queryOf(choice);
  if (query !== location.search) goTo(query, '');
  show(choice);
};

filter?.addEventListener('change', write);
filter?.querySelector('button')?.addEventListener('click', () => {
  for (const select of selects) select.value = '';
  write();
});
onTravel(read);
addEventListener('hashchange', () => {
  const topic = topics.find(({ id, hidden }) => hidden && location.hash === `#${id}`);
  if (!topic) return;
  show(choiceNow(), location.hash);
  topic.scrollIntoView();
});
const early = choiceNow();
// Without a query the page is as it was sent.
if (location.search !== '') read();
// What was chosen while the page was on its way is newer than the address.
if (queryOf(early) !== '') {
  for (const select of selects) select.value = early[select.name] === '' ? select.value : (early[select.name] ?? '');
  write();
}
document.documentElement.classList.remove('pending');
