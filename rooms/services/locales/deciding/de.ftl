services-access-work = Bearbeitung des Antrags
services-access-after = Nachsehen in einem entschiedenen Antrag
services-access-fields = Angaben und Unterlagen des Antrags
services-channel-post = Am { $day } mit der Post versandt.
services-channel-mail = Am { $day } per E-Mail versandt.
services-channel-fetched = Am { $day } abgerufen.
services-channel-account = Am { $day } ins Postfach gelegt.
services-notified = Gilt als bekannt gegeben am { $day } ({ $basis }).
services-clock-due = Entscheidung bis
services-clock-left = { $n ->
    [one] noch 1 Arbeitstag
   *[other] noch { $n } Arbeitstage
}
services-clock-rests = Frist ruht
services-clock-since = seit { $day }, bis die Antwort da ist
services-clock-silent = Gilt als genehmigt nach
services-clock-basis = Rechtsgrundlage der Frist
services-decision-title = Entscheiden über { $code }
services-decision-head = Entscheiden
services-decision-decide = Entscheiden und zustellen
services-decision-propose = Zur Prüfung vorlegen
services-decision-preview = Schreiben ansehen
services-decision-outcome = Entscheidung
services-decision-fields = Angaben zur Entscheidung
services-decision-reasons = Gründe für eine Ablehnung
services-decision-words = Eigene Begründung
services-decision-words-hint = Steht nach den gewählten Gründen im Bescheid.
services-decision-four-eyes = Hier gelten vier Augen: Eine zweite Person prüft die Entscheidung, bevor sie gilt.
services-decision-incomplete = Noch ist nicht alles geprüft. Eine Genehmigung geht erst, wenn jeder Punkt abgehakt ist.
services-decision-to-case = Zum Vorgang
services-decision-error-outcome = Wählen Sie, wie entschieden wird.
services-decision-error-checks = Haken Sie zuerst alle Prüfpunkte ab, oder lehnen Sie ab.
services-decision-error-reason = Nennen Sie einen Grund: aus der Liste oder mit eigenen Worten (§ 39 LVwVfG).
services-decision-error-missing = Bitte füllen Sie dieses Feld aus.
services-inbox-title = Anträge
services-inbox-tabs = Teile des Eingangs
services-inbox-new = Neu
services-inbox-open = Offen
services-inbox-asked = Rückfrage
services-inbox-second = Zweite Prüfung
services-inbox-issue = Zahlung offen
services-inbox-done = Erledigt
services-inbox-filter = Eingang durchsuchen
services-inbox-reference = Zeichen
services-inbox-service = Leistung
services-inbox-all-services = Alle Leistungen
services-inbox-department = Amt
services-inbox-all-departments = Alle meine Ämter
services-inbox-only = Wessen Vorgänge?
services-inbox-only-all = Alle
services-inbox-only-mine = Meine
services-inbox-show = Anzeigen
services-inbox-empty = Hier liegt nichts.
services-inbox-stands = Stand
services-inbox-received = Eingang
services-inbox-due = Frist
services-inbox-clerk = Bearbeitung
services-inbox-is-late = überfällig
services-inbox-late-on = { $n ->
    [one] 1 Frist überschritten
   *[other] { $n } Fristen überschritten
}
services-inbox-late-off = Alle zeigen, nicht nur überfällige
services-inbox-mark-second = wartet auf zweite Prüfung
services-inbox-mark-asked = Antwort steht aus
services-inbox-mark-written = Nachricht vom Antragsteller
services-inbox-mark-checked = vollständig geprüft
services-inbox-wait-new = { $n ->
    [one] 1 neuer Antrag
   *[other] { $n } neue Anträge
}
services-inbox-wait-second = { $n ->
    [one] 1 Entscheidung wartet auf die zweite Prüfung
   *[other] { $n } Entscheidungen warten auf die zweite Prüfung
}
services-inbox-wait-late = { $n ->
    [one] 1 Antrag ist überfällig
   *[other] { $n } Anträge sind überfällig
}
services-letter-subject = Zu Ihrem Antrag { $reference }: { $service }
services-letter-approval =
    Guten Tag,

    Ihr Antrag { $reference } ist genehmigt.

    { $authority }
