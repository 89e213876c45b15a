/** Island: small helps of forms. Keeps what was typed, counts characters, suggests a category, prepares the offline form, prints. */
import { startCounter } from "./form/counter.ts";
import { clearKept, startKeeping } from "./form/keeping.ts";
import { startSuggestion } from "./form/suggestion.ts";
import { startQuote, startTemplates } from "./form/template.ts";
import { registerWorker } from "./offline/worker.ts";
import { island } from "./page/islands.ts";
import { startPrinting } from "./page/print.ts";

island("[data-print]", startPrinting);
island("[data-keep-clear]", clearKept);
island("form[data-keep]", startKeeping);
island("[data-count], [data-counter]", startCounter);
island("[data-suggest]", startSuggestion);
island("[data-template]", startTemplates);
island("[data-quote]", startQuote);
// What is wrong comes first: read aloud, and one Tab away from the field.
island(".al-errors", (summary) => summary.focus());
island('link[rel="al-offline"]', async (link) => {
  const { sw = "/sw.js", version = "", person = "" } = link.dataset;
  const keep = new URL(link.getAttribute("href") ?? "", document.baseURI).pathname;
  await registerWorker(sw, { keep, lang: document.documentElement.lang, version, person });
});
