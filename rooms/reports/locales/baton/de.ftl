# The chain of responsibility: who works on it, contractors, questions, reminders.

# The case: who works on it
reports-baton-panel = Wer daran arbeitet
reports-baton-panel-hint = Noch niemand Bestimmtes. Sie können den Vorgang einer Person zuweisen, eine Firma beauftragen oder nachfragen.
reports-baton-mine = Ihnen zugewiesen
reports-baton-assigned-to = Zugewiesen: { $name }
reports-baton-unassigned = Keiner Person zugewiesen
reports-baton-assign = Zuweisen
reports-baton-give = Firma beauftragen
reports-baton-ask = Nachfragen
reports-baton-errand-to = Auftrag an { $name }
reports-baton-errand-open = Noch keine Antwort
reports-baton-errand-accepted = Angenommen am { $day }
reports-baton-errand-rejected = Abgelehnt am { $day }
reports-baton-errand-done = Als erledigt gemeldet am { $day }
reports-baton-errand-revoked = Zurückgezogen am { $day }
reports-baton-errand-expired = Der Link ist abgelaufen
reports-baton-given-at = Beauftragt am
reports-baton-due = Erledigt bis
reports-baton-link-until = Link gilt bis
reports-baton-word-picture = Bild { $n } der Firma
reports-baton-taken = Am { $day } öffentlich gemacht
reports-baton-take-over = Als öffentliche Notiz übernehmen
reports-baton-revoke = Auftrag zurückziehen
reports-baton-inquiry = Rückfrage
reports-baton-asked-by = { $department }, { $day }
reports-baton-answered-at = Beantwortet am { $day }.
reports-baton-answer-pictures =
    { $n ->
         [one] Ein Bild steht
        *[other] { $n } Bilder stehen
    } bei den Bildern der Meldung.
reports-baton-inquiry-withdrawn = Zurückgenommen am { $day }
reports-baton-waiting-since = Wartet seit { $day } auf die meldende Person.
reports-baton-reporter-reminded = Erinnert am { $day }.
reports-baton-withdraw = Frage zurücknehmen
reports-baton-reminded-acceptance = Erinnert am { $day }: Niemand hat die Zuständigkeit angenommen.
reports-baton-reminded-overdue = Erinnert am { $day }: Der zugesagte Termin ist vorbei.
reports-baton-reminded-silence = Erinnert am { $day }: Die Öffentlichkeit hat lange nichts gehört.
reports-baton-escalated-acceptance = Eskaliert am { $day }: Niemand hat die Zuständigkeit angenommen.
reports-baton-escalated-overdue = Eskaliert am { $day }: Der zugesagte Termin ist vorbei.
reports-baton-escalated-silence = Eskaliert am { $day }: Die Öffentlichkeit hat lange nichts gehört.

# The inbox
reports-baton-only = Nur
reports-baton-only-all = Alle
reports-baton-only-mine = Mir zugewiesene
reports-baton-only-reminded = Mit offener Erinnerung

# Assign
reports-baton-assign-title = Vorgang zuweisen
reports-baton-assign-text = Zur Wahl stehen die Personen, die für { $department } arbeiten. Wer den Vorgang bekommt, erfährt es per E-Mail.
reports-baton-assign-me = Mir zuweisen
reports-baton-person = Person
reports-baton-person-hint = „Niemand“ hebt eine Zuweisung auf.
reports-baton-nobody = Niemand
reports-baton-error-person = Wählen Sie eine Person aus der Liste.

# Give to a contractor
reports-baton-errand-title = Eine Firma beauftragen
reports-baton-errand-text = Die Firma bekommt eine E-Mail mit einem Link auf diese eine Meldung. Sie braucht kein Konto. Der Link gilt { $days } Tage, und Sie können ihn jederzeit zurückziehen. Zuständig bleibt Ihr Amt.
reports-baton-contractor = Firma
reports-baton-errand-other = Andere Firma, unten eintragen
reports-baton-other-legend = Andere Firma
reports-baton-contractor-name = Name der Firma
reports-baton-contractor-email = E-Mail der Firma
reports-baton-message = Was ist zu tun?
reports-baton-message-hint = Steht in der E-Mail und auf der Seite der Firma.
reports-baton-pictures = Bilder
reports-baton-pictures-hint = Die Firma sieht nur Bilder mit Haken.
reports-baton-picture-share = Bild { $n } zeigen
reports-baton-share-contact = Die Firma darf Namen, E-Mail und Telefon der meldenden Person sehen
reports-baton-share-contact-hint = Nur wenn es nötig ist, etwa für einen Termin. Es steht im Zugriffsprotokoll, jetzt und bei jedem Öffnen.
reports-baton-errand-send = Auftrag senden
reports-baton-error-name = Schreiben Sie, wie die Firma heißt, oder wählen Sie eine aus der Liste.
reports-baton-error-email = Schreiben Sie eine E-Mail-Adresse wie name@firma.de.
reports-baton-error-message = Schreiben Sie, was zu tun ist.
reports-baton-why-contractor = Weitergabe an eine beauftragte Firma
reports-baton-why-contractor-opened = Von der beauftragten Firma geöffnet

