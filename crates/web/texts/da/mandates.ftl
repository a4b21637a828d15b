# Mandates.

mandates-text = Et mandat viser, hvem der må handle for en organisation, hvad personen må, og hvor længe.
mandates-title = Alle mandater
mandate-person = Person
mandate-organisation = Organisation
mandate-kind = Mandat
mandate-state = Status
mandate-from = Fra
mandate-until = Til og med
mandate-no-end = Ingen slutdato
mandate-runs = Løber
mandate-coming = Begynder senere
mandate-over = Ophørt
mandate-end = Afslut

requests-title = Ønsker om et mandat
requests-text = De her personer er logget ind for en organisation, vi kender, men har ikke noget mandat.
request-since = Ønsket
request-grant = Giv mandat
request-decline = Afslå

mandate-new-title = Giv et mandat
mandate-new-text = Personen får en e-mail og kan handle, så snart mandatet begynder.
mandate-email-hint = Personen logger ind med denne adresse.
mandate-name-hint = En person, vi kender i forvejen, beholder sit navn.
mandate-from-hint = Lad felterne være tomme, hvis mandatet skal begynde nu. For eksempel 1 9 2026.
mandate-until-hint = Lad felterne være tomme, hvis der ikke er nogen slutdato. For eksempel 31 12 2026.
mandate-new-button = Giv mandat
organisation-missing = Vælg en organisation.
mandate-missing = Vælg et mandat.

mandate-end-title = Afslut et mandat
mandate-end-text = Personen kan ikke længere handle med dette mandat. Det, der allerede er gjort, står ved magt.
mandate-end-day = Sidste dag
mandate-end-hint = Lad felterne være tomme, hvis mandatet skal slutte nu. For eksempel 31 12 2026.
mandate-end-button = Afslut mandat
