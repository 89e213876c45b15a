/** Shows the button that prints the page; without a script the browser's own menu does it. */
export function startPrinting(target: HTMLElement): void {
  target.hidden = false;
  target.addEventListener("click", () => window.print());
}
