// Lists what stands in dist/, so that the server can check and version its files.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Names of all files below `folder`, with forward slashes, sorted. */
export async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}

export async function writeManifest(dist) {
  const files = [];
  for (const name of await listFiles(dist)) {
    const bytes = await readFile(join(dist, name));
    const sha256 = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    files.push({ name, sha256, bytes: bytes.length });
  }
  await writeFile(join(dist, "manifest.json"), JSON.stringify({ files }, null, 1));
}
