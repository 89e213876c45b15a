/** The form of the offline page: reads a draft out of it, puts one back, shows errors at the fields. */
import { element } from "../page/elements.ts";
import { asList, asObject, asText } from "../page/json.ts";
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
  for (const field of fieldsOf(form)) {
    const value = fields[field.name];
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) field.checked = field.value === value;
    else if (field.type !== "file" && !NOT_KEPT.has(field.name) && (value !== undefined || field.type === "hidden")) field.value = value ?? "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  putPictures(form, pictures);
  showErrors(form, errors);
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

/** Shows errors at their fields as the server's pages do; those without a field are for the list. */
export function showErrors(form: HTMLFormElement, errors: readonly FieldError[]): void {
  for (const old of form.querySelectorAll("[data-draft-error]")) old.remove();
  for (const field of fieldsOf(form)) {
    const id = `${field.id || field.name}-draft-error`;
    const message = errors.find((error) => error.field === field.name)?.message;
    const frame = field.closest(".kern-form-input");
    if (field.classList.contains("kern-form-input__input")) field.classList.toggle("kern-form-input__input--error", message !== undefined);
    frame?.classList.toggle("kern-form-input--error", message !== undefined);
    const described = (field.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((part) => part !== "" && part !== id);
    if (message === undefined) {
      field.removeAttribute("aria-invalid");
    } else {
      field.setAttribute("aria-invalid", "true");
      described.push(id);
      const icon = element("span", { class: "kern-icon kern-icon--danger kern-icon--md", "aria-hidden": "true" });
      const note = element("p", { id, class: "kern-error", "data-draft-error": true }, icon, element("span", { class: "kern-body" }, message));
      (frame ?? field.parentElement ?? form).append(note);
    }
    if (described.length > 0) field.setAttribute("aria-describedby", described.join(" "));
    else field.removeAttribute("aria-describedby");
  }
  fieldsOf(form).find((field) => field.getAttribute("aria-invalid") === "true")?.focus();
}

/** Fills an empty category field from the page's data, groups as groups. */
export function fillCategories(form: HTMLFormElement): void {
  const select = form.querySelector<HTMLSelectElement>('select[name="category"]');
  const source = document.getElementById("categories");
  if (!select || !source || select.options.length > 1) return;
  const add = (parent: HTMLElement, entries: readonly unknown[]): void => {
    for (const entry of entries) {
      const { code, label, children } = asObject(entry);
      const below = asList(children);
      if (below.length > 0) {
        const group = element("optgroup", { label: asText(label) });
        add(group, below);
        select.append(group);
      } else {
        parent.append(element("option", { value: asText(code) }, asText(label)));
      }
    }
  };
  try {
    add(select, asList(JSON.parse(source.textContent ?? "[]")));
  } catch (problem) {
    console.error("categories", problem);
  }
}
