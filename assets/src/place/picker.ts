/** The place picker of a form: map, own position and address search fill the same two fields. */
import { element } from "../page/elements.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { degrees, readPlace, type Place } from "../map/geometry.ts";
import { startCombobox } from "./combobox.ts";
import { locate } from "./locate.ts";
import { describe, lookUp, searchPlaces, type NamedPlace } from "./lookup.ts";
import type { PlaceMap } from "./place_map.ts";
import { PLACE_WORDS } from "../words/place.ts";

/** Starts the picker; each of its three ways works without the others. */
export async function startPicker(frame: HTMLElement): Promise<void> {
  const t = textsOf(frame, PLACE_WORDS);
  const result = frame.querySelector<HTMLElement>("[data-place-result]");
  const fields = coordinateFields(frame);
  let map: PlaceMap | undefined;
  let asked: AbortController | undefined;

  const say = (text: string): void => {
    if (result) result.textContent = text;
  };

  async function choose(place: Place, origin: "map" | "elsewhere"): Promise<void> {
    fields.write(place);
    if (origin === "elsewhere") map?.show(place);
    const address = frame.dataset["lookup"];
    asked?.abort();
    if (!address) return;
    const own = (asked = new AbortController());
    try {
      say(describe(await lookUp(address, place, own.signal), t));
    } catch {
      if (!own.signal.aborted) say(t("lookupFailed"));
    }
    frame.dispatchEvent(new CustomEvent("al:place", { bubbles: true, detail: place }));
  }

  startSearch(frame, t, (place) => void choose(place, "elsewhere"));
  startLocate(frame, t, say, (place) => void choose(place, "elsewhere"));
  const ground = frame.querySelector<HTMLElement>("[data-place-map]");
  if (!ground) return;
  // The other two ways must not wait for the large library.
  const { startPlaceMap } = await import("./place_map.ts");
  map = await startPlaceMap(ground, frame.dataset, t, (place) => void choose(place, "map"));
  const given = fields.read();
  if (given) map?.show(given);
  frame.dataset["idle"] = "";
}

function coordinateFields(frame: HTMLElement): { read(): Place | undefined; write(place: Place): void } {
  const field = (name: "lon" | "lat"): HTMLInputElement => {
    const found = frame.querySelector<HTMLInputElement>(`[data-place-${name}]`);
    if (found) return found;
    const made = element("input", { type: "hidden", name });
    frame.append(made);
    return made;
  };
  const [lon, lat] = [field("lon"), field("lat")];
  return {
    read: () => readPlace(`${lon.value},${lat.value}`),
    write: (place) => {
      lon.value = degrees(place.lon);
      lat.value = degrees(place.lat);
      lat.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
}

function startSearch(frame: HTMLElement, t: Texts, take: (place: NamedPlace) => void): void {
  const input = frame.querySelector<HTMLInputElement>("[data-place-search]");
  const address = frame.dataset["search"];
  if (!input || !address) return;
  startCombobox<NamedPlace>({
    input,
    take,
    fetch: (query, signal) => searchPlaces(address, query, signal),
    announce: (count) => t.count("suggestions", count),
    listLabel: t("suggestions"),
  });
}

function startLocate(frame: HTMLElement, t: Texts, say: (text: string) => void, take: (place: Place) => void): void {
  const button = frame.querySelector<HTMLButtonElement>("[data-place-locate]");
  if (!button || !("geolocation" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    say(t("locating"));
    button.setAttribute("aria-disabled", "true");
    void locate().then((found) => {
      button.removeAttribute("aria-disabled");
      if (typeof found === "string") say(t(found === "denied" ? "locateDenied" : "locateFailed"));
      else take(found);
    });
  });
}
