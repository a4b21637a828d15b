# Letters to applicants. A text that changes what a letter says is a new version of the texts: count TEXTS up in src/form.rs.
# Letters that have been sent stay as they were.
#
#   $organisation  the name of the organisation, as its people have typed it: never declined
#   $pact          the name of the pact, as it calls itself: never in the middle of a sentence
#   $number        the number of the case
#   $contact       the name of the organisation's contact person
#   $day, $at, $until, $received, $submitted   days and moments, as the texts at the end make them


## What every letter has

title-receipt = Kvittering: Vi har modtaget jeres ansøgning
title-information_request = Vi mangler oplysninger til jeres ansøgning
title-approval = Ansøgningen er godkendt
title-rejection = Ansøgningen er ikke godkendt
title-withdrawal = Ansøgningen er trukket tilbage
title-lapse = Ansøgningen er bortfaldet
title-closure = Sagen er afsluttet uden indstilling
title-kickoff_invitation = Invitation til opstartsmøde

greeting = Kære { $contact }
greeting-organisation = Til { $organisation }
attention = Att.: { $contact }
cvr = CVR-nr. { $cvr }
date = Dato
case-number = Sagsnr.
officer = Sagsbehandler
heading-next = Hvad der sker nu
heading-contact = Spørgsmål
contact = Har I spørgsmål, er I velkomne til at kontakte sekretariatet. Oplys sagsnummer { $number }.
heading-law = Aktindsigt og personoplysninger
openness = Sekretariatet er omfattet af offentlighedsloven. Andre kan bede om aktindsigt i sagens dokumenter, og I kan selv følge sagen i Pagt.
personal-data = Vi behandler de personoplysninger, som står i ansøgningen og sagen, for at kunne behandle den. I kan læse om jeres rettigheder i vores privatlivspolitik, som der er link til nederst på alle sider i Pagt.
regards = Med venlig hilsen
foot = { $pact } · Sagsnr. { $number }
page = Side
and = og


## On the way

receipt = Vi modtog ansøgningen fra { $organisation } om at blive associeret medlem af pagten den { $received }. Sagen har fået nummer { $number }.
receipt-initiatives = Ansøgningen nævner disse initiativer:
receipt-next = Sagen går disse skridt. Datoerne er de mål, som pagten har sat sig. Bliver vi forsinket, siger vi til.
step-completeness = Sekretariatet ser efter, om ansøgningen er fuldstændig. Det sker senest den { $day }. Mangler der noget, skriver vi til jer.
step-dialogue = En stiftende part åbner en bilateral dialog med jer. Det sker senest den { $day }.
step-invited = { $party } har inviteret jer, og jeres bilaterale dialog er åben.
step-nomination = En stiftende part indstiller jer efter dialogen. Senest den { $day } er I indstillet, eller sagen er afsluttet.
step-vote = De stiftende parter stemmer om ansøgningen. { $days ->
        [one] Afstemningen er åben i én dag
       *[other] Afstemningen er åben i { $days } dage
    }, hvis ikke andet bestemmes.
step-decision = I får besked om resultatet med en begrundelse.
heading-change = Hvis I vil ændre noget
receipt-change = I kan rette ansøgningen, indtil I er indstillet, og I kan trække den tilbage, så længe sagen er åben. Begge dele gør I på sagens side i Pagt.

request = For at komme videre med ansøgningen fra { $organisation } har vi brug for følgende:
heading-answer = Sådan svarer I
request-answer = Svar på sagens side i Pagt senest den { $until }. Der kan I også rette ansøgningen.
request-lapse = Har vi ikke jeres svar senest den { $until }, bortfalder ansøgningen. Har I brug for mere tid, så skriv til os inden da.
request-next = Sagen venter på jer. Når vi har fået oplysningerne, fortsætter vi, hvor vi slap.


## Where the way ends without a vote

