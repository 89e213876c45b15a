import assert from "node:assert/strict";
import { test } from "node:test";
import { isOver, summed, type Limits } from "../src/ballot/sum.ts";

const KNAPSACK: Limits = { kind: "knapsack", budget: 100_000, points: 0, most: undefined };

test("a knapsack is over its budget from the first euro on", () => {
  assert.equal(isOver(KNAPSACK, { n: 3, cost: 100_000, given: 0 }), false);
  assert.equal(isOver(KNAPSACK, { n: 3, cost: 100_001, given: 0 }), true);
});

test("other ballots have other limits", () => {
  const points: Limits = { ...KNAPSACK, kind: "points", points: 10 };
  assert.equal(isOver(points, { n: 2, cost: 900_000, given: 10 }), false);
  assert.equal(isOver(points, { n: 2, cost: 0, given: 11 }), true);
  assert.equal(isOver({ ...KNAPSACK, kind: "approval", most: 2 }, { n: 3, cost: 0, given: 0 }), true);
});

test("the line says sums as the page's language writes them", () => {
  const line = summed("Gewählt: {cost}. Übrig: {left}", KNAPSACK, { n: 1, cost: 28_000, given: 0 }, "de");
  assert.equal(line.replaceAll("\u00a0", " "), "Gewählt: 28.000 €. Übrig: 72.000 €");
});
