import assert from "node:assert/strict";
import { test } from "node:test";
import { DRAFT_WORDS } from "../src/words/drafts.ts";
import { FORM_WORDS } from "../src/words/form.ts";
import { PASSKEY_WORDS } from "../src/words/passkey.ts";
import { PICTURE_WORDS } from "../src/words/picture.ts";
import { PLACE_WORDS } from "../src/words/place.ts";
import { RECOUNT_WORDS } from "../src/words/recount.ts";
import { languageOf, type Words } from "../src/words/words.ts";
import { readSuggestion } from "../src/form/suggestion.ts";
import { fill, plainLanguage, variant } from "../src/page/texts.ts";
import { jpegName } from "../src/picture/render.ts";
import { pascal } from "../src/map/words.ts";
import { describe, readPlaces, readSurroundings } from "../src/place/lookup.ts";

test("values are put in their places and unknown ones stay", () => {
  assert.equal(fill("{n} von {max} {x}", { n: 1, max: 5 }), "1 von 5 {x}");
});

test("numbers choose their variant, in Leichte Sprache as in German", () => {
  assert.deepEqual([0, 1, 2].map((n) => variant(n, plainLanguage("de-simple"))), ["Zero", "One", "Other"]);
  assert.equal(plainLanguage(""), "de");
});

test("a picture's new name tells what is in it and nothing odd", () => {
  assert.equal(jpegName("IMG_2034.HEIC"), "IMG_2034.jpg");
  assert.equal(jpegName('../../"Ä ö".png'), "-Ä ö-.jpg");
  assert.equal(jpegName(".png"), "picture.jpg");
});

test("status words become text keys", () => {
  assert.equal(pascal("in_progress"), "InProgress");
});

test("answers about places are read without trust", () => {
  assert.deepEqual(readPlaces([{ name: "Hafen", lon: 9.1, lat: "47.6", district: "Altstadt" }, { name: "x" }, 7]), [{ label: "Hafen", lon: 9.1, lat: 47.6, detail: "Altstadt" }]);
  const t = Object.assign((key: string) => key, { count: (key: string, n: number) => `${key}${n}`, find: () => undefined });
  const here = readSurroundings({ district: "Altstadt", nearest: [{ name: "Hafen", distance_m: 12.4 }], similar: 2 });
  assert.equal(describe(here, t), "chosen near similar2");
  assert.equal(describe(readSurroundings(null), t), "outside");
});

test("a suggestion without a category is none", () => {
  assert.equal(readSuggestion({ label: "x" }), undefined);
  assert.deepEqual(readSuggestion({ category: "light", reason: ["lamp", 3, null] }), { category: "light", label: "light", reason: ["lamp", "3"] });
});

test("every island says the same things in all three languages", () => {
  const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const shape = (words: Readonly<Record<string, string>>): Record<string, string[]> => Object.fromEntries(Object.entries(words).sort().map(([key, text]) => [key, places(text)]));
  const all: Words[] = [DRAFT_WORDS, FORM_WORDS, PASSKEY_WORDS, PICTURE_WORDS, PLACE_WORDS, RECOUNT_WORDS];
  for (const words of all) {
    assert.deepEqual(shape(words.en), shape(words.de));
    assert.deepEqual(shape(words["de-simple"]), shape(words.de));
    for (const text of Object.values(words).flatMap((one) => Object.values(one))) assert.notEqual(text.trim(), "");
  }
});

test("the page's language is found from its tag", () => {
  assert.deepEqual(["de", "de-simple", "en", "en-GB", "fr"].map(languageOf), ["de", "de-simple", "en", "en", "de"]);
});
