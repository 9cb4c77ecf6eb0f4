/** On the page of second opinions: leaves the topics of a guide, or with a kind of relation. The choice is in the query. */
const filter = document.querySelector('.topic-filter');
const counted = filter?.querySelector('[role=status]');
const nothing = filter?.nextElementSibling;
const topics = [...document.querySelectorAll<HTMLElement>('.topic')];
const selects = [...(filter?.querySelectorAll('select') ?? [])];

/** What is chosen, by the name of its list; what is not chosen is left out. */
type Choice = Readonly<Record<string, string>>;

const choiceNow = (): Choice =>
  Object.fromEntries(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));

const fits = ({ dataset }: HTMLElement, choice: Choice): boolean =>
  Object.entries(choice).every(([name, value]) => dataset[name]?.split(' ').includes(value));

/** @param landed the fragment, where the address has just led there: its topic is shown, and marked where it does not fit */
const show = (landed = ''): void => {
  const choice = choiceNow();
  let shown = 0;
  for (const topic of topics) {
    const relations = [...topic.querySelectorAll<HTMLElement>('.relations > li')];
    // With both chosen, one relation has to fit both.
    for (const relation of relations) relation.hidden = !fits(relation, choice);
    const isShown = choice['relation'] ? relations.some(({ hidden }) => !hidden) : fits(topic, choice);
    const isOutside = !isShown && landed === `#${topic.id}`;
    topic.classList.toggle('outside', isOutside);
    if (isOutside) for (const relation of relations) relation.hidden = false;
    topic.hidden = !isShown && !isOutside;
    document
      .querySelector<HTMLElement>(`.topic-list a[href="#${topic.id}"]`)
      ?.parentElement?.toggleAttribute('hidden', topic.hidden);
    if (isShown) shown += 1;
  }
  if (counted) counted.textContent = `${String(shown)} of ${String(topics.length)} topics`;
  nothing?.toggleAttribute('hidden', shown > 0);
};

/** Reads the query; what no list offers is dropped. */
const read = (): void => {
  const query = new URLSearchParams(location.search);
  for (const select of selects) {
    select.value = query.get(select.name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
  }
  show(location.hash);
};

/** Writes what is chosen to the address, and shows it. */
const write = (): void => {
  try {
    const query = new URLSearchParams(choiceNow()).toString();
    const search = query && `?${query}`;
    if (search !== location.search) history.pushState(null, '', location.pathname + search);
  } catch {
    // Some browsers limit how often the address may change; what is chosen is shown all the same.
  }
  show();
};

filter?.addEventListener('change', write);
filter?.querySelector('button')?.addEventListener('click', () => {
  for (const select of selects) select.value = '';
  write();
});
// This comes of jumps, too, of which the browser has made those to hidden topics in vain.
addEventListener('popstate', () => {
  read();
  document.querySelector('.outside')?.scrollIntoView();
});
const early = selects.map(({ value }) => value);
// Without a query the page is as it was sent.
if (location.search !== '') read();
// What was chosen while the page was on its way is newer than the address.
if (early.some(Boolean)) {
  for (const [index, select] of selects.entries()) if (early[index]) select.value = early[index];
  write();
}
document.documentElement.classList.remove('pending');
