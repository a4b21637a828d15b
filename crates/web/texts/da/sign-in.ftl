# Signing in.

provider-title = Log ind med MitID Erhverv
provider-text = Brug MitID Erhverv, hvis din organisation har det. Du kommer tilbage hertil bagefter.
provider-button = Log ind med MitID Erhverv
link-way-title = Log ind med et link
link-way-text = Indtast din e-mailadresse. Vi sender dig et link, du kan logge ind med.
link-way-button = Send link
link-way-next-title = Hvad sker der så?
link-way-next = Du får en e-mail med et link. Åbn linket i den samme browser, som du bruger nu, og tryk på Log ind. Du skal ikke bruge en adgangskode.

sent-title = Tjek din e-mail
sent-text = Vi har sendt dig et link, hvis du har indtastet en rigtig e-mailadresse. Linket virker i { $count } minutter og kun i denne browser.
sent-missing-title = Kommer der ingen e-mail?
sent-missing-spam = Se efter i mappen med uønsket post.
sent-missing-address = Tjek, at adressen er stavet rigtigt. Der kan højst sendes fem links til en adresse i timen.
sent-missing-browser = Har du bedt om flere links, så brug det nyeste.
sent-missing-limit = Vi sender højst { $count } links i timen til den samme adresse.
sent-demo = Åbn demo-postkassen
link-again = Bed om et nyt link

link-title = Log ind
link-text = Tryk på knappen for at logge ind. Linket kan bruges én gang.
link-button = Log ind

sign-in-used-title = Linket er brugt
sign-in-used = Linket er allerede brugt, og det kan kun bruges én gang. Bed om et nyt for at logge ind igen.
sign-in-expired-title = Linket er for gammelt
sign-in-expired = Linket virker ikke længere, fordi der er gået for lang tid. Bed om et nyt.
sign-in-other-browser-title = Linket hører til en anden browser
sign-in-other-browser = Du bad om linket i en anden browser eller på en anden enhed. Åbn linket dér, eller bed om et nyt i denne browser.
sign-in-unknown-title = Linket er ikke kendt
sign-in-unknown = Vi kender ikke dette link. Måske er det ikke kommet helt med fra e-mailen. Kopiér hele linket, eller bed om et nyt.


## At the identity provider

requested-title = Sekretariatet er spurgt
requested-text = Du er logget ind, men har endnu ikke noget mandat for din organisation. Vi har bedt sekretariatet om at give dig et.
requested-next = Du får en e-mail, når sekretariatet har givet dig et mandat. Indtil da kan du se din konto, men ikke pagtens sager.
provider-unreachable-title = Login svarer ikke
provider-unreachable = Tjenesten, du logger ind med, svarer ikke lige nu. Prøv igen om lidt.
provider-refused-title = Du blev ikke logget ind
provider-refused = Du afbrød, eller tjenesten, du logger ind med, sagde nej. Prøv igen.
provider-untrusted-title = Vi kan ikke stole på svaret
provider-untrusted = Svaret fra tjenesten, du logger ind med, kunne ikke bekræftes, så du er ikke logget ind. Prøv igen, og kontakt sekretariatet, hvis det sker igen.
