/** On the page of second opinions: leaves the topics of a guide, or with a kind of relation. The choice is in the query. */
import { readFields, readIds } from '../../../routes/forgiving.ts';
import { goTo, onTravel, tellUnread, tellView } from '../../../shell/address.ts';

/** What is chosen, by the name of its list; what is not chosen is left out. */
type Choice = Readonly<Record<string, string>>;

const filter = document.querySelector('.topic-filter');
const topics = [...document.querySelectorAll<HTMLElement>('.topic')];
/** The list of topics, in the same order. */
const items = document.querySelectorAll('.topic-list > li');
const selects = [...(filter?.querySelectorAll('select') ?? [])];

const fits = ({ dataset }: HTMLElement, choice: Choice): boolean =>
  Object.entries(choice).every(([name, value]) => dataset[name]?.split(' ').includes(value));

/**
 * Shows what is chosen.
 * @param landed the fragment, where the address has just led there: its topic is shown, and marked where it does not fit
 * @returns the query of what is chosen
 */
const show = (landed = ''): string => {
  const choice: Choice = Object.fromEntries(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
  let shown = 0;
  for (const [index, topic] of topics.entries()) {
    const relations = [...topic.querySelectorAll<HTMLElement>('.relations > li')];
    // With both chosen, one relation has to fit both.
    const isShown = choice['relation'] ? relations.some((it) => fits(it, choice)) : fits(topic, choice);
    const isOutside = !isShown && landed === `#${topic.id}`;
    topic.classList.toggle('outside', isOutside);
    for (const relation of relations) relation.hidden = !isOutside && !fits(relation, choice);
    topic.hidden = !isShown && !isOutside;
    items[index]?.toggleAttribute('hidden', topic.hidden);
    if (isShown) shown += 1;
  }
  filter?.querySelector('[role=status]')?.replaceChildren(`${String(shown)} of ${String(topics.length)} topics`);
  filter?.nextElementSibling?.toggleAttribute('hidden', shown > 0);
  const query = new URLSearchParams(choice).toString();
  return query && `?${query}`;
};

/** Reads the query; what no list offers is dropped, and named. */
const read = (): void => {
  const fields = readFields(location.search);
  const unread: string[] = [];
  for (const select of selects) {
    select.value =
      readIds(fields.getAll(select.name)).find((id) => select.querySelector(`[value="${id}"]`) ?? !unread.push(id)) ??
      '';
  }
  tellUnread(unread);
  tellView(show(location.hash));
};

/** Shows what is chosen, and writes it to the address. */
const write = (): void => {
  const query = show();
  if (query !== location.search) goTo(query, '');
};

filter?.addEventListener('change', write);
filter?.querySelector('button')?.addEventListener('click', () => {
  for (const select of selects) select.value = '';
  write();
});
// This comes of jumps, too, of which the browser has made those to hidden topics in vain.
onTravel(() => {
  read();
  document.querySelector('.outside')?.scrollIntoView();
});
const early = selects.flatMap((select) => (select.value ? [[select, select.value] as const] : []));
// Without a query the page is as it was sent.
if (location.search !== '') read();
// What was chosen while the page was on its way is newer than the address.
if (early[0]) {
  for (const [select, value] of early) select.value = value;
  write();
}
document.documentElement.classList.remove('pending');
