/**
 * Before the first paint: says that scripts run, and sets the theme that was chosen here before. From then on the
 * switch in the header chooses, and the page follows what other pages choose.
 */
const root = document.documentElement;
const { dataset } = root;
root.classList.add('js');

/** Shows a theme, and on the switch that it is chosen; whatever is none is the system's. */
const showTheme = (theme: string | null): void => {
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
  const select = document.querySelector<HTMLSelectElement>('#theme');
  if (select) select.value = dataset['theme'] ?? 'system';
};

const followTheme = (): void => {
  try {
    showTheme(localStorage.getItem('theme'));
  } catch {
    // Storage is refused: what is shown stays.
  }
};

followTheme();
// The switch is read later than this; another tab may choose; and Back brings pages as they were left.
for (const event of ['DOMContentLoaded', 'storage', 'pageshow']) addEventListener(event, followTheme);

addEventListener('change', ({ target }) => {
  const { id, value } = target as HTMLSelectElement;
  if (id !== 'theme') return;
  showTheme(value);
  try {
    if (value === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', value);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
});
