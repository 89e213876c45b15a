services-starts-birth = Birth of a child
services-starts-moved = Moving to the town
services-starts-company = Registration of a business
services-proposal-subject = You could apply for something now
services-proposal-account =
    Good day { $name },

    a register told the town of { $town } something that concerns you. From this follows what you could apply for now. We have applied for nothing on your behalf.

    Open the proposal. There you enter your date of birth. Then you see what was told, and decide yourself what of it goes into an application.

    The proposal stands until { $until }. After that it is deleted.
services-proposal-mail =
    Good day { $name },

    a register told the town of { $town } something that concerns you. From this follows what you could apply for now. We have applied for nothing on your behalf.

    Open the proposal:
    { $link }

    Or enter this code at { $page }: { $code }

    There you enter your date of birth. Then you see what was told, and decide yourself what of it goes into an application.

    The proposal stands until { $until }. After that it is deleted. If you do not want to apply for anything, you need not do anything.

    { $town }
services-proposal-letter =
    Good day { $name },

    a register told the town of { $town } something that concerns you. From this follows what you could apply for now. We have applied for nothing on your behalf.

    Enter this code at { $page }: { $code }

    There you also enter your date of birth. Then you see what was told, and decide yourself what of it goes into an application.

    The proposal stands until { $until }. After that it is deleted. If you do not want to apply for anything, you need not do anything.

    { $town }
services-proposal-enter = Open a proposal
services-proposal-enter-lead = The town wrote to you that you could apply for something? The code stands in what it wrote.
services-proposal-code = Code
services-proposal-code-hint = 16 letters and digits, for example 3F7K-29QD-8MNP-4RST
services-proposal-code-wrong = There is no such code, or the proposal is deleted already. Compare it with what was written to you.
services-proposal-open = Open
services-proposal-title = What you could apply for now
services-proposal-born-lead = So that nobody else sees what was told about you, please enter your date of birth.
services-proposal-born = Your date of birth
services-proposal-born-hint = Day, month and year, for example 3.4.1990
services-proposal-born-wrong = This is not the date of birth that was told. After ten wrong entries the proposal is closed.
services-proposal-gone = This proposal is gone. You can apply for everything all the same: in the list of services.
services-proposal-told = { $source } told the town on { $day }.
services-proposal-consent = Nothing of this is applied for without you. What was told goes into an application only where you take it over. You can still change it there.
services-proposal-nothing = At the moment no service follows from this.
services-proposal-take = What is to be taken over into the application
services-proposal-source = Source: { $source }, { $day }
services-proposal-begin = Begin with what is ticked
services-proposal-begin-empty = Begin the application
services-proposal-all = Take everything over and begin
services-proposal-decline-title = None of this?
services-proposal-decline-text = Then we delete the proposal and what was told for it. Applications you have begun stay.
services-proposal-decline = Delete the proposal
services-proposal-declined = The proposal is deleted, with everything that was told for it.
services-registers-title = Registers that tell
services-registers-text = Which registers may tell of births, moves or businesses, and letters with proposals
services-registers-lead = A register signs what happened. The town then proposes to people what they could apply for. Nothing is applied for without them.
services-registers-none = No register may tell of anything yet.
services-registers-name = Name
services-registers-name-hint = People read it as the source, for example: Standesamt Konstanz
services-registers-name-missing = Write the name of the register.
services-registers-issuer = Identifier (iss)
services-registers-issuer-hint = What the register calls itself in each event: small letters, digits and _
services-registers-issuer-wrong = Write a small letter and then at most 39 small letters, digits or _.
services-registers-key = Public key
services-registers-key-hint = Ed25519: what stands in the file with BEGIN PUBLIC KEY, or a JSON Web Key. Never the private one.
services-registers-key-wrong = This is no public Ed25519 key.
services-registers-key-known = This key is in force already, by another name or for other events. Revoke it first to change that.
services-registers-kid = Key (kid)
services-registers-events = May tell of
services-registers-event-missing = Choose at least one event.
services-registers-state = State
services-registers-since = in force since { $day }
services-registers-revoked = revoked on { $day }
services-registers-revoke = Revoke
services-registers-add = Admit a register
services-registers-added = The register may tell from now on.
services-registers-revoked-now = The key is revoked. What it signs counts no more.
services-registers-letters = Letters with proposals
services-registers-letters-text = These people have no account and no e-mail address. Print the letter, post it, and tick it off: then its text is deleted here.
services-registers-letters-none = No letter is waiting.
services-registers-print = Open letter as PDF (new window)
services-registers-letter-gone = This letter has been posted, or the proposal is over. Its text is deleted.
services-registers-posted = It is posted
services-registers-posted-now = Ticked off. The text of the letter is deleted.
services-personal-proposal = Proposing what could be applied for, and offering data for it
