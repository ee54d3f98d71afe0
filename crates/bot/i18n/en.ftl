# The interface in English. Numbers of questions are written #7 in every language.
# Discord allows 100 characters in a command's or option's description, 80 on a button, 45 on a form's title or label.

## Commands

command-ask = Ask the workshop a question, by name or anonymously
option-question = Your question; leave it out and a form opens
option-anonymous = Whether nobody is to see your name; left out: the safer of what is allowed
option-kind = A question, a comment or a statement
command-mine = Your own questions: what became of them, edit or withdraw them
command-questions = The open questions
option-order = In which order
command-hand = Ask for the floor
command-hand-raise = Raise your hand
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
command-question-merge = Put a question together with another that asks the same
command-question-edit = Change a question's words
command-question-answer = Answer a question in writing
command-question-stage = Bring a question to the stage
command-question-answered = Mark a question as answered
command-question-defer = Put a question off
command-question-file = Put a question on record
command-question-mute = Stop further questions of whoever asked this one
command-question-unmute = Lift the mute that was decided on this question
command-question-restore = Take the latest decision on a question back
command-question-move = Give a question its place in manual order
command-question-add = Add a question for someone in the room
command-question-topic = Put a question under a topic of the agenda
option-number = The question's number
option-into = The number of the question that asks the same and stays
option-position = Its place among the open questions, from 1; past the end is the end
option-reason = Why it is declined
option-destroy-original = Destroy the asker's own words instead of keeping them until the workshop closes
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
command-workshop-lockdown = Let only those take part who asked, supported or raised a hand before
option-question-order = Which question is suggested next
option-per-person = Undecided questions of one person at once; 0: as the operator set it
option-support = Whether questions can be supported
option-premoderation = Whether moderators decide on questions before the floor sees them
option-eligible-role = Only people with this role may take part; @everyone: no role is needed
option-account-age = Only accounts at least this old may take part, in days; 0: any age
option-lockdown = Whether the workshop is locked down
command-workshop-report = What happened, as a file that only you get
command-workshop-close = Close the workshop
option-title = What the workshop is called
option-alternate = Whether someone in the room and a hand from Discord are called in turn
option-desk = The moderators' private channel
option-desk-of = The moderators' private channel; left out: that of the workshop open here
option-moderators = The role of those who moderate
option-rapporteurs = The role of those who keep the record: notes, key messages, translations, the report
option-identity = Whether questions are asked by name, anonymously, or both
option-minutes = How long it is planned to last, in minutes
option-format = In which form; left out: markdown
option-template = Under whose headings; left out: its own
unknown-template = There is no such template. There are: { $names }.
option-workshop-open = Which open workshop of this server; left out: that of this channel (organisers)
option-workshop = Which workshop; left out: the latest of this channel
option-pack = The only pack of briefing facts to use; left out: all

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
button-withdraw = Withdraw
button-send-anyway = Send anyway
button-destroy-original = Destroy the original
button-next-question = Next question
button-next-topic = Next topic
button-next-speaker = Next speaker
button-decline-several = Decline several…
button-pause = Pause intake
button-resume = Resume intake
button-close-the-workshop = Close the workshop
button-previous = Previous
button-next = Next
button-show-on-the-floor = Show on the floor
select-decline = Decline…
select-topic = Topic…
several-title = { $count ->
    [one] One question waits
   *[other] { $count } questions wait
} (page { $page } of { $pages }). Choose what to decline, then the reason.
several-none = No question waits.
several-few = { $count ->
    [one] Only one question waits now: decide on it by its card.
   *[other] Only { $count } questions wait now: decide on each by its card.
}
several-choose = Which
several-reason = Decline them as…
several-all = All { $count } that wait
several-all-note = Whatever you choose besides stays
several-moved-on = What waits has changed meanwhile, so nothing was declined. This is what waits now:
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
several-more = { $numbers } and { $count } more
mine-pick = Choose a question to edit or withdraw
brief-more = More facts that fit
form-ask-anonymously = Ask anonymously: nobody sees your name
form-ask-by-name = Ask by name, as { $name }
form-your-question = Your question
form-edit = Edit #{ $number }
form-edit-label = The words as everyone will see them
form-answer = Answer #{ $number } in writing
form-answer-label = The answer, shown under the question
form-brief = Look up a briefing fact
form-brief-label = Words, names or article numbers

