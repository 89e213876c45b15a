participation-nav = Mitreden
participation-kind = Beitrag
participation-title = Mitreden
participation-lead = Hier fragt die Stadt, bevor sie entscheidet. Sie sehen bei jedem Verfahren, worum es geht, wer entscheidet und was aus den Beiträgen wird.
participation-door = { $n ->
   [one] Ein Beteiligungsverfahren läuft gerade. Sagen Sie, was besser wäre.
  *[other] { $n } Beteiligungsverfahren laufen gerade. Sagen Sie, was besser wäre.
}
participation-none = Zurzeit gibt es kein Beteiligungsverfahren.
participation-open = Jetzt mitreden
participation-coming = Beginnt bald
participation-over = Abgeschlossen: was daraus geworden ist
participation-count = { $n ->
   [0] Noch kein Beitrag
   [one] { $n } Beitrag
  *[other] { $n } Beiträge
}
participation-voices = { $n ->
   [0] Noch keine Unterstützung
   [one] { $n } Unterstützung
  *[other] { $n } Unterstützungen
}
participation-no-process = Dieses Beteiligungsverfahren gibt es nicht.
participation-no-contribution = Diesen Beitrag gibt es nicht, oder er ist noch nicht veröffentlicht.
participation-taken-down = Dieser Beitrag wurde aus der Öffentlichkeit genommen, weil er gegen eine Regel des Verfahrens verstößt.
participation-back-to-process = Zum Beteiligungsverfahren
participation-opens = Beginnt am { $day }
participation-closes = Mitreden bis { $day }
participation-closed = Beendet am { $day }
participation-way-take-part = Jetzt mitmachen
participation-way-look = Ansehen
participation-closed-text = Zurzeit werden in diesem Verfahren keine Beiträge und keine Unterstützung angenommen. Alles bleibt lesbar, und die Antworten gehen weiter.
participation-new = Beitrag schreiben
participation-to-list = Zu den Beiträgen
participation-about = Worum es geht
participation-purpose = Wozu das Verfahren dient
participation-collected = Was gesammelt wird und bis wann
participation-decides = Wer entscheidet
participation-results = Was mit den Ergebnissen geschieht
participation-settled = Was nicht zur Entscheidung steht
participation-rules = Regeln für Beiträge
participation-rules-text = Ein Beitrag, der gegen eine dieser Regeln verstößt, wird nicht gezeigt. Wer ihn geschrieben hat, erfährt die Regel und den Grund.
participation-aside = Ablauf und Zahlen
participation-phases = Ablauf
participation-now = läuft
participation-phase-span = { $from } bis { $to }
participation-figures = Was daraus wird
participation-answer-rate = { $answered } von { $n } beantwortet ({ $percent } %)
participation-late = { $n ->
   [one] Eine Antwort kam oder kommt zu spät.
  *[other] { $n } Antworten kamen oder kommen zu spät.
}
participation-late-none = Keine Antwort ist zu spät.
participation-office = Zuständig: { $office }
participation-contributions = Beiträge
participation-filter = Beiträge eingrenzen
participation-filter-remove = Alle zeigen
participation-category = Thema
participation-category-none = Ohne Thema
participation-state = Stand
participation-all = Alle
participation-show = Anzeigen
participation-list-count = { $n ->
   [0] Kein Beitrag
   [one] Ein Beitrag
  *[other] { $n } Beiträge
}
participation-list-count-first = Die ersten { $n } Beiträge
participation-list-count-further = { $n ->
   [one] Ein weiterer Beitrag
  *[other] { $n } weitere Beiträge
}
participation-list-none = Noch hat niemand etwas geschrieben. Machen Sie den Anfang.
participation-list-empty = Dazu gibt es keinen Beitrag.
participation-view = Ansicht
participation-view-both = Karte und Liste
participation-view-map = Karte
participation-view-list = Liste
participation-map = Karte der Beiträge
participation-skip-map = Karte überspringen
participation-map-count-zero = Kein Beitrag im Ausschnitt
participation-map-open = Zum Beitrag
participation-map-working = in Prüfung, geplant oder finanziert
participation-map-legend = Zeichen der Karte
participation-sort = Reihenfolge
participation-sort-newest = Neueste zuerst
participation-sort-newest-text = Was zuletzt eingegangen ist, steht oben.
participation-sort-supported = Meiste Unterstützung zuerst
participation-sort-supported-text = Oben steht, was die meisten Menschen unterstützen. Jedes Gerät und jedes Konto zählt einmal; entschieden ist damit nichts.
participation-csv = Alle Beiträge als CSV
participation-geojson = Alle Beiträge als GeoJSON
participation-state-waiting = wird gelesen
participation-state-withheld = nicht gezeigt
participation-state-unanswered = noch ohne Antwort
participation-state-examined = in Prüfung
participation-state-planned = geplant
participation-state-budgeted = finanziert
participation-state-built = gebaut
participation-state-refused = abgelehnt
participation-place-outside = Außerhalb der Stadtteile
participation-place-none = Ohne Ort
participation-to-case = Zur Bearbeitung
participation-source = Zuerst veröffentlicht unter
participation-answer = Antwort der Verwaltung
participation-answer-none = Noch gibt es keine Antwort. Zuständig: { $office }.
participation-due = Antwort bis { $day }
participation-due-late = Die Antwort war bis { $day } zugesagt und ist überfällig.
participation-show-aside = Unterstützen und Ort
participation-support-title = Unterstützung
participation-support-count = { $n ->
   [0] Noch unterstützt niemand diesen Beitrag.
   [one] Ein Mensch unterstützt diesen Beitrag.
  *[other] { $n } Menschen unterstützen diesen Beitrag.
}
participation-support = Das unterstütze ich
participation-support-back = Ich unterstütze das, Stimme zurücknehmen
participation-support-hint = Ohne Anmeldung, einmal je Gerät oder Konto. Dafür merkt sich Ihr Browser eine zufällige Nummer, sonst nichts.
participation-voice-taken = Von diesem Gerät unterstützt das schon jemand mit einem Konto. Ohne Konto zählt jedes Gerät nur einmal. Melden Sie sich an, um Ihre Stimme zu sehen oder selbst eine abzugeben.
participation-voice-taken-back = Zurück
participation-voice-sign-in = Anmelden
participation-done-supported = Ihre Unterstützung zählt.
participation-done-withdrawn = Ihre Unterstützung ist zurückgenommen.
participation-where = Ort
participation-where-map = Karte mit der Stelle dieses Beitrags
participation-own-title = Ihr Beitrag
participation-own-sent = Danke. Ihr Beitrag ist da.
participation-own-waiting = Wir lesen Ihren Beitrag, bevor ihn alle sehen.
participation-own-waiting-text = Das dauert selten länger als zwei Arbeitstage. Diese Seite zeigt, wie es weitergeht.
participation-own-public = Alle können Ihren Beitrag lesen.
participation-own-public-link = Zum veröffentlichten Beitrag
participation-own-refused = Ihr Beitrag wird nicht gezeigt.
participation-own-rule = Die Regel: { $rule }
participation-own-said = Was Sie geschrieben haben
participation-own-aside = Wiederkommen
participation-own-link = Ihr Weg zurück
participation-own-link-text = Nur mit dieser Adresse finden Sie diese Seite wieder. Heben Sie sie auf: als Lesezeichen oder auf Papier. Wer sie kennt, sieht, was Sie hier sehen.
participation-own-missing = Diese Seite gibt es nicht oder nicht mehr. Persönliche Seiten enden einige Monate nach dem Verfahren; veröffentlichte Beiträge bleiben.
participation-new-heading = Ihr Beitrag
participation-new-lead-before = Ohne Anmeldung und ohne Namen. Jemand aus der Verwaltung liest den Beitrag, bevor ihn alle sehen.
participation-new-lead-after = Ohne Anmeldung und ohne Namen. Alle sehen Ihren Beitrag sofort.
participation-new-category = Worum geht es?
participation-new-category-missing = Wählen Sie ein Thema.
participation-new-title = In einem Satz
participation-new-title-hint = Zum Beispiel: Radweg endet vor der Brücke
participation-new-title-missing = Schreiben Sie in einem Satz, worum es geht.
participation-new-text = Was ist dort, und was wäre besser?
participation-new-text-hint = Bitte keine Namen und keine Angaben über andere Personen.
participation-new-text-missing = Schreiben Sie, was dort ist und was besser wäre.
participation-new-place = Wo ist das?
participation-new-place-hint = Straße, Platz oder Stadtteil; oder eine Stelle auf der Karte.
participation-new-place-missing = Hier fehlt der Ort: eine Adresse oder eine Stelle auf der Karte.
participation-new-place-no-point = Diese Stelle konnten wir nicht lesen. Bitte noch einmal wählen.
participation-new-place-far = Diese Stelle liegt weit außerhalb der Stadt. Bitte eine andere wählen.
participation-new-place-which-error = Welcher Ort ist gemeint? Bitte unten wählen.
participation-new-place-which = Welcher Ort ist gemeint?
participation-new-place-words = Keiner davon: nur meine Worte
participation-new-place-find = Ort suchen
participation-new-place-nothing = Diesen Namen kennen wir nicht. Die Worte reichen aus.
participation-new-place-locate = Mein Standort
participation-new-place-skip = Karte überspringen
participation-new-place-chosen = Die Stelle auf der Karte ist gewählt.
participation-new-privacy = Thema, Text und Ort werden veröffentlicht. Mehr speichern wir nicht über Sie.
participation-new-privacy-link = Datenschutz
participation-new-send = Beitrag senden
participation-personal-words = Beiträge zu Beteiligungsverfahren veröffentlichen und beantworten
participation-personal-refused = begründen, warum ein Beitrag nicht gezeigt wird
participation-personal-author = Ihnen Ihre eigenen Beiträge zeigen
participation-personal-voice = jede Unterstützung nur einmal zählen
participation-stays-words = Ihre veröffentlichten Beiträge und Kommentare, ohne Verbindung zu Ihnen
participation-stays-words-why = Andere haben sie unterstützt, und die Stadt antwortet öffentlich darauf.
participation-timeline-received = Beitrag eingegangen
participation-timeline-released = Beitrag veröffentlicht
participation-timeline-refused = Beitrag nicht gezeigt
participation-timeline-answered = Beitrag beantwortet
participation-data-title = Beiträge zu Beteiligungsverfahren
participation-data-text = Was Menschen in Beteiligungsverfahren vorgeschlagen haben, wie viele es unterstützen und was daraus wurde
participation-data-anonymous = Ohne Angaben darüber, wer geschrieben oder unterstützt hat; was nicht veröffentlicht wurde, fehlt
participation-data-code = Kurzzeichen
participation-data-url = Adresse der Seite
participation-data-process = Verfahren
participation-data-category = Thema
participation-data-headline = Überschrift
participation-data-body = Text
participation-data-language = Sprache des Textes
participation-data-received = Eingang
participation-data-office = Zuständige Stelle
participation-data-due = Antwort zugesagt bis
participation-data-state = Stand: examined, planned, budgeted, built oder refused
participation-data-answered = Erste Antwort
participation-data-supporters = Zahl der Unterstützungen
participation-data-district = Stadtteil
participation-data-address = Ort in Worten
participation-data-lon = Grad östlicher Länge, WGS 84
participation-data-lat = Grad nördlicher Breite, WGS 84
participation-data-source = Wo der Beitrag zuerst veröffentlicht war
participation-map-count-one = { "{n}" } Beitrag im Ausschnitt
participation-map-count-other = { "{n}" } Beiträge im Ausschnitt
