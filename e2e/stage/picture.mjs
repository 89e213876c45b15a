/** Pictures as a telephone takes them, drawn in the browser so that none lies in the repository. */

/** A JPEG with a gradient and a white patch in its middle, where something may be hidden. */
export async function picture(page, name, { width = 1600, height = 1200, hue = 200 } = {}) {
  const base64 = await page.evaluate(
    ({ width, height, hue }) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const brush = canvas.getContext("2d");
      const ground = brush.createLinearGradient(0, 0, width, height);
      ground.addColorStop(0, `hsl(${hue} 60% 70%)`);
      ground.addColorStop(1, `hsl(${hue} 50% 40%)`);
      brush.fillStyle = ground;
      brush.fillRect(0, 0, width, height);
      brush.fillStyle = "white";
      brush.fillRect(width * 0.3, height * 0.3, width * 0.4, height * 0.4);
      return canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
    },
    { width, height, hue },
  );
  return { name, mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
}

/** Brightness (0 to 255) of an image of the page at a place given in shares of its size. */
export function brightnessAt(image, across, down) {
  return image.evaluate(
    async (element, [x, y]) => {
      await element.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: element.naturalWidth, height: element.naturalHeight });
      const brush = canvas.getContext("2d");
      brush.drawImage(element, 0, 0);
      const [red, green, blue] = brush.getImageData(canvas.width * x, canvas.height * y, 1, 1).data;
      return (red + green + blue) / 3;
    },
    [across, down],
  );
}
