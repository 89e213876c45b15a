reports-nav-list = Meldungen
reports-nav-new = Etwas melden
reports-nav-figures = Zahlen
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
reports-problem-to-case = Zum Vorgang
reports-teaser-doors = Das können Sie hier machen
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

reports-staff-title = Eingang
reports-staff-tabs = Teile des Eingangs
reports-staff-tab-new = Neu
reports-staff-tab-open = Offen
reports-staff-tab-disputed = Widerspruch
reports-staff-tab-closed = Abgeschlossen
reports-staff-filter = Eingang durchsuchen
reports-staff-words = Nummer, Text, Ort
reports-staff-department = Amt
reports-staff-own-departments = Meine Ämter
reports-staff-all-departments = Alle Ämter
reports-staff-sort = Reihenfolge
reports-staff-sort-new = Neueste zuerst
reports-staff-sort-old = Älteste zuerst
reports-staff-sort-due = Nächster Termin zuerst
reports-staff-late-on = { $n ->
    [one] 1 Termin überschritten
   *[other] { $n } Termine überschritten
}
reports-staff-late-off = Alle zeigen, nicht nur überfällige
reports-staff-caption = { $part }: { $n ->
    [one] 1 Meldung auf dieser Seite
   *[other] { $n } Meldungen auf dieser Seite
}
reports-staff-caption-more = { $part }: { $n } Meldungen auf dieser Seite, weitere folgen
reports-staff-number = Nummer
reports-staff-report = Meldung
reports-staff-subject = Thema und Amt
reports-staff-received = Eingang
reports-staff-received-ago = Eingang { $ago }
reports-staff-due = Termin
reports-staff-due-late = überfällig seit
reports-staff-due-soon = bald fällig:
reports-staff-voices = Stimmen
reports-staff-pictures = { $n ->
    [one] mit Bild
   *[other] mit { $n } Bildern
}
reports-staff-no-place = ohne Ort
reports-staff-withheld = Zurückgehalten
reports-staff-empty-filter = Dazu passt keine Meldung.
reports-staff-empty-new = Alles gesichtet. Es wartet keine neue Meldung.
reports-staff-empty-open = Keine offenen Meldungen.
reports-staff-empty-disputed = Niemand widerspricht.
reports-staff-empty-closed = Noch ist nichts abgeschlossen.
reports-staff-back = Zum Eingang
reports-staff-back-to-case = Zum Vorgang
reports-staff-public-page = Öffentliche Seite
reports-staff-not-yours = Diesen Vorgang hält: { $department }. Sie können ihn lesen, aber nur dieses Amt und die Moderation können ihn bearbeiten.
reports-staff-read-only = Diesen Vorgang hält: { $department }. Sie können ihn lesen. Bearbeiten kann ihn die Sachbearbeitung.
reports-staff-acts = Nächste Schritte
reports-staff-release = Freigeben
reports-staff-is-public = Öffentlich: So steht es im Netz
reports-staff-not-public = Noch nicht öffentlich: So hat es die Person geschrieben
reports-staff-is-withheld = Zurückgehalten: Nur die meldende Person sieht es
reports-staff-withheld-why = Grund: { $reason }
reports-staff-pictures-title = Bilder
reports-staff-pictures-hint = Nur angekreuzte Bilder werden öffentlich. Sind Gesichter oder Kennzeichen zu sehen?
reports-staff-picture-release = Bild { $n } freigeben
reports-staff-picture-public = Öffentlich
reports-staff-picture-hidden = Nur intern sichtbar
reports-staff-save-pictures = Auswahl der Bilder speichern
reports-staff-withhold = Nicht veröffentlichen
reports-staff-take-back = Von der Öffentlichkeit nehmen
reports-staff-withhold-reason = Warum wird die Meldung nicht veröffentlicht?
reports-staff-withhold-hint = Die meldende Person liest diesen Grund auf ihrer Seite.
reports-staff-reason = Begründung
reports-staff-reason-public = Die Begründung steht öffentlich in der Kette der Zuständigkeit.
reports-staff-choose = Bitte wählen
reports-staff-external = { $name } (außerhalb der Verwaltung)
reports-staff-handover = Weitergeben
reports-staff-handover-to = An welches Amt?
reports-staff-accept = Zuständigkeit annehmen
reports-staff-accept-text = Sie sagen öffentlich: { $department } kümmert sich.
reports-staff-expected = Voraussichtlich erledigt bis
reports-staff-expected-hint = Dieser Tag ist öffentlich. Er ist eine Erwartung, kein Versprechen.
reports-staff-move-date = Termin ändern
reports-staff-save-date = Termin speichern
reports-staff-refuse = Zuständigkeit ablehnen
reports-staff-refuse-text = Der Vorgang geht zurück an: { $department }.
reports-staff-start = In Bearbeitung nehmen
reports-staff-start-text = Ab jetzt arbeitet jemand daran. Damit nehmen Sie auch die Zuständigkeit an.
reports-staff-close = Abschließen
reports-staff-close-reason = Wie ist es ausgegangen?
reports-staff-close-note = Antwort an alle
reports-staff-close-hint = Die Antwort ist öffentlich. Wer der Meldung folgt, bekommt sie per E-Mail.
reports-staff-fixed = Schaden ist behoben
reports-staff-fixed-text = Der Schaden ist weg. Das ist etwas anderes als „abgeschlossen“: Der Vorgang selbst bleibt, wie er ist.
reports-staff-reopen = Wieder öffnen
reports-staff-reopen-text = Der Vorgang ist danach wieder offen: nicht abgeschlossen, nicht behoben, ohne Termin.
reports-staff-reject = Bleibt, wie es ist
reports-staff-dispute = Widerspruch vom { $day }
reports-staff-dispute-hint = Wenn Sie wieder öffnen, werden Text und Bild des Widerspruchs öffentlich.
reports-staff-answer = Antworten
reports-staff-notes = Notizen
reports-staff-no-notes = Noch hat niemand etwas notiert.
reports-staff-note-public = Öffentliche Notiz
reports-staff-note-public-text = Text für alle
reports-staff-note-publish = Veröffentlichen
reports-staff-note-internal = Interne Notiz, nie öffentlich
reports-staff-note-internal-text = Text für Kolleginnen und Kollegen
reports-staff-note-keep = Notieren
reports-staff-note-is-public = öffentlich
reports-staff-note-is-internal = nur intern
reports-staff-released-at = Freigegeben
reports-staff-started-at = In Bearbeitung seit
reports-staff-closed-at = Abgeschlossen
reports-staff-fixed-at = Behoben
reports-staff-person = Wer hat gemeldet?
reports-staff-contact-hint = Die Kontaktdaten sind verdeckt. Wer sie öffnet, nennt den Grund. Die Person kann nachlesen, welches Amt sie wann und warum geöffnet hat.
reports-staff-contact-reason = Wofür brauchen Sie die Kontaktdaten?
reports-staff-contact-show = Kontaktdaten zeigen
reports-staff-contact-none = Die Person hat keine Kontaktdaten hinterlassen, oder sie sind gelöscht.
reports-staff-contact-hidden = Die Kontaktdaten sieht nur, wer den Vorgang bearbeitet.
reports-staff-contact-noted = Der Zugriff ist vermerkt. Beim nächsten Laden der Seite sind die Daten wieder verdeckt.
reports-staff-contact-name = Name
reports-staff-contact-email = E-Mail
reports-staff-contact-phone = Telefon
reports-staff-why-question = Rückfrage zur Meldung
reports-staff-why-answer = Persönliche Antwort
reports-staff-why-danger = Gefahr: schnelle Klärung nötig
reports-staff-why-legal = Rechtliche Prüfung, etwa Haftung
reports-staff-error-reason = Bitte nennen Sie den Grund.
reports-staff-error-department = Bitte wählen Sie ein Amt.
reports-staff-error-closing = Bitte wählen Sie, wie es ausgegangen ist.
reports-staff-error-answer = Bitte schreiben Sie eine Antwort. Sie ist öffentlich.
reports-staff-error-note = Bitte schreiben Sie einen Text.
reports-staff-error-why = Bitte wählen Sie, wofür Sie die Daten brauchen.
reports-staff-error-date = Diesen Tag gibt es nicht. Bitte schreiben Sie ihn so: 2027-03-31.
reports-staff-error-past = Dieser Tag ist schon vorbei.
reports-staff-error-far = Dieser Tag liegt mehr als fünf Jahre entfernt.
reports-staff-done-released = Freigegeben. Die Meldung ist jetzt öffentlich.
reports-staff-done-pictures = Die Auswahl der Bilder ist gespeichert.
reports-staff-done-withheld = Die Meldung ist nicht öffentlich. Die Person liest den Grund auf ihrer Seite.
reports-staff-done-handed = Weitergegeben.
reports-staff-done-accepted = Die Zuständigkeit ist angenommen.
reports-staff-done-date = Der Termin ist geändert.
reports-staff-done-refused = Abgelehnt. Der Vorgang liegt wieder bei der Moderation.
reports-staff-done-started = Der Vorgang ist jetzt in Bearbeitung.
reports-staff-done-published = Die Notiz ist veröffentlicht.
reports-staff-done-noted = Notiert.
reports-staff-done-closed = Abgeschlossen.
reports-staff-done-fixed = Vermerkt: Der Schaden ist behoben.
reports-staff-done-reopened = Der Vorgang ist wieder offen.
reports-staff-done-decided = Entschieden: Es bleibt, wie es ist.
reports-staff-already-released = Diese Meldung war schon freigegeben. Es hat sich nichts geändert.
reports-staff-already-withheld = Diese Meldung war schon zurückgehalten. Es hat sich nichts geändert.
reports-staff-already-handed = Der Vorgang liegt schon bei diesem Amt. Es hat sich nichts geändert.
reports-staff-already-accepted = Die Zuständigkeit war schon angenommen. Es hat sich nichts geändert.
reports-staff-already-refused = Der Vorgang liegt schon bei der Moderation. Es hat sich nichts geändert.
reports-staff-already-started = Der Vorgang war schon in Bearbeitung. Es hat sich nichts geändert.
reports-staff-already-noted = Diese Notiz steht schon da.
reports-staff-already-closed = Dieser Vorgang ist schon abgeschlossen, vielleicht gerade eben von einer Kollegin oder einem Kollegen. Es hat sich nichts geändert.
reports-staff-already-fixed = Das war schon vermerkt. Es hat sich nichts geändert.
reports-staff-already-open = Der Vorgang ist schon offen. Es hat sich nichts geändert.
reports-staff-already-decided = Über den Widerspruch ist schon entschieden. Es hat sich nichts geändert.
reports-staff-journal = Journal
reports-staff-journal-submitted = Eingegangen, zuständig: { $department }
reports-staff-journal-imported = Aus dem früheren System übernommen
reports-staff-journal-released = Freigegeben
reports-staff-journal-withheld = Nicht veröffentlicht: „{ $reason }“
reports-staff-journal-handed = Von { $from } an { $to } weitergegeben: „{ $reason }“
reports-staff-journal-accepted = { $department } hat die Zuständigkeit angenommen
reports-staff-journal-accepted-until = { $department } hat die Zuständigkeit angenommen, Termin: { $day }
reports-staff-journal-refused = { $department } hat die Zuständigkeit abgelehnt: „{ $reason }“
reports-staff-journal-started = { $department } hat mit der Arbeit begonnen
reports-staff-journal-published = Öffentliche Notiz geschrieben
reports-staff-journal-noted = Interne Notiz geschrieben
reports-staff-journal-closed = Abgeschlossen: { $reason }
reports-staff-journal-fixed = Schaden behoben
reports-staff-journal-disputed = Jemand widerspricht
reports-staff-journal-reopened = Wieder geöffnet
reports-staff-journal-dispute-rejected = Widerspruch geprüft, es bleibt dabei
reports-staff-journal-claimed = In ein Konto übernommen
reports-staff-who-you = (Sie)
reports-staff-who-staff = (Verwaltung)
reports-staff-who-citizen = (Bürgerin oder Bürger)
reports-staff-who-system = (System)
reports-staff-field-title = Liste für unterwegs
reports-staff-field-count = { $n ->
    [0] Nichts zu tun
    [one] 1 Ort
   *[other] { $n } Orte
}
reports-staff-field-more = Das sind die dringendsten.
reports-staff-field-empty = Keine offenen Meldungen für Ihre Ämter.
reports-staff-field-way = Hinfinden
reports-staff-field-map = Karte
reports-staff-no-date = ohne Termin

