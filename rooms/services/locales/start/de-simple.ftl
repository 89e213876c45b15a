services-define-title = Leistungen veröffentlichen
services-define-text = Welche Leistungen gibt es? Was fehlt noch?
services-define-lead = Jede Leistung steht in einer Datei. Das Programm prüft die Datei. Alle Gebühren müssen bekannt sein. Dann können Menschen die Leistung beantragen.
services-define-none = Es gibt noch keine Leistung.
services-define-open =
    { $n ->
        [0] Alle Leistungen sind fertig.
        [one] Bei 1 Leistung fehlt noch etwas. Die Leistung steht oben.
       *[other] Bei { $n } Leistungen fehlt noch etwas. Diese Leistungen stehen oben.
    }
services-define-stands = Stand
services-define-offered = Fassung
services-define-offered-none = noch keine
services-define-version = Fassung { $version }
services-define-published = Fertig. Fassung { $version } gilt seit dem { $day }.
services-define-wrong =
    { $n ->
        [one] Noch nicht fertig. In der Datei ist 1 Fehler.
       *[other] Noch nicht fertig. In der Datei sind { $n } Fehler.
    }
services-define-unknown =
    { $n ->
        [one] Noch nicht fertig. 1 Betrag fehlt.
       *[other] Noch nicht fertig. { $n } Beträge fehlen.
    }
services-define-uncounted = Noch nicht fertig. Der Text ist neu. Aber die Zahl { $version } von der Fassung ist alt.
services-define-waiting = Bereit. Die Leistung erscheint beim nächsten Besuch.
services-define-new = Neue Leistung
services-define-fees = Gebühren eintragen
services-define-change = Text ändern
services-define-look = Seite von der Leistung ansehen
services-define-findings = Diese Fehler gibt es
services-define-line = Zeile
services-define-whole = ganze Datei
services-define-problem = Das ist falsch
services-define-remedy = Das hilft
services-define-fees-title = Diese Beträge fehlen
services-define-fees-why = Diese Beträge sind nicht bekannt. Deshalb kann niemand die Leistung beantragen.
services-define-fees-known = Bei dieser Leistung sind alle Gebühren bekannt.
services-define-whom = Für wen
services-define-all = für alle
services-define-notes =
    { $n ->
        [one] 1 Hinweis: Das Programm konnte nicht alle Fälle prüfen.
       *[other] { $n } Hinweise: Das Programm konnte nicht alle Fälle prüfen.
    }
services-define-versions = Fassungen
services-define-versions-text = Jemand hat einen Antrag angefangen. Dann bleibt der Antrag bei seiner Fassung.
services-define-versions-none = Es gibt noch keine Fassung.
services-define-since = Gilt seit
services-define-drafts = Angefangene Anträge
services-define-applications = Fertige Anträge
services-define-history = Frühere Fassungen von allen Dateien
services-define-done = Fertig. Das gilt jetzt für alle neuen Anträge.
services-define-stored = Gespeichert. Andere Beträge fehlen noch. Deshalb ist die Leistung noch nicht fertig.
services-define-text-of = Text von der Leistung { $name }
services-define-text-lead = Zuerst prüft das Programm den Text. Dann sehen Sie die Seite. Danach können Sie veröffentlichen.
services-define-text-missing = Schreiben Sie einen Text. Oder wählen Sie eine Datei.
services-define-file = Datei hochladen
services-define-file-hint = Die Datei endet auf .toml. Dann gilt der Text aus der Datei.
services-define-words = Text von der Leistung
services-define-check = Prüfen und ansehen
services-define-cancel = Abbrechen
services-define-refused =
    { $n ->
        [one] 1 Fehler. Nichts ist gespeichert.
       *[other] { $n } Fehler. Nichts ist gespeichert.
    }
services-define-stale = Jemand anderes hat die Leistung geändert. Ihr Text steht noch hier. Prüfen Sie ihn noch einmal.
services-define-stale-fees = Jemand anderes hat die Leistung geändert. Öffnen Sie die Seite noch einmal.
services-define-fees-of = Gebühren eintragen: { $name }
services-define-fees-lead = Tragen Sie die Beträge ein. Ein Feld darf leer bleiben. Dann fehlt der Betrag weiter.
services-define-amount = Betrag
services-define-amount-hint = in Euro. Zum Beispiel: 12,50
services-define-amount-none = Tragen Sie einen Betrag ein.
services-define-amount-wrong = Schreiben Sie einen Betrag in Euro. Zum Beispiel: 12,50. Der Betrag darf nicht größer als 1.000.000 sein.
services-define-from = Gilt ab
services-define-day-wrong = Schreiben Sie einen Tag. Zum Beispiel: 1.1.2026
services-define-day-later = Dieser Tag kommt erst noch. Tragen Sie die Beträge von heute ein.
services-define-basis = Gesetz
services-define-basis-missing = Schreiben Sie das Gesetz auf.
services-define-source = Woher kommt der Betrag?
services-define-source-hint = Zum Beispiel: Gemeinde-Rat, 12. November 2026
services-define-source-same = Das Feld ist leer? Dann gilt das Feld von der Gebühr darüber.
services-define-source-missing = Schreiben Sie auf: Woher kommen die Beträge? Von wann sind sie?
services-define-preview = Vorschau: { $name }
services-define-nobody = Nur Sie sehen diese Seite. Noch gilt nichts davon.
services-define-sound = Das Programm hat keinen Fehler gefunden.
services-define-from-to = Jetzt gilt Fassung { $offered }. Bald gilt Fassung { $version }. Das betrifft nur neue Anträge.
services-define-first = Fassung { $version } ist die erste Fassung.
services-define-drafts-stay =
    { $n ->
        [one] 1 Antrag ist angefangen. Der Antrag bleibt bei seiner Fassung.
       *[other] { $n } Anträge sind angefangen. Diese Anträge bleiben bei ihrer Fassung.
    }
