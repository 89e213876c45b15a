identity-role-citizen = Citizen
identity-role-clerk = Clerk
identity-role-field = Field work
identity-role-editor = Editor
identity-role-officer = Digital officer
identity-role-administrator = Administrator
identity-sign-in-title = Sign in
identity-sign-in-passkey = Sign in with a passkey
identity-sign-in-email = E-mail address
identity-sign-in-email-hint = We send you a link. It is valid for 20 minutes.
identity-sign-in-send = Send the link
identity-sign-in-again = Ask for a new link
identity-sign-in-why = You need no account
identity-sign-in-why-text = You can report, follow and say “me too” without signing in. An account makes it easier:
identity-sign-in-why-one = You sign in without a password.
identity-sign-in-why-two = You see which department opened your data, and why.
identity-sign-in-why-three = You see where you are signed in, and can end it everywhere.
identity-sign-out = Sign out
identity-error-email-missing = Please enter your e-mail address.
identity-error-email-wrong = This is not a complete e-mail address. Example: name@example.org
identity-error-code-shape = Please enter the six digits from the e-mail.
identity-error-code-wrong = { $left ->
    [one] This code is not right. You have one more try.
   *[other] This code is not right. You have { $left } more tries.
}
identity-error-role = Please choose a role.
identity-error-department = There is no such department.
identity-problem-link-dead = This link has been used already or is older than 20 minutes. Simply ask for a new one.
identity-problem-code-dead = This code is no longer valid: it was used, is older than 20 minutes, or was entered wrongly too often. Simply ask for a new one.
identity-sent-title = Please look into your mailbox
identity-sent-text = We have sent you an e-mail. Open the link in it, or enter the six-digit code here.
identity-sent-code = Code from the e-mail
identity-sent-code-hint = Six digits, for example 123 456
identity-sent-none = No e-mail?
identity-sent-none-wait = Wait a minute or two.
identity-sent-none-spam = Look into the folder for junk mail.
identity-sent-none-typo = There may have been a typing mistake in the address.
identity-link-title = Confirm that you sign in
identity-link-text = You sign in as
identity-link-confirm = Sign in now
identity-link-not-you = Was it not you?
identity-link-not-you-text = Then close this page. Without the button nothing happens.
identity-mail-sign-in-subject = Your link to sign in: { $town }
identity-mail-sign-in-body =
    Hello,

    with this link you sign in:

    { $link }

    Or enter this code on the page: { $code }

    Link and code are valid for 20 minutes and only once. Do not give the code to anybody. We never ask for it.

    You did not want to sign in? Then there is nothing you need to do.

    { $town }
identity-mail-invitation-subject = Your access: { $town }
identity-mail-invitation-body =
    Hello,

    you now have access for staff. Your role: { $role }.

    Sign in with this e-mail address:

    { $link }

    Then add a passkey in your account, and you can sign in with your fingerprint or the lock of your device.

    { $town }
identity-mail-passkey-subject = A new passkey for your account: { $town }
identity-mail-passkey-body =
    Hello,

    your account has a new passkey: { $name }.

    Was it not you? Then remove it here, and sign out everywhere else:

    { $link }

    { $town }