## Words of the rules

asker-anonymous = anonymous
asker-removed = name removed
asker-room = from the room
asker-elsewhere = from elsewhere
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
reason-duplicate = duplicate
reason-off-topic = off-topic
reason-abuse = abuse
reason-exposes = exposes a person
reason-exposes-note = Destroys its words at once, for good
reason-not-a-question = not a question
reason-no-time = no time
words-destroyed = (The words were destroyed.)

## Panel and board

now-line = Now: #{ $number } { $text }
next-line = Next: #{ $number } { $text }
now-nothing = Now: nothing is on the stage
next-nothing = Next: nothing is open
panel-how = Ask with the buttons below or with `/ask`. Moderators look at every question before it appears here.
panel-how-at-once = Ask with the buttons below or with `/ask`. Questions appear here without a moderator having looked at them first.
panel-open-or-anonymous = You choose: anonymously, and nobody here, moderators included, sees who you are, or by name.
panel-anonymous-only = All questions are anonymous: nobody here, moderators included, sees who you are.
panel-named-only = All questions are asked by name: everyone sees who you are.
panel-limits = Only some may take part now: { $limits }.
panel-limit-lockdown = locked down, only who has asked, supported or raised a hand before
panel-limit-role = only who has the role { $role }
panel-limit-age = { $days ->
    [one] only accounts that are at least one day old
   *[other] only accounts that are at least { $days } days old
}
panel-paused = No questions are taken for the moment.
panel-closed = This workshop is closed.
ends-line = Planned to end <t:{ $when }:R>
speaking-line = Speaking: { $name } (time is up <t:{ $until }:R>)
board-open = Open: questions are taken.
board-paused = Paused: no questions are taken.
board-closed = Closed.
board-words-refused = Some words cannot be shown here: Discord refused them. The cards below tell which.
board-lockdown = Locked down: only those take part who asked, supported or raised a hand before. `/workshop lockdown state:off` ends it.
board-counts = Waiting { $waiting } · open { $open } · answered { $answered } · declined { $declined }
board-next = Next: #{ $number } { $text }
board-after = #{ $number } { $text }
board-reason = { $line } ({ $reason })
reason-supports = { $supports ->
    [one] 1 support
   *[other] { $supports } supports
}
reason-fair = { $supports } supports, { $rest } of them from people not heard yet
board-topic = Topic: **{ $title }**, planned until <t:{ $when }:t> (<t:{ $when }:R>); then { $next }
board-topic-last = Topic: **{ $title }**, planned until <t:{ $when }:t> (<t:{ $when }:R>); it is the last one
board-topic-to-come = Topic: none runs; **Next topic** begins { $title } ({ $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
})
board-topics-over = Topic: none runs; all are over
panel-topic = Topic: **{ $title }**, planned until <t:{ $when }:t>
board-hands = { $count ->
    [one] One hand is up: { $names }
   *[other] { $count } hands are up: { $names }
}

## Cards and posts

card-title = #{ $number } · { $kind } · { $asker } · { $state }
post-title = #{ $number } · { $asker }
post-title-state = #{ $number } · { $asker } · { $state }
reply-title = Answer to #{ $number }
field-answer = Answer
field-topic = Topic
field-last-change = Changed by
field-notes = Notes
field-alike = Asks the same?
field-facts = Facts that fit; /brief shows them
card-alike = **#{ $number }** ({ $state }): { $text }
card-fact = { $headline } ({ $as_of })
note-leads = leads to a person: { $leads }
note-edited = edited by the moderators
note-bare-post = Discord refused these words on the floor, so its post there has none
card-words-attached = Discord refused to show the words of #{ $number }, so they are attached.
card-words-refused = #{ $number } cannot be shown with its words: Discord refused them, attached too. `/question edit number:{ $number }` opens them in a form, `/question show number:{ $number }` may show them to you alone.
post-words-attached = Discord refused to show the words here, so they are attached.
post-words-refused = Discord refused to show the words here.
note-supports = { $count ->
    [one] 1 support
   *[other] { $count } supports
}

## Announcements

