/** The token that proves a request comes from our own page. */

/** The page's CSRF token, empty where the page has none. */
export function csrfToken(page: ParentNode = document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? "";
}
