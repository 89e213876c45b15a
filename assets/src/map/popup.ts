/** The small window over a report: title, status, the way to its page. */
import { Popup, type Map, type Offset } from "maplibre-gl";
import { element } from "../page/elements.ts";
import { fill, type Texts } from "../page/texts.ts";
import type { Place } from "./geometry.ts";
import { capital, pascal } from "./words.ts";

/** What a tile says about one report. */
export interface ReportMark {
  readonly code: string;
  readonly title: string;
  readonly status: string;
}

/** Clear of the sign: above it when there is room, below its tip otherwise. */
const OFFSET: Offset = { bottom: [0, -42], "bottom-left": [8, -42], "bottom-right": [-8, -42], top: [0, 18], "top-left": [8, 18], "top-right": [-8, 18], left: [20, -18], right: [-20, -18], center: [0, 0] };

/** Opens the window; focus moves to its link and returns to the map when it is closed. */
export function openPopup(map: Map, place: Place, report: ReportMark, link: string, t: Texts): Popup {
  // A page may write `data-text-status-in_progress` or `-in-progress`.
  const status = t.find(`status${capital(report.status)}`) ?? t.find(`status${pascal(report.status)}`);
  const title = report.title === "" ? report.code : report.title;
  const address = fill(link, { code: encodeURIComponent(report.code) });
  const content = element(
    "div",
    { class: "al-popup" },
    element("p", { class: "al-popup__title" }, title),
    status === undefined ? undefined : element("p", { class: "al-popup__status", "data-status": report.status }, status),
    element("a", { class: "kern-link", href: address }, t("openReport", { title })),
  );
  const popup = new Popup({ maxWidth: "18rem", offset: OFFSET, className: "al-popup-frame" });
  popup.setLngLat([place.lon, place.lat]).setDOMContent(content).addTo(map);
  content.addEventListener("keydown", (event) => {
    if (event.key === "Escape") popup.remove();
  });
  popup.on("close", () => map.getCanvas().focus({ preventScroll: true }));
  return popup;
}
