reports-nav-list = Meldungen
reports-nav-new = Etwas melden
reports-nav-figures = Zahlen zu Meldungen
reports-nav-inbox = Eingang
reports-kind-defect = Etwas ist kaputt
reports-kind-idea = Idee
reports-status-new = Neu
reports-status-open = Offen
reports-status-working = Wir arbeiten daran
reports-status-disputed = Wir prüfen es noch einmal
reports-status-fixed = Repariert
reports-status-closed = Fertig
reports-status-refused = Geht nicht
reports-closing-fixed = Es ist repariert.
reports-closing-not-ours = Das macht jemand anderes.
reports-closing-not-possible = Das geht nicht.
reports-closing-nothing-found = Wir haben nichts gefunden.
reports-closing-answered = Wir haben geantwortet.
reports-closing-duplicate = Das hat schon jemand gemeldet.
reports-closing-checked = Wir haben es geprüft.
reports-place-outside = Nicht in einem Stadt-Teil
reports-place-none = Ohne Ort
reports-place-unknown = nicht bekannt
reports-list-title = Meldungen in { $name }
reports-list-filter = Suchen
reports-list-filter-label = Meldungen suchen
reports-list-words = Wort, Straße oder Nummer
reports-list-category = Thema
reports-list-all-categories = Alle Themen
reports-list-whole-group = Alles aus „{ $group }“
reports-list-district = Stadt-Teil
reports-list-all-districts = Alle Stadt-Teile
reports-list-quoted = „{ $words }“
reports-list-no-district = Ohne Stadt-Teil
reports-list-status = Stand
reports-list-kind = Art
reports-list-any = Alle
reports-list-open = Offen
reports-list-done = Fertig
reports-list-show = Zeigen
reports-list-chosen = Das haben Sie gewählt
reports-list-remove = weg damit
reports-list-remove-all = Alles zeigen
reports-list-without-place = Ohne Ort
reports-list-section = Teil von der Karte
reports-list-map = Karte mit allen Meldungen
reports-list-skip-map = Zur Liste springen
reports-list-legend = Zeichen auf der Karte
reports-list-newest = Das Neueste zuerst
reports-list-follow = E-Mails zu einem Stadt-Teil bekommen
reports-list-feed = Als Feed abonnieren
reports-map-open = offen
reports-map-in-progress = wir arbeiten daran
reports-map-done = fertig
reports-map-refused = geht nicht
reports-show-description = Was jemand gemeldet hat. Und wer sich kümmert.
reports-show-received = gemeldet am
reports-show-words = Das wurde gemeldet
reports-show-picture = Bild { $n }
reports-show-facts = So steht es jetzt
reports-show-office = Für die Stadt
reports-show-closed = Fertig
reports-show-not-closed = Noch nicht fertig
reports-show-working-since = Wir arbeiten daran seit { $day }
reports-show-not-started = Wir haben noch nicht angefangen.
reports-show-place = An dem Ort
reports-show-fixed = Es ist repariert
reports-show-not-fixed = Noch nicht repariert
reports-show-closed-not-fixed = Die Stadt ist fertig. Es wurde aber nichts repariert.
reports-show-disputed = Am { $day } hat jemand gesagt: Es ist noch kaputt. Die Stadt prüft das jetzt.
reports-show-chain = Wer kümmert sich?
reports-show-chain-hint = Hier sehen Sie: Wer ist zuständig. Und seit wann.
reports-show-leg-now = Jetzt zuständig
reports-show-leg-since = seit { $day }
reports-show-leg-span = { $from } bis { $to }
reports-show-leg-handed = Grund für die Weitergabe:
reports-show-leg-accepted = Die Stelle hat am { $day } Ja gesagt.
reports-show-leg-refused = Die Stelle ist nicht zuständig.
reports-show-expected = Wahrscheinlich fertig am { $day }
reports-show-late = Es sollte am { $day } fertig sein. Es dauert länger.
reports-show-no-date = Wir wissen noch nicht, wann es fertig ist.
reports-show-notes = Nachrichten
reports-show-someone = Jemand vor Ort
reports-show-dispute-picture = Bild dazu
reports-show-aside = Mitmachen
reports-show-join = Stört Sie das auch?
reports-show-idea-title = Finden Sie die Idee gut?
reports-show-me-too = Ich auch
reports-show-take-back = Zurücknehmen
reports-show-where = Wo
reports-show-address = Adresse
reports-show-picked = Diesen Stadt-Teil hat jemand angegeben
reports-show-object = Nummer
reports-show-there = Sind Sie gerade dort?
reports-show-there-text = Ist es noch kaputt? Sagen Sie es uns. Ein Bild hilft uns. Wir prüfen es dann noch einmal.
reports-show-still-broken = Es ist noch kaputt
reports-show-supported-now = Danke. Wir haben Ihre Stimme gezählt.
reports-show-withdrawn-now = Wir zählen Ihre Stimme nicht mehr.
reports-show-disputed-now = Danke. Wir prüfen es noch einmal.
reports-problem-no-report = Vielleicht ist die Nummer falsch. Oder wir zeigen die Meldung noch nicht.
reports-problem-unreleased = Diese Meldung ist noch nicht freigegeben.
reports-problem-to-case = Zur Meldung
reports-teaser-new = Eine Lampe ist kaputt? Da liegt Müll? Sagen Sie es uns.
reports-teaser-list-title = Meldungen ansehen
reports-teaser-list = Auf der Karte oder als Liste.
reports-teaser-ideas-title = Ideen für die Stadt
reports-teaser-ideas = Bei { $goal } Stimmen muss die Stadt antworten.
reports-teaser-topics = Worum geht es?
reports-teaser-newest = Das ist neu
reports-teaser-all = Alle Meldungen
reports-personal-contact = Damit wir Sie etwas fragen können
reports-personal-follower = Damit wir Ihnen E-Mails schicken können
reports-personal-draft = Damit Sie später weiter schreiben können
reports-personal-answers = Damit wir Ihre Meldung bearbeiten können
reports-personal-dispute = Damit wir prüfen können: Ist es wirklich repariert?
reports-supporters = { $n ->
    [one] 1 Stimme
   *[other] { $n } Stimmen
}
reports-show-count = { $n ->
    [0] Noch niemand hat „ich auch“ gesagt.
    [one] 1 Mensch hat „ich auch“ gesagt.
   *[other] { $n } Menschen haben „ich auch“ gesagt.
}
reports-show-idea-count = { $n ->
    [one] Die Idee hat 1 Stimme. Bei { $goal } Stimmen muss die Stadt antworten.
   *[other] Die Idee hat { $n } Stimmen. Bei { $goal } Stimmen muss die Stadt antworten.
}
reports-teaser-open = { $n ->
    [0] alles fertig
   *[other] { $n } offen
}
reports-list-empty = Hier gibt es keine Meldung
reports-list-empty-text = Vielleicht ist alles in Ordnung. Oder Sie sehen es als Erste oder als Erster.
reports-list-none = Noch keine Meldung
reports-list-none-text = Hier stehen bald Meldungen. Sie können die erste Meldung schreiben.
reports-list-view = Das wollen Sie sehen
reports-list-view-both = Beides
reports-list-view-map = Karte
reports-list-view-list = Liste
reports-list-count = { $n ->
    [0] Keine Meldung
    [one] 1 Meldung
   *[other] { $n } Meldungen
}
reports-list-count-newest = Die { $n } neuesten Meldungen
reports-list-count-older = { $n ->
    [one] 1 ältere Meldung
   *[other] { $n } ältere Meldungen
}
reports-show-kind = Meldung
reports-show-leg-last = Hier war es zuletzt
reports-show-leg-days = { $n ->
    [one] (1 Tag)
   *[other] ({ $n } Tage)
}
reports-show-goal-of = von { $goal }
reports-show-goal-missing = noch { $n }
reports-show-goal-text = Wenn { $goal } Menschen Ja sagen: Dann muss die Stadt antworten.
reports-show-goal-reached = Genug Menschen sagen Ja. Die Stadt muss antworten.
reports-show-map = Karte von dem Ort
reports-show-link = Link zu dieser Seite
reports-show-share = Mit E-Mail teilen
reports-show-feed = Als Feed
reports-show-object-to = Das soll hier nicht stehen
reports-show-object-subject = Meldung { $code }: Das soll hier nicht stehen
reports-show-near = In der Nähe
reports-teaser-map = Offene Meldungen in den Stadt-Teilen
reports-teaser-glance = Das ist los in { $name }
reports-teaser-figure-open = offen
reports-teaser-figure-done = fertig
reports-teaser-figure-days = So lange dauert es meistens
reports-teaser-days = { $n ->
    [one] Tag
   *[other] Tage
}
reports-teaser-district = Was ist in meinem Stadt-Teil los?
reports-teaser-figures = Alle Zahlen
reports-teaser-how = Wir vergessen nichts
reports-teaser-how-text = Sie sehen immer: Wer hat Ihre Meldung? Und bis wann ist es fertig?
reports-teaser-how-report = Sie melden etwas
reports-teaser-how-report-text = Sie sagen den Ort. Sie machen ein Foto. Gesichter können Sie auf dem Foto schwarz machen.
reports-teaser-how-release = Wir lesen es
reports-teaser-how-release-text = Ein Mensch liest Ihren Text. Dann zeigen wir ihn hier.
reports-teaser-how-read = Wir lesen es
reports-teaser-how-read-text = Wir zeigen Ihren Text sofort. Dann liest ihn ein Mensch.
reports-teaser-how-take = Ein Amt macht es
reports-teaser-how-take-text = Oder das Amt sagt Nein. Dann steht hier der Grund.
reports-teaser-how-fixed = Ist es fertig?
reports-teaser-how-fixed-text = Ist es noch kaputt? Dann sagen Sie es uns. Wir sehen noch einmal nach.
reports-teaser-follow = Neues aus Ihrem Stadt-Teil
reports-teaser-follow-text = Sie bekommen E-Mails von uns. Sie können immer Stopp sagen.
reports-teaser-follow-button = Stadt-Teil wählen
reports-teaser-feed = Als Feed
