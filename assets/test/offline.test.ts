import assert from "node:assert/strict";
import { test } from "node:test";
import { referencesOf } from "../src/drafts/references.ts";

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
