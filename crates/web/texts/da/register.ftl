# Registret: hvad der kan ske med et medlemskab, dets historik, og lister fra før Pagt.

## Det, et medlemskab kan udsættes for

member-doings = Registrér en ændring
member-mandate = Giv nogen et mandat
member-out-of-date = Medlemskabet er ændret, siden du åbnede siden. Se det igennem, og send formularen igen, hvis den stadig passer.
member-rename-title = Ret navn eller CVR-nummer
member-rename-intro = Det nye navn gælder fra nu af. Registret husker det gamle: spørger nogen til en tidligere dag, vises navnet fra den dag.
member-resign-title = Udtræd af pagten
member-resign-intro = Medlemmet udtræder efter eget ønske. Det kan altid søge om optagelse igen. Indtil dagen kommer, kan udtrædelsen tages tilbage.
member-dissolve-title = Registrér, at organisationen er ophørt
member-dissolve-intro = Organisationen findes ikke længere, og medlemskabet ophører.
member-succeed-title = Registrér en efterfølger
member-succeed-intro = En anden part indtræder i den stiftende parts sted: et ministerium omlægges, eller foreninger slås sammen. Åbne afstemninger ændres ikke; de næste har den nye part blandt de stemmeberettigede.
member-revoke-end-title = Tag udtrædelsen tilbage
member-revoke-end-intro = Medlemskabet varer ved, som om intet ophør var registreret.
member-field-name = Organisationens navn
member-field-short_name = Kort navn
member-hint-short_name = Det, der står i tabeller og på stemmesedler. Højst 40 tegn.
member-field-cvr = CVR-nummer (valgfrit)
member-hint-cvr = Otte cifre.
member-field-effective_on = Fra og med
member-hint-effective_on = Den første dag, organisationen ikke er medlem. Lad feltet stå tomt, hvis det gælder med det samme.
member-field-note = Begrundelse
member-hint-note = Kan læses af sekretariatet, de stiftende parter og medlemmet selv.
member-field-party = En stiftende part, der findes i forvejen
member-field-key = Nøgle for en ny part
member-hint-key = Skriv her og i felterne herunder, når parten er ny. Små bogstaver, tal og bindestreg, for eksempel ”digmin”. Nøglen kan ikke ændres.
member-key-unfit = Vælg en part, eller skriv en nøgle for den nye af 1-40 små bogstaver (a-z), tal og bindestreger.
member-cvr-unfit = Skriv et gyldigt CVR-nummer på otte cifre, eller lad feltet stå tomt.
fault-text-missing-short_name = Skriv et kort navn.
fault-deadline-not-in-future-effective_on = Vælg i dag eller en senere dag. Registret ændrer ikke, hvad der gjaldt før.
done-member-rename = Det nye navn gælder fra nu af.
done-member-resign = Udtrædelsen er registreret.
done-member-dissolve = Ophøret er registreret.
done-member-succeed = Efterfølgeren er registreret.
done-member-revoke-end = Medlemskabet varer ved.
member-until-planned = Medlem indtil
member-predecessor = Er indtrådt i stedet for
member-successor = Er efterfulgt af


## Historikken

member-history-title = Historik
member-history-link = Se medlemmets historik
member-history-about = Alt, hvad pagtens register har noteret om { $name }.
history-recorded = Noteret
history-what = Hvad
history-by = På vegne af
history-entered = Stiftende part fra den { $day }
history-succeeds = Indtræder som stiftende part fra den { $day }
history-admitted = Optaget som associeret medlem fra den { $day }
history-imported = Overtaget fra den liste, der blev ført før: associeret medlem fra den { $day }
history-published = Optagelsen er offentliggjort
history-renamed = Nyt navn eller CVR-nummer
history-resigned = Udtræder med virkning fra den { $day }
history-dissolved = Organisationen er ophørt; medlem indtil den { $day }
history-succeeded = En anden part indtræder i dens sted fra den { $day }
history-revoked = Ophøret er taget tilbage
history-cvr = CVR-nummer { $cvr }
history-by-member = Medlemmet
history-by-secretariat = Sekretariatet
history-by-clock = Registret
history-seal-title = Segl
history-seal-text = Sådan stod registret den { $day }. Seglet er en kontrolsum (SHA-256) over alt, hvad der er noteret om medlemmet. Er seglet det samme en anden dag, er intet ændret eller kommet til.
history-back = Tilbage til { $name }


## Registret på en dag

members-as-of = Som det så ud den
members-as-of-lead = Sådan så registret ud ved udgangen af den { $day }.
members-import = Overtag medlemmer fra en liste


## Lister fra før

import-title = Overtag medlemmer fra en liste
import-lead = En pagt, der begynder at bruge Pagt, har allerede medlemmer. Send listen, og se, hvad den vil bringe, før noget registreres.
import-columns = Listen er en CSV-fil, som den gemmes fra et regneark. Første linje nævner kolonnerne: navn, CVR-nummer og dagen for optagelsen.
import-json = Den kan også være JSON: et felt ”members” med ”name”, ”cvr” og ”since” for hvert medlem.
import-file = Listen
import-file-hint = CSV eller JSON, højst 20.000 medlemmer og 4 MB.
import-button = Se listen igennem
import-preview-title = Listen, set igennem
import-ready = { $count ->
    [one] Listen er i orden. Den bringer ét medlem ind i registret.
   *[other] Listen er i orden. Den bringer { $count } medlemmer ind i registret.
}
import-confirm = { $count ->
    [one] Overtag medlemmet
   *[other] Overtag { $count } medlemmer
}
import-other = Vælg en anden liste
import-faults = { $count ->
    [one] Én linje kan ikke overtages. Intet er registreret.
   *[other] { $count } linjer kan ikke overtages. Intet er registreret.
}
import-fine = { $count ->
    [one] Én linje er i orden. Alle linjer overtages på én gang, eller ingen af dem: ret filen, og send den igen.
   *[other] { $count } linjer er i orden. Alle linjer overtages på én gang, eller ingen af dem: ret filen, og send den igen.
}
import-faults-caption = Linjer, der ikke kan overtages
import-line = Linje
import-fault = Hvad der er galt
import-again = Send listen igen
import-members = Medlemmerne på listen
import-more = Her vises de første 20.
done-members-imported = Medlemmerne er overtaget i registret.