# Take over
reports-baton-takeover-title = Als öffentliche Notiz übernehmen
reports-baton-takeover-text = { $name } schrieb am { $day } an die Stadt. Veröffentlichen Sie davon, was alle lesen sollen, in Ihren Worten.
reports-baton-takeover-hint = Keine Namen, keine Telefonnummern.
reports-baton-takeover-pictures = Bilder
reports-baton-error-note = Schreiben Sie, was alle lesen sollen.

# Ask
reports-baton-ask-title = Bei der meldenden Person nachfragen
reports-baton-ask-by-mail = Die Frage geht als E-Mail an die meldende Person und steht auf ihrer eigenen Seite. Die Adresse bleibt verborgen.
reports-baton-ask-by-page = Die meldende Person hat keine E-Mail-Adresse hinterlassen. Die Frage steht auf ihrer eigenen Seite; ob sie dort nachsieht, ist ungewiss.
reports-baton-ask-reminder = Bleibt die Antwort aus, erinnern wir nach { $days } Tagen einmal.
reports-baton-unreachable = Diese Meldung kam ohne E-Mail-Adresse und ohne eigene Seite. Hier kann niemand gefragt werden.
reports-baton-question = Ihre Frage
reports-baton-question-hint = Fragen Sie nur, was Sie brauchen. Schreiben Sie einfach.
reports-baton-error-question = Schreiben Sie Ihre Frage.
reports-baton-ask-preview = Vorschau der E-Mail
reports-baton-preview = So geht die E-Mail hinaus
reports-baton-preview-to = An
reports-baton-preview-hidden = die meldende Person (Adresse verborgen)
reports-baton-preview-subject = Betreff
reports-baton-ask-send = Frage senden
reports-baton-ask-change = Frage ändern

# The reporter answers
reports-baton-questions = Fragen der Stadt
reports-baton-questions-open = Die Stadt hat eine Frage an Sie.
reports-baton-questions-answer = Antworten
reports-baton-you = Sie
reports-baton-answer-title = Frage zu Ihrer Meldung
reports-baton-answer-asks = { $department } fragt am { $day }
reports-baton-answer-text = Ihre Antwort
reports-baton-answer-hint = Nur die Stadt liest Ihre Antwort.
reports-baton-answer-after = Bilder sieht die Öffentlichkeit erst, wenn die Stadt sie freigibt.
reports-baton-answer-more =
    { $n ->
         [one] Danach wartet noch eine Frage.
        *[other] Danach warten noch { $n } Fragen.
    }
reports-baton-answer-send = Antwort senden
reports-baton-answer-own = Zur Seite Ihrer Meldung
reports-baton-answer-none = Es ist keine Frage offen.
reports-baton-answer-thanks = Danke. Ihre Antwort ist bei der Stadt.
reports-baton-error-answer = Schreiben Sie eine Antwort.

# The contractor's page
reports-baton-page-title = Auftrag: { $town }
reports-baton-page-lead = Für { $name }. Diese Seite gehört zu Ihrem Link; geben Sie ihn nur an die weiter, die daran arbeiten.
reports-baton-page-task = Was zu tun ist
reports-baton-page-due = Bitte bis { $day }
reports-baton-page-report = Was gemeldet wurde
reports-baton-page-words = Was Sie geschrieben haben
reports-baton-page-act = Ihre Antwort
reports-baton-page-accept = Auftrag annehmen
reports-baton-page-accept-text = Übernehmen Sie den Auftrag?
reports-baton-page-accepted = Sie haben den Auftrag angenommen.
reports-baton-page-rejected = Sie haben den Auftrag abgelehnt. Eine Nachricht können Sie noch schreiben.
reports-baton-page-done = Sie haben den Auftrag als erledigt gemeldet. Eine Nachricht können Sie noch schreiben.
reports-baton-page-text = Nachricht an die Stadt
reports-baton-page-text-hint = Zum Beispiel, wann Sie kommen oder was Sie gemacht haben.
reports-baton-page-pictures = Bilder
reports-baton-page-pictures-hint =
    { $most ->
         [one] Noch ein Bild
        *[other] Bis zu { $most } Bilder
    }, JPEG, PNG oder WebP, höchstens 15 MB. Ort und Zeit der Aufnahme entfernen wir.
