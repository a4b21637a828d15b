# What is around every page, and what several pages say.

## Places

place-front = Front page
place-pact = The pact
place-members = Members
place-process = How admission works
place-voting = How decisions are made
place-search = Search
place-accessibility = Accessibility statement
place-privacy = How personal data are processed
place-apply = Join the pact
place-sign-in = Sign in
place-account = Your account
place-cases = Cases
place-mandates = Mandates
place-outbox = Mails
place-security-log = Security log
place-demo-mail = Demo mailbox


## Around the content

skip = Skip to the content of the page
solution = Accession and cooperation
sign-out = Sign out
navigation = Main menu
trail = Breadcrumb
contact-at = Contact: { $contact }
contact-missing = Contact details have not been given yet.
cookies = This site uses necessary cookies only: for signing in, for forms and for the choice of language.
api = API for programs
licences = Licences of the design system
languages = Choose a language
demo-note = Demo: the contents are made up, and no mail leaves the system.
older = Show older ones
action = Action
cancel = Cancel and go back
choose = Choose


## Forms

faulty-title = Error
fault-prefix = Error:
summary = There are problems
optional = optional
day = Day
month = Month
year = Year
email = E-mail address
name = Name
email-missing = Enter an e-mail address.
email-unfit = Enter a whole e-mail address, such as name@example.org.
day-unreadable = Enter a date that exists, with day, month and year, such as 31 12 2026.
fault-text-missing-name = Enter a name.
fault-text-too-long-name = The name is too long. Write a shorter one.
fault-deadline-not-in-future-starts_at = The first day has passed. Choose today or a later day.
fault-deadline-not-in-future-at = The day has passed. Choose today or a later day.
fault-deadline-not-in-future-expires_at = Enter 1 day at least.


## Roles and mandates, to stand by themselves

role-none = without a mandate
role-applicant = applicant
role-applicant-nameless = An applicant that has not submitted anything yet
mandate-voter = Voting representative
mandate-deputy = Deputy
mandate-head_contact = Head contact
mandate-contact = Contact
mandate-signer = Signer
mandate-case_officer = Case officer
mandate-head_of_secretariat = Head of secretariat
mandate-advisory_board_member = Member of the advisory board


## What has just been done

done-signed-out = You have signed out.
done-renamed = Your name has been changed.
done-role-chosen = You now act in the role that you have chosen.
done-session-ended = The session has been ended.
done-sessions-ended = All other sessions have been ended.
done-token-ended = The token has been closed.
done-mandate-granted = The mandate has been granted, and the person is told by e-mail.
done-mandate-ended = The mandate has been ended, and the person is told by e-mail.
done-mandate-ends = The last day of the mandate has been recorded, and the person is told by e-mail.
done-request-declined = The request for a mandate has been turned down.
done-mail-retried = The mail will be sent again in a moment.
