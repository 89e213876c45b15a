identity-role-citizen = Bürgerin oder Bürger
identity-role-clerk = Mitarbeit im Büro
identity-role-field = Mitarbeit draußen
identity-role-editor = Texte schreiben
identity-role-officer = Alle Zahlen ansehen
identity-role-administrator = Technik und Rechte
identity-sign-in-title = Anmelden
identity-sign-in-passkey = Mit Passkey anmelden
identity-sign-in-email = Ihre E-Mail-Adresse
identity-sign-in-email-hint = Wir schicken Ihnen einen Link. Der Link gilt 20 Minuten.
identity-sign-in-send = Link schicken
identity-sign-in-again = Neuen Link bestellen
identity-sign-in-why = Sie brauchen kein Konto
identity-sign-in-why-text = Sie können alles auch ohne Konto melden. Ein Konto hat Vorteile:
identity-sign-in-why-one = Sie brauchen kein Passwort.
identity-sign-in-why-two = Sie sehen: Wer hat meine Daten gelesen? Und warum?
identity-sign-in-why-three = Sie sehen: Auf welchen Geräten bin ich angemeldet? Sie können alle Geräte abmelden.
identity-sign-out = Abmelden
identity-error-email-missing = Schreiben Sie bitte Ihre E-Mail-Adresse in das Feld.
identity-error-email-wrong = Die E-Mail-Adresse ist nicht richtig. Ein Beispiel: name@example.org
identity-error-code-shape = Schreiben Sie bitte die 6 Zahlen aus der E-Mail in das Feld.
identity-error-code-wrong = { $left ->
    [one] Die Zahlen sind falsch. Sie können es noch 1 Mal versuchen.
   *[other] Die Zahlen sind falsch. Sie können es noch { $left } Mal versuchen.
}
identity-error-role = Wählen Sie bitte eine Aufgabe aus.
identity-error-department = Dieses Amt gibt es nicht.
identity-problem-link-dead = Der Link gilt nicht mehr. Vielleicht haben Sie den Link schon benutzt. Oder der Link ist älter als 20 Minuten. Bestellen Sie einen neuen Link.
identity-problem-code-dead = Die Zahlen gelten nicht mehr. Bestellen Sie einen neuen Link. Dann bekommen Sie neue Zahlen.
identity-sent-title = Wir haben Ihnen eine E-Mail geschickt
identity-sent-text = Lesen Sie Ihre E-Mails. Drücken Sie auf den Link in der E-Mail. Oder schreiben Sie die 6 Zahlen aus der E-Mail in das Feld.
identity-sent-code = Die 6 Zahlen aus der E-Mail
identity-sent-code-hint = Zum Beispiel: 123 456
identity-sent-none = Ist keine E-Mail da?
identity-sent-none-wait = Warten Sie 2 Minuten.
identity-sent-none-spam = Schauen Sie in den Ordner für Werbung. Der Ordner heißt oft: Spam.
identity-sent-none-typo = Vielleicht war die Adresse falsch.
identity-link-title = Möchten Sie sich anmelden?
identity-link-text = Sie melden sich an mit dieser Adresse:
identity-link-confirm = Ja, anmelden
identity-link-not-you = Haben Sie das nicht bestellt?
identity-link-not-you-text = Dann schließen Sie diese Seite. Es passiert nichts.
identity-mail-sign-in-subject = Ihr Link zum Anmelden: { $town }
identity-mail-sign-in-body =
    Guten Tag,

    drücken Sie auf diesen Link. Dann sind Sie angemeldet:

    { $link }

    Oder schreiben Sie diese Zahlen in das Feld auf der Seite: { $code }

    Der Link gilt 20 Minuten. Die Zahlen gelten auch 20 Minuten. Sagen Sie die Zahlen niemandem. Wir fragen nie danach.

    Haben Sie den Link nicht bestellt? Dann müssen Sie nichts tun.

    { $town }
identity-mail-invitation-subject = Ihr Zugang: { $town }
identity-mail-invitation-body =
    Guten Tag,

    Sie können jetzt hier arbeiten. Ihre Aufgabe ist: { $role }.

    Melden Sie sich hier an. Nehmen Sie diese E-Mail-Adresse:

    { $link }

    Machen Sie danach in Ihrem Konto einen Passkey. Dann melden Sie sich mit dem Finger-Abdruck an.

    { $town }
