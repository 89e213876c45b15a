/** Every page there is: its HTML, how it fits a small phone, and what axe says to it. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { decisionAddresses, progressAddresses } from "../stage/applications.mjs";
import { accessible, findings } from "../stage/axe.mjs";
import { batonPaths } from "../stage/baton.mjs";
import { caseAddresses } from "../stage/cases.mjs";
import { crawl, kindOf, KNOWN, look } from "../stage/crawl.mjs";
import { journey, PEOPLE } from "../stage/journey.mjs";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
const LANGUAGES = ["de", "en", "de-simple"];
const VISITORS = [
  ["a visitor", undefined, []],
  ["a citizen", PEOPLE.citizen, ["/account", "/account/timeline", "/account/mailbox", "/account/kept", "/account/kept/add", "/account/kept/add?name=person.address", "/account/access", "/account/choices", "/account/export", "/account/leave", "/account/post", "/participation/follow", "/reports/mine"]],
  ["a clerk", PEOPLE.clerk, ["/staff/reports", "/staff/reports/views", "/staff/reports/views/new", "/staff/reports/field", "/staff/payments", "/staff/services/new", "/staff/participation", "/staff/participation?tab=unanswered", "/staff/participation?tab=answered", "/staff/participation?tab=refused", "/staff/participation/comments", "/staff/participation/comments?tab=shown", "/staff/participation/comments?tab=refused", "/staff/participation/contested", "/staff/participation/contested?tab=appeals", "/staff/participation/buergerhaushalt/projects", "/staff/participation/buergerhaushalt/projects?show=admitted", "/staff/participation/buergerhaushalt/projects/1", "/staff/participation/buergerhaushalt/count", "/staff/participation/buergerhaushalt/codes", "/staff/participation/buergerhaushalt/kiosk", "/staff/participation/buergerhaushalt/paper", "/staff/participation/buergerhaushalt/paper/8", "/staff/participation/buergerhaushalt-2026/count", "/staff/participation/schulweg/groups", "/staff/participation/wochenmarkt/survey", "/staff/participation/wochenmarkt/survey?tab=released", "/staff/participation/wochenmarkt/survey?tab=withheld", "/staff/participation/stimmung/statements", "/staff/participation/stimmung/statements?tab=public", "/staff/participation/stimmung/statements/1004"]],
  ["a clerk who decides", PEOPLE.decider, ["/staff/services", "/staff/services?tab=second", "/staff/services/figures", "/staff/services/figures/handwerkerparkausweis"]],
  ["a digital officer", PEOPLE.officer, ["/staff/services/figures"]],
  ["an administrator", PEOPLE.administrator, ["/admin", "/admin/participation", "/admin/participation/new/map-dialogue", "/admin/participation/new/ideas", "/admin/participation/new/budget", "/admin/participation/new/missions", "/admin/participation/rad-und-fuss", "/staff/services/retention", "/admin/services", "/admin/registers", "/admin/services/new", "/admin/services/geburtsurkunde", "/admin/services/geburtsurkunde/text", "/admin/services/geburtsurkunde/fees", "/admin/texts", "/admin/texts/reports-nav-new", "/admin/pages", "/admin/pages/imprint", "/admin/history", "/admin/reports/categories", "/admin/reports/categories/strassenlaterne", "/admin/reports/categories/strassenlaterne/questions/zustand", "/admin/reports/categories/strassenlaterne/questions/new", "/admin/reports/categories/strassenlaterne/notices/0", "/admin/reports/groups/beleuchtung", "/admin/reports/groups/beleuchtung/new", "/admin/reports/responsibilities", "/admin/reports/responsibilities?area=dettingen", "/admin/reports/templates", "/admin/reports/templates/danke", "/admin/services/letters", "/admin/services/letters/handwerkerparkausweis/approval", "/staff/people", "/staff/people/invite", "/staff/post-codes", "/staff/objections", "/admin/reports/keys", "/staff/jobs", "/staff/retention"]],
];

/** Addresses that only the demo knows, by who sees them. */
const FOUND = new Map([["a citizen", progressAddresses], ["a clerk", caseAddresses], ["a clerk who decides", decisionAddresses]]);

/** Kinds of pages, each with who sees it first; filled by the first journeys, used by the others. */
const pages = new Map();

