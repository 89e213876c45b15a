/** The map of the place picker. */
import type { Map } from "maplibre-gl";
import { element } from "../page/elements.ts";
import type { Texts } from "../page/texts.ts";
import type { Place } from "../map/geometry.ts";
import { addReports, resolveSigns } from "../map/layers.ts";
import { loadSheet, makeMap } from "../map/library.ts";
import { loadStyle, onThemeChange } from "../map/style.ts";
import { makePin } from "./pin.ts";

export interface PlaceMap {
  /** Marks a place and goes there. */
  show(place: Place): void;
}

/** Close enough to tell two lamps apart. */
const CLOSE_ZOOM = 17;

/** Draws the map; nothing where the device cannot, and then the other ways remain. */
export async function startPlaceMap(ground: HTMLElement, settings: DOMStringMap, t: Texts, moved: (place: Place) => void): Promise<PlaceMap | undefined> {
  const [style] = await Promise.all([loadStyle(settings), loadSheet()]);
  const canvas = element("div", { class: "al-map__canvas" });
  ground.replaceChildren(element("div", { class: "al-map al-map--form" }, canvas));
  ground.hidden = false;
  let map: Map;
  try {
    map = makeMap(canvas, settings, style, t);
  } catch (problem) {
    console.warn("map", problem);
    ground.replaceChildren(element("p", { class: "al-map__note" }, t("unavailable")));
    return undefined;
  }
  map.getCanvas().style.cursor = "crosshair";
  resolveSigns(map, ground, settings["icons"]);
  map.on("style.load", () => addReports(map, settings));
  onThemeChange(() => void loadStyle(settings).then((next) => map.setStyle(next, { diff: false })));
  map.on("idle", () => (ground.dataset["idle"] = ""));
  const pin = makePin(map, t, moved);
  ground.append(pin.steps);
  return {
    show(place) {
      pin.put(place);
      map.easeTo({ center: [place.lon, place.lat], zoom: Math.max(map.getZoom(), CLOSE_ZOOM) });
    },
  };
}
