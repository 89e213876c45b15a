/** MapLibre as we use it: worker from our own server, localised, no rotation, gentle gestures. */
import { addProtocol, Map, NavigationControl, setWorkerUrl, type MapOptions, type StyleSpecification } from "maplibre-gl";
import { Protocol } from "pmtiles";
import type { Texts } from "../page/texts.ts";
import { readPlace, readSection } from "./geometry.ts";
import { boundsOf } from "./style.ts";

export type { Map } from "maplibre-gl";

let prepared = false;

/** Worker, style sheet and PMTiles protocol, once per page. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  setWorkerUrl(new URL("./maplibre-gl-worker.mjs", import.meta.url).href);
  addProtocol("pmtiles", new Protocol().tile);
}

/** Loads MapLibre's style sheet unless the page has it; a map without it would fall apart. */
export async function loadSheet(): Promise<void> {
  const name = "maplibre-gl.css";
  const present = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].some((link) => link.href.includes(name));
  if (present) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(`./${name}`, import.meta.url).href;
  const settled = new Promise<void>((done) => {
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => done());
  });
  // Before our own sheets, which restyle its controls.
  document.head.prepend(link);
  await settled;
}

/** Makes a map in `container`; throws where the device cannot draw one. */
export function makeMap(container: HTMLElement, settings: DOMStringMap, style: StyleSpecification, t: Texts): Map {
  prepare();
  const centre = readPlace(settings["centre"]) ?? readPlace(settings["point"]) ?? { lon: 10.4, lat: 51.2 };
  const bounds = readSection(settings["bounds"]) ?? (settings["centre"] || settings["point"] ? undefined : readSection(boundsOf(style)));
  const limits = readSection(settings["limits"]);
  const options: MapOptions = {
    container,
    style,
    center: [centre.lon, centre.lat],
    zoom: Number(settings["zoom"] ?? 12),
    maxZoom: Number(settings["maxZoom"] ?? 19),
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    attributionControl: { compact: true },
    locale: locale(t),
    fadeDuration: 0,
  };
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) options.reduceMotion = true;
  if (bounds) {
    options.bounds = [...bounds];
    options.fitBoundsOptions = { padding: 24 };
  }
  if (limits) options.maxBounds = [...limits];
  const map = new Map(options);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  return map;
}

function locale(t: Texts): Record<string, string> {
  return {
    "Map.Title": t("label"),
    "Marker.Title": t("marker"),
    "NavigationControl.ZoomIn": t("zoomIn"),
    "NavigationControl.ZoomOut": t("zoomOut"),
    "Popup.Close": t("close"),
    "AttributionControl.ToggleAttribution": t("attribution"),
    "CooperativeGesturesHandler.WindowsHelpText": t("scrollHelp"),
    "CooperativeGesturesHandler.MacHelpText": t("scrollHelpMac"),
    "CooperativeGesturesHandler.MobileHelpText": t("touchHelp"),
  };
}
