# What is around every page, and what several pages say.

## Places

place-front = Forside
place-pact = Pagten
place-members = Medlemmer
place-process = Sådan optages nye medlemmer
place-voting = Sådan træffes beslutninger
place-search = Søgning
place-accessibility = Tilgængelighedserklæring
place-privacy = Behandling af personoplysninger
place-apply = Bliv medlem
place-sign-in = Log ind
place-account = Din konto
place-cases = Sager
place-mandates = Mandater
place-outbox = Mails
place-security-log = Sikkerhedslog
place-demo-mail = Demo-postkasse


## Around the content

skip = Gå til sidens indhold
solution = Tilslutning og samarbejde
sign-out = Log af
navigation = Hovedmenu
trail = Brødkrumme
contact-at = Kontakt: { $contact }
contact-missing = Kontaktoplysninger er ikke angivet endnu.
cookies = Siden bruger kun nødvendige cookies: til login, formularer og valg af sprog.
api = API til programmer (på engelsk)
licences = Licenser for designsystemet (på engelsk)
languages = Vælg sprog
demo-note = Demo: indholdet er opdigtet, og ingen mails forlader systemet.
older = Vis ældre
action = Handling
cancel = Fortryd, og gå tilbage
choose = Vælg


## Forms

faulty-title = Fejl
fault-prefix = Fejl:
summary = Der er problemer
optional = frivilligt
day = Dag
month = Måned
year = År
email = E-mailadresse
name = Navn
email-missing = Indtast en e-mailadresse.
email-unfit = Indtast en hel e-mailadresse, for eksempel navn@eksempel.dk.
day-unreadable = Indtast en dato, der findes, med dag, måned og år, for eksempel 31 12 2026.
fault-text-missing-name = Indtast et navn.
fault-text-too-long-name = Navnet er for langt. Skriv et kortere.
fault-deadline-not-in-future-starts_at = Startdatoen er passeret. Vælg i dag eller en senere dag.
fault-deadline-not-in-future-at = Datoen er passeret. Vælg i dag eller en senere dag.
fault-deadline-not-in-future-expires_at = Indtast mindst 1 dag.


## Roles and mandates, to stand by themselves

role-none = uden mandat
role-applicant = ansøger
role-applicant-nameless = En ansøger, der ikke har indsendt noget endnu
mandate-voter = Stemmeberettiget repræsentant
mandate-deputy = Suppleant
mandate-head_contact = Hovedkontakt
mandate-contact = Kontaktperson
mandate-signer = Underskriver
mandate-case_officer = Sagsbehandler
mandate-head_of_secretariat = Leder af sekretariatet
mandate-advisory_board_member = Medlem af advisory boardet


## What has just been done

done-signed-out = Du er logget af.
done-renamed = Dit navn er ændret.
done-role-chosen = Du handler nu i den valgte rolle.
done-session-ended = Sessionen er afsluttet.
done-sessions-ended = Alle andre sessioner er afsluttet.
done-token-ended = Adgangsnøglen er lukket.
done-mandate-granted = Mandatet er givet, og personen får besked pr. e-mail.
done-mandate-ended = Mandatet er afsluttet, og personen får besked pr. e-mail.
done-mandate-ends = Mandatets slutdato er registreret, og personen får besked pr. e-mail.
done-request-declined = Ønsket om et mandat er afslået.
done-mail-retried = Mailen bliver sendt igen om et øjeblik.