notice-topic-ends-soon = **{ $title }** ends <t:{ $when }:R>, at <t:{ $when }:t>.
notice-topic-ends = Time is up for **{ $title }** since <t:{ $when }:t> (<t:{ $when }:R>).
notice-speaker-ends-soon = **{ $name }**: the time to speak ends <t:{ $when }:R>.
notice-speaker-ends = **{ $name }**: the time to speak is up since <t:{ $when }:t> (<t:{ $when }:R>).
notice-workshop-closes = Nobody has done anything in this workshop for days. Unless somebody does, I close it <t:{ $when }:R>, at <t:{ $when }:f>, with its report, so that nobody's links stay for ever.
notice-floor-is-shut = Since <t:{ $when }:t> I cannot post on the floor: approved questions, the panel and announcements do not appear there. `/workshop check` says which permission I lack, or that the channel is gone.
notice-someone-ends-soon = The speaker's time ends <t:{ $when }:R>.
notice-someone-ends = The speaker's time is up since <t:{ $when }:t> (<t:{ $when }:R>).

## Receipts and what askers are told

receipt-anonymous = Your question is #{ $number }, anonymous, { $state }.
receipt-named = Your question is #{ $number }, shown with your name { $name }, { $state }.
receipt-next = The moderators decide next. **My questions** on the panel, or `/mine`, tells you what became of it; until they decide you can edit or withdraw it there.
receipt-open = It is open for all, and can come to the stage. **My questions** on the panel, or `/mine`, tells you what became of it; until it comes to the stage or is answered you can withdraw it there.
receipt-filed = It is on record and will stand in the report.
receipt-kept = The bot keeps your question with a tag that is not your account and that is destroyed when the workshop closes; Discord itself knows which account sent it.
guard = **Not sent yet, and stored nowhere.** Something in your question leads to a person, perhaps to you:
    { $places }
    With **Edit** you change your words before anybody sees them; **Send anyway** sends them as they are.
