# The chain of responsibility: who works on it, contractors, questions, reminders.

# The case: who works on it
reports-baton-panel = Wer arbeitet daran?
reports-baton-panel-hint = Bis jetzt macht das keine bestimmte Person. Sie können eine Person bestimmen. Sie können eine Firma beauftragen. Oder Sie fragen nach.
reports-baton-mine = Das ist Ihre Aufgabe.
reports-baton-assigned-to = { $name } macht das.
reports-baton-unassigned = Noch keine Person hat diese Aufgabe.
reports-baton-assign = Eine Person bestimmen
reports-baton-give = Eine Firma beauftragen
reports-baton-ask = Nachfragen
reports-baton-errand-to = Auftrag an { $name }
reports-baton-errand-open = Die Firma hat noch nicht geantwortet.
reports-baton-errand-accepted = Die Firma macht es. Das sagt sie seit dem { $day }.
reports-baton-errand-rejected = Die Firma macht es nicht. Das sagt sie seit dem { $day }.
reports-baton-errand-done = Die Firma ist fertig. Das sagt sie seit dem { $day }.
reports-baton-errand-revoked = Der Auftrag gilt nicht mehr. Seit dem { $day }.
reports-baton-errand-expired = Der Link geht nicht mehr.
reports-baton-given-at = Auftrag vom
reports-baton-due = Fertig bis
reports-baton-link-until = Der Link geht bis
reports-baton-word-picture = Bild { $n } von der Firma
reports-baton-taken = Öffentlich seit dem { $day }
reports-baton-take-over = Öffentlich machen
reports-baton-revoke = Den Auftrag zurück-nehmen
reports-baton-inquiry = Frage
reports-baton-asked-by = { $department }, { $day }
reports-baton-answered-at = Die Antwort ist vom { $day }.
reports-baton-answer-pictures = Es gibt auch Bilder dazu: { $n }. Sie sind bei den Bildern der Meldung.
reports-baton-inquiry-withdrawn = Die Frage gilt nicht mehr. Seit dem { $day }.
reports-baton-waiting-since = Wir warten auf die Person. Seit dem { $day }.
reports-baton-reporter-reminded = Wir haben am { $day } erinnert.
reports-baton-withdraw = Die Frage zurück-nehmen
reports-baton-reminded-acceptance = Wir haben am { $day } erinnert: Noch niemand hat Ja gesagt.
reports-baton-reminded-overdue = Wir haben am { $day } erinnert: Der Termin ist vorbei.
reports-baton-reminded-silence = Wir haben am { $day } erinnert: Die Bürger haben lange nichts gehört.
reports-baton-escalated-acceptance = Die Leitung weiß es seit dem { $day }: Noch niemand hat Ja gesagt.
reports-baton-escalated-overdue = Die Leitung weiß es seit dem { $day }: Der Termin ist vorbei.
reports-baton-escalated-silence = Die Leitung weiß es seit dem { $day }: Die Bürger haben lange nichts gehört.

# The inbox
reports-baton-only = Nur diese
reports-baton-only-all = Alle
reports-baton-only-mine = Meine Aufgaben
reports-baton-only-reminded = Wo etwas fehlt

# Assign
reports-baton-assign-title = Eine Person bestimmen
reports-baton-assign-text = Diese Personen arbeiten hier: { $department }. Sie können eine Person wählen. Die Person bekommt eine E-Mail.
reports-baton-assign-me = Ich mache das
reports-baton-person = Person
reports-baton-person-hint = Wählen Sie „Niemand“? Dann hat keine Person die Aufgabe.
reports-baton-nobody = Niemand
reports-baton-error-person = Wählen Sie eine Person aus der Liste.

# Give to a contractor
reports-baton-errand-title = Eine Firma beauftragen
reports-baton-errand-text = Die Firma bekommt eine E-Mail. In der E-Mail ist ein Link. Der Link geht { $days } Tage. Sie können den Link immer zurück-nehmen. Ihr Amt bleibt zuständig.
reports-baton-contractor = Firma
reports-baton-errand-other = Eine andere Firma
reports-baton-other-legend = Eine andere Firma
reports-baton-contractor-name = Wie heißt die Firma?
reports-baton-contractor-email = Welche E-Mail hat die Firma?
reports-baton-message = Was soll die Firma machen?
reports-baton-message-hint = Das liest die Firma.
reports-baton-pictures = Bilder
reports-baton-pictures-hint = Die Firma sieht nur Bilder mit Haken.
reports-baton-picture-share = Bild { $n } zeigen
reports-baton-share-contact = Die Firma darf Namen und Telefon von der Person sehen
reports-baton-share-contact-hint = Nur wenn die Firma das braucht. Wir schreiben auf: Wer hat die Daten gesehen?
reports-baton-errand-send = Den Auftrag senden
reports-baton-error-name = Schreiben Sie den Namen. Oder wählen Sie eine Firma.
reports-baton-error-email = Schreiben Sie eine E-Mail-Adresse. Zum Beispiel: name@firma.de
reports-baton-error-message = Schreiben Sie: Was soll die Firma machen?
reports-baton-why-contractor = Eine Firma braucht die Daten
reports-baton-why-contractor-opened = Eine Firma hat die Daten angesehen

