/** Island: a ballot on a touch table begins anew when nobody touches it. */
import { startKiosk } from "./kiosk/idle.ts";
import { island } from "./page/islands.ts";

island("[data-kiosk]", startKiosk);
