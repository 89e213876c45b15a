/** The visitor's own position, asked once and only on a press. */
import type { Place } from "../map/geometry.ts";

const PATIENCE_MS = 15_000;
/** A position of the last minute is good enough for a pothole. */
const AGE_MS = 60_000;

/** The position, or why there is none. */
export function locate(): Promise<Place | "denied" | "failed"> {
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lon: coords.longitude, lat: coords.latitude }),
      (problem) => done(problem.code === problem.PERMISSION_DENIED ? "denied" : "failed"),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: AGE_MS },
    );
  });
}
