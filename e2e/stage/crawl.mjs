/** Finds pages by their links and looks at their HTML; no page is drawn for it. */

/** Pages no link leads to, or only after something has happened. */
export const KNOWN = ["/", "/reports", "/reports/new", "/reports/new/check", "/reports/follow/done", "/reports/offline", "/reports/follow", "/reports/figures", "/reports/data", "/check", "/services", "/services?q=Hund", "/services/resume", "/services/status", "/services/proposals", "/participation", "/participation/rad-und-fuss", "/participation/rad-und-fuss?sort=supported", "/participation/rad-und-fuss/new", "/participation/sommer", "/participation/sommer?sort=supported", "/participation/sommer/new", "/participation/follow", "/participation/buergerhaushalt", "/participation/buergerhaushalt/budget", "/participation/buergerhaushalt/budget?show=refused", "/participation/buergerhaushalt/budget/1", "/participation/buergerhaushalt/budget/vote", "/participation/buergerhaushalt-2026/budget", "/participation/buergerhaushalt-2026/budget/result", "/participation/buergerhaushalt-2026/budget/result/1", "/participation/buergerhaushalt-2026/budget/result/9", "/participation/schulweg", "/participation/schulweg/missions", "/participation/schulweg/missions?mission=autos", "/participation/seestrasse", "/participation/seestrasse/survey", "/participation/seestrasse/survey/results", "/participation/wochenmarkt", "/participation/wochenmarkt/survey", "/participation/wochenmarkt/survey/1", "/participation/wochenmarkt/survey/3", "/participation/wochenmarkt/survey/4", "/participation/wochenmarkt/survey/results", "/participation/wochenmarkt/survey/results?group=alter.ab_60", "/participation/wochenmarkt/survey/results/fehlt", "/participation/stimmung", "/participation/stimmung/opinions", "/participation/stimmung/opinions/new", "/participation/stimmung/opinions/results", "/services/tally", "/services/figures", "/services/handwerkerparkausweis/review", "/receipts/verify", "/search?q=Laterne", "/search?q=xyzzy", "/sign-in", "/sign-in/sent", "/demo", "/demo/payments", "/outbox", "/pages/privacy", "/pages/imprint", "/pages/accessibility"];
/** What is not a page, would change who one is, or comes from a mail and holds only once. */
const NO_PAGE = /^\/(assets|files|map|theme\.css|logo|hero|demo\/enter|sign-out|manifest|sign-in\/link)|\.(atom|json|geojson|csv|ics|xml|svg|pdf|pb)$|\/(confirm|stop|resume)\//;
/** What administrators edit has a key of its own in the address. */
const KEYED = /^(\/(?:admin\/(?:reports\/)?(?:categories|groups|templates|texts|pages|services)|staff\/services\/figures)\/)(?!new$|letters)[^/]+/;
/** Services are made of the same pages and steps; one of them is looked at step by step. */
const SERVICE = /^\/services\/(?!own\/|resume$|status$|tally$|figures$|proposals|handwerkerparkausweis)[^/]+/;
/** What people call an application or a permit, with the authority of a case. */
const REFERENCE = /\/[A-Z]{1,2}-[A-Z0-9]{4}-[A-Z0-9]{4}(?:-\d+|\.[a-z_]+)?/;
/** Each letter of each service is worded on the same page. */
const LETTER = /^(\/admin\/services\/letters\/)[^/]+\/[^/]+/;
const STEP = /^(\/services\/:key\/apply)\/.+/;
const KEYED_BELOW = /(\/(?:questions|notices|statements)\/)(?!new$)[^/]+/;
/** Processes of one method have the same pages below their own; where people contribute, each has its form. */
const PROCESS = /^(\/(?:staff\/)?participation\/)(?!(?:comments|contested|own|budget|follow)\/)[^/]+\/(?!new$)/;
/** Pages of one kind that are looked at. */
const PER_KIND = 3;
/** Pages looked at by one visitor. */
const MOST = 400;

/** A kind of page: its path with what names a single thing left out, and which questions it is asked. */
export function kindOf(address) {
  const { pathname: whole, searchParams } = new URL(address, "http://city");
  const pathname = whole.replace(KEYED, "$1:key").replace(KEYED_BELOW, "$1:key").replace(SERVICE, "/services/:key").replace(STEP, "$1/:step").replace(LETTER, "$1:key").replace(REFERENCE, "/:code").replace(PROCESS, "$1:process/");
  const path = pathname.split("/").map((part) => (/^[A-Z0-9]{5,}$|^[\w-]{20,}$/.test(part) ? ":code" : /^\d+$/.test(part) ? ":number" : part)).join("/");
  const asked = [...new Set(searchParams.keys())].filter((name) => name !== "lang" && searchParams.get(name) !== "");
  if (asked.length === 0) return path;
  return `${path}?${asked.length > 1 ? "several" : asked[0]}`;
}

