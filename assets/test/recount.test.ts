import assert from "node:assert/strict";
import { test } from "node:test";
import { millionths, spoken } from "../src/recount/amounts.ts";
import { beside, recount } from "../src/recount/count.ts";
import { readElection } from "../src/recount/pabulib.ts";
import { readPublished } from "../src/recount/published.ts";
import { rows, Unreadable } from "../src/recount/records.ts";
import { readOptions, UnknownRule, usual, type Options } from "../src/recount/rule.ts";
import { judge } from "../src/recount/verdict.ts";

/** A file: projects as `id: cost`, ballots as lists of ids. */
function file(budget: number, costs: Record<string, number>, ballots: string[], meta: Record<string, string> = {}): string {
  const all = { num_projects: Object.keys(costs).length, num_votes: ballots.length, budget, vote_type: "approval", ...meta };
  return [
    "META", "key;value", ...Object.entries(all).map(([key, value]) => `${key};${value}`),
    "PROJECTS", "project_id;cost;name", ...Object.entries(costs).map(([id, cost]) => `${id};${cost};The ${id}`),
    "VOTES", all.vote_type === "cumulative" ? "voter_id;vote;points" : "voter_id;vote", ...ballots.map((ballot, voter) => `${voter};${ballot}`), "",
  ].join("\n");
}

function winners(text: string, options: Partial<Options> & Pick<Options, "rule">): string {
  return recount(readElection(text), { ...usual(options.rule), ...options }).winners.join();
}

const times = (number: number, ballot: string): string[] => Array.from({ length: number }, () => ballot);

test("rows are read with quotes, doubled quotes and texts over several lines", () => {
  const text = '\uFEFFa;"b;""c"""; d \r\n\r\n; "e\r\nf" ;g\nh';
  assert.deepEqual([...rows(text)], [
    { line: 1, fields: ["a", 'b;"c"', "d"] },
    { line: 3, fields: ["", "e\nf", "g"] },
    { line: 5, fields: ["h"] },
  ]);
  assert.throws(() => [...rows('a\nb;"c\n')], new Unreadable("quote", 2));
});

test("amounts are exact and no other numbers are read", () => {
  assert.deepEqual(["0", "1250.50", "0.000001", "-2.5", "381500.0000000"].map(millionths), [0n, 1_250_500_000n, 1n, -2_500_000n, 381_500_000_000n]);
  for (const text of ["", "1,5", "1e3", "+1", "1.0000001", "1234567890123", " 1"]) assert.equal(millionths(text), undefined, text);
  assert.equal(spoken(1_250_500_000n, "de"), "1.250,50");
});

test("a file that is broken is not counted, and the line is named", () => {
  const good = file(10, { a: 5 }, ["a"]);
  const broken = (from: string, to: string): (() => unknown) => () => readElection(good.replace(from, to));
  assert.throws(broken("0;a", "0;b"), (problem: Unreadable) => problem.what === "unknown" && problem.line === 12);
  assert.throws(broken("0;a", "0;a\n1;a"), (problem: Unreadable) => problem.what === "amount");
  assert.throws(broken("num_votes;1", "num_votes;2"), (problem: Unreadable) => problem.what === "amount");
  assert.throws(broken("a;5", "a;five"), (problem: Unreadable) => problem.what === "number" && problem.line === 9);
  assert.throws(broken("0;a", "0;a,a"), (problem: Unreadable) => problem.what === "twice");
  assert.throws(broken("VOTES", "VOTE"), (problem: Unreadable) => problem.what === "width");
  assert.throws(() => recount(readElection(file(10, { a: 5 }, [])), usual("greedy")), (problem: Unreadable) => problem.what === "votes");
});

