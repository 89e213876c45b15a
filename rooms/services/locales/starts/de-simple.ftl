services-starts-birth = Ein Kind ist geboren
services-starts-moved = Sie sind in die Stadt gezogen
services-starts-company = Sie haben einen Betrieb angemeldet
services-proposal-subject = Sie können jetzt etwas beantragen
services-proposal-account =
    Guten Tag { $name },

    Das Amt { $town } hat eine Nachricht über Sie bekommen. Deshalb können Sie jetzt etwas beantragen. Sie müssen nichts beantragen.

    Öffnen Sie den Vorschlag. Geben Sie Ihren Geburts-Tag ein. Dann sehen Sie die Nachricht. Sie entscheiden alles selbst.

    Der Vorschlag gilt bis zum { $until }. Danach löschen wir ihn.
services-proposal-mail =
    Guten Tag { $name },

    Das Amt { $town } hat eine Nachricht über Sie bekommen. Deshalb können Sie jetzt etwas beantragen. Sie müssen nichts beantragen.

    Öffnen Sie den Vorschlag:
    { $link }

    Oder öffnen Sie { $page }. Der Code ist: { $code }

    Geben Sie Ihren Geburts-Tag ein. Dann sehen Sie die Nachricht. Sie entscheiden alles selbst.

    Der Vorschlag gilt bis zum { $until }. Danach löschen wir ihn.

    { $town }
services-proposal-letter =
    Guten Tag { $name },

    Das Amt { $town } hat eine Nachricht über Sie bekommen. Deshalb können Sie jetzt etwas beantragen. Sie müssen nichts beantragen.

    Öffnen Sie { $page }. Der Code ist: { $code }

    Geben Sie Ihren Geburts-Tag ein. Dann sehen Sie die Nachricht. Sie entscheiden alles selbst.

    Der Vorschlag gilt bis zum { $until }. Danach löschen wir ihn.

    { $town }
services-proposal-enter = Vorschlag öffnen
services-proposal-enter-lead = Das Amt hat Ihnen geschrieben. In dem Brief steht ein Code.
services-proposal-code = Code
services-proposal-code-hint = 16 Zeichen. Zum Beispiel: 3F7K-29QD-8MNP-4RST
services-proposal-code-wrong = Diesen Code gibt es nicht. Sehen Sie noch einmal in den Brief.
services-proposal-open = Öffnen
services-proposal-title = Das können Sie jetzt beantragen
services-proposal-born-lead = Nur Sie sollen die Nachricht sehen. Geben Sie deshalb Ihren Geburts-Tag ein.
services-proposal-born = Ihr Geburts-Tag
services-proposal-born-hint = Tag, Monat und Jahr. Zum Beispiel: 3.4.1990
services-proposal-born-wrong = Dieser Tag passt nicht. Sie können es 10-mal versuchen.
services-proposal-gone = Diesen Vorschlag gibt es nicht mehr. Sie können trotzdem alles beantragen.
services-proposal-told = Die Nachricht kommt von: { $source }. Der Tag war: { $day }.
services-proposal-consent = Sie entscheiden alles selbst. Wir beantragen nichts für Sie. Sie können alle Angaben noch ändern.
services-proposal-nothing = Im Moment gibt es dazu keinen Antrag.
services-proposal-take = Das soll im Antrag stehen
services-proposal-source = Das hat gesagt: { $source }, { $day }
services-proposal-begin = Mit den Haken anfangen
services-proposal-begin-empty = Antrag anfangen
services-proposal-all = Mit allen Angaben anfangen
services-proposal-decline-title = Wollen Sie nichts davon?
services-proposal-decline-text = Dann löschen wir den Vorschlag. Wir löschen auch alle Angaben dazu.
services-proposal-decline = Vorschlag löschen
services-proposal-declined = Der Vorschlag ist gelöscht.
services-registers-title = Register
services-registers-text = Diese Register dürfen etwas melden.
services-registers-lead = Ein Register meldet zum Beispiel: Ein Kind ist geboren. Dann macht die Stadt einen Vorschlag. Der Mensch entscheidet selbst.
services-registers-none = Noch darf kein Register etwas melden.
services-registers-name = Name
services-registers-name-hint = Zum Beispiel: Standes-Amt Konstanz
services-registers-name-missing = Schreiben Sie den Namen auf.
services-registers-issuer = Kennung (iss)
services-registers-issuer-hint = Nur kleine Buchstaben, Zahlen und _
services-registers-issuer-wrong = Schreiben Sie nur kleine Buchstaben, Zahlen und _. Am Anfang steht ein Buchstabe.
services-registers-key = Öffentlicher Schlüssel
services-registers-key-hint = Der Schlüssel ist vom Typ Ed25519. Geben Sie nie den privaten Schlüssel ein.
services-registers-key-wrong = Das ist kein öffentlicher Schlüssel vom Typ Ed25519.
services-registers-key-known = Diesen Schlüssel gibt es schon. Er hat einen anderen Namen. Oder er darf etwas anderes melden. Sperren Sie ihn zuerst.
services-registers-kid = Schlüssel (kid)
services-registers-events = Darf melden
services-registers-event-missing = Wählen Sie etwas aus.
services-registers-state = Stand
services-registers-since = gilt seit { $day }
services-registers-revoked = gesperrt am { $day }
services-registers-revoke = Sperren
services-registers-add = Register zulassen
services-registers-added = Das Register darf jetzt melden.
services-registers-revoked-now = Der Schlüssel ist gesperrt.
services-registers-letters = Briefe
services-registers-letters-text = Diese Menschen brauchen einen Brief. Drucken Sie den Brief. Schicken Sie ihn ab. Haken Sie ihn dann ab.
services-registers-letters-none = Kein Brief wartet.
services-registers-print = Brief als PDF öffnen (neues Fenster)
services-registers-letter-gone = Diesen Brief gibt es nicht mehr. Vielleicht ist er schon bei der Post.
services-registers-posted = Der Brief ist bei der Post
services-registers-posted-now = Fertig. Der Text von dem Brief ist gelöscht.
services-personal-proposal = Wir schlagen vor: Das können Sie beantragen.
