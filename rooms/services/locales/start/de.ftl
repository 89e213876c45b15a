services-define-title = Leistungen veröffentlichen
services-define-text = Welche Leistungen beantragt werden können, was noch fehlt, und Gebühren eintragen
services-define-lead = Jede Leistung steht in einer Datei. Veröffentlicht wird sie, wenn die Prüfung nichts findet und jede Gebühr bekannt ist.
services-define-none = Unter den Dateien der Gemeinde ist noch keine Leistung.
services-define-open =
    { $n ->
        [0] Alle Leistungen sind so veröffentlicht, wie sie in der Datei stehen.
        [one] Bei einer Leistung ist noch etwas zu tun. Sie steht oben.
       *[other] Bei { $n } Leistungen ist noch etwas zu tun. Sie stehen oben.
    }
services-define-stands = Stand
services-define-offered = Fassung
services-define-offered-none = noch keine
services-define-version = Fassung { $version }
services-define-published = Veröffentlicht als Fassung { $version } am { $day }
services-define-wrong =
    { $n ->
        [one] Nicht veröffentlicht: Die Prüfung hat einen Fehler gefunden
       *[other] Nicht veröffentlicht: Die Prüfung hat { $n } Fehler gefunden
    }
services-define-unknown =
    { $n ->
        [one] Nicht veröffentlicht: Ein Betrag ist nicht bekannt
       *[other] Nicht veröffentlicht: { $n } Beträge sind nicht bekannt
    }
services-define-uncounted = Nicht veröffentlicht: Der Text wurde geändert, die Fassung { $version } nicht hochgezählt
services-define-waiting = Bereit: Wird mit dem nächsten Besuch veröffentlicht
services-define-new = Neue Leistung
services-define-fees = Gebühren eintragen
services-define-change = Text ändern
services-define-look = Seite der Leistung ansehen
services-define-findings = Was die Prüfung gefunden hat
services-define-line = Zeile
services-define-whole = ganze Datei
services-define-problem = Was falsch ist
services-define-remedy = Was zu tun ist
services-define-fees-title = Beträge, die nicht bekannt sind
services-define-fees-why = Diese Beträge kannte niemand, als die Datei geschrieben wurde. Solange einer fehlt, kann niemand die Leistung beantragen.
services-define-fees-known = Bei dieser Leistung sind alle Gebühren bekannt.
services-define-whom = Für wen
services-define-all = für alle
services-define-notes =
    { $n ->
        [one] Ein Hinweis: Etwas ließ sich nicht beweisen, weil es zu viele Fälle gibt
       *[other] { $n } Hinweise: Etwas ließ sich nicht beweisen, weil es zu viele Fälle gibt
    }
services-define-versions = Fassungen
services-define-versions-text = Ein begonnener Antrag wird auf der Fassung zu Ende gebracht, auf der er begonnen wurde.
services-define-versions-none = Noch wurde nichts veröffentlicht.
services-define-since = Veröffentlicht
services-define-drafts = Begonnene Anträge
services-define-applications = Gestellte Anträge
services-define-history = Frühere Fassungen aller Dateien
services-define-done = Veröffentlicht. Ab jetzt gilt es für alle, die neu beginnen.
services-define-stored = Gespeichert. Veröffentlicht wird es, wenn auch die übrigen Beträge bekannt sind.
services-define-text-of = Text der Leistung { $name }
services-define-text-lead = Der Text wird zuerst geprüft. Dann sehen Sie, was Antragstellende sehen werden. Erst danach veröffentlichen Sie.
services-define-text-missing = Schreiben Sie den Text hinein, oder wählen Sie eine Datei.
services-define-file = Datei hochladen
services-define-file-hint = Eine Datei mit der Endung .toml. Sie tritt an die Stelle des Textes unten.
services-define-words = Text der Leistung
services-define-check = Prüfen und ansehen
services-define-cancel = Abbrechen
services-define-refused =
    { $n ->
        [one] Ein Fehler: Nichts wurde gespeichert
       *[other] { $n } Fehler: Nichts wurde gespeichert
    }
