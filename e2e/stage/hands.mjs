/**
 * Two ways of using a page, with the same words for both: a pointer, and nothing but the keyboard.
 * What they use is a locator; the keyboard finds it by going there.
 */
import assert from "node:assert/strict";

import { tabTo } from "./keys.mjs";

/** Pages of applications have many places where the focus rests. */
const FAR = 250;
/** Longer texts are pasted. */
const TYPED = 200;

export const pointer = {
  fill: (field, text) => field.fill(text),
  day: (field, day) => field.fill(day),
  choose: (option) => option.check(),
  select: (field, label) => field.selectOption({ label }),
  attach: (field, files) => field.setInputFiles(files),
  press: (thing) => thing.click(),
};

export const keyboard = {
  async fill(field, text) {
    const { keyboard: keys } = await reach(field);
    await keys.press("Control+A");
    await (text.length > TYPED ? keys.insertText(text) : keys.type(text));
    assert.equal(await field.inputValue(), text);
  },

  /** A day in the parts the browser asks for it; `day` is written 2026-01-31. */
  async day(field, day) {
    const { keyboard: keys } = await reach(field);
    const [year, month, date] = day.split("-");
    await keys.type(`${date}${month}${year}`);
    if ((await field.inputValue()) === day) return;
    // A browser that speaks American asks for the month first.
    for (let part = 0; part < 3; part += 1) await keys.press("ArrowLeft");
    await keys.type(`${month}${date}${year}`);
    assert.equal(await field.inputValue(), day);
  },

  async choose(option) {
    const [kind, name] = await option.evaluate(({ type, name }) => [type, name]);
    if (kind === "checkbox") {
      const { keyboard: keys } = await reach(option);
      if (!(await option.isChecked())) await keys.press("Space");
    } else {
      const all = option.page().locator(`input[type="radio"][name="${name}"]`);
      const { keyboard: keys } = await reach(all);
      await keys.press("Space");
      for (let press = await all.count(); press > 0 && !(await option.isChecked()); press -= 1) await keys.press("ArrowDown");
    }
    assert.ok(await option.isChecked());
  },

  async select(field, label) {
    const { keyboard: keys } = await reach(field);
    const chosen = () => field.evaluate(({ selectedOptions: [option] }) => option.label);
    for (let press = await field.locator("option").count(); press > 0 && (await chosen()) !== label; press -= 1) await keys.press("ArrowDown");
    assert.equal(await chosen(), label);
  },

  async attach(field, files) {
    const page = await reach(field);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Space")]);
    await chooser.setFiles(files);
  },

  async press(thing) {
    const { keyboard: keys } = await reach(thing);
    await keys.press("Enter");
  },
};

/** Goes there with the Tab key, unless the focus is there already; answers the page. */
async function reach(wanted) {
  const page = wanted.page();
  await wanted.first().waitFor();
  for (const element of await wanted.all()) {
    if (await element.evaluate((one) => one === document.activeElement)) return page;
  }
  await tabTo(page, { locator: wanted }, FAR);
  return page;
}
