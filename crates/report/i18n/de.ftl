### language: de
### direction: ltr
### checked-by: nobody

## How things are written

date = { $day }.{ $month }.{ $year }
date-month = { $month }.{ $year }
time-day = { $day } { $clock } UTC
time-clock = { $clock } UTC
list-comma = ,
list-and = { $first } und { $last }
count-few = weniger als { $n }
count-step = { $from } bis { $to }
count-few-brief = <{ $n }
count-step-brief = { $from }–{ $to }
supports = { $n ->
    [one] 1 Unterstützung
   *[other] { $n } Unterstützungen
}

## The head

report-of = Bericht über eine moderierte Diskussion
report-draft = Entwurf: der Workshop läuft noch
opened-at = Eröffnet { $at }
closed-at = geschlossen { $at }
draft-until = Stand { $at }
lasted = { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
}
planned-end = geplantes Ende { $at }
contents = Inhalt
identity-open-or-anonymous = Wer fragte, konnte den Namen nennen oder anonym bleiben.
identity-anonymous-only = Alle Fragen waren anonym.
identity-named-only = Alle Fragen wurden mit Namen gestellt.

## In short

heading-short = In Kürze
tile-people = nahmen teil
tile-sent = gesendet
tile-answered = beantwortet
tile-unanswered = nicht beantwortet
tile-declined = abgelehnt
short-sent = { $n ->
    [one] 1 Frage, Kommentar oder Stellungnahme wurde
   *[other] { $n } Fragen, Kommentare und Stellungnahmen wurden
} in { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
} gesendet; davon im öffentlichen Kanal: { $floor }.
short-of-those = Davon: { $list }.
short-answered = { $n ->
    [one] 1 wurde beantwortet
   *[other] { $n } wurden beantwortet
}
short-unanswered = { $n ->
    [one] 1 nicht
   *[other] { $n } nicht
}
short-open = { $n ->
    [one] 1 ist noch offen
   *[other] { $n } sind noch offen
}
short-on-the-stage = 1 ist auf der Bühne
short-deferred = { $n ->
    [one] 1 wurde zurückgestellt
   *[other] { $n } wurden zurückgestellt
}
short-filed = { $n ->
    [one] 1 wurde zu Protokoll genommen
   *[other] { $n } wurden zu Protokoll genommen
}
short-declined = { $n ->
    [one] Die Moderation lehnte 1 ab
   *[other] Die Moderation lehnte { $n } ab
}: { $list }.
short-reason = { $reason } { $n }
order-lead-fair = Reihenfolge: fair.
order-lead-first-come = Reihenfolge: wer zuerst kommt.
order-lead-manual = Reihenfolge: wie die Moderation die Fragen setzte.
order-nothing = Nichts wurde auf die Bühne gebracht.
order-followed = { $n ->
    [one] Die Moderation folgte dem Vorschlag das eine Mal.
   *[other] Die Moderation folgte dem Vorschlag { $followed } von { $n } Malen.
}
order-same = Jede Reihenfolge hätte dieselben Fragen drangenommen.
order-reached = Von { $all } Abstimmenden kam bei { $asked } mindestens eine ihrer Fragen dran; nach den meisten Unterstützungen wären es { $upvotes } gewesen.
order-others = { $n ->
    [one] Nach den meisten Unterstützungen wäre an einer Stelle eine andere Frage drangekommen.
   *[other] Nach den meisten Unterstützungen wären an { $n } Stellen andere Fragen drangekommen.
}
order-fair-others = { $n ->
    [one] Nach der fairen Reihenfolge allein wäre an einer Stelle eine andere Frage drangekommen.
   *[other] Nach der fairen Reihenfolge allein wären an { $n } Stellen andere Fragen drangekommen.
}
order-draft = Was andere Reihenfolgen drangenommen hätten, wird beim Schließen des Workshops verglichen.
order-unknown = Was andere Reihenfolgen drangenommen hätten, ist nicht mehr bekannt.

## What was dealt with

heading-dealt = Was behandelt wurde
dealt-nothing = Nichts wurde behandelt.
dealt-order = In der Reihenfolge, in der es drankam.
dealt-aloud = Mündlich beantwortet.
dealt-on-the-stage = Jetzt auf der Bühne.
dealt-gap = Mündlich beantwortet; Notizen: ______
answer-written = Schriftliche Antwort
translation-by = Übersetzung durch die Moderation
by-anonymous = anonym
by-room = jemand im Saal
by-other = jemand anderswo
by-not-told = ohne Angabe, wer fragte
name-quoted = „{ $name }“
words-deleted = Der Text wurde gelöscht.
edited = von der Moderation bearbeitet
merged-with = mit { $list }, gleichen Inhalts
kind-question = Frage
kind-comment = Kommentar
kind-statement = Stellungnahme
state-waiting = wartend
state-open = offen
state-on-the-stage = auf der Bühne
state-answered = beantwortet
state-declined = abgelehnt
state-merged = zusammengeführt
state-withdrawn = zurückgezogen
state-deferred = zurückgestellt
state-filed = zu Protokoll genommen
state-unanswered = unbeantwortet
reason-duplicate = doppelt
reason-off-topic = nicht zum Thema
reason-abuse = Beschimpfung
reason-exposes-a-person = gibt eine Person preis
reason-not-a-question = keine Frage
reason-no-time = keine Zeit mehr
heading-notes = Notizen
without-topic = Ohne Thema

