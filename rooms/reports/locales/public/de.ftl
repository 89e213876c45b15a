reports-nav-list = Meldungen
reports-nav-new = Mangel melden
reports-nav-figures = Statistik
reports-nav-inbox = Eingang
reports-kind-defect = Mangel
reports-kind-idea = Idee
reports-status-new = Neu
reports-status-open = Offen
reports-status-working = In Bearbeitung
reports-status-disputed = Wird erneut geprüft
reports-status-fixed = Behoben
reports-status-closed = Abgeschlossen
reports-status-refused = Nicht möglich
reports-closing-fixed = behoben
reports-closing-not-ours = andere Stelle zuständig
reports-closing-not-possible = nicht umsetzbar
reports-closing-nothing-found = vor Ort nichts gefunden
reports-closing-answered = beantwortet
reports-closing-duplicate = bereits gemeldet
reports-closing-checked = geprüft
reports-place-outside = Außerhalb der Stadtteile
reports-place-none = Ohne Ortsangabe
reports-place-unknown = unbekannt
reports-list-title = Meldungen in { $name }
reports-list-filter = Suchen und filtern
reports-list-filter-label = Meldungen filtern
reports-list-words = Wort, Straße, Nummer
reports-list-category = Thema
reports-list-all-categories = Alle Themen
reports-list-whole-group = Alles aus „{ $group }“
reports-list-district = Stadtteil
reports-list-all-districts = Alle Stadtteile
reports-list-quoted = „{ $words }“
reports-list-no-district = Ohne Stadtteil
reports-list-status = Stand
reports-list-kind = Art
reports-list-any = Alle
reports-list-open = Offen
reports-list-done = Erledigt
reports-list-show = Anzeigen
reports-list-chosen = Gewählte Filter
reports-list-remove = entfernen
reports-list-remove-all = Alle Filter entfernen
reports-list-without-place = Ohne Ortsangabe
reports-list-section = Kartenausschnitt
reports-list-map = Karte der Meldungen
reports-list-skip-map = Karte überspringen, zur Liste
reports-list-legend = Zeichen der Karte
reports-list-newest = Neueste zuerst
reports-list-follow = Stadtteil oder Thema per E-Mail folgen
reports-list-feed = Als Atom-Feed abonnieren
reports-map-open = offen
reports-map-in-progress = in Bearbeitung
reports-map-done = erledigt
reports-map-refused = nicht möglich
reports-show-description = Was gemeldet wurde, wer sich kümmert und was daraus wird.
reports-show-received = gemeldet am
reports-show-words = Beschreibung
reports-show-picture = Bild { $n } zur Meldung
reports-show-facts = Stand der Dinge
reports-show-office = Für die Verwaltung
reports-show-closed = Abgeschlossen
reports-show-not-closed = Noch nicht abgeschlossen
reports-show-working-since = in Bearbeitung seit { $day }
reports-show-not-started = noch nicht begonnen
reports-show-place = Vor Ort
reports-show-fixed = Behoben
reports-show-not-fixed = Noch nicht behoben
reports-show-closed-not-fixed = abgeschlossen, ohne dass etwas repariert wurde
reports-show-disputed = Am { $day } hat jemand gemeldet, dass es noch nicht behoben ist. Die Verwaltung prüft das.
reports-show-chain = Wer kümmert sich?
reports-show-chain-hint = Jede Stelle sagt, ob sie zuständig ist. Wird die Meldung weitergegeben, steht hier, an wen und warum.
reports-show-leg-now = Jetzt zuständig
reports-show-leg-since = seit { $day }
reports-show-leg-span = { $from } bis { $to }
reports-show-leg-handed = Weitergegeben mit der Begründung:
reports-show-leg-accepted = Zuständigkeit angenommen am { $day }
reports-show-leg-refused = Nicht zuständig
reports-show-expected = Voraussichtlich erledigt bis { $day }
reports-show-late = War bis { $day } zugesagt und ist überfällig
reports-show-no-date = Noch kein Termin genannt
reports-show-notes = Nachrichten
reports-show-someone = Jemand vor Ort
reports-show-dispute-picture = Bild dazu
reports-show-aside = Mitmachen und Fakten
reports-show-join = Betrifft Sie das auch?
reports-show-idea-title = Finden Sie das gut?
reports-show-me-too = Ich auch
reports-show-take-back = Zurücknehmen
reports-show-where = Wo
reports-show-address = Adresse
reports-show-picked = Angegebener Stadtteil
reports-show-object = Nummer
reports-show-there = Sind Sie gerade dort?
reports-show-there-text = Ist es noch nicht in Ordnung? Sagen Sie es uns, am besten mit einem Bild. Dann prüfen wir noch einmal.
reports-show-still-broken = Es ist noch nicht behoben
reports-show-supported-now = Danke. Ihre Stimme zählt mit.
reports-show-withdrawn-now = Ihre Stimme ist zurückgenommen.
reports-show-disputed-now = Danke. Wir prüfen die Stelle noch einmal.
reports-problem-no-report = Vielleicht ist die Nummer falsch geschrieben, oder die Meldung ist noch nicht freigegeben.
reports-problem-unreleased = Diese Meldung ist noch nicht freigegeben. Im Eingang können Sie sie bearbeiten.
reports-problem-to-case = Zum Vorgang
reports-teaser-new = Laterne aus, Schlagloch, Müll? In vier kurzen Schritten, ohne Anmeldung.
reports-teaser-list-title = Meldungen ansehen
reports-teaser-list = Auf der Karte oder als Liste: was gemeldet ist und wer sich kümmert.
reports-teaser-ideas-title = Ideen für die Stadt
reports-teaser-ideas = Ab { $goal } Stimmen muss die Verwaltung antworten.
reports-teaser-topics = Worum geht es?
reports-teaser-newest = Gerade gemeldet
reports-teaser-all = Alle Meldungen
reports-personal-contact = Rückfragen zu einer Meldung
reports-personal-follower = E-Mails über Meldungen, die jemand haben will
reports-personal-draft = Eine angefangene Meldung, bis sie gesendet ist
reports-personal-answers = Angaben zu einer Meldung, die nicht öffentlich sind
reports-personal-dispute = Prüfen, ob etwas wirklich behoben ist
reports-supporters = { $n ->
    [one] eine Stimme
   *[other] { $n } Stimmen
}
reports-show-count = { $n ->
    [0] Noch niemand hat „ich auch“ gesagt.
    [one] Ein Mensch hat „ich auch“ gesagt.
   *[other] { $n } Menschen haben „ich auch“ gesagt.
}
reports-show-idea-count = { $n ->
    [one] Eine Stimme von { $goal }, ab denen die Verwaltung antworten muss.
   *[other] { $n } Stimmen von { $goal }, ab denen die Verwaltung antworten muss.
}
reports-teaser-open = { $n ->
    [0] nichts offen
   *[other] { $n } offen
}
reports-list-empty = Dazu gibt es keine Meldung
reports-list-empty-text = Vielleicht ist dort alles in Ordnung, oder Sie sind die erste Person, die es sieht.
reports-list-none = Noch keine Meldung
reports-list-none-text = Hier erscheint, was gemeldet und freigegeben ist. Machen Sie den Anfang.
reports-list-view = Ansicht
reports-list-view-both = Beides
reports-list-view-map = Karte
reports-list-view-list = Liste
reports-list-count = { $n ->
    [0] Keine Meldungen
    [one] Eine Meldung
   *[other] { $n } Meldungen
}
reports-list-count-newest = Die { $n } neuesten Meldungen
reports-list-count-older = { $n ->
    [one] Eine ältere Meldung
   *[other] { $n } ältere Meldungen
}
reports-show-kind = Meldung
reports-show-leg-last = Zuletzt zuständig
reports-show-leg-days = { $n ->
    [one] (ein Tag)
   *[other] ({ $n } Tage)
}
reports-show-goal-of = von { $goal }
reports-show-goal-missing = noch { $n }
reports-show-goal-text = Ab { $goal } Stimmen muss die Verwaltung öffentlich antworten.
reports-show-goal-reached = Das sind genug Stimmen: Die Verwaltung muss öffentlich antworten.
reports-show-map = Karte der Stelle
reports-show-link = Link zu dieser Seite
reports-show-share = Per E-Mail teilen
reports-show-feed = Als Feed
reports-show-object-to = Inhalt beanstanden
reports-show-object-subject = Meldung { $code }: Inhalt beanstanden
reports-show-near = In der Nähe
reports-teaser-map = Offene Meldungen in den Stadtteilen
reports-teaser-glance = { $name } auf einen Blick
reports-teaser-figure-open = offen
reports-teaser-figure-done = erledigt
reports-teaser-figure-days = bis zur Lösung, im Mittel
reports-teaser-days = { $n ->
    [one] Tag
   *[other] Tage
}
reports-teaser-district = Was ist in meinem Stadtteil los?
reports-teaser-figures = Alle Zahlen ansehen
reports-teaser-how = Nichts bleibt liegen
reports-teaser-how-text = Sie sehen jederzeit, welche Stelle Ihre Meldung hat, seit wann, und bis wann sie erledigt sein soll.
reports-teaser-how-report = Sie melden
reports-teaser-how-report-text = Ort, Thema, ein Foto. Gesichter und Kennzeichen können Sie schwärzen, bevor das Bild Ihr Gerät verlässt.
reports-teaser-how-release = Wir geben frei
reports-teaser-how-release-text = Ein Mensch liest den Text und sieht das Bild an, bevor beides erscheint.
reports-teaser-how-read = Wir lesen mit
reports-teaser-how-read-text = Ihre Meldung erscheint sofort. Ein Mensch liest sie danach.
reports-teaser-how-take = Eine Stelle übernimmt
reports-teaser-how-take-text = Sie nimmt an oder lehnt mit Begründung ab. Beides ist öffentlich.
reports-teaser-how-fixed = Behoben – oder nicht?
reports-teaser-how-fixed-text = Ist der Mangel noch da, widersprechen Sie mit einem Foto. Dann prüfen wir erneut.
reports-teaser-follow = Ihrem Stadtteil folgen
reports-teaser-follow-text = Neues aus Ihrem Stadtteil per E-Mail. Ohne Konto, jederzeit abbestellbar.
reports-teaser-follow-button = Stadtteil auswählen
reports-teaser-feed = Als Feed
