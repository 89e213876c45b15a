/** Island: buttons that register a passkey or sign in with one. */
import { island } from "./page/islands.ts";
import { startPasskey } from "./passkey/ceremony.ts";

island("[data-passkey]", startPasskey);
