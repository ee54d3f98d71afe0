### language: en
### direction: ltr
### checked-by: nobody

# The interface in English. Numbers of questions are written #7 in every language.
# Discord allows 100 characters in a command's or option's description, 80 on a button, 45 on a form's title or label.

## Commands

command-ask = Ask the workshop a question, by name or anonymously
option-question = Your question; leave empty to open a form
option-anonymous = Hide your name? Left out: hidden wherever the workshop allows it
option-kind = A question, a comment or a statement
command-mine = Your own questions: see, edit or withdraw them
command-questions = The open questions
option-order = In which order
command-hand = Ask to speak (your name is shown)
command-hand-raise = Ask to speak: your name is shown
command-hand-lower = Lower your hand
command-hand-list = Who has a hand up
option-note = What you want to speak about
command-speaker = Call speakers and keep their time
command-speaker-next = Call the next hand, or someone in the room
command-speaker-list = Who speaks, whose hands are up, who has spoken
command-speaker-remove = Put someone's hand down, or end their turn
command-speaker-time = How long a speaker has, the one who speaks now included
command-speaker-back = Take the last Next speaker back
option-speaker-name = Someone in the room; left out: the next hand
option-speaker-user = Whose hand goes down, or whose turn ends
option-seconds = From 60 to 600 seconds; left out: 120
command-brief = Look up a sourced briefing fact
option-search = Words, names or article numbers, in any language or script
option-show = For moderators: show it on the floor at once
command-privacy = What is stored about you, and until when
command-help = What this bot does, and the commands you may use
command-next = Bring the suggested question to the stage
command-question = Decide on a question
command-question-show = Show a question's card
command-question-approve = Let a waiting question onto the floor
command-question-decline = Turn a question down
command-question-merge = Merge a question into another that asks the same
command-question-edit = Change a question's text
command-question-answer = Answer a question in writing
command-question-stage = Bring a question to the stage
command-question-answered = Mark a question as answered
command-question-defer = Put a question off until later
command-question-file = File for the record, without an answer
command-question-mute = Take no more questions from whoever asked this one
command-question-unmute = Lift the mute that was decided on this question
command-question-restore = Take the latest decision on a question back
command-question-move = Give a question its place in manual order
command-question-add = Add a question for someone in the room
command-question-topic = Put a question under a topic of the agenda
command-question-ask-back = Ask an anonymous asker something; they find it under My questions
option-number = The question's number
option-into = The number of the question that asks the same and stays
option-position = Its place among the open questions, from 1; past the end is the end
option-reason = Why it is declined
option-destroy-original = Delete the asker's own text at once instead of keeping it until the workshop closes
option-text = What was asked
option-source = Where it was asked
command-message = Key messages: sentences that the workshop may agree on (moderators and rapporteurs)
command-message-draft = Draft a key message
command-message-edit = Change a key message; what was said of its former words counts no longer
command-message-list = The key messages, and what came of them
command-message-remove = Remove a key message and destroy its words
command-message-round = Put a key message to everybody: Support or Object, for a while
option-message-text = What it says
option-message-number = The key message's number, as the list shows it
option-message-seconds = How long, in seconds; left out: 120
command-note = Notes for the report (moderators and rapporteurs)
command-note-add = Write a note for the report
command-note-list = The notes so far, the latest first
command-note-remove = Remove a note and destroy its words
option-note-text = The note
option-note-topic = The topic it belongs to; left out: the one that runs
option-note-number = The note's number, as the list shows it
command-question-translate = Put a translation beside a question (moderators and rapporteurs)
option-translation-language = Into which language: its name or its tag
command-topic = The agenda: topics that run one after another
command-topic-add = Add a topic at the end of the agenda
command-topic-list = The agenda, with planned and used minutes
command-topic-next = End the running topic and begin the next one
command-topic-move = Move a topic that is still to come
command-topic-remove = Take a topic that is still to come off the agenda
command-topic-extend = Give the running topic more minutes
command-topic-back = Take the last Next topic back
option-topic = The topic: choose it, or type its title or number
option-topic-title = What the topic is called, in at most 100 characters
option-topic-minutes = How long it is planned to take, 1 to 480 minutes
option-topic-more = How many minutes more, 1 to 480; if its time is up already, counted from now
option-topic-position = Its new position in the agenda, as /topic list counts them
command-workshop = Open and run a workshop
command-workshop-open = Open a workshop in this channel
command-workshop-check = Check whether a workshop could be opened here
command-workshop-status = How the workshop stands
command-workshop-pause = Take no more questions for now
command-workshop-resume = Take questions again
command-workshop-settings = Show or change the workshop's settings
command-workshop-lockdown = Only people who have already asked, supported or raised a hand can act
option-question-order = Which question is suggested next
option-per-person = Undecided questions one person may have; 0 = the operator's default
option-support = Whether questions can be supported
option-premoderation = Whether moderators decide on questions before the floor sees them
option-eligible-role = Only people with this role may take part; @everyone: no role is needed
option-account-age = Only accounts at least this old may take part, in days; 0: any age
option-lockdown = Whether the workshop is locked down
command-workshop-screen = A page for a projector or a phone that shows what the floor shows
option-screen = on: gives the link; renew: a new link, the old one is dead at once; off
command-workshop-report = Get the report, as a file only you can see
command-workshop-close = Close the workshop
option-title = What the workshop is called
option-alternate = Whether someone in the room and a hand from Discord are called in turn
option-desk = The moderators' private channel
option-desk-of = The moderators' private channel; left out: that of the workshop open here
option-moderators = The role of those who moderate
option-rapporteurs = The role of those who keep the record: notes, key messages, translations, the report
option-language = What the room reads: panel, posts, board, report; left out on opening: the server's language
option-identity = Whether questions are asked by name, anonymously, or both
option-minutes = How long it is planned to last, in minutes
option-format = In which form; left out: markdown
option-template = Under whose headings; left out: its own
unknown-template = There is no such template. There are: { $names }.
option-workshop-open = Which open workshop of this server; left out: that of this channel (organisers)
option-workshop = Which workshop; left out: the latest of this channel
option-pack = The only pack of briefing facts to use; left out: all

## Choices of options: what people read. The English are the options' own words

