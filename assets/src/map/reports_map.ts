/** The map of reports: draws them, counts what is in the section, leads to their pages. */
import { Marker, type Map, type MapGeoJSONFeature } from "maplibre-gl";
import { element } from "../page/elements.ts";
import { asText } from "../page/json.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { countInSection, readDrawn } from "./counting.ts";
import { readPlace, writeSection, type Place, type Section } from "./geometry.ts";
import { addReports, CLUSTERS, POINTS, resolveSigns } from "./layers.ts";
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
    letPointsOpen(map, settings["link"] ?? "/reports/{code}", t);
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
    const text = t.count("count", countInSection(drawn, sectionOf(map)));
    if (status.textContent !== text) status.textContent = text;
    frame.dataset["idle"] = "";
  });
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

function letPointsOpen(map: Map, link: string, t: Texts): void {
  map.on("click", CLUSTERS, ({ features = [] }) => {
    const place = features[0] && placeOf(features[0]);
    if (place) map.easeTo({ center: [place.lon, place.lat], zoom: Math.min(map.getZoom() + 2, map.getMaxZoom()) });
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
