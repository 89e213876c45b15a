/** The form of the offline page: reads a draft out of it, puts one back, shows errors at the fields. */
import { element } from "../page/elements.ts";
import type { Draft, FieldError, Fields, Picture } from "./draft.ts";

/** Fields that belong to one request, not to the draft. */
const NOT_KEPT = new Set(["csrf", "idempotency_key", "created_at"]);

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((part): part is Field => part instanceof HTMLInputElement || part instanceof HTMLTextAreaElement || part instanceof HTMLSelectElement);
}

/** What is typed and chosen, by field name. */
export function readFields(form: HTMLFormElement): Fields {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "" && !NOT_KEPT.has(name)) fields[name] = value;
  }
  return fields;
}

/** The pictures in the form's file input, already scaled and blacked out. */
export function readPictures(form: HTMLFormElement): Picture[] {
  const input = pictureInput(form);
  return [...(input?.files ?? [])].map((file) => ({ name: file.name, type: file.type, blob: file.slice(0, file.size, file.type) }));
}

function pictureInput(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[type="file"]');
}

/** Fills the form with a draft. */
export function fillForm(form: HTMLFormElement, { fields, pictures, errors }: Draft): void {
  form.reset();
  // First what decides which questions there are.
  const category = fieldsOf(form).find(({ name }) => name === "category");
  if (category) put(category, fields["category"]);
  for (const field of fieldsOf(form)) put(field, fields[field.name]);
  putPictures(form, pictures);
  showErrors(form, errors);
}

function put(field: Field, value: string | undefined): void {
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) field.checked = field.value === value;
  else if (field.type !== "file" && !NOT_KEPT.has(field.name) && (value !== undefined || field.type === "hidden")) field.value = value ?? "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Empties the form for the next report. */
export function clearForm(form: HTMLFormElement): void {
  form.reset();
  for (const field of fieldsOf(form)) {
    if (field.type === "hidden" && !NOT_KEPT.has(field.name) && field.matches("[data-place-lon], [data-place-lat]")) field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  putPictures(form, []);
  showErrors(form, []);
}

function putPictures(form: HTMLFormElement, pictures: readonly Picture[]): void {
  const input = pictureInput(form);
  if (!input) return;
  const files = pictures.map(({ name, type, blob }) => new File([blob], name, { type }));
  if (input.hasAttribute("data-ready")) {
    input.dispatchEvent(new CustomEvent("al:pictures", { detail: files }));
    return;
  }
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

/** Shows errors at their fields as the server's pages do, and goes to the first; those without a field are for the list. */
export function showErrors(form: HTMLFormElement, errors: readonly FieldError[]): void {
  for (const old of form.querySelectorAll("[data-draft-error]")) old.remove();
  let first: Field | undefined;
  const shown = new Set<string>();
  for (const field of fieldsOf(form)) {
    const message = errors.find((error) => error.field === field.name)?.message;
    // Of radio buttons the group carries the error.
    const group = field.type === "radio" ? field.closest("fieldset") : null;
    const frame = group ?? field.closest<HTMLElement>(".kern-form-input");
    const id = `${field.name}-draft-error`;
    mark(field, group, frame, message === undefined ? undefined : id);
    if (message === undefined || shown.has(field.name)) continue;
    shown.add(field.name);
    first ??= field;
    const icon = element("span", { class: "kern-icon kern-icon--danger kern-icon--md", "aria-hidden": "true" });
    const note = element("p", { id, class: "kern-error", "data-draft-error": true }, icon, element("span", { class: "kern-body" }, message));
    (frame ?? field.parentElement ?? form).append(note);
  }
  first?.focus();
}

/** Marks a field, or the group it is one of, as wrong or as right. */
function mark(field: Field, group: Element | null, frame: Element | null, error: string | undefined): void {
  if (field.classList.contains("kern-form-input__input")) field.classList.toggle("kern-form-input__input--error", error !== undefined);
  frame?.classList.toggle(group ? "kern-fieldset--error" : "kern-form-input--error", error !== undefined);
  const carrier = group ?? field;
  if (!group && error !== undefined) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  const described = (carrier.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((part) => part !== "" && part !== `${field.name}-draft-error`);
  if (error !== undefined) described.push(error);
  if (described.length > 0) carrier.setAttribute("aria-describedby", described.join(" "));
  else carrier.removeAttribute("aria-describedby");
}
