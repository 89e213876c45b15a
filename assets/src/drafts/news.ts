/** Tells other tabs, and hears from them and the service worker, that drafts have changed. */

const CHANNEL = "allmende-drafts";
/** Tag of the background synchronisation. */
export const SYNC_TAG = "allmende-drafts";

export interface News {
  tell(): void;
  listen(heard: () => void): void;
}

export function openNews(name = CHANNEL): News {
  const channel = new BroadcastChannel(name);
  return {
    tell: () => channel.postMessage("changed"),
    listen: (heard) => channel.addEventListener("message", heard),
  };
}
