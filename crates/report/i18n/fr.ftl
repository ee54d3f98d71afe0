### language: fr
### direction: ltr
### checked-by: nobody

## How things are written

date = { $day }/{ $month }/{ $year }
date-month = { $month }/{ $year }
time-day = { $day } { $clock } UTC
time-clock = { $clock } UTC
list-comma = ,
list-and = { $first } et { $last }
count-few = moins de { $n }
count-step = { $from } à { $to }
count-few-brief = <{ $n }
count-step-brief = { $from }–{ $to }
supports = { $n ->
    [one] { $n } soutien
   *[other] { $n } soutiens
}

## The head

report-of = Rapport d’une discussion modérée
report-draft = Brouillon : l’atelier est encore en cours
opened-at = Ouvert { $at }
closed-at = clos { $at }
draft-until = état à { $at }
lasted = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
planned-end = fin prévue { $at }
contents = Sommaire
identity-open-or-anonymous = Chacun pouvait donner son nom ou rester anonyme.
identity-anonymous-only = Toutes les questions étaient anonymes.
identity-named-only = Toutes les questions ont été posées sous le nom de leur auteur.

## In short

heading-short = En bref
tile-people = ont participé
tile-sent = envoyées
tile-answered = avec réponse
tile-unanswered = sans réponse
tile-declined = refusées
short-sent = { $n ->
    [one] { $n } question, commentaire ou déclaration
   *[other] { $n } questions, commentaires et déclarations
} en { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} ; { $floor } dans le salon public.
short-of-those = Parmi ceux-ci, { $list }.
short-answered = { $n ->
    [one] { $n } avec réponse
   *[other] { $n } avec réponse
}
short-unanswered = { $n ->
    [one] { $n } sans réponse
   *[other] { $n } sans réponse
}
short-open = { $n ->
    [one] { $n } encore ouverte
   *[other] { $n } encore ouvertes
}
short-on-the-stage = 1 sur scène
short-deferred = { $n ->
    [one] { $n } reportée
   *[other] { $n } reportées
}
short-filed = { $n ->
    [one] { $n } consignée
   *[other] { $n } consignées
}
short-declined = { $n ->
    [one] Les modérateurs en ont refusé { $n }
   *[other] Les modérateurs en ont refusé { $n }
} : { $list }.
short-reason = { $reason } { $n }
order-lead-fair = Ordre : équitable.
order-lead-first-come = Ordre : par ordre d’arrivée.
order-lead-manual = Ordre : tel que les modérateurs ont placé les questions.
order-nothing = Rien n’est monté sur scène.
order-followed = { $n ->
    [one] Les modérateurs ont suivi la proposition { $followed } fois sur { $n }.
   *[other] Les modérateurs ont suivi la proposition { $followed } fois sur { $n }.
}
order-same = Tout ordre aurait posé les mêmes questions.
order-reached = Sur { $all } votants, { $asked } ont eu au moins une de leurs questions posée ; selon le plus de soutiens, il y en aurait eu { $upvotes }.
order-others = { $n ->
    [one] Selon le plus de soutiens, une autre question aurait été posée à { $n } place.
   *[other] Selon le plus de soutiens, d’autres questions auraient été posées à { $n } places.
}
order-fair-others = { $n ->
    [one] L’ordre équitable seul aurait posé une autre question à { $n } place.
   *[other] L’ordre équitable seul aurait posé d’autres questions à { $n } places.
}
order-draft = Ce que d’autres ordres auraient posé est comparé à la clôture de l’atelier.
order-unknown = On ne sait plus ce que d’autres ordres auraient posé.

## What was dealt with

heading-dealt = Ce qui a été traité
dealt-nothing = Rien n’a été traité.
dealt-order = Dans l’ordre où cela s’est présenté.
dealt-aloud = Réponse donnée à voix haute.
dealt-on-the-stage = Sur scène maintenant.
dealt-gap = Réponse donnée à voix haute ; notes : ______
answer-written = Réponse écrite
translation-by = Traduction par les modérateurs
by-anonymous = anonyme
by-room = quelqu’un dans la salle
by-other = quelqu’un ailleurs
by-not-told = auteur non indiqué
name-quoted = « { $name } »
words-deleted = Le texte a été supprimé.
edited = modifiée par les modérateurs
merged-with = avec { $list }, sur la même question
kind-question = question
kind-comment = commentaire
kind-statement = déclaration
state-waiting = en attente
state-open = ouverte
state-on-the-stage = sur scène
state-answered = avec réponse
state-declined = refusée
state-merged = fusionnée
state-withdrawn = retirée
state-deferred = reportée
state-filed = consignée
state-unanswered = sans réponse
reason-duplicate = doublon
reason-off-topic = hors sujet
reason-abuse = abus
reason-exposes-a-person = expose une personne
reason-not-a-question = pas une question
reason-no-time = plus de temps
heading-notes = Notes
without-topic = Sans thème

