reports-follow-title = E-Mails bekommen
reports-follow-lead = Wir schreiben Ihnen: Das ist neu. Sie brauchen dafür kein Konto.
reports-follow-what = Was interessiert Sie?
reports-follow-what-hint = Wählen Sie etwas aus. Sie können auch mehrere Sachen wählen.
reports-follow-none = Nichts gewählt
reports-follow-number = Nummer von einer Meldung
reports-follow-number-hint = Die Nummer steht oben bei der Meldung. Zum Beispiel: K7M3QXB
reports-follow-email = Ihre E-Mail-Adresse
reports-follow-email-hint = Nur die Stadt kennt die Adresse. Andere sehen sie nicht.
reports-follow-email-missing = Schreiben Sie Ihre E-Mail-Adresse in das Feld.
reports-follow-email-wrong = Die Adresse stimmt nicht. So sieht eine Adresse aus: name@beispiel.de
reports-follow-no-report = Diese Nummer gibt es nicht. Oder die Stadt muss die Meldung noch prüfen.
reports-follow-no-choice = Wählen Sie etwas aus der Liste.
reports-follow-nothing-chosen = Sie haben noch nichts gewählt. Wählen Sie zum Beispiel einen Stadt-Teil.
reports-follow-button = E-Mails bekommen
reports-follow-how = So geht es
reports-follow-how-report = Bei einer Meldung ist etwas neu? Dann schreiben wir Ihnen sofort.
reports-follow-how-digest = In einem Stadt-Teil ist etwas neu? Dann schreiben wir Ihnen morgens um 7 Uhr.
reports-follow-how-stop = Sie wollen keine E-Mails mehr? In jeder E-Mail ist dafür ein Link.
reports-follow-how-confirm = Zuerst schicken wir Ihnen einen Link. Damit sagen Sie: Die Adresse gehört mir.
reports-follow-sent = Wir haben Ihnen eine E-Mail geschickt. Klicken Sie auf den Link in der E-Mail.
reports-follow-sent-more = Sie bekommen die E-Mails schon? Dann müssen Sie nichts tun. Sie finden die E-Mail nicht? Dann schauen Sie auch im Spam-Ordner nach.
reports-follow-now = Wir schreiben Ihnen jetzt E-Mails. Wir nehmen die Adresse von Ihrem Konto.
reports-follow-done-title = Schauen Sie in Ihre E-Mails
reports-follow-now-title = Sie bekommen jetzt E-Mails
reports-follow-report = Meldung { $code }: { $title }
reports-follow-report-bare = Meldung { $code }
reports-follow-district = Stadt-Teil { $name }
reports-follow-category = Thema { $name }
reports-follow-confirm-title = Wollen Sie E-Mails bekommen?
reports-follow-confirm-text = Wir schreiben an diese Adresse:
reports-follow-confirm-button = Ja, schicken Sie mir E-Mails
reports-follow-confirm-not-you = Sie wollen das nicht? Dann machen Sie die Seite zu. Wir löschen Ihre Adresse dann nach ein paar Tagen.
reports-follow-confirmed = Danke. Wir schreiben Ihnen jetzt E-Mails.
reports-follow-waiting = Sie haben noch nicht Ja gesagt.
reports-follow-stop-title = Ihre E-Mails
reports-follow-stop-text = Wir schreiben an diese Adresse:
reports-follow-stop-button = Keine E-Mails mehr
reports-follow-stop-all = Gar keine E-Mails mehr
reports-follow-stop-hint = Danach löschen wir Ihre Adresse.
reports-follow-stopped = Dazu bekommen Sie keine E-Mails mehr.
reports-follow-stopped-title = Sie bekommen keine E-Mails mehr
reports-follow-stopped-text = Wir haben Ihre Adresse gelöscht.
reports-follow-again = Andere E-Mails bekommen
reports-follow-dead = Der Link geht nicht mehr. Vielleicht bekommen Sie schon keine E-Mails mehr. Oder der Link ist zu alt.
reports-mail-confirm-subject = Wollen Sie E-Mails aus { $town } bekommen?
reports-mail-confirm-body =
    Guten Tag,
    jemand will E-Mails an diese Adresse bekommen. In den E-Mails geht es um:
    { $targets }
    Waren Sie das?
    Dann klicken Sie auf diesen Link:
    { $link }
    Waren Sie das nicht?
    Dann müssen Sie nichts tun. Wir löschen die Adresse nach ein paar Tagen.
    { $town }
reports-mail-news-subject = Neues zu: { $title }
reports-mail-news-body =
    Guten Tag,
    bei dieser Meldung ist etwas neu:
    { $title } (Nummer { $code })
    { $lines }
reports-mail-see =
    Mehr lesen Sie hier:
    { $link }
reports-mail-stop =
    Sie wollen keine E-Mails mehr?
    Dann klicken Sie hier:
    { $link }
reports-mail-released = Alle können die Meldung jetzt sehen.
reports-mail-withheld = Die Stadt zeigt die Meldung nicht.
reports-mail-handed-over = Jetzt kümmert sich: { $department }. Der Grund ist: { $reason }
reports-mail-accepted = { $department } sagt: Wir kümmern uns darum.
reports-mail-refused = { $department } sagt: Das machen wir nicht. Der Grund ist: { $reason }
reports-mail-started = { $department } arbeitet daran.
reports-mail-expected = Es soll fertig sein bis: { $day }.
reports-mail-noted = { $department } schreibt: „{ $text }“
reports-mail-closed = Die Stadt ist mit der Meldung fertig. { $reason }
reports-mail-fixed = Es ist repariert.
reports-mail-disputed = Jemand sagt: Es ist noch kaputt. Die Stadt prüft das.
reports-mail-dispute-rejected = Die Stadt hat noch einmal geprüft. Es bleibt so.
reports-mail-reopened = Die Stadt kümmert sich noch einmal darum.
reports-mail-supported = { $n } Menschen finden die Idee gut. Die Stadt muss jetzt antworten.
reports-mail-digest-subject = { $name }: { $n ->
    [one] 1 neue Meldung
   *[other] { $n } neue Meldungen
}
reports-mail-digest-body =
    Guten Tag,
    das ist neu ({ $name }):
