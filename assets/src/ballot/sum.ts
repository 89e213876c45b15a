/** The line that sums up a ballot. */
import { fill, plainLanguage } from "../page/texts.ts";

/** What a ballot may hold; nothing where there is no limit. */
export interface Limits {
  readonly kind: string;
  readonly budget: number;
  readonly points: number;
  readonly most: number | undefined;
}

/** What is marked. */
export interface Marked {
  readonly n: number;
  /** Whole euros. */
  readonly cost: number;
  readonly given: number;
}

/** Whether more is marked than the ballot may hold. */
export function isOver({ kind, budget, points, most }: Limits, { n, cost, given }: Marked): boolean {
  if (most !== undefined && n > most) return true;
  return (kind === "knapsack" && cost > budget) || (kind === "points" && given > points);
}

/** The line with its places filled: `{n}`, `{cost}`, `{left}`, `{given}`. */
export function summed(pattern: string, limits: Limits, marked: Marked, language: string): string {
  const euros = new Intl.NumberFormat(language, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  const { n, cost, given } = marked;
  return fill(pattern, { n, given, cost: euros.format(cost), left: euros.format(Math.max(0, limits.budget - cost)) });
}

/** Starts on the marks of a ballot. */
export function startBallot(ballot: HTMLElement): void {
  const line = ballot.querySelector<HTMLElement>("[data-sum]");
  const { ballot: kind = "", budget, points, most, textSum = "", textOver = "" } = ballot.dataset;
  const places = () => [...ballot.querySelectorAll<HTMLSelectElement>('select[name^="place-"]')];
  if (!line) return;
  const limits: Limits = { kind, budget: Number(budget), points: Number(points), most: most === undefined ? undefined : Number(most) };
  const language = plainLanguage(document.documentElement.lang);
  const say = (): void => {
    const boxes = [...ballot.querySelectorAll<HTMLInputElement>('input[name="choice"]:checked')];
    const given = [...ballot.querySelectorAll<HTMLInputElement>("input[data-given]")].map(({ value }) => Number(value) || 0);
    const ranked = places().filter(({ value }) => value !== "").length;
    const marked: Marked = {
      n: kind === "ranking" ? ranked : kind === "points" ? given.filter((points) => points > 0).length : boxes.length,
      cost: boxes.reduce((sum, { dataset }) => sum + Number(dataset["cost"]), 0),
      given: given.reduce((sum, points) => sum + points, 0),
    };
    const over = isOver(limits, marked);
    const text = summed(textSum, limits, marked, language);
    line.textContent = over ? `${text.replace(/\.$/, "")}. ${textOver}` : text;
    line.classList.toggle("al-ballot__sum--over", over);
  };
  ballot.addEventListener("input", say);
  say();
}
