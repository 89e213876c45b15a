/** The map of reports: it counts, opens, goes nearer, filters the list, and is not needed. */
import assert from "node:assert/strict";

import { journey, launch } from "../stage/journey.mjs";

journey("the map counts its section, leads to reports, and a cluster goes nearer", async (visit) => {
  const page = await visit();
  await page.goto("/reports");
  const all = await counted(page);
  assert.ok(all >= 20, `${all} reports in the city`);
  let met = { popup: false, nearer: false };
  for await (const [x, y] of signs(page)) {
    await page.mouse.click(x, y);
    await idle(page);
    const popup = page.locator(".maplibregl-popup");
    if (await popup.isVisible()) {
      await popup.getByRole("link").waitFor();
      await popup.getByRole("button", { name: "Schließen" }).click();
      await popup.waitFor({ state: "detached" });
      met.popup = true;
    } else {
      assert.ok((await counted(page)) < all, "the section has become smaller");
      met.nearer = true;
      break;
    }
  }
  assert.ok(met.nearer, "there was a cluster");
});

journey("the list of the map's section has the reports that lie in it", async (visit) => {
  const page = await visit();
  await page.goto("/reports");
  const all = await counted(page);
  await page.getByRole("button", { name: "Näher heran" }).click();
  const few = await counted(page);
  assert.ok(few > 0 && few < all, `${few} of ${all}`);
  await page.getByRole("button", { name: /Ausschnitt/ }).click();
  await page.waitForURL(/bbox=/);
  const chosen = page.getByRole("list", { name: "Gewählte Filter" });
  await chosen.getByRole("link", { name: "Kartenausschnitt" }).waitFor();
  const section = new URL(page.url()).searchParams.get("bbox").split(",").map(Number);
  const inside = await listed(page);
  await chosen.getByRole("link", { name: "Alle Filter entfernen" }).click();
  await page.waitForURL(/\/reports$/);
  const wanted = [];
  for (const path of await listed(page)) {
    const html = await (await page.request.get(path)).text();
    const [lon, lat] = (/data-point="([^"]*)"/.exec(html)?.[1] ?? "").split(",").map(Number);
    if (lon >= section[0] && lat >= section[1] && lon <= section[2] && lat <= section[3]) wanted.push(path);
  }
  assert.ok(wanted.length > 0);
  assert.deepEqual(inside.toSorted(), wanted.toSorted());
});

journey("the map shows what the filters leave", async (visit) => {
  const page = await visit();
  await page.goto("/reports");
  const all = await counted(page);
  await page.goto("/reports?status=done");
  const done = await counted(page);
  assert.ok(done > 0 && done < all, `${done} of ${all}`);
});

journey("the keyboard moves the map and leaves it again", async (visit) => {
  const page = await visit();
  await page.goto("/reports");
  const all = await counted(page);
  const map = page.locator("canvas.maplibregl-canvas");
  await map.focus();
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press("+");
    await idle(page);
  }
  assert.ok((await counted(page)) < all);
  for (let press = 0; press < 12 && (await page.evaluate(() => document.activeElement.closest("[data-map]") !== null)); press += 1) await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("[data-map]")), null, "the focus is behind the map");
});

journey("without WebGL a note stands in the map's place and the list stays", async (visit, t) => {
  const plain = await launch({ webgl: false });
  t.after(() => plain.close());
  const page = await visit({ inside: plain });
  await page.goto("/reports");
  await page.getByText(/kann die Karte nicht .*Liste/).waitFor();
  assert.ok((await listed(page)).length > 0);
  await page.locator(".al-entries a").first().click();
  await page.waitForURL(/\/reports\/[A-Z0-9]+$/);
});

/** Reports the map says to be in its section. */
async function counted(page) {
  await idle(page);
  const text = await page.locator(".al-map__status").textContent();
  return /^Kein/.test(text) ? 0 : /^Eine/.test(text) ? 1 : Number.parseInt(text, 10);
}

/** Addresses of the reports in the list, on all its pages. */
async function listed(page) {
  const start = page.url();
  const found = [];
  for (;;) {
    found.push(...(await page.locator(".al-entries h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))));
    const next = page.locator("a[rel=next]");
    if ((await next.count()) === 0) break;
    await page.goto(await next.getAttribute("href"));
  }
  if (page.url() !== start) await page.goto(start);
  return found;
}

async function idle(page) {
  const map = page.locator("[data-map]");
  await map.scrollIntoViewIfNeeded();
  // The next frame has taken the sign away if the map is about to move.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.locator("[data-map][data-idle]").waitFor();
}

/** Points of the screen where the map shows something to press. */
async function* signs(page) {
  const { x, y, width, height } = await page.locator("canvas.maplibregl-canvas").boundingBox();
  const canvas = page.locator("canvas.maplibregl-canvas");
  for (let down = 24; down < height - 20; down += 24) {
    for (let right = 24; right < width - 60; right += 24) {
      await page.mouse.move(x + right, y + down);
      if ((await canvas.evaluate((element) => element.style.cursor)) === "pointer") yield [x + right, y + down];
    }
  }
}
