/** Going through pages with nothing but the keyboard. */
import assert from "node:assert/strict";

/** Goes on with the Tab key until the focus is there; sees to it that the focus is always visible. */
export async function tabTo(page, { role, name, selector, locator }, most) {
  const wanted = locator ?? (selector ? page.locator(selector) : page.getByRole(role, { name }));
  const met = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate(describeFocus);
    met.push(there.what);
    assert.ok(there.seen, `the focus is seen on ${there.what}`);
    for (const element of await wanted.all()) {
      if (await element.evaluate((one) => one === document.activeElement)) return;
    }
  }
  assert.fail(`${name ?? selector ?? locator} is not reached with ${most} presses of Tab:\n${met.join("\n")}`);
}

/** Runs in the browser: what has the focus, and whether one can see that. */
function describeFocus() {
  const element = document.activeElement;
  if (element === null || element === document.body) return { what: "the browser itself", seen: true };
  const what = element.outerHTML.slice(0, 100);
  const drawn = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  };
  // A radio button as a tile, a search field in its frame, a link that covers its card: the tile,
  // frame or card may carry the sign.
  const frames = [element, element.parentElement, element.closest("label"), element.closest(".al-card, .al-entry"), ...element.labels ?? []].filter(Boolean);
  const box = element.getBoundingClientRect();
  const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { what, seen: inside && frames.some(drawn) };
}
