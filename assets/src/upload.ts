/** Island: files of an application. Several at once, with progress; goes on where a connection broke off, also after the page was opened anew. */
import { island } from "./page/islands.ts";
import { startFiles } from "./upload/field.ts";

island("[data-pieces]", startFiles);
