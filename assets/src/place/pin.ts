/** The marker a visitor places: by click, by dragging, by arrow keys, by buttons. */
import { Marker, type Map } from "maplibre-gl";
import { button, element } from "../page/elements.ts";
import type { Texts } from "../page/texts.ts";
import { step, type Place } from "../map/geometry.ts";

/** Metres on the ground one key press moves the marker at this zoom: about ten pixels. */
export function stepMetres(zoom: number, lat: number, large: boolean): number {
  const metresPerPixel = (78_271.5 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  return metresPerPixel * (large ? 60 : 10);
}

/** Which way an arrow key leads, as east and north. */
const ARROWS: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export interface Pin {
  /** Puts the marker somewhere without telling anyone. */
  put(place: Place): void;
  /** Buttons that move it, for the page. */
  readonly steps: HTMLElement;
}

/** Makes the marker; `moved` hears of every change by the visitor. */
export function makePin(map: Map, t: Texts, moved: (place: Place) => void): Pin {
  const handle = element("button", { type: "button", class: "al-marker al-marker--movable", "aria-label": t("marker") });
  const marker = new Marker({ element: handle, anchor: "bottom", draggable: true });
  let place: Place | undefined;

  function put(next: Place): void {
    place = next;
    marker.setLngLat([next.lon, next.lat]);
    if (!handle.isConnected) marker.addTo(map);
    steps.hidden = false;
  }

  function move(east: number, north: number, large: boolean): void {
    if (!place) return;
    const metres = stepMetres(map.getZoom(), place.lat, large);
    const next = step(place, east * metres, north * metres);
    put(next);
    if (!map.getBounds().contains([next.lon, next.lat])) map.panTo([next.lon, next.lat]);
    moved(next);
  }

  marker.on("dragend", () => {
    const { lng, lat } = marker.getLngLat();
    place = { lon: lng, lat };
    moved(place);
  });
  handle.addEventListener("keydown", (event) => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    move(...way, event.shiftKey);
  });
  // A click on the marker must not count as a click on the map below it.
  handle.addEventListener("click", (event) => event.stopPropagation());
  map.on("click", ({ lngLat }) => {
    put({ lon: lngLat.lng, lat: lngLat.lat });
    moved({ lon: lngLat.lng, lat: lngLat.lat });
  });

  const steps = element("fieldset", { class: "al-nudges", hidden: true }, element("legend", { class: "kern-label" }, t("move")));
  const ways = { north: [0, 1], south: [0, -1], west: [-1, 0], east: [1, 0] } as const;
  for (const [name, [east, north]] of Object.entries(ways)) steps.append(button(t(name), "secondary", () => move(east, north, false)));
  return { put, steps };
}