choice-on = on
choice-off = off
choice-renew = renew
choice-open-or-anonymous = open_or_anonymous
choice-anonymous-only = anonymous_only
choice-named-only = named_only
choice-fair = fair
choice-first-come = first come
choice-manual = manual
choice-newest = newest
choice-support = support
choice-room = room
choice-other = other

## Buttons, selects, forms

button-ask-anonymously = Ask anonymously
button-ask-by-name = Ask by name
button-my-questions = My questions
button-raise-hand = Raise hand
button-lower-hand = Lower hand
button-briefing = Briefing
button-open-questions = Open questions
button-privacy = Privacy
button-support = Support · { $count }
button-approve = Approve
button-edit = Edit
button-merge-into = Merge into #{ $number }
button-undo = Undo
button-to-the-stage = To the stage
button-answered = Answered
button-answer = Answer
button-more = More…
button-defer = Defer
button-file = File
button-topic = Topic…
button-mute = Mute whoever asked
button-ask-back = Ask back
button-answer-moderators = Answer the moderators
button-withdraw = Withdraw
button-send-anyway = Send anyway
button-destroy-original = Destroy the original
button-next-question = Next question
button-next-topic = Next topic
button-next-speaker = Next speaker
button-decline-several = Decline several…
button-review = Review
button-skip = Skip
button-show-again = Show them again
button-undo-of = Undo #{ $number }
button-lock-down = Lock down
button-unlock = Unlock
button-add-from-the-room = Add from the room
button-more-minutes = +{ $minutes } min
button-pause = Pause intake
button-resume = Resume intake
button-page = Read more
button-open-screen = Open the screen
button-close-the-workshop = Close the workshop
button-previous = Previous
button-next = Next
button-show-on-the-floor = Show on the floor
button-fact-more = More
select-decline = Decline…
select-topic = Topic…
select-language = Language
select-language-of-discord = The language of my Discord
several-title = { $count ->
    [one] One question waits
   *[other] { $count } questions wait
} (page { $page } of { $pages }). Choose what to decline, then the reason.
several-none = No question waits.
several-few = { $count ->
    [one] Only one question waits now: decide on it by its card.
   *[other] Only { $count } questions wait now: decide on each by its card.
}
several-choose = Questions to decline
several-elsewhere = Chosen on other pages
several-elsewhere-most = No more than fifty can stay chosen on other pages; the others are not chosen any more.
several-reason = Decline them as…
several-all = All { $count } waiting
several-all-note = Tick others too: those are kept
several-will = Will decline all { $count }.
several-will-these = Will decline { $numbers }.
several-will-keep = Will decline { $count }, keep { $numbers }.
several-moved-on = The list has changed, so nothing was declined. Now waiting:
several-declined = { $count ->
    [0] Nothing was declined.
    [one] One question is declined: { $reason }.
   *[other] { $count } questions are declined: { $reason }.
}
several-skipped = These have moved on meanwhile and stay as they are: { $numbers }.
several-back = { $count ->
    [0] Nothing was left to take back.
    [one] Taken back: one question is as it was before.
   *[other] Taken back: { $count } questions are as they were before.
}
several-kept = Something else was decided on these since, so they stay as they are: { $numbers }.
several-more = { $numbers } and { $count ->
    [one] one more
   *[other] { $count } more
}
review-left = { $count ->
    [one] One question waits.
   *[other] { $count } questions wait.
}
review-none = Nothing waits any more.
review-next = The next question could not be read just now.
review-others = { $count ->
    [one] One question waits; another moderator has it before them.
   *[other] { $count } questions wait; other moderators have them before them.
} Press **Review** again later.
review-skipped = { $count ->
    [one] You skipped one question, which still waits.
   *[other] You skipped { $count } questions, which still wait.
}
mine-pick = Choose a question to edit or withdraw
brief-more = More facts that fit
form-ask-anonymously = Ask anonymously: nobody sees your name
form-ask-by-name = Ask by name, as { $name }
form-your-question = Your question (up to { $limit ->
    [one] one character
   *[other] { $limit } characters
})
form-your-question-placeholder = No names, places or numbers that lead to you or others. Discord itself knows your account.
form-add = Add a question from the room
form-edit = Edit #{ $number }
form-edit-label = The text everyone will see
form-answer = Answer #{ $number } in writing
form-answer-label = The answer, shown under the question
form-ask-back = Ask back about #{ $number }
form-ask-back-label = What you ask; only the asker reads it
form-answer-back = Answer about #{ $number }
form-answer-back-label = Your answer; the moderators read it
form-brief = Look up a briefing fact
form-brief-label = Words, names or article numbers

## Words of the rules

asker-anonymous = anonymous
asker-removed = name removed
asker-room = from the room
asker-elsewhere = from elsewhere
name-quoted = “{ $name }”
kind-question = question
kind-comment = comment
kind-statement = statement
state-waiting = waiting
state-open = open
state-on-the-stage = on the stage
state-answered = answered
state-declined = declined ({ $reason })
state-merged = merged into #{ $number }
state-withdrawn = withdrawn
state-deferred = deferred
state-filed = filed
state-unanswered = unanswered
state-undecided = never decided
told-duplicate = Somebody asked this already. You can support theirs, if it is under **Open questions**.
told-off-topic = It is not about this workshop. You can ask again about its subject.
told-abuse = It was taken as an insult or a threat. You can ask again in other words.
told-exposes = The text was deleted to protect people. You can ask again without names, places and numbers.
told-not-a-question = You can ask it again as a question, or send it as a statement: `/ask kind:statement`
told-no-time = It was a fair question; there was no time. You can ask it again if time is left.
told-merged = It counts as a support of #{ $number }.
reason-duplicate = duplicate
reason-off-topic = off-topic
reason-abuse = abuse
reason-exposes = exposes a person
reason-exposes-note = Deletes the text at once; cannot be undone
reason-not-a-question = not a question
reason-no-time = no time
words-destroyed = (The text was deleted.)

## Panel and board

