/** How long nobody touched a ballot, and what then. */

/** Seconds before the end in which somebody can still ask for more time. */
const WARNED = 20;

/** What is to be done after so many seconds of nothing. */
export function due(seconds: number, idle: number, warns: boolean): "nothing" | "warn" | "anew" {
  if (seconds >= idle) return "anew";
  return warns && seconds >= idle - WARNED ? "warn" : "nothing";
}

/** Starts on `data-kiosk`, the address everything begins anew at, with `data-idle` in seconds. */
export function startKiosk(kiosk: HTMLElement): void {
  const { kiosk: anew = location.pathname, idle = "60" } = kiosk.dataset;
  const warning = kiosk.querySelector<HTMLElement>("[data-warning]");
  let touched = performance.now();
  const touch = (): void => {
    touched = performance.now();
    if (warning) warning.hidden = true;
  };
  for (const kind of ["pointerdown", "keydown", "input", "wheel", "touchmove"]) document.addEventListener(kind, touch, { passive: true });
  kiosk.querySelector("[data-more]")?.addEventListener("click", touch);
  const clock = window.setInterval(() => {
    const next = due((performance.now() - touched) / 1000, Number(idle), warning !== null);
    if (next === "warn" && warning) warning.hidden = false;
    if (next !== "anew") return;
    window.clearInterval(clock);
    location.replace(anew);
  }, 1000);
}
