/** Tells other tabs, and hears from them and the service worker, that something kept here has changed. */

export interface News {
  tell(): void;
  listen(heard: () => void): void;
}

export function openNews(name: string): News {
  const channel = new BroadcastChannel(name);
  return {
    tell: () => channel.postMessage("changed"),
    listen: (heard) => channel.addEventListener("message", heard),
  };
}
