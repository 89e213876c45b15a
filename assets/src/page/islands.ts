/** Finds an island's elements now and whenever a part of the page is replaced. */

/**
 * Starts `start` once for every element that fits. A start that fails leaves
 * the page as the server made it, and says so in the console.
 */
export function island(selector: string, start: (element: HTMLElement) => void | Promise<void>): void {
  const name = `island ${selector}`;
  const begun = new WeakSet<HTMLElement>();
  const startIn = (root: ParentNode): void => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)];
    if (root instanceof HTMLElement && root.matches(selector)) found.unshift(root);
    for (const element of found) {
      if (begun.has(element)) continue;
      begun.add(element);
      void attempt(name, element, start);
    }
  };
  startIn(document);
  document.addEventListener("al:content", (event) => {
    const { detail } = event as CustomEvent<unknown>;
    startIn(detail instanceof HTMLElement ? detail : document);
  });
}

async function attempt(name: string, element: HTMLElement, start: (element: HTMLElement) => void | Promise<void>): Promise<void> {
  try {
    await start(element);
    element.dataset["ready"] = "";
  } catch (problem) {
    console.error(name, problem);
  }
}

/** Tells all islands that a part of the page is new. */
export function announceContent(element: HTMLElement): void {
  document.dispatchEvent(new CustomEvent("al:content", { detail: element }));
}
