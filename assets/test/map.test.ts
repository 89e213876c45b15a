import assert from "node:assert/strict";
import { test } from "node:test";
import { countInSection, readDrawn, shortCount } from "../src/map/counting.ts";
import { contains, readPlace, readSection, step, writeSection } from "../src/map/geometry.ts";
import { absolute, absoluteAddress, boundsOf, stacked } from "../src/map/style.ts";

const section = readSection("9,47,10,48")!;
const at = (lon: number, lat: number) => ({ lon, lat });

test("places and sections are read, and nonsense is not", () => {
  assert.deepEqual(readPlace("9.17, 47.66"), at(9.17, 47.66));
  for (const wrong of ["", ",", "9.17", "9,47,3", "north,south", "200,47", undefined]) assert.equal(readPlace(wrong), undefined);
  for (const wrong of ["10,47,9,48", "9,48,10,47", "9,47,10", undefined]) assert.equal(readSection(wrong), undefined);
  assert.equal(writeSection(section), "9.00000,47.00000,10.00000,48.00000");
});

test("a step of a hundred metres is a hundred metres to the east and to the north", () => {
  const there = step(at(9.17, 47.66), 100, 100);
  assert.ok(Math.abs((there.lat - 47.66) * 111_320 - 100) < 1);
  assert.ok(Math.abs((there.lon - 9.17) * 111_320 * Math.cos((47.66 * Math.PI) / 180) - 100) < 1);
});

test("reports in the section are counted once, clusters with their number", () => {
  const drawn = [
    readDrawn({ code: "A" }, at(9.5, 47.5), { x: 1, y: 1 }),
    readDrawn({ code: "A" }, at(9.5, 47.5), { x: 9, y: 9 }),
    readDrawn({ cluster: true, count: 12 }, at(9.2, 47.2), { x: 100, y: 100 }),
    readDrawn({ cluster: true, count: 12 }, at(9.2001, 47.2), { x: 102, y: 100 }),
    readDrawn({ cluster: true, count: 12 }, at(9.3, 47.2), { x: 160, y: 100 }),
    readDrawn({ code: "OUT" }, at(10.5, 47.5), { x: 900, y: 1 }),
  ];
  assert.equal(countInSection(drawn, section), 25);
  assert.equal(contains(section, at(10, 48)), true);
});

test("large numbers fit into a circle", () => {
  assert.deepEqual([shortCount(950, "en"), shortCount(1200, "en"), shortCount(12_345, "en")], ["950", "1.2K", "12K"]);
});

test("addresses in a style become whole and keep their placeholders", () => {
  const base = "https://konstanz.example/map/style.json";
  assert.equal(absoluteAddress("/t/{z}/{x}/{y}?status=open", base), "https://konstanz.example/t/{z}/{x}/{y}?status=open");
  assert.equal(absoluteAddress("pmtiles:///map/base.pmtiles", base), "pmtiles://https://konstanz.example/map/base.pmtiles");
  assert.equal(absoluteAddress("pmtiles://https://maps.example/a.pmtiles", base), "pmtiles://https://maps.example/a.pmtiles");
  const style = { sources: { areas: { type: "geojson", data: "/map/areas.json" }, drawn: { type: "geojson", data: { type: "Point", url: "/x" } } }, "font-faces": { Fira: "/f.woff2" }, name: "/not-an-address" };
  assert.deepEqual(absolute(style, base), {
    sources: { areas: { type: "geojson", data: "https://konstanz.example/map/areas.json" }, drawn: { type: "geojson", data: { type: "Point", url: "/x" } } },
    "font-faces": { Fira: "https://konstanz.example/f.woff2" },
    name: "/not-an-address",
  });
});

test("our layers lie over a foreign base map and keep its fonts", () => {
  const lower = { version: 8 as const, glyphs: "https://maps.example/{fontstack}/{range}.pbf", sources: { base: { type: "vector" as const } }, layers: [{ id: "ground", type: "background" as const }] };
  const upper = { version: 8 as const, metadata: { "allmende:bounds": [9, 47, 10, 48] }, sources: { areas: { type: "vector" as const } }, layers: [{ id: "borders", type: "background" as const }] };
  const both = stacked(lower, upper);
  assert.deepEqual(both.layers.map(({ id }) => id), ["ground", "borders"]);
  assert.deepEqual([both.glyphs, boundsOf(both)], [lower.glyphs, "9,47,10,48"]);
});