withdrawal = { $organisation } trak ansøgningen om at blive associeret medlem af pagten tilbage den { $at }. Vi bekræfter, at sagen er afsluttet.
heading-withdrawal-reason = Jeres begrundelse
withdrawal-next = Der sker ikke mere i sagen. Var en afstemning i gang, er den standset uden resultat. Ansøgningen bliver ikke offentliggjort.
lapse = Ansøgningen fra { $organisation } om at blive associeret medlem af pagten er bortfaldet, fordi vi ikke fik de oplysninger, som vi bad om senest den { $until }.
heading-asked = Det bad vi om
lapse-next = Sagen er afsluttet uden en beslutning om, hvorvidt I kan optages. Har I de oplysninger, som vi bad om, så skriv til sekretariatet: Sagen kan genåbnes.
closure = Ansøgningen fra { $organisation } om at blive associeret medlem af pagten går ikke til afstemning, fordi ingen stiftende part har indstillet jer. Sagen er afsluttet.
closure-rule = Efter pagtens charter kan de stiftende parter indstille associerede medlemmer efter en forudgående bilateral dialog. Uden en indstilling kan der ikke stemmes.
closure-next = Ansøgningen bliver ikke offentliggjort. Er noget forkert eller ændret, så skriv til sekretariatet: Sagen kan genåbnes.
apply-again = I kan sende en ny ansøgning, når I vil. Der er ingen ventetid.


## The decision

approval = { $organisation } er optaget som associeret medlem af pagten. De stiftende parter godkendte ansøgningen af { $submitted } ved en afstemning, som sluttede den { $at }, og medlemskabet gælder fra da af.
rejection = De stiftende parter har ikke godkendt ansøgningen af { $submitted } fra { $organisation } om at blive associeret medlem af pagten. Det blev afgjort ved en afstemning, som sluttede den { $at }.
heading-reasons = Begrundelse
heading-rule = Reglen
rule-clause = Efter pagtens charter kan de stiftende parter indstille associerede medlemmer efter forudgående bilateral dialog, og associering godkendes ved almindeligt flertal blandt de stiftende parter. Reglen for afstemningen lyder:
heading-votes = Stemmerne
votes = { $entitled ->
        [one] Én stiftende part var stemmeberettiget.
       *[other] { $entitled } stiftende parter var stemmeberettigede.
    }
tally = Stemmerne, talt op
tally-what = Stemme
tally-count = Antal
tally-for = For
tally-against = Imod
tally-abstained = Undlod at stemme
tally-silent = Svarede ikke
stricter-approved = Havde godkendelse krævet mere end halvdelen af alle stemmeberettigede, var ansøgningen blevet godkendt.
stricter-rejected = Havde godkendelse krævet mere end halvdelen af alle stemmeberettigede, var ansøgningen ikke blevet godkendt.
ballots = Parternes stemmer
ballots-party = Stiftende part
ballots-choice = Stemme
choice-for = For
choice-against = Imod
choice-abstain = Undlod at stemme
approval-publication = Vi offentliggør jeres navn og jeres erklæring: motivation, mål og initiativer. Kontaktoplysninger bliver ikke offentliggjort.
approval-kickoff = I bliver inviteret til et opstartsmøde, hvor I aftaler, hvad I bidrager med. Invitationen kommer i et brev for sig.
heading-duties = Hvad I har forpligtet jer til
approval-duties = I har tilsluttet jer pagtens principper:
approval-declaration = Ændrer jeres mål, initiativer eller kontaktpersoner sig, så giv sekretariatet besked.
rejection-next = Sagen er afsluttet. Ansøgningen bliver ikke offentliggjort. I er velkomne til at tale med en stiftende part om, hvad der kan gøre en ny ansøgning stærkere.


## The kick-off

kickoff = Velkommen i pagten. Vi inviterer { $organisation } til et opstartsmøde.
kickoff-call = Tidspunktet er ikke aftalt endnu. Sekretariatet eller den part, som indstillede jer ({ $nominators }), kontakter jer for at finde det.
heading-meeting = På mødet
kickoff-contribution = Vi gennemgår, hvad I bidrager med, og hvad I får brug for fra andre.
kickoff-tracks = I knyttes til de spor, som I vil arbejde i.
kickoff-contacts = I møder dem, som I skal arbejde sammen med, og får næste halvårsmøde at vide.
kickoff-choose = Overvej inden mødet, hvilke spor I vil arbejde i:
kickoff-initiatives = Vi taler også om jeres initiativer:


## Days and moments

day = { $day }.{"\u00A0"}{ $month } { $year }
moment = { $date } kl.{"\u00A0"}{ $hour }.{ $minute }
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