# --- Melden in vier Schritten ---
reports-new-steps = Die 4 Schritte
reports-new-step-where = Wo
reports-new-step-what = Was
reports-new-step-describe = Erzählen
reports-new-step-you = Sie
reports-new-step-done = (fertig)
reports-new-next = Weiter
reports-new-back = Zurück
reports-new-or = oder
reports-new-send = Meldung abschicken
reports-new-change = Ändern
reports-new-begin = Neue Meldung anfangen
reports-new-so-far = Ihre Meldung bis jetzt
reports-new-to-check = Prüfen und abschicken
reports-new-to-offline = Haben Sie schlechtes Internet? Nehmen Sie diese Seite
reports-new-urgent = Ist es gefährlich? Rufen Sie hier an
reports-new-later = Später weitermachen
reports-new-later-text = Wir merken uns alles 14 Tage lang. Sie wollen an einem anderen Gerät weitermachen? Dann nehmen Sie diesen Link. Geben Sie den Link keinem anderen Menschen.
reports-new-later-link = Link zu Ihrem Text
reports-new-discard = Alles löschen
reports-new-no-draft = Hier ist nichts zum Abschicken. Vielleicht ist der Text gelöscht. Oder er ist älter als 14 Tage.
reports-new-object-named = Nummer { $number }
reports-new-outside-districts = nicht in einem Stadt-Teil
reports-new-pictures-count = { $n ->
    [one] 1 Bild
   *[other] { $n } Bilder
}
reports-new-fact-place = Ort
reports-new-fact-category = Thema
reports-new-fact-text = Ihr Text
reports-new-fact-pictures = Bilder
reports-new-where-title = Wo ist es?
reports-new-where-lead = Eine Antwort reicht. Sie müssen die Karte nicht benutzen.
reports-new-where-address = Straße oder Ort
reports-new-where-address-hint = Zum Beispiel: See-Straße 33. Oder: an der Bus-Haltestelle am Hafen
reports-new-where-find = Ort suchen
reports-new-where-which = Meinen Sie einen von diesen Orten?
reports-new-where-none-found = Diesen Namen kennen wir nicht. Das ist nicht schlimm. Ihr Text reicht uns.
reports-new-where-no-point-wanted = Nein. Mein Text reicht
reports-new-where-locate = Ich bin gerade dort
reports-new-where-object = Steht dort eine Nummer?
reports-new-where-object-hint = Zum Beispiel die Nummer an der Lampe
reports-new-where-skip-map = Karte überspringen
reports-new-where-no-script = Die Karte geht hier nicht. Schreiben Sie uns bitte den Ort.
reports-new-where-chosen = Sie haben auf die Karte gezeigt. Der Ort ist in { $district }.
reports-new-where-chosen-outside = Sie haben auf die Karte gezeigt. Der Ort ist in keinem Stadt-Teil.
reports-new-where-clear = Zeichen auf der Karte löschen
reports-new-where-missing = Bitte sagen Sie uns: Wo ist es? Schreiben Sie den Ort. Oder zeigen Sie auf die Karte.
reports-new-where-no-point = Wir können die Stelle auf der Karte nicht lesen. Bitte zeigen Sie noch einmal auf die Karte.
reports-new-where-far = Die Stelle ist weit weg von der Stadt. Bitte prüfen Sie die Karte.
reports-new-what-title = Was ist das Problem?
reports-new-what-lead = Wählen Sie ein Thema. Passt es nicht ganz? Das ist nicht schlimm.
reports-new-what-search = Thema suchen
reports-new-what-search-go = Suchen
reports-new-what-nothing = Zu „{ $words }“ finden wir kein Thema.
reports-new-what-all = Alle Themen zeigen
reports-new-what-suggested = Wir haben Ihren Text gelesen. Passt dieses Thema?
reports-new-what-because = Wegen:
reports-new-what-take = Ja, das passt
reports-new-what-chosen = Ihr Thema: { $name }
reports-new-what-other = Ein anderes Thema wählen
reports-new-what-elsewhere = Das macht die Stadt nicht
reports-new-what-elsewhere-else = Ist es bei Ihnen anders? Dann machen Sie hier weiter.
reports-new-what-missing = Bitte wählen Sie ein Thema.
reports-new-what-answer-missing = Bitte antworten Sie auf diese Frage.
reports-new-what-answer-number = Bitte schreiben Sie eine Zahl.
reports-new-what-answer-date = Bitte schreiben Sie ein Datum. Zum Beispiel: 2026-03-31
reports-new-what-answer-long = Ihre Antwort ist zu lang. Bitte schreiben Sie höchstens 300 Zeichen.
reports-new-elsewhere-title = Das macht jemand anderes
reports-new-elsewhere-site = Zur Internet-Seite
reports-new-elsewhere-stays = Ihr Text ist noch da. Sie können weitermachen.
reports-new-elsewhere-back = Zurück zu meiner Meldung
reports-new-describe-title = Was haben Sie gesehen?
reports-new-describe-lead = 2 Sätze reichen. Ein Bild hilft uns sehr.
reports-new-describe-text = Ihr Text
reports-new-describe-text-hint = Alle können diesen Text lesen. Bitte schreiben Sie keine Namen. Bitte schreiben Sie keine Telefon-Nummern.
reports-new-describe-missing = Bitte schreiben Sie: Was haben Sie gesehen?
reports-new-describe-pictures = Bilder
reports-new-describe-sent = Diese Bilder haben wir schon
reports-new-describe-alt = Was ist auf Bild { $n }? Das hilft blinden Menschen
reports-new-describe-remove = Bild { $n } löschen
reports-new-describe-choose = Bilder wählen oder machen
reports-new-describe-choose-hint = { $n ->
    [one] Noch 1 Bild. Das Bild darf 15 MB groß sein.
   *[other] Bis zu { $n } Bilder. Ein Bild darf 15 MB groß sein.
}
reports-new-describe-full = Mehr als { $most } Bilder gehen nicht. Sie können ein Bild löschen.
reports-new-describe-stay = Bilder hochladen
reports-new-describe-too-many = Höchstens { $most } Bilder gehen. Die anderen Bilder haben wir nicht.
reports-new-describe-too-fast = Es kommen gerade sehr viele Bilder. Bitte warten Sie eine Minute. Dann schicken Sie die Bilder noch einmal.
reports-new-describe-fault = Bei uns ist ein Fehler. Ein Bild fehlt. Bitte schicken Sie es noch einmal.
reports-new-you-title = Sollen wir Ihnen schreiben?
reports-new-you-lead = Sie müssen hier nichts schreiben. Sie können auch ohne Namen melden.
reports-new-you-email = E-Mail-Adresse
reports-new-you-email-hint = Wir schicken Ihnen eine E-Mail. Andere Menschen sehen Ihre Adresse nicht. Wir sind fertig? Dann löschen wir die Adresse nach { $days } Tagen.
reports-new-you-email-wrong = Diese E-Mail-Adresse ist falsch. So ist es richtig: name@beispiel.de
reports-new-you-email-missing = Wir brauchen Ihre E-Mail-Adresse. Oder nehmen Sie das Häkchen weg.
reports-new-you-notify = Ja, schicken Sie mir Neuigkeiten
reports-new-you-notify-hint = Sie bekommen zuerst einen Link. Klicken Sie bitte auf den Link. Sie können immer wieder aufhören.
reports-new-you-name = Name
reports-new-you-phone = Telefon
reports-new-you-signed-in = Sie sind angemeldet. Die Meldung steht später in Ihrem Konto.
reports-new-you-anyway-title = Es geht auch ohne E-Mail
reports-new-you-anyway = Sie bekommen am Ende eine Nummer. Und Sie bekommen einen geheimen Link.
reports-new-check-title = Ist alles richtig?
reports-new-check-lead = Hier steht: Das sehen alle. Und: Das sehen nur wir.
reports-new-check-missing = Das fehlt noch
reports-new-missing-where = Sagen Sie uns: Wo ist es?
reports-new-missing-what = Wählen Sie ein Thema.
reports-new-missing-answer = Antworten Sie auf die Frage zum Thema.
reports-new-missing-text = Schreiben Sie: Was haben Sie gesehen?
reports-new-check-none = nichts
reports-new-check-public = Das sehen alle
reports-new-check-private = Das sehen nur wir
reports-new-check-before = Wir lesen Ihren Text zuerst. Danach sehen ihn alle.
reports-new-check-after = Alle sehen Ihren Text sofort.
reports-new-check-rounded = Die genaue Stelle zeigen wir nicht.
reports-new-check-notify = Sie bekommen einen Link. Klicken Sie bitte auf den Link.
reports-new-check-deleted = Wir sind fertig? Dann löschen wir das nach { $days } Tagen.
reports-new-similar-title = Hat es schon jemand gemeldet?
reports-new-similar-text = Ist es das gleiche Problem? Dann sagen Sie: Ich auch. Ihren eigenen Text schicken wir dann nicht ab.
reports-new-similar-metres = { $n ->
    [one] 1 Meter weit weg
   *[other] { $n } Meter weit weg
}
reports-new-similar-same = Das ist es. Ich auch
reports-new-similar-look = Ansehen
reports-new-done-title = Danke. Wir haben Ihre Meldung.
reports-new-done-number = Das ist Ihre Nummer:
reports-new-done-before = Wir lesen jetzt Ihren Text. Danach sehen ihn alle.
reports-new-done-after = Alle können Ihre Meldung jetzt sehen.
reports-new-done-link-title = Ihr geheimer Link
reports-new-done-link-text = Mit diesem Link sehen Sie Ihre Meldung. Bitte merken Sie sich den Link. Wir zeigen ihn nur jetzt.
reports-new-done-link = Link zu Ihrer Meldung
reports-new-done-open = Meine Meldung ansehen
reports-new-done-more = Noch etwas melden
reports-new-done-show = Zur Meldung
reports-new-resume-title = Weitermachen
reports-new-resume-text = Hier ist ein angefangener Text. Ist es Ihr Text? Nur dann machen Sie bitte weiter.
reports-new-resume-go = Hier weitermachen
reports-new-resume-gone = Diesen Text gibt es nicht mehr. Vielleicht ist er schon abgeschickt. Oder er ist älter als 14 Tage.
reports-new-mail-subject = Ihre Meldung { $code }: { $title }
reports-new-mail-text =
    Guten Tag,

    wir haben Ihre Meldung. Ihre Nummer ist { $code }.

    Dieser Link ist geheim. Mit dem Link sehen Sie Ihre Meldung:
    { $link }

    Bitte geben Sie den Link keinem anderen Menschen.

    { $town }
