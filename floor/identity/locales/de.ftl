identity-role-citizen = Bürgerin oder Bürger
identity-role-clerk = Sachbearbeitung
identity-role-field = Außendienst
identity-role-editor = Redaktion
identity-role-officer = Digitalisierungsbeauftragte
identity-role-administrator = Administration
identity-sign-in-title = Anmelden
identity-sign-in-passkey = Mit Passkey anmelden
identity-sign-in-email = E-Mail-Adresse
identity-sign-in-email-hint = Wir schicken Ihnen einen Link. Er gilt 20 Minuten.
identity-sign-in-send = Link schicken
identity-sign-in-again = Neuen Link anfordern
identity-sign-in-why = Sie brauchen kein Konto
identity-sign-in-why-text = Melden, folgen und „ich auch“ gehen ohne Anmeldung. Mit einem Konto haben Sie es bequemer:
identity-sign-in-why-one = Sie melden sich ohne Passwort an.
identity-sign-in-why-two = Sie sehen, welche Stelle Ihre Daten geöffnet hat und warum.
identity-sign-in-why-three = Sie sehen, wo Sie angemeldet sind, und können es überall beenden.
identity-sign-out = Abmelden
identity-error-email-missing = Bitte geben Sie Ihre E-Mail-Adresse ein.
identity-error-email-wrong = Das ist keine vollständige E-Mail-Adresse. Beispiel: name@example.org
identity-error-code-shape = Bitte geben Sie die sechs Ziffern aus der E-Mail ein.
identity-error-code-wrong = { $left ->
    [one] Dieser Code stimmt nicht. Sie haben noch einen Versuch.
   *[other] Dieser Code stimmt nicht. Sie haben noch { $left } Versuche.
}
identity-error-role = Bitte wählen Sie eine Rolle.
identity-error-department = Diese Stelle gibt es nicht.
identity-problem-link-dead = Dieser Link wurde schon benutzt oder ist älter als 20 Minuten. Fordern Sie einfach einen neuen an.
identity-problem-code-dead = Dieser Code gilt nicht mehr: Er wurde benutzt, ist älter als 20 Minuten oder wurde zu oft falsch eingegeben. Fordern Sie einfach einen neuen an.
identity-sent-title = Bitte sehen Sie in Ihr Postfach
identity-sent-text = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin oder geben Sie hier den sechsstelligen Code ein.
identity-sent-code = Code aus der E-Mail
identity-sent-code-hint = Sechs Ziffern, zum Beispiel 123 456
identity-sent-none = Keine E-Mail bekommen?
identity-sent-none-wait = Warten Sie ein bis zwei Minuten.
identity-sent-none-spam = Sehen Sie im Ordner für Werbung (Spam) nach.
identity-sent-none-typo = Vielleicht war in der Adresse ein Tippfehler.
identity-link-title = Anmeldung bestätigen
identity-link-text = Sie melden sich an als
identity-link-confirm = Jetzt anmelden
identity-link-not-you = Das waren nicht Sie?
identity-link-not-you-text = Dann schließen Sie diese Seite. Ohne den Knopf geschieht nichts.
identity-mail-sign-in-subject = Ihr Link zum Anmelden: { $town }
identity-mail-sign-in-body =
    Guten Tag,

    mit diesem Link melden Sie sich an:

    { $link }

    Oder geben Sie auf der Seite diesen Code ein: { $code }

    Link und Code gelten 20 Minuten und nur einmal. Geben Sie den Code an niemanden weiter. Wir fragen nie danach.

    Sie wollten sich nicht anmelden? Dann brauchen Sie nichts zu tun.

    { $town }
identity-mail-invitation-subject = Ihr Zugang: { $town }
identity-mail-invitation-body =
    Guten Tag,

    Sie haben einen Zugang für Beschäftigte bekommen. Ihre Rolle: { $role }.

    Melden Sie sich mit dieser E-Mail-Adresse an:

    { $link }

    Richten Sie danach in Ihrem Konto einen Passkey ein. Dann geht das Anmelden mit Fingerabdruck oder Gerätesperre.

    { $town }
identity-mail-passkey-subject = Neuer Passkey für Ihr Konto: { $town }
identity-mail-passkey-body =
    Guten Tag,

    zu Ihrem Konto gehört jetzt ein neuer Passkey: { $name }.

    Waren Sie das nicht? Dann löschen Sie ihn hier und beenden Sie alle anderen Anmeldungen:

    { $link }

    { $town }
