# What can be wrong with a request, or with us, before the rules have their say.
#
# One message a problem, named by its code. The title is a heading without a full stop and without arguments.
#
#   $pointer    where the fault is: a JSON pointer, or the name of a header
#   $found      what the parser says, in its own English, or a limit
#   $actual     a version number
#   $kilobytes  a count
#   $seconds    a count


## Who asks

unauthenticated = Log ind, og prøv igen. Et program skal sende et gyldigt adgangstoken.
    .title = Du er ikke logget ind

credential-malformed = Headeren { $pointer } skal bestå af ordet Bearer, et mellemrum og et adgangstoken.
    .title = Adgangstokenet kan ikke læses


## The address

not-found = Det, du leder efter, findes ikke, eller du har ikke adgang til at se det. Tjek, om adressen er rigtig.
    .title = Vi kan ikke finde det

method-not-allowed = Adressen findes, men den kan ikke bruges på den måde. Headeren Allow i svaret viser, hvilke metoder den tager imod.
    .title = Metoden kan ikke bruges her

query-malformed = En parameter efter spørgsmålstegnet i adressen kan ikke bruges. Teknisk besked: { $found }.
    .title = Adressen kan ikke læses

cursor-malformed = Cursoren er ikke en, du har fået fra denne liste. Begynd forfra ved at hente listen uden cursor.
    .title = Cursoren kan ikke bruges


## Versions and retries

version-mismatch = Der er sket ændringer, siden du hentede din version. Den nyeste er version { $actual }. Hent den, og se, om din ændring stadig passer.
    .title = Der er kommet en nyere version

precondition-malformed = Headeren { $pointer } skal indeholde den ETag, du fik med din version, med anførselstegn, for eksempel "7".
    .title = Versionen kan ikke læses

idempotency-key-reused = Nøglen i headeren Idempotency-Key er allerede brugt til en anden forespørgsel. Brug en ny nøgle. Den samme nøgle er kun til at sende præcis det samme igen.
    .title = Nøglen er brugt før

idempotency-key-malformed = Nøglen i headeren { $pointer } skal være på 1 til { $found } tegn. Brug bogstaver fra a til z, tal og tegn som bindestreg, men ingen mellemrum.
    .title = Nøglen kan ikke bruges


## The body

body-too-large = Der kan højst sendes { $kilobytes } kB ad gangen. Kort teksten ned, og prøv igen.
    .title = Indholdet fylder for meget

body-interrupted = Forbindelsen blev afbrudt undervejs. Intet er ændret. Prøv igen.
    .title = Vi modtog ikke det hele

media-type-unsupported = Indholdet skal sendes som JSON. Skriv application/json i headeren { $pointer }.
    .title = Formatet kan ikke bruges

text-not-utf8 = Indholdet rummer tegn, vi ikke kan læse. Send det som UTF-8.
    .title = Tegnene kan ikke læses

json-malformed = Indholdet er ikke gyldig JSON. Teknisk besked: { $found }.
    .title = Indholdet kan ikke læses

json-mismatch = Indholdet passer ikke med API-beskrivelsen. Fejlen findes her: { $pointer }. Teknisk besked: { $found }.
    .title = Indholdet har en forkert form

unknown-field = Feltet { $pointer } findes ikke i API-beskrivelsen. Tjek, om det er stavet rigtigt.
    .title = Ukendt felt


## Values

cvr-not-eight-digits = Skriv CVR-nummeret med 8 cifre. Mellemrum, punktummer, bindestreger og DK foran er også i orden.
    .title = Et CVR-nummer har 8 cifre

cvr-check-digit = Cifrene i CVR-nummeret passer ikke sammen. Tjek, om et ciffer er forkert, eller om to er byttet om.
    .title = Der er en fejl i CVR-nummeret

key-malformed = En nøgle er på 1 til 40 tegn: små bogstaver fra a til z, tal og bindestreg. Charteret viser de nøgler, der findes.
    .title = Nøglen har en forkert form

date-malformed = Skriv en dato, der findes, som år-måned-dag, for eksempel 2022-06-15.
    .title = Datoen kan ikke læses


## Forms

form-type-unsupported = Formularen skal sendes som application/x-www-form-urlencoded. Skriv det i headeren { $pointer }.
    .title = Formularens format kan ikke bruges

form-not-trusted = Siden kan have stået åben for længe, du kan have logget ind eller ud imens, eller formularen kan komme fra et andet websted. Intet er ændret. Åbn siden igen på { $found }, og send formularen derfra.
    .title = Formularen kan ikke bruges længere

form-mismatch = Noget i formularen kan ikke bruges. Fejlen findes her: { $pointer }. Teknisk besked: { $found }.
    .title = Formularen kan ikke læses


## Too much

headers-too-large = Headeren { $pointer } må højst fylde { $kilobytes } kB. Slet dine cookies for dette websted, og prøv igen.
    .title = Browseren sendte for meget med

too-many-requests = Der er kommet for mange forespørgsler på kort tid. Vent { $seconds ->
        [one] et sekund
       *[other] { $seconds } sekunder
    }, og prøv igen.
    .title = Vent lidt, og prøv igen


## Us

busy = Vi kunne ikke nå at behandle det, du sendte. Prøv igen om et øjeblik.
    .title = Der er travlt lige nu

internal = Fejlen er vores, og vi har noteret den. Prøv igen lidt senere. Bliver den ved, så skriv til sekretariatet, og oplys forespørgslens nummer.
    .title = Vi kan ikke svare lige nu
