/** "Sort by way" begins where the telephone is, if it says so. */

/** How long a telephone may look for its place, in milliseconds. */
const PATIENCE_MS = 6000;

/** Starts on the form; without a place the list begins at its first stop. */
export function startWay(form: HTMLFormElement): void {
  let placed = false;
  form.addEventListener("submit", (event) => {
    if (placed || !("geolocation" in navigator)) return;
    event.preventDefault();
    const send = (): void => {
      placed = true;
      form.requestSubmit();
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        set(form, "lon", coords.longitude);
        set(form, "lat", coords.latitude);
        send();
      },
      send,
      { timeout: PATIENCE_MS, maximumAge: 120_000 },
    );
  });
}

function set(form: HTMLFormElement, name: string, value: number): void {
  const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (field) field.value = value.toFixed(5);
}
