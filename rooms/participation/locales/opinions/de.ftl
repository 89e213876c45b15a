participation-way-opinions-title = Stimmungsbild: zustimmen, ablehnen, weitergehen
participation-way-opinions-text = Kurze Aussagen, eine nach der anderen. Danach sehen Sie, worin sich alle einig sind und was trennt.
participation-opinions-heading = Was meinen Sie?
participation-opinions-lead = Eine Aussage nach der anderen. Sie stimmen zu, lehnen ab oder gehen weiter. Aufhören und später weitermachen geht immer.
participation-opinions-none = Zu diesem Verfahren gibt es kein Stimmungsbild.
participation-opinions-closed = Zurzeit kann hier niemand abstimmen. Die Ergebnisse bleiben lesbar.
participation-opinions-back = Zu den Aussagen
participation-opinions-way = Wie weit Sie sind
participation-opinions-progress = { $seen } von { $n } Aussagen
participation-opinions-agree = Stimme zu
participation-opinions-disagree = Lehne ab
participation-opinions-pass = Weiter
participation-opinions-is-mine = Ihre Antwort
participation-opinions-pass-hint = „Weiter“ heißt: weder noch, unklar, oder ich will dazu nichts sagen. Wie andere gestimmt haben, sehen Sie erst bei den Ergebnissen.
participation-opinions-said-already = Dazu haben Sie schon etwas gesagt. Was Sie jetzt wählen, ersetzt es.
participation-opinions-counted = Ihre Antwort zählt. Hier ist die nächste Aussage.
participation-opinions-changed = Ihre neue Antwort zählt anstelle der alten.
participation-opinions-sent = Danke. Ihre Aussage ist da.
participation-opinions-no-vote = Da fehlt die Aussage oder die Antwort. Wählen Sie bei einer Aussage einen der drei Knöpfe.
participation-opinions-not-asked = Über diese Aussage wird nicht (mehr) abgestimmt. Gezählt wurde nichts.
participation-opinions-all-seen = Sie haben zu allen Aussagen etwas gesagt.
participation-opinions-all-seen-text = Danke. Kommen neue Aussagen dazu, stehen sie hier.
participation-opinions-to-results = Zu den Ergebnissen
participation-opinions-own = Ihre Aussagen
participation-opinions-public = zur Abstimmung
participation-opinions-mine = Was Sie bisher gesagt haben
participation-opinions-change = Ändern
participation-opinions-aside = Ergebnisse und eigene Aussage
participation-opinions-results = Ergebnisse
participation-opinions-results-text = Was alle teilen, welche Gruppen es gibt und wo Sie stehen. Wer zuerst selbst antwortet, lässt sich nicht beeinflussen.
participation-opinions-missing = Fehlt etwas?
participation-opinions-missing-text = Schreiben Sie eine Aussage, über die alle anderen abstimmen.
participation-opinions-new = Aussage schreiben
participation-opinions-kept = Was wir speichern
participation-opinions-kept-text = Ihre Antworten unter einer Nummer. Ihr Browser merkt sich eine zufällige Kennung, damit jeder Mensch einmal zählt; mit Konto gilt das Konto. Namen und Adressen speichern wir nicht. Die Antworten werden ohne diese Kennung veröffentlicht.
participation-opinions-new-heading = Ihre Aussage
participation-opinions-new-before = Ohne Namen. Jemand aus der Verwaltung liest die Aussage, bevor alle darüber abstimmen.
participation-opinions-new-after = Ohne Namen. Alle können sofort darüber abstimmen.
participation-opinions-new-text = Ihre Aussage in einem Satz
participation-opinions-new-hint = Ein Gedanke, dem man zustimmen oder den man ablehnen kann. Zum Beispiel: Der Wochenmarkt soll auch am Abend öffnen.
participation-opinions-new-missing = Schreiben Sie Ihre Aussage in einem Satz.
participation-opinions-new-known = Diese Aussage gibt es schon. Stimmen Sie bei den Aussagen darüber ab, oder sagen Sie etwas anderes.
participation-opinions-new-full = Es gibt schon so viele Aussagen, wie das Verfahren aufnimmt. Mehr würde niemand lesen.
participation-opinions-new-privacy = Die Aussage wird veröffentlicht, ohne Ihren Namen.
participation-opinions-new-send = Aussage senden
participation-opinions-no-own = In diesem Verfahren stehen die Aussagen fest. Eigene kommen nicht dazu.
participation-opinions-who = { $n ->
   [0] Noch hat niemand abgestimmt.
   [one] Ein Mensch hat zusammen { $votes } Antworten zu { $statements } Aussagen gegeben.
  *[other] { $n } Menschen haben zusammen { $votes } Antworten zu { $statements } Aussagen gegeben.
}
participation-opinions-go-on = Selbst antworten
participation-opinions-few = Noch zu wenige für Gruppen
participation-opinions-few-text = Gruppen zeigen wir, wenn mindestens { $n } Menschen abgestimmt haben und sich ihre Antworten unterscheiden. Vorher wären es einzelne Personen.
participation-opinions-shared = Was alle Gruppen teilen
participation-opinions-shared-text = Dazu sagt die Mehrheit in jeder Gruppe dasselbe, mit mindestens 90 Prozent Sicherheit.
participation-opinions-shared-none = Noch gibt es keine Aussage, zu der alle Gruppen dasselbe sagen.
participation-opinions-most = Was die meisten sagen
participation-opinions-for = Dafür
participation-opinions-against = Dagegen
participation-opinions-of = { $votes } von { $n }
participation-opinions-share = Gruppe { $group } { $percent } % von { $n }
participation-opinions-groups = { $n ->
  *[other] { $n } Gruppen von Menschen, die ähnlich antworten
}
participation-opinions-groups-text = Niemand hat sich eine Gruppe ausgesucht, und keine hat einen Namen. Sie folgen allein aus den Antworten.
participation-opinions-group = Gruppe { $group }
participation-opinions-people = { $n ->
   [one] Ein Mensch. Dafür steht diese Gruppe mehr als die anderen:
  *[other] { $n } Menschen. Dafür steht diese Gruppe mehr als die anderen:
}
participation-opinions-stands = { $percent } % von { $n } in der Gruppe, unter den übrigen { $others } %
participation-opinions-stands-unsure = { $percent } % von { $n } in der Gruppe, unter den übrigen { $others } % (nicht gesichert)
participation-opinions-dividing = Was trennt
participation-opinions-dividing-text = Hier ist die Mehrheit einer Gruppe dafür und die einer anderen dagegen.
participation-opinions-dividing-none = Keine Aussage stellt die Gruppen klar gegeneinander.
participation-opinions-divided = Gruppe { $group }: { $agree } % dafür, { $disagree } % dagegen
participation-opinions-uncertain = Was daran unsicher ist
participation-opinions-uncertain-not-representative = Es ist keine repräsentative Umfrage: Gezählt ist, wer mitgemacht hat.
participation-opinions-uncertain-groups = Wie groß eine Gruppe hier ist, sagt nichts darüber, wie groß sie in der Stadt ist.
participation-opinions-uncertain-left = { $n ->
   [one] Ein Mensch steht in keiner Gruppe, weil { $needed } Antworten dafür nötig sind.
  *[other] { $n } Menschen stehen in keiner Gruppe, weil { $needed } Antworten dafür nötig sind.
}
participation-opinions-uncertain-other = Auch { $n } Gruppen würden fast genauso gut passen.
participation-opinions-uncertain-near = Die Gruppen liegen nah beieinander. Wer am Rand steht, könnte morgen zu einer anderen gehören.
participation-opinions-uncertain-seldom = { $n ->
   [one] Eine Aussage haben erst weniger als { $few } Menschen gesehen.
  *[other] { $n } Aussagen haben erst weniger als { $few } Menschen gesehen.
}
participation-opinions-picture-heading = Das Bild dazu
participation-opinions-picture = Wer ähnlich antwortet, liegt nah beieinander
participation-opinions-picture-finding = { $n } Gruppen als Umrisse mit Buchstaben, Menschen als Punkte. Das Bild zeigt { $percent } % der Unterschiede; links und rechts bedeuten nichts.
participation-opinions-me = Sie
participation-opinions-me-in = Sie stehen bei Gruppe { $group }.
participation-opinions-me-not-yet = Für einen Platz in einer Gruppe fehlen noch Antworten von Ihnen.
participation-opinions-me-nowhere = Wenn Sie selbst antworten, sehen Sie hier, wo Sie stehen.
participation-opinions-all = Alle Aussagen
participation-opinions-statement = Aussage
participation-opinions-again = Selbst nachrechnen
participation-opinions-again-text = Beide Dateien haben die Form von Polis. Mit „allmende opinion“ und jedem Programm für Polis kommt dasselbe heraus. Menschen stehen darin als Nummern, Zeiten als Tage.
participation-opinions-votes-file = Antworten als CSV
participation-opinions-statements-file = Aussagen als CSV
participation-opinions-few-file = Es haben zu wenige abgestimmt, um einzelne Antworten weiterzugeben: Man könnte sie Menschen zuordnen.
participation-opinions-data-stamp = Beginn des Tages in Millisekunden seit 1970
participation-opinions-data-day = Tag
participation-opinions-data-number = Nummer der Aussage
participation-opinions-data-voter = Nummer des Menschen in diesem Verfahren
participation-opinions-data-vote = 1 stimmt zu, -1 lehnt ab, 0 weder noch
participation-opinions-data-author = Bleibt leer
participation-opinions-data-agrees = Wie viele zustimmen
participation-opinions-data-disagrees = Wie viele ablehnen
participation-opinions-data-moderated = 1 zur Abstimmung, -1 zurückgezogen
participation-opinions-data-text = Wortlaut
participation-opinions-personal-words = Aussagen veröffentlichen, über die andere abstimmen
participation-opinions-personal-author = Ihnen Ihre eigenen Aussagen zeigen
participation-opinions-personal-voice = jeden Menschen im Stimmungsbild einmal zählen
participation-staff-statements = Aussagen zum Stimmungsbild
participation-staff-statement = Aussage { $n }
participation-staff-no-statement = Diese Aussage gibt es nicht, oder Sie entscheiden nicht darüber.
participation-staff-tab-public = Zur Abstimmung
participation-staff-decide = Entscheiden
participation-staff-open = Öffnen
participation-staff-statement-release-text = Alle können dann darüber abstimmen.
participation-staff-statement-refuse-text = Niemand stimmt mehr darüber ab. Antworten, die es schon gibt, zählen nicht mit.
participation-staff-statement-refuse-hint = Wer die Aussage geschrieben hat, liest sie im selben Browser oder Konto.
participation-staff-statement-hidden = Über diese Aussage wird nicht abgestimmt.
participation-staff-statement-released = Alle können jetzt über die Aussage abstimmen.
participation-staff-statement-refused = Über die Aussage stimmt niemand ab. Regel und Begründung sieht, wer sie geschrieben hat.
participation-wait-statement = { $n ->
   [one] Eine Aussage zum Stimmungsbild ist zu lesen
  *[other] { $n } Aussagen zum Stimmungsbild sind zu lesen
}
participation-opinions-timeline = Aussage geschrieben
participation-opinions-data-meta = 1: fragt, wer jemand ist, und bildet keine Gruppen
participation-opinions-course = Wie sich die Stimmung ändert
participation-opinions-course-text = Am Ende jedes Monats wird das Ergebnis festgehalten, wie es dann war.
participation-opinions-course-agree = Zustimmung in Prozent, von Monat zu Monat
participation-opinions-course-finding = Am stärksten geändert hat sich: „{ $text }“ von { $from } % auf { $to } % Zustimmung.
participation-opinions-course-today = bis heute
participation-opinions-course-month = Monat
participation-opinions-course-table = Ende jedes Monats
participation-opinions-course-people = Menschen
participation-opinions-course-votes = Antworten
participation-opinions-course-groups = Gruppen
participation-opinions-course-shared = Von allen geteilt
participation-opinions-table = Tabelle aller Aussagen mit ihren Antworten
