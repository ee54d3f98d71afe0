### language: en
### direction: ltr
### checked-by: nobody

# The report's own words. What people wrote is never put into them: templates set it beside them.
# Checked by: the project.

## How things are written

# The order and the marks in which a language writes days: 2019-11-26, 26.11.2019, 2019年11月26日.
date = { $year }-{ $month }-{ $day }
date-month = { $year }-{ $month }
time-day = { $day } { $clock } UTC
time-clock = { $clock } UTC
list-comma = ,
list-and = { $first } and { $last }
count-few = fewer than { $n }
count-step = { $from } to { $to }
count-few-brief = <{ $n }
count-step-brief = { $from }–{ $to }
supports = { $n ->
    [one] 1 support
   *[other] { $n } supports
}

## The head

report-of = Report of a moderated discussion
report-draft = Draft: the workshop still runs
opened-at = Opened { $at }
closed-at = closed { $at }
draft-until = as of { $at }
lasted = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
planned-end = planned to end { $at }
contents = Contents
identity-open-or-anonymous = Askers could choose to give their name or stay anonymous.
identity-anonymous-only = All questions were anonymous.
identity-named-only = All questions were asked by name.

## In short

heading-short = In short
tile-people = took part
tile-sent = sent
tile-answered = answered
tile-unanswered = not answered
tile-declined = declined
short-sent = { $n ->
    [one] 1 question, comment or statement was sent
   *[other] { $n } questions, comments and statements were sent
} in { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}; { $floor } reached the floor.
short-of-those = Of those, { $list }.
short-answered = { $n ->
    [one] 1 was answered
   *[other] { $n } were answered
}
short-unanswered = { $n ->
    [one] 1 was not
   *[other] { $n } were not
}
short-open = { $n ->
    [one] 1 is still open
   *[other] { $n } are still open
}
short-on-the-stage = 1 is on the stage
short-deferred = { $n ->
    [one] 1 was put off
   *[other] { $n } were put off
}
short-filed = { $n ->
    [one] 1 was put on record
   *[other] { $n } were put on record
}
short-declined = { $n ->
    [one] Moderators declined 1
   *[other] Moderators declined { $n }
}: { $list }.
short-reason = { $reason } { $n }
order-lead-fair = Order: fair.
order-lead-first-come = Order: first come.
order-lead-manual = Order: as the moderators placed the questions.
order-nothing = Nothing was brought to the stage.
order-followed = { $n ->
    [one] Moderators followed the suggestion the one time.
   *[other] Moderators followed the suggestion { $followed } of { $n } times.
}
order-same = Every order would have asked the same questions.
order-reached = Of { $all } voters, { $asked } had at least one of their questions asked; going by most supports it would have been { $upvotes }.
order-others = { $n ->
    [one] By most supports, another question would have been asked in one place.
   *[other] By most supports, other questions would have been asked in { $n } places.
}
order-fair-others = { $n ->
    [one] The fair order alone would have asked another question in one place.
   *[other] The fair order alone would have asked other questions in { $n } places.
}
order-draft = What other orders would have asked is compared when the workshop closes.
order-unknown = What other orders would have asked is not known any more.

## What was dealt with

heading-dealt = What was dealt with
dealt-nothing = Nothing was dealt with.
dealt-order = In the order in which it came up.
dealt-aloud = Answered aloud.
dealt-on-the-stage = On the stage now.
dealt-gap = Answered aloud; notes: ______
answer-written = Written answer
translation-by = Translation by the moderators
by-anonymous = anonymous
by-room = somebody in the room
by-other = somebody elsewhere
by-not-told = asker not told
name-quoted = “{ $name }”
words-deleted = The text was deleted.
edited = edited by the moderators
merged-with = with { $list }, which asked the same
kind-question = question
kind-comment = comment
kind-statement = statement
state-waiting = waiting
state-open = open
state-on-the-stage = on the stage
state-answered = answered
state-declined = declined
state-merged = merged
state-withdrawn = withdrawn
state-deferred = deferred
state-filed = filed
state-unanswered = unanswered
reason-duplicate = duplicate
reason-off-topic = off-topic
reason-abuse = abuse
reason-exposes-a-person = exposing a person
reason-not-a-question = not a question
reason-no-time = no time left
heading-notes = Notes
without-topic = Without a topic

## What was not answered

heading-unanswered = What was not answered
unanswered-nothing = Nothing that reached the floor was left unanswered.
unanswered-order = By topic, the most supported first.
never-decided = { $n ->
    [one] One more question was never decided on; its words are not shown.
   *[other] { $n } more questions were never decided on; their words are not shown.
}

## On record, key messages

heading-record = On record
record-nothing = No statement was put on record.
heading-messages = Key messages
messages-gap = None was drafted: ______
message-agreed = agreed
message-objections-remain = objections remain
message-few-took-part = fewer than five took part
message-not-put = not put
message-voices = support { $support }, objections { $objections }
message-silent = { $silent } said nothing

## Fairness

heading-order = Fairness
order-table = The same questions and supports in three orders, each chosen among those on the floor by then; in brackets the supports
order-region = The stage in three orders
column-place = Place
column-as-it-was = As it was
column-fair = In fair order
column-upvotes = By most supports
instead-of = chosen instead of #{ $n }

## Agenda

heading-agenda = Agenda
agenda-none = There was no agenda.
agenda-table = Times in UTC, minutes rounded
agenda-region = The agenda with its minutes
column-topic = Topic
column-began = Began
column-ended = Ended
column-planned = Planned
column-used = Used
planned-more = { $planned } + { $added }
never-began = never

## Annex: numbers

