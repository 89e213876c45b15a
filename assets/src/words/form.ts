/** Words of forms. */
import type { Words } from "./words.ts";

export const FORM_WORDS: Words = {
  de: {
    leftZero: "Kein Zeichen mehr frei",
    leftOne: "Noch {n} Zeichen frei",
    leftOther: "Noch {n} Zeichen frei",
    over: "{n} Zeichen zu viel",
    suggestion: "Passt das: {label}?",
    reason: "Wegen: {words}",
    take: "{label} wählen",
    taken: "{label} ist gewählt.",
  },
  en: {
    leftZero: "No characters left",
    leftOne: "{n} character left",
    leftOther: "{n} characters left",
    over: "{n} characters too many",
    suggestion: "Does this fit: {label}?",
    reason: "Because of: {words}",
    take: "Choose {label}",
    taken: "{label} is chosen.",
  },
  "de-simple": {
    leftZero: "Sie können nicht mehr schreiben.",
    leftOne: "Sie können noch {n} Zeichen schreiben.",
    leftOther: "Sie können noch {n} Zeichen schreiben.",
    over: "Das sind {n} Zeichen zu viel.",
    suggestion: "Geht es darum: {label}?",
    reason: "Sie haben geschrieben: {words}",
    take: "Ja, {label}",
    taken: "Sie haben gewählt: {label}.",
  },
};
