# The applicant's way: the guide, the steps of the application, the receipt.

## The guide

guide-text = Virksomheder og foreninger kan tilslutte sig Cybersikkerhedspagten som associerede medlemmer. Her kan du se, hvad det kræver, og skrive jeres ansøgning.
guide-drafts = Dine kladder
draft-organisation = Organisation
draft-changed = Senest ændret
draft-go-on = Fortsæt
draft-delete = Slet
draft-nameless = Uden navn endnu
guide-principles = Det forpligter I jer til
guide-principles-text = I tilslutter jer hvert princip for sig.
guide-objectives = Det vil pagten opnå
guide-questions = Det spørger vi om
guide-questions-text = Ansøgningen er delt op i trin. Hvert trin gemmes for sig, så I kan skrive over flere dage og rette, indtil I indsender.
guide-hand = Hav det her ved hånden
guide-hand-cvr = Organisationens CVR-nummer
guide-hand-signer = Navn og titel på den, der skriver under for organisationen
guide-hand-goals = De mål, I vil arbejde for, sagt så konkret som muligt
guide-hand-initiative = Mindst ét nyt initiativ: hvem det er til for, hvornår det begynder, og hvordan det spiller sammen med pagtens formål
guide-public = Optages I i pagten, bliver jeres motivation, egenvurdering, mål og initiativer offentlige. Kontaktoplysningerne gør ikke.
guide-after = Det sker bagefter
guide-after-what = Hvad
guide-after-period = Hvor længe
guide-begin = Begynd
guide-begin-text = Den første i organisationen, der begynder en ansøgning, kan også indsende den.
guide-begin-button = Begynd en ansøgning
guide-sign-in-text = Log ind først. Du kommer tilbage hertil bagefter.
guide-other-role = I din nuværende rolle kan du ikke begynde en ansøgning her. Handler du også for en ansøger, så skift rolle på din konto.
invitation-title = Har I fået en invitation?
invitation-text = En stiftende part kan invitere jer. Koden giver jer den kladde, parten har begyndt.
invitation-code = Kode fra invitationen
invitation-button = Tag imod invitationen
invitation-missing = Indtast koden fra invitationen.
invitation-unknown = Der er ingen åben invitation med den kode. Tjek, at hele koden er med, eller spørg den part, der har inviteret jer. En kode kan kun bruges én gang.

stage-check = Sekretariatet tjekker, at ansøgningen er fuldstændig. Mangler der noget, beder det om det.
stage-dialogue = En stiftende part åbner en dialog med jer.
stage-nomination = En stiftende part indstiller jer, hvis dialogen fører til det.
stage-vote = De stiftende parter stemmer.
stage-letter = Sekretariatet sender jer afgørelsen.
stage-from-receipt = Inden for { $period } fra modtagelsen
stage-vote-open = Afstemningen er normalt åben i { $period }
stage-from-vote = Inden for { $period } efter afstemningen
period-days = { $count ->
    [one] 1 dag
   *[other] { $count } dage
}
period-working-days = { $count ->
    [one] 1 arbejdsdag
   *[other] { $count } arbejdsdage
}

draft-delete-title = Slet en kladde
draft-delete-text = Kladden slettes for altid, og intet af den gemmes.
draft-delete-button = Slet kladden
done-draft-deleted = Kladden er slettet.
done-draft-saved = Det, du har skrevet, er gemt. Du finder kladden her, når du vil fortsætte.


## The steps

step-of = Trin { $count } af 8
steps = Trin i ansøgningen
steps-show = Vis alle trin
step-done = Klar
step-lacks = { $count ->
    [one] Mangler 1 svar
   *[other] Mangler { $count } svar
}
step-organisation = Organisationen
step-organisation-lead = Hvem I er.
step-people = Kontakt og underskriver
step-people-lead = Hvem vi skriver til, og hvem der skriver under for jer.
step-principles = Principperne
step-principles-lead = Sæt kryds ved hvert princip, I tilslutter jer.
step-motivation = Motivation og egenvurdering
step-motivation-lead = Hvorfor I vil være med, og hvordan I selv synes, I lever op til pagtens målsætninger.
step-goals = Jeres mål
step-goals-lead = Hvad I konkret vil nå. Beskriv mål for mindst én af pagtens målsætninger.
step-initiatives = Initiativer
step-initiatives-lead = Hvad I vil gøre. Mindst ét initiativ skal være nyt.
step-party = Hvem I gerne vil indstilles af
step-party-lead = Kender I allerede en stiftende part, så vælg den. Ellers finder sekretariatet en.
step-check = Tjek dine svar
step-check-lead = Læs svarene igennem, og ret det, der skal rettes. Når ansøgningen er indsendt, bliver den til en sag.
step-save = Gem og fortsæt
step-save-check = Gem, og se alle svar
step-back = Gem og gå tilbage
step-away = Gem, og fortsæt en anden dag
step-on = Fortsæt
step-only-back = Gå tilbage
step-only-away = Fortsæt en anden dag
stale-title = Ansøgningen er ændret imens, og intet er gemt
stale-text = Nogen, måske dig selv i et andet vindue, har gemt ændringer, siden du åbnede siden. Det, du har skrevet, står her stadig. Se det igennem, og gem igen, hvis det skal gælde.
stale-look = Nogen, måske dig selv i et andet vindue, har gemt ændringer, siden du åbnede siden. Se dem igennem, og prøv igen.
stale-saved = Det er gemt nu
answer-none = Intet svar
answer-ticked = Ja, det tilslutter vi os
answer-tick = Vi tilslutter os
answer-company = Virksomhed
answer-association = Forening
answer-micro = Færre end 10 ansatte
answer-small = 10 til 49 ansatte
answer-medium = 50 til 249 ansatte
answer-large = 250 ansatte eller flere
answer-new = Nyt, sat i gang for pagten
answer-existing = I gang i forvejen
answer-no-party = Ingen bestemt
answer-no-track = Intet bestemt spor
ask-organisation-name = Organisationens navn
ask-cvr = CVR-nummer
ask-cvr-hint = 8 cifre, for eksempel 13748136
ask-kind = Hvad er I?
ask-size = Hvor store er I?
ask-website = Hjemmeside
ask-website-hint = For eksempel https://www.eksempel.dk
ask-contact-name = Kontaktpersonens navn
ask-contact-hint = Den, vi skriver til om ansøgningen
ask-contact-email = Kontaktpersonens e-mailadresse
ask-contact-phone = Kontaktpersonens telefonnummer
ask-signer-name = Underskriverens navn
ask-signer-hint = Den, der kan forpligte organisationen, helst den øverste leder
ask-signer-title = Underskriverens titel
ask-signer-title-hint = For eksempel direktør eller formand
ask-motivation = Hvorfor vil I være med?
ask-motivation-hint = Fortæl, hvad I vil bidrage med, og hvad I håber at få ud af det.
ask-self-assessment = Hvordan lever I op til pagtens målsætninger?
ask-self-assessment-hint = Jeres egen vurdering: hvad I gør godt i dag, og hvad I vil blive bedre til.
ask-title = Titel
ask-description = Hvad går det ud på?
ask-novelty = Er det nyt?
ask-objectives = Hvilke af pagtens målsætninger tjener det?
ask-objectives-hint = Vælg en eller flere.
ask-track = Hvilket spor hører det til?
ask-target-group = Hvem er det til for?
ask-start = Hvornår begynder det, eller hvornår begyndte det?
ask-start-hint = For eksempel 1 9 2026
ask-partners = Hvem er med?
ask-partners-hint = Andre organisationer, I gør det sammen med
ask-interplay = Hvordan spiller det sammen med pagtens formål?
ask-funding = Hvordan betales det?
ask-funding-hint = For eksempel egne midler, en fond eller et EU-program
ask-party = Hvilken stiftende part vil I helst indstilles af?


