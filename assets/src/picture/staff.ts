/** Blacking out a stored picture: drawing fills in the form's number fields, which work alone, too. */
import { button, element } from "../page/elements.ts";
import { textsOf } from "../page/texts.ts";
import { PICTURE_WORDS } from "../words/picture.ts";
import { askForRectangles } from "./blackout.ts";
import { rowsOf, rectangleOf, valuesOf } from "./percent.ts";
import { readPicture, type Readable } from "./render.ts";

/** Longest edge on the stage; the fields hold shares, so it does not matter for the result. */
const LONGEST_EDGE = 1600;

/** Starts on a form whose `data-blackout` names the picture. */
export function startStaffBlackout(target: HTMLElement): void {
  if (!(target instanceof HTMLFormElement)) return;
  const t = textsOf(target, PICTURE_WORDS);
  const draw = button(t("draw"), "secondary", () => void open());
  const status = element("p", { role: "alert" });
  target.querySelector("fieldset")?.before(element("p", {}, draw), status);

  const open = async (): Promise<void> => {
    const picture = await fetchPicture(target.dataset["blackout"] ?? "");
    status.textContent = picture ? "" : t("noPicture");
    if (!picture) return;
    const before = rowsOf(target).flatMap((fields) => rectangleOf(fields.map((field) => field.value), picture.size) ?? []);
    const rectangles = await askForRectangles(picture, before, t);
    picture.bitmap.close();
    if (rectangles) write(target, rectangles.map((rectangle) => valuesOf(rectangle, picture.size)));
    draw.focus();
  };
}

/** The picture to draw on; nothing where it does not come or cannot be read. */
async function fetchPicture(address: string): Promise<Readable | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await readPicture(await answer.blob(), LONGEST_EDGE) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the rows; makes more of them where there are too few. */
function write(form: HTMLFormElement, values: readonly (readonly string[])[]): void {
  let rows = rowsOf(form);
  while (rows.length < values.length) {
    addRow(form, rows.length + 1);
    rows = rowsOf(form);
  }
  rows.forEach((fields, nr) => fields.forEach((field, side) => (field.value = values[nr]?.[side] ?? "")));
}

/** A row like the last one, with the next number. */
function addRow(form: HTMLFormElement, nr: number): void {
  const last = [...form.querySelectorAll<HTMLElement>(".al-quad")].at(-1);
  if (!last) return;
  const next = last.cloneNode(true) as HTMLElement;
  const renumber = (text: string): string => text.replace(/\d+/, String(nr));
  next.setAttribute("aria-label", renumber(last.getAttribute("aria-label") ?? ""));
  for (const field of next.querySelectorAll("input")) {
    field.id = renumber(field.id);
    field.name = renumber(field.name);
    field.value = "";
    field.classList.remove("kern-form-input__input--error");
    for (const name of ["aria-invalid", "aria-describedby"]) field.removeAttribute(name);
  }
  for (const label of next.querySelectorAll("label")) label.htmlFor = renumber(label.htmlFor);
  for (const frame of next.querySelectorAll(".kern-form-input--error")) frame.classList.remove("kern-form-input--error");
  for (const error of next.querySelectorAll(".kern-error")) error.remove();
  last.after(next);
}
