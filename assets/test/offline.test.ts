import assert from "node:assert/strict";
import { test } from "node:test";
import { forPerson, isStale, readWanted } from "../src/offline/form_copy.ts";
import { referencesOf } from "../src/offline/references.ts";

const page = "https://konstanz.example/reports/offline";

test("a page's scripts, styles, icons and pictures are found, strangers are not", () => {
  const html = `
    <link rel="stylesheet" href="/assets/kern.min.css?v=1&amp;x=2"><link href="/assets/allmende.css" rel="stylesheet">
    <link rel="alternate" href="/feed.atom"><script type="module" src="/assets/drafts.js"></script>
    <script src="https://elsewhere.example/x.js"></script><a href="/imprint">x</a>
    <svg><use href="/assets/icons.svg#lamp"/></svg><img src="data:image/png;base64,AA"><img alt="" src="/logo.svg">`;
  assert.deepEqual(referencesOf(html, "text/html; charset=utf-8", page).map((address) => address.replace("https://konstanz.example", "")), [
    "/assets/drafts.js", "/assets/kern.min.css?v=1&x=2", "/assets/allmende.css", "/logo.svg", "/assets/icons.svg",
  ]);
});

test("fonts of a style sheet and chunks of a script are found relative to it", () => {
  const css = '@font-face{src:url("./fonts/a.woff2")}.x{mask:url("data:image/svg+xml,abc")}';
  assert.deepEqual(referencesOf(css, "text/css", "https://konstanz.example/assets/allmende.css"), ["https://konstanz.example/assets/fonts/a.woff2"]);
  const script = 'import{a as b}from"./chunk-1.js";import"./chunk-2.js";const c=()=>import("./chunk-large.js");';
  assert.deepEqual(referencesOf(script, "text/javascript", "https://konstanz.example/assets/drafts.js"), ["https://konstanz.example/assets/chunk-1.js", "https://konstanz.example/assets/chunk-2.js"]);
});

const wanted = { keep: "/reports/offline", lang: "de", version: "abc", person: "" };

test("the form is fetched anew for another build, another language, and after a day, not for each page", () => {
  const known = { ...wanted, at: 1000 };
  assert.equal(isStale(known, wanted, 2000), false);
  assert.equal(isStale(known, { ...wanted, person: "p1" }, 2000), false, "the copy is a stranger's anyway");
  assert.ok(isStale(undefined, wanted, 2000));
  assert.ok(isStale(known, { ...wanted, lang: "en" }, 2000));
  assert.ok(isStale(known, { ...wanted, version: "abd" }, 2000));
  assert.ok(isStale(known, wanted, 1000 + 86_400_001));
  assert.ok(isStale(known, wanted, 0), "a clock that was set back");
});

test("only a path of our own is kept, and only an id may stand in the page", () => {
  assert.deepEqual(readWanted({ ...wanted, person: "0193-ab" }), { ...wanted, person: "0193-ab" });
  assert.deepEqual(readWanted({ keep: "/reports/offline" }), { keep: "/reports/offline", lang: "", version: "", person: "" });
  for (const wrong of [undefined, "keep", {}, { keep: "//elsewhere.example/" }, { ...wanted, person: '"><script>' }, { ...wanted, lang: "de&x=1" }]) assert.equal(readWanted(wrong), undefined);
});

test("the kept form says who was signed in where a page of theirs would", () => {
  assert.equal(forPerson('<link rel="al-offline" href="/reports/offline">', "p1"), '<link rel="al-offline" data-person="p1" href="/reports/offline">');
});