identity-account-title = My account
identity-account-who = About you
identity-account-email = E-mail address
identity-account-since = Account since
identity-account-roles = Roles
identity-account-role-in = { $role }: { $department }
identity-account-name = Name
identity-account-name-save = Save the name
identity-account-passkeys = Passkeys
identity-account-passkeys-text = With a passkey you sign in by fingerprint, face or the lock of your device. There is no password.
identity-account-passkey-made = Added on { $day }
identity-account-passkey-used = last used { $when }
identity-account-passkey-change = Rename or remove
identity-account-passkey-rename = Change the name
identity-account-passkey-remove = Remove the passkey
identity-account-passkey-add = Add a passkey
identity-account-sessions = Where you are signed in
identity-account-sessions-text = You are signed out after { $days } days at the latest. Is there a device you do not know? Then sign it out.
identity-account-session-unknown = Unknown device
identity-account-session-this = This device
identity-account-session-since = Signed in on { $moment }
identity-account-session-seen = last used { $when }
identity-account-session-end = Sign out
identity-account-sessions-end-others = Sign out everywhere else
identity-done-name = Your name is saved.
identity-done-session = The device is signed out.
identity-done-sessions = You are signed out everywhere else.
identity-done-passkey = The passkey is ready.
identity-done-passkey-named = The passkey has a new name.
identity-done-passkey-removed = The passkey is removed. Remove it from your device as well.
identity-done-invited = The person has the role and an e-mail about it.
identity-done-revoked = The role is taken back.
identity-done-woken = The job runs again.
identity-done-skipped = The event is left out.
identity-passkey-name = Name of the passkey
identity-passkey-name-hint = To know it again, for example “my phone”
identity-passkey-unnamed = Passkey of { $day }
identity-passkey-unsupported = This browser does not know passkeys.
identity-passkey-cancelled = Nothing was changed. You can try again.
identity-passkey-failed = That did not work. Try again, or use the link by e-mail.
identity-passkey-working = Please confirm on your device …
identity-passkey-expired = That took too long. Please try again.
identity-passkey-refused = We do not know this passkey. Sign in with the link by e-mail.
identity-passkey-noscript = To add a passkey your browser needs JavaScript.
identity-people-nav = Team
identity-people-title = Team and roles
identity-people-invite = Invite a person
identity-people-search = Search the team
identity-people-search-go = Search
identity-people-words = Name or e-mail address
identity-people-none = Nobody found.
identity-people-name = Name
identity-people-email = E-mail address
identity-people-roles = Roles
identity-people-last = Last signed in
identity-people-never = never yet
identity-people-revoke = Take back
identity-people-last-administrator = This is the last administrator. Give the role to somebody else first.
identity-invite-title = Invite a person
identity-invite-text = The person gets the role at once, and an e-mail that says how to sign in.
identity-invite-email = E-mail address
identity-invite-name = Name
identity-invite-role = Role
identity-invite-department = Department
identity-invite-all-departments = All departments
identity-invite-send = Invite
identity-invite-back = Back to the team
identity-jobs-nav = Jobs
identity-jobs-title = Jobs in the background
identity-jobs-text = Here are jobs that failed in spite of several attempts. Once the cause is gone, let them run again.
identity-jobs-waiting = waiting or running
identity-jobs-dead = failed
identity-jobs-none = No job has failed.
identity-jobs-kind = Job
identity-jobs-since = Failed on
identity-jobs-attempts = Attempts
identity-jobs-error = Last error
identity-jobs-wake = Run again
identity-stuck-title = Who fails at an event
identity-stuck-text = A part of the program fails at an event, and so hears nothing of what came later. It tries again by itself. If that does not help, leave the event out.
identity-stuck-listener = Part
identity-stuck-event = Event
identity-stuck-since = Fails since
identity-stuck-do = What you can do
identity-stuck-again = Try now
identity-stuck-skip = Leave out
identity-demo-title = Doors of the demonstration
identity-demo-text = This town is an example. Enter as one of its people with one click.
identity-demo-none = Nobody lives here yet.
identity-demo-enter = Enter
identity-demo-note = You are looking at a demonstration.
identity-demo-mail = The demonstration sends no e-mail. You find it in the
identity-demo-outbox = outbox
identity-purpose-sign-in = Signing in with a link by e-mail
identity-purpose-name = Addressing people, and staff knowing one another
identity-purpose-account = Keeping the account
identity-purpose-role = Who may do what in the administration
identity-purpose-session = Staying signed in, and being able to end it
identity-purpose-passkey = Signing in with a passkey
identity-purpose-access = Proof of who opened personal data
identity-people-about = Who works here and may do what: invite, give and take roles
identity-jobs-about = Work in the background that did not succeed
identity-sign-in-with = Sign in with: { $name }
identity-trust-title = Level of trust
identity-trust-anonymous = not signed in
identity-trust-email = e-mail address confirmed
identity-trust-post = postal address confirmed by letter
identity-trust-identified = identity proved
identity-providers-title = Other accounts to sign in with
identity-providers-text = With an account at one of these providers you can sign in here. Some services require that such a provider has proved your identity.
identity-providers-since = Linked since { $day }
identity-providers-link = Link account: { $name }
identity-providers-unlink = Unlink
identity-done-linked = The account is linked. From now on you can sign in with it.
identity-done-unlinked = The account is no longer linked.
identity-oidc-taken = This account is already linked to another account here. Nothing was changed.
identity-oidc-down-title = This way to sign in cannot be reached right now
identity-oidc-down = The provider you wanted to sign in with does not answer. Try again later or use the link by e-mail.
identity-oidc-wrong-title = The sign-in could not be checked
identity-oidc-wrong = What the provider answered does not prove who you are, so we did not sign you in. Try again or use the link by e-mail.
identity-oidc-refused-title = The sign-in was cancelled
identity-oidc-refused = The provider did not sign you in, or you cancelled. Nothing was changed.
identity-oidc-stale = This sign-in was begun in another browser, was used before, or is older than 20 minutes. Just begin again.
identity-oidc-unknown = You have never been here with this account, and the provider tells us no verified e-mail address. Sign in with your e-mail address once and link the account on the page “My account”.
identity-oidc-other-way = Sign in another way
identity-purpose-trust = Knowing how surely the person is known
identity-purpose-provider = Signing in through a provider that proves identities
identity-post-title = Confirm your postal address by letter
identity-post-text = We send a letter with a code. Enter it here and we know that post to this address reaches you. Some services need that.
identity-post-name = Name on the letter box
identity-post-street = Street and number
identity-post-place = Postcode and town
identity-post-place-hint = For example 78462 Konstanz
identity-post-missing = Please fill in this line so that the letter arrives.
identity-post-ask = Request letter
identity-post-confirmed = Your address has been confirmed since { $day }.
identity-post-enter = Enter the code from the letter
identity-post-asked = You requested the letter on { $day }. We print it within the next days.
identity-post-printed = The letter was printed on { $day }. The code is valid for 21 days from then.
identity-post-code = Code from the letter
identity-post-code-hint = Eight characters. Blanks and small letters do not matter.
identity-post-code-missing = Please enter the code from the letter.
identity-post-code-dead = There is no attempt left for this code, or it has not been printed yet or is too old. Request a new letter if you need one.
identity-post-send-code = Confirm address
identity-done-post = Your address is confirmed.
identity-desk-nav = Letters with a code
identity-desk-about = Letters by which people confirm their postal address
identity-desk-title = Letters with a code
identity-desk-text = These people wait for a letter with a code. The code comes into being when you print and is stored nowhere; if you print again, only the new one counts.
identity-desk-none = Nobody waits for a letter.
identity-desk-asked = Requested
identity-desk-printed = Printed
identity-desk-print = Show letter
identity-desk-again = Make the letter anew
identity-desk-letter = Letter with a code
identity-desk-once = Print this page. It is not shown a second time.
identity-desk-back = Back to the letters
identity-desk-reason = Letter with a code printed
identity-desk-fields = Name, postal address
identity-letter-subject = Your code for { $town }
identity-letter-greeting = Hello,
identity-letter-text = You want to confirm your postal address. Sign in and enter this code on the page { $site }:
identity-letter-until = The code is valid until { $day }. You have three attempts.
identity-letter-not-you = You did not ask for this? Then just throw the letter away.
identity-purpose-post = Confirming the postal address by a letter
identity-post-about = A letter with a code shows that post reaches you
identity-account-pages = Pages of your account
identity-timeline-created = Account created
identity-timeline-post = Postal address confirmed
identity-timeline-linked = Other account linked
identity-timeline-passkey = Passkey added
identity-stays-access = The log of which department opened your data, without your name
identity-stays-access-why = The city must be able to prove that nobody looked without a reason.
identity-purpose-kept = Data you keep for the next form
told-identity-person = Your account
told-identity-role_grant = Your roles
told-identity-session = Where you are signed in
told-identity-signin_link = Links to sign in
told-identity-passkey = Passkeys
told-identity-identity_subject = Linked accounts
told-identity-postal_code = Letters with a code
told-identity-kept_datum = Kept for the next form
told-identity-access_log = Who opened your data
