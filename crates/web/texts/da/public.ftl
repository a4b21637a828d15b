# Siderne, som er åbne for alle.

## Pagten

pact-about = Hvad pagten skal, hvad medlemmerne forpligter sig til, og hvem der står bag.
pact-objectives = Det skal pagten nå
pact-principles = Det forpligter alle medlemmer sig til
pact-principles-text = Stiftende parter og associerede medlemmer forpligter sig til de samme principper, hvert enkelt for sig.
pact-tracks = Det arbejder medlemmerne med
pact-bodies = Hvem der ellers er med
pact-secretariat = betjener pagten: Det modtager ansøgninger, forbereder afstemninger og svarer på spørgsmål.
pact-advisory-board = er advisory board. Det kommenterer den årlige status og giver sparring om initiativer. Det stemmer ikke om optagelse.
pact-signed-text = Læs charteret, som det blev underskrevet


## Medlemmerne

members-about = De stiftende parter og de associerede medlemmer, hver med sin erklæring.
members-text = Navn eller CVR-nummer
members-show = Vis
members-founding = Stiftende parter
members-associate = Associerede medlemmer
members-goes-on = (fortsat)
members-next = Vis de næste medlemmer
members-all = Se alle medlemmer
members-former-lead = Disse organisationer har været medlemmer.
members-former = { $count ->
    [one] Se det ene tidligere medlem
   *[other] Se de { $count } tidligere medlemmer
}
members-none = Der er endnu ingen associerede medlemmer.
members-none-former = Der er ingen tidligere medlemmer.
members-none-found = Intet medlem har det navn eller CVR-nummer.
member-about = { $name } i pagtens register, med erklæring.
member-name = Organisation
member-kind = Deltager som
member-founding = Stiftende part
member-associate = Associeret medlem
member-cvr = CVR-nummer
member-cvr-unknown = Ikke oplyst
member-since = Medlem siden
member-until = Medlem til
member-former = Organisationen er ikke længere medlem af pagten.
declaration-title = Erklæring
declaration-text = Med medlemmets egne ord, som de lød ved optagelsen.
declaration-none = Medlemmets erklæring er endnu ikke offentliggjort her.
declaration-motivation = Derfor deltager medlemmet
declaration-goals = Medlemmets mål
declaration-initiatives = Medlemmets initiativer
declaration-self-assessment = Medlemmets egen vurdering i forhold til pagtens målsætninger


## Processen

process-about = Sådan bliver en virksomhed eller en forening associeret medlem, trin for trin, og så længe tager det.
process-lead = Virksomheder og foreninger kan tilslutte sig pagten som associerede medlemmer. De forpligter sig til principperne og angiver, hvilke nye initiativer de vil tage, og hvordan de spiller sammen med pagtens formål. Efter en dialog med en eller flere stiftende parter kan en af dem indstille dem. De stiftende parter afgør sagen ved afstemning.
process-board = En organisation kan søge af sig selv, eller en stiftende part kan invitere den. Vejen er den samme; en invitation åbner blot dialogen med det samme.
process-drawing = En sags gang
process-drawing-text = Hver kasse er en status, som en sag kan have; runde kasser er afslutninger. Fulde linjer fører fremad, stiplede fører tilbage. En prik viser, hvor en linje begynder.
process-drawing-steps = Det samme står trin for trin nedenfor.
process-steps = Trin for trin
process-ways = Det kan gøres ved »{ $phase }«, af hvem, og hvor det fører hen:
process-to = fører til »{ $phase }«.
process-draft = Organisationen skriver sin ansøgning. Ingen andre kan se den, og den kan slettes når som helst.
process-received = Ansøgningen er blevet til en sag med et nummer. Sekretariatet ser efter, om den er fuldstændig, og en stiftende part åbner en dialog. Det giver pagten { $period } til fra modtagelsen.
process-awaiting_information = Sekretariatet har bedt ansøgeren om noget. Står der ikke andet i anmodningen, har ansøgeren { $period } til at svare.
process-in_dialogue = En eller flere stiftende parter taler med ansøgeren, hver for sig. En part, hvis egen dialog er endt godt, kan indstille ansøgeren. Det giver pagten { $period } til fra modtagelsen.
process-nominated = Mindst én stiftende part har indstillet ansøgeren, og ansøgningen ændres ikke længere. Sekretariatet forbereder afstemningen. Stiftende parter med en interesse i sagen siger det.
process-voting = De stiftende parter stemmer. En afstemning er åben i { $period }, medmindre sekretariatet fastsætter en anden frist, og den kan slutte før, når alle har stemt.
process-approved = Ansøgeren er associeret medlem fra afstemningens slutning. Brevet kommer inden for { $period }; med det bliver optagelsen og erklæringen offentlige. Så følger et opstartsmøde.
process-rejected = De stiftende parter har ikke godkendt ansøgningen. Ansøgeren får et brev med begrundelsen inden for { $period }. Intet fra sagen bliver offentligt.
process-withdrawn = Ansøgeren har trukket ansøgningen tilbage. Det kan ske, så længe intet er afgjort.
process-closed = Sekretariatet har afsluttet sagen, fordi ingen stiftende part indstiller ansøgeren. Sagen kan genåbnes.
process-lapsed = Ansøgeren svarede ikke i tide. Sagen kan genåbnes.
process-or = eller


## Sådan træffes beslutninger

