/**
 * Right behind controls that stay in sight: tells the sheets how much of the window's top they cover, as `--bar`, at
 * any width, with letters of any size, in any language. What sticks below them and every jump keep clear of that.
 */
const [controls] = document.querySelectorAll('.bar, .progress');
if (controls) {
  const tell = (): void => {
    document.documentElement.style.setProperty('--bar', `${String(controls.getBoundingClientRect().height)}px`);
  };
  // At once, for the browser may make the jump of an address before it has drawn anything.
  tell();
  new ResizeObserver(tell).observe(controls);
}
