/** Island: checks a permit where it is, with and without a network. */
import { startCheck } from "./check/page.ts";
import { island } from "./page/islands.ts";

island("[data-check]", startCheck);
