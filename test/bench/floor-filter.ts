/** The floor's filter, in the page: what the island of the matrix does, in as little script as it takes. */
const chosen = (name: string): string[] =>
  [...document.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map(({ value }) => value);

const stages = [...document.querySelectorAll<HTMLInputElement>('[name=stages]')].map(({ value }) => value);
const search = document.querySelector<HTMLInputElement>('[type=search]');
const select = document.querySelector('select');

const sections = [...document.querySelectorAll('section')].map((element) => ({
  element,
  rows: [...element.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
    cells: [...row.cells].slice(1).map((cell) => cell.textContent),
    begins: [...row.cells].slice(1).findIndex((cell) => cell.className === 'b'),
  })),
}));

const update = (): void => {
  const ids = chosen('stages');
  const dimensions = chosen('dimensions');
  const shown = stages.flatMap((id, index) => (ids.length === 0 || ids.includes(id) ? [index] : []));
  const first = shown.length > 1 ? (shown[0] ?? 0) : (shown[0] ?? 0) - 1;
  const last = shown.at(-1) ?? 0;
  const words = search?.value.toLowerCase() ?? '';
  const show = select?.value;
  const passes = (cells: readonly string[], begins: number): boolean => {
    if (show === 'changes') return cells[first] !== cells[last];
    if (show === 'begins') return shown.includes(begins);
    return show !== 'needed' || !shown.every((stage) => cells[stage] === 'not yet');
  };
  document.documentElement.className = stages
    .map((_, index) => (shown.includes(index) ? '' : `h${String(index)}`))
    .join(' ');
  for (const { element, rows } of sections) {
    element.hidden = dimensions.length > 0 && !dimensions.includes(element.id);
    for (const { row, text, cells: texts, begins } of rows)
      row.hidden = !text.includes(words) || !passes(texts, begins);
  }
};

document.addEventListener('input', update);