services-define-stale = Inzwischen hat jemand anderes diese Leistung geändert. Nichts wurde überschrieben, Ihr Text steht noch hier. Wenn Sie ihn noch einmal prüfen und veröffentlichen, gilt er.
services-define-stale-fees = Inzwischen hat jemand anderes diese Leistung geändert. Nichts wurde überschrieben. Bitte öffnen Sie die Seite neu.
services-define-fees-of = Gebühren eintragen: { $name }
services-define-fees-lead = Tragen Sie ein, was beschlossen ist. Was Sie frei lassen, bleibt unbekannt.
services-define-amount = Betrag
services-define-amount-hint = in Euro, zum Beispiel 12,50
services-define-amount-none = Tragen Sie mindestens einen Betrag ein.
services-define-amount-wrong = Schreiben Sie einen Betrag in Euro von 0 bis 1.000.000, zum Beispiel 12,50.
services-define-from = Gilt ab
services-define-day-wrong = Schreiben Sie den Tag, ab dem die Beträge gelten, zum Beispiel 1.1.2026.
services-define-day-later = Dieser Tag kommt erst noch: Bis dahin hätte niemand eine Gebühr. Tragen Sie ein, was heute gilt.
services-define-basis = Rechtsgrundlage
services-define-basis-missing = Schreiben Sie das Gesetz oder die Satzung dazu, auf der die Gebühr beruht.
services-define-source = Quelle
services-define-source-hint = Woher Sie die Beträge haben und von wann, zum Beispiel: Gemeinderat, 12. November 2026
services-define-source-same = Frei heißt: dieselbe wie bei der Gebühr darüber.
services-define-source-missing = Schreiben Sie dazu, woher die Beträge sind und von wann.
services-define-preview = Vorschau: { $name }
services-define-nobody = Das ist noch nicht veröffentlicht. Nur Sie sehen es.
services-define-sound = Die Prüfung hat nichts gefunden.
services-define-from-to = Fassung { $version } ersetzt Fassung { $offered } für alle, die neu beginnen.
services-define-first = Fassung { $version } wird die erste, die beantragt werden kann.
services-define-drafts-stay =
    { $n ->
        [one] Ein begonnener Antrag bleibt auf seiner Fassung. Er geht nicht verloren.
       *[other] { $n } begonnene Anträge bleiben auf ihrer Fassung. Keiner geht verloren.
    }
services-define-still =
    { $n ->
        [one] Ein Betrag ist noch nicht bekannt. Gespeichert wird, veröffentlicht noch nicht.
       *[other] { $n } Beträge sind noch nicht bekannt. Gespeichert wird, veröffentlicht noch nicht.
    }
services-define-sure = Ich habe die Vorschau geprüft. Die Leistung soll so veröffentlicht werden.
services-define-sure-store = Ich habe die Vorschau geprüft. Die Beträge sollen so gespeichert werden.
services-define-sure-missing = Bestätigen Sie, dass Sie die Vorschau geprüft haben.
services-define-publish = Veröffentlichen
services-define-store = Speichern
services-define-seen = Was Antragstellende sehen
services-define-questions = Was gefragt wird
services-tally-title = Was angekommen ist
services-tally-lead = Jeder Antrag wird dreimal unabhängig gezählt: wenn wir seine Nummer zeigen, wenn er gespeichert ist, und wenn er beim Amt liegt. So fällt auf, wenn einer verloren geht.
services-tally-agrees = Kein Antrag fehlt: Was wir bestätigt haben, ist gespeichert, und was gespeichert ist, liegt beim Amt oder ist auf dem Weg dorthin.
services-tally-differs = Die Zahlen passen nicht zueinander. Die Verwaltung geht dem nach.
services-tally-days = Die letzten { $n } Tage
services-tally-acknowledged = Bestätigt
services-tally-acknowledged-text = So oft wurde Antragstellenden eine Antragsnummer gezeigt.
services-tally-stored = Gespeichert
services-tally-stored-text = So viele Anträge liegen in der Datenbank.
services-tally-delivered = Beim Amt
services-tally-delivered-text = So viele Anträge liegen im Eingang aller Ämter, die entscheiden.
services-tally-differences = Unterschiede
services-tally-none = keine
services-tally-missing =
    { $n ->
        [one] Ein Antrag wurde bestätigt und fehlt
       *[other] { $n } Anträge wurden bestätigt und fehlen
    }