## What was not answered

heading-unanswered = Was nicht beantwortet wurde
unanswered-nothing = Nichts, was in den öffentlichen Kanal kam, blieb unbeantwortet.
unanswered-order = Nach Thema, die am meisten unterstützten zuerst.
never-decided = { $n ->
    [one] Über eine weitere Frage wurde nie entschieden; ihr Wortlaut wird nicht gezeigt.
   *[other] Über { $n } weitere Fragen wurde nie entschieden; ihr Wortlaut wird nicht gezeigt.
}

## On record, key messages

heading-record = Zu Protokoll
record-nothing = Keine Stellungnahme wurde zu Protokoll genommen.
heading-messages = Kernbotschaften
messages-gap = Keine wurde entworfen: ______
message-agreed = einig
message-objections-remain = Widerspruch bleibt
message-few-took-part = weniger als fünf haben teilgenommen
message-not-put = nicht vorgelegt
message-voices = Unterstützung { $support }, Widerspruch { $objections }
message-silent = { $silent } sagten nichts

## Fairness

heading-order = Fairness
order-table = Dieselben Fragen und Unterstützungen in drei Reihenfolgen, jede gewählt unter denen, die bis dahin im öffentlichen Kanal waren; in Klammern die Unterstützungen
order-region = Die Bühne in drei Reihenfolgen
column-place = Platz
column-as-it-was = Wie es war
column-fair = In fairer Reihenfolge
column-upvotes = Nach den meisten Unterstützungen
instead-of = gewählt statt #{ $n }

## Agenda

heading-agenda = Tagesordnung
agenda-none = Es gab keine Tagesordnung.
agenda-table = Zeiten in UTC, Minuten gerundet
agenda-region = Die Tagesordnung mit ihren Minuten
column-topic = Thema
column-began = Beginn
column-ended = Ende
column-planned = Geplant
column-used = Verbraucht
planned-more = { $planned } + { $added }
never-began = nie

## Annex: numbers

heading-annex = Anhang
heading-numbers = Zahlen
numbers-region = Zahlen des Workshops
column-what = Was
column-how-many = Wie viele
figure-people = Teilgenommen: gefragt, unterstützt, die Hand gehoben oder einen Knopf gedrückt
figure-sent = Gesendet
figure-floor = In den öffentlichen Kanal gekommen
figure-anonymous = Anonym gefragt, von denen, die am Ende im öffentlichen Kanal standen
figure-staged = Auf die Bühne gebracht
figure-answered = Beantwortet
figure-written = Schriftlich beantwortet
figure-unanswered = Nicht beantwortet
figure-open = Offen
figure-on-the-stage = Auf der Bühne
figure-deferred = Zurückgestellt
figure-filed = Zu Protokoll genommen
figure-waiting = Nie entschieden
figure-overrides = Andere Frage gewählt als vorgeschlagen
figure-of = { $n } von { $all }
figure-wait = Mittlere Wartezeit (Median) von der Frage bis zur Bühne
figure-minutes = { $n } Min.
figure-undone = Zurückgenommene Entscheidungen
figure-turns = Redebeiträge
figure-from-room = { $n }, davon { $room } von Personen im Saal
figure-spoken = Redeminuten
figure-spoken-by-place = … davon
figure-room-and-hands = { $room } im Saal, { $hands } über Wortmeldungen
moderators-table = Entscheidungen je moderierender Person, ohne die zurückgenommenen; M1 entschied als Erste, M2 als Nächste
moderators-region = Entscheidungen je moderierender Person
column-moderator = Moderation
column-approved = Freigegeben
column-declined = Abgelehnt
column-merged = Zusammengeführt
column-edited = Bearbeitet
column-staged = Auf die Bühne
column-answered = Beantwortet
column-set-aside = Zurückgestellt oder zu Protokoll

## Annex: not shown

heading-not-shown = Nicht gezeigt
not-shown-note = Am Ende nicht im öffentlichen Kanal; in Klammern, wer von der Moderation entschied.
not-shown-region = Was nicht gezeigt wird
column-became = Was daraus wurde
column-numbers = Fragen
fate-declined = abgelehnt: { $reason }
fate-waiting = nie entschieden
into = #{ $number } mit #{ $into }

## Annex: facts

heading-facts = Fakten und Quellen
facts-none = Kein Fakt des Briefings wurde gezeigt.
fact-shown = gezeigt { $at }
fact-as-of = Stand { $date }
fact-gone = Das Briefing enthält diesen Fakt nicht mehr.
evidence-law = Gesetz
evidence-treaty = Vertrag
evidence-court = Gericht
evidence-official-statement = amtliche Erklärung
evidence-un-finding = Befund der UN
evidence-academic = wissenschaftliche Forschung
evidence-ngo-research = Recherche einer NGO
evidence-press = Presse
fact-sources = Quellen:
source-primary = primär
source-secondary = sekundär

