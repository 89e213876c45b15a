reports-nav-list = Meldungen
reports-nav-new = Mangel melden
reports-nav-figures = Zahlen
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
reports-teaser-doors = Das können Sie hier tun
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
reports-new-steps = Schritte der Meldung
reports-new-step-where = Wo
reports-new-step-what = Was
reports-new-step-describe = Beschreiben
reports-new-step-you = Sie
reports-new-step-done = (ausgefüllt)
reports-new-next = Weiter
reports-new-back = Zurück
reports-new-or = oder
reports-new-send = Meldung absenden
reports-new-change = Ändern
reports-new-begin = Neue Meldung beginnen
reports-new-so-far = Ihre Meldung bisher
reports-new-to-check = Prüfen und absenden
reports-new-to-offline = Formular für schlechtes Netz
reports-new-urgent = Notfall oder Gefahr? Hier melden Sie sich
reports-new-later = Später oder auf einem anderen Gerät weitermachen
reports-new-later-text = Ihre Angaben bleiben 14 Tage in diesem Browser erhalten. Mit diesem Link machen Sie anderswo weiter. Geben Sie ihn nicht weiter: Er zeigt alles, was Sie eingetragen haben.
reports-new-later-link = Link zu Ihrem Entwurf
reports-new-discard = Entwurf verwerfen
reports-new-no-draft = Es gibt keinen Entwurf zum Absenden. Vielleicht wurde er verworfen oder ist älter als 14 Tage.
reports-new-object-named = Nr. { $number }
reports-new-outside-districts = außerhalb der Stadtteile
reports-new-pictures-count = { $n ->
    [one] 1 Bild
   *[other] { $n } Bilder
}
reports-new-fact-place = Ort
reports-new-fact-category = Thema
reports-new-fact-text = Beschreibung
reports-new-fact-pictures = Bilder
reports-new-where-title = Wo ist es?
reports-new-where-lead = Eine Angabe genügt. Sie brauchen die Karte nicht.
reports-new-where-address = Adresse oder Ort
reports-new-where-address-hint = Straße und Hausnummer, ein Platz, oder in Worten: „hinter der Bushaltestelle am Hafen“
reports-new-where-find = Ort suchen
reports-new-where-which = Meinen Sie einen dieser Orte?
reports-new-where-none-found = Diesen Namen kennen wir nicht. Das macht nichts: Ihre Angabe in Worten genügt.
reports-new-where-no-point-wanted = Keinen davon, meine Angabe in Worten genügt
reports-new-where-locate = Meinen Standort verwenden
reports-new-where-object = Nummer am Objekt
reports-new-where-object-hint = Zum Beispiel die Nummer am Laternenmast
reports-new-where-skip-map = Karte überspringen
reports-new-where-no-script = Die Karte braucht JavaScript. Ohne Karte genügt die Adresse, ein Ort in Worten oder die Nummer am Objekt.
reports-new-where-chosen = Auf der Karte markiert in { $district }.
reports-new-where-chosen-outside = Auf der Karte markiert, außerhalb der Stadtteile.
reports-new-where-clear = Markierung entfernen
reports-new-where-missing = Bitte sagen Sie uns, wo es ist: mit einer Adresse, in Worten, auf der Karte oder mit der Nummer am Objekt.
reports-new-where-no-point = Die Stelle auf der Karte ist nicht lesbar. Bitte markieren Sie sie noch einmal, oder schreiben Sie die Adresse.
reports-new-where-far = Die Stelle liegt weit außerhalb der Stadt. Bitte prüfen Sie die Markierung.
reports-new-what-title = Worum geht es?
reports-new-what-lead = Wählen Sie das Thema, das am besten passt. Ist es das falsche, ordnen wir es richtig zu.
reports-new-what-search = Thema suchen
reports-new-what-search-go = Suchen
reports-new-what-nothing = Zu „{ $words }“ gibt es kein Thema.
reports-new-what-all = Alle Themen zeigen
reports-new-what-suggested = Vorschlag aus Ihrem Text:
reports-new-what-because = wegen
reports-new-what-take = Übernehmen
reports-new-what-chosen = Gewählt: { $name }
reports-new-what-other = Anderes Thema wählen
reports-new-what-elsewhere = Das gehört nicht uns
reports-new-what-elsewhere-else = Trifft das nicht zu? Dann melden Sie hier weiter.
reports-new-what-missing = Bitte wählen Sie ein Thema.
reports-new-what-answer-missing = Bitte beantworten Sie diese Frage.
reports-new-what-answer-number = Bitte schreiben Sie eine Zahl.
reports-new-what-answer-date = Bitte schreiben Sie ein Datum, zum Beispiel 2026-03-31.
reports-new-what-answer-long = Bitte kürzen Sie die Antwort auf 300 Zeichen.
reports-new-elsewhere-title = Dafür ist jemand anderes da
reports-new-elsewhere-site = Zur Internetseite
reports-new-elsewhere-stays = Ihr Entwurf bleibt erhalten. Trifft es doch nicht zu, machen Sie einfach weiter.
reports-new-elsewhere-back = Zurück zu meiner Meldung
reports-new-describe-title = Was haben Sie gesehen?
reports-new-describe-lead = Zwei Sätze genügen. Bilder helfen sehr.
reports-new-describe-text = Beschreibung
reports-new-describe-text-hint = Bitte keine Namen, Kennzeichen oder Telefonnummern. Dieser Text wird öffentlich.
reports-new-describe-missing = Bitte beschreiben Sie, was Sie gesehen haben.
reports-new-describe-pictures = Bilder
reports-new-describe-sent = Bilder, die schon bei uns sind
reports-new-describe-alt = Was zeigt Bild { $n }? Für Menschen, die es nicht sehen
reports-new-describe-remove = Bild { $n } entfernen
reports-new-describe-choose = Bilder auswählen oder aufnehmen
reports-new-describe-choose-hint = { $n ->
    [one] Noch ein Bild, höchstens 15 MB. Aufnahmeort und Kameradaten entfernen wir.
   *[other] Bis zu { $n } Bilder, je höchstens 15 MB. Aufnahmeort und Kameradaten entfernen wir.
}
reports-new-describe-full = Mehr als { $most } Bilder gehen nicht. Entfernen Sie eines, wenn Sie ein anderes schicken möchten.
reports-new-describe-stay = Bilder hochladen und hier bleiben
reports-new-describe-too-many = Eine Meldung kann höchstens { $most } Bilder haben. Die übrigen haben wir nicht übernommen.
reports-new-describe-too-fast = Von Ihrem Anschluss kamen gerade sehr viele Bilder. Bitte warten Sie eine Minute und schicken Sie die fehlenden noch einmal.
reports-new-describe-fault = Ein Bild konnten wir nicht speichern. Das liegt an uns. Bitte schicken Sie es noch einmal.
reports-new-you-title = Möchten Sie davon hören?
reports-new-you-lead = Alles auf dieser Seite ist freiwillig. Sie können ohne Namen melden.
reports-new-you-email = E-Mail-Adresse
reports-new-you-email-hint = Für die Eingangsbestätigung und für Rückfragen. Sie wird nie veröffentlicht und { $days } Tage nach dem Abschluss gelöscht.
reports-new-you-email-wrong = Diese E-Mail-Adresse ist nicht vollständig. Richtig ist zum Beispiel name@beispiel.de.
reports-new-you-email-missing = Für Nachrichten brauchen wir Ihre E-Mail-Adresse. Oder nehmen Sie das Häkchen weg.
reports-new-you-notify = Schicken Sie mir E-Mails, wenn sich etwas tut
reports-new-you-notify-hint = Sie bestätigen Ihre Adresse mit einem Link und können sich jederzeit abmelden.
reports-new-you-name = Name
reports-new-you-phone = Telefon
reports-new-you-signed-in = Sie sind angemeldet: Die Meldung steht danach in Ihrem Konto.
reports-new-you-anyway-title = Auch ohne E-Mail kommen Sie zurück
reports-new-you-anyway = Nach dem Absenden bekommen Sie eine kurze Nummer und einen geheimen Link.
reports-new-check-title = Stimmt alles?
reports-new-check-lead = Hier sehen Sie, was alle lesen werden und was nur wir sehen.
reports-new-check-missing = Das fehlt noch
reports-new-missing-where = Sagen Sie uns, wo es ist.
reports-new-missing-what = Wählen Sie ein Thema.
reports-new-missing-answer = Beantworten Sie die Frage zum Thema.
reports-new-missing-text = Beschreiben Sie, was Sie gesehen haben.
reports-new-check-none = nicht angegeben
reports-new-check-public = Das wird öffentlich
reports-new-check-private = Das bleibt bei uns
reports-new-check-before = Wir sehen Text und Bilder an, bevor sie erscheinen.
reports-new-check-after = Ihre Meldung erscheint sofort. Wir sehen sie danach an.
reports-new-check-rounded = Die genaue Stelle zeigen wir bei diesem Thema nicht.
reports-new-check-notify = Sie bekommen einen Link, mit dem Sie die Nachrichten bestätigen.
reports-new-check-deleted = Diese Angaben löschen wir { $days } Tage nach dem Abschluss.
reports-new-similar-title = Ist es vielleicht schon gemeldet?
reports-new-similar-text = Unterstützen Sie die Meldung, die es schon gibt. So sehen wir, dass es viele betrifft. Ihr Entwurf wird dann nicht gesendet.
reports-new-similar-metres = { $n ->
    [one] 1 Meter entfernt
   *[other] { $n } Meter entfernt
}
reports-new-similar-same = Das ist es: unterstützen
reports-new-similar-look = Ansehen
reports-new-done-title = Danke, Ihre Meldung ist da.
reports-new-done-number = Ihre Nummer:
reports-new-done-before = Wir sehen Text und Bilder an und geben sie dann frei, meist am selben Tag.
reports-new-done-after = Ihre Meldung ist jetzt öffentlich.
reports-new-done-link-title = Ihr geheimer Link
reports-new-done-link-text = Damit sehen Sie Ihre Meldung jederzeit, auch was noch nicht öffentlich ist. Bewahren Sie ihn auf: Wir zeigen ihn nur jetzt.
reports-new-done-link = Link zu Ihrer Meldung
reports-new-done-open = Meine Meldung öffnen
reports-new-done-more = Noch etwas melden
reports-new-done-show = Zur Meldung
reports-new-resume-title = Mit dem Entwurf weitermachen
reports-new-resume-text = Unter diesem Link liegt ein Entwurf. Machen Sie nur weiter, wenn es Ihr eigener ist.
reports-new-resume-go = Hier weitermachen
reports-new-resume-gone = Diesen Entwurf gibt es nicht mehr. Er wurde gesendet, verworfen oder ist älter als 14 Tage.
reports-new-mail-subject = Ihre Meldung { $code }: { $title }
reports-new-mail-text =
    Guten Tag,

    Ihre Meldung ist bei uns angekommen. Ihre Nummer ist { $code }.

    Mit diesem geheimen Link sehen Sie jederzeit, wie es steht:
    { $link }

    Bitte geben Sie den Link nicht weiter: Wer ihn hat, sieht auch, was noch nicht öffentlich ist.

    { $town }
