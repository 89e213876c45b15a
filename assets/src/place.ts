/** Island: the place picker of a report. Address, own position or map; all of it optional. */
import { island } from "./page/islands.ts";
import { startPicker } from "./place/picker.ts";

island("[data-place]", startPicker);