reports-mail-digest-more =
    Es gibt noch { $n } andere:
    { $link }
reports-figures-title = Zahlen aus { $name }
reports-figures-description = Hier sehen Sie: Wie viel haben Menschen gemeldet? Und wie viel ist fertig?
reports-figures-lead = Hier sehen Sie Zahlen zu allen Meldungen. Die Zahlen beginnen am { $day }.
reports-figures-empty = Es gibt noch keine Meldungen.
reports-figures-received = gemeldet
reports-figures-open = offen
reports-figures-done = fertig
reports-figures-of-hundred = Das sind { $n } von 100.
reports-figures-fixed = { $n ->
    [0] Noch nichts ist sicher repariert.
   *[other] { $n } davon sind sicher repariert.
}
reports-figures-median = So lange dauert es
reports-figures-median-hint = Die Hälfte geht schneller. Die andere Hälfte dauert länger.
reports-figures-unit = { $n ->
    [one] Tag
   *[other] Tage
}
reports-figures-days = { $n ->
    [0] weniger als 1 Tag
    [one] 1 Tag
   *[other] { $n } Tage
}
reports-figures-hours = { $n ->
    [0] weniger als 1 Stunde
    [one] 1 Stunde
   *[other] { $n } Stunden
}
reports-figures-hour = { $n ->
    [one] Stunde
   *[other] Stunden
}
reports-figures-unknown = Das wissen wir nicht.
reports-figures-checked = { $n } davon sind alte Meldungen. Wir wissen nur: Die Stadt hat sie geprüft.
reports-figures-no-days = noch nichts fertig
reports-figures-month = Monat
reports-figures-months = 12 Monate: { $received } gemeldet, { $done } fertig
reports-figures-months-finding = Das Bild zeigt jeden Monat. { $month }: { $received } gemeldet, { $done } fertig.
reports-figures-fastest = So lange dauert es bei jedem Thema
reports-figures-fastest-finding = Am schnellsten geht: { $first } ({ $least }). Am längsten dauert: { $last } ({ $most }).
reports-figures-by-department = Wer kümmert sich?
reports-figures-department = Amt
reports-figures-by-category = Um was geht es?
reports-figures-by-district = Wo ist es?
reports-figures-map = So viel ist in den Stadt-Teilen offen
reports-figures-legend = Je dunkler, desto mehr ist offen
reports-figures-none-open = nichts offen
reports-figures-from-to = { $low } bis { $high }
reports-figures-district-open = { $name }: { $n } offen
reports-figures-outside = Nicht in einem Stadt-Teil
reports-figures-without-place = Ohne Ort auf der Karte
reports-figures-district-hint = Wir schauen auf die Karte. So wissen wir: In welchem Stadt-Teil ist das?
reports-figures-more = Noch { $n } andere Themen
reports-figures-table = Tabelle: { $name }
reports-figures-how = So zählen wir
reports-figures-how-text = Wir zählen alle Meldungen, die Sie sehen können. Fertig heißt: Die Stadt ist mit der Meldung fertig. Oder es ist repariert. Wir zählen die Tage von der Meldung bis dahin. Ein Amt gibt eine Meldung an ein anderes Amt weiter? Dann zählt sie beim neuen Amt.
reports-figures-counted = Die Zahlen sind von: { $moment }
reports-figures-csv = Zahlen als Datei laden
reports-feed-title = Meldungen in { $name }
reports-feed-subtitle = Das haben Menschen gemeldet
reports-feed-released = Alle können die Meldung sehen
reports-feed-handed = Jetzt kümmert sich: { $department }
reports-feed-refused = Das macht ein anderes Amt, nicht: { $department }
reports-feed-noted = { $department } schreibt
reports-feed-started = Wir arbeiten daran
reports-feed-closed = Fertig
reports-feed-fixed = Es ist repariert
reports-feed-disputed = Jemand sagt: Es ist noch kaputt
reports-dispute-title = Ist es noch kaputt?
reports-dispute-lead-fixed = Wir denken: Es ist repariert. Stimmt das nicht? Dann sagen Sie es uns. Wir prüfen es noch einmal.
reports-dispute-lead-closed = Wir sind mit der Meldung fertig. Stimmt etwas nicht? Dann sagen Sie es uns. Wir prüfen es noch einmal.
reports-dispute-text = Was ist noch kaputt?
reports-dispute-text-hint = Schreiben Sie kurz. Schreiben Sie keine Namen und keine Telefon-Nummern.
reports-dispute-missing = Schreiben Sie etwas in das Feld. Was ist noch kaputt?
reports-dispute-picture = Ein Bild
reports-dispute-picture-hint = Das Bild darf 15 Mega-Byte groß sein. Wir löschen Ort und Zeit aus dem Bild.
reports-dispute-after = Die Stadt prüft das. Vielleicht zeigen wir Ihren Text und Ihr Bild allen Menschen.
reports-dispute-send = Senden
reports-dispute-back = Zurück zur Meldung
reports-dispute-not-closed = Die Meldung ist noch offen. Die Stadt kümmert sich darum.
