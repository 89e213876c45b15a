/** Island: reports written without a connection, kept on the device and sent later, once. */
import { startOfflinePage } from "./drafts/page.ts";
import { island } from "./page/islands.ts";

island("[data-offline-reports]", startOfflinePage);
