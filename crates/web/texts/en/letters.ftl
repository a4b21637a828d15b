# Letters to applicants: the list on the page of a case, and the page of each.

letters-title = Letters
letter-receipt = Receipt for the application
letter-information_request = Letter about missing information
letter-approval = Letter of approval
letter-kickoff_invitation = Invitation to the kick-off meeting
letter-rejection = Letter of refusal
letter-withdrawal = Confirmation of the withdrawal
letter-lapse = Letter about the lapse
letter-closure = Letter about the closure without a nomination
letter-language-da = Danish
letter-language-en = English
letter-pdf = Download the letter as a PDF
letter-in-da = Read the letter in Danish
letter-in-en = Read the letter in English
field-letter-hint = The letter itself tells the result, the rule, the votes, the reasons and what happens now. Write here what you want to say besides. The text stands in the letter in both languages.
