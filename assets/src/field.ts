/** Island: the list of the day on a telephone, with and without a network. */
import { startField } from "./field/page.ts";
import { island } from "./page/islands.ts";

island("[data-field]", startField);
