# The pages that are open to everybody.

## The pact

pact-about = What the pact is for, what its members commit to, and who is behind it.
pact-objectives = What the pact is to achieve
pact-principles = What every member commits to
pact-principles-text = Founding parties and associate members commit to the same principles, each by itself.
pact-tracks = What the members work on
pact-bodies = Who else takes part
pact-secretariat = serves the pact: it receives applications, prepares votes and answers questions.
pact-advisory-board = is the advisory board. It comments on the annual status and gives advice on initiatives. It has no vote on admissions.
pact-signed-text = Read the charter as it was signed


## The members

members-about = The founding parties and the associate members, each with its declaration.
members-text = Name or CVR number
members-show = Show
members-founding = Founding parties
members-associate = Associate members
members-goes-on = (continued)
members-next = Show the next members
members-all = See all members
members-former-lead = These organisations were members once.
members-former = { $count ->
    [one] See the one former member
   *[other] See the { $count } former members
}
members-none = There are no associate members yet.
members-none-former = There are no former members.
members-none-found = No member has that name or CVR number.
member-about = { $name } in the register of the pact, with its declaration.
member-name = Organisation
member-kind = Takes part as
member-founding = Founding party
member-associate = Associate member
member-cvr = CVR number
member-cvr-unknown = Not given
member-since = Member since
member-until = Member until
member-former = This organisation is no longer a member of the pact.
declaration-title = Declaration
declaration-text = In the member's own words, as they stood when it was admitted.
declaration-none = The declaration of this member has not been published here yet.
declaration-motivation = Why it takes part
declaration-goals = Its goals
declaration-initiatives = Its initiatives
declaration-self-assessment = How it judges itself by the objectives of the pact


## The process

process-about = How a company or an association becomes an associate member, step by step, and how long it takes.
process-lead = Companies and associations can join the pact as associate members. They commit to its principles and say which new initiatives they will take and how these fit the purpose of the pact. After talks with one or more founding parties, one of these can nominate them. The founding parties decide by vote.
process-board = An organisation can ask to join by itself, or a founding party can invite it. The way is the same; an invitation only opens the talks at once.
process-drawing = The course of a case
process-drawing-text = Each box is a status that a case can have; rounded boxes are ends. Solid lines lead on, dashed lines lead back. A dot shows where a line begins.
process-drawing-steps = The same is told step by step below.
process-steps = Step by step
process-ways = What can be done at “{ $phase }”, who can do it, and where it leads:
process-to = leads to “{ $phase }”.
process-draft = The organisation writes its application. Nobody else sees it, and it can be deleted at any time.
process-received = The application has become a case with a number. The secretariat checks that it is complete, and a founding party opens a dialogue. The charter gives { $period } from receipt for that.
process-awaiting_information = The secretariat has asked the applicant for something. Unless the request says otherwise, the applicant has { $period } to answer.
process-in_dialogue = One or more founding parties talk with the applicant, each by itself. A party whose own dialogue has ended well can nominate the applicant. The charter gives { $period } from receipt for that.
process-nominated = At least one founding party has nominated the applicant, and the application is not changed any more. The secretariat prepares the vote. Founding parties with an interest in the case say so.
process-voting = The founding parties vote. A vote is open for { $period } unless the secretariat sets another time, and it can end earlier when all have voted.
process-approved = The applicant is an associate member from the end of the vote on. It gets a letter within { $period }; with it, the admission and the declaration become public. A kick-off meeting follows.
process-rejected = The founding parties have not approved the application. The applicant gets a letter with the reasons within { $period }. Nothing of the case becomes public.
process-withdrawn = The applicant has taken the application back. That can be done as long as nothing has been decided.
process-closed = The secretariat has closed the case because no founding party nominates the applicant. The case can be reopened.
process-lapsed = The applicant did not answer in time. The case can be reopened.
process-or = or


## How decisions are made

