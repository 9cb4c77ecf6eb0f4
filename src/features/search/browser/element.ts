/** Makes elements. Text is only ever text: nothing here can become markup. */

type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with attributes and children; what is `undefined` or `false` is left out. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value));
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
};

/**
 * The part of an element that a selector names.
 * @throws {Error} where there is none of this class
 */
export const partOf = <T extends Element>(root: ParentNode, selector: string, type: abstract new () => T): T => {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`Search has no ${selector} here`);
  return found;
};
