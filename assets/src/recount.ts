/** Island: counts the published ballots of a budget anew, here, and says whether the result is right. */
import { island } from "./page/islands.ts";
import { startRecount } from "./recount/page.ts";

island("[data-recount]", startRecount);
