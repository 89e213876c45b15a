/** Makes finished pictures: scaled down, without EXIF, with black rectangles burnt in. */
import { scaledDown, type Rectangle, type Size } from "./rectangles.ts";

const JPEG_QUALITY = 0.86;

/** A picture that the browser could read. */
export interface Readable {
  readonly bitmap: ImageBitmap;
  readonly size: Size;
}

/** Reads a file upright and no larger than `longest`; nothing where the browser does not know the format. */
export async function readPicture(file: Blob, longest: number): Promise<Readable | undefined> {
  try {
    const whole = await createImageBitmap(file, { imageOrientation: "from-image" });
    const size = scaledDown(whole, longest);
    if (size.width === whole.width) return { bitmap: whole, size };
    // In one step a large picture would flicker with detail it no longer has; the browser's best filter avoids it.
    const bitmap = await createImageBitmap(whole, { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: "high" });
    whole.close();
    return { bitmap, size };
  } catch {
    return undefined;
  }
}

/** The picture as a new JPEG file. Only pixels go through, so position and camera stay behind. */
export async function renderPicture({ bitmap, size }: Readable, rectangles: readonly Rectangle[], name: string): Promise<File> {
  const canvas = document.createElement("canvas");
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) throw new Error("no canvas");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, size.width, size.height);
  pen.drawImage(bitmap, 0, 0);
  pen.fillStyle = "#000";
  for (const { x, y, width, height } of rectangles) pen.fillRect(x, y, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", JPEG_QUALITY));
  if (!blob) throw new Error("the picture could not be written");
  return new File([blob], jpegName(name), { type: "image/jpeg", lastModified: 0 });
}

/** The file's name with the ending of what is in it now. */
export function jpegName(name: string): string {
  const stem = name.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N} _-]+/gu, "-").slice(0, 80).trim();
  return `${stem === "" ? "picture" : stem}.jpg`;
}
