# Mails, the security log, and the mailbox of a demo.

outbox-text = Her ses, hvilke mails der er sendt, og hvilke der ikke kunne leveres. Indholdet vises ikke.
outbox-dead-title = Opgivne mails
outbox-dead-none = Alle mails er leveret til mailserveren eller venter på det.
outbox-all-title = Alle mails
outbox-none = Der er ingen mails endnu.
outbox-waiting = Venter
outbox-sent = Sendt
outbox-dead = Opgivet
mail-written = Skrevet
mail-to = Til
mail-about = Om
mail-state = Status
mail-attempts = Forsøg
mail-reason = Mailserverens svar
mail-retry = Prøv igen
notice-sign-in-link = Link til login
notice-mandate-granted = Nyt mandat
notice-mandate-ended = Afsluttet mandat
notice-mandate-requested = Ønske om et mandat
notice-something-waits = En sag venter

log-text = Loggen viser login, mandater, sessioner og adgangsnøgler samt det, der er nægtet adgang. Den dækker de seneste { $count } dage.
log-at = Tidspunkt
log-what = Hændelse
log-person = Person
log-address = Netværksadresse
log-detail = Detalje

demo-mail-title = Kun til demo
demo-mail-text = Her ligger de mails, systemet ellers ville have sendt. Alle kan læse dem, og alle kan logge ind med deres links.
demo-mail-none = Der er ingen mails endnu.
demo-mail-to = Til { $to }
demo-mail-open = Åbn linket
