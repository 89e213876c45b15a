/** Takes single icons out of the page's SVG sprite, to paint them on a map. */

const sprites: Partial<Record<string, Promise<Document | undefined>>> = {};

function loadSprite(address: string): Promise<Document | undefined> {
  return (sprites[address] ??= fetch(address)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
    .then((text) => new DOMParser().parseFromString(text, "image/svg+xml"))
    .catch(() => undefined));
}

/** The icon with this id as a picture, or nothing where sprite or icon are missing. */
export async function loadIcon(address: string | undefined, id: string): Promise<HTMLImageElement | undefined> {
  if (!address || id === "") return undefined;
  const sprite = await loadSprite(address);
  const symbol = sprite?.getElementById(id);
  if (!symbol) return undefined;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", symbol.getAttribute("viewBox") ?? "0 0 24 24");
  svg.setAttribute("width", "32");
  svg.setAttribute("height", "32");
  for (const name of ["fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"]) {
    const value = symbol.getAttribute(name) ?? sprite?.documentElement.getAttribute(name);
    if (value) svg.setAttribute(name, value);
  }
  // A little heavier than on the page, since it is small and stands on colour.
  if (svg.hasAttribute("stroke-width")) svg.setAttribute("stroke-width", "2.3");
  for (const child of symbol.childNodes) svg.append(child.cloneNode(true));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  try {
    await image.decode();
    return image;
  } catch {
    return undefined;
  }
}
