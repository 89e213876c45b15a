/** The page's side of the service worker: registers it, asks it to send later. */
import { SYNC_TAG } from "./news.ts";

interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Registers the worker and tells it which page to keep; false where there is none. */
export async function registerWorker(address: string, page: string): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register(address, { scope: "/" });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: new URL(page, document.baseURI).pathname });
    return true;
  } catch (problem) {
    // Private windows and some policies forbid it; the page works while it is open.
    console.warn("service worker", problem);
    return false;
  }
}

/** Asks the browser to wake the worker when there is a network; false where it cannot. */
export async function sendInBackground(tag = SYNC_TAG): Promise<boolean> {
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
