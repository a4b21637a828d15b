# What the secretariat works with every day: the list of cases, searches that are kept, files, figures, the check of an application.

## The list

list-all = All cases
list-by-phase = Cases by status
list-by-waits = Cases by whom they wait for
list-waits-me = Waiting for me
list-waits-secretariat = Waiting for the secretariat
list-waits-applicant = Waiting for the applicant
list-since = In status since
list-officer-former = A former case officer
list-deadline-any = Any
list-deadline-overdue = Overdue
list-deadline-7-days = Within 7 days
list-deadline-30-days = Within 30 days
list-clear = Clear the choices
list-order = Order
list-order-received = Newest first
list-order-received-reversed = Oldest first
list-order-deadline = Earliest deadline first
list-order-deadline-reversed = Latest deadline first
list-order-organisation = Organisation from A to Å
list-order-organisation-reversed = Organisation from Å to A
list-order-phase-age = Longest in status first
list-order-phase-age-reversed = Shortest in status first
list-found-one = 1 case
list-found = { $count } cases
list-found-more = More than { $count } cases


## Searches that are kept

saved-title = Your saved searches
saved-remove = Remove
saved-keep = Save this search
saved-name = Name of the search
saved-name-hint = A search with the same name is replaced. Only you see your saved searches.
saved-button = Save the search
done-search-saved = The search has been saved.
done-search-forgotten = The search has been removed.


## Files

export-lead = Download the cases found, 10,000 at most:
export-xlsx = Excel file
export-csv = CSV file
export-file = cases
export-cvr = CVR number
export-kind = Company or association
export-goes-on = The list goes on: the file holds the first { $count } cases only.


## The figures

place-dashboard = Overview
dashboard-months = Open cases by status
dashboard-months-lead = Each bar shows how many cases stood in a status at the end of a month. The last bar is the month so far. All plots have the same measure.
dashboard-months-caption = Number of cases in each status at the end of the month, the last 12 months
dashboard-stays = Time in each status
dashboard-stays-lead = The median is the time that half of the cases took at most. The bar shows the median, and the line shows the time that nine in ten cases took at most.
dashboard-stays-caption = Days in each status for cases that left it within the last 12 months
dashboard-ended = Stays ended
dashboard-median = Median, days
dashboard-ninetieth = 90th percentile, days
dashboard-drawn = Drawn
dashboard-none-ended = No case has left this status.
dashboard-deadlines = Deadlines
dashboard-deadlines-lead = The filled part of the bar is deadlines met, the hatched part is deadlines missed. What counts is the deadline that ran when the case left the status.
dashboard-deadlines-caption = Deadlines met and missed, the last 12 months
dashboard-met = Met
dashboard-missed = Missed
dashboard-votes = Open votes
dashboard-votes-none = No vote is open.
dashboard-votes-lead = The table shows who has not voted yet, and how long the vote is open. A filled square is a ballot cast.
dashboard-closes = Closes
dashboard-ballots = Ballots
dashboard-cast = { $count } cast
dashboard-needed = Still needed for enough to take part
dashboard-needed-none = None


## The check of an application

check-title = Check of the application
check-lead = What the charter asks of an application, and whether it is there. You can ask the applicant for what is missing.
check-there = There
check-missing = Missing
check-item = Item
check-state = State
check-all-there = Everything that the charter asks for is there.
check-organisation = The organisation's name, CVR number, kind and size
check-contact = A contact person with an e-mail address
check-signer = A signer with name and title
check-principles = The commitment to all principles of the charter
check-motivation = Motivation
check-self-assessment = Self-assessment
check-goals = At least one concrete goal for one of the pact's objectives
check-initiatives = Initiatives, at least one of them new, and how they fit the pact
check-preferred-party = The founding party that the applicant would like to be nominated by is known
