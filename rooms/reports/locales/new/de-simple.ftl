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
reports-new-later-text = Wir merken uns alles 7 Tage lang. Sie wollen an einem anderen Gerät weitermachen? Dann nehmen Sie diesen Link. Geben Sie den Link keinem anderen Menschen.
reports-new-later-link = Link zu Ihrem Text
reports-new-discard = Alles löschen
reports-new-no-draft = Hier ist nichts zum Abschicken. Vielleicht ist der Text gelöscht. Oder er ist älter als 7 Tage.
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
reports-new-check-after = Alle sehen Ihren Text sofort. Ihre Bilder sehen wir zuerst an.
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
reports-new-done-after = Alle können Ihre Meldung jetzt sehen. Ihre Bilder sehen wir zuerst an.
reports-new-done-link-title = Ihr geheimer Link
reports-new-done-link-text = Mit diesem Link sehen Sie Ihre Meldung. Bitte merken Sie sich den Link. Wir zeigen ihn nur jetzt.
reports-new-done-link = Link zu Ihrer Meldung
reports-new-done-open = Meine Meldung ansehen
reports-new-done-more = Noch etwas melden
reports-new-done-show = Zur Meldung
reports-new-resume-title = Weitermachen
reports-new-resume-text = Hier ist ein angefangener Text. Ist es Ihr Text? Nur dann machen Sie bitte weiter.
reports-new-resume-go = Hier weitermachen
reports-new-resume-gone = Diesen Text gibt es nicht mehr. Vielleicht ist er schon abgeschickt. Oder er ist älter als 7 Tage.
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
reports-mine-title = Meine Meldungen
reports-mine-lead = Das haben Sie gemeldet.
reports-mine-none = Hier ist noch keine Meldung
reports-mine-none-text = Melden Sie sich an. Dann schreiben Sie eine Meldung. Danach steht die Meldung hier. Haben Sie früher etwas gemeldet? Dann öffnen Sie Ihren geheimen Link. Dort können Sie die Meldung in Ihr Konto holen.