## Initiatives

initiative-number = Initiativ { $count }
initiative-new = Nyt initiativ
initiative-none = Der er ingen initiativer endnu.
initiative-add = Tilføj et initiativ
initiative-change = Ret
initiative-remove = Fjern
initiative-save = Gem initiativet
initiative-state = Status
initiative-remove-title = Fjern et initiativ
initiative-remove-text = Alt, hvad der står om initiativet, slettes.
initiative-remove-button = Fjern initiativet


## What is missing

fault-missing-organisation-name = Indtast organisationens navn.
fault-missing-organisation-cvr = Indtast organisationens CVR-nummer.
fault-missing-organisation-kind = Vælg, om I er en virksomhed eller en forening.
fault-missing-organisation-size = Vælg, hvor store I er.
fault-missing-contact-name = Indtast kontaktpersonens navn.
fault-missing-contact-email = Indtast kontaktpersonens e-mailadresse.
fault-not-an-address-contact-email = Kontaktpersonens e-mailadresse er ikke hel. Skriv den som navn@eksempel.dk.
fault-missing-signer-name = Indtast underskriverens navn.
fault-missing-signer-title = Indtast underskriverens titel.
fault-principle-not-accepted = Sæt kryds ved princippet ”{ $principle }”.
fault-missing-motivation = Skriv, hvorfor I vil være med.
fault-missing-self_assessment = Skriv, hvordan I lever op til pagtens målsætninger.
fault-missing-goals = Skriv et mål for mindst én af målsætningerne.
fault-missing-initiatives = Tilføj mindst ét initiativ.
fault-no-new-initiative-initiatives = Tilføj mindst ét nyt initiativ. De initiativer, der står her, er alle i gang i forvejen.
fault-too-long-initiatives = Der er flere initiativer, end der er plads til. Fjern nogle.
fault-missing-initiative-title = Indtast en titel.
fault-missing-initiative-description = Skriv, hvad initiativet går ud på.
fault-missing-initiative-novelty = Vælg, om initiativet er nyt.
fault-missing-initiative-objectives = Vælg mindst én målsætning.
fault-missing-initiative-target_group = Skriv, hvem initiativet er til for.
fault-missing-initiative-start = Indtast, hvornår initiativet begynder.
fault-missing-initiative-interplay = Skriv, hvordan initiativet spiller sammen med pagtens formål.


## The last step and the receipt

check-change = Ret
check-submit-title = Indsend ansøgningen
check-submit-text = Ved at indsende bekræfter du på organisationens vegne, at oplysningerne er rigtige, og at I tilslutter jer principperne.
check-lacks = Ret først det, der står øverst på siden. Alt er gemt, så det kan vente.
check-submit = Indsend ansøgningen
apply-receipt-title = Ansøgningen er indsendt
receipt-heading = Kvittering
apply-receipt-text = Vi har modtaget jeres ansøgning om at tilslutte jer pagten.
receipt-number = Sagsnummer
receipt-at = Modtaget
receipt-next = Det sker nu
receipt-phase = Status
receipt-who = Venter på
receipt-what = Kan nu
receipt-until = Senest
receipt-you = Jer
receipt-mail = Du får en e-mail, når sagen venter på jer. Du kan altid se her i Pagt, hvor den er.
receipt-case = Gå til sagen
apply-receipt-print = Vil du gemme en kopi, så brug browserens Udskriv, og vælg papir eller PDF.
receipt-answers = Jeres svar
