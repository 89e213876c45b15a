# What leaves the room on paper.

services-paper-receipt-save = Bestätigung als PDF
services-paper-receipt-title = Bestätigung
services-paper-receipt-lead = { $town } hat Ihren Antrag bekommen. Der Antrag heißt: { $service }. Er ist sicher gespeichert.
services-paper-service = Leistung
services-paper-received = Bekommen am
services-paper-decides = Hier entscheidet
services-paper-checksum = Prüf-Zahl
services-paper-receipt-code-alt = Bild zum Scannen. Darin steht die Bestätigung mit Siegel.
services-paper-receipt-code =
    Scannen Sie das Bild mit dem Handy. Dann sehen Sie: Ist die Bestätigung echt?
    { $page }
services-paper-next = So geht es weiter
services-paper-next-text = Wir prüfen Ihren Antrag. Fehlt etwas? Dann schreiben wir Ihnen. Auf Ihrer Seite sehen Sie, wie weit der Antrag ist. Dafür brauchen Sie die Nummer und Ihren Code.
services-paper-verify-files = Diese Dateien waren dabei:

services-paper-number = Ihre Nummer
services-paper-clerk = Fragen beantwortet
services-paper-phone = Telefon
services-paper-date = Datum
services-paper-draft = Entwurf
services-paper-draft-text = noch nicht verschickt
services-paper-greeting = Viele Grüße
services-paper-unsigned = Der Brief ist vom Computer. Er gilt auch ohne Unterschrift.
services-paper-remedy = Sind Sie nicht einverstanden?
services-paper-beside = Vor dem Gesetz zählt der Brief in schwerer Sprache.
services-paper-letters = Briefe als PDF
services-paper-letter-decision = Entscheidung vom { $day }
services-paper-letter-request = Frage vom { $day }
services-paper-letter-revocation = Rücknahme vom { $day }
services-paper-letter-draft = Entwurf als PDF
services-paper-preview = Als PDF ansehen (neues Fenster)
services-personal-letter = Wir heben den Brief so auf, wie Sie ihn bekommen haben

services-paper-permit-save = Als PDF drucken
services-paper-permit-code =
    Ist der Ausweis echt? Mit dem Handy prüfen:
    { $page }
services-paper-form-save = Formular zum Ausdrucken (PDF)
services-paper-form-title = Antrag: { $service }
services-paper-form-send = Füllen Sie alles aus. Unterschreiben Sie. Legen Sie die Nachweise dazu. Schicken Sie alles an:
services-paper-form-privacy = Was machen wir mit Ihren Daten? Das steht hier: { $page }
services-paper-form-edition = Das ist das Formular Nummer { $version }
services-paper-form-code = Im Internet geht es schneller.
services-paper-form-code-alt = Bild zum Scannen. Es führt zum Antrag im Internet.
services-paper-form-street = Straße und Haus-Nummer
services-paper-form-town = Post-Leit-Zahl und Ort
services-paper-form-unit = in { $unit }
services-paper-form-place = Wo ist das? Schreiben Sie es auf. Oder legen Sie einen Plan dazu.
services-paper-form-more = Haben Sie mehr? Dann legen Sie noch ein Blatt dazu.
services-paper-when = Nur ausfüllen bei { $condition }
services-paper-when-fits = Nur ausfüllen, wenn es für Sie passt.
services-paper-answered = „{ $field }“: { $value }
services-paper-given = „{ $field }“ (wenn Sie etwas geschrieben haben)
services-paper-and = { $left } und { $right }
services-paper-or = { $left } oder { $right }
services-paper-or-short = oder
services-paper-not = nicht „{ $value }“
services-paper-more = mehr als { $value }
services-paper-least = { $value } oder mehr
services-paper-fewer = weniger als { $value }
services-paper-most = { $value } oder weniger

services-letters-title = Briefe zu den Leistungen
services-letters-text = Diese Briefe bekommen die Menschen. Sie können die Texte ändern.
services-letters-kinds = Briefe
services-letters-own = eigener Text
services-letters-approval = Zusage
services-letters-refusal = Absage
services-letters-request = Frage
services-letters-receipt = Bestätigung
services-letters-reminder = Erinnerung
services-letters-revocation = Rücknahme
services-letters-subject = Überschrift
services-letters-body = Text
services-letters-is-own = Dieser Brief hat einen eigenen Text. Er gilt sofort.
services-letters-is-default = Das ist der Text aus der Leistung. Sie können einen eigenen Text speichern. Er gilt dann sofort.
services-letters-placeholders = Platz-Halter
services-letters-placeholders-text = Im Brief steht dort etwas aus dem Antrag. Zum Beispiel die Nummer.
services-letters-remove = Wieder den alten Text nehmen
services-letters-error-placeholder = { $name } gibt es hier nicht. Diese gibt es: { $known }
services-letters-error-bracket = Eine Klammer fehlt. Schreiben Sie Platz-Halter so: {"{"}case.number{"}"}.
services-letters-sample-reason = Hier steht der Grund.
services-letters-sample-request = Hier steht: Das fehlt noch.
told-services-application = Ihre Anträge
told-services-application_draft = Angefangene Anträge
told-services-application_file = Dateien zu Ihren Anträgen
told-services-case_message = Nachrichten zu Anträgen
told-services-case_request = Fragen zu Anträgen
told-services-case_decision = Entscheidungen
told-services-case_letter = Briefe
told-services-permit = Ausweise
told-services-permit_change = Änderungen an Ausweisen
services-paper-declared = Sie haben gesagt, das stimmt:
