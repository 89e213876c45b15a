/**
 * Island: the map of reports. MapLibre is large, so it is fetched only when a
 * map comes near the window.
 */
import { island } from "./page/islands.ts";

island("[data-map]", async (frame) => {
  await near(frame);
  const { startMap } = await import("./map/reports_map.ts");
  await startMap(frame);
});

/** Waits until the element is less than half a screen away. */
function near(frame: HTMLElement): Promise<void> {
  return new Promise((done) => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        done();
      },
      { rootMargin: "50%" },
    );
    watcher.observe(frame);
  });
}
