/**
 * On the page of an audit, until its script has opened one: holds what is done to the form and to the controls above
 * it, and does it again then, in the same order. The script says so by `audit-open` on the window.
 */

/** Which events are held, each with the controls on which it means something. */
const HELD = {
  click: 'button, [type=radio], [href^="#"]',
  input: '[type=text]',
  change: '[type=file]',
  // On the button that goes to a row, too: what is typed behind it is for that row.
  keydown: 'button, [type=radio]',
};
const types = Object.keys(HELD) as (keyof typeof HELD)[];

const held: (() => void)[] = [];

const hold = (event: Event): void => {
  const { type, target } = event;
  const selector = `:is(.session, #have) :is(${HELD[type as keyof typeof HELD]})`;
  const control = target instanceof Element && target.closest<HTMLInputElement>(selector);
  if (!control) return;
  const { value } = control;
  if (type === 'click') {
    // The fragment holds the audit: it must not become that of a jump. A choice is shown at once.
    if (control.localName !== 'input') event.preventDefault();
    held.push(() => {
      control.click();
    });
    return;
  }
  held.push(() => {
    const { activeElement, body } = document;
    // A key chooses in one row and goes on to the next, where the key after it belongs.
    let place: Element | null = type === 'keydown' ? activeElement : control;
    if (type === 'input') {
      // The field is that of another audit now.
      const field = control.isConnected ? control : (document.getElementById(control.id) as HTMLInputElement);
      field.value = value;
      if (activeElement === body) field.focus();
      place = field;
    }
    place?.dispatchEvent(new (event.constructor as typeof Event)(type, event));
  });
};

for (const type of types) addEventListener(type, hold, true);
addEventListener(
  'audit-open',
  () => {
    for (const type of types) removeEventListener(type, hold, true);
    for (const act of held) act();
  },
  { once: true },
);
