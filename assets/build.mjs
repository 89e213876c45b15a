// Builds everything the browser gets into dist/: styles, fonts, islands, map worker, service worker.
import { build, context } from "esbuild";
import { cp, mkdir, readFile, rm, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compressAll } from "./build/compress.mjs";
import { copyFonts } from "./build/fonts.mjs";
import { writeLicences } from "./build/licences.mjs";
import { writeManifest } from "./build/manifest.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");
const modules = join(here, "node_modules");

/** Islands that are ES modules and may share chunks. */
const ISLANDS = ["desk", "map", "place", "picture", "drafts", "passkey", "form", "field", "check", "upload", "recount", "ballot", "kiosk"];
/** Files that must stand alone: a blocking script in the head, and workers. */
const CLASSIC = ["theme", "sw", "recounter"];

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: ["es2022"],
  legalComments: "none",
  logLevel: "warning",
};

const islands = {
  ...shared,
  entryPoints: ISLANDS.map((name) => `src/${name}.ts`),
  outdir: dist,
  format: "esm",
  splitting: true,
  chunkNames: "chunk-[name]-[hash]",
};

const classic = {
  ...shared,
  entryPoints: CLASSIC.map((name) => `src/${name}.ts`),
  outdir: dist,
  format: "iife",
};

/** One sheet: our fonts, the islands' layout, then the look. Later rules win. */
function styles() {
  const parts = ["./src/fonts.css", "./src/islands.css", "./css/allmende.css"];
  const present = parts.filter((part) => existsSync(join(here, part)));
  return {
    ...shared,
    stdin: {
      contents: present.map((part) => `@import "${part}";`).join("\n"),
      resolveDir: here,
      loader: "css",
    },
    outfile: join(dist, "allmende.css"),
    external: ["*.woff2", "*.svg"],
    // Nesting and the like stay as written: the browsers we name understand them.
    target: ["chrome120", "firefox121", "safari17"],
  };
}

async function copyPlain() {
  const maplibre = join(modules, "maplibre-gl/dist");
  await cp(join(modules, "@kern-ux/native/dist/kern.min.css"), join(dist, "kern.min.css"));
  await cp(join(maplibre, "maplibre-gl.css"), join(dist, "maplibre-gl.css"));
  await cp(join(maplibre, "maplibre-gl-worker.mjs"), join(dist, "maplibre-gl-worker.mjs"));
  for (const name of ["icons.svg", "images"]) {
    if (existsSync(join(here, name))) await cp(join(here, name), join(dist, name), { recursive: true });
  }
}

async function once() {
  const started = performance.now();
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all([build(islands), build(classic), build(styles()), copyPlain(), copyFonts(modules, dist)]);
  await writeLicences(modules, here, dist);
  await writeManifest(dist);
  await compressAll(dist);
  const { files } = JSON.parse(await readFile(join(dist, "manifest.json"), "utf8"));
  for (const { name, bytes } of files) {
    const zipped = await stat(join(dist, `${name}.br`)).then((s) => `${s.size} br`, () => "");
    console.log(`${String(bytes).padStart(9)}  ${zipped.padStart(10)}  ${name}`);
  }
  console.log(`dist/ built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** While writing: quick rebuilds of scripts and styles, without compression. */
async function watch() {
  await once();
  for (const options of [islands, classic, styles()]) {
    const running = await context({ ...options, minify: false, sourcemap: "linked", logLevel: "info" });
    await running.watch();
  }
}

await requireModules();
await (process.argv.includes("--watch") ? watch() : once());

/** Says plainly what is missing when `npm ci` was forgotten. */
async function requireModules() {
  if (existsSync(join(modules, "maplibre-gl"))) return;
  console.error("node_modules is missing: run `npm ci` in assets/ first.");
  process.exit(1);
}