## What was not answered

heading-unanswered = Ce qui est resté sans réponse
unanswered-nothing = Rien de ce qui est arrivé au salon public n’est resté sans réponse.
unanswered-order = Par thème, les plus soutenues d’abord.
never-decided = { $n ->
    [one] { $n } autre question n’a jamais été tranchée ; son texte n’est pas affiché.
   *[other] { $n } autres questions n’ont jamais été tranchées ; leur texte n’est pas affiché.
}

## On record, key messages

heading-record = Consigné
record-nothing = Aucune déclaration n’a été consignée.
heading-messages = Messages clés
messages-gap = Aucun n’a été rédigé : ______
message-agreed = convenu
message-objections-remain = des objections demeurent
message-few-took-part = moins de cinq ont participé
message-not-put = pas soumis
message-voices = soutiens { $support }, objections { $objections }
message-silent = { $silent } n’ont rien dit

## Fairness

heading-order = Équité
order-table = Les mêmes questions et soutiens dans trois ordres, chacune choisie parmi celles alors dans le salon public ; entre parenthèses, les soutiens
order-region = La scène dans trois ordres
column-place = Place
column-as-it-was = Tel que c’était
column-fair = Dans l’ordre équitable
column-upvotes = Selon le plus de soutiens
instead-of = choisie au lieu de #{ $n }

## Agenda

heading-agenda = Ordre du jour
agenda-none = Il n’y avait pas d’ordre du jour.
agenda-table = Heures en UTC, minutes arrondies
agenda-region = L’ordre du jour avec ses minutes
column-topic = Thème
column-began = Début
column-ended = Fin
column-planned = Prévu
column-used = Utilisé
planned-more = { $planned } + { $added }
never-began = jamais

## Annex: numbers

heading-annex = Annexe
heading-numbers = Chiffres
numbers-region = Chiffres de l’atelier
column-what = Quoi
column-how-many = Combien
figure-people = Ont participé : demandé, soutenu, levé la main ou appuyé sur un bouton
figure-sent = Envoyées
figure-floor = Arrivées au salon public
figure-anonymous = Posées anonymement, parmi celles du salon public à la fin
figure-staged = Montées sur scène
figure-answered = Avec réponse
figure-written = Avec réponse écrite
figure-unanswered = Sans réponse
figure-open = Ouvertes
figure-on-the-stage = Sur scène
figure-deferred = Reportées
figure-filed = Consignées
figure-waiting = Jamais tranchées
figure-overrides = Autre question choisie que celle proposée
figure-of = { $n } sur { $all }
figure-wait = Attente médiane de la question à la scène
figure-minutes = { $n } min
figure-undone = Décisions annulées
figure-turns = Tours de parole
figure-from-room = { $n }, dont { $room } par des personnes dans la salle
figure-spoken = Minutes de parole
figure-spoken-by-place = … dont
figure-room-and-hands = { $room } dans la salle, { $hands } par main levée
moderators-table = Décisions par modérateur, sans celles annulées ; M1 a décidé en premier, M2 ensuite
moderators-region = Décisions par modérateur
column-moderator = Modérateur
column-approved = Acceptées
column-declined = Refusées
column-merged = Fusionnées
column-edited = Modifiées
column-staged = Sur scène
column-answered = Avec réponse
column-set-aside = Reportées ou consignées

## Annex: not shown

heading-not-shown = Non affichées
not-shown-note = Pas dans le salon public à la fin ; entre parenthèses, le modérateur qui a décidé.
not-shown-region = Ce qui n’est pas affiché
column-became = Ce que c’est devenu
column-numbers = Questions
fate-declined = refusée : { $reason }
fate-waiting = jamais tranchée
into = #{ $number } avec #{ $into }

## Annex: facts

heading-facts = Faits et sources
facts-none = Aucun fait du dossier n’a été affiché.
fact-shown = affiché { $at }
fact-as-of = état au { $date }
fact-gone = Le dossier ne contient plus ce fait.
evidence-law = loi
evidence-treaty = traité
evidence-court = tribunal
evidence-official-statement = déclaration officielle
evidence-un-finding = constat de l’ONU
evidence-academic = recherche universitaire
evidence-ngo-research = recherche d’ONG
evidence-press = presse
fact-sources = Sources :
source-primary = primaire
source-secondary = secondaire

