# Letters to applicants: the list on the page of a case, and the page of each.

letters-title = Breve
letter-receipt = Kvittering for ansøgningen
letter-information_request = Brev om manglende oplysninger
letter-approval = Brev om godkendelse
letter-kickoff_invitation = Invitation til opstartsmøde
letter-rejection = Brev om afslag
letter-withdrawal = Bekræftelse på tilbagetrækning
letter-lapse = Brev om bortfald
letter-closure = Brev om afslutning uden indstilling
letter-language-da = dansk
letter-language-en = engelsk
letter-pdf = Hent brevet som PDF
letter-in-da = Læs brevet på dansk
letter-in-en = Læs brevet på engelsk
field-letter-hint = Brevet får selv resultatet, reglen, stemmerne, begrundelsen og det, der sker nu. Skriv her, hvad du vil sige ud over det. Teksten står i brevet på begge sprog.
