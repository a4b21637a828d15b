# Mandates.

mandates-text = A mandate shows who may act for an organisation, what the person may do, and for how long.
mandates-title = All mandates
mandate-person = Person
mandate-organisation = Organisation
mandate-kind = Mandate
mandate-state = Status
mandate-from = From
mandate-until = Until
mandate-no-end = No end
mandate-runs = Running
mandate-coming = Begins later
mandate-over = Ended
mandate-end = End

requests-title = Requests for a mandate
requests-text = These persons have signed in for an organisation that we know, but hold no mandate.
request-since = Requested
request-grant = Grant a mandate
request-decline = Turn down

mandate-new-title = Grant a mandate
mandate-new-text = The person gets an e-mail and can act as soon as the mandate begins.
mandate-email-hint = The person signs in with this address.
mandate-name-hint = A person whom we know already keeps their name.
mandate-from-hint = Leave the fields empty if the mandate is to begin now. Such as 1 9 2026.
mandate-until-hint = Leave the fields empty if there is no last day. Such as 31 12 2026.
mandate-new-button = Grant the mandate
organisation-missing = Choose an organisation.
mandate-missing = Choose a mandate.

mandate-end-title = End a mandate
mandate-end-text = The person will no longer be able to act by this mandate. What has been done stands.
mandate-end-day = Last day
mandate-end-hint = Leave the fields empty if the mandate is to end now. Such as 31 12 2026.
mandate-end-button = End the mandate
