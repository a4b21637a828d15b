# How the rules say no. Each sentence names the condition that is not met, who can meet it, and until when.
#
# One message a refusal, named by its code. The title is a heading without a full stop and without arguments. Where it
# can be said more closely than by a role who can meet the condition, `who` says it.
#
#   $party             the short name of a founding party
#   $at, $since, …     a moment; with _day behind the name, its day alone
#   $date              a day
#   $command           a verb in the infinitive, with its object
#   $roles             one or more roles
#   $mandates          one or more kinds of mandate
#   $phase, $allowed   one or more phases, in quotation marks
#   $gaps, $max        counts
#   $number, $track    the number of a case, the key of a track
#   $field             the name of a field, to choose by
#   $remedy            who can meet the condition: asker, roles or nobody
#   $next              the roles that can meet it, in words
#
# A founding party is spoken of by name; «du» is the person who reads. An application that lost its vote is
# «ikke godkendt».


## Who may

role-not-entitled = Det er kun { $roles }, der kan { $command }.
    .title = Det ligger ikke i din rolle

cases-not-shown = En sag om optagelse kan kun ses af ansøgeren selv, de stiftende parter og sekretariatet. Bliver ansøgeren optaget, offentliggøres erklæringen.
    .title = Sagerne er ikke offentlige

other-party = Du har valgt { $party }, men du kan kun handle for den stiftende part, du selv repræsenterer. Her er det { $party }, der skal handle.
    .title = Du kan kun handle for din egen part
    .who = { $party }

party-missing = Vælg den stiftende part, det drejer sig om.
    .title = Der er ikke valgt en stiftende part

unknown-party = { $party } er ikke stiftende part i dag. Vælg en af de stiftende parter i medlemsregistret.
    .title = Ikke en stiftende part

not-nominator = { $party } har ikke indstillet det nye medlem. Opstartsmødet registreres af en part, der har indstillet medlemmet, eller af sekretariatet.
    .title = Parten har ikke indstillet medlemmet
    .who = en part, der har indstillet medlemmet, eller sekretariatet


## The case

phase-forbids = Man kan kun { $command }, når sagen har status { $allowed }. Nu har den status { $phase }. { $remedy ->
        [nobody] Den status er endelig.
       *[roles] Næste skridt ligger hos { $next }.
    }
    .title = Sagens status tillader det ikke

already-on-hold = Sagen har været sat i bero siden den { $since }, og dens frister står stille. De løber videre, når sekretariatet genoptager sagen.
    .title = Sagen er allerede sat i bero

not-on-hold = Sagen kan ikke genoptages, for den er ikke sat i bero. Dens frister løber som normalt.
    .title = Sagen er ikke sat i bero

officer-not-of-secretariat = Den person, du har valgt, hører ikke til sekretariatet. Vælg en medarbejder i sekretariatet.
    .title = Sagsbehandleren skal høre til sekretariatet


## The application

application-incomplete = { $gaps ->
        [one] Der er én mangel i ansøgningen. Ret den, så kan ansøgningen indsendes.
       *[other] Der er { $gaps } mangler i ansøgningen. Ret dem, så kan ansøgningen indsendes.
    }
    .title = Ansøgningen er ikke færdig endnu

case-open = Organisationen har allerede en åben sag med sagsnummer { $number }. En ny ansøgning kan først indsendes, og en afsluttet sag først genåbnes, når den sag er slut. Ansøgeren kan vente på afgørelsen eller trække den åbne ansøgning tilbage.
    .title = Kun én åben sag ad gangen

already-member = Organisationen har været medlem af pagten siden den { $since_day }. Så længe medlemskabet varer, er der ikke noget at ansøge om.
    .title = Organisationen er allerede medlem

cvr-changed = CVR-nummeret skal være det samme i alle versioner af ansøgningen. Skriv det oprindelige nummer. Vil en anden organisation være med, skal den indsende sin egen ansøgning.
    .title = CVR-nummeret kan ikke ændres


## The dialogue and the nomination

dialogue-already-open = { $party } har allerede en åben dialog med ansøgeren. En ny kan først åbnes, når { $party } har afsluttet den.
    .title = Dialogen er allerede åben
    .who = { $party }

no-open-dialogue = { $party } har ingen åben dialog med ansøgeren. En dialog kan åbnes af { $party } selv eller af sekretariatet.
    .title = Der er ingen åben dialog
    .who = { $party } eller sekretariatet

