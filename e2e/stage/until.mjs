/** Waiting for an outcome that only asking again can show. */
import { setTimeout as pause } from "node:timers/promises";

/** The machine may be busy with other things. */
const PATIENCE_MS = 20_000;

/**
 * Asks until the answer is yes. `page.waitForFunction` takes any promise for yes, so what a page
 * has to wait for itself is asked by `page.evaluate` in here.
 */
export async function until(ask, what) {
  const end = performance.now() + PATIENCE_MS;
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`still not so: ${what}`);
    await pause(100);
  }
}