test("most votes first: what does not fit is passed over, or ends it, or had too few points", () => {
  const town = file(100, { a: 60, b: 50, c: 40, d: 40 }, [...times(5, "a,b"), ...times(3, "c"), "d"], { min_project_score_threshold: "4" });
  // b, equal in votes, is cheaper than a: the dearer goes first.
  assert.equal(winners(town, { rule: "greedy" }), "a,c");
  assert.equal(winners(town, { rule: "greedy-no-skip" }), "a");
  assert.equal(winners(town, { rule: "greedy-threshold" }), "a");
  assert.equal(winners(town, { rule: "greedy-threshold", threshold: 3_000_000n }), "a,c");
  assert.equal(winners(town, { rule: "greedy", ties: ["lower-cost"] }), "b,c");
  assert.equal(winners(town, { rule: "greedy", utility: "cardinality" }), "b,c");
});

test("equal shares gives a small group its part, where most votes first gives it nothing", () => {
  // Ten voters with 10 each. Six want a1 and a2, four want b.
  const town = file(100, { a1: 60, a2: 40, b: 40 }, [...times(6, "a1,a2"), ...times(4, "b")]);
  assert.equal(winners(town, { rule: "greedy" }), "a1,a2");
  for (const completion of ["none", "add-one", "add-one-exhaustive", "greedy"] as const) {
    assert.equal(winners(town, { rule: "equal-shares", completion }), "a2,b", completion);
    assert.equal(winners(town, { rule: "equal-shares", completion, utility: "cardinality" }), "a2,b", completion);
  }
});

test("who has less than their part gives all they have", () => {
  // Four voters with 10 each. r: 2 from each of its three. p: 5 from each. Then the first has 5 and the
  // second 8 for q: at 13 both give all, at 14 there is too little.
  const town = (q: number): string => file(40, { p: 15, q, r: 6 }, ["p,q", "q,r", "p,r", "p,r"]);
  assert.equal(winners(town(13), { rule: "equal-shares", completion: "none", ties: ["lower-cost"] }), "r,p,q");
  assert.equal(winners(town(14), { rule: "equal-shares", completion: "none", ties: ["lower-cost"] }), "r,p");
});

test("thirds are thirds", () => {
  const town = file(10, { a: 10, b: 1 }, ["a,b", "a", "a"]);
  assert.equal(winners(town, { rule: "equal-shares", completion: "none" }), "a");
  // Add-one begins with 3.33, for which only b can be bought, and ends with a.
  assert.equal(winners(town, { rule: "equal-shares" }), "a");
});

test("more points pay more", () => {
  // 20 each. A point of a is 7.50, but the first has only 20 for three: the second pays 10 for one.
  const town = (b: number): string => file(40, { a: 30, b }, ["a;3", "a,b;1,2"], { vote_type: "cumulative" });
  assert.equal(winners(town(10), { rule: "equal-shares", completion: "none" }), "a,b");
  assert.equal(winners(town(11), { rule: "equal-shares", completion: "none" }), "a");
  assert.equal(winners(town(10), { rule: "equal-shares", completion: "none", utility: "cardinality" }), "b,a");
  assert.equal(winners(town(11), { rule: "equal-shares", completion: "none", utility: "cardinality" }), "b");
  assert.equal(winners(town(10), { rule: "greedy" }), "a,b");
});

test("what is left is spent on more shares, or on most votes, as the rule says", () => {
  // Ten voters with 10 each: a takes 50 from its five; b would need 12 from each of its four.
  const town = file(100, { a: 50, b: 48, c: 2 }, [...times(5, "a"), ...times(4, "b"), "c"]);
  assert.equal(winners(town, { rule: "equal-shares", completion: "none" }), "a,c");
  assert.equal(winners(town, { rule: "equal-shares", completion: "greedy" }), "a,c,b");
  // There is enough for all: nobody's share needs to be raised.
  assert.equal(winners(town, { rule: "equal-shares" }), "a,c,b");
  assert.equal(winners(file(100, { a: 50, b: 48, c: 3 }, [...times(5, "a"), ...times(4, "b"), "c"]), { rule: "equal-shares" }), "a,c");
});

