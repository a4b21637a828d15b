# The register: what can become of a membership, its history, and lists from before Pagt.

## What can become of a membership

member-doings = Record a change
member-mandate = Grant somebody a mandate
member-out-of-date = The membership has changed since you opened the page. Look it over, and send the form again if it still fits.
member-rename-title = Correct the name or CVR number
member-rename-intro = The new name counts from now on. The register remembers the old one: whoever asks about an earlier day sees the name of that day.
member-resign-title = Resign from the pact
member-resign-intro = The member leaves by its own wish. It can always apply again. Until the day comes, the resignation can be taken back.
member-dissolve-title = Record that the organisation is dissolved
member-dissolve-intro = There is no such organisation any more, and the membership ends.
member-succeed-title = Record a successor
member-succeed-intro = Another party takes the founding party’s place: a ministry is reorganised, or associations merge. Open votes do not change; the next ones have the new party among those entitled.
member-revoke-end-title = Take the resignation back
member-revoke-end-intro = The membership lasts, as if no end had been recorded.
member-field-name = Name of the organisation
member-field-short_name = Short name
member-hint-short_name = What stands in tables and on ballots. 40 characters at most.
member-field-cvr = CVR number (optional)
member-hint-cvr = Eight digits.
member-field-effective_on = From
member-hint-effective_on = The first day on which the organisation is no member. Leave it empty if it counts at once.
member-field-note = Reason
member-hint-note = For the secretariat, the founding parties and the member itself to read.
member-field-party = A founding party that is one already
member-field-key = Key of a new party
member-hint-key = Fill in this and the fields below when the party is new. Small letters, digits and hyphens, such as “digmin”. The key cannot be changed.
member-key-unfit = Choose a party, or write a key for the new one: 1 to 40 small letters (a-z), digits and hyphens.
member-cvr-unfit = Write a valid CVR number of eight digits, or leave it empty.
fault-text-missing-short_name = Write a short name.
fault-deadline-not-in-future-effective_on = Choose today or a later day. The register does not change what was true before.
done-member-rename = The new name counts from now on.
done-member-resign = The resignation is recorded.
done-member-dissolve = The end is recorded.
done-member-succeed = The successor is recorded.
done-member-revoke-end = The membership lasts.
member-until-planned = Member until
member-predecessor = Has taken the place of
member-successor = Was succeeded by


## The history

member-history-title = History
member-history-link = See the history of the member
member-history-about = All that the pact’s register has noted about { $name }.
history-recorded = Noted
history-what = What
history-by = On behalf of
history-entered = Founding party from { $day }
history-succeeds = Takes its place as founding party from { $day }
history-admitted = Admitted as associate member from { $day }
history-imported = Taken over from the list that was kept before: associate member from { $day }
history-published = The admission is made public
history-renamed = New name or CVR number
history-resigned = Resigns with effect from { $day }
history-dissolved = The organisation is dissolved; member until { $day }
history-succeeded = Another party takes its place from { $day }
history-revoked = The end is taken back
history-cvr = CVR number { $cvr }
history-by-member = The member
history-by-secretariat = The secretariat
history-by-clock = The register
history-seal-title = Seal
history-seal-text = This is what the register said on { $day }. The seal is a checksum (SHA-256) over all that is noted about the member. If the seal is the same on another day, nothing has been changed or added.
history-back = Back to { $name }


## The register on a day

members-as-of = As it was on
members-as-of-lead = This is what the register said at the end of { $day }.
members-import = Take members over from a list


## Lists from before

import-title = Take members over from a list
import-lead = A pact that begins to use Pagt has members already. Send the list, and see what it will bring before anything is recorded.
import-columns = The list is a CSV file as a spreadsheet saves it. Its first line names the columns: name, CVR number, and the day of admission.
import-json = It can also be JSON: a field “members” with “name”, “cvr” and “since” for each member.
import-file = The list
import-file-hint = CSV or JSON, 20,000 members and 4 MB at most.
import-button = Look the list over
import-preview-title = The list, looked over
import-ready = { $count ->
    [one] The list is fine. It brings one member into the register.
   *[other] The list is fine. It brings { $count } members into the register.
}
import-confirm = { $count ->
    [one] Take the member over
   *[other] Take { $count } members over
}
import-other = Choose another list
import-faults = { $count ->
    [one] One line cannot be taken over. Nothing is recorded.
   *[other] { $count } lines cannot be taken over. Nothing is recorded.
}
import-fine = { $count ->
    [one] One line is fine. All lines are taken over at once, or none: correct the file and send it again.
   *[other] { $count } lines are fine. All lines are taken over at once, or none: correct the file and send it again.
}
import-faults-caption = Lines that cannot be taken over
import-line = Line
import-fault = What is wrong
import-again = Send the list again
import-members = The members in the list
import-more = These are the first 20.
done-members-imported = The members are taken over into the register.
