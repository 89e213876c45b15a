/** Pictures of pages for the documentation, taken where `ALLMENDE_PICTURES` names a folder. */
import { join } from "node:path";

const FOLDER = process.env.ALLMENDE_PICTURES;
const SIZES = [{ width: 1280, height: 900 }, { width: 390, height: 844 }];

/** Takes the whole page as it stands, wide and narrow. */
export async function take(page, name) {
  if (!FOLDER) return;
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: join(FOLDER, `${name}-${size.width}.png`), fullPage: true });
  }
  await page.setViewportSize(before);
}
