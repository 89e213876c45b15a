/** Words of passkeys. */
import type { Words } from "./words.ts";

export const PASSKEY_WORDS: Words = {
  de: {
    unsupported: "Dieser Browser kennt keine Passkeys.",
    cancelled: "Es wurde nichts geändert. Sie können es noch einmal versuchen.",
    failed: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.",
    working: "Bitte bestätigen Sie auf Ihrem Gerät …",
  },
  en: {
    unsupported: "This browser does not know passkeys.",
    cancelled: "Nothing was changed. You can try again.",
    failed: "That did not work. Please try again or use another way.",
    working: "Please confirm on your device …",
  },
  "de-simple": {
    unsupported: "Das geht mit diesem Browser nicht.",
    cancelled: "Es ist nichts passiert. Sie können es noch einmal versuchen.",
    failed: "Das hat nicht geklappt. Versuchen Sie es noch einmal. Oder nehmen Sie einen anderen Weg.",
    working: "Bitte sagen Sie auf Ihrem Gerät: Ja …",
  },
};