reports-baton-page-send = Nachricht senden
reports-baton-page-finish = Als erledigt melden
reports-baton-page-reject = Auftrag ablehnen
reports-baton-page-reason = Warum?
reports-baton-page-reject-send = Ablehnen
reports-baton-page-coordinates = Koordinaten
reports-baton-page-way = Weg dorthin zeigen
reports-baton-page-contact = Meldende Person
reports-baton-page-contact-text = Sie dürfen Name und Kontakt sehen, um den Auftrag auszuführen. Jedes Öffnen wird aufgeschrieben, und die Person kann es lesen.
reports-baton-page-contact-show = Kontakt zeigen
reports-baton-page-ask = Fragen zum Auftrag
reports-baton-page-until = Ihr Link gilt bis { $day }.
reports-baton-page-accepted-now = Danke. Die Stadt weiß, dass Sie den Auftrag übernehmen.
reports-baton-page-rejected-now = Die Stadt weiß, dass Sie den Auftrag nicht übernehmen.
reports-baton-page-sent-now = Ihre Nachricht ist bei der Stadt.
reports-baton-page-done-now = Danke. Die Stadt weiß, dass es erledigt ist.
reports-baton-page-shut = Dieser Link gilt nicht mehr
reports-baton-page-shut-ask = Fragen beantwortet:
reports-baton-page-expired = Der Link zu diesem Auftrag galt bis { $day }. Bitten Sie die Stadt um einen neuen, falls Sie noch daran arbeiten.
reports-baton-page-revoked = Die Stadt hat diesen Auftrag zurückgezogen.
reports-baton-page-closed = Die Meldung zu diesem Auftrag ist abgeschlossen.
reports-baton-page-unknown = Zu diesem Link gibt es keinen Auftrag. Prüfen Sie, ob die Adresse vollständig ist.
reports-baton-error-reject = Schreiben Sie, warum Sie den Auftrag nicht übernehmen.
reports-baton-error-word = Schreiben Sie etwas oder wählen Sie ein Bild.

# The chain
reports-baton-stop-contractor = Seit { $since } bei einer beauftragten Firma
reports-baton-stop-contractor-past = { $since } bis { $until } bei einer beauftragten Firma
reports-baton-stop-named = Seit { $since } bei { $name }
reports-baton-stop-named-past = { $since } bis { $until } bei { $name }
reports-baton-stop-reporter = Wartet seit { $since } auf eine Antwort der meldenden Person
reports-baton-stop-reporter-past = Wartete vom { $since } bis { $until } auf die meldende Person
reports-baton-who-contractor = (Firma)

# The journal
reports-baton-journal-assigned = einer Person zugewiesen
reports-baton-journal-unassigned = keiner Person mehr zugewiesen
reports-baton-journal-errand-given = Auftrag an eine Firma gegeben
reports-baton-journal-errand-given-contact = Auftrag an eine Firma gegeben, mit Kontaktdaten
reports-baton-journal-errand-accepted = Auftrag angenommen
reports-baton-journal-errand-rejected = Auftrag abgelehnt
reports-baton-journal-errand-noted = Nachricht der Firma
reports-baton-journal-errand-done = Auftrag als erledigt gemeldet
reports-baton-journal-errand-contact = Kontaktdaten von der Firma geöffnet
reports-baton-journal-errand-revoked = Auftrag zurückgezogen
reports-baton-journal-asked = bei der meldenden Person nachgefragt
reports-baton-journal-answered = Rückfrage beantwortet
reports-baton-journal-withdrawn = Rückfrage zurückgenommen
reports-baton-journal-reporter-reminded = meldende Person an die Rückfrage erinnert
reports-baton-journal-reminded-acceptance = { $department } erinnert: Zuständigkeit nicht angenommen
reports-baton-journal-reminded-overdue = { $department } erinnert: Termin vorbei
reports-baton-journal-reminded-silence = { $department } erinnert: lange keine öffentliche Nachricht
reports-baton-journal-escalated-acceptance = eskaliert: { $department } hat die Zuständigkeit nicht angenommen
reports-baton-journal-escalated-overdue = eskaliert: Termin bei { $department } vorbei
reports-baton-journal-escalated-silence = eskaliert: von { $department } lange keine öffentliche Nachricht

# Mails to staff
reports-baton-mail-assigned-subject = Ihnen zugewiesen: Meldung { $code }
reports-baton-mail-assigned-text =
    Die Meldung { $code } ist jetzt Ihnen zugewiesen:
    { $title }

    { $link }
reports-baton-mail-rejected-subject = Auftrag abgelehnt: Meldung { $code }
reports-baton-mail-rejected-text =
    { $by } hat den Auftrag zur Meldung { $code } abgelehnt:
    { $title }

    Der Grund steht im Vorgang:
    { $link }
