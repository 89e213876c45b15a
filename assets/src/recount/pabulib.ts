/** An election out of a Pabulib file (https://pabulib.org/format): `META`, `PROJECTS`, `VOTES`. */
import { millionths } from "./amounts.ts";
import { rows, Unreadable, type Row } from "./records.ts";

const KINDS = ["approval", "choose-1", "ordinal", "cumulative", "scoring"] as const;
export type Kind = (typeof KINDS)[number];

/** Amounts and points are in millionths. */
export interface Election {
  readonly meta: ReadonlyMap<string, string>;
  readonly kind: Kind;
  readonly budget: bigint;
  readonly projects: readonly Candidate[];
  readonly ballots: readonly Ballot[];
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly cost: bigint;
  /** What the file says of the official result, `1` or `0`. */
  readonly selected: string | undefined;
}

/** Points by the place of the project in the file. */
export type Ballot = ReadonlyMap<number, bigint>;

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly line: number;
}

export function readElection(text: string): Election {
  const { META, PROJECTS, VOTES } = tables(text);
  const meta = new Map(META.rows.map(({ fields }) => [fields[0] ?? "", fields.slice(1).join(";")]));
  const kind = KINDS.find((one) => one === meta.get("vote_type"));
  if (!kind) throw new Unreadable("columns", META.line, "vote_type");
  const budget = positive(meta.get("budget") ?? "", META.line);
  const projects = readProjects(PROJECTS);
  counted(meta.get("num_projects"), projects.length, PROJECTS.line);
  const most = meta.get("max_length") ?? "";
  const ballots = readBallots(VOTES, projects, kind, /^\d+$/.test(most) ? Number(most) : projects.length);
  counted(meta.get("num_votes"), ballots.length, VOTES.line);
  return { meta, kind, budget, projects, ballots };
}

function tables(text: string): Record<"META" | "PROJECTS" | "VOTES", Table> {
  const names = ["META", "PROJECTS", "VOTES"];
  const found: { columns?: readonly string[]; rows: Row[]; line: number }[] = [];
  for (const row of rows(text)) {
    const [first = "", ...rest] = row.fields;
    const title = rest.length !== 1 && rest.every((field) => field === "") ? names.indexOf(first) : -1;
    const now = found.at(-1);
    if (title >= 0) {
      if (title !== found.length) throw new Unreadable("order", row.line, first);
      found.push({ rows: [], line: row.line });
    } else if (!now) {
      throw new Unreadable("order", row.line, first);
    } else if (!now.columns) {
      now.columns = row.fields;
    } else {
      if (found.length > 1 && row.fields.length !== now.columns.length) throw new Unreadable("width", row.line);
      now.rows.push(row);
    }
  }
  const [meta, projects, votes] = found;
  if (!meta?.columns || !projects?.columns || !votes?.columns) throw new Unreadable("order", found.at(-1)?.line ?? 1, names[found.length] ?? "");
  return { META: meta as Table, PROJECTS: projects as Table, VOTES: votes as Table };
}

function readProjects(table: Table): Candidate[] {
  const [id, cost] = [column(table, "project_id"), column(table, "cost")];
  const [name, selected] = [table.columns.indexOf("name"), table.columns.indexOf("selected")];
  const known = new Set<string>();
  return table.rows.map(({ line, fields }) => {
    const own = fields[id] ?? "";
    if (own === "" || own.includes(",") || known.has(own)) throw new Unreadable("twice", line, own);
    known.add(own);
    return { id: own, name: fields[name] || own, cost: positive(fields[cost] ?? "", line), selected: fields[selected] };
  });
}

function readBallots(table: Table, projects: readonly Candidate[], kind: Kind, most: number): Ballot[] {
  const places = new Map(projects.map(({ id }, place) => [id, place]));
  const [voter, vote, points] = [column(table, "voter_id"), column(table, "vote"), table.columns.indexOf("points")];
  if (points < 0 && (kind === "cumulative" || kind === "scoring")) throw new Unreadable("columns", table.line, "points");
  const known = new Set<string>();
  return table.rows.map(({ line, fields }) => {
    const own = fields[voter] ?? "";
    if (own === "" || known.has(own)) throw new Unreadable("twice", line, own);
    known.add(own);
    const marked = parts(fields[vote] ?? "");
    const given = kind === "approval" || kind === "choose-1" ? [] : parts(fields[points] ?? "");
    const named = given.length > 0 || kind === "cumulative" || kind === "scoring";
    if (named && given.length !== marked.length) throw new Unreadable("width", line);
    if (kind === "choose-1" && marked.length > 1) throw new Unreadable("width", line);
    const ballot = new Map<number, bigint>();
    for (const [turn, id] of marked.entries()) {
      const place = places.get(id);
      if (place === undefined) throw new Unreadable("unknown", line, id);
      if (ballot.has(place)) throw new Unreadable("twice", line, id);
      ballot.set(place, named ? number(given[turn] ?? "", line) : whole(kind === "ordinal" ? Math.max(0, most - turn) : 1));
    }
    return ballot;
  });
}

const whole = (number: number): bigint => BigInt(number) * 1_000_000n;

function parts(text: string): string[] {
  return text.split(",").map((part) => part.trim()).filter((part) => part !== "");
}

function column(table: Table, name: string): number {
  const place = table.columns.indexOf(name);
  if (place < 0) throw new Unreadable("columns", table.line, name);
  return place;
}

function number(text: string, line: number): bigint {
  const read = millionths(text);
  if (read === undefined) throw new Unreadable("number", line, text);
  return read;
}

function positive(text: string, line: number): bigint {
  const read = number(text, line);
  if (read <= 0n) throw new Unreadable("number", line, text);
  return read;
}

/** What `META` says of the number of rows; a file that was cut off says more. */
function counted(said: string | undefined, found: number, line: number): void {
  if (said !== undefined && said !== String(found)) throw new Unreadable("amount", line, said);
}