dialogue-without-entry = { $party } kan først afslutte sin dialog, når der er skrevet mindst ét dialognotat. Det kan { $party } selv eller sekretariatet gøre.
    .title = Dialogen mangler et notat
    .who = { $party } eller sekretariatet

dialogue-not-concluded = { $party } kan først indstille ansøgeren, når { $party } har ført sin egen dialog og afsluttet den med, at { $party } indstiller. Det er kun { $party }, der kan afslutte den dialog.
    .title = En indstilling kræver en afsluttet dialog
    .who = { $party }

already-nominated = { $party } har allerede indstillet ansøgeren, og indstillingen gælder stadig. Parten behøver ikke gøre mere.
    .title = Parten har allerede indstillet

not-nominated = { $party } har ikke indstillet ansøgeren. Kun en part, der har indstillet, kan trække sin indstilling tilbage.
    .title = Der er ingen indstilling at trække tilbage
    .who = en part, der har indstillet


## The vote

electorate-empty = Afstemningen kan ikke åbnes, for ingen af de stiftende parter har stemmeret i sagen. Sekretariatet skal først se efter, om de stiftende parter står rigtigt i medlemsregistret.
    .title = Ingen har stemmeret

vote-closed = Afstemningen sluttede den { $at }. Derefter kan parterne hverken stemme, ændre deres stemme eller oplyse om en interesse i sagen. Deltog for få, kan sekretariatet forlænge afstemningen én gang.
    .title = Afstemningen er slut

vote-still-open = Resultatet kan først bekræftes, når afstemningen er slut. Den slutter af sig selv, senest den { $at }.
    .title = Afstemningen er stadig åben

vote-too-short = En afstemning skal være åben længe nok til, at alle kan nå at stemme. Den kan tidligst slutte den { $at }.
    .title = Afstemningen skal være åben længere

not-in-electorate = { $party } har ikke stemmeret i denne afstemning. De stemmeberettigede blev lagt fast, da afstemningen åbnede, og det kan ikke ændres undervejs.
    .title = Parten har ikke stemmeret her

recused = { $party } har meldt sig inhabil og kan derfor hverken indstille ansøgeren eller stemme i sagen. Indtil afstemningen slutter, kan { $party } ændre sin interesseerklæring.
    .title = Parten er inhabil
    .who = { $party }

ballot-final = { $party } har allerede stemt. Efter reglen for denne afstemning kan en afgivet stemme ikke ændres.
    .title = Stemmen er endelig

already-extended = Afstemningen er allerede blevet forlænget. Har for få deltaget, når den slutter, kan sekretariatet bekræfte resultatet.
    .title = En afstemning kan kun forlænges én gang

extension-not-later = Fristen for at stemme er nu den { $at }. Vælg et senere tidspunkt.
    .title = Forlængelsen skal slutte senere

nobody-left-to-vote = Alle stemmeberettigede har stemt eller meldt sig inhabile, så mere tid gør ingen forskel. Har for få deltaget, når afstemningen slutter, kan sekretariatet bekræfte resultatet.
    .title = Ingen mangler at stemme


## After the vote

decision-already-issued = Afgørelsen blev sendt den { $at } og kan ikke sendes igen.
    .title = Afgørelsen er allerede sendt

kickoff-already-held = Mødet blev holdt den { $date }. Det kan kun registreres én gang.
    .title = Opstartsmødet er allerede registreret

unknown-track = ”{ $track }” er ikke et af pagtens spor. Vælg blandt de spor, der står i charteret.
    .title = Ukendt spor


## Fields

deadline-not-in-future = Det valgte tidspunkt, { $deadline }, er allerede passeret. Vælg et senere.
    .title = Fristen skal ligge i fremtiden

date-in-future = Den { $date } er ikke kommet endnu. Skriv den dag, hvor det fandt sted. Det kan senest være i dag.
    .title = Datoen ligger i fremtiden

