# Det, ansøgeren og de stiftende parter gør ved en sag: nye udgaver, indbydelser, hvad der mangler ved en afstemning.

## Hvad status betyder

phase-draft = Ansøgningen er ikke indsendt endnu.
phase-received = Sekretariatet gennemgår ansøgningen. Derefter kan de stiftende parter åbne en dialog med ansøgeren.
phase-awaiting_information = Sekretariatet har spurgt ansøgeren om noget. Sagen går videre, når svaret er kommet.
phase-in_dialogue = En eller flere stiftende parter taler med ansøgeren. Derefter kan de indstille ansøgeren.
phase-nominated = Ansøgeren er indstillet. Nu skal sekretariatet åbne en afstemning blandt de stiftende parter.
phase-voting = De stiftende parter stemmer om, hvorvidt ansøgeren skal optages i pagten.
phase-approved = De stiftende parter har sagt ja. Ansøgeren er optaget som associeret medlem af pagten.
phase-rejected = Ansøgningen blev ikke godkendt ved afstemningen.
phase-withdrawn = Ansøgeren har trukket ansøgningen tilbage, og sagen er slut.
phase-closed = Sagen er afsluttet uden en indstilling.
phase-lapsed = Sagen er bortfaldet, fordi der ikke kom svar inden fristen.

## Svar og nye udgaver

asked-title = Sekretariatet har et spørgsmål til dig
asked-link = Svar på spørgsmålet
supply-title = Svar på sekretariatets spørgsmål
revise-title = Ret ansøgningen
revision-question = Det bliver du spurgt om
revision-until = Svar senest { $until }
revision-text = Du kan rette ansøgningen, indtil den er indstillet. Den nye udgave afløser den gamle, som stadig kan ses på sagen.
revision-changes = Det har du rettet i ansøgningen
revision-unchanged = Du har ikke rettet noget endnu. Ret først ansøgningen; så kan du sende den nye udgave herfra.
revision-unchanged-answer = Du har ikke rettet noget. Kan du svare uden at ændre ansøgningen, så skriv blot svaret herunder.
revision-begin = Ret i ansøgningen
revision-go-on = Ret mere i ansøgningen
revision-answer = Dit svar
revision-answer-hint = Svaret lægges på sagen, hvor sekretariatet og de stiftende parter kan læse det.
revision-answer-button = Send svaret
revision-note = Hvad har du rettet, og hvorfor?
revision-note-hint = Bemærkningen lægges på sagen sammen med den nye udgave.
revision-send-button = Send den nye udgave
check-revision-title = Send den nye udgave
check-revision-text = Intet er sendt endnu. På næste side ser du, hvad du har rettet, og sender det.
check-revision-button = Se rettelserne og send dem
draft-revision = { $name } (rettelser til en sag)
changes-title = Det er ændret siden den forrige udgave
change-before = Før
change-after = Nu

## Det er gjort

done-revision-sent = Den nye udgave er sendt, og sekretariatet får besked.
done-case-assign-officer = Du er nu sagsbehandler på sagen.
done-case-add-file-note = Notatet er lagt på sagen.
done-case-put-on-hold = Sagen er sat i bero, og fristerne står stille.
done-case-resume = Sagen er genoptaget, og fristerne løber igen.
done-case-request-information = Spørgsmålet er sendt, og ansøgeren får besked pr. e-mail.
done-case-open-dialogue = Dialogen er åbnet. Skriv et dialognotat, når I har talt sammen.
done-case-record-dialogue-entry = Dialognotatet er lagt på sagen.
done-case-conclude-dialogue = Dialogen er afsluttet.
done-case-nominate = Ansøgeren er indstillet. Sekretariatet kan nu åbne afstemningen.
done-case-withdraw-nomination = Indstillingen er trukket tilbage.
done-case-declare-interest = Interesseerklæringen er lagt på sagen.
done-case-open-vote = Afstemningen er åbnet, og parterne får besked pr. e-mail.
done-case-record-ballot-on-instruction = Stemmen er registreret for parten.
done-case-extend-vote = Afstemningen er forlænget.
done-case-confirm-result = Resultatet står ved magt.
done-case-void-vote = Afstemningen er annulleret.
done-case-withdraw = Ansøgningen er trukket tilbage, og sagen er slut.
done-case-close-without-nomination = Sagen er afsluttet uden indstilling, og ansøgeren får besked.
done-case-reopen = Sagen er genåbnet.
done-case-issue-decision = Afgørelsen er sendt.
done-case-hold-kickoff = Opstartsmødet er registreret.

