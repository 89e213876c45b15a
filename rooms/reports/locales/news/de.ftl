reports-follow-title = E-Mails bei Neuigkeiten
reports-follow-lead = Folgen Sie einer Meldung, einem Stadtteil oder einem Thema. Ein Konto brauchen Sie dafür nicht.
reports-follow-what = Worüber möchten Sie etwas hören?
reports-follow-what-hint = Füllen Sie aus, was Sie möchten, mindestens eines davon.
reports-follow-none = Nichts ausgewählt
reports-follow-number = Nummer einer Meldung
reports-follow-number-hint = Sie steht oben auf der Seite der Meldung, zum Beispiel K7M3QXB.
reports-follow-email = E-Mail-Adresse für Neuigkeiten
reports-follow-email-hint = Nur für diese Neuigkeiten. Andere sehen die Adresse nicht.
reports-follow-email-missing = Geben Sie eine E-Mail-Adresse an.
reports-follow-email-wrong = An diese Adresse können wir nicht schreiben. Prüfen Sie die Schreibweise, zum Beispiel name@beispiel.de.
reports-follow-no-report = Eine Meldung mit dieser Nummer gibt es nicht, oder sie ist noch nicht freigegeben.
reports-follow-no-choice = Wählen Sie etwas aus der Liste.
reports-follow-nothing-chosen = Wählen Sie einen Stadtteil oder ein Thema, oder geben Sie die Nummer einer Meldung an.
reports-follow-button = Folgen
reports-follow-how = So geht es
reports-follow-how-report = Zu einer Meldung schreiben wir, sobald sich etwas ändert.
reports-follow-how-digest = Zu Stadtteil und Thema schreiben wir morgens um 7 Uhr, wenn es etwas Neues gibt.
reports-follow-how-stop = Jede E-Mail hat einen Link, mit dem Sie sie sofort abbestellen.
reports-follow-how-confirm = Zuerst bekommen Sie einen Link, mit dem Sie Ihre Adresse bestätigen.
reports-follow-sent = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin, dann bekommen Sie Neuigkeiten.
reports-follow-sent-more = Folgen Sie schon, dann kommt keine weitere E-Mail und Sie müssen nichts tun. Kommt keine an, sehen Sie bitte auch im Ordner für unerwünschte E-Mails nach.
reports-follow-now = Sie bekommen ab jetzt Neuigkeiten an die E-Mail-Adresse Ihres Kontos.
reports-follow-done-title = Bitte bestätigen Sie Ihre Adresse
reports-follow-now-title = Sie folgen jetzt
reports-follow-report = Meldung { $code }: { $title }
reports-follow-report-bare = Meldung { $code }
reports-follow-district = Stadtteil { $name }
reports-follow-category = Thema { $name }
reports-follow-confirm-title = Neuigkeiten bestellen
reports-follow-confirm-text = Diese Neuigkeiten gehen künftig an
reports-follow-confirm-button = Ja, Neuigkeiten schicken
reports-follow-confirm-not-you = Haben Sie das nicht bestellt? Dann schließen Sie diese Seite. Ohne Bestätigung löschen wir die Adresse nach einigen Tagen.
reports-follow-confirmed = Danke. Sie bekommen ab jetzt Neuigkeiten.
reports-follow-waiting = Noch nicht bestätigt
reports-follow-stop-title = Ihre Neuigkeiten
reports-follow-stop-text = Das geht an
reports-follow-stop-button = Abbestellen
reports-follow-stop-all = Alles abbestellen
reports-follow-stop-hint = Nach dem Abbestellen löschen wir die Adresse aus der Liste.
reports-follow-stopped = Abbestellt. Dazu kommen keine E-Mails mehr.
reports-follow-stopped-title = Es kommen keine E-Mails mehr
reports-follow-stopped-text = Ihre Adresse steht dafür nicht mehr in unserer Liste.
reports-follow-again = Etwas anderem folgen
reports-follow-dead = Zu diesem Link gehört nichts mehr. Vielleicht haben Sie die E-Mails schon abbestellt, oder der Link ist zu alt.
reports-mail-confirm-subject = Bitte bestätigen: Neuigkeiten aus { $town }
reports-mail-confirm-body =
    Guten Tag,
    jemand möchte an diese Adresse Neuigkeiten bekommen über:
    { $targets }
    Waren Sie das? Dann bestätigen Sie es hier:
    { $link }
    Waren Sie es nicht, müssen Sie nichts tun. Die Adresse wird nach einigen Tagen gelöscht.
    { $town }
reports-mail-news-subject = Neues zu: { $title }
reports-mail-news-body =
    Guten Tag,
    zu der Meldung „{ $title }“ (Nummer { $code }) gibt es Neues:
    { $lines }
reports-mail-see =
    Alles dazu steht hier:
    { $link }
reports-mail-stop =
    Keine solchen E-Mails mehr:
    { $link }
reports-mail-released = Die Meldung ist freigegeben und für alle zu sehen.
reports-mail-withheld = Die Meldung ist nicht öffentlich zu sehen.
reports-mail-handed-over = Jetzt zuständig: { $department }. Begründung: { $reason }
reports-mail-accepted = { $department } hat die Zuständigkeit angenommen.
reports-mail-refused = { $department } ist nicht zuständig. Begründung: { $reason }
reports-mail-started = { $department } arbeitet daran.
reports-mail-expected = Voraussichtlich erledigt bis { $day }.
reports-mail-noted = { $department } schreibt: „{ $text }“
reports-mail-closed = Die Verwaltung hat die Meldung abgeschlossen: { $reason }.
reports-mail-fixed = Vor Ort ist es behoben.
reports-mail-disputed = Jemand sagt, dass es noch nicht behoben ist. Die Verwaltung prüft das.
reports-mail-dispute-rejected = Die Verwaltung hat noch einmal geprüft. Es bleibt beim bisherigen Stand.
reports-mail-reopened = Die Meldung ist wieder offen.
reports-mail-supported = Die Idee hat { $n } Stimmen. Die Verwaltung muss nun antworten.
reports-mail-digest-subject = { $name }: { $n ->
    [one] eine neue Meldung
   *[other] { $n } neue Meldungen
}
reports-mail-digest-body =
    Guten Tag,
    { $n ->
        [one] das wurde neu gemeldet
       *[other] das wurde neu gemeldet
    } ({ $name }):