now-line = **Now: #{ $number }** { $text }
next-line = **Next: #{ $number }** { $text }
now-nothing = **Now:** nothing is on the stage
next-nothing = **Next:** no question is open
panel-how = Press a button, or type `/ask` if you can write here. Moderators read every question before it appears here.
panel-how-at-once = Press a button, or type `/ask` if you can write here. **Questions appear at once: nobody reads them first.**
panel-open-or-anonymous = **Ask anonymously**: nobody here can see that it was you, not even the moderators. **Ask by name**: everyone sees your name. Discord itself always knows.
panel-anonymous-only = All questions are anonymous: nobody here can see who asked, not even the moderators. Discord itself always knows.
panel-named-only = All questions are asked by name: everyone sees who you are.
panel-limits = Only some people can take part now: { $limits }.
panel-limit-lockdown = locked down, only those who have already asked, supported or raised a hand
panel-limit-role = only people with the role { $role }
panel-limit-age = { $days ->
    [one] only accounts that are at least one day old
   *[other] only accounts that are at least { $days } days old
}
panel-paused = No new questions for the moment: the moderators are catching up. You can still support those below.
panel-closed = **This workshop is closed.** { $asked } asked · { $answered } answered · { $unanswered } unanswered.
panel-closed-links = Nobody can be linked to an anonymous question any more.
panel-closed-gone = These messages disappear on <t:{ $when }:D>.
panel-closed-report = The organisers and moderators have the report.
ends-line = Planned end: <t:{ $when }:t> (<t:{ $when }:R>)
speaking-line = Speaking: **{ $name }**, until <t:{ $until }:T>
board-open = Taking questions
board-paused = **Paused**: no new questions.
board-closed = **Closed** <t:{ $when }:f>. Answered { $answered } · **unanswered { $unanswered }** · declined { $declined } · never decided { $undecided }. The report: `/workshop report`.
board-words-refused = Some text cannot be shown here: Discord refused it. The cards below tell which.
board-floor-refused = Discord refused a text on the floor. Shown without it: { $what }
refused-panel = Panel
refused-fact = Fact (sources)
board-lockdown = **Locked down**: only those who took part before can act.
board-counts = Waiting { $waiting } · open { $open } · answered { $answered } · declined { $declined }
board-waiting = **{ $count } waiting**, the oldest first (<t:{ $when }:R>): { $cards }
board-waiting-new = **{ $count } waiting**: { $cards }
board-after = #{ $number } { $text }
board-reason = { $line } · { $reason }
reason-supports = { $supports ->
    [one] 1 support
   *[other] { $supports } supports
}
reason-fair = { $supports ->
    [one] 1 support, from someone { $fresh ->
        [0] already heard
       *[other] not heard yet
    }
   *[other] { $supports } supports, { $fresh ->
        [0] all from people already heard
       *[other] { $fresh } from people not heard yet
    }
}
board-topic = Topic: **{ $title }**, until <t:{ $when }:t> (<t:{ $when }:R>), then { $next }
board-topic-last = Topic: **{ $title }**, until <t:{ $when }:t> (<t:{ $when }:R>) (last topic)
board-topic-to-come = Topic: none yet. **Next topic** starts { $title } ({ $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
})
board-topics-over = Topic: none. The agenda is finished.
panel-topic = Topic: **{ $title }**, until <t:{ $when }:t>
board-hands = { $count ->
    [one] One hand is up: { $names }
   *[other] { $count } hands are up: { $names }
}

## Cards and posts

card-title = #{ $number } · { $kind } · { $asker } · { $state }
card-line = #{ $number } · { $state } · { $asker } · { $text }
post-title = #{ $number } · { $asker }
post-title-state = #{ $number } · { $asker } · { $state }
reply-title = Answer to #{ $number }
field-answer = Answer
field-topic = Topic
field-last-change = Last decision
field-notes = Notes
field-asked-back = Asked back
field-answered-back = The asker answers
field-alike = Repeats?
field-facts = Matching facts (/brief)
card-alike = **#{ $number }** ({ $state }): { $text }
card-fact = { $headline } ({ $as_of })
note-leads = Check: contains { $leads }
note-edited = edited by the moderators
note-bare-post = Discord refused this text on the floor, so its post there has none
card-words-attached = Discord refused to show the text of #{ $number }, so it is attached.
card-words-refused = #{ $number } cannot be shown with its text: Discord refused it, attached too. `/question edit number:{ $number }` opens it in a form, `/question show number:{ $number }` may show it to you alone.
post-words-attached = Discord refused to show the text here, so it is attached.
post-words-refused = Discord refused to show the text here.
note-supports = { $count ->
    [one] 1 support
   *[other] { $count } supports
}

## Announcements

notice-topic-ends-soon = **{ $title }**: 2 minutes left (until <t:{ $when }:t>).
notice-topic-ends = **{ $title }**: time is up (planned until <t:{ $when }:t>).
notice-speaker-ends-soon = **{ $name }**: 30 seconds left (until <t:{ $when }:T>).
notice-speaker-ends = **{ $name }**: time is up (since <t:{ $when }:T>).
notice-workshop-closes = Nobody has done anything in this workshop for days. It closes on <t:{ $when }:f>, with its report, unless somebody does something before: no link to a person shall stay for ever.
notice-floor-is-shut = Since <t:{ $when }:t> I cannot post on the floor: approved questions, the panel and announcements do not appear there. `/workshop check` says which permission I lack, or that the channel is gone.
notice-someone-ends-soon = The speaker has 30 seconds left (until <t:{ $when }:T>).
notice-someone-ends = The speaker's time is up (since <t:{ $when }:T>).
notice-on-the-stage = **Now: #{ $number }**

## The screen: a page in the browser. Short sentences, for they are read from the back of a room

screen-now = Now
screen-next = Next
screen-nothing = Nothing is on the stage.
screen-topic = Topic
screen-speaking = Speaking
screen-left = left
screen-over = over time
screen-open-questions = Open questions
screen-ask = Ask a question
screen-scan = This code opens the floor on Discord.
screen-floor = Open the floor on Discord
screen-how = There, press a button of the panel.
screen-counts = { $open ->
    [one] 1 open question
   *[other] { $open } open questions
} · { $answered } answered
screen-supports = { $count ->
    [one] 1 support
   *[other] { $count } supports
}
screen-not-yet = The panel is not on the floor yet.
screen-closed = This workshop is closed.
screen-lost = No connection. Trying again…
screen-gone = This link is not valid any more. The moderators can give you a new one.
screen-on = The screen of this workshop: { $link }
    It shows what the floor shows, to **whoever has the link**, also without Discord. `state:renew` gives a new link and ends this one at once; `state:off` ends it.
