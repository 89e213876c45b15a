import assert from "node:assert/strict";
import { test } from "node:test";
import { beginning, changed, clamp, current, fresh, moved, resized, scaledDown, SMALLEST, spanned, undone } from "../src/picture/rectangles.ts";

const picture = { width: 400, height: 300 };
const square = { x: 100, y: 100, width: 50, height: 50 };

test("a drag makes the same rectangle in each direction", () => {
  const [a, b] = [{ x: 10, y: 20 }, { x: 110, y: 70 }];
  assert.deepEqual(spanned(a, b, picture), { x: 10, y: 20, width: 100, height: 50 });
  assert.deepEqual(spanned(b, a, picture), spanned(a, b, picture));
});

test("a drag that ends outside the picture stops at its border", () => {
  assert.deepEqual(spanned({ x: 350, y: 250 }, { x: 900, y: 900 }, picture), { x: 350, y: 250, width: 50, height: 50 });
  assert.deepEqual(spanned({ x: 50, y: 40 }, { x: -300, y: -5 }, picture), { x: 0, y: 0, width: 50, height: 40 });
});

test("moving keeps the size and stops at the border", () => {
  assert.deepEqual(moved(square, -500, 500, picture), { x: 0, y: 250, width: 50, height: 50 });
});

test("resizing keeps the upper left corner and stops at the border and at the smallest size", () => {
  assert.deepEqual(resized(square, 1000, 20, picture), { x: 100, y: 100, width: 300, height: 70 });
  assert.deepEqual(resized(square, -1000, -1000, picture), { x: 100, y: 100, width: SMALLEST, height: SMALLEST });
});

test("a picture smaller than the smallest rectangle is covered whole", () => {
  assert.deepEqual(clamp({ x: 5, y: 5, width: 90, height: 90 }, { width: 8, height: 6 }), { x: 0, y: 0, width: 8, height: 6 });
});

test("each new rectangle lies inside the picture and not on the one before", () => {
  const all = Array.from({ length: 8 }, (_, index) => fresh(picture, index));
  assert.equal(new Set(all.map(({ x, y }) => `${x},${y}`)).size, 8);
  for (const { x, y, width, height } of all) assert.ok(x >= 0 && y >= 0 && x + width <= 400 && y + height <= 300);
});

test("undo goes back one real step and ends at the beginning", () => {
  let history = beginning([]);
  history = changed(history, [square]);
  history = changed(history, [{ ...square }]);
  history = changed(history, [{ ...square, x: 0 }]);
  assert.deepEqual(current(undone(history)), [square]);
  assert.deepEqual(current(undone(undone(undone(history)))), []);
});

test("pictures are scaled down in proportion and never up", () => {
  assert.deepEqual(scaledDown({ width: 4000, height: 3000 }, 2560), { width: 2560, height: 1920 });
  assert.deepEqual(scaledDown({ width: 800, height: 600 }, 2560), { width: 800, height: 600 });
  assert.deepEqual(scaledDown({ width: 30_000, height: 2 }, 2560), { width: 2560, height: 1 });
});