services-tally-late =
    { $n ->
        [one] Ein Antrag ist seit mehr als zehn Minuten bei keinem Amt
       *[other] { $n } Anträge sind seit mehr als zehn Minuten bei keinem Amt
    }
services-tally-on-the-way =
    { $n ->
        [one] Ein Antrag ist gerade auf dem Weg zum Amt
       *[other] { $n } Anträge sind gerade auf dem Weg zum Amt
    }
services-tally-unseen =
    { $n ->
        [one] Bei einem Antrag wurde die Seite mit der Nummer nicht geöffnet; sie kam per E-Mail oder steht im Konto
       *[other] Bei { $n } Anträgen wurde die Seite mit der Nummer nicht geöffnet; sie kam per E-Mail oder steht im Konto
    }
services-tally-by-day = Tag für Tag
services-tally-day = Tag des Eingangs
services-tally-how = Wie gezählt wird
services-tally-how-text = Die erste Zahl schreibt die Seite, die Ihnen die Nummer zeigt. Die zweite zählt die Anträge selbst. Die dritte schreibt der Bote, der jeden Antrag in den Eingang des Amtes legt. Keine wird aus einer anderen berechnet.
services-tally-privacy = Gezählt werden nur Anträge. Wer sie gestellt hat, steht nicht in der Zählung. Nach vier Wochen wird sie gelöscht.
services-tally-json = Dieselben Zahlen als JSON
services-tally-verify = Eine Empfangsbestätigung prüfen
services-tally-link = Was angekommen ist: die öffentliche Zählung
services-figures-title = Wie es mit den Leistungen geht
services-figures-lead = Wie oft Leistungen begonnen und beantragt werden, wie lange das Ausfüllen dauert und wie lange die Entscheidung.
services-figures-own = Statistik der Leistungen
services-figures-own-lead = Wo Menschen aufhören, über welche Felder sie stolpern, und wie lange es dauert.
services-figures-of = Zahlen: { $name }
services-figures-span = Die letzten { $n } Tage
services-figures-time = Zeitraum
services-figures-started = Begonnen
services-figures-submitted = Beantragt
services-figures-ended = Aufgegeben
services-figures-fill = Ausfüllen dauert
services-figures-decide = Entscheidung dauert
services-figures-minutes =
    { $n ->
        [one] höchstens 1 Minute
       *[other] höchstens { $n } Minuten
    }
services-figures-days =
    { $n ->
        [0] am selben Tag
        [one] 1 Tag
       *[other] { $n } Tage
    }
services-figures-few = weniger als { $n }
services-figures-how = Gezählt wird ohne Cookies und ohne Personen: Ein Zähler geht um eins hoch, mehr nicht. Bei den Zeiten gilt: Bei der Hälfte ging es so schnell oder schneller.
services-figures-hidden = Zahlen unter { $n } stehen hier nicht, damit sich niemand wiederfinden lässt.
services-figures-kept = Die Zähler werden nach { $n } Tagen gelöscht.
services-figures-csv = Als Tabelle (CSV)
services-figures-no-service = Ihre Ämter haben noch keine Leistung, die beantragt werden kann.
services-figures-nothing = In dieser Zeit wurde nichts gezählt.
services-figures-left = Wo Menschen aufhören
services-figures-left-finding =
    { $n ->
        [0] Kein begonnener Antrag wurde aufgegeben.
        [one] Ein begonnener Antrag wurde aufgegeben; begonnen wurden { $of }.
       *[other] { $n } begonnene Anträge wurden aufgegeben; begonnen wurden { $of }.
    }
services-figures-step = Schritt
services-figures-times = Anzahl
services-figures-errors = Worüber Menschen stolpern
services-figures-errors-finding = Am häufigsten falsch ausgefüllt: { $field }
services-figures-errors-none = Kein Feld wurde falsch ausgefüllt.
services-figures-field = Feld
