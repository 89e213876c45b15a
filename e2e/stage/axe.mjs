/** Accessibility rules, and how their findings are told. */
import assert from "node:assert/strict";

import { AxeBuilder } from "@axe-core/playwright";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Findings on the page as it stands, one line per rule and element. */
export async function findings(page) {
  // A page in one frame needs no second page for the report.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(" ")}\n  ${failureSummary?.replaceAll("\n", "\n  ")}`));
}

/** Fails with all findings when there are any. */
export async function accessible(page, where) {
  const found = await findings(page);
  assert.equal(found.length, 0, `${where ?? page.url()}\n${found.join("\n")}`);
}
