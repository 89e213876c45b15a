/** Reads QR codes with the camera, in browsers that can. */

interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** How often the picture is looked at. */
const LOOK_MS = 200;

/** The browser's reader of QR codes; nothing where it has none, or there is no camera to ask. */
export async function findDetector(): Promise<Detector | undefined> {
  const made = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!made || !("mediaDevices" in navigator)) return undefined;
  const formats = await made.getSupportedFormats().catch((): readonly string[] => []);
  return formats.includes("qr_code") ? new made({ formats: ["qr_code"] }) : undefined;
}

/** Shows the camera's picture and answers the first code in it; nothing when it was stopped. */
export async function scan(detector: Detector, video: HTMLVideoElement, stop: AbortSignal): Promise<string | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
  try {
    video.srcObject = stream;
    await video.play();
    while (!stop.aborted) {
      const [code] = await detector.detect(video).catch((): readonly { readonly rawValue: string }[] => []);
      if (code) return code.rawValue;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return undefined;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
