# What leaves the room on paper.

services-paper-receipt-save = Bestätigung als PDF
services-paper-receipt-title = Eingangsbestätigung
services-paper-receipt-lead = { $town } hat Ihren Antrag „{ $service }“ erhalten und sicher gespeichert.
services-paper-service = Leistung
services-paper-received = Eingegangen am
services-paper-decides = Es entscheidet
services-paper-checksum = Prüfsumme der Bestätigung (SHA-256)
services-paper-receipt-code-alt = QR-Code mit der versiegelten Eingangsbestätigung
services-paper-receipt-code =
    Dieser Code enthält die ganze Bestätigung mit dem elektronischen Siegel. Wer ihn mit dem Telefon öffnet, sieht, ob sie echt und unverändert ist:
    { $page }
services-paper-next = Wie es weitergeht
services-paper-next-text = Wir prüfen Ihren Antrag und melden uns, wenn etwas fehlt. Wie weit er ist, sehen Sie auf Ihrer Seite: mit der Nummer oben und Ihrem Code, oder in Ihrem Konto.
services-paper-verify-files = Diese Dateien gehörten dazu:

services-paper-number = Aktenzeichen
services-paper-clerk = Auskunft
services-paper-phone = Telefon
services-paper-date = Datum
services-paper-draft = Entwurf
services-paper-draft-text = noch nicht versandt
services-paper-greeting = Mit freundlichen Grüßen
services-paper-unsigned = Dieses Schreiben wurde elektronisch erstellt und gilt ohne Unterschrift.
services-paper-remedy = Rechtsbehelfsbelehrung
services-paper-beside = Rechtlich gilt der deutsche Text.
services-paper-letters = Schreiben als PDF
services-paper-letter-decision = Bescheid vom { $day }
services-paper-letter-request = Nachforderung vom { $day }
services-paper-letter-revocation = Widerruf vom { $day }
services-paper-letter-draft = Entwurf des Bescheids als PDF
services-paper-preview = Vorschau als PDF (neues Fenster)
services-personal-letter = Das Schreiben so aufheben, wie es verschickt wurde

services-paper-permit-save = Als PDF zum Ausdrucken
services-paper-permit-code =
    Echt? Code mit dem Telefon prüfen, auch ohne Netz:
    { $page }
services-paper-form-save = Formular zum Ausdrucken (PDF)
services-paper-form-title = Antrag: { $service }
services-paper-form-send = Bitte ausgefüllt und unterschrieben, mit allen Nachweisen, senden an:
services-paper-form-privacy = Wie wir mit Ihren Daten umgehen: { $page }
services-paper-form-edition = Fassung { $version } dieses Formulars
services-paper-form-code = Schneller geht es online.
services-paper-form-code-alt = QR-Code zum Online-Antrag
services-paper-form-street = Straße und Hausnummer
services-paper-form-town = Postleitzahl und Ort
services-paper-form-unit = in { $unit }
services-paper-form-place = Beschreiben Sie den Ort oder legen Sie einen Plan bei.
services-paper-form-more = Sind es mehr, legen Sie bitte ein weiteres Blatt mit denselben Angaben bei.
services-paper-when = Nur ausfüllen bei { $condition }
services-paper-when-fits = Nur ausfüllen, wenn es auf Sie zutrifft.
services-paper-answered = „{ $field }“: { $value }
services-paper-given = „{ $field }“ (wenn ausgefüllt)
services-paper-and = { $left } und { $right }
services-paper-or = { $left } oder { $right }
services-paper-or-short = oder
services-paper-not = alles außer „{ $value }“
services-paper-more = mehr als { $value }
services-paper-least = mindestens { $value }
services-paper-fewer = weniger als { $value }
services-paper-most = höchstens { $value }

services-letters-title = Schreiben der Leistungen
services-letters-text = Was Antragstellende bekommen: Texte der Bescheide, Nachfragen und Erinnerungen. Ohne eigenen Text gilt der aus der Leistung.
services-letters-kinds = Schreiben
services-letters-own = eigener Text
services-letters-approval = Bewilligung
services-letters-refusal = Ablehnung
services-letters-request = Nachforderung
services-letters-receipt = Eingang
services-letters-reminder = Erinnerung
services-letters-revocation = Widerruf
services-letters-subject = Betreff
services-letters-body = Text
services-letters-is-own = Dieses Schreiben hat einen eigenen Text. Er gilt vom Speichern an, auch für laufende Anträge.
services-letters-is-default = Hier steht der Text aus der Leistung. Was Sie speichern, geht ihm vor, auch für laufende Anträge.
services-letters-placeholders = Platzhalter
services-letters-placeholders-text = An ihrer Stelle steht im Schreiben, was zum Antrag gehört. Sagt eine Ablehnung nichts über Rechtsbehelfe, kommt die Belehrung von selbst dazu; in der Vorschau steht sie schon.
services-letters-remove = Zurück zum Text der Leistung
services-letters-error-placeholder = { $name } gibt es in diesem Schreiben nicht. Möglich sind: { $known }
services-letters-error-bracket = Einer geschweiften Klammer fehlt die zweite. Schreiben Sie Platzhalter wie {"{"}case.number{"}"}.
services-letters-sample-reason = Hier steht die Begründung im Einzelfall.
services-letters-sample-request = Hier steht, was noch fehlt.
told-services-application = Anträge
told-services-application_draft = Begonnene Anträge
told-services-application_file = Dateien zu Anträgen
told-services-case_message = Nachrichten zu Anträgen
told-services-case_request = Nachforderungen
told-services-case_decision = Bescheide
told-services-case_letter = Schreiben
told-services-permit = Ausweise und Genehmigungen
told-services-permit_change = Änderungen an Ausweisen
services-paper-declared = Sie haben erklärt:
