/** The form of one stop: what is in it, and how it is filled and emptied. */
import type { FieldAct, Photo } from "./act.ts";

export class VisitForm {
  /** Code of the case. */
  readonly code: string;
  /** While what was told is being kept. */
  busy = false;
  private replaced: string | undefined;
  private readonly field: HTMLTextAreaElement | null;
  private readonly input: HTMLInputElement | null;

  constructor(private readonly form: HTMLFormElement) {
    this.code = form.closest<HTMLElement>("[data-stop]")?.dataset["stop"] ?? "";
    this.field = form.querySelector('textarea[name="text"]');
    this.input = form.querySelector('input[type="file"]');
  }

  get text(): string {
    return this.field?.value.trim() ?? "";
  }

  get photo(): Photo | undefined {
    const file = this.input?.files?.[0];
    return file && { name: file.name, blob: file.slice(0, file.size, file.type) };
  }

  /** Key of the refused act that is being told again. */
  get instead(): string | undefined {
    return this.replaced;
  }

  /** Takes a refused act in, behind what is typed already. */
  fill({ key, text, photo }: FieldAct): void {
    this.replaced = key;
    if (this.field && !this.field.value.includes(text)) this.field.value = [this.text, text].filter(Boolean).join("\n\n");
    if (photo) this.putPhotos([new File([photo.blob], photo.name, { type: photo.blob.type })]);
    const details = this.form.closest("details");
    if (details) details.open = true;
    this.field?.focus();
  }

  clear(): void {
    this.replaced = undefined;
    this.form.reset();
    this.putPhotos([]);
    this.say("");
  }

  /** Folds the form away; the focus stays at its stop. */
  close(): void {
    const details = this.form.closest("details");
    if (details) details.open = false;
    this.focus();
  }

  focus(): void {
    this.form.closest("details")?.querySelector("summary")?.focus();
  }

  complain(message: string): void {
    this.say(message);
    this.field?.focus();
  }

  private say(message: string): void {
    const place = this.form.querySelector<HTMLElement>("[data-visit-errors]");
    if (!place) return;
    place.hidden = message === "";
    const line = document.createElement("li");
    line.textContent = message;
    place.querySelector("ul")?.replaceChildren(...(message === "" ? [] : [line]));
  }

  private putPhotos(files: File[]): void {
    this.input?.dispatchEvent(new CustomEvent("al:pictures", { detail: files }));
  }
}
