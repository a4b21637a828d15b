# Problems as pages. Where the general sentence speaks to programs, people are told this instead: `problem-` and the code.

problem-who = It can be put right by: { $who }.
problem-until = When: { $until }.
problem-request = Number of the request: { $id }
problem-front = Go to the front page
problem-ways = Or go on from here:

problem-unauthenticated-title = You are not signed in
problem-unauthenticated = You must be signed in to do that. Perhaps your session has not been used for too long.
problem-not-found-title = We cannot find the page
problem-not-found = The page does not exist, or you may not see it.
problem-method-not-allowed-title = The page cannot be used like that
problem-method-not-allowed = The address exists, but it cannot be opened directly.
problem-cursor-malformed-title = There is no such place in the list
problem-cursor-malformed = The address points to a place in the list that we do not know.

advice = Go back and try again.
advice-401 = Sign in and try again. What you sent has not been kept.
advice-403 = If you think that you should have access, change your role on your account, or write to the secretariat.
advice-404 = Check the address, or search for what you want to find.
advice-405 = Begin on the front page and find the page from there.
advice-409 = See how things stand now, and try again if it still matters.
advice-413 = Go back, shorten the text and try again.
advice-415 = Use the form on the page.
advice-422 = Go back, correct the information and try again.
advice-429 = Wait a little and load the page again.
advice-431 = Delete your cookies for this site and try again.
advice-500 = Try again a little later. If the fault persists, write to the secretariat and give the number on this page.
advice-503 = Wait a moment and load the page again.
