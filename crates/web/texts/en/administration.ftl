# Mails, the security log, and the mailbox of a demo.

outbox-text = Here is which mails have been sent, and which could not be delivered. What they say is not shown.
outbox-dead-title = Mails that were given up
outbox-dead-none = All mails have been delivered to the mail server or wait for it.
outbox-all-title = All mails
outbox-none = There are no mails yet.
outbox-waiting = Waiting
outbox-sent = Sent
outbox-dead = Given up
mail-written = Written
mail-to = To
mail-about = About
mail-state = Status
mail-attempts = Attempts
mail-reason = What the mail server said
mail-retry = Try again
notice-sign-in-link = Sign-in link
notice-mandate-granted = New mandate
notice-mandate-ended = Ended mandate
notice-mandate-requested = Request for a mandate
notice-something-waits = A case waits

log-text = The log shows sign-ins, mandates, sessions and tokens, and what was denied. It goes back { $count } days.
log-at = When
log-what = What
log-person = Person
log-address = Network address
log-detail = Detail

demo-mail-title = For a demo only
demo-mail-text = Here are the mails that the system would have sent. Everybody can read them, and everybody can sign in by their links.
demo-mail-none = There are no mails yet.
demo-mail-to = To { $to }
demo-mail-open = Open the link