/**
 * Goes through the pages `page`'s visitor can reach, and answers what was seen: `kinds` (kind to
 * one address of it) and `faults`, one line each.
 */
export async function crawl(page, { start, most = MOST }) {
  const waiting = [...start];
  const met = new Set(waiting);
  const seen = new Map();
  const kinds = new Map();
  const faults = [];
  // Any page of the city: its browser reads the others' HTML.
  await page.goto("/pages/imprint");
  for (let count = 0; waiting.length > 0 && count < most; count += 1) {
    const address = waiting.shift();
    const kind = kindOf(address);
    if ((seen.get(kind) ?? 0) >= PER_KIND) {
      count -= 1;
      continue;
    }
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const { faults: found, links, path } = await look(page, address);
    faults.push(...found);
    if (path !== undefined && !kinds.has(kindOf(path))) kinds.set(kindOf(path), path);
    for (const link of links) {
      if (met.has(link) || NO_PAGE.test(link.split("?")[0])) continue;
      met.add(link);
      waiting.push(link);
    }
  }
  for (const [kind, address] of new Map(waiting.map((address) => [kindOf(address), address]))) {
    if (!seen.has(kind)) faults.push(`${address}: not looked at, ${most} pages are too few`);
  }
  return { kinds, faults };
}

/** Fetches one page as the page's visitor and looks at its HTML. */
export async function look(page, address, { status = 200, lang } = {}) {
  const answer = await page.context().request.get(address, { headers: { accept: "text/html" } });
  const type = answer.headers()["content-type"] ?? "";
  if (!type.startsWith("text/html")) {
    const good = answer.status() === 200;
    return { faults: good ? [] : [`${address}: answers ${answer.status()} ${type}`], links: [] };
  }
  const { pathname, search } = new URL(answer.url());
  const read = await page.evaluate(readHtml, { html: await answer.text(), address: answer.url() });
  const faults = [...new Set(read.faults)].map((fault) => `${address}: ${fault}`);
  if (answer.status() !== status) faults.push(`${address}: answers ${answer.status()}, not ${status}`);
  if (lang !== undefined && read.lang !== lang) faults.push(`${address}: is in ${read.lang}, not in ${lang}`);
  return { faults, links: read.links, path: `${pathname}${search}` };
}

/** Runs in the browser: what is wrong with a page's HTML, and where it leads. */
function readHtml({ html, address: own }) {
  const found = new DOMParser().parseFromString(html, "text/html");
  const faults = [];
  const headings = found.querySelectorAll("h1").length;
  if (headings !== 1) faults.push(`has ${headings} h1`);
  const title = found.title.trim();
  if (!/\S – \S/.test(title)) faults.push(`its title is “${title}”`);
  const lang = found.documentElement.lang;
  if (!["de", "en", "de-simple"].includes(lang)) faults.push(`its language is “${lang}”`);
  if (!found.querySelector("main#main")) faults.push("has no main");
  if (/<!doctype html>/i.exec(html)?.index !== 0) faults.push("does not begin with its document type");
  if (found.querySelector("[style], style, script:not([src]):not([type='application/json'])")) faults.push("has a style or script inside that its own policy forbids");
  const ids = [...found.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) faults.push(`has the id ${id} twice`);
  // Words that nobody has written: ids of messages, and places for values.
  const raw = /\b(reports|services|participation|web|shell|identity|letters|files|maps)-[a-z]+-[a-z-]+\b|\{ ?\$\w+|⁨|Unknown localization/;
  // In code they stand on purpose: administrators look messages up by their id.
  for (const apart of found.querySelectorAll("script, template, code, pre")) apart.remove();
  const walker = found.createTreeWalker(found, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const hit = raw.exec(walker.currentNode.data);
    if (hit) faults.push(`shows “${hit[0]}”`);
  }
  for (const element of found.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (!/^(alt|title|placeholder|content|aria-(label|description|roledescription)|data-text-.*|value)$/.test(name)) continue;
      const hit = raw.exec(value);
      if (hit) faults.push(`has “${hit[0]}” in ${name}`);
    }
  }
  const links = [];
  for (const anchor of found.querySelectorAll("a[href]")) {
    const address = new URL(anchor.getAttribute("href"), own);
    if (address.origin !== location.origin || anchor.hasAttribute("download") || address.searchParams.has("lang")) continue;
    links.push(address.pathname + address.search);
  }
  return { faults, lang, links };
}