reports-mail-digest-more =
    Und { $n } weitere:
    { $link }
reports-figures-title = Meldungen in { $name } in Zahlen
reports-figures-description = Wie viel gemeldet wird, wie viel davon erledigt ist und wie lange das dauert.
reports-figures-lead = Alle freigegebenen Meldungen seit dem { $day }. Abgeschlossen und behoben zählen wir getrennt.
reports-figures-empty = Noch ist keine Meldung freigegeben.
reports-figures-received = gemeldet
reports-figures-open = offen
reports-figures-done = erledigt
reports-figures-of-hundred = { $n } von 100.
reports-figures-fixed = { $n ->
    [0] Als behoben bestätigt: noch keine.
   *[other] Als behoben bestätigt: { $n }.
}
reports-figures-median = Zeit bis erledigt
reports-figures-median-hint = Median: Die Hälfte geht schneller, die Hälfte dauert länger.
reports-figures-unit = { $n ->
    [one] Tag
   *[other] Tage
}
reports-figures-days = { $n ->
    [0] unter 1 Tag
    [one] 1 Tag
   *[other] { $n } Tage
}
reports-figures-hours = { $n ->
    [0] unter 1 Stunde
    [one] 1 Stunde
   *[other] { $n } Stunden
}
reports-figures-hour = { $n ->
    [one] Stunde
   *[other] Stunden
}
reports-figures-unknown = keine Angabe
reports-figures-checked = Davon { $n } aus einem älteren System, das nur sagt: geprüft (Median nach { $time }).
reports-figures-no-days = noch nichts erledigt
reports-figures-month = Monat
reports-figures-months = Zwölf Monate: { $received } gemeldet, { $done } erledigt
reports-figures-months-finding = Meldungen je Monat. Im { $month } { $received } gemeldet und { $done } erledigt.
reports-figures-fastest = So lange dauert es, je nach Thema
reports-figures-fastest-finding = Median der häufigsten Themen. Am schnellsten: { $first } ({ $least }). Am längsten: { $last } ({ $most }).
reports-figures-by-department = Nach zuständiger Stelle
reports-figures-department = Stelle
reports-figures-by-category = Nach Thema
reports-figures-by-district = Nach Stadtteil
reports-figures-map = Offene Meldungen in den Stadtteilen
reports-figures-legend = Schattierung: offene Meldungen
reports-figures-none-open = keine offen
reports-figures-from-to = { $low } bis { $high }
reports-figures-district-open = { $name }: { $n } offen
reports-figures-outside = Außerhalb aller Stadtteile
reports-figures-without-place = Ohne Koordinaten
reports-figures-district-hint = Der Stadtteil folgt aus dem Ort der Meldung, nicht aus dem, was jemand angekreuzt hat.
reports-figures-more = { $n } weitere Themen
reports-figures-table = Tabelle: { $name }
reports-figures-how = So zählen wir
reports-figures-how-text = Gezählt wird, was freigegeben ist. Erledigt heißt: von der Verwaltung abgeschlossen oder vor Ort behoben. Die Zeit läuft vom Eingang bis dahin. Meldungen aus einem älteren System, das nur „geprüft“ kennt, zählen als erledigt, aber nicht in diese Zeit. Wird eine Meldung weitergegeben, zählt sie bei der Stelle, die sie jetzt hat.
reports-figures-counted = Stand: { $moment }
reports-figures-csv = Zahlen als CSV herunterladen
reports-feed-title = Meldungen in { $name }
reports-feed-subtitle = Was neu gemeldet wurde und wie es steht
reports-feed-released = Freigegeben
reports-feed-handed = Weitergegeben an: { $department }
reports-feed-refused = Nicht zuständig: { $department }
reports-feed-noted = Nachricht: { $department }
reports-feed-started = In Bearbeitung
reports-feed-closed = Abgeschlossen
reports-feed-fixed = Vor Ort behoben
reports-feed-disputed = Jemand sagt, dass es noch nicht behoben ist
reports-dispute-title = Es ist noch nicht behoben
reports-dispute-lead-fixed = Die Meldung gilt als behoben. Sagen Sie uns, was Sie vor Ort sehen. Dann prüfen wir noch einmal.
reports-dispute-lead-closed = Die Verwaltung hat die Meldung abgeschlossen. Sagen Sie uns, was Sie vor Ort sehen. Dann prüfen wir noch einmal.
reports-dispute-text = Was ist noch nicht in Ordnung?
reports-dispute-text-hint = Höchstens 1.000 Zeichen. Bitte keine Namen und keine Telefonnummern.
reports-dispute-missing = Schreiben Sie, was noch nicht in Ordnung ist.
reports-dispute-picture = Ein Bild dazu
reports-dispute-picture-hint = Höchstens 15 Megabyte. Zeit, Ort und Gerät löschen wir aus der Datei.
reports-dispute-after = Jemand von der Stadt sieht sich das an. Öffnen wir die Meldung wieder, werden Text und Bild öffentlich.
reports-dispute-send = Absenden
reports-dispute-back = Zurück zur Meldung
reports-dispute-not-closed = Diese Meldung ist noch offen. Die Verwaltung kümmert sich darum.