services-letter-refusal =
    Guten Tag,

    wir lehnen Ihren Antrag { $reference } ab.

    Gründe:

    { $reason }

    { $authority }
services-letter-request =
    Guten Tag,

    zu Ihrem Antrag { $reference } brauchen wir noch:

    { $request }

    Bitte antworten Sie bis { $deadline }.

    { $authority }
services-letter-receipt =
    Guten Tag,

    Ihr Antrag { $reference } ist da.

    { $authority }
services-letter-reminder =
    Guten Tag,

    { $number } gilt nur noch bis { $until }. Brauchen Sie eine Verlängerung, beginnen Sie sie bitte jetzt. Das geht auf der Seite des Ausweises; dorthin führt die Seite Ihres Antrags.

    { $authority }
services-letter-revocation =
    Guten Tag,

    wir widerrufen { $number }. Von jetzt an gilt es nicht mehr.

    Gründe:

    { $reason }

    { $authority }
services-letter-remedy = Rechtsbehelf: Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben, bei: { $authority }.
services-letter-german = Rechtlich gilt der Text auf Deutsch:
services-mail-below = Ihren Antrag mit allem, was dazu gehört, finden Sie hier: { $link }
services-mail-message-subject = Nachricht zu Ihrem Antrag { $reference }
services-mail-message-text =
    Guten Tag,

    zu Ihrem Antrag { $reference } schreibt Ihnen { $town }:

    { $text }

    Antworten können Sie hier: { $link }
