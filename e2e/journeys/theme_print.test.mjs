/** The appearance a visitor chooses, and the page on paper. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { journey } from "../stage/journey.mjs";

journey("the appearance that was chosen holds on the next page, against the system's", async (visit) => {
  const page = await visit({ colorScheme: "light" });
  await page.goto("/");
  const light = await ground(page);
  await page.getByRole("button", { name: "Dunkle Ansicht" }).first().click();
  const dark = await ground(page);
  assert.ok(dark < 0.25 && light > 0.8, `${light} → ${dark}`);
  await accessible(page, "/ dark by choice");
  await page.goto("/sign-in");
  assert.equal(await ground(page), dark);
  await accessible(page, "/sign-in dark by choice");
  await page.getByRole("button", { name: "Helle Ansicht" }).first().click();
  await page.emulateMedia({ colorScheme: "dark" });
  assert.equal(await ground(page), light);
  await accessible(page, "/sign-in light by choice");
});

journey("forced colours and more contrast leave everything readable", async (visit) => {
  const page = await visit({ forcedColors: "active", contrast: "more" });
  for (const path of ["/", "/reports", "/sign-in"]) {
    await page.goto(path);
    await accessible(page, `${path} in forced colours`);
  }
});

journey("on paper there is the report and nothing to press", async (visit) => {
  const page = await visit();
  await page.goto("/reports");
  await page.locator(".al-entries h3 a").first().click();
  await page.waitForURL(/\/reports\/[A-Z0-9]+$/);
  await page.locator("[data-map]").first().scrollIntoViewIfNeeded();
  await page.locator("[data-map][data-idle]").waitFor();
  await page.emulateMedia({ media: "print" });
  for (const gone of [".al-header__search", ".al-nav", ".al-menu", ".al-skip", ".al-footer nav", "[data-theme-toggle]"]) {
    for (const element of await page.locator(gone).all()) assert.ok(await element.isHidden(), `${gone} is not printed`);
  }
  const buttons = await page.locator("main :is(button, .kern-btn, input, summary)").filter({ visible: true }).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  assert.deepEqual(buttons, [], "nothing to press is printed");
  for (const kept of ["h1", ".al-prose", ".al-chain", ".al-reporthead__code"]) assert.ok(await page.locator(kept).first().isVisible(), `${kept} is printed`);
  const paper = await page.pdf({ format: "A4" });
  assert.ok(paper.length > 5_000);
});

/** Brightness of the page's ground between 0 and 1, roughly as eyes see it, once it has stopped to change. */
function ground(page) {
  return page.evaluate(async () => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const brightness = () => {
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
    return brightness();
  });
}
