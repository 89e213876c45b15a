/** The token that proves a request comes from our own page. */

/** The page's CSRF token: in its head, or where nobody is signed in, in one of its forms; else empty. */
export function csrfToken(page: ParentNode = document): string {
  const head = page.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content;
  return head || (page.querySelector<HTMLInputElement>('input[type="hidden"][name="csrf"]')?.value ?? "");
}
