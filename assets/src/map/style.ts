/** Fetches a map style and makes its addresses whole, and follows the page's theme. */
import type { StyleSpecification } from "maplibre-gl";
import { fetchJson } from "../page/json.ts";

/** The style for the theme that holds now. */
export async function loadStyle(settings: DOMStringMap): Promise<StyleSpecification> {
  const address = (isDark() ? settings["styleDark"] : undefined) ?? settings["style"];
  if (!address) return emptyStyle();
  const url = new URL(address, document.baseURI);
  try {
    const style = await fetchJson(url);
    return absolute(style, url.href) as StyleSpecification;
  } catch (problem) {
    // Reports on an empty ground are better than no map.
    console.error("map style", problem);
    return emptyStyle();
  }
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
