### language: de
### direction: ltr
### checked-by: nobody

## Commands

command-ask = Stell dem Workshop eine Frage, mit Namen oder anonym
option-question = Deine Frage; leer lassen öffnet ein Formular
option-anonymous = Namen verbergen? Ohne Angabe: verborgen, wo immer der Workshop es erlaubt
option-kind = Eine Frage, ein Kommentar oder eine Stellungnahme
command-mine = Deine eigenen Fragen: ansehen, bearbeiten oder zurückziehen
command-questions = Die offenen Fragen
option-order = In welcher Reihenfolge
command-hand = Melde dich zu Wort (dein Name wird gezeigt)
command-hand-raise = Zu Wort melden: dein Name wird gezeigt
command-hand-lower = Hand senken
command-hand-list = Wer sich gemeldet hat
option-note = Worüber du sprechen willst
command-speaker = Das Wort erteilen und die Redezeit nehmen
command-speaker-next = Der nächsten Wortmeldung oder jemandem im Saal das Wort erteilen
command-speaker-list = Wer spricht, wer sich gemeldet hat, wer gesprochen hat
command-speaker-remove = Jemandes Hand senken oder Redebeitrag beenden
command-speaker-time = Wie lange ein Redebeitrag dauern darf, der laufende inbegriffen
command-speaker-back = Das letzte „Nächster Redebeitrag“ zurücknehmen
option-speaker-name = Jemand im Saal; ohne Angabe: die nächste Wortmeldung
option-speaker-user = Wessen Hand gesenkt wird oder wessen Redebeitrag endet
option-seconds = Von 60 bis 600 Sekunden; ohne Angabe: 120
command-brief = Einen belegten Fakt des Briefings nachschlagen
option-search = Wörter, Namen oder Artikelnummern, in jeder Sprache oder Schrift
option-show = Für die Moderation: sofort im öffentlichen Kanal zeigen
command-privacy = Was über dich gespeichert ist und bis wann
command-help = Was dieser Bot tut und welche Befehle du benutzen darfst
command-next = Die vorgeschlagene Frage auf die Bühne bringen
command-question = Über eine Frage entscheiden
command-question-show = Die Karte einer Frage zeigen
command-question-approve = Eine wartende Frage für den öffentlichen Kanal freigeben
command-question-decline = Eine Frage ablehnen
command-question-merge = Eine Frage mit einer anderen zusammenführen, die dasselbe fragt
command-question-edit = Den Text einer Frage ändern
command-question-answer = Eine Frage schriftlich beantworten
command-question-stage = Eine Frage auf die Bühne bringen
command-question-answered = Eine Frage als beantwortet kennzeichnen
command-question-defer = Eine Frage bis später zurückstellen
command-question-file = Zu Protokoll nehmen, ohne Antwort
command-question-mute = Keine Fragen mehr annehmen von der Person, die diese gestellt hat
command-question-unmute = Die Stummschaltung aufheben, die bei dieser Frage beschlossen wurde
command-question-restore = Die letzte Entscheidung über eine Frage zurücknehmen
command-question-move = Einer Frage ihren Platz in der Handreihenfolge geben
command-question-add = Eine Frage für jemanden im Saal hinzufügen
command-question-topic = Eine Frage einem Thema der Tagesordnung zuordnen
command-question-ask-back = Bei einer anonymen Frage nachfragen; die Person findet es unter „Meine Fragen“
option-number = Die Nummer der Frage
option-into = Die Nummer der Frage, die dasselbe fragt und bleibt
option-position = Ihr Platz unter den offenen Fragen, ab 1; über das Ende hinaus heißt ans Ende
option-reason = Warum sie abgelehnt wird
option-destroy-original = Den eigenen Text der Person sofort löschen, statt ihn bis zum Schließen aufzubewahren
option-text = Was gefragt wurde
option-source = Wo gefragt wurde
command-message = Kernbotschaften: Sätze, auf die der Workshop sich einigen kann (Moderation und Berichterstatter)
command-message-draft = Eine Kernbotschaft entwerfen
command-message-edit = Eine Kernbotschaft ändern; was zum früheren Wortlaut gesagt wurde, zählt nicht mehr
command-message-list = Die Kernbotschaften und was aus ihnen wurde
command-message-remove = Eine Kernbotschaft entfernen und ihren Wortlaut vernichten
command-message-round = Eine Kernbotschaft allen vorlegen: unterstützen oder widersprechen, für kurze Zeit
option-message-text = Was sie sagt
option-message-number = Die Nummer der Kernbotschaft, wie die Liste sie zeigt
option-message-seconds = Wie lange, in Sekunden; ohne Angabe: 120
command-note = Notizen für den Bericht (Moderation und Berichterstatter)
command-note-add = Eine Notiz für den Bericht schreiben
command-note-list = Die bisherigen Notizen, die neueste zuerst
command-note-remove = Eine Notiz entfernen und ihren Wortlaut vernichten
option-note-text = Die Notiz
option-note-topic = Das Thema, zu dem sie gehört; ohne Angabe: das laufende
option-note-number = Die Nummer der Notiz, wie die Liste sie zeigt
command-question-translate = Einer Frage eine Übersetzung beifügen (Moderation und Berichterstatter)
option-translation-language = In welche Sprache: ihr Name oder ihr Kürzel
command-topic = Die Tagesordnung: Themen, die nacheinander behandelt werden
command-topic-add = Ein Thema am Ende der Tagesordnung hinzufügen
command-topic-list = Die Tagesordnung, mit geplanten und verbrauchten Minuten
command-topic-next = Das laufende Thema beenden und das nächste beginnen
command-topic-move = Ein Thema verschieben, das noch bevorsteht
command-topic-remove = Ein Thema, das noch bevorsteht, von der Tagesordnung nehmen
command-topic-extend = Dem laufenden Thema mehr Minuten geben
command-topic-back = Das letzte „Nächstes Thema“ zurücknehmen
option-topic = Das Thema: wähle es oder tippe seinen Titel oder seine Nummer
option-topic-title = Wie das Thema heißt, in höchstens 100 Zeichen
option-topic-minutes = Wie lange es dauern soll, 1 bis 480 Minuten
option-topic-more = Wie viele Minuten mehr, 1 bis 480; ist die Zeit schon um, ab jetzt gezählt
option-topic-position = Seine neue Stelle in der Tagesordnung, wie /topic list sie zählt
command-workshop = Einen Workshop eröffnen und leiten
command-workshop-open = Einen Workshop in diesem Kanal eröffnen
command-workshop-check = Prüfen, ob hier ein Workshop eröffnet werden könnte
command-workshop-status = Wie der Workshop steht
command-workshop-pause = Vorerst keine Fragen mehr annehmen
command-workshop-resume = Wieder Fragen annehmen
command-workshop-settings = Die Einstellungen des Workshops zeigen oder ändern
command-workshop-lockdown = Nur wer schon gefragt, unterstützt oder die Hand gehoben hat, kann etwas tun
option-question-order = Welche Frage als nächste vorgeschlagen wird
option-per-person = Wie viele unentschiedene Fragen eine Person haben darf; 0 = Vorgabe des Betreibers
option-support = Ob Fragen unterstützt werden können
option-premoderation = Ob die Moderation über Fragen entscheidet, bevor der öffentliche Kanal sie sieht
option-eligible-role = Nur wer diese Rolle hat, darf teilnehmen; @everyone: keine Rolle nötig
option-account-age = Nur Konten, die mindestens so alt sind, dürfen teilnehmen, in Tagen; 0: jedes Alter
option-lockdown = Ob der Workshop abgeriegelt ist
command-workshop-screen = Eine Seite für Beamer oder Handy, die zeigt, was der öffentliche Kanal zeigt
option-screen = on: gibt den Link; renew: ein neuer Link, der alte ist sofort tot; off
command-workshop-report = Den Bericht holen, als Datei, die nur du siehst
command-workshop-close = Den Workshop schließen
option-title = Wie der Workshop heißt
option-alternate = Ob abwechselnd jemand im Saal und eine Wortmeldung auf Discord an die Reihe kommt
option-desk = Der private Kanal der Moderation
option-desk-of = Der private Kanal der Moderation; ohne Angabe: der des hier offenen Workshops
option-moderators = Die Rolle derer, die moderieren
option-rapporteurs = Die Rolle derer, die Protokoll führen: Notizen, Kernbotschaften, Übersetzungen, Bericht
option-language = Was alle lesen: Bedienfeld, Beiträge, Bericht; beim Eröffnen ohne Angabe: Sprache des Servers
option-identity = Ob mit Namen, anonym oder auf beide Arten gefragt wird
option-minutes = Wie lange er dauern soll, in Minuten
option-format = In welcher Form; ohne Angabe: markdown
option-template = Unter wessen Überschriften; ohne Angabe: den eigenen
unknown-template = Eine solche Vorlage gibt es nicht. Es gibt: { $names }.
option-workshop-open = Welcher offene Workshop dieses Servers; ohne Angabe: der dieses Kanals (Veranstalter)
option-workshop = Welcher Workshop; ohne Angabe: der letzte dieses Kanals
option-pack = Das einzige Paket mit Fakten des Briefings, das benutzt wird; ohne Angabe: alle

