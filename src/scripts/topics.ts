/** On the page of second opinions: leaves the topics of a guide, or with a kind of relation. The choice is in the query. */
const form = document.querySelector<HTMLFormElement>('.topic-filter');
const counted = form?.querySelector('[role=status]');
const topics = [...document.querySelectorAll<HTMLElement>('.topic')];
const selects = [...(form?.elements ?? [])].filter((it) => it instanceof HTMLSelectElement);

/** What is chosen, by the name of its list. */
type Choice = Readonly<Record<string, string>>;

const fits = ({ dataset }: HTMLElement, choice: Choice): boolean =>
  Object.entries(choice).every(([name, value]) => value === '' || (dataset[name]?.split(' ') ?? []).includes(value));

const show = (choice: Choice): void => {
  let shown = 0;
  for (const topic of topics) {
    const relations = [...topic.querySelectorAll<HTMLElement>('.relations > li')];
    // With both chosen, one relation has to fit both.
    for (const relation of relations) relation.hidden = !fits(relation, choice);
    topic.hidden = choice['relation'] ? relations.every(({ hidden }) => hidden) : !fits(topic, choice);
    document
      .querySelector<HTMLElement>(`.topic-list a[href="#${topic.id}"]`)
      ?.parentElement?.toggleAttribute('hidden', topic.hidden);
    if (!topic.hidden) shown += 1;
  }
  if (counted) counted.textContent = `${String(shown)} of ${String(topics.length)} topics`;
};

/** Reads the query; what no list offers is dropped. */
const read = (): void => {
  const query = new URLSearchParams(location.search);
  for (const select of selects) {
    const asked = query.get(select.name);
    select.value = [...select.options].find(({ value }) => value === asked)?.value ?? '';
  }
  show(Object.fromEntries(selects.map(({ name, value }) => [name, value])));
};

form?.addEventListener('change', () => {
  const chosen = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  const query = new URLSearchParams(chosen).toString();
  history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
  read();
});
form?.addEventListener('reset', () => {
  history.pushState(null, '', location.pathname);
  setTimeout(read);
});
addEventListener('popstate', read);
read();
document.documentElement.classList.remove('pending');
