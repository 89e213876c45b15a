/** Pages below a case, for journeys that look at each kind of page. */

/** What belongs to a case besides itself, the page of a picture among it. */
export async function caseAddresses(page) {
  for (const part of ["new", "open"]) {
    const list = await (await page.request.get(`/staff/reports?tab=${part}`)).text();
    for (const [, path] of list.matchAll(/href="(\/staff\/reports\/[A-Z0-9]{6,})["?]/g)) {
      const picture = new RegExp(`href="(${path}/pictures/[^"]+)"`).exec(await (await page.request.get(path)).text());
      if (picture) return [`${path}/duplicates`, `${path}/split`, `${path}/wording`, picture[1]];
    }
  }
  throw new Error("no case has a picture");
}
