/** While a page is open: says whether there is a network, and sends again when there is one. */

/** While something may wait, it tries again this often. */
const RETRY_MS = 30_000;

/** Calls `tell` now and at each change, `send` when the network is back and every now and then. */
export function watchConnection(frame: HTMLElement, tell: (online: boolean) => void, send: () => Promise<void>): void {
  const look = (): void => {
    frame.dataset["network"] = navigator.onLine ? "online" : "offline";
    tell(navigator.onLine);
  };
  const again = (): void => void send().catch((problem: unknown) => console.error("sending", problem));
  const retry = (): void => {
    if (document.visibilityState === "visible" && navigator.onLine) again();
  };
  look();
  window.addEventListener("offline", look);
  window.addEventListener("online", () => {
    look();
    again();
  });
  document.addEventListener("visibilitychange", retry);
  setInterval(retry, RETRY_MS);
}
