services-timeline-asked = Gebühr festgesetzt
services-timeline-paid = Gebühr bezahlt
services-timeline-failed = Bezahlen nicht gelungen
services-timeline-refunding = Rückzahlung angeordnet
services-timeline-refunded = Geld zurückgezahlt
services-stays-payments = Was Sie bezahlt und zurückbekommen haben, ohne Ihren Namen
services-stays-payments-why = Die Stadtkasse muss jede Zahlung belegen können (§ 39 GemHVO, § 147 AO).
services-personal-due = zuordnen können, wofür bezahlt wurde
services-personal-books = Einnahmen der Stadt belegen und Geld zurückzahlen können
services-personal-cashier = nachvollziehen können, wer Geld angenommen oder zurückgegeben hat
services-retention-title = Löschfristen der Anträge
services-retention-about = Was bald gelöscht wird, und der Nachweis darüber
services-retention-lead = Was bis zum { $day } gelöscht wird. Wie lange ein Antrag bleibt, sagt jede Leistung selbst. Die Frist beginnt mit dem Ende des Vorgangs, bei Genehmigungen nicht vor deren letztem Tag.
services-retention-answers = Einzelne Angaben und Unterlagen mit kürzerer Frist
services-retention-applications = Anträge mit allem, was dazu gehört
services-retention-books = Zahlungen, deren Antrag schon gelöscht ist
services-retention-nothing = Nichts.
services-retention-more = Es sind noch mehr. Alle nennt der Befehl allmende retention --dry-run --json.
services-retention-proofs = Was gelöscht wurde
services-retention-how = Der Nachweis ist eine Kette von Prüfsummen über die Kennungen, wie sie in einer Sicherung stehen. Er verrät keine davon. Was jemand noch schuldet oder zurückbekommt, bleibt bis dahin.
services-retention-no-proofs = Bisher nichts.
services-retention-when = Wann
services-retention-what = Was
services-retention-number = Anzahl
services-own-deleted = Der Antrag wird am { $day } gelöscht, mit allen Angaben und Unterlagen. Speichern Sie vorher, was Sie noch brauchen.
services-own-deleted-owed = Solange noch Geld offen ist, bleibt er länger.
services-draft-warning-subject = Ihr begonnener Antrag wird am { $day } gelöscht
services-draft-warning-text =
    Guten Tag,

    Sie haben auf den Seiten von { $town } einen Antrag begonnen: { $service }. Seit drei Wochen hat sich daran nichts geändert. Am { $day } wird er mit allen Angaben und Unterlagen gelöscht.

    Wenn Sie ihn noch brauchen, öffnen Sie ihn und speichern Sie einen Schritt. Dann bleibt er weitere 30 Tage. Sie brauchen dafür das Gerät, mit dem Sie begonnen haben, oder den Code, der neben den Schritten stand:

    { $link }
services-mail-paid-subject = Zahlung eingegangen: { $reference }
services-mail-paid-text =
    Guten Tag,

    Ihre Zahlung über { $sum } für den Antrag { $reference } ist eingegangen. Zahlungszeichen: { $mark }.

    Wie es mit dem Antrag weitergeht, steht hier:

    { $link }

    { $town }
services-mail-failed-subject = Zahlung nicht gelungen: { $reference }
services-mail-failed-text =
    Guten Tag,

    die Zahlung über { $sum } für den Antrag { $reference } ist nicht gelungen. Es ist kein Geld angekommen, und Ihr Antrag bleibt, wie er ist. Auf seiner Seite können Sie es noch einmal versuchen oder anders zahlen:

    { $link }

    { $town }
services-mail-refunding-subject = Sie bekommen Geld zurück: { $reference }
services-mail-refunding-text =
    Guten Tag,

    zum Antrag { $reference } bekommen Sie { $sum } zurück. Die Stadtkasse überweist das Geld auf dem Weg, auf dem Sie bezahlt haben. Zahlungszeichen: { $mark }.

    { $link }

    { $town }
services-mail-refunded-subject = Geld zurückgezahlt: { $reference }
services-mail-refunded-text =
    Guten Tag,

    { $sum } zum Antrag { $reference } sind zurückgezahlt. Bis das Geld bei Ihnen ist, kann es einige Tage dauern. Zahlungszeichen: { $mark }.

    { $link }

    { $town }
services-progress-attach = Unterlagen anhängen
services-progress-attached = Schon angehängt:
services-progress-about = Es geht um: { $field }
services-staff-request-any = Keine bestimmte Angabe
services-staff-request-field = Worum es geht
services-staff-sent-later = nachgereicht
services-staff-later = { $field }: nachgereicht, { $moment }
services-clock-extended = Verlängert am
services-staff-extend = Zeit bis zur Genehmigung durch Schweigen verlängern
services-staff-extend-text = Nur einmal, und nur, wenn die Sache schwierig ist (§ 42a Abs. 2 Satz 3 VwVfG). Wer den Antrag gestellt hat, bekommt sofort Nachricht. Ohne E-Mail-Adresse und ohne Konto schreiben Sie bitte selbst, bevor die Zeit abläuft.
services-staff-extend-until = Bis wann
services-staff-extend-why = Begründung
services-staff-extend-hint = Die antragstellende Person liest sie.
services-staff-error-extend = Schreiben Sie, warum mehr Zeit nötig ist.
services-staff-done-extended = Die Zeit ist verlängert. Die antragstellende Person hat Nachricht bekommen.
services-staff-done-unwritten = Die Zeit ist verlängert. Wer den Antrag gestellt hat, weiß es noch nicht: Es gibt keine E-Mail-Adresse und kein Konto. Schreiben Sie bitte, bevor die Zeit abläuft.
services-staff-already-extended = Die Zeit ist nicht verlängert: Sie war es schon, sie läuft gerade nicht, oder der Tag liegt zu früh oder zu weit. Länger als noch einmal dieselbe Zeit geht es nicht.
services-mail-extended-subject = Wir brauchen länger für Ihren Antrag { $reference }
services-mail-extended-text =
    Guten Tag,

    über Ihren Antrag { $reference } können wir nicht bis zum { $before } entscheiden. Wir verlängern die Zeit bis zum { $day }. Der Grund:

    { $reason }

    Haben wir bis dahin nicht entschieden, gilt Ihr Antrag als genehmigt ({ $basis }). Verlängern dürfen wir nur dieses eine Mal.

    { $link }

    { $town }