for (const [who, enterAs, own] of VISITORS) {
  journey(`the HTML of every page ${who} can reach is in order in each language`, async (visit) => {
    const page = await visit({ enterAs, expected: [/status of 404/] });
    const found = (await FOUND.get(who)?.(page)) ?? [];
    const start = own.length > 0 ? ["/", ...own, ...found, "/reports"] : [...KNOWN, await disputePath(page), ...(await batonPaths(visit))];
    const { kinds, faults } = await crawl(page, { start });
    for (const path of [...own, ...found]) assert.ok(kinds.has(kindOf(path)), `${path} is among the pages`);
    const fresh = [...kinds].filter(([kind]) => !pages.has(kind));
    for (const [kind, path] of fresh) pages.set(kind, { path, enterAs });
    for (const lang of LANGUAGES) {
      for (const [, path] of fresh) {
        const asked = `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
        faults.push(...(await look(page, asked, { lang })).faults);
      }
    }
    assert.equal(faults.join("\n"), "");
  });
}

journey("addresses that lead nowhere answer with a page that helps", async (visit) => {
  const page = await visit({ expected: [/status of 404/] });
  for (const path of ["/nowhere", "/reports/ZZZZZZZ", "/pages/none", "/files/none/large.jpg", "/staff/nothing"]) {
    const answer = await page.goto(path);
    assert.equal(answer.status(), 404, path);
    assert.equal(await page.locator("h1").count(), 1, path);
    await page.getByRole("main").getByRole("link", { name: "Startseite" }).waitFor();
  }
  await accessible(page);
});

journey("pages for staff lead a visitor to the sign-in and a citizen nowhere", async (visit) => {
  const visitor = await visit({ expected: [/status of 40[13]/] });
  await visitor.goto("/staff/reports");
  await visitor.getByRole("heading", { level: 1, name: "Anmelden" }).waitFor();
  const citizen = await visit({ enterAs: PEOPLE.citizen, expected: [/status of 40[34]/] });
  for (const path of ["/staff/reports", "/staff/people", "/staff/jobs"]) {
    const answer = await citizen.goto(path);
    assert.ok([403, 404].includes(answer.status()), `${path} answers ${answer.status()}`);
  }
});

journey("every page fits a screen of 320 pixels and axe finds nothing, light and dark, wide and narrow", async (visit, t) => {
  assert.ok(pages.size >= 15, `only ${pages.size} kinds of pages were found`);
  const seats = new Map();
  const asked = new Set();
  for (const [kind, { path, enterAs }] of pages) {
    // Filters change what stands on a page, not what it is made of: one of each will do.
    const [bare, query] = kind.split("?");
    if (query !== undefined && asked.has(bare)) continue;
    if (query !== undefined) asked.add(bare);
    await t.test(kind, async () => {
      if (!seats.has(enterAs)) seats.set(enterAs, await visit({ enterAs }));
      const page = seats.get(enterAs);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      await settled(page);
      await fits(page);
      const wideFirst = [...pages.keys()].indexOf(kind) % 2 === 0;
      for (const scheme of ["light", "dark"]) {
        await page.setViewportSize(wideFirst === (scheme === "light") ? WIDE : NARROW);
        await page.emulateMedia({ colorScheme: scheme });
        await settled(page);
        await accessible(page, `${path}, ${scheme}`);
      }
    });
  }
});

for (const language of ["en", "de-simple"]) {
  journey(`axe finds nothing in ${language} either, light and dark`, async (visit, t) => {
    const seats = new Map();
    for (const [kind, { path, enterAs }] of pages) {
      // What a question changes is the same in each language.
      if (kind.includes("?")) continue;
      await t.test(kind, async () => {
        if (!seats.has(enterAs)) seats.set(enterAs, await visit({ enterAs, language }));
        const page = seats.get(enterAs);
        await page.goto(path);
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        for (const [scheme, viewport] of [["light", NARROW], ["dark", WIDE]]) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme: scheme });
          await settled(page);
          await accessible(page, `${path}, ${scheme}`);
        }
      });
    }
  });
}

journey("axe does find what is wrong", async (visit) => {
  const page = await visit();
  await page.goto("/reports");
  assert.deepEqual(await findings(page), []);
  await page.evaluate(() => {
    const picture = document.createElement("img");
    picture.src = "/logo";
    const field = document.createElement("input");
    document.querySelector("main").append(picture, field);
  });
  const found = (await findings(page)).join("\n");
  assert.match(found, /^image-alt/m);
  assert.match(found, /^label/m);
});

/** Where a report that is over can be disputed. */
async function disputePath(page) {
  const list = await (await page.request.get("/reports?status=done")).text();
  const code = /href="\/reports\/([A-Z0-9]{6,})"/.exec(list)[1];
  return `/reports/${code}/dispute`;
}

/** Fonts are there and maps are drawn, as far as there are any. */
async function settled(page) {
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const map of await page.locator("[data-map]:visible, [data-place-map]:visible").all()) {
    // A map is fetched when it comes near the window.
    await map.scrollIntoViewIfNeeded();
    await page.waitForFunction((frame) => frame.hidden || frame.matches("[data-idle]"), await map.elementHandle());
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function fits(page) {
  const sticking = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
  assert.deepEqual(sticking, [], "nothing sticks out at 320 pixels");
}
