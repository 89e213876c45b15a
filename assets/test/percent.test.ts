import assert from "node:assert/strict";
import { test } from "node:test";

import { rectangleOf, valuesOf } from "../src/picture/percent.ts";

const SIZE = { width: 1600, height: 1200 };

test("a row of per cents is a rectangle, an empty or senseless one is none", () => {
  assert.deepEqual(rectangleOf(["10", "12,5", "50", "25"], SIZE), { x: 160, y: 150, width: 800, height: 300 });
  assert.equal(rectangleOf(["", "", "", ""], SIZE), undefined);
  assert.equal(rectangleOf(["1", "1", "0", "5"], SIZE), undefined);
  assert.equal(rectangleOf(["1", "x", "5", "5"], SIZE), undefined);
});

test("what was covered stays covered when it is written as numbers", () => {
  for (const rectangle of [{ x: 3, y: 7, width: 13, height: 17 }, { x: 1587, y: 1187, width: 13, height: 13 }, { x: 0, y: 0, width: 1600, height: 1200 }]) {
    const [x = 0, y = 0, w = 0, h = 0] = valuesOf(rectangle, SIZE).map(Number);
    assert.ok(x * 16 <= rectangle.x && (x + w) * 16 + 0.001 >= rectangle.x + rectangle.width, `${x} ${w}`);
    assert.ok(y * 12 <= rectangle.y && (y + h) * 12 + 0.001 >= rectangle.y + rectangle.height, `${y} ${h}`);
    assert.ok(x >= 0 && x + w <= 100.1 && y + h <= 100.1);
  }
});