## Annex: what it does not tell

heading-about = Was dieser Bericht nicht sagt
about-askers = Wer anonym gefragt hat, wer was unterstützt hat und wann etwas gefragt wurde. Wenn der Workshop schließt, wird jede Verbindung zwischen einer Person und einer anonymen Frage, einer Unterstützung oder einer Wortmeldung vernichtet.
about-moderators = Wer moderiert hat.
about-words = Den Wortlaut dessen, was am Ende nicht im öffentlichen Kanal stand: niemand hat es freigegeben, jemand hat es zurückgenommen, oder es wiederholt anderes.
about-counts = Wie viele Personen es genau waren: Personenzahlen stehen in Fünferschritten, ab zehn, und ein Entwurf hat keine.
about-voters = Abstimmende sind die Personen, die etwas unterstützt haben, und für jede Frage eine eigene; so macht es keinen Unterschied, wer welche gestellt hat.
about-names = Namen derer, die mit Namen fragten: weniger als fünf Fragen im öffentlichen Kanal wurden anonym gestellt, und mit den Namen ließe sich sagen, welche.
about-languages = Sprachen sind aus den Texten geschätzt; wo keine gute Schätzung möglich war, ist keine genannt.
about-log = Das Moderationslog endete mit { $hash }; openfloor verify sagt, ob es seither verändert wurde.

## Under a forum's headings

form-under = Unter den Überschriften von: { $form }
form-deadline = Abzugeben { $deadline }.
form-annex = Anhang: was keine eigene Überschrift hat
form-gap = [von der Berichterstattung zu schreiben: { $what }]
form-asked-for = verlangt: { $what }
form-unit-words = { $n ->
    [one] 1 Wort
   *[other] { $n } Wörter
}
form-unit-paragraphs = { $n ->
    [one] 1 Absatz
   *[other] { $n } Absätze
}
form-unit-sentences = { $n ->
    [one] 1 Satz
   *[other] { $n } Sätze
}
form-too-long = Zu lang: hier { $has }, verlangt höchstens { $most }. Nichts wurde gekürzt.
form-one-too-long = Zu lang: { $number } hat { $has }, verlangt höchstens { $most }. Nichts wurde gekürzt.
form-one-note = eine Notiz
form-not-documented = Für dieses Formular nicht bekannt und weggelassen: { $what }
form-headings-from = Überschriften aus

## CSV

csv-number = Nummer
csv-kind = Art
csv-state = Stand
csv-reason = Grund
csv-topic = Thema
csv-asked-by = gefragt von
csv-supports = Unterstützungen
csv-words = Wortlaut
csv-language = Sprache
csv-language-tag = Sprachkürzel
csv-translations = Übersetzungen
csv-edited = von der Moderation bearbeitet
csv-merged-into = zusammengeführt mit
csv-merged = damit zusammengeführt
csv-answer = schriftliche Antwort
csv-staged = auf der Bühne (UTC)
csv-decided-by = entschieden von
csv-yes = ja

## Languages, by their tags

language-am = Amharisch
language-ar = Arabisch
language-bg = Bulgarisch
language-bn = Bengalisch
language-bo = Tibetisch
language-ckb = Zentralkurdisch
language-cs = Tschechisch
language-da = Dänisch
language-de = Deutsch
language-dv = Dhivehi
language-el = Griechisch
language-en = Englisch
language-es = Spanisch
language-fa = Persisch
language-fi = Finnisch
language-fr = Französisch
language-gu = Gujarati
language-he = Hebräisch
language-hi = Hindi
language-hu = Ungarisch
language-hy = Armenisch
language-id = Indonesisch
language-it = Italienisch
language-ja = Japanisch
language-ka = Georgisch
language-kk = Kasachisch
language-kk-Arab = Kasachisch (arabische Schrift)
language-km = Khmer
language-kn = Kannada
language-ko = Koreanisch
language-ky = Kirgisisch
language-ky-Arab = Kirgisisch (arabische Schrift)
language-ml = Malayalam
language-mn = Mongolisch
language-mn-Mong = Mongolisch (traditionelle Schrift)
language-my = Birmanisch
language-nb = Norwegisch
language-ne = Nepali
language-nl = Niederländisch
language-pa = Punjabi
language-pl = Polnisch
language-ps = Paschtu
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-sd = Sindhi
language-si = Singhalesisch
language-sv = Schwedisch
language-sw = Suaheli
language-ta = Tamil
language-te = Telugu
language-th = Thailändisch
language-tr = Türkisch
language-ug = Uigurisch
language-uk = Ukrainisch
language-ur = Urdu
language-vi = Vietnamesisch
language-yi = Jiddisch
language-yue = Kantonesisch
language-zh = Chinesisch
language-zh-Hans = Chinesisch (vereinfacht)
language-zh-Hant = Chinesisch (traditionell)
