participation-way-survey-title = Umfrage
participation-way-survey-text = Beantworten Sie einige Fragen. Das geht ohne Anmeldung, und bis zum Ende können Sie Ihre Antworten ändern.
participation-survey-title = Umfrage
participation-survey-heading = Ihre Antworten
participation-survey-size = { $n ->
    [one] Eine Frage
   *[other] { $n } Fragen
} { $pages ->
    [one] auf einer Seite.
   *[other] auf { $pages } Seiten. Was Sie eintragen, bleibt auf jeder Seite erhalten.
}
participation-survey-begin = Umfrage beginnen
participation-survey-go-on = Umfrage fortsetzen
participation-survey-change = Antworten ändern
participation-survey-is-sent = Sie haben teilgenommen
participation-survey-is-sent-text = Ihre Antworten zählen. Bis zum Ende der Umfrage können Sie sie ändern.
participation-survey-is-begun = Sie haben begonnen und noch nicht abgeschickt. Was Sie eingetragen haben, ist noch da.
participation-survey-account = An dieser Umfrage nehmen Sie mit einem Konto teil. Wir fragen Sie beim Beginnen danach. Ihre Antworten speichern wir ohne Ihren Namen.
participation-survey-aside = Ergebnisse und Datenschutz
participation-survey-kept = Was wir uns merken
participation-survey-privacy = Ihre Antworten speichern wir ohne Namen. Wir merken uns nur in verschlüsselter Form, dass aus diesem Browser oder mit diesem Konto geantwortet wurde, und löschen auch das nach dem Ende. Schreiben Sie in freie Antworten nichts über einzelne Menschen.
participation-survey-about-process = Worum es geht, wer entscheidet und was daraus wird
participation-survey-to-survey = Zur Umfrage
participation-survey-not-yet = Die Umfrage hat noch nicht begonnen.
participation-survey-closed = Die Umfrage ist zu Ende. Antworten können nicht mehr abgegeben oder geändert werden.
participation-survey-taken = Aus diesem Browser hat schon jemand mit Konto geantwortet. Melden Sie sich an, um selbst zu antworten.
participation-survey-needs-account = An dieser Umfrage nehmen Sie mit einem Konto teil.
participation-survey-sent = Danke! Ihre Antworten zählen.
participation-survey-same = Ihre Antworten sind unverändert. Sie zählen wie bisher.
participation-survey-since = Ihre Antworten wurden inzwischen in einem anderen Fenster abgeschickt. Hier steht, was Sie zuletzt eingetragen haben. Schicken Sie es noch einmal ab, wenn es gelten soll.
participation-survey-page = Seite { $nr } von { $n }
participation-survey-way = Wie weit Sie sind
participation-survey-again = Sie haben schon teilgenommen.
participation-survey-again-text = Eingetragen ist, was von Ihnen zählt. Neue Antworten zählen, sobald Sie die letzte Seite abschicken.
participation-survey-next = Weiter
participation-survey-back = Zurück
participation-survey-send = Antworten abschicken
participation-survey-at-most = Wählen Sie höchstens { $n }.
participation-survey-any-number = Sie können mehrere wählen.
participation-survey-ranking-hint = Das Wichtigste steht auf Platz 1. Sie müssen nicht alle Plätze füllen.
participation-survey-between = Eine ganze Zahl von { $least } bis { $most } { $unit }
participation-survey-place = Platz { $n }
participation-survey-nothing = Keine Angabe
participation-survey-other = Etwas anderes
participation-survey-other-what = Etwas anderes, und zwar:
participation-survey-missing-one = Wählen Sie eine Antwort.
participation-survey-missing-several = Wählen Sie mindestens eine Antwort.
participation-survey-missing-ranking = Wählen Sie mindestens den ersten Platz.
participation-survey-missing-number = Tragen Sie eine Zahl ein.
participation-survey-missing-words = Schreiben Sie eine Antwort.
participation-survey-missing-other = Schreiben Sie, was Sie meinen, oder wählen Sie eine andere Antwort.
participation-survey-unknown = Diese Antwort gibt es nicht (mehr). Wählen Sie neu.
participation-survey-too-many = Sie haben { $marked } gewählt. Lassen Sie höchstens { $n } stehen.
participation-survey-no-number = Tragen Sie eine ganze Zahl von { $least } bis { $most } ein.
participation-survey-twice = Das steht schon auf einem anderen Platz.
participation-survey-ranked-twice = Etwas steht auf zwei Plätzen. Lassen Sie jedes nur auf einem.
participation-survey-results = Ergebnisse der Umfrage
participation-survey-to-results = Zu den Ergebnissen
participation-survey-results-from = Die Ergebnisse stehen hier ab { $day }.
participation-survey-confidential = Bis die Umfrage zu Ende ist, kennt niemand die Ergebnisse, auch die Verwaltung nicht. So beeinflussen sie niemanden.
participation-survey-few = Noch zu wenige Antworten
participation-survey-few-text = Ergebnisse zeigen wir ab { $n } Menschen. Bei weniger könnte jemand wissen, wer was gesagt hat.
participation-survey-people = { $n ->
    [one] Ein Mensch hat teilgenommen.
   *[other] { $n } Menschen haben teilgenommen.
}
participation-survey-people-of = { $n } von { $all } Menschen, nur die mit dieser Antwort:
participation-survey-narrow = Nur Antworten von Menschen, die gesagt haben:
participation-survey-narrow-hint = Gruppen zeigen wir ab { $n } Menschen.
participation-survey-everybody = Alle
participation-survey-answers = { $n ->
    [one] Eine Antwort.
   *[other] { $n } Antworten.
}
participation-survey-answer = Antwort
participation-survey-share = Menschen
participation-survey-points = Punkte
participation-survey-count = { $n } ({ $percent } %)
participation-survey-average = Im Durchschnitt { $average } auf der Skala von 1 bis { $most }.
participation-survey-median = Die Hälfte der Menschen nennt höchstens { $median } { $unit }.
participation-survey-several-sum = Mehrere Antworten waren möglich; zusammen können es mehr als 100 % sein.
participation-survey-points-rule = Platz 1 zählt { $n ->
    [one] einen Punkt.
   *[other] { $n } Punkte, jeder weitere Platz einen weniger.
}
participation-survey-words-whole = Freie Antworten zeigen wir nur für alle zusammen.
participation-survey-words-none = Noch steht hier keine freie Antwort. Jede wird vor der Veröffentlichung gelesen.
participation-survey-words-lead = Freie Antworten, ohne Namen und in zufälliger Reihenfolge. Wir lesen jede, bevor wir sie veröffentlichen.
participation-survey-all-words = Alle freien Antworten
participation-survey-nobody = Dazu hat noch niemand etwas gesagt.
participation-survey-few-question = Dazu haben in dieser Gruppe zu wenige Menschen etwas gesagt. Wir zeigen Antworten ab { $n } Menschen.
participation-survey-cells = Über weniger als { $n } Menschen sagen wir nichts, und auch nichts, woraus man es ausrechnen kann.
participation-survey-staff-title = Umfrage
participation-survey-staff-none = Diese Umfrage gibt es nicht.
participation-survey-staff-no-text = Diese freie Antwort gibt es nicht mehr. Vielleicht wurde sie inzwischen geändert.
participation-survey-staff-sent = abgeschickt
participation-survey-staff-begun = begonnen, nicht abgeschickt
participation-survey-staff-file = Alle Antworten als CSV, ohne Namen
participation-survey-staff-confidential = Bis dahin sehen auch Sie sie nicht.
participation-survey-staff-texts = Freie Antworten
participation-survey-staff-texts-text = Veröffentlichen Sie, was den Regeln entspricht. Niemand weiß, wer etwas geschrieben hat. Wer seine Antwort ändert, legt sie Ihnen neu vor.
participation-survey-staff-words = Antwort und Frage
participation-survey-staff-released = Veröffentlicht
participation-survey-staff-withheld = Nicht veröffentlicht
participation-survey-staff-withhold = Nicht veröffentlichen
participation-survey-staff-done-released = Die Antwort ist veröffentlicht.
participation-survey-staff-done-withheld = Die Antwort wird nicht veröffentlicht.
participation-survey-wait-texts = { $n ->
    [one] Eine freie Antwort einer Umfrage ansehen
   *[other] { $n } freie Antworten einer Umfrage ansehen
}
participation-survey-personal-voter = jede Person nur einmal zählen, Antworten ändern lassen
participation-survey-personal-answers = auszählen, was die Menschen antworten
participation-survey-personal-draft = behalten, was eingetragen und noch nicht abgeschickt ist
participation-survey-personal-words = freie Antworten lesen und veröffentlichen
participation-survey-poll = Eine Frage an Sie
participation-survey-poll-send = Antworten
participation-survey-poll-more = Ergebnisse und was wir uns merken