heading-annex = Annex
heading-numbers = Numbers
numbers-region = Numbers of the workshop
column-what = What
column-how-many = How many
figure-people = Took part: asked, supported, raised a hand or pressed a button
figure-sent = Sent
figure-floor = Reached the floor
figure-anonymous = Asked anonymously, of those on the floor at the end
figure-staged = Brought to the stage
figure-answered = Answered
figure-written = Answered in writing
figure-unanswered = Not answered
figure-open = Open
figure-on-the-stage = On the stage
figure-deferred = Put off
figure-filed = Put on record
figure-waiting = Never decided on
figure-overrides = Another question chosen than suggested
figure-of = { $n } of { $all }
figure-wait = Median wait from asking to the stage
figure-minutes = { $n } min
figure-undone = Decisions undone
figure-turns = Turns to speak
figure-from-room = { $n }, { $room } of them by people in the room
figure-spoken = Minutes spoken
figure-spoken-by-place = … of them
figure-room-and-hands = { $room } in the room, { $hands } by raised hands
moderators-table = Decisions by moderator, without those undone; M1 decided first, M2 came next
moderators-region = Decisions by moderator
column-moderator = Moderator
column-approved = Approved
column-declined = Declined
column-merged = Merged
column-edited = Edited
column-staged = Staged
column-answered = Answered
column-set-aside = Put off or on record

## Annex: not shown

heading-not-shown = Not shown
not-shown-note = Not on the floor at the end; in brackets the moderator who decided.
not-shown-region = What is not shown
column-became = What became of it
column-numbers = Questions
fate-declined = declined: { $reason }
fate-waiting = never decided on
into = #{ $number } into #{ $into }

## Annex: facts

heading-facts = Facts and sources
facts-none = No fact of the briefing was shown.
fact-shown = shown { $at }
fact-as-of = as of { $date }
fact-gone = The briefing has no such fact any more.
evidence-law = law
evidence-treaty = treaty
evidence-court = court
evidence-official-statement = official statement
evidence-un-finding = UN finding
evidence-academic = academic research
evidence-ngo-research = NGO research
evidence-press = press
fact-sources = Sources:
source-primary = primary
source-secondary = secondary

## Annex: what it does not tell

heading-about = What this report does not tell
about-askers = Who asked anonymously, who supported what, and when anything was asked. When the workshop closes, every link between a person and an anonymous question, a support or a hand is destroyed.
about-moderators = Who moderated.
about-words = The words of what did not stand on the floor at the end: nobody let it out, somebody took it back, or it repeats another.
about-counts = How many people there were exactly: numbers of people stand in steps of five, from ten on, and a draft has none.
about-voters = Voters are the people who supported something and, for each question, one of its own; so it makes no difference who asked which.
about-names = Names of those who asked by name: fewer than five questions on the floor were asked anonymously, and with the names it could be told which.
about-languages = Languages are guessed from the texts; where no good guess was possible, none is named.
about-log = The moderation log ended with { $hash }; openfloor verify tells whether it was changed since.

## Under a forum's headings

form-under = Under the headings of: { $form }
form-deadline = To be handed in { $deadline }.
form-annex = Annex: what has no heading of its own
form-gap = [to be written by the rapporteur: { $what }]
form-asked-for = asked for: { $what }
form-unit-words = { $n ->
    [one] 1 word
   *[other] { $n } words
}
form-unit-paragraphs = { $n ->
    [one] 1 paragraph
   *[other] { $n } paragraphs
}
form-unit-sentences = { $n ->
    [one] 1 sentence
   *[other] { $n } sentences
}
form-too-long = Too long: { $has } here, at most { $most } asked for. Nothing was cut.
form-one-too-long = Too long: { $number } has { $has }, at most { $most } asked for. Nothing was cut.
form-one-note = a note
form-not-documented = Not known of this form, and left out: { $what }
form-headings-from = Headings from

## CSV

csv-number = number
csv-kind = kind
csv-state = state
csv-reason = reason
csv-topic = topic
csv-asked-by = asked by
csv-supports = supports
csv-words = words
csv-language = language
csv-language-tag = language tag
csv-translations = translations
csv-edited = edited by moderators
csv-merged-into = merged into
csv-merged = merged with it
csv-answer = written answer
csv-staged = on the stage (UTC)
csv-decided-by = decided by
csv-yes = yes

## Languages, by their tags

language-am = Amharic
language-ar = Arabic
language-bg = Bulgarian
language-bn = Bengali
language-bo = Tibetan
language-ckb = Central Kurdish
language-cs = Czech
language-da = Danish
language-de = German
language-dv = Dhivehi
language-el = Greek
language-en = English
language-es = Spanish
language-fa = Persian
language-fi = Finnish
language-fr = French
language-gu = Gujarati
language-he = Hebrew
language-hi = Hindi
language-hu = Hungarian
language-hy = Armenian
language-id = Indonesian
language-it = Italian
language-ja = Japanese
language-ka = Georgian
language-kk = Kazakh
language-kk-Arab = Kazakh (Arabic script)
language-km = Khmer
language-kn = Kannada
language-ko = Korean
language-ky = Kyrgyz
language-ky-Arab = Kyrgyz (Arabic script)
language-ml = Malayalam
language-mn = Mongolian
language-mn-Mong = Mongolian (traditional script)
language-my = Burmese
language-nb = Norwegian
language-ne = Nepali
language-nl = Dutch
language-pa = Punjabi
language-pl = Polish
language-ps = Pashto
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sd = Sindhi
language-si = Sinhala
language-sv = Swedish
language-sw = Swahili
language-ta = Tamil
language-te = Telugu
language-th = Thai
language-tr = Turkish
language-ug = Uyghur
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese
language-yi = Yiddish
language-yue = Cantonese
language-zh = Chinese
language-zh-Hans = Chinese (simplified)
language-zh-Hant = Chinese (traditional)