services-define-still =
    { $n ->
        [one] 1 Betrag fehlt noch. Das Programm speichert Ihre Beträge. Die Leistung ist noch nicht fertig.
       *[other] { $n } Beträge fehlen noch. Das Programm speichert Ihre Beträge. Die Leistung ist noch nicht fertig.
    }
services-define-sure = Ich habe die Vorschau gelesen. Die Leistung soll so gelten.
services-define-sure-store = Ich habe die Vorschau gelesen. Die Beträge stimmen.
services-define-sure-missing = Haben Sie die Vorschau gelesen? Dann setzen Sie den Haken.
services-define-publish = Veröffentlichen
services-define-store = Speichern
services-define-seen = Das sehen andere
services-define-questions = Das wird gefragt
services-tally-title = Was ist angekommen?
services-tally-lead = Wir zählen jeden Antrag 3-mal. So merken wir: Ein Antrag fehlt.
services-tally-agrees = Kein Antrag fehlt. Jeder Antrag ist gespeichert. Jeder Antrag liegt beim Amt. Oder er ist auf dem Weg zum Amt.
services-tally-differs = Die Zahlen passen nicht. Das Amt sucht den Fehler.
services-tally-days = Die letzten { $n } Tage
services-tally-acknowledged = Bestätigt
services-tally-acknowledged-text = So viele Menschen haben ihre Antrags-Nummer gesehen.
services-tally-stored = Gespeichert
services-tally-stored-text = So viele Anträge haben wir.
services-tally-delivered = Beim Amt
services-tally-delivered-text = So viele Anträge liegen beim Amt.
services-tally-differences = Unterschiede
services-tally-none = keine
services-tally-missing =
    { $n ->
        [one] 1 Antrag ist bestätigt. Aber der Antrag fehlt.
       *[other] { $n } Anträge sind bestätigt. Aber diese Anträge fehlen.
    }
services-tally-late =
    { $n ->
        [one] 1 Antrag ist noch nicht beim Amt. Das dauert schon lange.
       *[other] { $n } Anträge sind noch nicht beim Amt. Das dauert schon lange.
    }
services-tally-on-the-way =
    { $n ->
        [one] 1 Antrag ist gleich beim Amt.
       *[other] { $n } Anträge sind gleich beim Amt.
    }
services-tally-unseen =
    { $n ->
        [one] 1 Mensch hat die Seite mit der Nummer nicht geöffnet. Die Nummer steht in der E-Mail oder im Konto.
       *[other] { $n } Menschen haben die Seite mit der Nummer nicht geöffnet. Die Nummer steht in der E-Mail oder im Konto.
    }
services-tally-by-day = Jeder Tag
services-tally-day = Tag
services-tally-how = So zählen wir
services-tally-how-text = Sie sehen Ihre Nummer. Dann zählen wir zum ersten Mal. Wir zählen die Anträge selbst. Das ist das zweite Mal. Der Antrag kommt zum Amt. Dann zählen wir zum dritten Mal.
services-tally-privacy = Wir zählen nur Anträge. Namen stehen nicht dabei. Nach 4 Wochen löschen wir die Zahlen.
services-tally-json = Die Zahlen für Computer-Programme
services-tally-verify = Eine Bestätigung prüfen
services-tally-link = Was ist angekommen? Hier sind die Zahlen.
services-figures-title = Zahlen über die Leistungen
services-figures-lead = Wie viele Menschen stellen einen Antrag? Wie lange dauert das? Hier sehen Sie es.
services-figures-own = Zahlen über die Leistungen
services-figures-own-lead = Wo hören Menschen auf? Welche Felder sind schwer? Wie lange dauert es?
services-figures-of = Zahlen: { $name }
services-figures-span = Die letzten { $n } Tage
services-figures-time = Zeit
services-figures-started = Angefangen
services-figures-submitted = Abgeschickt
services-figures-ended = Aufgehört
services-figures-fill = So lange dauert das Ausfüllen
services-figures-decide = So lange dauert die Entscheidung
services-figures-minutes =
    { $n ->
        [one] 1 Minute oder weniger
       *[other] { $n } Minuten oder weniger
    }
services-figures-days =
    { $n ->
        [0] am selben Tag
        [one] 1 Tag
       *[other] { $n } Tage
    }
services-figures-few = weniger als { $n }
services-figures-how = Wir zählen nur. Wir merken uns keine Namen. Wir brauchen keine Cookies. Bei der Hälfte von den Menschen geht es so schnell oder schneller.
services-figures-hidden = Kleine Zahlen zeigen wir nicht. Klein heißt: weniger als { $n }. So kann niemand einen Menschen erkennen.
services-figures-kept = Nach { $n } Tagen löschen wir die Zahlen.
services-figures-csv = Als Tabelle
services-figures-no-service = Ihre Ämter haben noch keine Leistung.
services-figures-nothing = In dieser Zeit gibt es keine Zahlen.
services-figures-left = Hier hören Menschen auf
services-figures-left-finding =
    { $n ->
        [0] Niemand hat aufgehört.
        [one] 1 Mensch hat aufgehört. { $of } haben angefangen.
       *[other] { $n } Menschen haben aufgehört. { $of } haben angefangen.
    }
services-figures-step = Schritt
services-figures-times = Anzahl
services-figures-errors = Diese Felder sind schwer
services-figures-errors-finding = Die meisten Fehler gibt es hier: { $field }
services-figures-errors-none = Kein Feld hat Fehler.
services-figures-field = Feld