# Take over
reports-baton-takeover-title = Öffentlich machen
reports-baton-takeover-text = Das hat { $name } am { $day } geschrieben. Schreiben Sie es neu. Alle können es dann lesen.
reports-baton-takeover-hint = Keine Namen. Keine Telefon-Nummern.
reports-baton-takeover-pictures = Bilder
reports-baton-error-note = Schreiben Sie: Was sollen alle lesen?

# Ask
reports-baton-ask-title = Die Person etwas fragen
reports-baton-ask-by-mail = Die Person bekommt eine E-Mail. Sie sehen die Adresse nicht.
reports-baton-ask-by-page = Die Person hat keine E-Mail-Adresse gesagt. Die Frage steht auf ihrer Seite. Vielleicht sieht sie das nicht.
reports-baton-ask-reminder = Kommt keine Antwort? Dann erinnern wir nach { $days } Tagen.
reports-baton-unreachable = Wir kennen die Person nicht. Wir können nicht fragen.
reports-baton-question = Ihre Frage
reports-baton-question-hint = Fragen Sie nur, was Sie brauchen. Schreiben Sie einfach.
reports-baton-error-question = Schreiben Sie Ihre Frage.
reports-baton-ask-preview = Die E-Mail ansehen
reports-baton-preview = So sieht die E-Mail aus
reports-baton-preview-to = An
reports-baton-preview-hidden = die Person, die gemeldet hat
reports-baton-preview-subject = Betreff
reports-baton-ask-send = Die Frage senden
reports-baton-ask-change = Die Frage ändern

# The reporter answers
reports-baton-questions = Fragen von der Stadt
reports-baton-questions-open = Die Stadt fragt Sie etwas.
reports-baton-questions-answer = Antworten
reports-baton-you = Sie
reports-baton-answer-title = Eine Frage zu Ihrer Meldung
reports-baton-answer-asks = { $department } fragt am { $day }
reports-baton-answer-text = Ihre Antwort
reports-baton-answer-hint = Nur die Stadt liest das.
reports-baton-answer-after = Die Stadt sieht Ihre Bilder zuerst. Erst dann sehen andere die Bilder.
reports-baton-answer-more = Es gibt noch mehr Fragen: { $n }.
reports-baton-answer-send = Die Antwort senden
reports-baton-answer-own = Zur Seite von Ihrer Meldung
reports-baton-answer-none = Es gibt keine Frage mehr.
reports-baton-answer-thanks = Danke. Die Stadt hat Ihre Antwort.
reports-baton-error-answer = Schreiben Sie eine Antwort.

