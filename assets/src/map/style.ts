/** Fetches a map style and makes its addresses whole, and follows the page's theme. */
import type { StyleSpecification } from "maplibre-gl";
import { asList, asObject, asText, fetchJson } from "../page/json.ts";

/** The style for the theme that holds now. */
export async function loadStyle(settings: DOMStringMap): Promise<StyleSpecification> {
  const address = (isDark() ? settings["styleDark"] : undefined) ?? settings["style"];
  if (!address) return emptyStyle();
  const url = new URL(address, document.baseURI);
  try {
    return await whole(await fetchStyle(url));
  } catch (problem) {
    // Reports on an empty ground are better than no map.
    console.error("map style", problem);
    return emptyStyle();
  }
}

async function fetchStyle(url: URL): Promise<StyleSpecification> {
  return absolute(await fetchJson(url), url.href) as StyleSpecification;
}

/** Our style may name another one that belongs beneath it (basemap.de, say). */
async function whole(style: StyleSpecification): Promise<StyleSpecification> {
  const beneath = asText(asObject(style.metadata)[BASE_STYLE]);
  if (beneath === "") return style;
  try {
    return stacked(await fetchStyle(new URL(beneath, document.baseURI)), style);
  } catch (problem) {
    console.error("base map", problem);
    return style;
  }
}

/** Field of a style's metadata: the address of the style to be drawn beneath. */
const BASE_STYLE = "allmende:base_style";
/** Field of a style's metadata: west, south, east, north of the town. */
const BOUNDS = "allmende:bounds";

/** One style over another: fonts and sprite are the lower one's, whose labels need them. */
export function stacked(lower: StyleSpecification, upper: StyleSpecification): StyleSpecification {
  return { ...lower, metadata: upper.metadata, sources: { ...lower.sources, ...upper.sources }, layers: [...lower.layers, ...upper.layers] };
}

/** The town's box, where the style tells it. */
export function boundsOf(style: StyleSpecification): string | undefined {
  const bounds = asList(asObject(style.metadata)[BOUNDS]);
  return bounds.length === 4 ? bounds.join(",") : undefined;
}

function emptyStyle(): StyleSpecification {
  return { version: 8, sources: {}, layers: [] };
}

/** Whether the page is shown dark, by choice or by the system. */
export function isDark(): boolean {
  const chosen = document.documentElement.getAttribute("data-kern-theme");
  if (chosen === "dark" || chosen === "light") return chosen === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Calls back when the theme changes from one to the other. */
export function onThemeChange(changed: () => void): void {
  let dark = isDark();
  const look = (): void => {
    if (isDark() === dark) return;
    dark = !dark;
    changed();
  };
  new MutationObserver(look).observe(document.documentElement, { attributes: true, attributeFilter: ["data-kern-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", look);
}

/** Keys of a style whose values are addresses. */
const ADDRESSES = new Set(["url", "tiles", "glyphs", "sprite", "data", "font-faces"]);

/**
 * A style whose relative addresses are made whole against its own: MapLibre's
 * worker has no page to resolve them against.
 */
export function absolute(value: unknown, base: string, key = ""): unknown {
  if (typeof value === "string") return ADDRESSES.has(key) ? absoluteAddress(value, base) : value;
  if (Array.isArray(value)) return value.map((entry) => absolute(entry, base, key));
  if (typeof value !== "object" || value === null) return value;
  // Inline GeoJSON stays as it is: a property may well be called "url".
  if (key === "data") return value;
  const inside = (name: string): string => (key === "font-faces" ? key : name);
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, absolute(entry, base, inside(name))]));
}

/** One address; `{z}` and the like keep their braces, `pmtiles://` keeps its scheme. */
export function absoluteAddress(address: string, base: string): string {
  const [, scheme = "", rest = address] = /^(pmtiles:\/\/)?(.*)$/s.exec(address) ?? [];
  const whole = new URL(rest, base).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
  return scheme + whole;
}
