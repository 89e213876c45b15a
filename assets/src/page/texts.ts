/**
 * Texts of an island, in the page's language. A page may say some of them in
 * its own words: `data-text-…` attributes win.
 */
import { languageOf, type Words } from "../words/words.ts";

export type Values = Readonly<Record<string, string | number>>;

/** What an island asks for its texts. */
export interface Texts {
  /** The text for a key in camel case (`zoomIn` reads `data-text-zoom-in`). */
  (key: string, values?: Values): string;
  /** The variant of a text that fits a number: `-zero`, `-one`, `-other`. */
  count(key: string, n: number, values?: Values): string;
  /** The text, or nothing where neither page nor code knows the key. */
  find(key: string, values?: Values): string | undefined;
}

/** Replaces `{name}` by its value; unknown names stay as they are. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Which variant a number takes, "zero" before what the language's rules say. */
export function variant(n: number, language: string): string {
  if (n === 0) return "Zero";
  const form = new Intl.PluralRules(language).select(n);
  return form.charAt(0).toUpperCase() + form.slice(1);
}

/** Language codes the browser's rules know: Leichte Sprache counts like German. */
export function plainLanguage(code: string): string {
  return /^[a-z]{2}/.exec(code)?.[0] ?? "de";
}

/** The texts of an element. */
export function textsOf(element: HTMLElement, words: Words): Texts {
  const language = plainLanguage(document.documentElement.lang);
  const own = words[languageOf(document.documentElement.lang)];
  const numbers = new Intl.NumberFormat(language);
  const look = (key: string): string | undefined =>
    element.dataset["text" + key.charAt(0).toUpperCase() + key.slice(1)] ?? own[key];
  const find = (key: string, values?: Values): string | undefined => {
    const text = look(key);
    return text === undefined ? undefined : fill(text, values);
  };
  const texts = ((key: string, values?: Values) => find(key, values) ?? key) as Texts;
  texts.find = find;
  texts.count = (key, n, values = {}) => {
    const filled = { n: numbers.format(n), ...values };
    return find(key + variant(n, language), filled) ?? find(key + "Other", filled) ?? numbers.format(n);
  };
  return texts;
}
