/** Island: pictures of a form. Previews, scaling, blacking out, and a bar while they are sent. */
import { island } from "./page/islands.ts";
import { startStaffBlackout } from "./picture/staff.ts";
import { startTray } from "./picture/tray.ts";
import { startUpload } from "./picture/upload.ts";

island("[data-pictures]", startTray);
island("form[data-upload]", startUpload);
island("form[data-blackout]", startStaffBlackout);
