/** The page's side of the service worker: registers it, asks it to keep pages and to send later. */

interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** The form a service worker keeps, as the page in sight knows it. */
export interface Wanted {
  /** Path of the form. */
  readonly keep: string;
  /** Language it is read in. */
  readonly lang: string;
  /** Changes with every build of its files. */
  readonly version: string;
  /** Id of who is signed in, empty for a stranger. */
  readonly person: string;
}

/** Registers the worker and tells it which form to keep; false where there is none. */
export async function registerWorker(address: string, wanted: Wanted): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register(address, { scope: "/" });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(wanted);
    return true;
  } catch (problem) {
    // Private windows and some policies forbid it; the page works while it is open.
    console.warn("service worker", problem);
    return false;
  }
}

/** Who is signed in, as the page says, or the service worker in its place; empty for a stranger. */
export function personOf(page: ParentNode = document): string {
  return page.querySelector<HTMLElement>('link[rel="al-offline"]')?.dataset["person"] ?? "";
}

/** Asks the browser to wake the worker when there is a network; false where it cannot. */
export async function sendInBackground(tag: string): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  const registration = (await navigator.serviceWorker.getRegistration()) as SyncRegistration | undefined;
  if (!registration?.sync) return false;
  try {
    await registration.sync.register(tag);
    return true;
  } catch {
    return false;
  }
}
