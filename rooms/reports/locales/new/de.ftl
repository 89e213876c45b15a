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
reports-new-later-text = Ihre Angaben bleiben 7 Tage in diesem Browser erhalten. Mit diesem Link machen Sie anderswo weiter. Geben Sie ihn nicht weiter: Er zeigt alles, was Sie eingetragen haben.
reports-new-later-link = Link zu Ihrem Entwurf
reports-new-discard = Entwurf verwerfen
reports-new-no-draft = Es gibt keinen Entwurf zum Absenden. Vielleicht wurde er verworfen oder ist älter als 7 Tage.
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
reports-new-check-after = Ihr Text erscheint sofort, wir lesen ihn danach. Bilder erscheinen, sobald wir sie angesehen haben.
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
reports-new-done-after = Ihre Meldung ist jetzt öffentlich. Bilder folgen, sobald wir sie angesehen haben.
reports-new-done-link-title = Ihr geheimer Link
reports-new-done-link-text = Damit sehen Sie Ihre Meldung jederzeit, auch was noch nicht öffentlich ist. Bewahren Sie ihn auf: Wir zeigen ihn nur jetzt.
reports-new-done-link = Link zu Ihrer Meldung
reports-new-done-open = Meine Meldung öffnen
reports-new-done-more = Noch etwas melden
reports-new-done-show = Zur Meldung
reports-new-resume-title = Mit dem Entwurf weitermachen
reports-new-resume-text = Unter diesem Link liegt ein Entwurf. Machen Sie nur weiter, wenn es Ihr eigener ist.
reports-new-resume-go = Hier weitermachen
reports-new-resume-gone = Diesen Entwurf gibt es nicht mehr. Er wurde gesendet, verworfen oder ist älter als 7 Tage.
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
reports-mine-title = Meine Meldungen
reports-mine-lead = Was Sie angemeldet gemeldet oder in Ihr Konto übernommen haben.
reports-mine-none = Noch keine Meldung in Ihrem Konto
reports-mine-none-text = Was Sie angemeldet melden, steht danach hier. Eine frühere Meldung übernehmen Sie über ihren geheimen Link.