guard-text = Your words
guard-refused = **Not sent, and stored nowhere.** Something in your question leads to a person, perhaps to you, and Discord refuses to show your words once more. Please write them anew without it, or ask by name.
guard-spent = You already sent another wording as #{ $number }. Nothing was sent.
guard-more = and { $count } more
guard-gone = Your words are no longer in this message. Please ask once more; nothing was sent.
lead-phone = telephone number
lead-email = e-mail address
lead-link = link
lead-name = @name
lead-id = long number, as of an account or a card
thin = **Fewer than five people may ask anonymously now**, as far as is known: whoever watches who is here may guess who asked. You can wait until there are more, or ask all the same.
thin-held = **Not sent yet, and stored nowhere.** { $note }
thin-refused = **Not sent, and stored nowhere.** { $note } Discord refuses to show your words once more: press **Ask anonymously** on the panel, and write them there.
button-ask-all-the-same = Ask all the same
receipt-thin = **Fewer than five people may ask anonymously now**, as far as is known: it may be easy to guess who asked.
mine-title = Your questions
mine-none = You have not asked anything in this workshop yet.
mine-going = being deleted
mine-line = #{ $number } · { $asker } · { $state }: { $text }
list-more = … and { $count ->
    [one] one more
   *[other] { $count } more
}
own-words-refused = Discord refuses to show these words once more; they are stored as you sent them.
receipt-words-refused = Discord refuses to show your words once more; they are stored as you sent them.
answer-refused = Discord refuses to show this answer, perhaps because of words in it.
mine-saved = #{ $number } is changed.
withdrawn = #{ $number } is withdrawn, and its words are destroyed.
mine-saved-soon = #{ $number } is changed. So that nobody can tell when you did it, others see it within { $seconds } seconds; if the moderators decide on it before, it stays as they saw it.
withdrawn-soon = #{ $number } is withdrawn. So that nobody can tell when you did it, it disappears for others within { $seconds } seconds, and its words are destroyed then; if it comes to the stage or is turned down before, that stays.
questions-none = No question is open.
questions-title = { $count ->
    [one] One open question
   *[other] { $count } open questions
} (page { $page } of { $pages })
questions-line = #{ $number } · { $asker } · { $supports ->
    [one] 1 support
   *[other] { $supports } supports
}: { $text }
hand-raised = Your hand is up; you are number { $place } in the list.
hand-lowered = Your hand is down.
hand-already-up = Your hand is up already; you are number { $place } in the list.
hand-note-changed = Your hand stays up with this note; you are number { $place } in the list.
has-spoken = has spoken before
spoken-title = Spoken so far, the latest first
speaker-forgotten = someone
hand-none = No hand is up.
hand-title = { $count ->
    [one] One hand is up
   *[other] { $count } hands are up
}
privacy-title = **What is stored about you in this workshop**
privacy-questions = { $anonymous ->
    [0] no anonymous question
    [one] one anonymous question, kept by a tag and not by your account
   *[other] { $anonymous } anonymous questions, kept by a tag and not by your account
}; { $named ->
    [0] no question by name.
    [one] one question by name, kept with your account and name.
   *[other] { $named } questions by name, kept with your account and name.
}
privacy-supports = { $count ->
    [0] you support no question.
    [one] your support of one question, kept by the tag.
   *[other] your supports of { $count } questions, kept by the tag.
}
privacy-withdrawn = { $count ->
    [one] that there was one question more, which you withdrew: its number and state, without its words.
   *[other] that there were { $count } questions more, which you withdrew: their numbers and states, without their words.
}
privacy-hand = your raised hand, with your name.
privacy-spoke = that you were called to speak, when and for how long, with your name.
privacy-takes-part = that you take part, without a time, by the tag.
privacy-muted = that you are muted: by the tag, or by your account where it followed a question by name.
privacy-voices = { $count ->
    [one] what you say of one key message, kept by the tag until its time is up.
   *[other] what you say of { $count } key messages, kept by the tag until their time is up.
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
privacy-how = The tag is made from your account with a key that lies outside the database. Nobody can compute it without that key, and no command shows it to anyone.
privacy-until = **Until when?** When the workshop closes, the key, every tag and every support and hand are destroyed. Then nobody can link you to an anonymous question any more. { $days ->
    [one] A day
   *[other] { $days } days
} later the rest is erased, except the report.
privacy-discord = **What the bot cannot change:** Discord itself knows what your account sends, and whoever runs this bot could run a changed one.
button-delete-my-data = Delete my data
button-delete-within = Within { $minutes } minutes
button-delete-at-once = At once
delete-confirm = Delete what is stored about you in this workshop? Your questions that wait, your supports and your hand go. What moderators have let onto the floor or decided on stays, and is nobody's from then on: without your name, where it was asked by name. You will not find these questions under **My questions** any more. This cannot be undone.
delete-within = **Within { $minutes } minutes**: each piece goes at a random moment of its own, so that nobody can tell which pieces were one person's. Until then it is there like any other: moderators can still decide on it, and a question that they let onto the floor meanwhile stays there, as nobody's.
delete-at-once = **At once**: all is gone now. Who watches the floor, the desk or the list of hands may see which pieces go together.
delete-no-delays = In this installation delays are switched off: both delete at once.
deleted-within = From now on nothing of it is yours to change: each piece goes within { $minutes } minutes, at a random moment of its own. What you ask from now on has nothing to do with it.
deleted-at-once = Deleted.
deleted-what-stays = What stays until the workshop closes, apart from all else and not readable without the workshop's key: how many undecided questions you deleted, whether you are muted, and your place in the fair order; that you take part; and, if you were called to speak, your turn, with your name.
help = Ask with the panel's buttons or `/ask`, anonymously or by name; support what others ask with the button under it.
    See what became of yours under **My questions** or `/mine`; look up sourced facts with `/brief`.
    `/privacy` says what is stored about you. Your commands:
help-rapporteur = You keep the record of this workshop: `/note add`, `/message draft`, `/question translate`, `/workshop report`. Moderators decide on questions.
help-staff = Waiting questions reach the desk as cards: **Approve**, **Edit**, **Decline…**, and **Undo** takes back whatever was decided.
    On the board, **Next question** brings the suggested question to the stage and **Answered** marks it as dealt with; **Next speaker** calls the next hand, **Next topic** goes on in the agenda that `/topic add` makes.
    The buttons of a card are also commands under `/question`. Your commands:

## What moderators and organisers are told

decided-merged = #{ $number } is merged into #{ $into }, which now counts one more. Its asker is told.
decided = #{ $number } is { $state }.
edited = #{ $number } is changed and marked as edited by the moderators. The asker's own words are kept until the workshop closes, unless you destroy them.
original-destroyed-leads = #{ $number } is changed and marked as edited. What your edit took out led to a person, so the asker's own words were destroyed, not kept.
original-destroyed = #{ $number }: the asker's own words are destroyed.
added = #{ $number } is added and open.
topic-added = **{ $title }** is number { $place } of the agenda, planned for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
topic-moved = **{ $title }** is now number { $place } of { $count } in the agenda.
topic-removed = **{ $title }** is off the agenda. Questions that were put under it belong to no topic now.
topic-extended = **{ $title }** may take until <t:{ $when }:t> (<t:{ $when }:R>).
topic-over = **{ $title }** is over.
topic-begun = **{ $title }** runs now, planned until <t:{ $when }:t> (<t:{ $when }:R>).
topic-none-left = No topic runs now; that was the last of the agenda.
topic-facts = Facts fit this topic. Choose one to read it; then **Show on the floor** shows it to everybody.
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
topic-line-over = { $place }. **{ $title }**: over, { $used } of { $planned ->
    [one] one planned minute
   *[other] { $planned } planned minutes
} used
topic-line-runs = { $place }. **{ $title }**: runs, planned until <t:{ $when }:t> (<t:{ $when }:R>)
topic-line-to-come = { $place }. **{ $title }**: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
topic-line-number = (topic number { $number })
speaker-called = { $name } speaks now; their time is up <t:{ $until }:R>.
speaker-finished = { $name } has finished; nobody speaks now.
speaker-hand-down = { $name }: the hand is down.
speaker-speaks-on = Taken back. { $name } speaks on; their time is up <t:{ $until }:R>.
speaker-nobody-speaks-on = Taken back. Nobody speaks now.
speaker-hand-up-again = { $name }: the hand is up again where it was.
speakers-have = Speakers have { $seconds } seconds from now on.
speaker-has-too = That counts for { $name }, too, who speaks now: their time is up <t:{ $until }:R>.
speaker-keeps = { $name }, who speaks now, keeps the time given before (up <t:{ $until }:R>): by the new one it would be over already.
opened = The workshop **{ $title }** is open here; its desk is { $desk }.
open-refused = The workshop was not opened, and nothing has changed:
paused-now = No questions are taken until **Resume intake** or `/workshop resume`.
resumed-now = Questions are taken again.
close-confirm = Close the workshop? { $open ->
    [one] One open question becomes
   *[other] { $open } open questions become
} unanswered, { $waiting } still wait for a decision. Every link between a person and an anonymous question, a support or a hand is destroyed. This cannot be undone.
settings-title = Settings of this workshop
settings-changed = Changed. The settings of this workshop are now:
settings-anybody = none is needed
closed-log = The last hash of the moderation log is `{ $hash }`. Keep it outside of this server: with it anybody can tell later whether the log was changed.
board-log = The moderation log has { $rows ->
    [one] one row
   *[other] { $rows } rows
}. The last hash is `{ $hash }`.
board-rooms-turn = It is the room's turn: **Next speaker** calls someone there, `/speaker next name:` says who.
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
select-language = Into which language?
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
lockdown-on = Locked down: only those take part who asked, supported or raised a hand before. What waits stays. `/workshop lockdown state:off` ends it.
lockdown-off = The lockdown is over: everybody may take part again.
command-workshop-erase = Erase a closed workshop, except its report
button-erase = Erase
erase-confirm = Erase workshop { $id }, “{ $title }”, closed <t:{ $closed }:f>? Its questions, answers, topics, speakers and times go from the database, and the bot's messages about it from the floor and the desk. The report stays. This cannot be undone.
erased-now = “{ $title }” is erased. The bot's messages are now deleted one by one; any that cannot be deleted will be named in { $desk }.
no-such-workshop = There is no workshop “{ $typed }” on this server. Choose one of those that appear while you type.
still-running = This workshop is still running. Close it first with `/workshop close`.
already-erased = This workshop was erased <t:{ $when }:f>.
undeleted = “{ $title }” is erased, but { $count ->
    [one] one message of the bot could not be deleted. Please delete it by hand:
   *[other] { $count } messages of the bot could not be deleted. Please delete them by hand:
}
undeleted-more = … and { $count } more.
close-which = Close workshop { $id }, “{ $title }”?
closed-key-left = The workshop is closed, and no row links anybody to a question any more. But **its key could not be destroyed**: tell whoever runs the bot to remove the file { $path } now, since with it and an old backup of the database links can be found again. I go on trying until it is gone. Attached is the report.
closed-now = The workshop is closed. Nobody can link a person to an anonymous question, a support or a hand any more. Attached is the report; /workshop report gives it again, in other forms too.
report-here = The report of { $title }.
report-draft = A **draft** of the report of { $title }: the workshop still runs, and what nobody at the desk has seen yet is not in it.
report-zipped = { $name } is packed, because Discord takes no larger file: open it to find the report inside.
report-too-large = { $name } is larger than Discord takes. Ask whoever runs the bot for it: openfloor report writes it to a file.
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
fact-primary = Source { $place } (primary)
fact-secondary = Source { $place } (secondary)

## When the answer is no

no-workshop = No workshop is open in this channel. Someone who manages the server opens one with `/workshop open`.
workshop-closed = This workshop is closed.
intake-paused = No questions are taken for the moment; the moderators have paused the intake.
intake-already-paused = The intake is paused already.
intake-changed-by = It was last changed by { $by }.
intake-already-open = Questions are taken already.
not-moderator = Only the moderators of this workshop may do this.
role-needed = Only people with the role { $role } may take part here. The moderators can tell you how to get it.
account-too-young = { $days ->
    [one] Only accounts that are at least a day old may take part here.
   *[other] Only accounts that are at least { $days } days old may take part here.
}
locked-down = For the moment only those take part who asked, supported or raised a hand before. Please try again later.
lockdown-already-on = The workshop is locked down already. Nothing was changed.
lockdown-already-off = The workshop is not locked down. Nothing was changed.
muted-anonymous = The moderators take no more anonymous questions from you in this workshop. You can still support what others ask.
muted = The moderators take no more questions and no hand from you in this workshop. You can still support what others ask.
nobody-to-mute = #{ $number } was written down for somebody who asked aloud, so there is nobody to mute.
you-support = You support #{ $number }. Press again to take it back.
you-support-no-more = You no longer support #{ $number }. Press again to support it.
support-off = Questions cannot be supported in this workshop.
unknown-message = There is no key message { $number }. `/message list` shows those there are.
messages-full = There are { $limit } key messages, and there can be no more.
round-is-running = Key message { $number } is being put to everybody: wait until its time is up.
round-is-over = The time of this key message is up.
round-seconds = A key message is put for { $least } to { $most } seconds.
unknown-note = There is no note { $number }. `/note list` shows those there are.
notes-full = There are { $limit } notes, and there can be no more.
too-many-translations = #{ $number } has translations into { $limit } languages; there can be no more. One that is there can be given again.
unknown-language = “{ $typed }” is no language that is known here. Choose one, or type its tag, such as fr or zh-Hant.
not-rapporteur = Only the moderators and rapporteurs of this workshop may do this.
not-organiser = Only people with Manage Server may do this.
channel-in-use = A workshop that is still open uses one of these channels. Close it first with `/workshop close`.
same-channel = The desk must be another channel than the floor, and a private one.
text-empty = There is nothing to read in this text; please write at least one character.
text-too-long = The text has { $length } characters; { $limit } are allowed.
text-too-many-parts = Some characters of this text, such as groups of people or stacked marks, are made of many parts, and together they take more room than a message has. Please use fewer of them.
your-text = Your text, for another try:
your-text-attached = Your text is attached, for another try.
anonymous-not-allowed = This workshop takes no anonymous questions. Your question was not sent. You can ask by name.
named-not-allowed = This workshop takes only anonymous questions. Your question was not sent. You can ask anonymously.
too-many-waiting = { $limit ->
    [one] One of your questions is
   *[other] { $limit } of your questions are
} still undecided, which is as many as one person may have at once. Withdraw one under **My questions**, or wait.
too-soon = You asked a moment ago. Please wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
unknown-question = There is no question #{ $number }.
not-yours = This is not your question.
being-deleted = You said that this is to be deleted: it goes within 15 minutes, and nothing else can be done with it.
by-the-asker = the asker
moved-on = #{ $number } has moved on meanwhile: it is { $state }, last changed by { $by }. Nothing was changed.
stage-moved-on = The stage has moved on meanwhile: #{ $number } is on it, brought about by { $by }. Nothing was changed.
stage-moved-on-empty = The stage has moved on meanwhile: nothing is on it, brought about by { $by }. Nothing was changed.
not-possible = That is not possible while #{ $number } is { $state }.
nothing-to-undo = There is no decision on #{ $number } to take back.
words-were-destroyed = The words of #{ $number } were destroyed; nothing can bring them back.
muted-now-anonymous = Whoever asked #{ $number } can ask nothing more anonymously until the workshop closes. Their other questions stay; `/question unmute` with the same number lifts it.
muted-now = Whoever asked #{ $number } can ask nothing more and raise no hand until the workshop closes. Their other questions stay; `/question unmute` with the same number lifts it.
unmuted = No mute stands on #{ $number } any more.
moved = #{ $number } is now number { $position } of { $count } open questions.
not-manual-order = Places count in manual order only; this workshop's order is { $order }. Someone who manages the server can change it: `/workshop settings order:manual`.
merge-into-itself = #{ $number } is that question itself. Choose another number.
holds-merged = Others were merged into #{ $number }, so it cannot be merged itself. The other way round is possible: merge #{ $into } into #{ $number }.
not-mergeable = Nothing can be merged into #{ $number }: it is { $state }.
agenda-moved-on = The agenda has moved on meanwhile, brought about by { $by }: **{ $title }** runs now. Nothing was changed.
agenda-moved-on-none = The agenda has moved on meanwhile, brought about by { $by }: no topic runs now. Nothing was changed.
no-topics = The agenda is empty. Add topics with `/topic add`, each with a title and its minutes; then **Next topic** or `/topic next` begins the first.
agenda-over = All topics are over. Add another with `/topic add`, then begin it.
no-topic-runs = No topic runs, so none can be given more time. **Next topic** or `/topic next` begins the next one.
no-topic-began = No topic has begun, so there is nothing to take back.
unknown-topic = No topic has this title or number. Choose one from the list that appears while you type, or look at `/topic list`.
topic-runs = **{ $title }** runs now, so it stays where it is. **Next topic** ends it, `/topic extend` gives it more time.
topic-is-over = **{ $title }** is over, so it stays where it is.
wrong-position = Only topics still to come can be moved, and they have the positions { $first } to { $last }. Choose one of these.
wrong-minutes = A topic can have 1 to { $limit } minutes, and as many more at once. Choose a number between these.
agenda-full = The agenda has { $limit } topics, which is as many as it can have. Take one off with `/topic remove` first.
speakers-moved-on = The speakers have moved on meanwhile, brought about by { $by }. { $now } Nothing was changed.
speakers-moved-on-hand = Somebody raised or lowered a hand meanwhile, so someone else would speak next. Nothing was changed: look again and press once more.
not-the-latest-turn = The speakers have moved on meanwhile, so this can no longer be taken back. { $now } Nothing was changed.
speaks-now = { $name } speaks now.
speaks-nobody = Nobody speaks now.
nobody-to-speak = No hand is up and nobody speaks. For someone in the room give a name: `/speaker next`.
not-on-floor-list = This person has no hand up and does not speak.
speaker-time = A speaker can have { $least } to { $most } seconds.
speaking-now = You are speaking now. When your turn is over, you can raise your hand again.
undo-blocked = Take back what was decided on #{ $number } first.
no-original = There are no earlier words of #{ $number } to destroy.
nothing-open = No question is open.
nothing-on-stage = Nothing is on the stage.
no-longer-waiting = #{ $number } is { $state }; it can no longer be changed that way.
no-hand-up = Your hand is not up.
unknown-button = This button or form is not one that works here any more. Use the latest panel, card or board, or the command.
unknown-command = This command is not one that works like this any more. Try again in a minute; Discord may still show an older one.
only-in-a-server = This works only in a server's channels, not in direct messages.
no-room = Nothing was stored: the disk of whoever runs this bot is full, or broken. Tell the moderators: { $reference }. Then try again.
something-went-wrong = Something went wrong. Tell the moderators: { $reference }