## Choices of options: what people read. The English are the options' own words

choice-on = an
choice-off = aus
choice-renew = erneuern
choice-open-or-anonymous = mit Namen oder anonym
choice-anonymous-only = nur anonym
choice-named-only = nur mit Namen
choice-fair = fair
choice-first-come = wer zuerst kommt
choice-manual = von Hand
choice-newest = neueste
choice-support = Unterstützung
choice-room = Saal
choice-other = anderswo

## Buttons, selects, forms

button-ask-anonymously = Anonym fragen
button-ask-by-name = Mit Namen fragen
button-my-questions = Meine Fragen
button-raise-hand = Hand heben
button-lower-hand = Hand senken
button-briefing = Briefing
button-open-questions = Offene Fragen
button-privacy = Privatsphäre
button-support = Unterstützen · { $count }
button-approve = Freigeben
button-edit = Bearbeiten
button-merge-into = Mit #{ $number } zusammenführen
button-undo = Rückgängig
button-to-the-stage = Auf die Bühne
button-answered = Beantwortet
button-answer = Antworten
button-more = Mehr…
button-defer = Zurückstellen
button-file = Zu Protokoll
button-topic = Thema…
button-mute = Absender stummschalten
button-ask-back = Nachfragen
button-answer-moderators = Der Moderation antworten
button-withdraw = Zurückziehen
button-send-anyway = Trotzdem senden
button-destroy-original = Original vernichten
button-next-question = Nächste Frage
button-next-topic = Nächstes Thema
button-next-speaker = Nächster Redebeitrag
button-decline-several = Mehrere ablehnen…
button-review = Durchsehen
button-skip = Überspringen
button-show-again = Nochmals zeigen
button-undo-of = #{ $number } rückgängig
button-lock-down = Abriegeln
button-unlock = Abriegelung aufheben
button-add-from-the-room = Aus dem Saal hinzufügen
button-more-minutes = +{ $minutes } Min.
button-pause = Annahme pausieren
button-resume = Annahme fortsetzen
button-page = Mehr dazu
button-open-screen = Bildschirm öffnen
button-close-the-workshop = Workshop schließen
button-previous = Zurück
button-next = Weiter
button-show-on-the-floor = Öffentlich zeigen
button-fact-more = Mehr
select-decline = Ablehnen…
select-topic = Thema…
select-language = Sprache
select-language-of-discord = Die Sprache meines Discord
several-title = { $count ->
    [one] Eine Frage wartet
   *[other] { $count } Fragen warten
} (Seite { $page } von { $pages }). Wähle, was abgelehnt werden soll, dann den Grund.
several-none = Keine Frage wartet.
several-few = { $count ->
    [one] Jetzt wartet nur eine Frage: entscheide über sie auf ihrer Karte.
   *[other] Jetzt warten nur { $count } Fragen: entscheide über jede auf ihrer Karte.
}
several-choose = Fragen, die abgelehnt werden sollen
several-elsewhere = Auf anderen Seiten gewählt
several-elsewhere-most = Auf anderen Seiten können höchstens fünfzig gewählt bleiben; die übrigen sind nicht mehr gewählt.
several-reason = Ablehnen als…
several-all = Alle { $count } wartenden
several-all-note = Kreuze andere mit an: die bleiben
several-will = Alle { $count } werden abgelehnt.
several-will-these = Abgelehnt wird: { $numbers }.
several-will-keep = Abzulehnen: { $count }, zu behalten: { $numbers }.
several-moved-on = Die Liste hat sich geändert, darum wurde nichts abgelehnt. Jetzt warten:
several-declined = { $count ->
    [0] Nichts wurde abgelehnt.
    [one] Eine Frage ist abgelehnt: { $reason }.
   *[other] { $count } Fragen sind abgelehnt: { $reason }.
}
several-skipped = Bei diesen hat sich inzwischen etwas geändert, sie bleiben, wie sie sind: { $numbers }.
several-back = { $count ->
    [0] Es gab nichts mehr zurückzunehmen.
    [one] Zurückgenommen: eine Frage ist wieder wie zuvor.
   *[other] Zurückgenommen: { $count } Fragen sind wieder wie zuvor.
}
several-kept = Über diese wurde seither anders entschieden, sie bleiben also, wie sie sind: { $numbers }.
several-more = { $numbers } und { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}
review-left = { $count ->
    [one] Eine Frage wartet.
   *[other] { $count } Fragen warten.
}
review-none = Nichts wartet mehr.
review-next = Die nächste Frage konnte gerade nicht gelesen werden.
review-others = { $count ->
    [one] Eine Frage wartet; jemand anders von der Moderation hat sie vor sich.
   *[other] { $count } Fragen warten; andere von der Moderation haben sie vor sich.
} Drück später noch einmal **Durchsehen**.
review-skipped = { $count ->
    [one] Du hast eine Frage übersprungen, die noch wartet.
   *[other] Du hast { $count } Fragen übersprungen, die noch warten.
}
mine-pick = Wähle eine Frage, um sie zu bearbeiten oder zurückzuziehen
brief-more = Weitere passende Fakten
form-ask-anonymously = Anonym: niemand sieht deinen Namen
form-ask-by-name = Mit Namen fragen, als { $name }
form-your-question = Deine Frage (höchstens { $limit ->
    [one] ein Zeichen
   *[other] { $limit } Zeichen
})
form-your-question-placeholder = Keine Namen, Orte, Nummern, die zu dir oder anderen führen. Discord selbst kennt dein Konto.
form-add = Eine Frage aus dem Saal hinzufügen
form-edit = #{ $number } bearbeiten
form-edit-label = Der Text, den alle sehen werden
form-answer = #{ $number } schriftlich beantworten
form-answer-label = Die Antwort, unter der Frage gezeigt
form-ask-back = Nachfrage zu #{ $number }
form-ask-back-label = Deine Nachfrage; nur wer fragte, liest sie
form-answer-back = Antwort zu #{ $number }
form-answer-back-label = Deine Antwort; die Moderation liest sie
form-brief = Einen Fakt des Briefings nachschlagen
form-brief-label = Wörter, Namen oder Artikelnummern

## Words of the rules

asker-anonymous = anonym
asker-removed = Name entfernt
asker-room = aus dem Saal
asker-elsewhere = von anderswo
name-quoted = „{ $name }“
kind-question = Frage
kind-comment = Kommentar
kind-statement = Stellungnahme
state-waiting = wartend
state-open = offen
state-on-the-stage = auf der Bühne
state-answered = beantwortet
state-declined = abgelehnt ({ $reason })
state-merged = mit #{ $number } zusammengeführt
state-withdrawn = zurückgezogen
state-deferred = zurückgestellt
state-filed = zu Protokoll genommen
state-unanswered = unbeantwortet
state-undecided = nie entschieden
told-duplicate = Das hat schon jemand gefragt. Du kannst jene Frage unterstützen, wenn sie unter **Offene Fragen** steht.
told-off-topic = Es geht nicht um diesen Workshop. Du kannst noch einmal fragen, zu seinem Thema.
told-abuse = Es wurde als Beleidigung oder Drohung verstanden. Du kannst noch einmal fragen, mit anderen Worten.
told-exposes = Der Text wurde gelöscht, um Menschen zu schützen. Du kannst noch einmal fragen, ohne Namen, Orte und Nummern.
told-not-a-question = Du kannst es noch einmal als Frage stellen oder als Stellungnahme senden: `/ask kind:statement`
told-no-time = Es war eine berechtigte Frage; es war keine Zeit. Du kannst sie noch einmal stellen, falls Zeit bleibt.
told-merged = Sie zählt als Unterstützung von #{ $number }.
reason-duplicate = doppelt
reason-off-topic = nicht zum Thema
reason-abuse = Beschimpfung
reason-exposes = gibt eine Person preis
reason-exposes-note = Löscht den Text sofort; nicht rückgängig zu machen
reason-not-a-question = keine Frage
reason-no-time = keine Zeit
words-destroyed = (Der Text wurde gelöscht.)

## Panel and board

