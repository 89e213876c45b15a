/** Makes DOM elements without HTML strings, so that no text is ever read as markup. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children; `false` and `undefined` attributes are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

/** A KERN button that does not submit. */
export function button(label: string, kind: "primary" | "secondary" | "tertiary", press: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: `kern-btn kern-btn--${kind}` }, element("span", { class: "kern-label" }, label));
  made.addEventListener("click", press);
  return made;
}

/** A text only screen readers meet. */
export function unseen(text: string): HTMLSpanElement {
  return element("span", { class: "kern-sr-only" }, text);
}

let lastId = 0;

/** An id no other element of the page has. */
export function freshId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
