/** Finds what a page needs to work without a network: its scripts, styles, fonts and pictures. */

/** Links of a page that must be kept with it. */
const IN_HTML = [
  /<script\b[^>]*\bsrc="([^"]+)"/gi,
  /<link\b(?=[^>]*\brel="(?:stylesheet|modulepreload|preload|icon|manifest)")[^>]*\bhref="([^"]+)"/gi,
  /<img\b[^>]*\bsrc="([^"]+)"/gi,
  /<use\b[^>]*\bhref="([^"#]+)/gi,
];
const IN_CSS = [/url\(\s*["']?([^"')\s]+)["']?\s*\)/gi];
/** Static imports as the bundler writes them; what is imported later is large and may be missing. */
const IN_SCRIPT = [/(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+)["']/g];

function found(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = ""]) => address.replaceAll("&amp;", "&")));
}

/** Addresses on our own server that a file of this type refers to, whole and without fragment. */
export function referencesOf(text: string, type: string, base: string): string[] {
  const patterns = type.includes("html") ? IN_HTML : type.includes("css") ? IN_CSS : type.includes("javascript") ? IN_SCRIPT : [];
  const { origin } = new URL(base);
  const addresses = new Set<string>();
  for (const address of found(text, patterns)) {
    if (/^(data|blob):/i.test(address) || !URL.canParse(address, base)) continue;
    const url = new URL(address, base);
    url.hash = "";
    if (url.origin === origin) addresses.add(url.href);
  }
  return [...addresses];
}