## Hvad der mangler ved en afstemning

outlook-title = Det mangler der
outlook-approved = Afstemningen er afgjort: Uanset hvad de andre parter stemmer, bliver ansøgningen godkendt.
outlook-rejected = Afstemningen er afgjort: Uanset hvad de andre parter stemmer, bliver ansøgningen ikke godkendt.
outlook-never = Ansøgningen kan ikke længere blive godkendt.
outlook-for = { $count ->
    [one] Én stemme mere for er afgørende: Så bliver ansøgningen godkendt, uanset hvad de andre stemmer.
   *[other] { $count } stemmer mere for er afgørende: Så bliver ansøgningen godkendt, uanset hvad de andre stemmer.
}
outlook-against = { $count ->
    [one] Én stemme mere imod afgør, at den ikke bliver godkendt.
   *[other] { $count } stemmer mere imod afgør, at den ikke bliver godkendt.
}
outlook-missing = { $count ->
    [one] Mindst én part mere skal deltage, før resultatet gælder.
   *[other] Mindst { $count } parter mere skal deltage, før resultatet gælder.
}
outlook-unless = Det gælder, så længe ingen ændrer en afgivet stemme.
outlook-key = På tegningen: ✓ for, ✕ imod, – undlader at stemme, + stemmer for, der mangler; en tom rude er en part, der ikke har stemt.

## Hjælp til at tage stilling

guide-deciding-title = Hjælp til at tage stilling
guide-deciding-text = Charteret beder om to ting: at ansøgeren forpligter sig til principperne, og at ansøgeren siger, hvilke nye initiativer den tager, og hvordan de spiller sammen med pagtens målsætninger. Det har ansøgeren skrevet om det:
guide-deciding-read = Læs hele ansøgningen
principles-accepted = Ansøgeren forpligter sig til disse af pagtens principper
served-by = Initiativer, der bidrager til den
served-by-none = Ingen initiativer bidrager til denne målsætning.

## Hvad der venter

waits-record_dialogue_entry = Dialoger, du skal holde
waits-nominate = Sager, du kan indstille
waits-cast_ballot = Stemmer, du skal afgive
waits-hold_kickoff = Opstartsmøder, du skal holde
waits-supply_information = Spørgsmål, du skal svare på
waiting-go = Gør det nu

## Indbydelser, og ansøgninger på papir

invite-title = Invitér en organisation til at ansøge
invite-text = Du begynder en ansøgning for organisationen og får en kode. Med koden overtager organisationen kladden, skriver ansøgningen færdig og indsender den selv.
invite-organisation-hint = Navnet kan organisationen selv rette bagefter.
invite-organisation-missing = Indtast organisationens navn.
invite-cvr = CVR-nummer
invite-contact = Kontaktperson
invite-email = Kontaktpersonens e-mail
invite-optional-hint = Kan stå tomt, hvis du ikke kender det.
invite-button = Lav invitationen
invited-title = Invitationen er klar
invited-once-title = Koden vises kun nu
invited-once-text = Kopiér teksten herunder, før du forlader siden. Koden kan bruges én gang. Går den tabt, så lav en ny invitation.
invited-mail = Send dette til { $name }:
invited-mail-text = Vi inviterer jer til at ansøge om at blive associeret medlem af { $pact }. Vi har begyndt en ansøgning for jer.
invited-mail-address = Log ind på { $address } og indtast koden nederst på siden.
invited-next = Når organisationen har indsendt ansøgningen, kan du se sagen og åbne en dialog.
invited-again = Invitér en organisation til
paper-title = Indtast en ansøgning fra papir eller e-mail
paper-text = Er ansøgningen kommet på papir eller pr. e-mail, kan sekretariatet indtaste den for organisationen. Skriv den, som organisationen har skrevet den. Sekretariatet handler derefter for ansøgeren i sagen.
paper-note = Du indtaster på organisationens vegne. Skriv svarene, som organisationen har skrevet dem.
