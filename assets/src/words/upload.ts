/** Words of files that are sent in pieces. */
import type { Words } from "./words.ts";

export const UPLOAD_WORDS: Words = {
  de: {
    coming: "Dateien auf dem Weg",
    queued: "{name} wartet",
    sending: "{name} wird gesendet: {percent} %",
    whole: "{name} wird geprüft …",
    waiting: "Die Verbindung ist unterbrochen. {name} wird von selbst weitergesendet.",
    done: "{name} ist hochgeladen.",
    failed: "Die Datei wurde nicht angenommen. Bitte versuchen Sie es noch einmal.",
    tooMany: "Hier passen nicht so viele Dateien hin.",
    stop: "{name} nicht senden",
    close: "Meldung zu {name} schließen",
    held: "Die Dateien sind noch auf dem Weg. Danach geht es von selbst weiter.",
  },
  en: {
    coming: "Files on their way",
    queued: "{name} waits",
    sending: "Sending {name}: {percent} %",
    whole: "{name} is being checked …",
    waiting: "The connection is interrupted. {name} will go on by itself.",
    done: "{name} is uploaded.",
    failed: "The file was not taken. Please try again.",
    tooMany: "There is no room for so many files here.",
    stop: "Do not send {name}",
    close: "Close the message about {name}",
    held: "The files are still on their way. Then it goes on by itself.",
  },
  "de-simple": {
    coming: "Diese Dateien senden wir gerade",
    queued: "{name} wartet",
    sending: "Wir senden {name}: {percent} Prozent",
    whole: "Wir prüfen {name}.",
    waiting: "Das Internet ist weg. {name} geht später von selbst weiter.",
    done: "{name} ist da.",
    failed: "Das hat nicht geklappt. Versuchen Sie es bitte noch einmal.",
    tooMany: "Das sind zu viele Dateien.",
    stop: "{name} nicht senden",
    close: "Den Hinweis zu {name} schließen",
    held: "Die Dateien sind noch nicht da. Danach geht es von selbst weiter.",
  },
};
