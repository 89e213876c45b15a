participation-way-survey-title = Umfrage
participation-way-survey-text = Die Stadt hat Fragen. Sie antworten. Sie brauchen kein Konto. Sie können Ihre Antworten bis zum Ende ändern.
participation-survey-title = Umfrage
participation-survey-heading = Ihre Antworten
participation-survey-size = { $n ->
    [one] Es gibt eine Frage.
   *[other] Es gibt { $n } Fragen.
} { $pages ->
    [one] Sie stehen auf einer Seite.
   *[other] Sie stehen auf { $pages } Seiten. Wir merken uns jede Seite.
}
participation-survey-begin = Umfrage beginnen
participation-survey-go-on = Umfrage weiter-machen
participation-survey-change = Antworten ändern
participation-survey-is-sent = Sie haben mitgemacht
participation-survey-is-sent-text = Ihre Antworten zählen. Sie können die Antworten noch ändern.
participation-survey-is-begun = Sie haben angefangen. Sie haben noch nichts abgeschickt. Ihre Antworten sind noch da.
participation-survey-account = Sie brauchen ein Konto. Wir speichern Ihre Antworten ohne Ihren Namen.
participation-survey-aside = Ergebnisse und Daten-Schutz
participation-survey-kept = Was wir uns merken
participation-survey-privacy = Wir speichern Ihre Antworten ohne Namen. Wir merken uns geheim: Aus diesem Browser gibt es Antworten. Nach dem Ende löschen wir das. Schreiben Sie keine Namen von Menschen.
participation-survey-about-process = Worum geht es? Wer entscheidet?
participation-survey-to-survey = Zur Umfrage
participation-survey-not-yet = Die Umfrage beginnt später.
participation-survey-closed = Die Umfrage ist zu Ende. Sie können nicht mehr antworten.
participation-survey-taken = In diesem Browser hat schon jemand mit Konto geantwortet. Melden Sie sich an. Dann können Sie antworten.
participation-survey-needs-account = Sie brauchen ein Konto für diese Umfrage.
participation-survey-sent = Danke! Ihre Antworten zählen.
participation-survey-same = Ihre Antworten sind gleich geblieben. Sie zählen.
participation-survey-since = Sie haben in einem anderen Fenster schon geantwortet. Hier sehen Sie Ihre letzte Eingabe. Soll sie gelten? Dann schicken Sie sie noch einmal ab.
participation-survey-page = Seite { $nr } von { $n }
participation-survey-way = So weit sind Sie
participation-survey-again = Sie haben schon mitgemacht.
participation-survey-again-text = Sie sehen Ihre Antworten. Sie können sie ändern. Schicken Sie dann die letzte Seite ab.
participation-survey-next = Weiter
participation-survey-back = Zurück
participation-survey-send = Antworten abschicken
participation-survey-at-most = Wählen Sie { $n } oder weniger.
participation-survey-any-number = Sie können mehrere wählen.
participation-survey-ranking-hint = Das Wichtigste kommt auf Platz 1. Plätze können leer bleiben.
participation-survey-between = Eine Zahl von { $least } bis { $most } { $unit }
participation-survey-place = Platz { $n }
participation-survey-nothing = Keine Antwort
participation-survey-other = Etwas anderes
participation-survey-other-what = Was anderes?
participation-survey-missing-one = Wählen Sie eine Antwort.
participation-survey-missing-several = Wählen Sie eine Antwort oder mehr.
participation-survey-missing-ranking = Wählen Sie den ersten Platz.
participation-survey-missing-number = Schreiben Sie eine Zahl.
participation-survey-missing-words = Schreiben Sie eine Antwort.
participation-survey-missing-other = Schreiben Sie: Was meinen Sie? Oder wählen Sie eine andere Antwort.
participation-survey-unknown = Diese Antwort gibt es nicht. Wählen Sie neu.
participation-survey-too-many = Sie haben { $marked } gewählt. Das ist zu viel. Wählen Sie { $n } oder weniger.
participation-survey-no-number = Schreiben Sie eine Zahl von { $least } bis { $most }.
participation-survey-twice = Das steht schon auf einem anderen Platz.
participation-survey-ranked-twice = Etwas steht auf zwei Plätzen. Wählen Sie jedes nur einmal.
participation-survey-results = Ergebnisse der Umfrage
participation-survey-to-results = Zu den Ergebnissen
participation-survey-results-from = Die Ergebnisse stehen hier ab { $day }.
participation-survey-confidential = Die Umfrage läuft noch. Niemand kennt die Ergebnisse. Auch die Stadt nicht.
participation-survey-few = Es gibt noch zu wenige Antworten
participation-survey-few-text = Wir zeigen Ergebnisse ab { $n } Menschen. So weiß niemand: Wer hat was gesagt?
participation-survey-people = { $n ->
    [one] Ein Mensch hat mitgemacht.
   *[other] { $n } Menschen haben mitgemacht.
}
participation-survey-people-of = Sie sehen { $n } von { $all } Menschen. Diese Menschen haben gesagt:
participation-survey-narrow = Nur Menschen mit dieser Antwort:
participation-survey-narrow-hint = Wir zeigen Gruppen ab { $n } Menschen.
participation-survey-everybody = Alle
participation-survey-answers = { $n ->
    [one] Eine Antwort.
   *[other] { $n } Antworten.
}
participation-survey-answer = Antwort
participation-survey-share = Menschen
participation-survey-points = Punkte
participation-survey-count = { $n } ({ $percent } %)
participation-survey-average = Der Durchschnitt ist { $average }. Die höchste Zahl ist { $most }.
participation-survey-median = Die Hälfte der Menschen sagt: { $median } { $unit } oder weniger.
participation-survey-several-sum = Jeder Mensch konnte mehrere Antworten wählen.
participation-survey-points-rule = Platz 1 bekommt { $n ->
    [one] einen Punkt.
   *[other] { $n } Punkte. Jeder Platz danach bekommt einen Punkt weniger.
}
participation-survey-words-whole = Freie Antworten zeigen wir nur für alle zusammen.
participation-survey-words-none = Hier steht noch keine Antwort. Wir lesen jede Antwort zuerst.
participation-survey-words-lead = Das haben Menschen geschrieben. Namen stehen nicht dabei. Wir lesen jede Antwort zuerst.
participation-survey-all-words = Alle freien Antworten
participation-survey-nobody = Dazu hat noch niemand etwas gesagt.
participation-survey-few-question = Zu wenige Menschen haben etwas dazu gesagt. Wir zeigen Antworten ab { $n } Menschen.
participation-survey-cells = Wir sagen nichts über weniger als { $n } Menschen.
participation-survey-staff-title = Umfrage
participation-survey-staff-none = Diese Umfrage gibt es nicht.
participation-survey-staff-no-text = Diese Antwort gibt es nicht mehr.
participation-survey-staff-sent = abgeschickt
participation-survey-staff-begun = angefangen
participation-survey-staff-file = Alle Antworten als Datei, ohne Namen
participation-survey-staff-confidential = Bis dahin sehen auch Sie nichts.
participation-survey-staff-texts = Freie Antworten
participation-survey-staff-texts-text = Lesen Sie die Antworten. Passt eine Antwort zu den Regeln? Dann veröffentlichen Sie sie.
participation-survey-staff-words = Antwort und Frage
participation-survey-staff-released = Veröffentlicht
participation-survey-staff-withheld = Nicht veröffentlicht
participation-survey-staff-withhold = Nicht veröffentlichen
participation-survey-staff-done-released = Alle können die Antwort lesen.
participation-survey-staff-done-withheld = Niemand kann die Antwort lesen.
participation-survey-wait-texts = { $n ->
    [one] Lesen Sie eine freie Antwort
   *[other] Lesen Sie { $n } freie Antworten
}
participation-survey-personal-voter = jeden Menschen nur einmal zählen
participation-survey-personal-answers = die Antworten zählen
participation-survey-personal-draft = eine angefangene Umfrage behalten
participation-survey-personal-words = freie Antworten lesen und zeigen
participation-survey-poll = Eine Frage an Sie
participation-survey-poll-send = Antworten
participation-survey-poll-more = Ergebnisse und Daten-Schutz
