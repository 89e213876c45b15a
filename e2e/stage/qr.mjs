/** A reader of QR codes that is not ours (jsqr, from npm). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const READER = readFileSync(createRequire(import.meta.url).resolve("jsqr"), "utf8");

/** What a code on a page says, read from a picture of it; `reader` is a page that nothing else is on. */
export async function readCode(reader, drawing) {
  await drawing.scrollIntoViewIfNeeded();
  const picture = (await drawing.screenshot({ scale: "css" })).toString("base64");
  if (!(await reader.evaluate(() => "jsQR" in globalThis))) await reader.addScriptTag({ content: READER });
  const read = await reader.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    // Larger, as a camera that comes near sees it.
    const [width, height] = [image.naturalWidth * 3, image.naturalHeight * 3];
    const brush = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    brush.imageSmoothingEnabled = false;
    brush.drawImage(image, 0, 0, width, height);
    return globalThis.jsQR(brush.getImageData(0, 0, width, height).data, width, height)?.data;
  }, picture);
  if (!read) throw new Error("the code cannot be read");
  return read;
}
