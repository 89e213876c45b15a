services-timeline-asked = Der Antrag kostet Geld
services-timeline-paid = Sie haben bezahlt
services-timeline-failed = Das Bezahlen hat nicht geklappt
services-timeline-refunding = Sie bekommen Geld zurück
services-timeline-refunded = Wir haben Ihnen Geld zurück-gezahlt
services-stays-payments = Wie viel Geld Sie bezahlt haben. Ihr Name steht nicht dabei.
services-stays-payments-why = Das Gesetz sagt: Die Stadt muss jede Zahlung zeigen können.
services-personal-due = wissen: Wofür haben Sie bezahlt?
services-personal-books = zeigen können: Dieses Geld hat die Stadt bekommen
services-personal-cashier = wissen: Wer von der Stadt hat das Geld genommen?
services-retention-title = Wann wir Anträge löschen
services-retention-about = Was wir bald löschen. Und was wir gelöscht haben.
services-retention-lead = Das löschen wir bis zum { $day }. Jede Leistung sagt: So lange heben wir den Antrag auf.
services-retention-answers = Einzelne Angaben, die wir früher löschen
services-retention-applications = Ganze Anträge
services-retention-books = Zahlungen ohne Antrag
services-retention-nothing = Nichts.
services-retention-more = Es gibt noch mehr.
services-retention-proofs = Das haben wir gelöscht
services-retention-how = Die Zahl mit vielen Zeichen ist ein Beweis. Sie verrät keine Namen. Manchmal ist noch Geld offen. Dann bleibt der Antrag länger.
services-retention-no-proofs = Bis jetzt nichts.
services-retention-when = Wann
services-retention-what = Was
services-retention-number = Wie viele
services-own-deleted = Am { $day } löschen wir den Antrag. Dann sind alle Angaben weg. Brauchen Sie noch etwas? Dann speichern Sie es vorher.
services-own-deleted-owed = Manchmal ist noch Geld offen. Dann bleibt der Antrag länger.
services-draft-warning-subject = Am { $day } löschen wir Ihren Antrag
services-draft-warning-text =
    Guten Tag,

    Sie haben bei { $town } einen Antrag angefangen: { $service }.
    Seit 3 Wochen haben Sie nichts mehr geschrieben.
    Am { $day } löschen wir den Antrag.

    Brauchen Sie den Antrag noch?
    Dann öffnen Sie den Antrag. Und speichern Sie einen Schritt.
    Sie brauchen dafür Ihr Gerät. Oder Sie brauchen den Code vom Antrag:

    { $link }
services-mail-paid-subject = Ihr Geld ist da: { $reference }
services-mail-paid-text =
    Guten Tag,

    Sie haben { $sum } bezahlt.
    Das Geld ist für den Antrag { $reference }.
    Das Geld ist bei uns angekommen.

    So geht es mit dem Antrag weiter:

    { $link }

    { $town }
services-mail-failed-subject = Das Bezahlen hat nicht geklappt: { $reference }
services-mail-failed-text =
    Guten Tag,

    Sie wollten { $sum } bezahlen.
    Das hat nicht geklappt.
    Wir haben kein Geld bekommen.
    Ihr Antrag { $reference } ist noch da.

    Hier können Sie noch einmal bezahlen:

    { $link }

    { $town }
services-mail-refunding-subject = Sie bekommen Geld zurück: { $reference }
services-mail-refunding-text =
    Guten Tag,

    Sie bekommen { $sum } zurück.
    Das Geld ist für den Antrag { $reference }.

    { $link }

    { $town }
services-mail-refunded-subject = Wir haben Geld zurück-gezahlt: { $reference }
services-mail-refunded-text =
    Guten Tag,

    wir haben { $sum } zurück-gezahlt.
    Das Geld ist für den Antrag { $reference }.
    In ein paar Tagen haben Sie das Geld.

    { $link }

    { $town }
services-progress-attach = Dateien dazu-legen
services-progress-attached = Diese Dateien sind schon da:
services-progress-about = Es geht um: { $field }
services-staff-request-any = Nichts Bestimmtes
services-staff-request-field = Worum geht es?
services-staff-sent-later = später geschickt
services-staff-later = { $field }: später geschickt, { $moment }
services-clock-extended = Wir brauchen länger. Seit
services-staff-extend = Mehr Zeit nehmen
services-staff-extend-text = Das geht nur ein Mal. Und nur mit einem guten Grund. Die Person bekommt sofort eine Nachricht.
services-staff-extend-until = Bis wann
services-staff-extend-why = Warum
services-staff-extend-hint = Die Person liest das.
services-staff-error-extend = Schreiben Sie: Warum brauchen wir mehr Zeit?
services-staff-done-extended = Wir haben mehr Zeit. Die Person weiß das.
services-staff-done-unwritten = Wir haben mehr Zeit. Die Person weiß es noch nicht. Sie hat keine E-Mail-Adresse und kein Konto. Schreiben Sie ihr einen Brief.
services-staff-already-extended = Das geht nicht. Vielleicht hatten wir schon mehr Zeit. Oder der Tag ist falsch.
services-mail-extended-subject = Wir brauchen länger für Ihren Antrag { $reference }
services-mail-extended-text =
    Guten Tag,

    Ihr Antrag hat die Nummer { $reference }.
    Wir wollten bis zum { $before } entscheiden.
    Das schaffen wir nicht.
    Wir entscheiden bis zum { $day }.

    Der Grund:

    { $reason }

    Entscheiden wir bis dahin nicht? Dann ist Ihr Antrag genehmigt.

    { $link }

    { $town }