text-missing = { $field ->
        [answer] Skriv et svar til sekretariatet.
        [comment] Skriv en kommentar til referatet.
        [decision] Skriv, hvad der blev besluttet.
        [general] Skriv noget i referatet.
        [comment] Skriv kommentaren.
        [description] Beskriv initiativet.
        [expected_result] Skriv, hvad der skal komme ud af initiativet.
        [instruction] Indsæt partens skriftlige instruks ordret.
        [interplay] Skriv, hvordan initiativet spiller sammen med pagtens formål.
        [letter] Skriv brevet med afgørelsen.
        [note] Skriv en bemærkning om, hvorfor resultatet skal gælde.
        [participants] Skriv, hvem der deltog.
        [place] Skriv, hvor mødet holdes: et lokale eller en adresse på nettet.
        [progress] Skriv, hvordan det går med initiativet.
        [question] Skriv et spørgsmål.
        [reason] Skriv en begrundelse.
        [reasons] Skriv en begrundelse. Et afslag skal altid begrundes.
        [reply] Skriv et svar på kommentaren.
        [result] Skriv, hvad der er kommet ud af initiativet.
        [statement] Skriv, hvorfor ansøgeren indstilles.
        [summary] Skriv et kort resumé af dialogen.
        [target_group] Skriv, hvem initiativet er for.
        [text] Skriv notatet.
        [title] Skriv, hvad punktet hedder.
        [what] Skriv, hvad der skal gøres.
        [title] Skriv en titel.
       *[other] Skriv en tekst i feltet { $field }.
    }
    .title = Der mangler en tekst

text-too-long = { $field ->
        [answer] Svaret
        [comment] Kommentaren
        [decision] Beslutningen
        [general] Teksten
        [description] Beskrivelsen
        [expected_result] Det forventede resultat
        [funding_note] Teksten om finansiering
        [instruction] Instruksen
        [interplay] Teksten om samspillet
        [letter] Brevet
        [note] Bemærkningen
        [outside_partners] Teksten om andre partnere
        [participants] Listen over deltagere
        [place] Stedet
        [progress] Bemærkningen
        [question] Spørgsmålet
        [reason] Begrundelsen
        [reasons] Begrundelsen
        [reply] Svaret
        [result] Resultatet
        [statement] Begrundelsen for indstillingen
        [summary] Resuméet
        [target_group] Målgruppen
        [text] Notatet
        [title] Titlen
        [what] Opfølgningen
       *[other] Teksten i feltet { $field }
    } må højst fylde { $max } tegn. Kort teksten ned, og prøv igen.
    .title = Teksten er for lang


## Persons and mandates

mandate-not-entitled = Det er kun { $mandates }, der kan { $command }. Sekretariatet eller partens hovedkontakt kan give mandatet.
    .title = Dit mandat rækker ikke til det

mandates-closed = Det er kun { $mandates }, der kan se, give og afslutte disse mandater.
    .title = Mandaterne hører under andre

administration-closed = Det er kun { $mandates }, der har adgang til dette.
    .title = Det er ikke for din rolle

no-mandate = Du har ikke noget løbende mandat for den organisation, du vil handle for. Sekretariatet eller organisationens egen kontakt kan give dig et.
    .title = Du har ikke noget mandat

own-mandate = Ingen kan give sig selv et mandat. Bed sekretariatet eller partens hovedkontakt om det.
    .title = Ikke til dig selv

mandate-unfit = Et mandat som { $mandates } findes ikke i den valgte organisation. Vælg et andet mandat.
    .title = Mandatet passer ikke til organisationen

mandate-ended = Mandatet ophørte { $at } og kan ikke ændres mere. Giv et nyt mandat, hvis personen fortsat skal handle.
    .title = Mandatet er ophørt

last-head = Sekretariatet skal altid have en leder. Giv først en anden person mandatet.
    .title = Sekretariatets sidste leder

token-only-reads = Adgangsnøglen giver kun ret til at læse. Opret en adgangsnøgle, der også giver ret til at handle.
    .title = Nøglen kan kun læse

token-too-long = En adgangsnøgle kan gælde højst et år og ikke længere end den nøgle, den oprettes med, her til { $at }.
    .title = Nøglen gælder for længe

too-many-tokens = Du har allerede { $max } adgangsnøgler. Luk en af dem først.
    .title = For mange adgangsnøgler

representative-recused = Du har meldt dig inhabil i denne sag og kan derfor hverken indstille, trække en indstilling tilbage eller stemme. En anden stemmeberettiget repræsentant eller suppleant for { $party } kan.
    .title = Du er inhabil i sagen
    .who = en anden repræsentant for { $party }

email-malformed = Skriv en e-mailadresse som navn@eksempel.dk.
    .title = Ikke en e-mailadresse

