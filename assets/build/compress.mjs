// Writes a .gz and a .br beside every text file, so that the server never compresses at run time.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { listFiles } from "./manifest.mjs";

const TEXT = /\.(css|js|mjs|svg|json|txt)$/;
/** Below this size a compressed answer saves nothing worth a second file. */
const SMALLEST_BYTES = 512;

export async function compressAll(dist) {
  const names = (await listFiles(dist)).filter((name) => TEXT.test(name));
  await Promise.all(names.map((name) => compress(join(dist, name))));
}

async function compress(file) {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [gz, br] = await Promise.all([
    promisify(gzip)(bytes, { level: 9 }),
    promisify(brotliCompress)(bytes, { params }),
  ]);
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
}
