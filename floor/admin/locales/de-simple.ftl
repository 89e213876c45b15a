admin-nav = Verwaltung
admin-title = Diese Seite verwalten
admin-lead = Hier ändern Sie die Seite. Jede Änderung gilt sofort. Sie können jede Änderung zurück-nehmen.
admin-version = Das ist der Stand { $n }.
admin-language-de = Deutsch
admin-language-en = Englisch
admin-language-simple = Leichte Sprache
admin-save = Speichern
admin-preview = Vorher ansehen
admin-done = Das ist gespeichert. Alle sehen es jetzt.
admin-piece-preview = So wird es aussehen
admin-piece-cancel = Zurück
admin-stale-title = Jemand anderes hat das auch geändert
admin-stale-text = Ihr Text ist noch da. Er steht unten. Wollen Sie Ihren Text? Dann speichern Sie noch einmal.
admin-stale-stored = Das ist gespeichert
admin-stale-typed = Das haben Sie geschrieben
admin-findings-title =
    { $n ->
        [one] Da ist ein Fehler. Wir haben nichts gespeichert.
       *[other] Da sind { $n } Fehler. Wir haben nichts gespeichert.
    }
admin-finding = Das ist falsch: { $problem } – { $remedy }
admin-error-missing = Bitte schreiben Sie hier etwas
admin-error-language = Hier fehlt ein Text. Die Sprache ist: { $language }
admin-error-url = Bitte schreiben Sie die Adresse mit https:// am Anfang
admin-error-count = Bitte schreiben Sie eine Zahl von 1 bis { $most }
admin-error-day = Bitte schreiben Sie einen Tag auf. Zum Beispiel: 2027-03-31
admin-error-choice = Bitte wählen Sie aus der Liste
admin-words-title = Texte auf der Seite
admin-words-text = Jeden Text auf der Seite ändern
admin-words-about = Suchen Sie einen Text von der Seite. Dann können Sie den Text ändern.
admin-words-label = Wörter aus dem Text
admin-words-search = Text suchen
admin-words-own = Diese Texte haben wir geändert
admin-words-found =
    { $n ->
        [one] Ein Text
       *[other] { $n } Texte
    }
admin-words-none-own = Wir haben noch keinen Text geändert.
admin-words-none = Wir finden keinen Text. Versuchen Sie ein anderes Wort.
admin-words-more = Es gibt noch mehr Texte. Schreiben Sie mehr Wörter in die Suche.
admin-words-default = So heißt der Text im Programm
admin-words-gone = Diesen Text gibt es nicht mehr. Bitte löschen Sie Ihren Text.
admin-words-id = Name vom Text
admin-words-is-own = von uns geändert
admin-words-one = Text
admin-words-wording = Unser Text
admin-words-hint = Ist das Feld leer? Dann gilt der Text vom Programm. Die Wörter in { "{" } { "}" } setzt das Programm ein.
admin-words-values = Das kann das Programm einsetzen:
admin-words-back = Wieder den Text vom Programm nehmen
admin-words-unreadable = Das geht nicht. Bitte prüfen Sie die Klammern.
admin-pages-title = Impressum, Daten-Schutz, Barriere-Freiheit
admin-pages-text = Die Seiten aus dem Gesetz. In allen Sprachen.
admin-pages-imprint = Impressum
admin-pages-privacy = Daten-Schutz
admin-pages-accessibility = Barriere-Freiheit
admin-pages-body = Text von der Seite
admin-pages-hint = So schreiben Sie: # für eine Überschrift. - für eine Liste.
admin-history-title = Frühere Texte
admin-history-text = Wer hat was geändert? Und wie geht es zurück?
admin-history-about = Hier stehen alle Änderungen. Sie können alte Texte ansehen. Und Sie können alte Texte zurück-holen.
admin-history-none = Noch hat niemand etwas geändert.
admin-history-file = Datei
admin-history-when = Wann
admin-history-who = Wer
admin-history-what = Was
admin-history-added = neu
admin-history-removed = weg
admin-history-changed = geändert
admin-history-folder = Aus einem Ordner
admin-history-command = Das Programm
admin-history-somebody = Jemand, der nicht mehr hier arbeitet
admin-history-restored = Der alte Text ist wieder da. Alle sehen ihn jetzt.
admin-history-version = Früherer Text: { $path }
admin-history-until = So war der Text bis { $day }.
admin-history-same = Der Text heute ist gleich.
admin-history-restore = Diesen Text zurück-holen
admin-history-before = Früher
admin-history-now = Heute
admin-history-absent = Diese Datei gab es nicht.
admin-history-bytes = Das ist kein Text. Die Datei hat { $n } Bytes.
