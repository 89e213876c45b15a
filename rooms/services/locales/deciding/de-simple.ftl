services-access-work = Das Amt bearbeitet den Antrag
services-access-after = Das Amt sieht in einem fertigen Antrag nach
services-access-fields = Angaben und Papiere von dem Antrag
services-channel-post = Am { $day } mit der Post geschickt.
services-channel-mail = Am { $day } per E-Mail geschickt.
services-channel-fetched = Am { $day } geöffnet.
services-channel-account = Am { $day } ins Postfach gelegt.
services-notified = Ab dem { $day } gilt: Sie haben den Brief bekommen ({ $basis }).
services-clock-due = Entscheidung bis
services-clock-left = { $n ->
    [one] noch 1 Arbeits-Tag
   *[other] noch { $n } Arbeits-Tage
}
services-clock-rests = Die Zeit steht still
services-clock-since = seit { $day }. Das Amt wartet auf Ihre Antwort.
services-clock-silent = Ohne Antwort gilt der Antrag als genehmigt nach dem
services-clock-basis = Gesetz für die Frist
services-decision-title = Entscheiden über { $code }
services-decision-head = Entscheiden
services-decision-decide = Entscheiden und schicken
services-decision-propose = Zur Prüfung geben
services-decision-preview = Brief ansehen
services-decision-outcome = Entscheidung
services-decision-fields = Angaben zur Entscheidung
services-decision-reasons = Gründe für ein Nein
services-decision-words = Eigene Begründung
services-decision-words-hint = Das steht im Brief nach den Gründen.
services-decision-four-eyes = Hier prüft eine zweite Person die Entscheidung.
services-decision-incomplete = Noch ist nicht alles geprüft. Haken Sie zuerst alles ab.
services-decision-to-case = Zum Vorgang
services-decision-error-outcome = Wählen Sie: Ja oder Nein.
services-decision-error-checks = Haken Sie zuerst alle Punkte ab.
services-decision-error-reason = Schreiben Sie einen Grund. Oder wählen Sie einen Grund aus der Liste.
services-decision-error-missing = Bitte füllen Sie dieses Feld aus.
services-inbox-title = Anträge
services-inbox-tabs = Teile des Eingangs
services-inbox-new = Neu
services-inbox-open = Offen
services-inbox-asked = Rück-Frage
services-inbox-second = Zweite Prüfung
services-inbox-issue = Zahlung fehlt
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
    [one] 1 Antrag ist zu spät
   *[other] { $n } Anträge sind zu spät
}
services-inbox-late-off = Alle Anträge zeigen
services-inbox-mark-second = wartet auf zweite Prüfung
services-inbox-mark-asked = Antwort fehlt noch
services-inbox-mark-written = Nachricht ist da
services-inbox-mark-checked = alles geprüft
services-inbox-wait-new = { $n ->
    [one] 1 neuer Antrag
   *[other] { $n } neue Anträge
}
services-inbox-wait-second = { $n ->
    [one] 1 Entscheidung wartet auf die zweite Prüfung
   *[other] { $n } Entscheidungen warten auf die zweite Prüfung
}
services-inbox-wait-late = { $n ->
    [one] 1 Antrag ist zu spät
   *[other] { $n } Anträge sind zu spät
}
services-letter-subject = Ihr Antrag { $reference }: { $service }
services-letter-approval =
    Guten Tag,

    wir sagen Ja zu Ihrem Antrag { $reference }.

    { $authority }
services-letter-refusal =
    Guten Tag,

    wir sagen Nein zu Ihrem Antrag { $reference }. Das ist der Grund:

    { $reason }

    { $authority }
services-letter-request =
    Guten Tag,

    uns fehlt noch etwas zu Ihrem Antrag { $reference }:

    { $request }

    Bitte antworten Sie bis { $deadline }.

    { $authority }
services-letter-receipt =
    Guten Tag,

    Ihr Antrag { $reference } ist da.

    { $authority }
services-letter-reminder =
    Guten Tag,

    { $number } gilt nur noch bis { $until }. Brauchen Sie es weiter? Dann verlängern Sie bitte jetzt. Das geht auf der Seite von dem Ausweis. Sie finden den Ausweis auf der Seite von Ihrem Antrag.

    { $authority }
services-letter-revocation =
    Guten Tag,

    { $number } gilt ab jetzt nicht mehr. Das ist der Grund:

    { $reason }

    { $authority }