identity-mail-passkey-subject = Neuer Passkey für Ihr Konto: { $town }
identity-mail-passkey-body =
    Guten Tag,

    Ihr Konto hat einen neuen Passkey. Er heißt: { $name }.

    Haben Sie das nicht gemacht? Dann öffnen Sie Ihr Konto. Löschen Sie dort den Passkey. Melden Sie alle anderen Geräte ab:

    { $link }

    { $town }
identity-account-title = Mein Konto
identity-account-who = Das sind Sie
identity-account-email = E-Mail-Adresse
identity-account-since = Das Konto gibt es seit
identity-account-roles = Ihre Aufgaben
identity-account-role-in = { $role }: { $department }
identity-account-name = Ihr Name
identity-account-name-save = Namen speichern
identity-account-passkeys = Passkeys
identity-account-passkeys-text = Ein Passkey ist wie ein Schlüssel. Ihr Gerät bewahrt den Schlüssel auf. Sie melden sich mit dem Finger-Abdruck an. Oder mit dem Gesicht. Sie brauchen kein Passwort.
identity-account-passkey-made = Gemacht am { $day }
identity-account-passkey-used = zuletzt benutzt { $when }
identity-account-passkey-change = Namen ändern oder löschen
identity-account-passkey-rename = Namen ändern
identity-account-passkey-remove = Passkey löschen
identity-account-passkey-add = Neuen Passkey machen
identity-account-sessions = Hier sind Sie angemeldet
identity-account-sessions-text = Nach { $days } Tagen müssen Sie sich neu anmelden. Kennen Sie ein Gerät nicht? Dann melden Sie das Gerät ab.
identity-account-session-unknown = Ein Gerät ohne Namen
identity-account-session-this = Dieses Gerät
identity-account-session-since = Angemeldet am { $moment }
identity-account-session-seen = zuletzt benutzt { $when }
identity-account-session-end = Abmelden
identity-account-sessions-end-others = Alle anderen Geräte abmelden
identity-done-name = Wir haben Ihren Namen gespeichert.
identity-done-session = Das Gerät ist abgemeldet.
identity-done-sessions = Alle anderen Geräte sind abgemeldet.
identity-done-passkey = Der Passkey ist fertig.
identity-done-passkey-named = Der Passkey hat jetzt einen neuen Namen.
identity-done-passkey-removed = Der Passkey ist gelöscht. Löschen Sie ihn auch auf Ihrem Gerät.
identity-done-invited = Die Person hat die Aufgabe. Sie bekommt eine E-Mail.
identity-done-revoked = Die Person hat diese Aufgabe nicht mehr.
identity-done-woken = Wir versuchen es noch einmal.
identity-done-skipped = Wir lassen das aus.
identity-passkey-name = Name für den Passkey
identity-passkey-name-hint = Zum Beispiel: Mein Telefon
identity-passkey-unnamed = Passkey vom { $day }
identity-passkey-unsupported = Dieser Browser kennt keine Passkeys.
identity-passkey-cancelled = Wir haben nichts geändert. Versuchen Sie es noch einmal.
identity-passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal. Oder nehmen Sie den Link in der E-Mail.
identity-passkey-working = Bestätigen Sie jetzt auf Ihrem Gerät.
identity-passkey-expired = Das hat zu lange gedauert. Versuchen Sie es noch einmal.
identity-passkey-refused = Wir kennen diesen Passkey nicht. Nehmen Sie den Link in der E-Mail.
identity-passkey-noscript = Für einen Passkey braucht Ihr Browser JavaScript.
identity-people-nav = Team
identity-people-title = Team und Aufgaben
identity-people-invite = Person einladen
identity-people-search = Im Team suchen
identity-people-search-go = Suchen
identity-people-words = Name oder E-Mail-Adresse
identity-people-none = Wir haben niemanden gefunden.
identity-people-name = Name
identity-people-email = E-Mail-Adresse
identity-people-roles = Aufgaben
identity-people-last = Zuletzt angemeldet
identity-people-never = noch nie
identity-people-revoke = Wegnehmen
identity-people-last-administrator = Nur diese Person darf Aufgaben geben. Geben Sie diese Aufgabe erst einer anderen Person.
identity-invite-title = Person einladen
identity-invite-text = Die Person bekommt die Aufgabe sofort. Sie bekommt auch eine E-Mail.
identity-invite-email = E-Mail-Adresse
identity-invite-name = Name
identity-invite-role = Aufgabe
identity-invite-department = Amt
identity-invite-all-departments = Alle Ämter
identity-invite-send = Einladen
identity-invite-back = Zurück zum Team
identity-jobs-nav = Technik
identity-jobs-title = Arbeit vom Computer
identity-jobs-text = Diese Arbeit hat nicht geklappt. Ist der Fehler weg? Dann starten Sie die Arbeit noch einmal.
identity-jobs-waiting = warten noch
identity-jobs-dead = haben nicht geklappt
identity-jobs-none = Alles hat geklappt.
identity-jobs-kind = Arbeit
identity-jobs-since = Wann
identity-jobs-attempts = Wie oft versucht
identity-jobs-error = Der Fehler
identity-jobs-wake = Noch einmal starten
identity-stuck-title = Hier hängt etwas fest
identity-stuck-text = Ein Teil vom Programm hat einen Fehler. Der Teil wartet. Er versucht es immer wieder. Hilft das nicht? Dann lassen Sie das Ereignis aus.
identity-stuck-listener = Teil
identity-stuck-event = Ereignis
identity-stuck-since = Seit wann
identity-stuck-do = Das können Sie tun
identity-stuck-again = Jetzt versuchen
identity-stuck-skip = Auslassen
identity-demo-title = Zum Ausprobieren
identity-demo-text = Diese Stadt ist ein Beispiel. Wählen Sie eine Person aus. Dann sehen Sie, was diese Person sieht.
identity-demo-none = Hier ist noch niemand.
identity-demo-enter = Als diese Person weiter
identity-demo-note = Das hier ist nur ein Beispiel.
identity-demo-mail = Wir schicken hier keine echte E-Mail. Die E-Mail finden Sie hier:
identity-demo-outbox = Alle E-Mails
identity-purpose-sign-in = Damit Sie sich mit der E-Mail anmelden können
identity-purpose-name = Damit wir wissen, wie Sie heißen
identity-purpose-account = Damit Sie ein Konto haben können
identity-purpose-role = Damit wir wissen, wer was darf
identity-purpose-session = Damit Sie angemeldet bleiben
identity-purpose-passkey = Damit Sie sich mit dem Passkey anmelden können
identity-purpose-access = Damit Sie sehen, wer Ihre Daten gelesen hat
identity-people-about = Wer arbeitet hier? Wer darf was?
identity-jobs-about = Hier hat das Programm etwas nicht geschafft.
identity-sign-in-with = Anmelden mit: { $name }
identity-trust-title = So gut kennen wir Sie
identity-trust-anonymous = Sie sind nicht angemeldet
identity-trust-email = Wir kennen Ihre E-Mail-Adresse
identity-trust-post = Wir kennen Ihre Adresse. Sie haben unseren Brief bekommen
identity-trust-identified = Sie haben gezeigt, wer Sie sind
identity-providers-title = Mit einem anderen Konto anmelden
identity-providers-text = Vielleicht haben Sie schon ein Konto bei einer anderen Stelle. Dann können Sie sich damit hier anmelden. Für manche Anträge brauchen wir so ein Konto.
identity-providers-since = Verbunden seit { $day }
identity-providers-link = Konto verbinden: { $name }
identity-providers-unlink = Verbindung löschen
identity-done-linked = Das Konto ist verbunden. Sie können sich jetzt damit anmelden.
identity-done-unlinked = Die Verbindung ist gelöscht.
identity-oidc-taken = Das Konto gehört hier schon zu einem anderen Konto. Es ist nichts passiert.
identity-oidc-down-title = Diese Anmeldung geht gerade nicht
identity-oidc-down = Die andere Stelle antwortet nicht. Versuchen Sie es später noch einmal. Oder nehmen Sie den Link mit der E-Mail.
identity-oidc-wrong-title = Die Anmeldung hat nicht geklappt
identity-oidc-wrong = Die andere Stelle hat uns etwas Falsches geschickt. Wir wissen nicht sicher, wer Sie sind. Deshalb sind Sie nicht angemeldet. Versuchen Sie es noch einmal. Oder nehmen Sie den Link mit der E-Mail.
identity-oidc-refused-title = Sie sind nicht angemeldet
identity-oidc-refused = Vielleicht haben Sie auf Abbrechen gedrückt. Oder die andere Stelle hat Nein gesagt. Es ist nichts passiert.
identity-oidc-stale = Diese Anmeldung gilt nicht mehr. Vielleicht ist sie älter als 20 Minuten. Oder Sie haben mit einem anderen Gerät angefangen. Fangen Sie einfach neu an.
identity-oidc-unknown = Wir kennen dieses Konto noch nicht. Die andere Stelle sagt uns auch keine E-Mail-Adresse. Melden Sie sich zuerst mit Ihrer E-Mail-Adresse an. Öffnen Sie dann die Seite „Mein Konto“. Verbinden Sie dort das Konto.
identity-oidc-other-way = Anders anmelden
identity-purpose-trust = Damit wir wissen: Wie gut kennen wir die Person?
identity-purpose-provider = Anmelden mit dem Konto einer anderen Stelle
identity-post-title = Adresse mit einem Brief bestätigen
identity-post-text = Wir schicken Ihnen einen Brief. In dem Brief steht ein Code. Schreiben Sie den Code hier in das Feld. Dann wissen wir: Die Post kommt bei Ihnen an. Für manche Anträge brauchen wir das.
identity-post-name = Welcher Name steht auf Ihrem Briefkasten?
identity-post-street = Straße und Hausnummer
identity-post-place = Postleitzahl und Ort
identity-post-place-hint = Zum Beispiel: 78462 Konstanz
identity-post-missing = Schreiben Sie bitte etwas in dieses Feld. Sonst kommt der Brief nicht an.
identity-post-ask = Brief bestellen
identity-post-confirmed = Wir kennen Ihre Adresse seit { $day }.
identity-post-enter = Code aus dem Brief eingeben
identity-post-asked = Sie haben den Brief am { $day } bestellt. Der Brief kommt in den nächsten Tagen.
identity-post-printed = Wir haben den Brief am { $day } gedruckt. Der Code gilt 21 Tage.
identity-post-code = Der Code aus dem Brief
identity-post-code-hint = Der Code hat 8 Zeichen.
identity-post-code-missing = Schreiben Sie bitte den Code aus dem Brief in das Feld.
identity-post-code-dead = Dieser Code gilt nicht. Vielleicht ist der Brief noch nicht gedruckt. Oder der Code ist zu alt. Bestellen Sie dann einen neuen Brief.
identity-post-send-code = Adresse bestätigen
identity-done-post = Wir kennen jetzt Ihre Adresse.
identity-desk-nav = Briefe mit Code
identity-desk-about = Briefe für Menschen, die ihre Adresse zeigen wollen
identity-desk-title = Briefe mit Code
identity-desk-text = Diese Menschen warten auf einen Brief. In dem Brief steht ein Code. Der Code ist nur auf dem Brief. Drucken Sie den Brief noch einmal? Dann gilt nur der neue Code.
identity-desk-none = Niemand wartet auf einen Brief.
identity-desk-asked = Bestellt
identity-desk-printed = Gedruckt
identity-desk-print = Brief zeigen
identity-desk-again = Neuen Brief machen
identity-desk-letter = Brief mit Code
identity-desk-once = Drucken Sie diese Seite. Sie sehen die Seite nur ein Mal.
identity-desk-back = Zurück zu den Briefen
identity-desk-reason = Brief mit Code gedruckt
identity-desk-fields = Name, Adresse
identity-letter-subject = Ihr Code für { $town }
identity-letter-greeting = Guten Tag,
identity-letter-text = Sie wollen uns Ihre Adresse zeigen. Melden Sie sich an. Öffnen Sie diese Seite: { $site } Schreiben Sie dort diesen Code in das Feld:
identity-letter-until = Der Code gilt bis { $day }. Sie können es 3 Mal versuchen.
identity-letter-not-you = Haben Sie das nicht bestellt? Dann werfen Sie den Brief weg.
identity-purpose-post = Damit wir wissen: Die Post kommt bei der Person an
identity-post-about = Wir schicken Ihnen einen Brief mit einem Code
identity-account-pages = Seiten in Ihrem Konto
identity-timeline-created = Das Konto ist neu
identity-timeline-post = Wir kennen Ihre Adresse
identity-timeline-linked = Ein anderes Konto ist verbunden
identity-timeline-passkey = Ein neuer Passkey
identity-stays-access = Die Liste: Welches Amt hat Ihre Daten gelesen? Ihr Name steht nicht mehr darin
identity-stays-access-why = Die Stadt muss zeigen können: Niemand hat ohne Grund gelesen.
identity-purpose-kept = Angaben für das nächste Formular
told-identity-person = Ihr Konto
told-identity-role_grant = Ihre Aufgaben
told-identity-session = Hier sind Sie angemeldet
told-identity-signin_link = Links zum Anmelden
told-identity-passkey = Pass-Keys
told-identity-identity_subject = Verbundene Konten
told-identity-postal_code = Briefe mit Code
told-identity-kept_datum = Für das nächste Formular
told-identity-access_log = Wer Ihre Daten gesehen hat