## Annex: what it does not tell

heading-about = Ce que ce rapport ne dit pas
about-askers = Qui a demandé anonymement, qui a soutenu quoi, et quand quoi que ce soit a été demandé. À la clôture de l’atelier, tout lien entre une personne et une question anonyme, un soutien ou une main levée est détruit.
about-moderators = Qui a modéré.
about-words = Le texte de ce qui n’était pas dans le salon public à la fin : personne ne l’a laissé passer, quelqu’un l’a repris, ou il en répète un autre.
about-counts = Combien de personnes il y avait exactement : les nombres de personnes vont par pas de cinq, à partir de dix, et un brouillon n’en a aucun.
about-voters = Les votants sont les personnes qui ont soutenu quelque chose et, pour chaque question, une qui lui est propre ; peu importe donc qui a posé laquelle.
about-names = Les noms de celles et ceux qui ont demandé sous leur nom : moins de cinq questions du salon public ont été posées anonymement, et avec les noms on pourrait savoir lesquelles.
about-languages = Les langues sont devinées d’après les textes ; là où aucune bonne estimation n’était possible, aucune n’est indiquée.
about-log = Le journal de modération se terminait par { $hash } ; openfloor verify dit s’il a été modifié depuis.

## Under a forum's headings

form-under = Sous les rubriques de : { $form }
form-deadline = À remettre { $deadline }.
form-annex = Annexe : ce qui n’a pas de rubrique propre
form-gap = [à rédiger par le rapporteur : { $what }]
form-asked-for = demandé : { $what }
form-unit-words = { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
form-unit-paragraphs = { $n ->
    [one] { $n } paragraphe
   *[other] { $n } paragraphes
}
form-unit-sentences = { $n ->
    [one] { $n } phrase
   *[other] { $n } phrases
}
form-too-long = Trop long : { $has } ici, on demande au plus { $most }. Rien n’a été coupé.
form-one-too-long = Trop long : { $number } a { $has }, on demande au plus { $most }. Rien n’a été coupé.
form-one-note = une note
form-not-documented = Non connu de ce formulaire, et omis : { $what }
form-headings-from = Rubriques d’après

## CSV

csv-number = numéro
csv-kind = type
csv-state = état
csv-reason = motif
csv-topic = thème
csv-asked-by = posée par
csv-supports = soutiens
csv-words = texte
csv-language = langue
csv-language-tag = code de langue
csv-translations = traductions
csv-edited = modifiée par les modérateurs
csv-merged-into = fusionnée avec
csv-merged = fusionnées dans celle-ci
csv-answer = réponse écrite
csv-staged = sur scène (UTC)
csv-decided-by = décidée par
csv-yes = oui

## Languages, by their tags

language-am = amharique
language-ar = arabe
language-bg = bulgare
language-bn = bengali
language-bo = tibétain
language-ckb = kurde central (sorani)
language-cs = tchèque
language-da = danois
language-de = allemand
language-dv = maldivien
language-el = grec
language-en = anglais
language-es = espagnol
language-fa = persan
language-fi = finnois
language-fr = français
language-gu = goudjarati
language-he = hébreu
language-hi = hindi
language-hu = hongrois
language-hy = arménien
language-id = indonésien
language-it = italien
language-ja = japonais
language-ka = géorgien
language-kk = kazakh
language-kk-Arab = kazakh (écriture arabe)
language-km = khmer
language-kn = kannada
language-ko = coréen
language-ky = kirghize
language-ky-Arab = kirghize (écriture arabe)
language-ml = malayalam
language-mn = mongol
language-mn-Mong = mongol (écriture traditionnelle)
language-my = birman
language-nb = norvégien bokmål
language-ne = népalais
language-nl = néerlandais
language-pa = pendjabi
language-pl = polonais
language-ps = pachto
language-pt = portugais
language-ro = roumain
language-ru = russe
language-sd = sindhi
language-si = cingalais
language-sv = suédois
language-sw = swahili
language-ta = tamoul
language-te = télougou
language-th = thaï
language-tr = turc
language-ug = ouïghour
language-uk = ukrainien
language-ur = ourdou
language-vi = vietnamien
language-yi = yiddish
language-yue = cantonais
language-zh = chinois
language-zh-Hans = chinois simplifié
language-zh-Hant = chinois traditionnel