# The contractor's page
reports-baton-page-title = Auftrag: { $town }
reports-baton-page-lead = Für { $name }. Geben Sie den Link nur an Kollegen weiter.
reports-baton-page-task = Was sollen Sie machen?
reports-baton-page-due = Bitte bis zum { $day }
reports-baton-page-report = Das hat jemand gemeldet
reports-baton-page-words = Das haben Sie geschrieben
reports-baton-page-act = Ihre Antwort
reports-baton-page-accept = Ja, wir machen das
reports-baton-page-accept-text = Machen Sie das?
reports-baton-page-accepted = Sie haben Ja gesagt.
reports-baton-page-rejected = Sie haben Nein gesagt. Sie können noch etwas schreiben.
reports-baton-page-done = Sie sind fertig. Sie können noch etwas schreiben.
reports-baton-page-text = Was wollen Sie der Stadt sagen?
reports-baton-page-text-hint = Zum Beispiel: Wann kommen Sie? Was haben Sie gemacht?
reports-baton-page-pictures = Bilder
reports-baton-page-pictures-hint = So viele Bilder gehen: { $most }. Jedes Bild hat höchstens 15 MB. Wir löschen aus den Bildern: Wo war das? Und wann?
reports-baton-page-send = Senden
reports-baton-page-finish = Wir sind fertig
reports-baton-page-reject = Nein, wir machen das nicht
reports-baton-page-reason = Warum nicht?
reports-baton-page-reject-send = Nein sagen
reports-baton-page-coordinates = Genauer Ort
reports-baton-page-way = Den Weg zeigen
reports-baton-page-contact = Wer hat gemeldet?
reports-baton-page-contact-text = Sie dürfen den Namen und das Telefon sehen. Wir schreiben das auf. Die Person kann das lesen.
reports-baton-page-contact-show = Zeigen
reports-baton-page-ask = Haben Sie Fragen?
reports-baton-page-until = Der Link geht bis zum { $day }.
reports-baton-page-accepted-now = Danke. Die Stadt weiß jetzt: Sie machen das.
reports-baton-page-rejected-now = Die Stadt weiß jetzt: Sie machen das nicht.
reports-baton-page-sent-now = Die Stadt hat Ihre Nachricht.
reports-baton-page-done-now = Danke. Die Stadt weiß jetzt: Sie sind fertig.
reports-baton-page-shut = Dieser Link geht nicht mehr
reports-baton-page-shut-ask = Haben Sie Fragen? Hier bekommen Sie Antwort:
reports-baton-page-expired = Der Link ging bis zum { $day }. Arbeiten Sie noch daran? Dann fragen Sie nach einem neuen Link.
reports-baton-page-revoked = Die Stadt will den Auftrag nicht mehr.
reports-baton-page-closed = Die Meldung ist fertig.
reports-baton-page-unknown = Diesen Auftrag gibt es nicht. Ist die Adresse ganz?
reports-baton-error-reject = Schreiben Sie: Warum machen Sie das nicht?
reports-baton-error-word = Schreiben Sie etwas. Oder wählen Sie ein Bild.

# The chain
reports-baton-stop-contractor = Eine Firma arbeitet daran. Seit dem { $since }.
reports-baton-stop-contractor-past = Eine Firma hat daran gearbeitet. Vom { $since } bis zum { $until }.
reports-baton-stop-named = { $name } arbeitet daran. Seit dem { $since }.
reports-baton-stop-named-past = { $name } hat daran gearbeitet. Vom { $since } bis zum { $until }.
reports-baton-stop-reporter = Wir haben die Person etwas gefragt. Am { $since }. Wir warten auf die Antwort.
reports-baton-stop-reporter-past = Wir haben auf eine Antwort gewartet. Vom { $since } bis zum { $until }.
reports-baton-who-contractor = (Firma)

# The journal
reports-baton-journal-assigned = Eine Person macht es jetzt.
reports-baton-journal-unassigned = Keine Person macht es mehr.
reports-baton-journal-errand-given = Eine Firma hat einen Auftrag.
reports-baton-journal-errand-given-contact = Eine Firma hat einen Auftrag. Sie darf den Namen sehen.
reports-baton-journal-errand-accepted = Die Firma sagt Ja.
reports-baton-journal-errand-rejected = Die Firma sagt Nein.
reports-baton-journal-errand-noted = Die Firma hat geschrieben.
reports-baton-journal-errand-done = Die Firma ist fertig.
reports-baton-journal-errand-contact = Die Firma hat den Namen angesehen.
reports-baton-journal-errand-revoked = Der Auftrag gilt nicht mehr.
reports-baton-journal-asked = Wir haben die Person etwas gefragt.
reports-baton-journal-answered = Die Person hat geantwortet.
reports-baton-journal-withdrawn = Die Frage gilt nicht mehr.
reports-baton-journal-reporter-reminded = Wir haben die Person erinnert.
reports-baton-journal-reminded-acceptance = Wir haben erinnert: { $department } soll Ja oder Nein sagen.
reports-baton-journal-reminded-overdue = Wir haben erinnert: Der Termin ist vorbei. { $department }
reports-baton-journal-reminded-silence = Wir haben erinnert: Die Bürger hören nichts. { $department }
reports-baton-journal-escalated-acceptance = Die Leitung weiß es: { $department } sagt nicht Ja.
reports-baton-journal-escalated-overdue = Die Leitung weiß es: Der Termin ist vorbei. { $department }
reports-baton-journal-escalated-silence = Die Leitung weiß es: Die Bürger hören nichts. { $department }

# Mails to staff
reports-baton-mail-assigned-subject = Ihre Aufgabe: Meldung { $code }
reports-baton-mail-assigned-text =
    Die Meldung { $code } ist jetzt Ihre Aufgabe:
    { $title }

    { $link }
