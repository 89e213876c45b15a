/** What every island's words look like: the same keys in each language of the house. */

export type Language = "de" | "en" | "de-simple";

export type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The page's language as the words know it; unknown ones read German. */
export function languageOf(tag: string): Language {
  if (tag === "de-simple") return "de-simple";
  return tag.startsWith("en") ? "en" : "de";
}
