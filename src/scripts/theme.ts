/** Before the first paint: says that scripts run, and sets the theme that was chosen here before. */
const root = document.documentElement;
root.classList.add('js');
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
} catch {
  // Storage is refused: the system's theme stays.
}
