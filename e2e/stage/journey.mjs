/**
 * A journey: a test with one browser behind it, a context of its own for each visitor, and the
 * rule that no page may write an error to the console.
 */
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { openCity } from "./city.mjs";

const OUT = join(dirname(fileURLToPath(import.meta.url)), "../out");
/** One step of a journey; the machine may be busy with other things. */
const PATIENCE_MS = 20_000;
/** One whole journey; the longest looks at every page there is. */
const LONGEST_MS = 480_000;

const CALM = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

let city;
let browser;
let opener = openCity;

/** Has the journeys of this file go through another city; said before the first of them. */
export function inCity(open) {
  opener = open;
}

before(async () => {
  // This begins while the file of journeys is still being read; it may name another city.
  await new Promise(setImmediate);
  city = await opener();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await city?.close();
});

/** A browser; maps are drawn by the processor unless `webgl` is false. */
export function launch({ webgl = true } = {}) {
  const drawing = webgl ? ["--enable-unsafe-swiftshader"] : ["--disable-3d-apis"];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...CALM, ...drawing] });
}

/** Where the city answers. */
export const cityUrl = () => city.url;

/**
 * Runs `walk(visit)`; `visit(options)` opens a page in a context of its own. What went wrong is
 * photographed to e2e/out.
 */
export function journey(name, walk) {
  test(name, { timeout: LONGEST_MS }, async (t) => {
    const visitors = [];
    const visit = async (options = {}) => {
      const visitor = await open(options);
      visitors.push(visitor);
      return visitor.page;
    };
    try {
      await walk(visit, t);
      for (const { errors } of visitors) assert.deepEqual(errors, [], "errors in the console");
    } catch (problem) {
      await photograph(name, visitors);
      throw problem;
    } finally {
      for (const { context } of visitors) await context.close();
    }
  });
}

/**
 * Opens a page in a new context. `expected` are patterns of console errors that belong to the
 * journey, `enterAs` the address of a person of the demo city, `inside` another browser.
 */
async function open({ expected = [], enterAs, inside = browser, language, ...options }) {
  const context = await inside.newContext({ baseURL: city.url, locale: "de-DE", reducedMotion: "reduce", viewport: { width: 1280, height: 900 }, serviceWorkers: "block", ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const errors = [];
  context.on("console", (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() === "error" && !expected.some((pattern) => pattern.test(text))) errors.push(text);
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  if (enterAs) await context.request.get(`/demo/enter/${enterAs}`);
  if (language) await context.request.get(`/?lang=${language}`);
  return { context, errors, page: await context.newPage() };
}

async function photograph(name, visitors) {
  await mkdir(OUT, { recursive: true });
  const file = name.replaceAll(/[^a-z0-9]+/gi, "_").slice(0, 80);
  for (const [index, { page }] of visitors.entries()) {
    await page.screenshot({ path: join(OUT, `${file}_${index}.png`), fullPage: true }).catch(() => {});
  }
}

/** People of the demo city. */
export const PEOPLE = {
  citizen: "marlene.brugger@konstanz.example",
  clerk: "tobias.maier-lang@konstanz.example",
  planner: "jonas.reichle@konstanz.example",
  decider: "petra.zwick@konstanz.example",
  officer: "miriam.ehinger@konstanz.example",
  fieldWorker: "dragan.petrovic@konstanz.example",
  administrator: "kerstin.auer@konstanz.example",
};

/** Words that no other report has, so that a journey finds its own again. */
export function freshWord(start) {
  return `${start}${Math.floor(Math.random() * 36 ** 6).toString(36).padStart(6, "0").replaceAll(/\d/g, (digit) => "abcdefghij"[digit])}`;
}