now-line = **Jetzt: #{ $number }** { $text }
next-line = **Als Nächstes: #{ $number }** { $text }
now-nothing = **Jetzt:** nichts ist auf der Bühne
next-nothing = **Als Nächstes:** keine Frage ist offen
panel-how = Drück einen Knopf oder tippe `/ask`, wenn du hier schreiben kannst. Die Moderation liest jede Frage, bevor sie hier erscheint.
panel-how-at-once = Drück einen Knopf oder tippe `/ask`, wenn du hier schreiben kannst. **Fragen erscheinen sofort: niemand liest sie vorher.**
panel-open-or-anonymous = **Anonym fragen**: niemand hier kann sehen, dass du es warst, auch die Moderation nicht. **Mit Namen fragen**: alle sehen deinen Namen. Discord selbst weiß es immer.
panel-anonymous-only = Alle Fragen sind anonym: niemand hier kann sehen, wer gefragt hat, auch die Moderation nicht. Discord selbst weiß es immer.
panel-named-only = Alle Fragen werden mit Namen gestellt: alle sehen, wer du bist.
panel-limits = Nur manche können jetzt teilnehmen: { $limits }.
panel-limit-lockdown = abgeriegelt, nur wer schon gefragt, unterstützt oder die Hand gehoben hat
panel-limit-role = nur wer die Rolle { $role } hat
panel-limit-age = { $days ->
    [one] nur Konten, die mindestens einen Tag alt sind
   *[other] nur Konten, die mindestens { $days } Tage alt sind
}
panel-paused = Im Moment keine neuen Fragen: die Moderation holt auf. Du kannst die Fragen unten weiterhin unterstützen.
panel-closed = **Dieser Workshop ist geschlossen.** { $asked } gefragt · { $answered } beantwortet · { $unanswered } unbeantwortet.
panel-closed-links = Niemand kann mehr mit einer anonymen Frage in Verbindung gebracht werden.
panel-closed-gone = Diese Nachrichten verschwinden am <t:{ $when }:D>.
panel-closed-report = Die Veranstalter und die Moderation haben den Bericht.
ends-line = Geplantes Ende: <t:{ $when }:t> (<t:{ $when }:R>)
speaking-line = Es spricht: **{ $name }**, bis <t:{ $until }:T>
board-open = Fragen werden angenommen
board-paused = **Pausiert**: keine neuen Fragen.
board-closed = **Geschlossen** <t:{ $when }:f>. Beantwortet { $answered } · **unbeantwortet { $unanswered }** · abgelehnt { $declined } · nie entschieden { $undecided }. Der Bericht: `/workshop report`.
board-words-refused = Ein Text kann hier nicht gezeigt werden: Discord hat ihn abgelehnt. Die Karten unten sagen, welcher.
board-floor-refused = Discord hat im öffentlichen Kanal einen Text abgelehnt. Ohne ihn gezeigt: { $what }
refused-panel = Bedienfeld
refused-fact = Fakt (Quellen)
board-lockdown = **Abgeriegelt**: nur wer schon gefragt, unterstützt oder die Hand gehoben hatte, kann etwas tun.
board-counts = Wartend { $waiting } · offen { $open } · beantwortet { $answered } · abgelehnt { $declined }
board-waiting = **{ $count } wartend**, die älteste zuerst (<t:{ $when }:R>): { $cards }
board-waiting-new = **{ $count } wartend**: { $cards }
board-after = #{ $number } { $text }
board-reason = { $line } · { $reason }
reason-supports = { $supports ->
    [one] 1 Unterstützung
   *[other] { $supports } Unterstützungen
}
reason-fair = { $supports ->
    [one] 1 Unterstützung, von einer Person, die { $fresh ->
        [0] schon zu Wort kam
       *[other] noch nicht zu Wort kam
    }
   *[other] { $supports } Unterstützungen, { $fresh ->
        [0] alle von Personen, die schon zu Wort kamen
       *[other] { $fresh } von Personen, die noch nicht zu Wort kamen
    }
}
board-topic = Thema: **{ $title }**, bis <t:{ $when }:t> (<t:{ $when }:R>), dann { $next }
board-topic-last = Thema: **{ $title }**, bis <t:{ $when }:t> (<t:{ $when }:R>) (letztes Thema)
board-topic-to-come = Thema: noch keines. **Nächstes Thema** beginnt { $title } ({ $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
})
board-topics-over = Thema: keines. Die Tagesordnung ist abgeschlossen.
panel-topic = Thema: **{ $title }**, bis <t:{ $when }:t>
board-hands = { $count ->
    [one] Eine Wortmeldung: { $names }
   *[other] { $count } Wortmeldungen: { $names }
}

## Cards and posts

card-title = #{ $number } · { $kind } · { $asker } · { $state }
card-line = #{ $number } · { $state } · { $asker } · { $text }
post-title = #{ $number } · { $asker }
post-title-state = #{ $number } · { $asker } · { $state }
reply-title = Antwort auf #{ $number }
field-answer = Antwort
field-topic = Thema
field-last-change = Letzte Entscheidung
field-notes = Notizen
field-asked-back = Nachgefragt
field-answered-back = Antwort darauf
field-alike = Wiederholung?
field-facts = Passende Fakten (/brief)
card-alike = **#{ $number }** ({ $state }): { $text }
card-fact = { $headline } ({ $as_of })
note-leads = Prüfen: enthält { $leads }
note-edited = von der Moderation bearbeitet
note-bare-post = Discord hat diesen Text im öffentlichen Kanal abgelehnt, darum ist der Beitrag dort ohne Text
card-words-attached = Discord hat es abgelehnt, den Text von #{ $number } zu zeigen, darum ist er angehängt.
card-words-refused = #{ $number } kann nicht mit Text gezeigt werden: Discord hat ihn abgelehnt, auch als Anhang. `/question edit number:{ $number }` öffnet ihn in einem Formular, `/question show number:{ $number }` zeigt ihn vielleicht dir allein.
post-words-attached = Discord hat es abgelehnt, den Text hier zu zeigen, darum ist er angehängt.
post-words-refused = Discord hat es abgelehnt, den Text hier zu zeigen.
note-supports = { $count ->
    [one] 1 Unterstützung
   *[other] { $count } Unterstützungen
}

## Announcements

notice-topic-ends-soon = **{ $title }**: noch 2 Minuten (bis <t:{ $when }:t>).
notice-topic-ends = **{ $title }**: die Zeit ist um (geplant bis <t:{ $when }:t>).
notice-speaker-ends-soon = **{ $name }**: noch 30 Sekunden (bis <t:{ $when }:T>).
notice-speaker-ends = **{ $name }**: die Zeit ist um (seit <t:{ $when }:T>).
notice-workshop-closes = In diesem Workshop hat seit Tagen niemand etwas getan. Er wird <t:{ $when }:f> geschlossen, mit seinem Bericht, wenn nicht vorher jemand etwas tut: keine Verbindung zu einer Person soll für immer bleiben.
notice-floor-is-shut = Seit <t:{ $when }:t> kann ich im öffentlichen Kanal nichts schreiben: freigegebene Fragen, das Bedienfeld und Ansagen erscheinen dort nicht. `/workshop check` sagt, welche Berechtigung mir fehlt oder dass der Kanal weg ist.
notice-someone-ends-soon = Wer spricht, hat noch 30 Sekunden (bis <t:{ $when }:T>).
notice-someone-ends = Die Redezeit ist um (seit <t:{ $when }:T>).
notice-on-the-stage = **Jetzt: #{ $number }**

## The screen: a page in the browser. Short sentences, for they are read from the back of a room

screen-now = Jetzt
screen-next = Als Nächstes
screen-nothing = Nichts ist auf der Bühne.
screen-topic = Thema
screen-speaking = Es spricht
screen-left = noch
screen-over = über der Zeit
screen-open-questions = Offene Fragen
screen-ask = Stell eine Frage
screen-scan = Dieser Code öffnet den Kanal auf Discord.
screen-floor = Kanal auf Discord öffnen
screen-how = Drück dort einen Knopf des Bedienfelds.
screen-counts = { $open ->
    [one] 1 offene Frage
   *[other] { $open } offene Fragen
} · { $answered } beantwortet
screen-supports = { $count ->
    [one] 1 Unterstützung
   *[other] { $count } Unterstützungen
}
screen-not-yet = Das Bedienfeld ist noch nicht im Kanal.
screen-closed = Dieser Workshop ist geschlossen.
screen-lost = Keine Verbindung. Neuer Versuch…
screen-gone = Dieser Link gilt nicht mehr. Die Moderation kann dir einen neuen geben.
screen-on = Der Bildschirm dieses Workshops: { $link }
    Er zeigt, was der öffentliche Kanal zeigt, und zwar **allen, die den Link haben**, auch ohne Discord. `state:renew` gibt einen neuen Link und beendet diesen sofort; `state:off` beendet ihn.
screen-off = Der Bildschirm ist aus; sein Link ist tot.
screen-already-off = Der Bildschirm ist schon aus. Nichts wurde geändert.
screen-not-served = Bildschirme gibt es hier nicht: wer den Bot betreibt, schaltet sie mit der Einstellung `screen.listen` ein.

## Receipts and what askers are told