reports-baton-mail-rejected-subject = Firma sagt Nein: Meldung { $code }
reports-baton-mail-rejected-text =
    { $by } macht den Auftrag nicht. Es ist die Meldung { $code }:
    { $title }

    Lesen Sie, warum:
    { $link }
reports-baton-mail-written-subject = Nachricht von der Firma: Meldung { $code }
reports-baton-mail-written-text =
    { $by } hat geschrieben. Es ist die Meldung { $code }:
    { $title }

    { $link }
reports-baton-mail-done-subject = Firma ist fertig: Meldung { $code }
reports-baton-mail-done-text =
    { $by } ist fertig. Es ist die Meldung { $code }:
    { $title }

    Bitte prüfen Sie das:
    { $link }
reports-baton-mail-answered-subject = Antwort zur Meldung { $code }
reports-baton-mail-answered-text =
    Die Person hat geantwortet. Es ist die Meldung { $code }:
    { $title }

    { $link }
reports-baton-mail-reminder-subject = So viele Meldungen warten: { $n }
reports-baton-mail-reminder-text =
    Bei diesen Meldungen fehlt etwas:

    { $lines }

    Alle Meldungen: { $link }
reports-baton-mail-escalation-subject = Wichtig: So viele Meldungen warten zu lange: { $n }
reports-baton-mail-escalation-text =
    Wir haben schon erinnert. Trotzdem fehlt noch etwas:

    { $lines }

    Alle Meldungen: { $link }
reports-baton-mail-watch-line =
    { $code }, { $category }, { $department }: { $why }
    { $link }
reports-baton-mail-watch-more = Und noch mehr: { $n }
reports-baton-mail-why-acceptance = Niemand hat Ja oder Nein gesagt
reports-baton-mail-why-overdue = Der Termin ist vorbei
reports-baton-mail-why-silence = Die Bürger haben lange nichts gehört

# Mail to a contractor
reports-baton-mail-errand-subject = Auftrag { $code }, { $town }
reports-baton-mail-errand-due = Bitte bis zum { $day }.
reports-baton-mail-errand-text =
    Guten Tag,

    { $department } ({ $town }) hat einen Auftrag für Sie:

    { $message }

    { $due }

    Hier sehen Sie den Ort. Hier können Sie antworten:
    { $link }

    Der Link geht bis zum { $until }. Geben Sie den Link nur an Kollegen weiter.

# Mails to a reporter
reports-baton-mail-question-subject = Eine Frage zu Ihrer Meldung { $code }
reports-baton-mail-question-text =
    Guten Tag,

    Sie haben gemeldet: { $title }

    { $town } fragt Sie:

    { $question }

    Bitte antworten Sie hier. Sie können auch Bilder senden:
    { $link }

    Der Link ist nur für Sie.
reports-baton-mail-question-reminder-subject = Eine Frage ist noch offen. Ihre Meldung { $code }
reports-baton-mail-question-reminder-text =
    Guten Tag,

    Sie haben gemeldet: { $title }

    { $town } hat Sie etwas gefragt. Ihre Antwort fehlt noch. Bitte antworten Sie hier:
    { $link }

    Wir erinnern nur einmal.

# Notices after an act
reports-staff-done-assigned = Die Person ist bestimmt.
reports-staff-done-errand = Die Firma bekommt eine E-Mail.
reports-staff-done-revoked = Der Auftrag gilt nicht mehr. Der Link geht nicht mehr.
reports-staff-done-taken = Die Nachricht ist jetzt öffentlich.
reports-staff-done-asked = Die Frage ist gesendet. Kommt eine Antwort? Dann bekommen Sie eine E-Mail.
reports-staff-done-withdrawn = Die Frage gilt nicht mehr.
reports-staff-already-assigned = Das war schon so. Oder ein anderes Amt macht es jetzt.
reports-staff-already-errand = Sie haben den Auftrag gerade schon gesendet.
reports-staff-already-revoked = Der Auftrag galt schon nicht mehr.
reports-staff-already-taken = Die Nachricht war schon öffentlich.
reports-staff-already-asked = Sie haben gerade schon gefragt.
reports-staff-already-withdrawn = Die Frage galt schon nicht mehr.
reports-staff-already-unreachable = Wir können die Person nicht erreichen.

# The privacy notice
reports-personal-errand = Firmen arbeiten für die Stadt. Sie bekommen E-Mails.
