/** The recount on real elections, where `ALLMENDE_REAL_DATA` says where they lie. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { millionths } from "../src/recount/amounts.ts";
import { recount } from "../src/recount/count.ts";
import { countEqualShares } from "../src/recount/equal_shares.ts";
import { fillUp } from "../src/recount/greedy.ts";
import { readElection, type Election } from "../src/recount/pabulib.ts";
import { takeTogether } from "../src/recount/poll.ts";
import { usual, type Options, type TieBreak } from "../src/recount/rule.ts";

const folder = process.env["ALLMENDE_REAL_DATA"];
const skip = folder === undefined && "ALLMENDE_REAL_DATA names no folder";
const WIELICZKA = "Poland_Wieliczka_2023_Green_Budget.pb";

function read(...names: string[]): Election {
  return readElection(readFileSync(join(folder ?? "", ...names), "utf8"));
}

/** An election a reference names by its path in its own repository. */
function named(path: string): Election {
  const name = path.split("/").at(-1) ?? "";
  return name.startsWith("poland_wieliczka") ? read("pabulib", WIELICZKA) : read("equalshares", name);
}

function references<T>(name: string): [string, T][] {
  return Object.entries(JSON.parse(readFileSync(join(folder ?? "", "equalshares", name), "utf8")) as Record<string, T>);
}

function official(election: Election): string[] {
  return election.projects.filter(({ selected }) => selected === "1").map(({ id }) => id).sort();
}

test("the official winners of the greedy rules come out", { skip }, () => {
  const compared = { greedy: 0, "greedy-threshold": 0, "greedy-no-skip": 0 };
  for (const name of readdirSync(join(folder ?? "", "pabulib")).sort()) {
    const election = read("pabulib", name);
    const rule = election.meta.get("rule") as keyof typeof compared;
    if (!(rule in compared) || election.projects.some(({ selected }) => selected === undefined)) continue;
    const { winners } = recount(election, usual(rule));
    // Other marks than 0 and 1 mean paid for out of another budget.
    const marked = new Set(election.projects.filter(({ selected }) => !["0", "1", ""].includes(selected ?? "")).map(({ id }) => id));
    assert.deepEqual(winners.filter((id) => !marked.has(id)).sort(), official(election), name);
    compared[rule] += 1;
  }
  assert.deepEqual(compared, { greedy: 12, "greedy-threshold": 7, "greedy-no-skip": 8 });
});

test("Wieliczka 2023 has its thirty official winners by equal shares", { skip }, () => {
  const election = read("pabulib", WIELICZKA);
  const { winners, spent } = recount(election, usual("equal-shares"));
  assert.equal(winners.length, 30);
  assert.deepEqual([...winners].sort(), official(election));
  assert.equal(spent, 995_079_000_000n);
  assert.equal(recount(election, { ...usual("equal-shares"), completion: "add-one-exhaustive" }).winners.length, 31);
});

interface ToolCase {
  readonly fixture?: string;
  readonly params: { readonly tieBreaking: string[]; readonly completion: string; readonly increment: number };
  readonly result: { readonly winners: string[]; readonly totalCost: number };
  readonly error?: string;
}

test("equal shares comes out as with the tool of equalshares.net", { skip }, () => {
  let compared = 0;
  for (const [name, { fixture, params, result, error }] of ["js_reference.json", "pb_reference.json"].flatMap((file) => references<ToolCase>(file))) {
    // The tool gives up at a tie; here it goes by id.
    if (error) continue;
    const poll = takeTogether(named(fixture ?? "poland_wieliczka"));
    const paid = countEqualShares(poll, toolOptions(params), () => undefined);
    const fills = ["utilitarian", "add1u"].includes(params.completion);
    // The tool fills up in the order of votes and then of the numbers of projects, whatever it was told.
    const ids = poll.projects.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
    const all = fills ? fillUp(poll, paid, { ...usual("equal-shares"), ties: ["more-votes", ids] }) : paid;
    assert.deepEqual(all.map(({ id }) => id), result.winners, name);
    assert.equal(all.reduce((sum, { cost }) => sum + cost, 0n), BigInt(result.totalCost) * 1_000_000n, name);
    compared += 1;
  }
  assert.equal(compared, 25);
});

/** Without what fills up. */
function toolOptions({ tieBreaking, completion, increment }: ToolCase["params"]): Options {
  const ways: Record<string, TieBreak> = { maxVotes: "more-votes", minCost: "lower-cost", maxCost: "higher-cost" };
  const completions: Record<string, Options["completion"]> = { none: "none", utilitarian: "none", add1: "add-one-exhaustive", add1u: "add-one-exhaustive" };
  const known = completions[completion];
  assert.ok(known, completion);
  const ties = tieBreaking.map((way) => ways[way] ?? assert.fail(way));
  return { rule: "equal-shares", utility: "cost", completion: known, ties, step: millionths(String(increment)) ?? 0n };
}

test("equal shares, phragmén and greedy come out as with pabutools", { skip }, () => {
  interface Pabutools { readonly lexico_order: string[]; readonly winners: string[] }
  for (const [path, { lexico_order, winners }] of references<Pabutools>("pabutools_reference.json")) {
    const own = recount(named(path), { ...usual("equal-shares"), completion: "none", ties: [lexico_order] });
    assert.deepEqual([...own.winners].sort(), winners, path);
  }
  interface Rules { readonly lexico_order: string[]; readonly phragmen: string[]; readonly greedy_cost: string[]; readonly greedy_cardinality: string[] }
  for (const [path, { lexico_order, ...expected }] of references<Rules>("pabutools_rules_reference.json")) {
    const by = (options: Partial<Options> & Pick<Options, "rule">): string[] => [...recount(named(path), { ...usual(options.rule), ties: [lexico_order], ...options }).winners].sort();
    assert.deepEqual(by({ rule: "phragmen" }), expected.phragmen, `${path} phragmen`);
    assert.deepEqual(by({ rule: "greedy" }), expected.greedy_cost, `${path} greedy`);
    assert.deepEqual(by({ rule: "greedy", utility: "cardinality" }), expected.greedy_cardinality, `${path} greedy by cardinality`);
  }
});
