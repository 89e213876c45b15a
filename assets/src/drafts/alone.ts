/** Holds tabs and service worker apart, so that a draft is not sent twice at once. */

const LOCK = "allmende-drafts";

/**
 * Runs the work under the browser's lock, or not at all while another holds it.
 * Where there are no locks, the server's idempotency key still keeps reports single.
 */
export async function alone(work: () => Promise<void>, name = LOCK): Promise<boolean> {
  if (!("locks" in navigator)) {
    await work();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
}
