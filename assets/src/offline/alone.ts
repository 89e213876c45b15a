/** Holds tabs and service worker apart, so that nothing is sent twice at once. */

/**
 * Runs the work under the browser's lock of this name, or not at all while another holds it.
 * Where there are no locks, the server's idempotency key still keeps everything single.
 */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
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
