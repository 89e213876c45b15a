import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSED, close, press, receive } from "../src/place/combobox_state.ts";

const three = receive(3);

test("arrows run through the suggestions and around", () => {
  const down = press(three, "ArrowDown").state;
  assert.equal(down.active, 0);
  assert.equal(press({ ...three, active: 2 }, "ArrowDown").state.active, 0);
  assert.equal(press(three, "ArrowUp").state.active, 2);
  assert.equal(press(down, "ArrowUp").state.active, 2);
});

test("Enter takes the marked suggestion and closes", () => {
  const step = press({ ...three, active: 1 }, "Enter");
  assert.deepEqual([step.take, step.state.open, step.handled], [1, false, true]);
});

test("Enter without a marked suggestion belongs to the form", () => {
  assert.equal(press(three, "Enter").handled, false);
  assert.equal(press(CLOSED, "Enter").handled, false);
});

test("Escape first closes the list, then empties the field", () => {
  const first = press(three, "Escape");
  assert.deepEqual([first.state.open, first.clear], [false, undefined]);
  assert.equal(press(first.state, "Escape").clear, true);
});

test("a closed list opens again with an arrow", () => {
  assert.deepEqual(press(close(three), "ArrowDown").state, { open: true, active: 0, size: 3 });
  assert.deepEqual(press(close(three), "ArrowDown", true).state, { open: true, active: -1, size: 3 });
});

test("Tab leaves the field and chooses nothing", () => {
  const step = press({ ...three, active: 1 }, "Tab");
  assert.deepEqual([step.take, step.handled, step.state.open], [undefined, false, false]);
});

test("without suggestions the arrows move the cursor as ever", () => {
  assert.equal(press(receive(0), "ArrowDown").handled, false);
  assert.equal(receive(0).open, false);
});

test("letters are the field's", () => {
  assert.deepEqual(press(three, "k"), { state: three, handled: false });
});