services-outcome-approved = Genehmigt
services-outcome-refused = Abgelehnt
services-outcome-withdrawn = Zurückgezogen
services-permit-unknown = Diesen Ausweis gibt es nicht.
services-permit-valid = Gültig
services-permit-later = Noch nicht gültig
services-permit-over = Abgelaufen
services-permit-revoked = Widerrufen: nicht mehr gültig
services-permit-unpaid = Noch nicht ausgestellt: Die Zahlung fehlt
services-permit-revoked-at = widerrufen am { $day }
services-permit-until = gültig bis { $day }
services-permit-span = Vom { $from } bis { $until }
services-permit-from = Ab { $from }
services-permit-shows = Das steht darauf
services-permit-conditions = Bedingungen
services-permit-holder = Für Inhaberinnen und Inhaber
services-permit-use = Jetzt im Einsatz
services-permit-site = Ort der Arbeit
services-permit-site-hint = Zum Beispiel „Wessenbergstraße 12“. Nur der letzte Ort wird gespeichert.
services-permit-plate = Kennzeichen
services-permit-arrived = Angekommen
services-permit-arrive = Ankunft eintragen
services-permit-leave = Einsatz beenden
services-permit-change = Angaben ändern
services-permit-change-text = Diese Angaben ändern Sie selbst. Die Änderung gilt sofort und für alle Originale.
services-permit-change-costs = Ändert sich etwas, das auf dem Ausweis steht, kostet das { $amount }.
services-permit-change-open = Formular zum Ändern
services-permit-change-save = Änderung speichern
services-permit-check = Bei einer Kontrolle
services-permit-code = QR-Code, der den Ausweis auch ohne Netz beweist
services-permit-check-text = Diesen Code zeigen Sie vor. Er lässt sich auch ohne Netz prüfen.
services-permit-renew = Verlängern
services-permit-done-changed = Die Änderung ist gespeichert.
services-permit-done-used = Ort und Ankunft sind eingetragen.
services-permit-done-left = Der Einsatz ist beendet.
services-permit-error-site = Schreiben Sie, wo Sie arbeiten.
services-permit-error-plate = Wählen Sie ein Kennzeichen, das auf dem Ausweis steht.
services-progress-title = Stand von { $reference }
services-progress-link = Verlauf, Nachrichten und Bescheid
services-progress-own = Mein Antrag
services-progress-received = Eingegangen am { $moment }
services-progress-asked = Wir brauchen noch etwas von Ihnen, bis { $day }
services-progress-answer = Ihre Antwort
services-progress-answer-send = Antwort senden
services-progress-approved = Ihr Antrag ist genehmigt
services-progress-refused = Ihr Antrag ist abgelehnt
services-progress-silent = Die Behörde hat nicht rechtzeitig entschieden. Nach dem Gesetz ist der Antrag damit genehmigt. Eine schriftliche Bestätigung können Sie verlangen.
services-progress-fetched = Sie haben den Bescheid geöffnet. Das ist jetzt vermerkt.
services-progress-messages = Nachrichten
services-progress-message = Nachricht an das Amt
services-progress-message-send = Nachricht senden
services-progress-to = An
services-progress-you = Sie
services-progress-leg = Am { $day } weitergegeben an { $department }:
services-progress-withdraw = Antrag zurückziehen
services-progress-withdraw-text = Dann entscheidet niemand mehr darüber. Was schon entschieden ist, bleibt.
services-progress-sure = Ja, ich ziehe den Antrag zurück
services-progress-done-answered = Ihre Antwort ist da. Danke.
services-progress-done-written = Ihre Nachricht ist da.
services-progress-done-withdrawn = Ihr Antrag ist zurückgezogen.
services-progress-error-answer = Schreiben Sie eine Antwort.
services-progress-error-message = Schreiben Sie eine Nachricht.
services-progress-error-sure = Bestätigen Sie mit dem Häkchen, dass Sie den Antrag zurückziehen.
services-request-asked = Nachgefragt am { $moment }, Antwort bis { $day }
services-request-answered = Beantwortet am { $moment }
services-request-withdrawn = Die Antwort wird nicht mehr gebraucht.
services-silence-too-late = Die Frist ist abgelaufen. Der Antrag gilt als genehmigt.
services-staff-no-case = Diesen Vorgang gibt es nicht.
services-staff-back = Zum Eingang
services-staff-not-yours = Diesen Vorgang hält: { $department }. Nur dort darf man ihn öffnen.
services-staff-received = Eingang { $ago }
services-staff-acts = Nächste Schritte
services-staff-take = Übernehmen
services-staff-ask = Etwas nachfordern
services-staff-handover = Weitergeben
services-staff-decide = Entscheiden
services-staff-second = Entscheidung prüfen
services-staff-proposal = Vorgelegt: { $outcome }
services-staff-proposed-by = Von { $name }, { $moment }
services-staff-reasons = Gründe
services-staff-four-eyes = Diese Entscheidung haben Sie vorgelegt. Bestätigen muss sie eine andere Person.
services-staff-confirm = Bestätigen und zustellen
services-staff-return = Zurückgeben
services-staff-take-back = Vorlage zurücknehmen
services-staff-reason = Begründung
services-staff-reason-read = Die antragstellende Person liest sie.
services-staff-decided = { $outcome } am { $moment }
services-staff-silent = Niemand hat rechtzeitig entschieden: Nach dem Gesetz gilt der Antrag als genehmigt.
services-staff-fetched = Geöffnet am { $moment }.
services-staff-letter = Schreiben
services-staff-to-post = Es gibt keine E-Mail-Adresse: Drucken Sie den Bescheid und schicken Sie ihn mit der Post.
services-staff-posted-on = Zur Post gegeben am
services-staff-posted = Versand eintragen
services-staff-permits = Ausgestellt
services-staff-awaits = Ausgestellt wird erst, wenn die Gebühr bezahlt ist.
services-staff-issue = Zahlung ist da: ausstellen
services-staff-revoke = Widerrufen
services-staff-revoke-which = Was wird widerrufen?
services-staff-revoke-why = Gründe des Widerrufs
services-staff-revoke-hint = Stehen im Schreiben an die Inhaberin oder den Inhaber, mit dem Gesetz.
services-staff-answers = Angaben und Unterlagen
services-staff-checks = Prüfung
services-staff-save-checks = Häkchen speichern
services-staff-requests = Nachforderungen
services-staff-no-requests = Es wurde nichts nachgefordert.
services-staff-unask = Wird nicht mehr gebraucht
services-staff-request-text = Was fehlt?
services-staff-request-hint = Steht im Schreiben an die antragstellende Person. Bis zur Antwort ruht die Frist.
services-staff-request-due = Antwort bis
services-staff-words = Nachrichten und Notizen
services-staff-message = Nachricht an die antragstellende Person
services-staff-message-text = Nachricht
services-staff-message-send = Nachricht senden
services-staff-note = Interne Notiz
services-staff-note-text = Notiz
services-staff-note-keep = Notiz speichern
services-staff-no-words = Noch hat niemand etwas geschrieben.
services-staff-applicant = Antragstellende Person
services-staff-colleague = Sachbearbeitung
services-staff-facts = Auf einen Blick
services-staff-deadlines = Fristen
services-staff-holder = Zuständigkeit
services-staff-authority = Behörde
services-staff-nobody = noch niemand
services-staff-handover-to = Weitergeben an
services-staff-to-colleague = Person: { $name }
services-staff-to-department = Amt: { $name }
services-staff-to-authority = Behörde: { $name }
services-staff-choose = Bitte wählen
services-staff-reach = Erreichbar unter
services-staff-no-email = Keine E-Mail-Adresse
services-staff-noted = Dass Sie diesen Vorgang öffnen, steht im Zugriffsprotokoll. Die antragstellende Person kann es lesen.
services-staff-returned = Zurückgegebene Vorlagen
services-staff-done-checked = Die Häkchen sind gespeichert.
services-staff-done-taken = Sie bearbeiten den Vorgang jetzt.
services-staff-done-written = Die Nachricht ist verschickt.
services-staff-done-noted = Die Notiz ist gespeichert.
services-staff-done-asked = Die Nachforderung ist verschickt. Die Frist ruht.
services-staff-done-unasked = Die Nachforderung ist zurückgenommen.
services-staff-done-handed = Der Vorgang ist weitergegeben.
services-staff-done-decided = Die Entscheidung gilt.
services-staff-done-proposed = Die Entscheidung liegt zur Prüfung vor.
services-staff-done-returned = Die Vorlage ist zurückgegeben.
services-staff-done-posted = Der Versand ist eingetragen.
services-staff-done-issued = Ausgestellt.
services-staff-done-revoked = Widerrufen. Das Schreiben ist unterwegs.
services-staff-already-over = Der Vorgang ist schon entschieden oder zurückgezogen.
services-staff-already-checked = Es hat sich nichts geändert.
services-staff-already-taken = Sie bearbeiten den Vorgang schon.
services-staff-already-asked = Es ist schon eine Nachforderung offen.
services-staff-already-answered = Die Antwort ist schon da, oder sie wird nicht mehr gebraucht.
services-staff-already-handed = Dort liegt der Vorgang schon.
services-staff-already-decided = Darüber ist schon entschieden, oder es liegt nichts vor.
services-staff-already-same = Bestätigen muss eine andere Person als die, die vorgelegt hat.
services-staff-already-posted = Der Bescheid ist schon unterwegs.
services-staff-already-issued = Es ist schon ausgestellt.
services-staff-already-revoked = Das ist schon widerrufen.
services-staff-error-text = Schreiben Sie etwas.
services-staff-error-request = Schreiben Sie, was fehlt.
services-staff-error-reason = Begründen Sie das.
services-staff-error-date = Das ist kein Datum.
services-staff-error-past = Der Tag liegt in der Vergangenheit.
services-staff-error-far = So weit in die Zukunft reicht keine Nachforderung.
services-staff-error-posted = Der Tag liegt in der Zukunft.
services-staff-error-posted-early = An diesem Tag gab es die Entscheidung noch nicht.
services-staff-error-holder = Wählen Sie, an wen der Vorgang geht.
services-staff-error-permit = Wählen Sie, was widerrufen wird.
services-personal-case = über den Antrag entscheiden und dazu schreiben
services-personal-permit = den Ausweis zeigen und prüfen können
services-personal-site = bei Kontrollen sehen, wo der Ausweis gerade gilt; nur der letzte Ort bleibt