reports-new-mail-confirm =
    Sie wollen Neuigkeiten bekommen? Dann klicken Sie bitte auf diesen Link:
    { $link }

# --- Melden ohne Internet ---
reports-offline-title = Melden ohne Internet
reports-offline-lead = Schreiben Sie alles auf diese Seite. Sie haben kein Internet? Dann bleibt der Text auf Ihrem Gerät. Das Gerät schickt ihn später ab.
reports-offline-choose = Bitte wählen
reports-offline-email-hint = Wir schicken Ihnen eine E-Mail. Andere Menschen sehen Ihre Adresse nicht.
reports-offline-public = Alle sehen: Text, Ort, Thema und Bilder. Nur wir sehen: Name, E-Mail-Adresse und Telefon.
reports-offline-keep = Später weiterschreiben
reports-offline-drafts = Texte auf diesem Gerät
reports-offline-drafts-none = Hier ist noch nichts.
reports-offline-no-key = Auf dieser Seite fehlt etwas. Bitte laden Sie die Seite neu.

# --- Die eigene Meldung ---
reports-own-title = Ihre Meldung { $code }
reports-own-unknown = Diesen Link kennen wir nicht. Bitte prüfen Sie: Ist der Link ganz da?
reports-own-received = Das war am { $moment }
reports-own-withheld = Wir zeigen diese Meldung nicht
reports-own-public = Alle können Ihre Meldung sehen
reports-own-public-link = So sehen alle die Meldung
reports-own-waiting = Andere sehen Ihre Meldung noch nicht
reports-own-waiting-text = Wir lesen Ihren Text zuerst. Wir arbeiten aber schon daran.
reports-own-said = Das haben Sie uns gesagt
reports-own-picture-released = Alle sehen dieses Bild
reports-own-picture-waiting = Nur Sie und wir sehen dieses Bild
reports-own-chain = Wer kümmert sich?
reports-own-since = seit { $day }
reports-own-expected = Wir wollen bis { $day } fertig sein
reports-own-notes = Das sagen wir dazu
reports-own-more = Mehr zu Ihrer Meldung
reports-own-claim-title = In mein Konto
reports-own-claim-text = Sie haben ein Konto. Dann brauchen Sie den Link nicht mehr.
reports-own-claim = In mein Konto legen
reports-own-claim-sign-in = Mit einem Konto brauchen Sie den Link nicht.
reports-own-sign-in = Anmelden
reports-own-claimed = Diese Meldung gehört zu einem Konto.
reports-own-claimed-now = Die Meldung ist jetzt in Ihrem Konto.
reports-own-contact-title = So erreichen wir Sie
reports-own-contact-delete = Jetzt löschen
reports-own-contact-deleted = Wir haben Ihren Namen und Ihre Adresse gelöscht.
reports-own-contact-none = Wir haben keine Adresse von Ihnen.
reports-own-keep = Dieser Link ist geheim. Bitte geben Sie ihn keinem anderen Menschen.
reports-list-empty = Hier gibt es keine Meldung
reports-list-empty-text = Vielleicht ist alles in Ordnung. Oder Sie sehen es als Erste oder als Erster.
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
