/**
 * Before the first paint: says that scripts run, and sets the theme that was chosen here before. From then on the
 * switch in the header chooses, and the page follows what other pages choose.
 */
const root = document.documentElement;
root.classList.add('js');

let theme: string | null;

const followTheme = ({ target, type }: Partial<Event>): void => {
  const select = document.querySelector<HTMLSelectElement>('#theme');
  try {
    if (select && target === select) {
      theme = select.value;
      localStorage.setItem('theme', theme);
      if (theme === 'system') localStorage.removeItem('theme');
    } else if (type !== 'change') {
      theme = localStorage.getItem('theme');
    }
  } catch {
    // Storage is refused: what is shown stays, and what is chosen holds for this page.
  }
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  if (select) select.value = root.dataset['theme'] ?? 'system';
};

followTheme({});
// The switch is read later than this; another tab may choose; and Back brings pages as they were left.
for (const event of ['DOMContentLoaded', 'storage', 'pageshow', 'change']) addEventListener(event, followTheme);