reports-baton-mail-written-subject = Nachricht zum Auftrag: Meldung { $code }
reports-baton-mail-written-text =
    { $by } hat zur Meldung { $code } geschrieben:
    { $title }

    { $link }
reports-baton-mail-done-subject = Auftrag erledigt: Meldung { $code }
reports-baton-mail-done-text =
    { $by } meldet den Auftrag zur Meldung { $code } als erledigt:
    { $title }

    Bitte prüfen und abschließen:
    { $link }
reports-baton-mail-answered-subject = Antwort zur Meldung { $code }
reports-baton-mail-answered-text =
    Ihre Rückfrage zur Meldung { $code } ist beantwortet:
    { $title }

    { $link }
reports-baton-mail-reminder-subject =
    { $n ->
         [one] Eine Meldung wartet
        *[other] { $n } Meldungen warten
    } auf Ihr Amt
reports-baton-mail-reminder-text =
    Bei diesen Meldungen ist etwas liegen geblieben:

    { $lines }

    Zum Eingang: { $link }
reports-baton-mail-escalation-subject =
    Eskalation: { $n ->
         [one] eine Meldung
        *[other] { $n } Meldungen
    }
reports-baton-mail-escalation-text =
    Diese Meldungen sind trotz Erinnerung liegen geblieben:

    { $lines }

    Zum Eingang: { $link }
reports-baton-mail-watch-line =
    { $code }, { $category }, { $department }: { $why }
    { $link }
reports-baton-mail-watch-more = und { $n } weitere im Eingang
reports-baton-mail-why-acceptance = Zuständigkeit weder angenommen noch abgelehnt
reports-baton-mail-why-overdue = zugesagter Termin vorbei
reports-baton-mail-why-silence = lange keine öffentliche Nachricht

# Mail to a contractor
reports-baton-mail-errand-subject = Auftrag { $code }, { $town }
reports-baton-mail-errand-due = Bitte bis { $day }.
reports-baton-mail-errand-text =
    Guten Tag,

    { $department } ({ $town }) bittet Sie um folgende Arbeit:

    { $message }

    { $due }

    Ort, Bilder und Ihre Antwort (annehmen, ablehnen, Nachricht, erledigt) finden Sie hier, ohne Anmeldung:
    { $link }

    Der Link gilt bis { $until } und nur für diesen Auftrag. Bitte geben Sie ihn nur an die weiter, die daran arbeiten.

# Mails to a reporter
reports-baton-mail-question-subject = Eine Frage zu Ihrer Meldung { $code }
reports-baton-mail-question-text =
    Guten Tag,

    zu Ihrer Meldung „{ $title }“ fragt { $town }:

    { $question }

    Antworten Sie bitte hier, mit Bildern, wenn sie helfen, und ohne Anmeldung:
    { $link }

    Der Link ist nur für Sie.
reports-baton-mail-question-reminder-subject = Noch offen: eine Frage zu Ihrer Meldung { $code }
reports-baton-mail-question-reminder-text =
    Guten Tag,

    zu Ihrer Meldung „{ $title }“ hat { $town } noch keine Antwort von Ihnen. Ohne sie geht es vielleicht nicht weiter. Hier können Sie antworten:
    { $link }

    Wir erinnern nur dieses eine Mal.

# Notices after an act
reports-staff-done-assigned = Die Zuweisung ist gespeichert.
reports-staff-done-errand = Der Auftrag ist unterwegs. Die Firma bekommt eine E-Mail mit dem Link.
reports-staff-done-revoked = Der Auftrag ist zurückgezogen. Der Link öffnet nichts mehr.
reports-staff-done-taken = Die Nachricht der Firma ist öffentlich.
reports-staff-done-asked = Die Frage ist gestellt. Sie bekommen eine E-Mail, wenn die Antwort da ist.
reports-staff-done-withdrawn = Die Frage ist zurückgenommen.
reports-staff-already-assigned = So war es schon zugewiesen, oder der Vorgang liegt inzwischen bei einem anderen Amt.
reports-staff-already-errand = Dieser Auftrag ist gerade eben hinausgegangen.
reports-staff-already-revoked = Der Auftrag war schon zurückgezogen.
reports-staff-already-taken = Die Nachricht war schon öffentlich.
reports-staff-already-asked = Diese Frage ist gerade eben gestellt worden.
reports-staff-already-withdrawn = Die Frage war schon beantwortet oder zurückgenommen.
reports-staff-already-unreachable = Die meldende Person ist nicht erreichbar.

# The privacy notice
reports-personal-errand = Aufträge an Firmen, die für die Stadt arbeiten