identity-account-title = Mein Konto
identity-account-who = Zu Ihrer Person
identity-account-email = E-Mail-Adresse
identity-account-since = Konto seit
identity-account-roles = Rollen
identity-account-role-in = { $role }: { $department }
identity-account-name = Name
identity-account-name-save = Name speichern
identity-account-passkeys = Passkeys
identity-account-passkeys-text = Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder Gerätesperre an. Ein Passwort gibt es nicht.
identity-account-passkey-made = Angelegt am { $day }
identity-account-passkey-used = zuletzt benutzt { $when }
identity-account-passkey-change = Umbenennen oder löschen
identity-account-passkey-rename = Namen ändern
identity-account-passkey-remove = Passkey löschen
identity-account-passkey-add = Passkey hinzufügen
identity-account-sessions = Wo Sie angemeldet sind
identity-account-sessions-text = Eine Anmeldung endet spätestens nach { $days } Tagen. Kennen Sie ein Gerät nicht? Dann beenden Sie dessen Anmeldung.
identity-account-session-unknown = Unbekanntes Gerät
identity-account-session-this = Dieses Gerät
identity-account-session-since = Angemeldet am { $moment }
identity-account-session-seen = zuletzt benutzt { $when }
identity-account-session-end = Beenden
identity-account-sessions-end-others = Alle anderen Anmeldungen beenden
identity-done-name = Ihr Name ist gespeichert.
identity-done-session = Die Anmeldung ist beendet.
identity-done-sessions = Alle anderen Anmeldungen sind beendet.
identity-done-passkey = Der Passkey ist eingerichtet.
identity-done-passkey-named = Der Passkey hat einen neuen Namen.
identity-done-passkey-removed = Der Passkey ist gelöscht. Löschen Sie ihn auch auf Ihrem Gerät.
identity-done-invited = Die Person hat die Rolle und eine E-Mail dazu.
identity-done-revoked = Die Rolle ist entzogen.
identity-done-woken = Die Aufgabe läuft wieder.
identity-done-skipped = Das Ereignis wird ausgelassen.
identity-passkey-name = Name des Passkeys
identity-passkey-name-hint = Damit Sie ihn wiedererkennen, zum Beispiel „Mein Telefon“
identity-passkey-unnamed = Passkey vom { $day }
identity-passkey-unsupported = Dieser Browser kennt keine Passkeys.
identity-passkey-cancelled = Es wurde nichts geändert. Sie können es noch einmal versuchen.
identity-passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal oder nehmen Sie den Link per E-Mail.
identity-passkey-working = Bitte bestätigen Sie auf Ihrem Gerät …
identity-passkey-expired = Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.
identity-passkey-refused = Diesen Passkey kennen wir nicht. Melden Sie sich mit dem Link per E-Mail an.
identity-passkey-noscript = Zum Einrichten eines Passkeys braucht Ihr Browser JavaScript.
identity-people-nav = Team
identity-people-title = Team und Rollen
identity-people-invite = Person einladen
identity-people-search = Team durchsuchen
identity-people-search-go = Suchen
identity-people-words = Name oder E-Mail-Adresse
identity-people-none = Niemand gefunden.
identity-people-name = Name
identity-people-email = E-Mail-Adresse
identity-people-roles = Rollen
identity-people-last = Zuletzt angemeldet
identity-people-never = noch nie
identity-people-revoke = Entziehen
identity-people-last-administrator = Das ist die letzte Administration. Geben Sie die Rolle zuerst einer anderen Person.
identity-invite-title = Person einladen
identity-invite-text = Die Person bekommt die Rolle sofort und eine E-Mail mit dem Weg zur Anmeldung.
identity-invite-email = E-Mail-Adresse
identity-invite-name = Name
identity-invite-role = Rolle
identity-invite-department = Stelle
identity-invite-all-departments = Alle Stellen
identity-invite-send = Einladen
identity-invite-back = Zurück zum Team
identity-jobs-nav = Aufgaben
identity-jobs-title = Aufgaben im Hintergrund
identity-jobs-text = Hier stehen Aufgaben, die trotz mehrerer Versuche gescheitert sind. Ist die Ursache behoben, lassen Sie sie noch einmal laufen.
identity-jobs-waiting = warten oder laufen
identity-jobs-dead = gescheitert
identity-jobs-none = Keine Aufgabe ist gescheitert.
identity-jobs-kind = Aufgabe
identity-jobs-since = Gescheitert am
identity-jobs-attempts = Versuche
identity-jobs-error = Letzter Fehler
identity-jobs-wake = Noch einmal
identity-stuck-title = Wer auf ein Ereignis nicht hört
identity-stuck-text = Ein Teil der Anwendung scheitert an einem Ereignis und erfährt deshalb auch alles Spätere nicht. Er versucht es von selbst immer wieder. Hilft das nicht, lassen Sie das Ereignis aus.
identity-stuck-listener = Teil
identity-stuck-event = Ereignis
identity-stuck-since = Scheitert seit
identity-stuck-do = Was Sie tun können
identity-stuck-again = Jetzt versuchen
identity-stuck-skip = Auslassen
identity-demo-title = Eingänge zur Vorführung
identity-demo-text = Diese Stadt ist ein Beispiel. Treten Sie mit einem Klick als eine ihrer Personen ein.
identity-demo-none = Hier wohnt noch niemand.
identity-demo-enter = Eintreten
identity-demo-note = Sie sehen eine Vorführung.
identity-demo-mail = In der Vorführung geht keine E-Mail hinaus. Sie steht im
identity-demo-outbox = Postausgang
identity-purpose-sign-in = Anmeldung mit einem Link per E-Mail
identity-purpose-name = Anrede, und damit Beschäftigte einander erkennen
identity-purpose-account = Führen des Kontos
identity-purpose-role = Wer in der Verwaltung was darf
identity-purpose-session = Angemeldet bleiben, und Anmeldungen beenden können
identity-purpose-passkey = Anmeldung mit Passkey
identity-purpose-access = Nachweis, wer persönliche Daten geöffnet hat
identity-people-about = Wer hier arbeitet und was er darf: einladen, Rollen geben und nehmen
identity-jobs-about = Arbeiten im Hintergrund, die nicht gelungen sind
identity-sign-in-with = Anmelden mit: { $name }
identity-trust-title = Vertrauensstufe
identity-trust-anonymous = ohne Anmeldung
identity-trust-email = E-Mail-Adresse bestätigt
identity-trust-post = Anschrift mit Brief bestätigt
identity-trust-identified = Identität nachgewiesen
identity-providers-title = Andere Konten zur Anmeldung
identity-providers-text = Mit einem Konto bei einer dieser Stellen können Sie sich hier anmelden. Manche Leistungen setzen voraus, dass eine solche Stelle Ihre Identität nachgewiesen hat.
identity-providers-since = Verbunden seit { $day }
identity-providers-link = Konto verbinden: { $name }
identity-providers-unlink = Trennen
identity-done-linked = Das Konto ist verbunden. Sie können sich ab jetzt damit anmelden.
identity-done-unlinked = Die Verbindung ist getrennt.
identity-oidc-taken = Dieses Konto ist schon mit einem anderen Konto bei uns verbunden. Es wurde nichts geändert.
identity-oidc-down-title = Diese Anmeldung ist gerade nicht erreichbar
identity-oidc-down = Die Stelle, bei der Sie sich anmelden wollten, antwortet nicht. Versuchen Sie es später noch einmal oder nehmen Sie den Link per E-Mail.
identity-oidc-wrong-title = Die Anmeldung konnte nicht geprüft werden
identity-oidc-wrong = Was die Stelle geantwortet hat, beweist nicht, wer Sie sind. Deshalb haben wir Sie nicht angemeldet. Versuchen Sie es noch einmal oder nehmen Sie den Link per E-Mail.
identity-oidc-refused-title = Die Anmeldung wurde abgebrochen
identity-oidc-refused = Die Stelle hat Sie nicht angemeldet, oder Sie haben abgebrochen. Es wurde nichts geändert.
identity-oidc-stale = Diese Anmeldung wurde in einem anderen Browser begonnen, schon benutzt, oder sie ist älter als 20 Minuten. Beginnen Sie einfach neu.
identity-oidc-unknown = Mit diesem Konto waren Sie noch nie hier, und die Stelle nennt uns keine geprüfte E-Mail-Adresse. Melden Sie sich einmal mit Ihrer E-Mail-Adresse an und verbinden Sie das Konto auf der Seite „Mein Konto“.
identity-oidc-other-way = Anders anmelden
identity-purpose-trust = Wissen, wie sicher die Person bekannt ist
identity-purpose-provider = Anmeldung über eine Stelle, die Identitäten nachweist
identity-post-title = Anschrift mit Brief bestätigen
identity-post-text = Wir schicken einen Brief mit einem Code. Geben Sie ihn hier ein, dann wissen wir, dass Post an diese Anschrift Sie erreicht. Manche Leistungen brauchen das.
identity-post-name = Name auf dem Briefkasten
identity-post-street = Straße und Hausnummer
identity-post-place = Postleitzahl und Ort
identity-post-place-hint = Zum Beispiel 78462 Konstanz
identity-post-missing = Bitte füllen Sie diese Zeile aus, damit der Brief ankommt.
identity-post-ask = Brief anfordern
identity-post-confirmed = Ihre Anschrift ist seit { $day } bestätigt.
identity-post-enter = Code aus dem Brief eingeben
identity-post-asked = Sie haben den Brief am { $day } angefordert. Wir drucken ihn in den nächsten Tagen.
identity-post-printed = Der Brief wurde am { $day } gedruckt. Der Code gilt von da an 21 Tage.
identity-post-code = Code aus dem Brief
identity-post-code-hint = Acht Zeichen. Leerzeichen und Kleinschreibung sind egal.
identity-post-code-missing = Bitte geben Sie den Code aus dem Brief ein.
identity-post-code-dead = Für diesen Code gibt es keinen Versuch mehr, oder er ist noch nicht gedruckt oder zu alt. Fordern Sie bei Bedarf einen neuen Brief an.
identity-post-send-code = Anschrift bestätigen
identity-done-post = Ihre Anschrift ist bestätigt.
identity-desk-nav = Briefe mit Code
identity-desk-about = Briefe, mit denen Menschen ihre Anschrift bestätigen
identity-desk-title = Briefe mit Code
identity-desk-text = Diese Menschen warten auf einen Brief mit einem Code. Der Code entsteht beim Drucken und wird nirgends gespeichert; drucken Sie noch einmal, gilt nur der neue.
identity-desk-none = Niemand wartet auf einen Brief.
identity-desk-asked = Angefordert
identity-desk-printed = Gedruckt
identity-desk-print = Brief anzeigen
identity-desk-again = Brief neu erzeugen
identity-desk-letter = Brief mit Code
identity-desk-once = Drucken Sie diese Seite. Sie wird kein zweites Mal gezeigt.
identity-desk-back = Zurück zu den Briefen
identity-desk-reason = Brief mit Code gedruckt
identity-desk-fields = Name, Anschrift
identity-letter-subject = Ihr Code für { $town }
identity-letter-greeting = Guten Tag,
identity-letter-text = Sie möchten Ihre Anschrift bestätigen. Melden Sie sich an und geben Sie auf der Seite { $site } diesen Code ein:
identity-letter-until = Der Code gilt bis { $day }. Sie haben drei Versuche.
identity-letter-not-you = Haben Sie das nicht angefordert? Dann werfen Sie den Brief einfach weg.
identity-purpose-post = Anschrift mit einem Brief bestätigen
identity-post-about = Ein Brief mit einem Code zeigt, dass Post Sie erreicht
identity-account-pages = Seiten Ihres Kontos
identity-timeline-created = Konto angelegt
identity-timeline-post = Anschrift bestätigt
identity-timeline-linked = Anderes Konto verbunden
identity-timeline-passkey = Passkey angelegt
identity-stays-access = Das Protokoll, welche Stelle Ihre Daten geöffnet hat, ohne Ihren Namen
identity-stays-access-why = Die Stadt muss nachweisen können, dass niemand ohne Grund nachgesehen hat.
identity-purpose-kept = Angaben, die Sie für das nächste Formular aufheben
told-identity-person = Ihr Konto
told-identity-role_grant = Ihre Rollen
told-identity-session = Wo Sie angemeldet sind
told-identity-signin_link = Links zum Anmelden
told-identity-passkey = Passkeys
told-identity-identity_subject = Verbundene Konten
told-identity-postal_code = Briefe mit Code
told-identity-kept_datum = Für das nächste Formular aufgehoben
told-identity-access_log = Wer Ihre Daten geöffnet hat
