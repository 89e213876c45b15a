/**
 * Remembers whether the visitor wants the light or the dark page. Runs in the
 * head before the first paint, so it is a plain script without imports.
 */

const KEY = "allmende-theme";
const ATTRIBUTE = "data-kern-theme";

type Theme = "light" | "dark";

function remembered(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : undefined;
  } catch {
    // Storage can be switched off; then the system decides.
    return undefined;
  }
}

function current(): Theme {
  const chosen = document.documentElement.getAttribute(ATTRIBUTE);
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function label(button: HTMLElement): void {
  const next = current() === "dark" ? "light" : "dark";
  const text = button.dataset[next === "dark" ? "textDark" : "textLight"];
  if (text === undefined) return;
  const place = button.querySelector<HTMLElement>("[data-theme-label]");
  if (place) place.textContent = text;
  else button.setAttribute("aria-label", text);
  button.dataset["next"] = next;
}

function choose(theme: Theme): void {
  document.documentElement.setAttribute(ATTRIBUTE, theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then the choice holds for this page only.
  }
}

function startButtons(): void {
  const buttons = [...document.querySelectorAll<HTMLElement>("[data-theme-toggle]")];
  const labelAll = (): void => buttons.forEach(label);
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      choose(current() === "dark" ? "light" : "dark");
      labelAll();
    });
  }
  labelAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", labelAll);
}

const theme = remembered();
if (theme) document.documentElement.setAttribute(ATTRIBUTE, theme);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startButtons);
else startButtons();

export {};