test("phragmén: supporters buy what they have earned, and the first that no longer fits ends it", () => {
  // a is earned at 60/6 = 10, b at 40/4 = 10: more votes first. Then a2 at 10 + 60/6.
  const town = file(100, { a: 60, a2: 60, b: 40, c: 5 }, [...times(6, "a,a2"), ...times(4, "b"), ...times(1, "c")]);
  assert.equal(winners(town, { rule: "phragmen" }), "c,a");
  assert.equal(winners(town, { rule: "phragmen", completion: "greedy" }), "c,a");
});

test("ties go by id, letter by letter, at last", () => {
  const town = file(10, { q: 10, p9: 10, p10: 10 }, ["q,p9,p10"]);
  assert.equal(winners(town, { rule: "greedy" }), "p10");
  assert.equal(winners(town, { rule: "greedy", ties: ["listed"] }), "q");
  assert.equal(winners(town, { rule: "equal-shares", ties: [["p9"]] }), "p9");
});

test("a published rule is taken as it stands, and an unknown one is not guessed", () => {
  assert.deepEqual(readOptions({ rule: "equal-shares", completion: "none", ties: ["listed"], step: "10", threshold: null }), {
    rule: "equal-shares", utility: "cost", completion: "none", ties: ["listed"], step: 10_000_000n,
  });
  assert.throws(() => readOptions({ rule: "lot" }), UnknownRule);
  assert.throws(() => readOptions({ rule: "greedy", ties: ["order"] }), UnknownRule);
});

test("the verdict tells where a published result differs, and when the file is another", () => {
  const published = readPublished({ options: {}, outcome: { winners: ["1", "2"], spent: 30.5 }, ballots: { sha256: "ab" } });
  assert.ok(published);
  const counted = { word: "counted", winners: ["1", "2"], spent: 30_500_000n, voters: 9, counts: 1, names: { "3": "The third" }, checksum: "ab" } as const;
  const said = (own: Partial<typeof published>, here: object): [string, string[], (readonly string[])[]] => {
    const { title, lines, lists } = judge({ ...published, ...own }, { ...counted, ...here }, 1, String);
    return [title, lines.map(({ key }) => key), lists.map(({ items }) => items)];
  };
  assert.deepEqual(said({}, {}), ["agrees", ["same", "fileSame", "work"], []]);
  assert.deepEqual(said({}, { checksum: "cd" }), ["agreesOtherFile", ["same", "fileOther", "work"], []]);
  assert.deepEqual(said({}, { winners: ["1", "3"], spent: 20n, checksum: "cd" }), ["differs", ["otherSum", "fileOther", "work"], [["The third"], ["2"]]]);
  assert.deepEqual(said({ winners: ["2", "1"] }, {}), ["differs", ["otherOrder", "fileSame", "work"], []]);
  assert.equal(readPublished({ outcome: {} }), undefined);
  assert.equal(beside(["1"], ["1"]).agrees, true);
});

test("the budget is never exceeded, whatever the ballots, and every rule takes them in any order", () => {
  let state = 7;
  const below = (most: number): number => (state = (state * 48271) % 2147483647) % most;
  for (let round = 0; round < 150; round += 1) {
    const costs = Object.fromEntries(Array.from({ length: 6 }, (_, id) => [`p${id}`, 1 + below(40)]));
    const ballot = (): string => Object.keys(costs).filter(() => below(3) === 0).join();
    const ballots = Array.from({ length: 1 + below(11) }, ballot);
    const budget = 1 + below(120);
    for (const rule of ["greedy", "equal-shares", "phragmen"] as const) {
      for (const utility of ["cost", "cardinality"] as const) {
        const own = recount(readElection(file(budget, costs, ballots)), { ...usual(rule), utility });
        assert.ok(own.spent <= BigInt(budget) * 1_000_000n);
        assert.deepEqual(recount(readElection(file(budget, costs, [...ballots].reverse())), { ...usual(rule), utility }), own);
      }
    }
  }
});
