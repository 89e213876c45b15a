admin-nav = Verwaltung
admin-title = Verwaltung der Seite
admin-lead = Was Bürgerinnen und Bürger sehen und wer sich worum kümmert. Jede Änderung gilt sofort und lässt sich zurücknehmen.
admin-version = Stand der Einstellungen: { $n }
admin-language-de = Deutsch
admin-language-en = Englisch
admin-language-simple = Leichte Sprache
admin-save = Speichern
admin-preview = Vorschau
admin-done = Gespeichert. Alle sehen es jetzt.
admin-piece-preview = So wird es aussehen
admin-piece-cancel = Zurück ohne zu speichern
admin-stale-title = Inzwischen hat jemand anderes das geändert
admin-stale-text = Nichts wurde überschrieben. Ihre Eingaben stehen unten im Formular. Wenn Sie noch einmal speichern, gelten sie.
admin-stale-stored = Gespeichert
admin-stale-typed = Von Ihnen
admin-findings-title =
    { $n ->
        [one] Ein Fehler: Nichts wurde gespeichert
       *[other] { $n } Fehler: Nichts wurde gespeichert
    }
admin-finding = Die Prüfung sagt: { $problem } – { $remedy }
admin-error-missing = Bitte ausfüllen
admin-error-language = Hier fehlt der Text in der Sprache: { $language }
admin-error-url = Bitte eine Adresse mit https:// am Anfang eingeben
admin-error-count = Bitte eine ganze Zahl von 1 bis { $most } eingeben
admin-error-day = Bitte einen Tag eingeben, zum Beispiel 2027-03-31
admin-error-choice = Bitte aus der Liste wählen
admin-words-title = Texte der Oberfläche
admin-words-text = Jede Beschriftung und jeden Satz der Seite anders formulieren, in jeder Sprache
admin-words-about = Suchen Sie einen Text, wie er auf der Seite steht, oder seinen Namen. Dann können Sie ihn anders formulieren.
admin-words-label = Wörter oder Name des Textes
admin-words-search = Text suchen
admin-words-own = Von uns anders formuliert
admin-words-found =
    { $n ->
        [one] Ein Text
       *[other] { $n } Texte
    }
admin-words-none-own = Noch ist kein Text anders formuliert.
admin-words-none = Dazu gibt es keinen Text. Versuchen Sie ein einzelnes Wort.
admin-words-more = Es gibt noch mehr. Genauere Wörter helfen.
admin-words-default = Wortlaut des Programms
admin-words-gone = Diesen Text gibt es im Programm nicht mehr. Nehmen Sie die eigene Fassung heraus.
admin-words-id = Name
admin-words-is-own = eigener Wortlaut
admin-words-one = Text
admin-words-wording = Eigener Wortlaut
admin-words-hint = Leer heißt: Es gilt der Wortlaut des Programms. Was in geschweiften Klammern steht, setzt das Programm ein.
admin-words-values = Das Programm kann einsetzen:
admin-words-back = Eigenen Wortlaut zurücknehmen
admin-words-unreadable = Nicht lesbar: Bitte die Klammern prüfen
admin-pages-title = Impressum, Datenschutz, Barrierefreiheit
admin-pages-text = Die Seiten, die das Gesetz verlangt, in allen Sprachen und mit Vorschau
admin-pages-imprint = Impressum
admin-pages-privacy = Datenschutz
admin-pages-accessibility = Barrierefreiheit
admin-pages-body = Text der Seite
admin-pages-hint = In Markdown: # Überschrift, **fett**, - Liste, [Text](https://…)
admin-history-title = Frühere Fassungen
admin-history-text = Wer was wann geändert hat, und der Weg zurück
admin-history-about = Jede Änderung an den Dateien der Gemeinde. Was vorher galt, lässt sich ansehen und wiederherstellen.
admin-history-none = Seit der Einrichtung wurde nichts geändert.
admin-history-file = Datei
admin-history-when = Wann
admin-history-who = Wer
admin-history-what = Was
admin-history-added = angelegt
admin-history-removed = entfernt
admin-history-changed = geändert
admin-history-folder = Aus einem Ordner eingespielt
admin-history-command = Ein Befehl des Programms
admin-history-somebody = Jemand, der nicht mehr hier arbeitet
admin-history-restored = Wiederhergestellt. Alle sehen es jetzt.
admin-history-version = Frühere Fassung von { $path }
admin-history-until = So stand es bis { $day }.
admin-history-same = Das ist auch die heutige Fassung.
admin-history-restore = Diese Fassung wiederherstellen
admin-history-before = Damals
admin-history-now = Heute
admin-history-absent = Die Datei gab es nicht.
admin-history-bytes = Keine Textdatei ({ $n } Bytes)