receipt-anonymous = **#{ $number } ist gesendet, anonym.**
receipt-named = **#{ $number } ist unter deinem Namen gesendet, { $name }.**
receipt-next = Sie wartet auf die Moderation. Bis diese entscheidet, kannst du sie ändern. Sieh später unter **Meine Fragen** am Bedienfeld nach oder mit `/mine`.
receipt-open = Sie ist offen: sie steht im öffentlichen Kanal. Du kannst sie zurückziehen, bis sie auf die Bühne kommt. Sieh später unter **Meine Fragen** am Bedienfeld nach oder mit `/mine`.
receipt-open-soon = Sie kommt bald in den öffentlichen Kanal, zusammen mit anderen. Soll bis dahin wieder die Moderation zuerst lesen, wartet sie auf diese. Du kannst sie zurückziehen, bis sie auf die Bühne kommt. Sieh später unter **Meine Fragen** am Bedienfeld nach oder mit `/mine`.
receipt-filed = Sie ist zu Protokoll genommen und wird im Bericht stehen.
receipt-kept = Der Bot bewahrt statt deines Kontos einen Code auf und vernichtet ihn, wenn der Workshop schließt; Discord selbst weiß, welches Konto das gesendet hat.
receipt-asked-back = **Die Moderation fragt dich etwas zu #{ $number }:** sieh unter **Meine Fragen** nach.
guard = **Nicht gesendet. Nichts ist gespeichert.** Das könnte zu dir oder zu jemand anderem führen:
    { $places }
    Ändere es mit **Bearbeiten**, oder **Trotzdem senden**.
guard-text = Dein Text
guard-refused = **Nicht gesendet. Nichts ist gespeichert.** Etwas in deiner Frage könnte zu dir oder zu jemand anderem führen, und Discord lehnt es ab, deinen Text noch einmal zu zeigen. Bitte schreib ihn neu, ohne das, oder frag mit Namen.
guard-spent = Du hast schon einen anderen Wortlaut als #{ $number } gesendet. Nichts wurde gesendet.
guard-more = und { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}
guard-gone = Dein Text ist nicht mehr hier, und nichts wurde gesendet. Bitte frag noch einmal.
lead-phone = Telefonnummer
lead-email = E-Mail-Adresse
lead-link = Link
lead-name = @Name
lead-id = lange Nummer (ein Konto, ein Ausweis?)
thin = **Weniger als fünf Personen können jetzt anonym fragen**, soweit bekannt, andere könnten also erraten, dass du es warst. Du kannst warten, bis es mehr sind, oder dennoch fragen.
thin-held = **Nicht gesendet. Nichts ist gespeichert.** { $note }
thin-refused = **Nicht gesendet. Nichts ist gespeichert.** { $note } Discord lehnt es ab, deinen Text noch einmal zu zeigen: drück am Bedienfeld **Anonym fragen** und schreib ihn dort.
button-ask-all-the-same = Dennoch fragen
receipt-thin = **Vorsicht. Weniger als fünf Personen können jetzt anonym fragen**, soweit bekannt, andere könnten also erraten, dass du es warst. Du kannst sie jetzt zurückziehen und später fragen.
ask-reveals = **Vorsicht.** Während einer Abriegelung kann nur fragen, wer schon teilgenommen hat. Du hast bisher nur anonym teilgenommen, eine Frage unter deinem Namen verrät anderen also, dass du es getan hast. Frag anonym, warte, bis die Abriegelung endet, oder frag dennoch.
mine-title = Deine Fragen
mine-none = Du hast in diesem Workshop noch nichts gefragt.
mine-going = wird gelöscht
mine-asked-back = **Die Moderation fragt:** { $text }
mine-answered-back = **Du hast geantwortet:** { $text }
mine-answered = Deine Antwort zu #{ $number } steht jetzt auf der Karte.
mine-answered-soon = Deine Antwort zu #{ $number } ist gespeichert. Damit niemand erkennen kann, wann du sie gegeben hast, sieht die Moderation sie innerhalb von { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}.
mine-line = #{ $number } · { $asker } · { $state }: { $text }
list-page = { $title } (Seite { $page } von { $pages })
list-more = … und { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}
own-words-refused = Discord lehnt es ab, diesen Text noch einmal zu zeigen; er ist gespeichert, wie du ihn gesendet hast.
receipt-words-refused = Discord lehnt es ab, deinen Text noch einmal zu zeigen; er ist gespeichert, wie du ihn gesendet hast.
answer-refused = Discord lehnt es ab, diese Antwort zu zeigen, vielleicht wegen eines Textes darin.
mine-saved = #{ $number } ist geändert.
withdrawn = #{ $number } ist zurückgezogen, und der Text ist gelöscht.
mine-saved-soon = #{ $number } ist geändert. Damit niemand erkennen kann, wann du es getan hast, sehen andere es innerhalb von { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}; entscheidet die Moderation vorher darüber, bleibt es, wie sie es sah.
withdrawn-soon = #{ $number } ist zurückgezogen. Damit niemand erkennen kann, wann du es getan hast, verschwindet sie für andere innerhalb von { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}, und dann wird ihr Text gelöscht; kommt sie vorher auf die Bühne oder wird sie vorher abgelehnt, bleibt es dabei.
questions-none = Keine Frage ist offen.
questions-title = { $count ->
    [one] Eine offene Frage
   *[other] { $count } offene Fragen
} (Seite { $page } von { $pages })
questions-line = #{ $number } · { $asker } · { $supports ->
    [one] 1 Unterstützung
   *[other] { $supports } Unterstützungen
}: { $text }
hand-raised = Deine Hand ist gehoben, unter deinem Namen { $name }: Nummer { $place } der Liste.
hand-lowered = Deine Hand ist gesenkt.
hand-already-up = Deine Hand ist schon gehoben, unter deinem Namen { $name }: Nummer { $place } der Liste.
hand-note-changed = Deine Hand bleibt gehoben, mit dieser Notiz, unter deinem Namen { $name }: Nummer { $place } der Liste.
hand-reveals = **Vorsicht.** Während einer Abriegelung kann nur die Hand heben, wer schon teilgenommen hat. Du hast bisher nur anonym teilgenommen, deine Hand verrät anderen also, dass du es getan hast. Warte, bis die Abriegelung endet, oder heb sie dennoch.
button-raise-all-the-same = Dennoch heben
has-spoken = hat schon gesprochen
spoken-title = Bisher gesprochen, zuletzt zuerst
speaker-forgotten = jemand
hand-none = Keine Wortmeldung.
hand-title = { $count ->
    [one] Eine Wortmeldung
   *[other] { $count } Wortmeldungen
}
language-chosen = Ab jetzt spreche ich in dieser Sprache mit dir.
privacy-title = **Was in diesem Workshop über dich gespeichert ist**
privacy-questions = { $anonymous ->
    [0] keine anonyme Frage
    [one] eine anonyme Frage, gespeichert unter einem Code, nicht deinem Konto
   *[other] { $anonymous } anonyme Fragen, gespeichert unter einem Code, nicht deinem Konto
}; { $named ->
    [0] keine Frage mit Namen.
    [one] eine Frage mit Namen, gespeichert mit deinem Konto und Namen.
   *[other] { $named } Fragen mit Namen, gespeichert mit deinem Konto und Namen.
}
privacy-supports = { $count ->
    [0] keine Unterstützung einer Frage.
    [one] deine Unterstützung einer Frage, unter dem Code.
   *[other] deine Unterstützung von { $count } Fragen, unter dem Code.
}
privacy-withdrawn = { $count ->
    [one] dass es eine weitere Frage gab, die du zurückgezogen hast: ihre Nummer und ihr Stand, ohne ihren Text.
   *[other] dass es { $count } weitere Fragen gab, die du zurückgezogen hast: ihre Nummern und ihr Stand, ohne ihren Text.
}
privacy-hand = deine gehobene Hand, mit deinem Namen.
privacy-spoke = dass du das Wort hattest, wann und wie lange, mit deinem Namen.
privacy-takes-part = dass du teilgenommen hast, ohne Uhrzeit, unter dem Code.
privacy-answered-back = { $count ->
    [one] deine Antwort auf eine Nachfrage der Moderation, unter dem Code.
   *[other] deine Antworten auf { $count } Nachfragen der Moderation, unter dem Code.
}
privacy-muted = dass du stummgeschaltet bist: unter dem Code, oder mit deinem Konto, wo es auf eine Frage mit Namen folgte.
privacy-language = die Sprache, die du hier gewählt hast, unter dem Code: { $language }.
privacy-voices = { $count ->
    [one] was du zu einer Kernbotschaft sagst, unter dem Code, bis ihre Zeit um ist.
   *[other] was du zu { $count } Kernbotschaften sagst, unter dem Code, bis ihre Zeit um ist.
}
privacy-records = als Berichterstatter: dass du R1 oder eine andere Nummer bist, mit deinem Konto, bis der Workshop ausgelöscht wird.
privacy-moderates = als Moderator: was du entschieden hast, mit deinem Konto und wann, bis der Workshop ausgelöscht wird.
privacy-deleted = { $count ->
    [one] dass du eine wartende Frage gelöscht hast: sie zählt
   *[other] dass du { $count } wartende Fragen gelöscht hast: sie zählen
} zu deiner Höchstzahl, bis der Workshop schließt.
privacy-going = { $count ->
    [one] eines mehr, das gerade gelöscht wird: es ist innerhalb von 15 Minuten weg.
   *[other] { $count } Einträge mehr, die gerade gelöscht werden: sie sind innerhalb von 15 Minuten weg.
}
privacy-how = Der Code wird aus deinem Konto und einem Schlüssel berechnet, der nicht in der Datenbank ist. Ohne den Schlüssel kann niemand ihn berechnen, und kein Befehl zeigt ihn.
privacy-until = **Wenn der Workshop schließt**, werden der Schlüssel und alle Codes, Unterstützungen und Wortmeldungen vernichtet: dann kann dich niemand mit einer anonymen Frage in Verbindung bringen. { $days ->
    [one] Einen Tag
   *[other] { $days } Tage
} später wird alles andere ausgelöscht, außer dem Bericht und dem Moderationslog, das niemanden nennt.
privacy-discord = **Was der Bot nicht ändern kann:** Discord weiß, was dein Konto sendet. Wer diesen Bot betreibt, könnte ihn verändert haben: frag, wer das ist.
button-delete-my-data = Meine Daten löschen
button-delete-within = Innerhalb von { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
}
button-delete-at-once = Sofort
delete-confirm = Löschen, was in diesem Workshop über dich gespeichert ist? **Gelöscht:** deine Fragen, die warten oder zusammengeführt wurden, während sie warteten, deine Unterstützungen, deine gehobene Hand. **Bleibt, gehört aber niemandem:** worüber die Moderation schon entschieden hat, ohne deinen Namen. Du kannst es danach nicht mehr finden oder zurückziehen. Das kann nicht rückgängig gemacht werden.
delete-within = **Innerhalb von { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
}**: jedes Stück geht zu einem eigenen zufälligen Zeitpunkt, sodass niemand erkennen kann, was zusammengehörte. Bis dahin ist es da wie jedes andere: die Moderation kann noch darüber entscheiden, und eine Frage, die sie inzwischen freigibt, bleibt, als niemandes Frage. Schließt der Workshop vorher, geht alles, was noch da ist, beim Schließen, und wer dann vergleicht, kann sehen, was zusammen verschwindet; wer früh löscht, vermeidet das.
delete-at-once = **Sofort**: alles ist jetzt weg. Wer den öffentlichen Kanal, den Moderationskanal oder die Liste der Wortmeldungen beobachtet, kann sehen, was zusammen verschwindet.
delete-no-delays = In dieser Installation sind Verzögerungen abgeschaltet: beides löscht sofort.
deleted-within = Gelöscht. Andere sehen es über { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} Stück für Stück verschwinden, sodass niemand erkennen kann, was zusammengehörte. Schließt der Workshop vorher, geht alles, was noch da ist, beim Schließen, und wer dann vergleicht, kann sehen, was zusammen verschwindet. Du kannst nichts mehr daran ändern, und was du von jetzt an fragst, hat nichts damit zu tun.
deleted-at-once = Gelöscht.
deleted-what-stays = Bis zum Schließen bewahrt der Bot noch auf, getrennt von allem anderen und ohne den Schlüssel des Workshops nicht lesbar: wie viele unentschiedene Fragen du gelöscht hast, eine Stummschaltung, falls es eine gibt, und deinen Platz in der fairen Reihenfolge; dass du teilgenommen hast; und, falls du das Wort hattest, deinen Redebeitrag, mit deinem Namen.
help = Frag mit den Knöpfen des Bedienfelds oder `/ask`, anonym oder mit Namen; unterstütze, was andere fragen, mit dem Knopf darunter.
    Was aus deinen Fragen wurde, steht unter **Meine Fragen** oder `/mine`; belegte Fakten findest du mit `/brief`.
    Neu hier? **Privatsphäre** oder `/privacy` sagt, wer was sehen kann. Deine Befehle:
help-rapporteur = Du führst das Protokoll dieses Workshops: Notizen, Kernbotschaften, Übersetzungen, den Bericht.
    Damit beginnst du: `/note add`, `/message draft`, `/question translate`, `/workshop report`.
    Über Fragen entscheidet die Moderation. Deine Befehle:
help-staff = **Freigeben**, **Bearbeiten**, **Ablehnen…** auf jeder Karte; **Rückgängig** nimmt die letzte Entscheidung zurück.
    Auf der Übersicht: **Nächste Frage**, **Beantwortet**, **Nächster Redebeitrag**, **Nächstes Thema**, **Annahme pausieren**.
    In Schwierigkeiten: `/workshop lockdown`, `/question mute`. Die Knöpfe einer Karte sind auch Befehle unter `/question`. Deine Befehle:

## What moderators and organisers are told

decided-merged = #{ $number } ist mit #{ $into } zusammengeführt (+1 Unterstützung). Wer gefragt hat, sieht es unter **Meine Fragen**.
decided = #{ $number } ist { $state }.
edited = #{ $number } ist geändert und als von der Moderation bearbeitet gekennzeichnet. Der eigene Text der Person bleibt bis zum Schließen des Workshops aufbewahrt, außer du vernichtest ihn.
original-destroyed-leads = #{ $number } ist geändert. Deine Bearbeitung hat entfernt, was zu einer Person führen könnte, darum wurde das Original gelöscht.
original-destroyed = #{ $number }: der eigene Text der Person ist gelöscht.
asked-back = Wer #{ $number } gefragt hat, findet es unter **Meine Fragen** und erfährt davon bei der nächsten Frage. Eine Antwort erscheint auf der Karte.
added = #{ $number } ist hinzugefügt und offen.
topic-added = **{ $title }** ist Nummer { $place } der Tagesordnung, geplant für { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
topic-moved = **{ $title }** ist jetzt Nummer { $place } von { $count } der Tagesordnung.
topic-removed = **{ $title }** ist von der Tagesordnung genommen. Fragen, die ihm zugeordnet waren, gehören jetzt zu keinem Thema.
topic-extended = **{ $title }** darf bis <t:{ $when }:t> dauern.
topic-shortened = Zurückgenommen: **{ $title }** darf bis <t:{ $when }:t> dauern.
topic-over = **{ $title }** ist beendet.
topic-begun = **{ $title }** hat begonnen, bis <t:{ $when }:t>.
topic-none-left = Das war das letzte Thema.
topic-facts = Zu diesem Thema passen Fakten. Einen im öffentlichen Kanal zeigen?
topic-back = Zurückgenommen: **{ $title }** läuft wieder, und **{ $other }** steht noch bevor.
topic-back-last = Zurückgenommen: **{ $title }** läuft wieder.
topic-back-first = Zurückgenommen: kein Thema läuft, und **{ $title }** steht noch bevor.
more = Was mit #{ $number } jetzt noch getan werden kann:
more-nothing = Mit #{ $number } kann jetzt sonst nichts getan werden.
more-topic = Zu welchem Thema gehört #{ $number }?
topic-given = #{ $number } gehört jetzt zu **{ $title }**.
topic-list = Tagesordnung: { $count ->
    [one] ein Thema
   *[other] { $count } Themen
}
topic-line-over = { $place }. **{ $title }**: beendet, { $used } von { $planned ->
    [one] einer geplanten Minute
   *[other] { $planned } geplanten Minuten
} verbraucht
topic-line-runs = { $place }. **{ $title }**: läuft, bis <t:{ $when }:t> (<t:{ $when }:R>)
topic-line-to-come = { $place }. **{ $title }**: { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
topic-line-number = (Thema Nummer { $number })
speaker-called = **{ $name }** spricht bis <t:{ $until }:T>.
speaker-finished = { $name } ist fertig; niemand spricht jetzt.
speaker-hand-down = { $name }: die Hand ist gesenkt.
speaker-speaks-on = Zurückgenommen. **{ $name }** spricht weiter, bis <t:{ $until }:T>.
speaker-nobody-speaks-on = Zurückgenommen. Niemand spricht jetzt.
speaker-hand-up-again = { $name }: die Hand ist wieder gehoben, an derselben Stelle.
speakers-have = Die Redezeit beträgt von jetzt an { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
}.
speaker-has-too = Das gilt auch für **{ $name }**, jetzt am Wort: bis <t:{ $until }:T>.
speaker-keeps = **{ $name }** behält die frühere Redezeit (bis <t:{ $until }:T>): die neue wäre schon um.
opened = **{ $title }** ist offen. Als Nächstes: `/topic add` für die Tagesordnung; die Übersicht der Moderation ist in { $desk }. Sag den Leuten, dass sie hier zum Fragen einen Knopf des Bedienfelds drücken.
open-refused = Der Workshop wurde nicht eröffnet, und nichts hat sich geändert:
paused-now = Keine neuen Fragen bis **Annahme fortsetzen** oder `/workshop resume`.
resumed-now = Fragen werden wieder angenommen.
close-confirm = Den Workshop schließen? { $open ->
    [one] Eine offene Frage wird
   *[other] { $open } offene Fragen werden
} unbeantwortet. { $waiting ->
    [0] Nichts wartet auf eine Entscheidung.
    [one] **Über eine wurde nie entschieden**: sie wird im Bericht gezählt, ihr Text wird nicht gezeigt und geht mit dem Rest.
   *[other] **Über { $waiting } wurde nie entschieden**: sie werden im Bericht gezählt, ihr Text wird nicht gezeigt und geht mit dem Rest.
} Jede Verbindung zwischen einer Person und einer anonymen Frage, einer Unterstützung oder einer Wortmeldung wird vernichtet. Das kann nicht rückgängig gemacht werden.
settings-title = Einstellungen dieses Workshops
settings-language = Was alle lesen (`language`): { $value }
settings-identity = Wie gefragt wird (`identity`): { $value }
settings-order = Welche Frage als nächste vorgeschlagen wird (`order`): { $value }
settings-per-person = Unentschiedene Fragen, die eine Person haben darf (`questions_per_person`): { $value }
settings-support = Fragen können unterstützt werden (`support`): { $value }
settings-premoderation = Die Moderation liest Fragen zuerst (`premoderation`): { $value }
settings-eligible-role = Wer teilnehmen darf (`eligible_role`): { $value }
settings-account-age = Mindestalter eines Kontos, in Tagen (`account_age_days`): { $value }
settings-lockdown = Abgeriegelt (`/workshop lockdown`): { $value }
settings-changed = Geändert. Die Einstellungen dieses Workshops sind jetzt:
settings-anybody = alle
settings-alternate = Saal und Discord kommen abwechselnd zu Wort (`alternate`): { $value }
settings-rapporteurs = Berichterstatter (`/workshop open rapporteurs:`): { $value }
closed-log = Der letzte Hash des Moderationslogs ist `{ $hash }`. Bewahre ihn außerhalb dieses Servers auf: damit können alle später erkennen, ob das Log verändert wurde.
board-log = Das Moderationslog hat { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}. Der letzte Hash ist `{ $hash }`.
board-rooms-turn = (der Saal ist dran)
message-drafted = Kernbotschaft { $number } ist entworfen. Niemand im öffentlichen Kanal sieht sie, bis `/message round` sie vorlegt.
message-edited = Kernbotschaft { $number } ist geändert.
message-removed = Kernbotschaft { $number } ist entfernt, ihr Wortlaut ist vernichtet.
message-put = Kernbotschaft { $number } ist bis <t:{ $until }:T> allen im öffentlichen Kanal vorgelegt. Was daraus wurde, wird dann dort gezeigt.
message-none = Es gibt noch keine Kernbotschaften. `/message draft` legt eine an.
message-title = { $count ->
    [one] Eine Kernbotschaft
   *[other] { $count } Kernbotschaften
}
message-draft = bisher nicht vorgelegt
message-line = { $number }. { $text } ({ $said })
round-title = Kernbotschaft { $number }
round-runs = Unterstützt du sie, oder widersprichst du? Offen bis <t:{ $until }:T>. Niemand sieht, wer was sagt, und bis dahin sieht niemand, wie viele; du kannst es ändern.
round-few = weniger als fünf haben teilgenommen
round-voices = Unterstützung { $support }, Widerspruch { $objections }
round-not-put = nicht vorgelegt: der Workshop wurde geschlossen, bevor die Zeit um war
button-support-message = Unterstützen
button-object = Widersprechen
voice-supports = Du unterstützt diese Kernbotschaft. Drück **Widersprechen**, um das zu ändern, oder noch einmal **Unterstützen**, um nichts zu sagen.
voice-objects = Du widersprichst dieser Kernbotschaft. Drück **Unterstützen**, um das zu ändern, oder noch einmal **Widersprechen**, um nichts zu sagen.
voice-none = Du sagst nichts zu dieser Kernbotschaft.
note-added = Notiz { $number } steht im Bericht unter „{ $title }“.
note-added-no-topic = Notiz { $number } steht im Bericht, unter keinem Thema.
note-removed = Notiz { $number } ist entfernt, und ihr Wortlaut ist vernichtet.
note-none = Es gibt noch keine Notizen. `/note add` schreibt eine.
note-title = { $count ->
    [one] Eine Notiz
   *[other] { $count } Notizen
}
note-line = { $number }. { $by }: { $text }
note-line-topic = { $number }. { $by }, „{ $title }“: { $text }
button-translate = Übersetzen
select-translation-language = In welche Sprache?
translate-which = In welche Sprache übersetzt du #{ $number }? Andere lassen sich mit `/question translate` angeben.
form-translate = Übersetzung von #{ $number }
form-translate-label = { $language }
translated = Deine Übersetzung von #{ $number } ({ $language }) steht jetzt dabei.
field-translation = Übersetzung durch die Moderation ({ $language })
field-translation-rapporteur = Übersetzung durch einen Berichterstatter ({ $language })
settings-nobody = keine Rolle: die Moderation allein führt Protokoll
status-rapporteurs = Berichterstatter: { $role }
yes = ja
no = nein
lockdown-on = **Abgeriegelt**: nur wer schon gefragt, unterstützt oder die Hand gehoben hatte, kann etwas tun. Was wartet, bleibt. `/workshop lockdown state:off` beendet das.
lockdown-off = Die Abriegelung ist vorbei: alle dürfen wieder teilnehmen.
command-workshop-erase = Einen geschlossenen Workshop auslöschen, außer Bericht und Moderationslog
button-erase = Auslöschen
erase-confirm = Workshop { $id }, „{ $title }“, geschlossen <t:{ $closed }:f>, auslöschen? Seine Fragen, Antworten, Themen, Redebeiträge und Zeiten verschwinden aus der Datenbank, und die Nachrichten des Bots dazu aus dem öffentlichen Kanal und dem Moderationskanal. Der Bericht und das Moderationslog bleiben. Das kann nicht rückgängig gemacht werden.
erased-now = „{ $title }“ ist ausgelöscht. Die Nachrichten des Bots werden jetzt eine nach der anderen gelöscht; welche sich nicht löschen lassen, wird in { $desk } genannt.
no-such-workshop = Auf diesem Server gibt es keinen Workshop „{ $typed }“. Wähle einen von denen, die beim Tippen erscheinen.
still-running = Dieser Workshop läuft noch. Schließe ihn zuerst mit `/workshop close`.
already-erased = Dieser Workshop wurde <t:{ $when }:f> ausgelöscht.
undeleted = „{ $title }“ ist ausgelöscht, aber { $count ->
    [one] eine Nachricht des Bots konnte nicht gelöscht werden. Bitte lösche sie von Hand:
   *[other] { $count } Nachrichten des Bots konnten nicht gelöscht werden. Bitte lösche sie von Hand:
}
undeleted-more = … und { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}.
close-which = Workshop { $id }, „{ $title }“, schließen?
closed-key-left = Der Workshop ist geschlossen, und keine Zeile verbindet mehr jemanden mit einer Frage. Aber **sein Schlüssel konnte nicht vernichtet werden**: sag der Person, die den Bot betreibt, dass sie die Datei { $path } jetzt entfernen soll, denn mit ihr und einer alten Sicherung der Datenbank lassen sich Verbindungen wiederfinden. Ich versuche es weiter, bis er weg ist. Angehängt ist der Bericht.
closed-now = Geschlossen. Alle Verbindungen zu Personen sind vernichtet. Hier ist der Bericht; nur du siehst ihn: gib ihn weiter. `/workshop report` gibt ihn noch einmal, auch als HTML, CSV und JSON.
report-here = Der Bericht über { $title }.
report-draft = Ein **Entwurf** des Berichts über { $title }: der Workshop läuft noch, und was im Moderationskanal noch niemand gesehen hat, ist nicht darin.
report-zipped = { $name } ist gepackt, weil Discord keine größere Datei annimmt: öffne sie, um den Bericht darin zu finden.
report-too-large = { $name } ist größer, als Discord annimmt. Bitte die Person darum, die den Bot betreibt: openfloor report schreibt den Bericht in eine Datei.
report-not-attached = Discord nimmt hier keine Datei an, darum fehlt der Bericht. Versuche es später mit `/workshop report`, oder bitte die Person darum, die den Bot betreibt: openfloor report schreibt ihn in eine Datei.
told-again = -# Das geschah schon, als du es vorhin eingabst. Jetzt ist nichts geschehen.
check-good = Alles, was der Bot braucht, ist da.
check-which-desk = In diesem Kanal ist kein Workshop offen: gib mit `desk` an, welcher Kanal der Moderationskanal sein soll.
bot-is-no-member = Der Bot ist kein Mitglied des Servers { $server }, oder nicht mehr; nur seine Befehle sind hier. Lade ihn mit dem Link auf der Seite für Betreiber ein (Scopes *bot* und *applications.commands*).
bot-is-timed-out = Der Bot ist auf diesem Server im Timeout und kann nichts schreiben: beende seinen Timeout.
moderators-are-everyone = Die Rolle der Moderation ist @everyone: gib eine Rolle an, die nur die Moderation hat.
rapporteurs-are-everyone = Die Rolle der Berichterstatter ist @everyone: gib eine Rolle an, die nur Berichterstatter haben.
rapporteurs-are-gone = Die Rolle der Berichterstatter ({ $role }) ist weg: nur die Moderation kann Protokoll führen.
rapporteurs-cannot-work = { $role } führt Protokoll und kann das in { $channel } nicht: erlaube dort View Channel (Kanal ansehen) und Manage Messages (Nachrichten verwalten), in einem Sprach- oder Stage-Kanal auch Connect (Verbinden).
moderators-are-gone = Die Rolle der Moderation ({ $role }) ist weg: nur Veranstalter können moderieren. Schließe diesen Workshop und eröffne einen mit einer Rolle, die es gibt.
eligible-is-gone = Die Rolle, die fragen darf ({ $role }), ist weg, also darf es niemand: wähle eine andere mit `/workshop settings eligible_role:`, @everyone für alle.
channel-is-gone = Der Kanal { $channel } ist weg. Ein Veranstalter kann seinen Workshop überall auf dem Server mit `/workshop close workshop:` beenden, ein Betreiber mit `openfloor close`.
channel-is-elsewhere = { $channel } ist ein Kanal eines anderen Servers.
channel-is-a-thread = { $channel } ist ein Thread oder ein Forenbeitrag. Nimm einen Textkanal, einen Ankündigungskanal oder den Text eines Sprach- oder Stage-Kanals.
channel-is-no-text = In { $channel } kann kein Workshop sein. Nimm einen Textkanal, einen Ankündigungskanal oder den Text eines Sprach- oder Stage-Kanals.
permission-missing = In { $channel } fehlt dem Bot **{ $permission }**: { $purpose }
needs-view-channel = ohne das kann der Bot dort gar nicht arbeiten.
needs-send-messages = um Bedienfeld, Übersicht, Karten und Fragen zu schreiben.
needs-embed-links = um Fragen und Fakten zu zeigen; ohne das sind sie leer.
needs-attach-files = um Texte zurückzugeben, die für eine Nachricht zu lang sind.
needs-connect = ohne das ist der Text eines Sprach- oder Stage-Kanals verschlossen.
needs-read-message-history = um nach einem Neustart seine eigenen Nachrichten wiederzufinden.
desk-is-public = Alle können { $channel } sehen: ein Moderationskanal muss privat sein, nimm also dort @everyone View Channel (Kanal ansehen) weg.
others-see-the-desk = { $channel } können nicht nur Moderation, Berichterstatter und Administratoren sehen, sondern auch: { $who }. Ein Moderationskanal ist für sie allein; nimm den anderen dort View Channel (Kanal ansehen) weg.
who-sees-the-desk = Außer Veranstaltern und Administratoren können { $channel } sehen: { $who }. Darunter sollte niemand sein außer der Moderation.
moderators-cannot-see = { $role } kann { $channel } nicht sehen, die Moderation kann dort also nicht arbeiten: erlaube View Channel (Kanal ansehen), in einem Sprach- oder Stage-Kanal auch Connect (Verbinden).
floor-is-writable = In { $channel } dürfen alle schreiben, ein vertipptes `/ask` wäre also öffentlich. Bedienfeld und Formulare gehen auch ohne Send Messages (Nachrichten senden) für @everyone.
moderators-lack-manage-messages = { $role } fehlt in { $channel } Manage Messages (Nachrichten verwalten): die Knöpfe gehen ohne, aber Discord verbirgt vor der Moderation deren Befehle. Erlaube es dort, oder lass die Rolle unter Servereinstellungen → Integrationen zu.
unknown-language = Eine solche Sprache gibt es hier nicht. Es gibt: { $names }.
unknown-pack = Es gibt kein Paket namens { $pack }. Es gibt: { $packs }
brief-nothing = Kein Fakt des Briefings passt. Versuch es mit anderen Wörtern, einem Namen oder einer Artikelnummer.
brief-shown = Im öffentlichen Kanal gezeigt: { $headline }
fact-evidence = Belege
fact-class = { $class ->
    [law] Gesetz
    [treaty] Vertrag
    [court] Gericht
    [official-statement] amtliche Erklärung
    [un-finding] Befund der UN
    [academic] wissenschaftliche Forschung
    [ngo-research] Recherche einer NGO
   *[press] Presse
}
fact-as-of = Stand
fact-policy-questions = Politische Fragen
fact-keywords = Stichwörter
fact-contested = Umstritten
fact-contested-line = **Umstritten:** { $text }
fact-primary = Quelle { $place } (primär)
fact-secondary = Quelle { $place } (sekundär)

## When the answer is no

no-workshop = Hier ist kein Workshop offen. Ein Veranstalter (Server verwalten) kann mit `/workshop open` einen eröffnen.
workshop-closed = Dieser Workshop ist geschlossen.
intake-paused = Im Moment keine neuen Fragen; die Moderation holt auf.
intake-already-paused = Die Annahme ist schon pausiert.
intake-changed-by = Zuletzt geändert hat sie { $by }.
intake-already-open = Fragen werden schon angenommen.
not-moderator = Das kann nur die Moderation dieses Workshops.
role-needed = Hier darf nur teilnehmen, wer die Rolle { $role } hat. Die Moderation kann dir sagen, wie du sie bekommst.
account-too-young = { $days ->
    [one] Hier dürfen nur Konten teilnehmen, die mindestens einen Tag alt sind.
   *[other] Hier dürfen nur Konten teilnehmen, die mindestens { $days } Tage alt sind.
}
locked-down = Im Moment kann nur teilnehmen, wer schon gefragt, unterstützt oder die Hand gehoben hat. Bitte versuch es später noch einmal.
lockdown-already-on = Der Workshop ist schon abgeriegelt. Nichts wurde geändert.
lockdown-already-off = Der Workshop ist nicht abgeriegelt. Nichts wurde geändert.
lockdown-changed-by = Zuletzt geändert hat das { $by }.
muted-anonymous = Die Moderation nimmt in diesem Workshop keine anonymen Fragen mehr von dir an. Sie weiß nicht, wer du bist. Du kannst weiterhin Fragen unterstützen.
muted = Die Moderation nimmt in diesem Workshop keine Fragen und keine Wortmeldung mehr von dir an. Du kannst weiterhin Fragen unterstützen.
nobody-to-mute = #{ $number } wurde mündlich gefragt und von der Moderation eingetippt, es gibt also niemanden stummzuschalten.
you-support = Du unterstützt #{ $number }. Drück noch einmal, um es zurückzunehmen.
you-support-no-more = Du unterstützt #{ $number } nicht mehr. Drück noch einmal, um sie zu unterstützen.
support-off = In diesem Workshop können Fragen nicht unterstützt werden.
not-organiser = Das können nur Veranstalter (Server verwalten).
unknown-message = Es gibt keine Kernbotschaft { $number }. `/message list` zeigt, welche es gibt.
messages-full = Es gibt { $limit } Kernbotschaften, und mehr kann es nicht geben.
round-is-running = Kernbotschaft { $number } liegt gerade allen vor: warte, bis ihre Zeit um ist.
round-is-over = Die Zeit dieser Kernbotschaft ist um.
round-seconds = Eine Kernbotschaft wird für { $least } bis { $most } Sekunden vorgelegt.
unknown-note = Es gibt keine Notiz { $number }. `/note list` zeigt, welche es gibt.
notes-full = Es gibt { $limit } Notizen, und mehr kann es nicht geben.
too-many-translations = #{ $number } hat Übersetzungen in { $limit } Sprachen; mehr kann es nicht geben. Eine, die schon da ist, kann neu gegeben werden.
unknown-translation-language = „{ $typed }“ ist keine Sprache, die hier bekannt ist. Wähle eine oder tippe ihr Kürzel, etwa fr oder zh-Hant.
not-rapporteur = Das können nur Moderation und Berichterstatter.
channel-in-use = Ein Workshop, der noch offen ist, benutzt einen dieser Kanäle. Schließe ihn zuerst mit `/workshop close`.
same-channel = Der Moderationskanal muss ein anderer Kanal sein als der öffentliche, und ein privater.
text-empty = In diesem Text ist nichts zu lesen; bitte schreib mindestens ein Zeichen.
text-too-long = Dein Text ist { $over ->
    [one] ein Zeichen
   *[other] { $over } Zeichen
} zu lang ({ $length }; höchstens { $limit }).
text-too-many-parts = Einige Zeichen hier (gestapelte Akzente, Gruppen-Emojis) brauchen zu viel Platz. Bitte benutz weniger davon.
your-text = Dein Text, zum Kopieren:
your-text-attached = Dein Text ist angehängt.
anonymous-not-allowed = Dieser Workshop nimmt keine anonymen Fragen an. Deine Frage wurde nicht gesendet. Du kannst mit Namen fragen.
named-not-allowed = Dieser Workshop nimmt nur anonyme Fragen an. Deine Frage wurde nicht gesendet. Du kannst anonym fragen.
too-many-waiting = Du hast schon { $limit ->
    [one] eine unentschiedene Frage
   *[other] { $limit } unentschiedene Fragen
}, mehr darf eine Person nicht haben. Zieh eine unter **Meine Fragen** zurück, oder warte.
too-soon = Du hast gerade erst gefragt. Bitte warte { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
}.
unknown-question = Es gibt keine Frage #{ $number }.
not-yours = Das ist nicht deine Frage.
being-deleted = Du hast gesagt, dass dies gelöscht werden soll: es geht innerhalb von 15 Minuten, und sonst kann nichts damit getan werden.
by-the-asker = eine Person, die gefragt hat,
moved-on = Nichts geändert: { $by } war schneller. #{ $number } ist { $state }.
stage-moved-on = Nichts geändert: { $by } war schneller. #{ $number } ist jetzt auf der Bühne.
stage-moved-on-empty = Nichts geändert: { $by } war schneller. Nichts ist jetzt auf der Bühne.
not-possible = Das ist nicht möglich, solange #{ $number } { $state } ist.
nothing-to-undo = Über #{ $number } gibt es keine Entscheidung zurückzunehmen.
words-were-destroyed = Der Text von #{ $number } wurde gelöscht; nichts kann ihn zurückbringen.
muted-now-anonymous = Wer #{ $number } gefragt hat, kann bis zum Schließen des Workshops nichts mehr anonym fragen. Die anderen Fragen dieser Person bleiben; `/question unmute` mit derselben Nummer hebt es auf.
muted-now = Wer #{ $number } gefragt hat, kann bis zum Schließen des Workshops nichts mehr fragen und die Hand nicht heben. Die anderen Fragen dieser Person bleiben; `/question unmute` mit derselben Nummer hebt es auf.
unmuted = Für #{ $number } gilt keine Stummschaltung mehr.
moved = #{ $number } ist jetzt Nummer { $position } von { $count ->
    [one] einer offenen Frage
   *[other] { $count } offenen Fragen
}.
not-manual-order = Plätze zählen nur bei Reihenfolge von Hand; die Reihenfolge dieses Workshops ist { $order }. Wer den Server verwaltet, kann sie ändern: `/workshop settings order:manual`.
merge-into-itself = Das ist dieselbe Frage. Wähle eine andere Nummer.
not-mergeable = Mit #{ $number } kann nichts zusammengeführt werden: sie ist { $state }.
agenda-moved-on = Nichts geändert: { $by } war schneller. **{ $title }** läuft jetzt.
agenda-moved-on-none = Nichts geändert: { $by } war schneller. Kein Thema läuft jetzt.
minutes-moved-on = Nichts geändert: { $by } war schneller. **{ $title }** darf jetzt bis <t:{ $when }:t> dauern.
no-topics = Die Tagesordnung ist leer. Füge mit `/topic add` Themen hinzu, jedes mit Titel und Minuten; dann beginnt **Nächstes Thema** oder `/topic next` das erste.
agenda-over = Die Tagesordnung ist abgeschlossen. Füge mit `/topic add` ein weiteres Thema hinzu, dann beginne es.
no-topic-runs = Kein Thema läuft, also kann keines mehr Zeit bekommen. **Nächstes Thema** oder `/topic next` beginnt das nächste.
no-topic-began = Kein Thema hat begonnen, es gibt also nichts zurückzunehmen.
unknown-topic = Kein Thema hat diesen Titel oder diese Nummer. Wähle eines aus der Liste, die beim Tippen erscheint, oder sieh in `/topic list` nach.
topic-runs = **{ $title }** läuft jetzt, darum bleibt es, wo es ist. **Nächstes Thema** beendet es, `/topic extend` gibt ihm mehr Zeit.
topic-is-over = **{ $title }** ist vorbei, darum bleibt es, wo es ist.
wrong-position = Nur Themen, die noch bevorstehen, lassen sich verschieben, und sie haben die Stellen { $first } bis { $last }. Wähle eine von diesen.
wrong-minutes = Ein Thema kann 1 bis { $limit } Minuten haben und ebenso viele auf einmal dazubekommen. Wähle eine Zahl dazwischen.
agenda-full = Die Tagesordnung hat { $limit } Themen, mehr kann sie nicht haben. Nimm zuerst eines mit `/topic remove` herunter.
speakers-moved-on = Nichts geändert: { $by } war schneller. { $now }
speakers-moved-on-hand = Nichts geändert: jemand hat die Hand gehoben oder gesenkt, darum käme jemand anders an die Reihe. { $now } Sieh noch einmal hin und drück dann wieder.
not-the-latest-turn = Nichts geändert: inzwischen hat das Wort gewechselt, darum lässt sich das nicht mehr zurücknehmen. { $now }
speaks-now = { $name } spricht jetzt.
speaks-nobody = Niemand spricht jetzt.
nobody-to-speak = Es gibt keine Wortmeldung, und niemand spricht. Für jemanden im Saal gib einen Namen an: `/speaker next`.
not-on-floor-list = Diese Person hat die Hand nicht gehoben und spricht nicht.
speaker-time = Die Redezeit kann { $least } bis { $most } Sekunden betragen.
speaking-now = Du hast jetzt das Wort. Wenn dein Redebeitrag vorbei ist, kannst du die Hand wieder heben.
undo-blocked = Nimm zuerst zurück, was über #{ $number } entschieden wurde.
no-original = Es gibt keinen früheren Text von #{ $number } zu vernichten.
nobody-to-ask-back = #{ $number } wurde nicht anonym gefragt: frag die Person im Saal.
asked-back-already = Zu #{ $number } wurde schon zweimal nachgefragt, öfter geht es nicht.
nothing-to-answer = Zu #{ $number } gibt es nichts mehr zu antworten.
nothing-open = Keine Frage ist offen.
nothing-on-stage = Nichts ist auf der Bühne.
no-longer-waiting = #{ $number } ist { $state } und lässt sich so nicht mehr ändern.
no-hand-up = Deine Hand ist nicht gehoben.
unknown-button = Das geht nicht mehr. Benutz das neueste Bedienfeld, die neueste Karte oder Übersicht, oder den Befehl.
unknown-command = Bitte versuch es in einer Minute noch einmal: Discord zeigt noch einen alten Befehl.
only-in-a-server = Das geht nur in den Kanälen eines Servers, nicht in Direktnachrichten.
no-room = Nichts wurde gespeichert: der Datenträger des Bots ist voll oder defekt. Sag es der Moderation ({ $reference }) und versuch es noch einmal.
something-went-wrong = Etwas ist schiefgegangen. Sag es der Moderation: { $reference }
database-gone = Nichts wurde gespeichert: die Datenbank des Bots ist nicht mehr an ihrem Platz. Sag es der Moderation ({ $reference }): wer den Bot betreibt, muss sie zurücklegen.
database-busy = Nichts wurde gespeichert: ein anderes Programm hält die Datenbank des Bots, oder sein Datenträger ist langsam. Warte einen Moment und versuch es noch einmal ({ $reference }).
took-too-long = Dafür hat der Bot zu lange gebraucht. Versuch es noch einmal.
trouble-disk = **Ich kann nichts speichern:** mein Datenträger ist voll oder defekt. Was bestätigt wurde, bleibt erhalten; wer jetzt fragt oder etwas drückt, erfährt es. Bitte sagt es denen, die den Bot betreiben.
trouble-gone = **Ich kann nichts speichern:** meine Datenbank ist nicht mehr an ihrem Platz. Wer jetzt fragt oder etwas drückt, erfährt es. Bitte sagt es sofort denen, die den Bot betreiben.
trouble-busy = **Ich kann kaum etwas speichern:** ein anderes Programm hält meine Datenbank, oder mein Datenträger ist sehr langsam. Was bestätigt wurde, bleibt erhalten; wer fragt oder etwas drückt, wartet oder erfährt es. Bitte sagt es denen, die den Bot betreiben.
trouble-over = (Vorbei seit <t:{ $when }:T>: alles wird wieder gespeichert.)
rights-changed = **Kanäle, Rollen oder Rechte sind nicht mehr, wie sie waren:**
    { $findings }
    `/workshop check` sieht jederzeit noch einmal nach.
