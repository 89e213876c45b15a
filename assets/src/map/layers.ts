/** The reports on the map: one vector source, a layer of clusters, a layer of single reports. */
import type { Map } from "maplibre-gl";
import { plainLanguage } from "../page/texts.ts";
import { paletteAt } from "./colours.ts";
import { CENTRED, drawCluster, drawPoint } from "./markers.ts";
import { loadIcon } from "./sprite.ts";
import { absoluteAddress } from "./style.ts";

export const SOURCE = "al-reports";
/** The deepest tiles: nothing farther apart than 20 cm is one mark there, and closer in they are magnified. */
export const DEEPEST_TILES = 18;

export const CLUSTERS = "al-clusters";
export const POINTS = "al-points";

/** Image names carry what is to be drawn; the resolver draws them when the map first needs one. */
const CLUSTER_IMAGE = "al:cluster:";
const POINT_IMAGE = "al:point:";

/** Adds source and layers to a style that has just been loaded. */
export function addReports(map: Map, settings: DOMStringMap): void {
  const { tiles, layer = "reports" } = settings;
  if (!tiles || map.getSource(SOURCE)) return;
  map.addSource(SOURCE, {
    type: "vector",
    tiles: [absoluteAddress(tiles, document.baseURI)],
    maxzoom: DEEPEST_TILES,
  });
  map.addLayer({
    id: POINTS,
    type: "symbol",
    source: SOURCE,
    "source-layer": layer,
    filter: ["!", ["to-boolean", ["get", "cluster"]]],
    layout: {
      "icon-image": ["concat", POINT_IMAGE, ["coalesce", ["get", "status"], "open"], ":", ["coalesce", ["get", "icon"], ""]],
      "icon-anchor": ["match", ["get", "status"], CENTRED, "center", "bottom"],
      "icon-allow-overlap": true,
    },
  });
  map.addLayer({
    id: CLUSTERS,
    type: "symbol",
    source: SOURCE,
    "source-layer": layer,
    filter: ["to-boolean", ["get", "cluster"]],
    layout: {
      "icon-image": ["concat", CLUSTER_IMAGE, ["to-string", ["get", "count"]]],
      "icon-allow-overlap": true,
    },
  });
}

/** Draws signs when the map asks for them, in the colours that hold at that moment. */
export function resolveSigns(map: Map, frame: HTMLElement, icons = new URL("./icons.svg", import.meta.url).href): void {
  const language = plainLanguage(document.documentElement.lang);
  const add = (id: string, { image, pixelRatio }: ReturnType<typeof drawCluster>): void => {
    if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio });
  };
  map.setMissingStyleImageResolver(async (id) => {
    if (id.startsWith(CLUSTER_IMAGE)) {
      await document.fonts.load('600 15px "Fira Sans"').catch(() => []);
      add(id, drawCluster(Number(id.slice(CLUSTER_IMAGE.length)) || 0, paletteAt(frame), language));
    } else if (id.startsWith(POINT_IMAGE)) {
      const [status = "open", icon = ""] = id.slice(POINT_IMAGE.length).split(":");
      const picture = await loadIcon(icons, icon);
      add(id, drawPoint(status, paletteAt(frame), picture));
    }
  });
}
