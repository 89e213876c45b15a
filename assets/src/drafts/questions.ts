/** Asks the questions of the chosen category. They wait in templates of the page, so that they are there without a network. */

/** Starts on the form: `[data-questions]` shows the template whose `data-category` is chosen. */
export function startQuestions(form: HTMLFormElement): void {
  const select = form.querySelector<HTMLSelectElement>('select[name="category"]');
  const place = form.querySelector<HTMLElement>("[data-questions]");
  if (!select || !place) return;
  let asked = place.dataset["questions"] ?? "";
  const ask = (): void => {
    if (select.value === asked) return;
    asked = select.value;
    const template = form.querySelector<HTMLTemplateElement>(`template[data-category="${CSS.escape(asked)}"]`);
    place.replaceChildren(...(template ? [template.content.cloneNode(true)] : []));
  };
  select.addEventListener("input", ask);
  // A browser that comes back to the page has filled the choice in again.
  ask();
}

/** Names of the questions on the page that must be answered. */
export function requiredQuestions(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLElement>("[data-questions] [data-required]")].map((question) => question.dataset["required"] ?? "");
}