reports-new-mail-confirm =
    Sie möchten Nachrichten zu dieser Meldung. Bitte bestätigen Sie das mit diesem Link:
    { $link }

# --- Melden ohne Netz ---
reports-offline-title = Melden, auch ohne Netz
reports-offline-lead = Schreiben Sie alles auf dieser einen Seite. Ohne Verbindung bleibt die Meldung auf Ihrem Gerät und geht hinaus, sobald Sie wieder Netz haben.
reports-offline-choose = Bitte wählen
reports-offline-email-hint = Für die Eingangsbestätigung. Sie wird nie veröffentlicht.
reports-offline-public = Öffentlich werden Beschreibung, Ort, Thema und Bilder. Name, E-Mail-Adresse und Telefon bleiben bei uns.
reports-offline-keep = Als Entwurf behalten
reports-offline-drafts = Entwürfe auf diesem Gerät
reports-offline-drafts-none = Noch keine.
reports-offline-no-key = Diese Seite ist unvollständig. Bitte laden Sie sie neu.

# --- Die eigene Meldung ---
reports-own-title = Ihre Meldung { $code }
reports-own-unknown = Unter diesem Link gibt es keine Meldung. Prüfen Sie, ob er vollständig ist.
reports-own-received = Eingegangen am { $moment }
reports-own-withheld = Diese Meldung veröffentlichen wir nicht
reports-own-public = Ihre Meldung ist öffentlich
reports-own-public-link = So sehen sie alle
reports-own-waiting = Wir haben Ihre Meldung noch nicht freigegeben
reports-own-waiting-text = Wir sehen Text und Bilder an, meist am selben Tag. Gearbeitet wird trotzdem schon daran.
reports-own-said = Was Sie uns gesagt haben
reports-own-picture-released = öffentlich
reports-own-picture-waiting = nicht öffentlich
reports-own-chain = Wer sich kümmert
reports-own-since = seit { $day }
reports-own-expected = Erledigt voraussichtlich bis { $day }
reports-own-notes = Nachrichten dazu
reports-own-more = Weiteres zu Ihrer Meldung
reports-own-claim-title = In mein Konto
reports-own-claim-text = Dann finden Sie die Meldung ohne diesen Link.
reports-own-claim = In mein Konto übernehmen
reports-own-claim-sign-in = Mit einem Konto finden Sie die Meldung ohne diesen Link.
reports-own-sign-in = Anmelden und übernehmen
reports-own-claimed = Diese Meldung gehört zu einem Konto.
reports-own-claimed-now = Die Meldung ist jetzt in Ihrem Konto.
reports-own-contact-title = Wie wir Sie erreichen
reports-own-contact-delete = Jetzt löschen
reports-own-contact-deleted = Ihre Kontaktdaten sind gelöscht.
reports-own-contact-none = Wir haben keine Kontaktdaten zu dieser Meldung.
reports-own-keep = Diese Seite öffnet, wer ihren Link hat. Geben Sie ihn nicht weiter.
reports-list-empty = Dazu gibt es keine Meldung
reports-list-empty-text = Vielleicht ist dort alles in Ordnung, oder Sie sind die erste Person, die es sieht.
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
