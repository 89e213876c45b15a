/** Island: says while one marks a ballot what is marked so far, and whether it is too much. The server decides. */
import { startBallot } from "./ballot/sum.ts";
import { island } from "./page/islands.ts";

island("[data-ballot]", startBallot);
