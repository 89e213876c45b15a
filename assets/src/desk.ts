/** Island: the staff's keyboard. Letters move through the inbox and from case to case; they can be switched off. */
import { startCase } from "./desk/case.ts";
import { startList } from "./desk/list.ts";
import { island } from "./page/islands.ts";

island('[data-keys="list"]', startList);
island('[data-keys="case"]', startCase);