voting-about = Reglen, som de stiftende parter afgør en ansøgning efter, med regneeksempler.
voting-lead = Hver stiftende part har én stemme, uanset hvem der afgiver den. Associerede medlemmer og advisory board stemmer ikke om optagelse.
voting-rule = Reglen i ord
voting-points = Reglen punkt for punkt
voting-examples = Eksempler
voting-examples-text = { $count ->
    [one] Én stiftende part har stemmeret. Reglen selv har afgjort eksemplerne.
   *[other] Der er { $count } stiftende parter. Hver firkant er en af dem. Udfaldene er regnet ud efter den samme regel, som afgør virkelige afstemninger.
}
voting-for = For
voting-against = Imod
voting-abstain = Undlader at stemme
voting-silent = Svarer ikke
voting-recused = Har erklæret sig inhabil
voting-approved = Godkendt.
voting-rejected = Ikke godkendt.
voting-not-yet = Endnu ikke afgjort: Sekretariatet forlænger afstemningen én gang eller bekræfter resultatet.
voting-counted = { $for } for ud af de { $counted }, der tæller; der skal mindst { $needed } til.
voting-none-counted = Der er ingen stemmer, der tæller.
voting-too-few = { $part } af { $entitled } deltog; det skal mindst { $min }.
voting-stricter-approved = Hvis der krævedes mere end halvdelen af alle stemmeberettigede, ville den være godkendt.
voting-stricter-rejected = Hvis der krævedes mere end halvdelen af alle stemmeberettigede, ville den ikke være godkendt.
example-majority = Alle stemmer, og mere end halvdelen er for
example-abstentions = Nogle undlader at stemme
example-tie = Lige mange er for og imod
example-minority = Flere er imod end for
example-all_abstain = Alle undlader at stemme
example-silence = Nogle svarer ikke
example-few_take_part = Halvdelen svarer ikke
example-recusal = To har erklæret sig inhabile
rule-days = { $count ->
    [one] En afstemning er åben i 1 dag, medmindre sekretariatet fastsætter en anden frist.
   *[other] En afstemning er åben i { $count } dage, medmindre sekretariatet fastsætter en anden frist.
}
rule-more-than-half = Mere end halvdelen skal være for.
rule-two-thirds = Mindst to tredjedele skal være for.
rule-three-quarters = Mindst tre fjerdedele skal være for.
rule-votes-for-and-against = Det, der tæller, er stemmerne for og imod. At undlade at stemme eller ikke svare er ikke en stemme.
rule-votes-cast = Det, der tæller, er alle afgivne stemmer, også fra dem, der undlader at stemme. Ikke at svare er ikke en stemme.
rule-all-entitled = Det, der tæller, er alle stemmeberettigede, også dem, der undlader at stemme eller ikke svarer.
rule-tie = Står stemmerne lige, eller er ingen for, er ansøgningen ikke godkendt. Ingen har den afgørende stemme.
rule-part-more-than-half = Mere end halvdelen af de stemmeberettigede skal deltage. At undlade at stemme er at deltage.
rule-part-at-least = { $count ->
    [one] Mindst 1 skal deltage. At undlade at stemme er at deltage.
   *[other] Mindst { $count } skal deltage. At undlade at stemme er at deltage.
}
rule-extend-or-confirm = Deltager for få, forlænger sekretariatet afstemningen én gang eller bekræfter resultatet med en bemærkning.
rule-fails = Deltager for få, er ansøgningen ikke godkendt.
rule-nominator-votes = Den part, der har indstillet ansøgeren, stemmer som de andre.
rule-nominator-does-not-vote = Den part, der har indstillet ansøgeren, stemmer ikke.
rule-leaves-base = En part med en interesse i sagen kan erklære sig inhabil. Så deltager den ikke og tælles ikke med blandt de stemmeberettigede.
rule-stays-in-base = En part med en interesse i sagen kan erklære sig inhabil. Så deltager den ikke, men tælles stadig med blandt de stemmeberettigede.
rule-until-close = En part kan ændre sin stemme, indtil afstemningen slutter.
rule-no-change = En afgiven stemme kan ikke ændres.
rule-when-complete = Afstemningen slutter, så snart alle har stemt eller erklæret sig inhabile.
rule-full-time = Afstemningen er åben til fristen, også når alle har stemt.
rule-open-to-parties = Mens afstemningen er åben, kan de stiftende parter og sekretariatet se, hvad hver har stemt.
rule-hidden-until-close = Mens afstemningen er åben, kan ingen se, hvad andre har stemt.
rule-known-to-parties = Bagefter ved de stiftende parter og sekretariatet, hvad hver har stemt; andre får højst tallene at vide.
rule-public = Bagefter kan alle, der må se sagen, se, hvad hver har stemt.


## Søgning

search-label = Søg på siden
search-button = Søg
search-text = Skriv, hvad du leder efter: et medlem, en side eller, når du er logget ind, en sag.
search-pages = Sider
search-none = Vi har ikke fundet noget om »{ $text }«.
search-help-words = Prøv med færre ord eller et andet ord for det samme.
search-help-cvr = Et medlem kan findes ved sit navn eller sit CVR-nummer.
search-help-pact = Alle sider om pagten begynder her.
search-more-members = Se alle medlemmer, der passer
search-sign-in = For ansøgere, stiftende parter, advisory board og sekretariatet.
search-accessibility = Hvor tilgængelig siden er, og hvordan man fortæller om problemer med den.
search-privacy = Hvilke personoplysninger siden gemmer, hvorfor og hvor længe. Cookies.
search-process = søg tilslut bliv medlem optagelse ansøgning indstilling dialog afstemning afgørelse brev diagram