end-not-after-start = Mandatet begynder { $at } og kan først ophøre derefter. Vælg et senere tidspunkt.
    .title = Mandatet ophører, før det begynder

too-many-searches = Du har gemt { $max } søgninger. Fjern en af dem først.
    .title = For mange gemte søgninger

## Files

file-type-not-taken = Filen er ikke af en type, der modtages. Vedhæft en PDF-fil, et billede (PNG, JPEG, WebP eller GIF) eller et dokument uden makroer (docx, xlsx, pptx, odt, ods eller odp). Det er filens indhold, der afgør typen, ikke dens navn.
    .title = Filtypen modtages ikke

file-active = Dokumentet indeholder makroer, indlejrede programmer eller andet, der kan udføres, og modtages derfor ikke. Gem det uden, eller gem det som PDF, og vedhæft det igen.
    .title = Dokumentet indeholder noget, der kan udføres

file-empty = Filen er tom. Vælg en fil med indhold.
    .title = Filen er tom

file-too-large = Filen er for stor: der modtages højst { $max } MB i én fil. Gør den mindre, eller del den i flere.
    .title = Filen er for stor

file-unknown = Filen findes ikke blandt dem, du har sendt og endnu ikke vedhæftet. Send den igen. En fil, der ikke vedhæftes, slettes efter et døgn.
    .title = Filen findes ikke

files-loose = Du har sendt { $max } filer, der ikke er vedhæftet noget. Vedhæft dem, eller vent, til de er slettet efter et døgn.
    .title = For mange filer venter

files-too-many = Der er allerede så mange filer, som der er plads til: højst { $max }. Saml flere i én fil.
    .title = For mange filer

files-too-large = Der er ikke plads til filen: alle filer tilsammen må højst fylde { $max } MB. Gør den mindre.
    .title = Filerne fylder for meget

file-already-there = Filen er allerede vedhæftet her. Vælg en anden fil.
    .title = Filen er allerede vedhæftet

## The register

register-closed = Det er ikke noget, du kan bede om for dette medlem. Det kræver et mandat som { $mandates }.
    .title = Du har ikke mandat til det

membership-not-begun = Medlemskabet begynder først { $at }. Indtil da kan intet ændres ved det.
    .title = Medlemskabet er ikke begyndt

membership-end-told = Medlemskabet ophører eller er ophørt: { $at }. Kun sekretariatet kan ændre noget før den dag, og intet kan ændres efter den. En organisation, der ikke længere er medlem, kan søge på ny.
    .title = Medlemskabets ophør er allerede registreret

membership-no-end-told = Der er ikke registreret noget ophør, som kan tages tilbage. Medlemskabet varer ved.
    .title = Intet ophør at tage tilbage

succession-stands = En anden part indtræder i medlemmets sted { $at } og regner med det. Registreringen kan ikke ændres.
    .title = En efterfølger er registreret

not-founding = Kun en stiftende part kan have en efterfølger. Et associeret medlem udtræder, og den nye organisation søger selv om optagelse.
    .title = Medlemmet er ikke en stiftende part

party-key-taken = Nøglen ”{ $key }” bruges eller har været brugt af en stiftende part. Vælg en anden nøgle.
    .title = Nøglen er optaget

cvr-taken = En anden organisation med det CVR-nummer har været medlem siden den { $since_day }. Ret nummeret.
    .title = CVR-nummeret er optaget

import-empty = Listen indeholder ingen medlemmer. Vælg en fil med en overskrift og mindst én linje, eller skriv mindst ét medlem.
    .title = Listen er tom

import-too-long = Listen er for lang: højst { $max } linjer ad gangen. Del den i flere.
    .title = Listen er for lang

import-column-missing = Listen mangler kolonnen ”{ $column }”. Den første linje skal være en overskrift, der nævner navn, CVR-nummer og dato (name, cvr, since).
    .title = Der mangler en kolonne

import-unreadable = Filen kan ikke læses som en tabel fra linje { $line }. Gem den som CSV i UTF-8, og prøv igen.
    .title = Filen kan ikke læses

import-faulty = { $faults ->
    [one] Én linje kan ikke overtages, og derfor er ingen linjer overtaget. Ret linjen i filen, og send den igen.
   *[other] { $faults } linjer kan ikke overtages, og derfor er ingen linjer overtaget. Ret linjerne i filen, og send den igen.
}
    .title = Listen har fejl