services-letter-remedy = Sind Sie nicht einverstanden? Dann können Sie uns schreiben. Das nennt man Widerspruch. Sie haben dafür 1 Monat Zeit. Schreiben Sie an: { $authority }.
services-letter-german = Vor dem Gesetz gilt der Text in schwerer Sprache:
services-mail-below = Ihren Antrag finden Sie hier: { $link }
services-mail-message-subject = Nachricht zu Ihrem Antrag { $reference }
services-mail-message-text =
    Guten Tag,

    { $town } schreibt Ihnen zu Ihrem Antrag { $reference }:

    { $text }

    Hier können Sie antworten: { $link }
services-outcome-approved = Ja, genehmigt
services-outcome-refused = Nein, abgelehnt
services-outcome-withdrawn = Zurück-gezogen
services-permit-unknown = Diesen Ausweis gibt es nicht.
services-permit-valid = Gültig
services-permit-later = Noch nicht gültig
services-permit-over = Nicht mehr gültig
services-permit-revoked = Nicht mehr gültig. Das Amt hat den Ausweis weggenommen.
services-permit-unpaid = Noch nicht fertig. Die Zahlung fehlt.
services-permit-revoked-at = gilt nicht mehr seit { $day }
services-permit-until = gültig bis { $day }
services-permit-span = Vom { $from } bis { $until }
services-permit-from = Ab { $from }
services-permit-shows = Das steht darauf
services-permit-conditions = Regeln
services-permit-holder = Für Sie
services-permit-use = Wo sind Sie gerade?
services-permit-site = Wo arbeiten Sie?
services-permit-site-hint = Zum Beispiel: Wessenberg-Straße 12. Wir speichern nur den letzten Ort.
services-permit-plate = Kenn-Zeichen
services-permit-arrived = Seit wann?
services-permit-arrive = Ich bin da
services-permit-leave = Ich fahre weg
services-permit-change = Angaben ändern
services-permit-change-text = Diese Angaben können Sie selbst ändern. Das gilt sofort.
services-permit-change-costs = Ändern Sie etwas, das auf dem Ausweis steht? Das kostet { $amount }.
services-permit-change-open = Jetzt ändern
services-permit-change-save = Speichern
services-permit-check = Bei einer Kontrolle
services-permit-code = QR-Code von dem Ausweis
services-permit-check-text = Zeigen Sie diesen Code.
services-permit-renew = Verlängern
services-permit-done-changed = Die Änderung ist gespeichert.
services-permit-done-used = Ort und Zeit sind gespeichert.
services-permit-done-left = Gespeichert: Sie sind weggefahren.
services-permit-error-site = Schreiben Sie: Wo arbeiten Sie?
services-permit-error-plate = Wählen Sie ein Kenn-Zeichen aus der Liste.
services-progress-title = Wie weit ist { $reference }?
services-progress-link = Wie weit ist der Antrag?
services-progress-own = Mein Antrag
services-progress-received = Der Antrag kam am { $moment }
services-progress-asked = Uns fehlt noch etwas. Bitte antworten Sie bis { $day }
services-progress-answer = Ihre Antwort
services-progress-answer-send = Antwort schicken
services-progress-approved = Das Amt sagt Ja
services-progress-refused = Das Amt sagt Nein
services-progress-silent = Das Amt hat zu lange gebraucht. Darum ist Ihr Antrag jetzt genehmigt. So steht es im Gesetz.
services-progress-fetched = Sie haben den Brief geöffnet. Das haben wir gespeichert.
services-progress-messages = Nachrichten
services-progress-message = Nachricht an das Amt
services-progress-message-send = Nachricht schicken
services-progress-to = An
services-progress-you = Sie
services-progress-leg = Seit { $day } bearbeitet den Antrag: { $department }.
services-progress-withdraw = Antrag zurück-ziehen
services-progress-withdraw-text = Dann bearbeitet das Amt den Antrag nicht mehr.
services-progress-sure = Ja, ich will den Antrag nicht mehr
services-progress-done-answered = Ihre Antwort ist da. Danke.
services-progress-done-written = Ihre Nachricht ist da.
services-progress-done-withdrawn = Ihr Antrag gilt nicht mehr.
services-progress-error-answer = Schreiben Sie eine Antwort.
services-progress-error-message = Schreiben Sie eine Nachricht.
services-progress-error-sure = Setzen Sie den Haken. Dann wissen wir: Sie wollen das wirklich.
services-request-asked = Gefragt am { $moment }. Antwort bis { $day }
services-request-answered = Antwort am { $moment }
services-request-withdrawn = Sie müssen nicht mehr antworten.
services-silence-too-late = Die Zeit ist um. Der Antrag gilt als genehmigt.
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
services-staff-letter = Brief
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
services-staff-facts = Das Wichtigste
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
services-personal-case = über den Antrag entscheiden
services-personal-permit = den Ausweis prüfen können
services-personal-site = bei Kontrollen sehen, wo der Ausweis gerade gilt