voting-about = The rule by which the founding parties decide on an application, with worked examples.
voting-lead = Each founding party has one vote, whoever casts it. Associate members and the advisory board have no vote on admissions.
voting-rule = The rule in words
voting-points = The rule point by point
voting-examples = Examples
voting-examples-text = { $count ->
    [one] One founding party is entitled to vote. The rule itself has decided the examples.
   *[other] There are { $count } founding parties. Each square is one of them. The outcomes are worked out by the same rule that decides real votes.
}
voting-for = For
voting-against = Against
voting-abstain = Abstains
voting-silent = No answer
voting-recused = Recused
voting-approved = Approved.
voting-rejected = Not approved.
voting-not-yet = Not decided yet: the secretariat extends the vote once or confirms the result.
voting-counted = { $for } for out of the { $counted } that count; at least { $needed } are needed.
voting-none-counted = There are no votes that count.
voting-too-few = { $part } of { $entitled } took part; at least { $min } must.
voting-stricter-approved = If more than half of all entitled were asked for, it would be approved.
voting-stricter-rejected = If more than half of all entitled were asked for, it would not be approved.
example-majority = All vote, and more than half are for
example-abstentions = Some abstain
example-tie = As many are for as against
example-minority = More are against than for
example-all_abstain = All abstain
example-silence = Some do not answer
example-few_take_part = Half of them do not answer
example-recusal = Two have recused themselves
rule-days = { $count ->
    [one] A vote is open for 1 day unless the secretariat sets another time.
   *[other] A vote is open for { $count } days unless the secretariat sets another time.
}
rule-more-than-half = More than half must be for.
rule-two-thirds = At least two thirds must be for.
rule-three-quarters = At least three quarters must be for.
rule-votes-for-and-against = What counts are the votes for and against. Abstaining and not answering are not votes.
rule-votes-cast = What counts are all ballots cast, abstentions among them. Not answering is no vote.
rule-all-entitled = What counts are all who are entitled to vote, also those who abstain or do not answer.
rule-tie = If the votes are equal, or nobody is for, the application is not approved. Nobody has a casting vote.
rule-part-more-than-half = More than half of those entitled must take part. Abstaining is taking part.
rule-part-at-least = { $count ->
    [one] At least 1 must take part. Abstaining is taking part.
   *[other] At least { $count } must take part. Abstaining is taking part.
}
rule-extend-or-confirm = If too few take part, the secretariat extends the vote once or confirms the result with a note.
rule-fails = If too few take part, the application is not approved.
rule-nominator-votes = The party that has nominated the applicant votes like the others.
rule-nominator-does-not-vote = The party that has nominated the applicant does not vote.
rule-leaves-base = A party with an interest in the case can recuse itself. It takes no part and is not counted among those entitled.
rule-stays-in-base = A party with an interest in the case can recuse itself. It takes no part, but is still counted among those entitled.
rule-until-close = A party can change its vote until the vote closes.
rule-no-change = A vote that has been cast cannot be changed.
rule-when-complete = The vote closes as soon as all have voted or recused themselves.
rule-full-time = The vote stays open until its closing time, also when all have voted.
rule-open-to-parties = While the vote is open, the founding parties and the secretariat see how each has voted.
rule-hidden-until-close = While the vote is open, nobody sees how others have voted.
rule-known-to-parties = Afterwards, the founding parties and the secretariat know how each has voted; others are told the numbers at most.
rule-public = Afterwards, everybody who may see the case can see how each has voted.


## Search

search-label = Search the site
search-button = Search
search-text = Write what you are looking for: a member, a page or, when you have signed in, a case.
search-pages = Pages
search-none = We have found nothing for “{ $text }”.
search-help-words = Try fewer words, or another word for the same thing.
search-help-cvr = A member can be found by its name or its CVR number.
search-help-pact = All pages about the pact start here.
search-more-members = See all members that fit
search-sign-in = For applicants, founding parties, the advisory board and the secretariat.
search-accessibility = How accessible this site is, and how to tell of problems with it.
search-privacy = Which personal data this site keeps, why, and for how long. Cookies.
search-process = apply join member admission application nomination dialogue vote decision letter diagram
