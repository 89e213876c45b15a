/** A result as it is published beside its ballots. */
import { asList, asObject, asText } from "../page/json.ts";
import { millionths } from "./amounts.ts";

export interface Published {
  /** Rule and what it leaves open, as they are. */
  readonly options: unknown;
  readonly winners: readonly string[];
  /** In millionths. */
  readonly spent: bigint | undefined;
  /** Of the ballots that were counted, in hexadecimal digits. */
  readonly checksum: string;
}

/** Reads `result.json`; nothing where it holds no result. */
export function readPublished(answer: unknown): Published | undefined {
  const { options, outcome, ballots } = asObject(answer);
  const { winners, spent } = asObject(outcome);
  if (!Array.isArray(winners)) return undefined;
  return {
    options,
    winners: asList(winners).map(asText),
    spent: millionths(asText(spent)),
    checksum: asText(asObject(ballots)["sha256"]),
  };
}
