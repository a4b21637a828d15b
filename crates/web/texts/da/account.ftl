# One's own account.

account-person = Dig
email-none = Ingen e-mailadresse
mandates-none = Ingen
name-hint = Navnet vises i sager, du har arbejdet med.
name-button = Gem navn

account-role = Din rolle
role-legend = Hvem vil du handle for?
role-missing = Vælg, hvem du vil handle for.
role-button = Skift rolle

account-sessions = Hvor du er logget ind
sessions-text = En session slutter, når den ikke har været brugt i en time, og senest efter 12 timer. Kender du ikke en af dem, så afslut den.
session-device = Browser
session-no-device = Ukendt browser
session-this = denne session
session-method = Logget ind med
session-began = Begyndt
session-seen = Sidst brugt
session-end = Afslut
sessions-end-others = Afslut alle andre sessioner
method-link = Link pr. e-mail
method-oidc = MitID Erhverv

account-tokens = Adgangsnøgler til API'et
tokens-text = Med en adgangsnøgle kan et program handle på dine vegne, i den rolle du har lige nu. Giv hvert program sin egen nøgle, og luk dem, du ikke bruger.
token-name = Hvad nøglen bruges til
token-name-hint = For eksempel navnet på det program, der skal bruge den.
token-scope = Hvad nøglen giver ret til
token-created = Oprettet
token-used = Sidst brugt
token-never = Aldrig
token-end = Gyldighed
token-until = Til og med { $day }
token-ended = Lukket { $day }
token-close = Luk
token-new = Opret en adgangsnøgle
token-days = Antal dage, den skal gælde
token-days-hint = Højst { $count } dage.
token-button = Opret adgangsnøgle
scope-read = At læse det, du kan læse
scope-act = At læse og handle
scope-missing = Vælg, hvad nøglen skal give ret til.
days-unreadable = Indtast antallet af dage som et helt tal, for eksempel 90.
fault-token-too-long-expires_at = En adgangsnøgle kan højst gælde et år. Indtast færre dage.

token-made-title = Adgangsnøglen er oprettet
token-once-title = Kopiér nøglen nu
token-once-text = Den vises kun denne ene gang. Mister du den, så luk den, og opret en ny.
token-secret = Din adgangsnøgle:
token-how = Programmet sender den i headeren Authorization efter ordet Bearer. Del den ikke med andre.
token-back = Tilbage til din konto
