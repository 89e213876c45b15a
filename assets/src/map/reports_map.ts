/** The map of reports: draws them, counts what is in the section, leads to their pages. */
import { Marker, type Map, type MapGeoJSONFeature } from "maplibre-gl";
import { element } from "../page/elements.ts";
import { asNumber, asObject, asText, fetchJson, withParameters } from "../page/json.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { countInSection, readDrawn } from "./counting.ts";
import { readPlace, writeSection, type Place, type Section } from "./geometry.ts";
import { addReports, CLUSTERS, DEEPEST_TILES, POINTS, resolveSigns } from "./layers.ts";
import { loadSheet, makeMap } from "./library.ts";
import { openPopup } from "./popup.ts";
import { loadStyle, onThemeChange } from "./style.ts";
import { MAP_WORDS } from "../words/map.ts";

/** Starts the map in a frame; where it cannot be drawn a note takes its place. */
export async function startMap(frame: HTMLElement): Promise<void> {
  const settings = frame.dataset;
  const t = textsOf(frame, MAP_WORDS);
  const canvas = element("div", { class: "al-map__canvas" });
  const [style] = await Promise.all([loadStyle(settings), loadSheet()]);
  frame.prepend(canvas);
  let map: Map;
  try {
    map = makeMap(canvas, settings, style, t);
  } catch (problem) {
    console.warn("map", problem);
    giveUp(frame, t);
    return;
  }
  resolveSigns(map, frame, settings["icons"]);
  map.on("style.load", () => addReports(map, settings));
  onThemeChange(() => void loadStyle(settings).then((next) => map.setStyle(next, { diff: false })));
  map.on("movestart", () => delete frame.dataset["idle"]);
  markPoint(map, settings);
  if (settings["tiles"]) {
    addBar(map, frame, t);
    letPointsOpen(map, settings, t);
    letListPoint(map, settings["list"]);
  } else {
    map.on("idle", () => (frame.dataset["idle"] = ""));
  }
}

function giveUp(frame: HTMLElement, t: Texts): void {
  frame.replaceChildren();
  frame.hidden = true;
  frame.after(element("p", { class: "al-map__note", role: "note" }, t("unavailable")));
  frame.dataset["idle"] = "";
}

/** One marked place: the page of a single report. */
function markPoint(map: Map, settings: DOMStringMap): void {
  const place = readPlace(settings["point"]);
  if (!place) return;
  const sign = element("div", { class: "al-marker", "aria-hidden": "true" });
  new Marker({ element: sign, anchor: "bottom" }).setLngLat([place.lon, place.lat]).addTo(map);
}

function sectionOf(map: Map): Section {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

function placeOf(feature: MapGeoJSONFeature): Place | undefined {
  if (feature.geometry.type !== "Point") return undefined;
  const [lon, lat] = feature.geometry.coordinates;
  return lon === undefined || lat === undefined ? undefined : { lon, lat };
}

/** The line that tells the count, and the button that lists the section. */
function addBar(map: Map, frame: HTMLElement, t: Texts): void {
  const status = element("p", { class: "al-map__status", role: "status" });
  const bar = element("div", { class: "al-map__under" }, status);
  const form = frame.dataset["filter"] ? document.querySelector<HTMLFormElement>(frame.dataset["filter"]) : null;
  if (form) {
    const here = element("button", { type: "button", class: "al-map__button" }, t("here"));
    here.addEventListener("click", () => listSection(form, sectionOf(map)));
    bar.append(here);
  }
  frame.after(bar);
  map.on("idle", () => {
    const layers = [CLUSTERS, POINTS].filter((id) => map.getLayer(id));
    const drawn = map.queryRenderedFeatures({ layers }).flatMap((feature) => {
      const place = placeOf(feature);
      return place ? [readDrawn(feature.properties, place, map.project([place.lon, place.lat]))] : [];
    });
    const section = sectionOf(map);
    void askCount(frame.dataset["count"], section).then((known) => {
      if (String(sectionOf(map)) !== String(section)) return;
      const text = t.count("count", known ?? countInSection(drawn, section));
      if (status.textContent !== text) status.textContent = text;
      frame.dataset["idle"] = "";
    });
  });
}

/** How many the list of the section has: at the edges a cluster's circle does not tell. Without an answer the drawn ones are counted. */
async function askCount(address: string | undefined, section: Section): Promise<number | undefined> {
  if (!address) return undefined;
  try {
    return asNumber(asObject(await fetchJson(withParameters(address, { bbox: writeSection(section) })))["count"]);
  } catch {
    return undefined;
  }
}

function listSection(form: HTMLFormElement, section: Section): void {
  let field = form.querySelector<HTMLInputElement>('input[name="bbox"]');
  if (!field) {
    field = element("input", { type: "hidden", name: "bbox" });
    form.append(field);
  }
  field.value = writeSection(section);
  form.requestSubmit();
}

/** Degrees around a spot that hold everything drawn on it at the closest zoom: about two metres. */
const SPOT = 0.00002;

function letPointsOpen(map: Map, settings: DOMStringMap, t: Texts): void {
  const link = settings["link"] ?? "/reports/{code}";
  map.on("click", CLUSTERS, ({ features = [] }) => {
    const [feature] = features;
    const place = feature && placeOf(feature);
    if (!feature || !place) return;
    const splitsAt = asNumber(feature.properties["splits_at"]);
    const form = settings["filter"] ? document.querySelector<HTMLFormElement>(settings["filter"]) : null;
    if (form && (splitsAt === undefined || splitsAt > DEEPEST_TILES)) {
      // However near one comes, they stay one circle: their list tells them apart.
      listSection(form, [place.lon - SPOT, place.lat - SPOT, place.lon + SPOT, place.lat + SPOT]);
      return;
    }
    const zoom = Math.max(map.getZoom() + 2, splitsAt ?? 0);
    map.easeTo({ center: [place.lon, place.lat], zoom: Math.min(zoom, map.getMaxZoom()) });
  });
  map.on("click", POINTS, ({ features = [] }) => {
    const [feature] = features;
    const place = feature && placeOf(feature);
    if (!feature || !place) return;
    const { code, title, status } = feature.properties as Record<string, unknown>;
    openPopup(map, place, { code: asText(code), title: asText(title), status: asText(status) }, link, t);
  });
  for (const layer of [CLUSTERS, POINTS]) {
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  }
}

/** Buttons "show on the map" beside the entries of the list. */
function letListPoint(map: Map, selector: string | undefined): void {
  const list = selector ? document.querySelector<HTMLElement>(selector) : null;
  if (!list) return;
  for (const shower of list.querySelectorAll<HTMLElement>("[data-show-on-map]")) {
    const place = readPlace(shower.dataset["showOnMap"]);
    if (!place) continue;
    shower.hidden = false;
    shower.addEventListener("click", () => {
      map.easeTo({ center: [place.lon, place.lat], zoom: Math.max(map.getZoom(), 17) });
      map.getCanvas().focus();
    });
  }
}
