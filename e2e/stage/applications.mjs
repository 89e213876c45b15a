/** Pages of applications, for journeys that look at each kind of page. */

/** A case that can be decided, with the page of its decision. */
export async function decisionAddresses(page) {
  const found = [];
  for (const tab of ["open", "second", "done"]) {
    const list = await (await page.request.get(`/staff/services?tab=${tab}`)).text();
    const path = /href="(\/staff\/services\/[A-Z]{2}-[^"?]+)"/.exec(list)?.[1];
    if (path) found.push(path);
  }
  if (found.length === 0) throw new Error("no application waits");
  return [...found, `${found[0]}/decision`, await standingAddress(page)];
}

/** Where a permit that was issued is used. */
async function standingAddress(page) {
  const list = await (await page.request.get("/staff/services?tab=done")).text();
  for (const [, path] of list.matchAll(/href="(\/staff\/services\/[A-Z]{2}-[^"?]+)"/g)) {
    const number = /\bA(?:-[A-Z0-9]{4}){2}(?:-\d+)?\b/.exec(await (await page.request.get(path)).text())?.[0];
    if (number) return `/staff/permits/${number}`;
  }
  throw new Error("no permit was issued");
}

/** The pages of the citizen's own applications, by the mails about them. */
export async function progressAddresses(page) {
  const mails = await (await page.request.get("/outbox")).text();
  const codes = [...new Set([...mails.matchAll(/\/services\/own\/([A-Z]{2}(?:-[A-Z0-9]{4}){2})/g)].map(([, code]) => code))];
  const own = [];
  for (const code of codes) {
    const answer = await page.request.get(`/services/own/${code}/progress`);
    if (answer.status() !== 200) continue;
    own.push(`/services/own/${code}`, `/services/own/${code}/progress`);
    const permit = /href="(\/permits\/[A-Z0-9]+)"/.exec(await answer.text())?.[1];
    if (permit) return [...own, permit];
  }
  if (own.length === 0) throw new Error("no application is theirs");
  return own;
}