screen-off = The screen is off; its link is dead.
screen-already-off = The screen is off already. Nothing was changed.
screen-not-served = Screens are not served here: whoever runs the bot switches them on with the setting `screen.listen`.

## Receipts and what askers are told

receipt-anonymous = **#{ $number } is sent, anonymously.**
receipt-named = **#{ $number } is sent under your name, { $name }.**
receipt-next = It is waiting for the moderators. Until they decide you can change it. Later, look under **My questions** on the panel, or `/mine`.
receipt-open = It is open: it stands on the floor. You can withdraw it until it comes to the stage. Later, look under **My questions** on the panel, or `/mine`.
receipt-open-soon = It comes to the floor soon, together with others. If premoderation is switched on before that, it waits for the moderators. You can withdraw it until it comes to the stage. Later, look under **My questions** on the panel, or `/mine`.
receipt-filed = It is filed: it is on record and will stand in the report.
receipt-kept = The bot keeps a code instead of your account and destroys it when the workshop closes; Discord itself knows which account sent this.
receipt-asked-back = **The moderators ask you something about #{ $number }:** look under **My questions**.
guard = **Not sent. Nothing is stored.** This could lead to you or to somebody else:
    { $places }
    Change it with **Edit**, or **Send anyway**.
guard-text = Your text
guard-refused = **Not sent. Nothing is stored.** Something in your question could lead to you or to somebody else, and Discord refuses to show your text once more. Please write it anew without it, or ask by name.
guard-spent = You already sent another wording as #{ $number }. Nothing was sent.
guard-more = and { $count ->
    [one] one more
   *[other] { $count } more
}
guard-gone = Your text is no longer here, and nothing was sent. Please ask once more.
lead-phone = telephone number
lead-email = e-mail address
lead-link = link
lead-name = @name
lead-id = long number (an account, an ID card?)
thin = **Fewer than five people may ask anonymously now**, as far as is known, so others may guess that it was you. You can wait until there are more, or ask all the same.
thin-held = **Not sent. Nothing is stored.** { $note }
thin-refused = **Not sent. Nothing is stored.** { $note } Discord refuses to show your text once more: press **Ask anonymously** on the panel, and write it there.
button-ask-all-the-same = Ask all the same
receipt-thin = **Careful. Fewer than five people may ask anonymously now**, as far as is known, so others may guess that it was you. You can withdraw it now and ask later.
ask-reveals = **Careful.** During a lockdown only those who took part before can ask. You took part only anonymously so far, so a question under your name tells others that you did. Ask anonymously, wait until the lockdown ends, or ask all the same.
mine-title = Your questions
mine-none = You have not asked anything in this workshop yet.
mine-going = being deleted
mine-asked-back = **The moderators ask:** { $text }
mine-answered-back = **You answered:** { $text }
mine-answered = Your answer about #{ $number } is on its card now.
mine-answered-soon = Your answer about #{ $number } is kept. So that nobody can tell when you gave it, the moderators see it within { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
mine-line = #{ $number } · { $asker } · { $state }: { $text }
list-page = { $title } (page { $page } of { $pages })
list-more = … and { $count ->
    [one] one more
   *[other] { $count } more
}
own-words-refused = Discord refuses to show this text once more; it is stored as you sent it.
receipt-words-refused = Discord refuses to show your text once more; it is stored as you sent it.
answer-refused = Discord refuses to show this answer, perhaps because of a text in it.
mine-saved = #{ $number } is changed.
withdrawn = #{ $number } is withdrawn, and its text is deleted.
mine-saved-soon = #{ $number } is changed. So that nobody can tell when you did it, others see it within { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}; if the moderators decide on it before, it stays as they saw it.
withdrawn-soon = #{ $number } is withdrawn. So that nobody can tell when you did it, it disappears for others within { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}, and its text is deleted then; if it comes to the stage or is declined before, that stays.
questions-none = No question is open.
questions-title = { $count ->
    [one] One open question
   *[other] { $count } open questions
} (page { $page } of { $pages })
questions-line = #{ $number } · { $asker } · { $supports ->
    [one] 1 support
   *[other] { $supports } supports
}: { $text }
hand-raised = Your hand is up, under your name { $name }: number { $place } in the list.
hand-lowered = Your hand is down.
hand-already-up = Your hand is already up, under your name { $name }: number { $place } in the list.
hand-note-changed = Your hand stays up with this note, under your name { $name }: number { $place } in the list.
hand-reveals = **Careful.** During a lockdown only those who took part before can raise a hand. You took part only anonymously so far, so your hand tells others that you did. Wait until the lockdown ends, or raise it all the same.
button-raise-all-the-same = Raise it all the same
has-spoken = has spoken before
spoken-title = Spoken so far, the latest first
speaker-forgotten = someone
hand-none = No hand is up.
hand-title = { $count ->
    [one] One hand is up
   *[other] { $count } hands are up
}
language-chosen = From now on I talk to you in this language.
privacy-title = **What is stored about you in this workshop**
privacy-questions = { $anonymous ->
    [0] no anonymous question
    [one] one anonymous question, stored under a code, not your account
   *[other] { $anonymous } anonymous questions, stored under a code, not your account
}; { $named ->
    [0] no question by name.
    [one] one question by name, stored with your account and name.
   *[other] { $named } questions by name, stored with your account and name.
}
privacy-supports = { $count ->
    [0] no support of a question.
    [one] your support of one question, under the code.
   *[other] your supports of { $count } questions, under the code.
}
privacy-withdrawn = { $count ->
    [one] that there was one more question, which you withdrew: its number and state, without its text.
   *[other] that there were { $count } more questions, which you withdrew: their numbers and states, without their text.
}
privacy-hand = your raised hand, with your name.
privacy-spoke = that you were called to speak, when and for how long, with your name.
privacy-takes-part = that you took part, without a time, under the code.
privacy-answered-back = { $count ->
    [one] your answer to one question of the moderators, under the code.
   *[other] your answers to { $count } questions of the moderators, under the code.
}
privacy-muted = that you are muted: under the code, or with your account where it followed a question by name.
privacy-language = the language that you chose here, under the code: { $language }.
privacy-voices = { $count ->
    [one] what you say of one key message, kept under the code until its time is up.
   *[other] what you say of { $count } key messages, kept under the code until their time is up.
}
privacy-records = as a rapporteur: that you are R1 or another number, with your account, until the workshop is erased.
privacy-moderates = as a moderator: what you decided, with your account and when, until the workshop is erased.
privacy-deleted = { $count ->
    [one] that you deleted one question that waited: it counts
   *[other] that you deleted { $count } questions that waited: they count
} toward your limit until the workshop closes.
privacy-going = { $count ->
    [one] one thing more, which is being deleted: it is gone within 15 minutes.
   *[other] { $count } things more, which are being deleted: they are gone within 15 minutes.
}
privacy-how = The code is computed from your account and a key that is not in the database. Without the key nobody can compute it, and no command shows it.
privacy-until = **When the workshop closes**, the key and all codes, supports and hands are destroyed: then nobody can link you to an anonymous question. { $days ->
    [one] A day
   *[other] { $days } days
} later everything else is erased, except the report and the moderation log, which names nobody.
privacy-discord = **What the bot cannot change:** Discord knows what your account sends. Whoever runs this bot could have changed it: ask who that is.
button-delete-my-data = Delete my data
button-delete-within = Within { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
button-delete-at-once = At once
delete-confirm = Delete what is stored about you in this workshop? **Deleted:** your questions that wait, or were merged while they waited, your supports, your raised hand. **Stays, but is nobody's:** what the moderators already decided on, without your name. You can't find or withdraw it afterwards. This cannot be undone.
delete-within = **Within { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}**: each piece goes at a random moment of its own, so nobody can tell what belonged together. Until then it is there like any other: moderators can still decide on it, and a question that they approve meanwhile stays, as nobody's. If the workshop closes before, all that is left goes at the close, and whoever compares then may see what goes together; deleting early avoids that.
delete-at-once = **At once**: all is gone now. Whoever watches the floor, the desk or the list of hands may see what goes together.
delete-no-delays = In this installation delays are switched off: both delete at once.
deleted-within = Deleted. Others see it disappear piece by piece over { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, so nobody can tell what belonged together. If the workshop closes before, all that is left goes at the close, and whoever compares then may see what goes together. It is no longer yours to change, and what you ask from now on has nothing to do with it.
deleted-at-once = Deleted.
deleted-what-stays = Until the close the bot still keeps, apart from all else and not readable without the workshop's key: how many undecided questions you deleted, a mute if there is one, and your place in the fair order; that you took part; and, if you were called to speak, your turn, with your name.
help = Ask with the panel's buttons or `/ask`, anonymously or by name; support what others ask with the button under it.
    See what became of yours under **My questions** or `/mine`; look up sourced facts with `/brief`.
    New here? **Privacy** or `/privacy` says who can see what. Your commands:
help-rapporteur = You keep the record of this workshop: notes, key messages, translations, the report.
    `/note add`, `/message draft`, `/question translate`, `/workshop report` begin them.
    Moderators decide on questions. Your commands:
help-staff = **Approve**, **Edit**, **Decline…** on each card; **Undo** takes the last decision back.
    On the board: **Next question**, **Answered**, **Next speaker**, **Next topic**, **Pause intake**.
    In trouble: `/workshop lockdown`, `/question mute`. The buttons of a card are also commands under `/question`. Your commands:

## What moderators and organisers are told

decided-merged = #{ $number } is merged into #{ $into } (+1 support). The asker sees it under **My questions**.
decided = #{ $number } is { $state }.
edited = #{ $number } is changed and marked as edited by the moderators. The asker's own text is kept until the workshop closes, unless you destroy it.
original-destroyed-leads = #{ $number } is changed. Your edit removed what could lead to a person, so the original was deleted.
original-destroyed = #{ $number }: the asker's own text is deleted.
asked-back = Whoever asked #{ $number } finds it under **My questions**, and is told when they ask again. If they answer, it appears on the card.
added = #{ $number } is added and open.
topic-added = **{ $title }** is number { $place } of the agenda, planned for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
topic-moved = **{ $title }** is now number { $place } of { $count } in the agenda.
topic-removed = **{ $title }** is off the agenda. Questions that were put under it belong to no topic now.
topic-extended = **{ $title }** may take until <t:{ $when }:t>.
topic-shortened = Taken back: **{ $title }** may take until <t:{ $when }:t>.
topic-over = **{ $title }** is finished.
topic-begun = **{ $title }** has started, until <t:{ $when }:t>.
topic-none-left = That was the last topic.
topic-facts = Facts fit this topic. Show one on the floor?
topic-back = Taken back: **{ $title }** runs again, and **{ $other }** is still to come.
topic-back-last = Taken back: **{ $title }** runs again.
topic-back-first = Taken back: no topic runs, and **{ $title }** is still to come.
more = What else can be done with #{ $number } now:
more-nothing = Nothing else can be done with #{ $number } now.
more-topic = Which topic does #{ $number } belong to?
topic-given = #{ $number } belongs to **{ $title }** now.
topic-list = Agenda: { $count ->
    [one] one topic
   *[other] { $count } topics
}
topic-line-over = { $place }. **{ $title }**: finished, { $used } of { $planned ->
    [one] one planned minute
   *[other] { $planned } planned minutes
} used
topic-line-runs = { $place }. **{ $title }**: runs, until <t:{ $when }:t> (<t:{ $when }:R>)
topic-line-to-come = { $place }. **{ $title }**: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
topic-line-number = (topic number { $number })
speaker-called = **{ $name }** speaks until <t:{ $until }:T>.
speaker-finished = { $name } has finished; nobody speaks now.
speaker-hand-down = { $name }: the hand is down.
speaker-speaks-on = Taken back. **{ $name }** speaks on, until <t:{ $until }:T>.
speaker-nobody-speaks-on = Taken back. Nobody speaks now.
speaker-hand-up-again = { $name }: the hand is up again where it was.
speakers-have = Speakers have { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} from now on.
speaker-has-too = That counts for **{ $name }**, too, who speaks now: until <t:{ $until }:T>.
speaker-keeps = **{ $name }** keeps the time given before (until <t:{ $until }:T>): the new one would be over already.
opened = **{ $title }** is open. Next: `/topic add` for the agenda; the moderators' board is in { $desk }. Tell people to press a button of the panel here to ask.
open-refused = The workshop was not opened, and nothing has changed:
paused-now = No new questions until **Resume intake** or `/workshop resume`.
resumed-now = Taking questions again.
close-confirm = Close the workshop? { $open ->
    [one] One open question becomes
   *[other] { $open } open questions become
} unanswered. { $waiting ->
    [0] Nothing waits for a decision.
    [one] **One was never decided on**: it is counted in the report, its text is not shown and goes with the rest.
   *[other] **{ $waiting } were never decided on**: they are counted in the report, their text is not shown and goes with the rest.
} Every link between a person and an anonymous question, a support or a hand is destroyed. This cannot be undone.
settings-title = Settings of this workshop
settings-language = What the room reads (`language`): { $value }
settings-identity = How people ask (`identity`): { $value }
settings-order = Which question is suggested next (`order`): { $value }
settings-per-person = Undecided questions one person may have (`questions_per_person`): { $value }
settings-support = Questions can be supported (`support`): { $value }
settings-premoderation = Moderators read questions first (`premoderation`): { $value }
settings-eligible-role = Who may take part (`eligible_role`): { $value }
settings-account-age = Least age of an account, in days (`account_age_days`): { $value }
settings-lockdown = Locked down (`/workshop lockdown`): { $value }
settings-changed = Changed. The settings of this workshop are now:
settings-anybody = anybody
settings-alternate = The room and Discord are called in turn (`alternate`): { $value }
settings-rapporteurs = Rapporteurs (`/workshop open rapporteurs:`): { $value }
closed-log = The last hash of the moderation log is `{ $hash }`. Keep it outside of this server: with it anybody can tell later whether the log was changed.
board-log = The moderation log has { $rows ->
    [one] one row
   *[other] { $rows } rows
}. The last hash is `{ $hash }`.
board-rooms-turn = (the room's turn)
message-drafted = Key message { $number } is drafted. Nobody on the floor sees it until `/message round` puts it.
message-edited = Key message { $number } is changed.
message-removed = Key message { $number } is removed, its words are destroyed.
message-put = Key message { $number } is put to everybody on the floor until <t:{ $until }:T>. What came of it is shown there then.
message-none = There are no key messages yet. `/message draft` makes one.
message-title = { $count ->
    [one] One key message
   *[other] { $count } key messages
}
message-draft = not put so far
message-line = { $number }. { $text } ({ $said })
round-title = Key message { $number }
round-runs = Do you support it, or object to it? Open until <t:{ $until }:T>. Nobody sees who says what, and until then nobody sees how many; you can change it.
round-few = fewer than five took part
round-voices = support { $support }, objections { $objections }
round-not-put = not put: the workshop was closed before the time was up
button-support-message = Support
button-object = Object
voice-supports = You support this key message. Press **Object** to change that, or **Support** again to say nothing.
voice-objects = You object to this key message. Press **Support** to change that, or **Object** again to say nothing.
voice-none = You say nothing on this key message.
note-added = Note { $number } stands in the report under “{ $title }”.
note-added-no-topic = Note { $number } stands in the report, under no topic.
note-removed = Note { $number } is removed and its words are destroyed.
note-none = There are no notes yet. `/note add` writes one.
note-title = { $count ->
    [one] One note
   *[other] { $count } notes
}
note-line = { $number }. { $by }: { $text }
note-line-topic = { $number }. { $by }, “{ $title }”: { $text }
button-translate = Translate
select-translation-language = Into which language?
translate-which = Into which language do you translate #{ $number }? Others can be named with `/question translate`.
form-translate = Translation of #{ $number }
form-translate-label = { $language }
translated = Your translation of #{ $number } ({ $language }) stands beside it.
field-translation = Translation by a moderator ({ $language })
field-translation-rapporteur = Translation by a rapporteur ({ $language })
settings-nobody = no role: moderators alone keep the record
status-rapporteurs = Rapporteurs: { $role }
yes = yes
no = no
lockdown-on = **Locked down**: only people who had already asked, supported or raised a hand can act. What waits stays. `/workshop lockdown state:off` ends it.
lockdown-off = The lockdown is over: everybody may take part again.
command-workshop-erase = Erase a closed workshop, except its report and its moderation log
button-erase = Erase
erase-confirm = Erase workshop { $id }, “{ $title }”, closed <t:{ $closed }:f>? Its questions, answers, topics, speakers and times go from the database, and the bot's messages about it from the floor and the desk. The report and the moderation log stay. This cannot be undone.
erased-now = “{ $title }” is erased. The bot's messages are now deleted one by one; any that cannot be deleted will be named in { $desk }.
no-such-workshop = There is no workshop “{ $typed }” on this server. Choose one of those that appear while you type.
still-running = This workshop is still running. Close it first with `/workshop close`.
already-erased = This workshop was erased <t:{ $when }:f>.
undeleted = “{ $title }” is erased, but { $count ->
    [one] one message of the bot could not be deleted. Please delete it by hand:
   *[other] { $count } messages of the bot could not be deleted. Please delete them by hand:
}
undeleted-more = … and { $count ->
    [one] one more
   *[other] { $count } more
}.
close-which = Close workshop { $id }, “{ $title }”?
closed-key-left = The workshop is closed, and no row links anybody to a question any more. But **its key could not be destroyed**: tell whoever runs the bot to remove the file { $path } now, since with it and an old backup of the database links can be found again. I go on trying until it is gone. Attached is the report.
closed-now = Closed. All links to people are destroyed. Here is the report; only you see it: share it. `/workshop report` gives it again, also as HTML, CSV and JSON.
report-here = The report of { $title }.
report-draft = A **draft** of the report of { $title }: the workshop still runs, and what nobody at the desk has seen yet is not in it.
report-zipped = { $name } is packed, because Discord takes no larger file: open it to find the report inside.
report-too-large = { $name } is larger than Discord takes. Ask whoever runs the bot for it: openfloor report writes it to a file.
report-not-attached = Discord takes no file here, so the report is not attached. Try `/workshop report` later, or ask whoever runs the bot: openfloor report writes it to a file.
told-again = -# This was done when you gave it before. Nothing was done now.
check-good = Everything the bot needs is there.
check-which-desk = No workshop is open in this channel: say which channel shall be the desk, with `desk`.
bot-is-no-member = The bot is not a member of the server { $server }, or not any more; only its commands are here. Invite it with the link of the operators' page (scopes *bot* and *applications.commands*).
bot-is-timed-out = The bot is timed out on this server and cannot post anything: end its timeout.
moderators-are-everyone = The moderators' role is @everyone: give a role that only moderators have.
rapporteurs-are-everyone = The rapporteurs' role is @everyone: give a role that only rapporteurs have.
rapporteurs-are-gone = The rapporteurs' role ({ $role }) is gone: only moderators can keep the record.
rapporteurs-cannot-work = { $role } keeps the record and cannot do so in { $channel }: grant View Channel and Manage Messages there (and Connect, in a voice or stage channel).
moderators-are-gone = The moderators' role ({ $role }) is gone: only organisers can moderate. Close this workshop and open one with a role that exists.
eligible-is-gone = The role that may ask ({ $role }) is gone, so nobody may: choose another with `/workshop settings eligible_role:`, @everyone for all.
channel-is-gone = The channel { $channel } is gone. An organiser can end its workshop anywhere on the server with `/workshop close workshop:`, an operator with `openfloor close`.
channel-is-elsewhere = { $channel } is a channel of another server.
channel-is-a-thread = { $channel } is a thread or a forum post. Take a text channel, an announcement channel, or the text of a voice or stage channel.
channel-is-no-text = A workshop cannot be in { $channel }. Take a text channel, an announcement channel, or the text of a voice or stage channel.
permission-missing = In { $channel } the bot lacks **{ $permission }**: { $purpose }
needs-view-channel = without it the bot cannot work there at all.
needs-send-messages = to post panel, board, cards and questions.
needs-embed-links = to show questions and facts; without it they are empty.
needs-attach-files = to give back texts that are too long for a message.
needs-connect = without it the text of a voice or stage channel is closed.
needs-read-message-history = to find its own messages again after a restart.
desk-is-public = Everyone can see { $channel }: a desk must be private, so take View Channel from @everyone there.
others-see-the-desk = { $channel } can be seen not only by moderators, rapporteurs and administrators, but also by: { $who }. A desk is for them alone; take View Channel from the others there.
who-sees-the-desk = Besides organisers and administrators, { $channel } can be seen by: { $who }. None but the moderators should be among them.
moderators-cannot-see = { $role } cannot see { $channel }, so the moderators cannot work there: grant View Channel (and Connect, in a voice or stage channel).
floor-is-writable = Everyone may write in { $channel }, so a mistyped `/ask` would be public. Panel and forms work without Send Messages for @everyone.
moderators-lack-manage-messages = { $role } lacks Manage Messages in { $channel }: buttons work without it, but Discord hides the moderators' commands from them. Grant it there, or allow the role under Server Settings → Integrations.
unknown-language = There is no such language here. There are: { $names }.
unknown-pack = There is no pack named { $pack }. There are: { $packs }
brief-nothing = No fact of the briefing fits. Try other words, a name or an article number.
brief-shown = Shown on the floor: { $headline }
fact-evidence = Evidence
fact-class = { $class ->
    [law] law
    [treaty] treaty
    [court] court
    [official-statement] official statement
    [un-finding] UN finding
    [academic] academic research
    [ngo-research] NGO research
   *[press] press
}
fact-as-of = As of
fact-policy-questions = Policy questions
fact-keywords = Keywords
fact-contested = Contested
fact-contested-line = **Contested:** { $text }
fact-primary = Source { $place } (primary)
fact-secondary = Source { $place } (secondary)

## When the answer is no

no-workshop = No workshop is open here. An organiser (Manage Server) can open one with `/workshop open`.
workshop-closed = This workshop is closed.
intake-paused = No new questions for the moment; the moderators are catching up.
intake-already-paused = The intake is paused already.
intake-changed-by = It was last changed by { $by }.
intake-already-open = Questions are taken already.
not-moderator = Only the moderators of this workshop can do this.
role-needed = Only people with the role { $role } may take part here. The moderators can tell you how to get it.
account-too-young = { $days ->
    [one] Only accounts that are at least a day old may take part here.
   *[other] Only accounts that are at least { $days } days old may take part here.
}
locked-down = Only people who have already asked, supported or raised a hand can take part at the moment. Please try again later.
lockdown-already-on = The workshop is locked down already. Nothing was changed.
lockdown-already-off = The workshop is not locked down. Nothing was changed.
lockdown-changed-by = It was last changed by { $by }.
muted-anonymous = The moderators take no more anonymous questions from you in this workshop. They don't know who you are. You can still support questions.
muted = The moderators take no more questions and no hand from you in this workshop. You can still support questions.
nobody-to-mute = #{ $number } was asked aloud and typed in by a moderator, so there is nobody to mute.
you-support = You support #{ $number }. Press again to take it back.
you-support-no-more = You no longer support #{ $number }. Press again to support it.
support-off = Questions cannot be supported in this workshop.
not-organiser = Only organisers (Manage Server) can do this.
unknown-message = There is no key message { $number }. `/message list` shows those there are.
messages-full = There are { $limit } key messages, and there can be no more.
round-is-running = Key message { $number } is being put to everybody: wait until its time is up.
round-is-over = The time of this key message is up.
round-seconds = A key message is put for { $least } to { $most } seconds.
unknown-note = There is no note { $number }. `/note list` shows those there are.
notes-full = There are { $limit } notes, and there can be no more.
too-many-translations = #{ $number } has translations into { $limit } languages; there can be no more. One that is there can be given again.
unknown-translation-language = “{ $typed }” is no language that is known here. Choose one, or type its tag, such as fr or zh-Hant.
not-rapporteur = Only moderators and rapporteurs can do this.
channel-in-use = A workshop that is still open uses one of these channels. Close it first with `/workshop close`.
same-channel = The desk must be another channel than the floor, and a private one.
text-empty = This text has nothing to read in it; please write at least one character.
text-too-long = Your text is { $over ->
    [one] { $over } character
   *[other] { $over } characters
} too long ({ $length }; at most { $limit }).
text-too-many-parts = Some characters here (stacked accents, group emoji) take too much room. Please use fewer.
your-text = Your text, to copy:
your-text-attached = Your text is attached.
anonymous-not-allowed = This workshop takes no anonymous questions. Your question was not sent. You can ask by name.
named-not-allowed = This workshop takes only anonymous questions. Your question was not sent. You can ask anonymously.
too-many-waiting = You already have { $limit ->
    [one] one undecided question
   *[other] { $limit } undecided questions
}, the most one person may have. Withdraw one under **My questions**, or wait.
too-soon = You asked a moment ago. Please wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
unknown-question = There is no question #{ $number }.
not-yours = This is not your question.
being-deleted = You said that this is to be deleted: it goes within 15 minutes, and nothing else can be done with it.
by-the-asker = somebody who asked
moved-on = Nothing changed: { $by } was faster. #{ $number } is { $state }.
stage-moved-on = Nothing changed: { $by } was faster. #{ $number } is on the stage now.
stage-moved-on-empty = Nothing changed: { $by } was faster. Nothing is on the stage now.
not-possible = That is not possible while #{ $number } is { $state }.
nothing-to-undo = There is no decision on #{ $number } to take back.
words-were-destroyed = The text of #{ $number } was deleted; nothing can bring it back.
muted-now-anonymous = Whoever asked #{ $number } can ask nothing more anonymously until the workshop closes. Their other questions stay; `/question unmute` with the same number lifts it.
muted-now = Whoever asked #{ $number } can ask nothing more and raise no hand until the workshop closes. Their other questions stay; `/question unmute` with the same number lifts it.
unmuted = No mute stands on #{ $number } any more.
moved = #{ $number } is now number { $position } of { $count ->
    [one] one open question
   *[other] { $count } open questions
}.
not-manual-order = Places count in manual order only; this workshop's order is { $order }. Someone who manages the server can change it: `/workshop settings order:manual`.
merge-into-itself = That is the same question. Choose another number.
not-mergeable = Nothing can be merged into #{ $number }: it is { $state }.
agenda-moved-on = Nothing changed: { $by } was faster. **{ $title }** runs now.
agenda-moved-on-none = Nothing changed: { $by } was faster. No topic runs now.
minutes-moved-on = Nothing changed: { $by } was faster. **{ $title }** may take until <t:{ $when }:t> now.
no-topics = The agenda is empty. Add topics with `/topic add`, each with a title and its minutes; then **Next topic** or `/topic next` begins the first.
agenda-over = The agenda is finished. Add another topic with `/topic add`, then start it.
no-topic-runs = No topic runs, so none can be given more time. **Next topic** or `/topic next` begins the next one.
no-topic-began = No topic has begun, so there is nothing to take back.
unknown-topic = No topic has this title or number. Choose one from the list that appears while you type, or look at `/topic list`.
topic-runs = **{ $title }** runs now, so it stays where it is. **Next topic** ends it, `/topic extend` gives it more time.
topic-is-over = **{ $title }** is over, so it stays where it is.
wrong-position = Only topics still to come can be moved, and they have the positions { $first } to { $last }. Choose one of these.
wrong-minutes = A topic can have 1 to { $limit } minutes, and as many more at once. Choose a number between these.
agenda-full = The agenda has { $limit } topics, which is as many as it can have. Take one off with `/topic remove` first.
speakers-moved-on = Nothing changed: { $by } was faster. { $now }
speakers-moved-on-hand = Nothing changed: somebody raised or lowered a hand, so someone else would speak next. { $now } Look again and press once more.
not-the-latest-turn = Nothing changed: the speakers have moved on, so this can no longer be taken back. { $now }
speaks-now = { $name } speaks now.
speaks-nobody = Nobody speaks now.
nobody-to-speak = No hand is up and nobody speaks. For someone in the room give a name: `/speaker next`.
not-on-floor-list = This person has no hand up and does not speak.
speaker-time = A speaker can have { $least } to { $most } seconds.
speaking-now = You are speaking now. When your turn is over, you can raise your hand again.
undo-blocked = Take back what was decided on #{ $number } first.
no-original = There is no earlier text of #{ $number } to destroy.
nobody-to-ask-back = #{ $number } was not asked anonymously: ask them in the room.
asked-back-already = #{ $number } was asked back twice, which is as often as it can be.
nothing-to-answer = There is nothing to answer about #{ $number } any more.
nothing-open = No question is open.
nothing-on-stage = Nothing is on the stage.
no-longer-waiting = #{ $number } is { $state }; it can no longer be changed that way.
no-hand-up = Your hand is not up.
unknown-button = This no longer works. Use the newest panel, card or board, or the command.
unknown-command = Please try again in a minute: Discord still shows an old command.
only-in-a-server = This works only in a server's channels, not in direct messages.
no-room = Nothing was stored: the bot's disk is full or failing. Tell the moderators ({ $reference }) and try again.
something-went-wrong = Something went wrong. Tell the moderators: { $reference }
database-gone = Nothing was stored: the bot's database is no longer at its place. Tell the moderators ({ $reference }): whoever runs the bot must put it back.
database-busy = Nothing was stored: the bot's database is held by another program, or its disk is slow. Wait a moment and try again ({ $reference }).
took-too-long = The bot took too long for that. Try again.
trouble-disk = **I cannot store anything:** my disk is full or failing. What was confirmed is kept; whoever asks or presses now is told. Please tell whoever runs the bot.
trouble-gone = **I cannot store anything:** my database is no longer at its place. Whoever asks or presses now is told. Please tell whoever runs the bot at once.
trouble-busy = **I can hardly store anything:** my database is held by another program, or my disk is very slow. What was confirmed is kept; whoever asks or presses waits, or is told. Please tell whoever runs the bot.
trouble-over = (That is over since <t:{ $when }:T>: all is stored again.)
rights-changed = **Channels, roles or rights are not as they were:**
    { $findings }
    `/workshop check` looks again at any time.
