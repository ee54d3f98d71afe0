### language: fr
### direction: ltr
### checked-by: nobody

## Commands

command-ask = Poser une question à l’atelier, sous votre nom ou anonymement
option-question = Votre question ; laissez vide pour ouvrir un formulaire
option-anonymous = Cacher votre nom ? Sans réponse : caché partout où l’atelier le permet
option-kind = Une question, un commentaire ou une déclaration
command-mine = Vos propres questions : les voir, modifier ou retirer
command-questions = Les questions ouvertes
option-order = Dans quel ordre
command-hand = Demander la parole (votre nom est visible)
command-hand-raise = Demander la parole : votre nom est visible
command-hand-lower = Baisser la main
command-hand-list = Qui a la main levée
option-note = Ce dont vous voulez parler
command-speaker = Donner la parole et surveiller le temps
command-speaker-next = Donner la parole à la main suivante ou à quelqu’un dans la salle
command-speaker-list = Qui parle, qui a la main levée, qui a parlé
command-speaker-remove = Baisser la main de quelqu’un, ou terminer son tour
command-speaker-time = Le temps de parole, y compris pour qui parle maintenant
command-speaker-back = Annuler le dernier « Orateur suivant »
option-speaker-name = Quelqu’un dans la salle ; sans réponse : la main suivante
option-speaker-user = De qui baisser la main ou terminer le tour
option-seconds = De 60 à 600 secondes ; sans réponse : 120
command-brief = Chercher un fait sourcé dans le dossier
option-search = Mots, noms ou numéros d’articles, dans toute langue ou écriture
option-show = Pour les modérateurs : l’afficher tout de suite dans le salon public
command-privacy = Ce qui est conservé sur vous, et jusqu’à quand
command-help = Ce que fait ce bot, et les commandes à votre disposition
command-next = Faire monter sur scène la question proposée
command-question = Décider d’une question
command-question-show = Afficher la fiche d’une question
command-question-approve = Laisser une question en attente entrer dans le salon public
command-question-decline = Refuser une question
command-question-merge = Fusionner une question avec une autre qui demande la même chose
command-question-edit = Modifier le texte d’une question
command-question-answer = Répondre à une question par écrit
command-question-stage = Faire monter une question sur scène
command-question-answered = Marquer qu’une question a reçu une réponse
command-question-defer = Reporter une question à plus tard
command-question-file = Consigner au dossier, sans réponse
command-question-mute = Ne plus accepter de questions de qui a posé celle-ci
command-question-unmute = Lever la mise en sourdine décidée sur cette question
command-question-restore = Annuler la dernière décision sur une question
command-question-move = Donner à une question sa place dans l’ordre manuel
command-question-add = Ajouter une question pour quelqu’un dans la salle
command-question-topic = Placer une question sous un thème de l’ordre du jour
command-question-ask-back = Demander une précision à un auteur anonyme ; il la trouve sous Mes questions
option-number = Le numéro de la question
option-into = Le numéro de la question qui demande la même chose et qui reste
option-position = Sa place parmi les questions ouvertes, à partir de 1 ; au-delà de la fin, c’est la fin
option-reason = Pourquoi elle est refusée
option-destroy-original = Supprimer tout de suite le texte d’origine, sans le garder jusqu’à la clôture de l’atelier
option-text = Ce qui a été demandé
option-source = Où cela a été demandé
command-message = Messages clés : des phrases dont l’atelier peut convenir (modérateurs et rapporteurs)
command-message-draft = Rédiger un message clé
command-message-edit = Modifier un message clé ; ce qui a été dit de l’ancien texte ne compte plus
command-message-list = Les messages clés, et ce qu’ils sont devenus
command-message-remove = Enlever un message clé et détruire son texte
command-message-round = Soumettre un message clé à tous : Soutenir ou S’opposer, pour un temps
option-message-text = Ce qu’il dit
option-message-number = Le numéro du message clé, tel que la liste l’indique
option-message-seconds = Pendant combien de secondes ; sans réponse : 120
command-note = Notes pour le rapport (modérateurs et rapporteurs)
command-note-add = Écrire une note pour le rapport
command-note-list = Les notes jusqu’ici, la plus récente d’abord
command-note-remove = Enlever une note et détruire son texte
option-note-text = La note
option-note-topic = Le thème dont elle relève ; sans réponse : le thème en cours
option-note-number = Le numéro de la note, tel que la liste l’indique
command-question-translate = Mettre une traduction à côté d’une question (modérateurs et rapporteurs)
option-translation-language = Dans quelle langue : son nom ou son code
command-topic = L’ordre du jour : des thèmes, l’un après l’autre
command-topic-add = Ajouter un thème à la fin de l’ordre du jour
command-topic-list = L’ordre du jour, avec les minutes prévues et utilisées
command-topic-next = Terminer le thème en cours et commencer le suivant
command-topic-move = Déplacer un thème encore à venir
command-topic-remove = Retirer de l’ordre du jour un thème encore à venir
command-topic-extend = Donner plus de minutes au thème en cours
command-topic-back = Annuler le dernier « Thème suivant »
option-topic = Le thème : choisissez-le, ou tapez son titre ou son numéro
option-topic-title = Le titre du thème, en 100 caractères au plus
option-topic-minutes = La durée prévue, de 1 à 480 minutes
option-topic-more = Combien de minutes de plus, 1 à 480 ; si son temps est déjà écoulé, à compter de maintenant
option-topic-position = Sa nouvelle position dans l’ordre du jour, telle que /topic list les compte
command-workshop = Ouvrir et conduire un atelier
command-workshop-open = Ouvrir un atelier dans ce salon
command-workshop-check = Vérifier si un atelier pourrait être ouvert ici
command-workshop-status = Où en est l’atelier
command-workshop-pause = Ne plus prendre de questions pour l’instant
command-workshop-resume = Reprendre les questions
command-workshop-settings = Afficher ou changer les réglages de l’atelier
command-workshop-lockdown = Seules peuvent agir les personnes ayant déjà demandé, soutenu ou levé la main
option-question-order = Quelle question est proposée ensuite
option-per-person = Questions non tranchées par personne ; 0 = valeur par défaut de l’exploitant
option-support = Si les questions peuvent être soutenues
option-premoderation = Si les modérateurs décident des questions avant que le salon public ne les voie
option-eligible-role = Seules les personnes ayant ce rôle peuvent participer ; @everyone : aucun rôle requis
option-account-age = Seuls les comptes d’au moins cet âge peuvent participer, en jours ; 0 : tout âge
option-lockdown = Si l’atelier est verrouillé
command-workshop-screen = Une page pour un projecteur ou un téléphone, qui montre ce que montre le salon public
option-screen = on : donne le lien ; renew : nouveau lien, l’ancien ne marche plus aussitôt ; off
command-workshop-report = Obtenir le rapport, dans un fichier que vous seul voyez
command-workshop-close = Clôturer l’atelier
option-title = Le nom de l’atelier
option-alternate = Si la parole va tour à tour à la salle et à une main levée sur Discord
option-desk = Le salon privé des modérateurs
option-desk-of = Le salon privé des modérateurs ; sans réponse : celui de l’atelier ouvert ici
option-moderators = Le rôle de ceux qui modèrent
option-rapporteurs = Le rôle de ceux qui tiennent le dossier : notes, messages clés, traductions, rapport
option-language = Ce que lit la salle : panneau, messages, rapport ; sans réponse à l’ouverture : langue du serveur
option-identity = Si les questions sont posées sous son nom, anonymement, ou les deux
option-minutes = La durée prévue, en minutes
option-format = Sous quelle forme ; sans réponse : markdown
option-template = Sous les rubriques de qui ; sans réponse : les siennes
unknown-template = Ce modèle n’existe pas. Il y a : { $names }.
option-workshop-open = Quel atelier ouvert de ce serveur ; sans réponse : celui de ce salon (organisateurs)
option-workshop = Quel atelier ; sans réponse : le dernier de ce salon
option-pack = Le seul recueil de faits du dossier à utiliser ; sans réponse : tous

## Choices of options: what people read. The English are the options' own words

choice-on = activé
choice-off = désactivé
choice-renew = nouveau lien
choice-open-or-anonymous = sous son nom ou anonymement
choice-anonymous-only = anonymement seulement
choice-named-only = sous son nom seulement
choice-fair = équitable
choice-first-come = par ordre d’arrivée
choice-manual = manuel
choice-newest = les plus récentes
choice-support = soutien
choice-room = salle
choice-other = ailleurs

## Buttons, selects, forms

button-ask-anonymously = Demander anonymement
button-ask-by-name = Demander sous mon nom
button-my-questions = Mes questions
button-raise-hand = Lever la main
button-lower-hand = Baisser la main
button-briefing = Dossier
button-open-questions = Questions ouvertes
button-privacy = Confidentialité
button-support = Soutenir · { $count }
button-approve = Accepter
button-edit = Modifier
button-merge-into = Fusionner avec #{ $number }
button-undo = Annuler
button-to-the-stage = Sur scène
button-answered = Répondu
button-answer = Répondre
button-more = Autres…
button-defer = Reporter
button-file = Consigner
button-topic = Thème…
button-mute = Mettre l’auteur en sourdine
button-ask-back = Faire préciser
button-answer-moderators = Répondre aux modérateurs
button-withdraw = Retirer
button-send-anyway = Envoyer quand même
button-destroy-original = Détruire l’original
button-next-question = Question suivante
button-next-topic = Thème suivant
button-next-speaker = Orateur suivant
button-decline-several = En refuser plusieurs…
button-review = Examiner
button-skip = Passer
button-show-again = Les revoir
button-undo-of = Annuler #{ $number }
button-lock-down = Verrouiller
button-unlock = Déverrouiller
button-add-from-the-room = Ajouter de la salle
button-more-minutes = +{ $minutes } min
button-pause = Suspendre les questions
button-resume = Reprendre les questions
button-page = En savoir plus
button-open-screen = Ouvrir l’écran
button-close-the-workshop = Clôturer l’atelier
button-previous = Précédent
button-next = Suivant
button-show-on-the-floor = Afficher au salon public
button-fact-more = Plus
select-decline = Refuser…
select-topic = Thème…
select-language = Langue
select-language-of-discord = La langue de mon Discord
several-title = { $count ->
    [one] { $count } question attend
   *[other] { $count } questions attendent
} (page { $page } sur { $pages }). Choisissez ce qu’il faut refuser, puis le motif.
several-none = Aucune question n’attend.
several-few = { $count ->
    [one] Seule { $count } question attend maintenant : décidez-en par sa fiche.
   *[other] Seules { $count } questions attendent maintenant : décidez de chacune par sa fiche.
}
several-choose = Questions à refuser
several-elsewhere = Choisies sur d’autres pages
several-elsewhere-most = Cinquante au plus peuvent rester choisies sur d’autres pages ; les autres ne le sont plus.
several-reason = Les refuser comme…
several-all = Toutes celles en attente : { $count }
several-all-note = Cochez-en aussi d’autres : celles-là sont gardées
several-will = Refusera les { $count }.
several-will-these = Refusera { $numbers }.
several-will-keep = En refusera { $count }, gardera { $numbers }.
several-moved-on = La liste a changé, donc rien n’a été refusé. Attendent maintenant :
several-declined = { $count ->
    [0] Rien n’a été refusé.
    [one] { $count } question est refusée : { $reason }.
   *[other] { $count } questions sont refusées : { $reason }.
}
several-skipped = Celles-ci ont évolué entre-temps et restent telles quelles : { $numbers }.
several-back = { $count ->
    [0] Il ne restait rien à annuler.
    [one] Annulé : { $count } question est comme avant.
   *[other] Annulé : { $count } questions sont comme avant.
}
several-kept = Autre chose a été décidé depuis sur celles-ci, elles restent donc telles quelles : { $numbers }.
several-more = { $numbers } et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
review-left = { $count ->
    [one] { $count } question attend.
   *[other] { $count } questions attendent.
}
review-none = Plus rien n’attend.
review-next = La question suivante n’a pas pu être lue à l’instant.
review-others = { $count ->
    [one] { $count } question attend ; un autre modérateur l’a devant lui.
   *[other] { $count } questions attendent ; d’autres modérateurs les ont devant eux.
} Appuyez de nouveau sur **Examiner** plus tard.
review-skipped = { $count ->
    [one] Vous avez passé { $count } question, qui attend toujours.
   *[other] Vous avez passé { $count } questions, qui attendent toujours.
}
mine-pick = Choisissez une question à modifier ou à retirer
brief-more = D’autres faits qui conviennent
form-ask-anonymously = Anonymement : personne ne voit votre nom
form-ask-by-name = Demander sous le nom { $name }
form-your-question = Votre question (max. { $limit ->
    [one] { $limit } caractère
   *[other] { $limit } caractères
})
form-your-question-placeholder = Sans noms, lieux ni numéros menant à vous ou à d’autres. Discord lui-même connaît votre compte.
form-add = Ajouter une question de la salle
form-edit = Modifier #{ $number }
form-edit-label = Le texte que tout le monde verra
form-answer = Répondre à #{ $number } par écrit
form-answer-label = La réponse, affichée sous la question
form-ask-back = Faire préciser #{ $number }
form-ask-back-label = Ce que vous demandez ; seul l’auteur le lit
form-answer-back = Répondre au sujet de #{ $number }
form-answer-back-label = Votre réponse ; les modérateurs la lisent
form-brief = Chercher un fait du dossier
form-brief-label = Mots, noms ou numéros d’articles

## Words of the rules

asker-anonymous = anonyme
asker-removed = nom enlevé
asker-room = de la salle
asker-elsewhere = d’ailleurs
name-quoted = « { $name } »
kind-question = question
kind-comment = commentaire
kind-statement = déclaration
state-waiting = en attente
state-open = ouverte
state-on-the-stage = sur scène
state-answered = avec réponse
state-declined = refusée ({ $reason })
state-merged = fusionnée avec #{ $number }
state-withdrawn = retirée
state-deferred = reportée
state-filed = consignée
state-unanswered = sans réponse
state-undecided = jamais tranchée
told-duplicate = Quelqu’un a déjà posé cette question. Vous pouvez soutenir la sienne, si elle est sous **Questions ouvertes**.
told-off-topic = Cela ne concerne pas cet atelier. Vous pouvez demander à nouveau, sur son sujet.
told-abuse = Cela a été pris pour une insulte ou une menace. Vous pouvez demander à nouveau, en d’autres mots.
told-exposes = Le texte a été supprimé pour protéger des personnes. Vous pouvez demander à nouveau, sans noms, lieux ni numéros.
told-not-a-question = Vous pouvez la reposer comme question, ou l’envoyer comme déclaration : `/ask kind:statement`
told-no-time = C’était une bonne question ; le temps a manqué. Vous pouvez la reposer s’il reste du temps.
told-merged = Cela compte comme un soutien à #{ $number }.
reason-duplicate = doublon
reason-off-topic = hors sujet
reason-abuse = abus
reason-exposes = expose une personne
reason-exposes-note = Supprime le texte aussitôt ; ne peut pas être annulé
reason-not-a-question = pas une question
reason-no-time = pas le temps
words-destroyed = (Le texte a été supprimé.)

## Panel and board

now-line = **Maintenant : #{ $number }** { $text }
next-line = **Ensuite : #{ $number }** { $text }
now-nothing = **Maintenant :** rien n’est sur scène
next-nothing = **Ensuite :** aucune question n’est ouverte
panel-how = Appuyez sur un bouton, ou tapez `/ask` si vous pouvez écrire ici. Les modérateurs lisent chaque question avant qu’elle n’apparaisse ici.
panel-how-at-once = Appuyez sur un bouton, ou tapez `/ask` si vous pouvez écrire ici. **Les questions apparaissent tout de suite : personne ne les lit avant.**
panel-open-or-anonymous = **Demander anonymement** : personne ici ne peut voir que c’était vous, pas même les modérateurs. **Demander sous mon nom** : tout le monde voit votre nom. Discord lui-même le sait toujours.
panel-anonymous-only = Toutes les questions sont anonymes : personne ici ne peut voir qui a demandé, pas même les modérateurs. Discord lui-même le sait toujours.
panel-named-only = Toutes les questions sont posées sous son nom : tout le monde voit qui vous êtes.
panel-limits = Seules certaines personnes peuvent participer en ce moment : { $limits }.
panel-limit-lockdown = verrouillé, seulement qui a déjà demandé, soutenu ou levé la main
panel-limit-role = seulement les personnes ayant le rôle { $role }
panel-limit-age = { $days ->
    [one] seulement les comptes d’au moins { $days } jour
   *[other] seulement les comptes d’au moins { $days } jours
}
panel-paused = Pas de nouvelles questions pour l’instant : les modérateurs rattrapent leur retard. Vous pouvez toujours soutenir celles ci-dessous.
panel-closed = **Cet atelier est clos.** { $asked ->
    [one] { $asked } posée
   *[other] { $asked } posées
} · { $answered } avec réponse · { $unanswered } sans réponse.
panel-closed-links = Plus personne ne peut être relié à une question anonyme.
panel-closed-gone = Ces messages disparaîtront le <t:{ $when }:D>.
panel-closed-report = Les organisateurs et les modérateurs ont le rapport.
ends-line = Fin prévue : <t:{ $when }:t> (<t:{ $when }:R>)
speaking-line = Parle : **{ $name }**, jusqu’à <t:{ $until }:T>
board-open = Questions acceptées
board-paused = **Suspendu** : pas de nouvelles questions.
board-closed = **Clos** <t:{ $when }:f>. Avec réponse { $answered } · **sans réponse { $unanswered }** · refusées { $declined } · jamais tranchées { $undecided }. Le rapport : `/workshop report`.
board-words-refused = Un texte ne peut pas être affiché ici : Discord l’a refusé. Les fiches ci-dessous disent lequel.
board-floor-refused = Discord a refusé un texte dans le salon public. Affiché sans lui : { $what }
refused-panel = Panneau
refused-fact = Fait (sources)
board-lockdown = **Verrouillé** : seules peuvent agir les personnes qui avaient déjà demandé, soutenu ou levé la main.
board-counts = En attente { $waiting } · ouvertes { $open } · avec réponse { $answered } · refusées { $declined }
board-waiting = **{ $count } en attente**, la plus ancienne d’abord (<t:{ $when }:R>) : { $cards }
board-waiting-new = **{ $count } en attente** : { $cards }
board-after = #{ $number } { $text }
board-reason = { $line } · { $reason }
reason-supports = { $supports ->
    [one] { $supports } soutien
   *[other] { $supports } soutiens
}
reason-fair = { $supports ->
    [one] { $supports } soutien, de quelqu’un { $fresh ->
        [0] déjà entendu
       *[other] pas encore entendu
    }
   *[other] { $supports } soutiens, { $fresh ->
        [0] tous de personnes déjà entendues
       *[other] dont { $fresh } de personnes pas encore entendues
    }
}
board-topic = Thème : **{ $title }**, jusqu’à <t:{ $when }:t> (<t:{ $when }:R>), puis { $next }
board-topic-last = Thème : **{ $title }**, jusqu’à <t:{ $when }:t> (<t:{ $when }:R>) (dernier thème)
board-topic-to-come = Thème : aucun encore. **Thème suivant** commence { $title } ({ $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
})
board-topics-over = Thème : aucun. L’ordre du jour est terminé.
panel-topic = Thème : **{ $title }**, jusqu’à <t:{ $when }:t>
board-hands = { $count ->
    [one] { $count } main est levée : { $names }
   *[other] { $count } mains sont levées : { $names }
}

## Cards and posts

card-title = #{ $number } · { $kind } · { $asker } · { $state }
card-line = #{ $number } · { $state } · { $asker } · { $text }
post-title = #{ $number } · { $asker }
post-title-state = #{ $number } · { $asker } · { $state }
reply-title = Réponse à #{ $number }
field-answer = Réponse
field-topic = Thème
field-last-change = Dernière décision
field-notes = Remarques
field-asked-back = Précision demandée
field-answered-back = L’auteur répond
field-alike = Doublon ?
field-facts = Faits correspondants (/brief)
card-alike = **#{ $number }** ({ $state }) : { $text }
card-fact = { $headline } ({ $as_of })
note-leads = À vérifier : contient { $leads }
note-edited = modifiée par les modérateurs
note-bare-post = Discord a refusé ce texte dans le salon public, son message y est donc sans texte
card-words-attached = Discord a refusé d’afficher le texte de #{ $number }, il est donc joint.
card-words-refused = #{ $number } ne peut pas être affichée avec son texte : Discord l’a refusé, même joint. `/question edit number:{ $number }` l’ouvre dans un formulaire, `/question show number:{ $number }` peut l’afficher à vous seul.
post-words-attached = Discord a refusé d’afficher le texte ici, il est donc joint.
post-words-refused = Discord a refusé d’afficher le texte ici.
note-supports = { $count ->
    [one] { $count } soutien
   *[other] { $count } soutiens
}

## Announcements

notice-topic-ends-soon = **{ $title }** : encore 2 minutes (jusqu’à <t:{ $when }:t>).
notice-topic-ends = **{ $title }** : le temps est écoulé (prévu jusqu’à <t:{ $when }:t>).
notice-speaker-ends-soon = **{ $name }** : encore 30 secondes (jusqu’à <t:{ $when }:T>).
notice-speaker-ends = **{ $name }** : le temps est écoulé (depuis <t:{ $when }:T>).
notice-workshop-closes = Personne n’a rien fait dans cet atelier depuis des jours. Il sera clos le <t:{ $when }:f>, avec son rapport, sauf si quelqu’un fait quelque chose avant : aucun lien avec une personne ne doit rester pour toujours.
notice-floor-is-shut = Depuis <t:{ $when }:t>, je ne peux pas écrire dans le salon public : les questions acceptées, le panneau et les annonces n’y apparaissent pas. `/workshop check` dit quelle permission me manque, ou que le salon n’existe plus.
notice-someone-ends-soon = L’orateur a encore 30 secondes (jusqu’à <t:{ $when }:T>).
notice-someone-ends = Le temps de l’orateur est écoulé (depuis <t:{ $when }:T>).
notice-on-the-stage = **Maintenant : #{ $number }**

## The screen: a page in the browser. Short sentences, for they are read from the back of a room

screen-now = Maintenant
screen-next = Ensuite
screen-nothing = Rien n’est sur scène.
screen-topic = Thème
screen-speaking = Parle
screen-left = restantes
screen-over = de dépassement
screen-open-questions = Questions ouvertes
screen-ask = Poser une question
screen-scan = Ce code ouvre le salon public sur Discord.
screen-floor = Ouvrir le salon public sur Discord
screen-how = Là, appuyez sur un bouton du panneau.
screen-counts = { $open ->
    [one] { $open } question ouverte
   *[other] { $open } questions ouvertes
} · { $answered } avec réponse
screen-supports = { $count ->
    [one] { $count } soutien
   *[other] { $count } soutiens
}
screen-not-yet = Le panneau n’est pas encore dans le salon public.
screen-closed = Cet atelier est clos.
screen-lost = Pas de connexion. Nouvel essai…
screen-gone = Ce lien n’est plus valable. Les modérateurs peuvent vous en donner un nouveau.
screen-on = L’écran de cet atelier : { $link }
    Il montre ce que montre le salon public, à **quiconque a le lien**, même sans Discord. `state:renew` donne un nouveau lien et met fin à celui-ci aussitôt ; `state:off` y met fin.
screen-off = L’écran est désactivé ; son lien ne marche plus.
screen-already-off = L’écran est déjà désactivé. Rien n’a changé.
screen-not-served = Les écrans ne sont pas proposés ici : qui exploite le bot les active avec le réglage `screen.listen`.

## Receipts and what askers are told

receipt-anonymous = **#{ $number } est envoyée, anonymement.**
receipt-named = **#{ $number } est envoyée sous votre nom, { $name }.**
receipt-next = Elle attend les modérateurs. Jusqu’à leur décision, vous pouvez la changer. Plus tard, regardez sous **Mes questions** sur le panneau, ou `/mine`.
receipt-open = Elle est ouverte : elle est dans le salon public. Vous pouvez la retirer jusqu’à ce qu’elle monte sur scène. Plus tard, regardez sous **Mes questions** sur le panneau, ou `/mine`.
receipt-open-soon = Elle sera bientôt dans le salon public, avec d’autres. Si d’ici là les modérateurs doivent de nouveau lire d’abord, elle les attendra. Vous pouvez la retirer jusqu’à ce qu’elle monte sur scène. Plus tard, regardez sous **Mes questions** sur le panneau, ou `/mine`.
receipt-filed = Elle est consignée et figurera dans le rapport.
receipt-kept = Le bot garde un code au lieu de votre compte et détruit ce code à la clôture de l’atelier ; Discord lui-même sait quel compte a envoyé ceci.
receipt-asked-back = **Les modérateurs vous demandent quelque chose sur #{ $number } :** regardez sous **Mes questions**.
guard = **Pas envoyée. Rien n’est conservé.** Ceci pourrait mener à vous ou à quelqu’un d’autre :
    { $places }
    Changez-le avec **Modifier**, ou **Envoyer quand même**.
guard-text = Votre texte
guard-refused = **Pas envoyée. Rien n’est conservé.** Quelque chose dans votre question pourrait mener à vous ou à quelqu’un d’autre, et Discord refuse d’afficher encore une fois votre texte. Veuillez le réécrire sans cela, ou demander sous votre nom.
guard-spent = Vous avez déjà envoyé une autre formulation comme #{ $number }. Rien n’a été envoyé.
guard-more = et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
guard-gone = Votre texte n’est plus ici, et rien n’a été envoyé. Veuillez demander encore une fois.
lead-phone = numéro de téléphone
lead-email = adresse e-mail
lead-link = lien
lead-name = @nom
lead-id = numéro long (un compte, une carte d’identité ?)
thin = **Moins de cinq personnes peuvent demander anonymement en ce moment**, pour autant qu’on le sache, donc d’autres peuvent deviner que c’était vous. Vous pouvez attendre qu’il y en ait plus, ou demander malgré tout.
thin-held = **Pas envoyée. Rien n’est conservé.** { $note }
thin-refused = **Pas envoyée. Rien n’est conservé.** { $note } Discord refuse d’afficher encore une fois votre texte : appuyez sur **Demander anonymement** sur le panneau, et écrivez-le là.
button-ask-all-the-same = Demander malgré tout
receipt-thin = **Attention. Moins de cinq personnes peuvent demander anonymement en ce moment**, pour autant qu’on le sache, donc d’autres peuvent deviner que c’était vous. Vous pouvez la retirer maintenant et demander plus tard.
ask-reveals = **Attention.** Pendant un verrouillage, seules les personnes qui ont déjà participé peuvent demander. Vous n’avez participé jusqu’ici qu’anonymement, donc une question sous votre nom apprend aux autres que vous l’avez fait. Demandez anonymement, attendez la fin du verrouillage, ou demandez malgré tout.
mine-title = Vos questions
mine-none = Vous n’avez encore rien demandé dans cet atelier.
mine-going = en cours de suppression
mine-asked-back = **Les modérateurs demandent :** { $text }
mine-answered-back = **Vous avez répondu :** { $text }
mine-answered = Votre réponse sur #{ $number } est maintenant sur sa fiche.
mine-answered-soon = Votre réponse sur #{ $number } est gardée. Pour que personne ne puisse savoir quand vous l’avez donnée, les modérateurs la voient { $seconds ->
    [one] dans la seconde
   *[other] dans les { $seconds } secondes
}.
mine-line = #{ $number } · { $asker } · { $state } : { $text }
list-page = { $title } (page { $page } sur { $pages })
list-more = … et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
own-words-refused = Discord refuse d’afficher encore une fois ce texte ; il est conservé tel que vous l’avez envoyé.
receipt-words-refused = Discord refuse d’afficher encore une fois votre texte ; il est conservé tel que vous l’avez envoyé.
answer-refused = Discord refuse d’afficher cette réponse, peut-être à cause d’un texte qu’elle contient.
mine-saved = #{ $number } est modifiée.
withdrawn = #{ $number } est retirée, et son texte est supprimé.
mine-saved-soon = #{ $number } est modifiée. Pour que personne ne puisse savoir quand vous l’avez fait, les autres le voient { $seconds ->
    [one] dans la seconde
   *[other] dans les { $seconds } secondes
} ; si les modérateurs en décident avant, elle reste telle qu’ils l’ont vue.
withdrawn-soon = #{ $number } est retirée. Pour que personne ne puisse savoir quand vous l’avez fait, elle disparaît pour les autres { $seconds ->
    [one] dans la seconde
   *[other] dans les { $seconds } secondes
}, et son texte est supprimé à ce moment-là ; si elle monte sur scène ou est refusée avant, cela reste ainsi.
questions-none = Aucune question n’est ouverte.
questions-title = { $count ->
    [one] { $count } question ouverte
   *[other] { $count } questions ouvertes
} (page { $page } sur { $pages })
questions-line = #{ $number } · { $asker } · { $supports ->
    [one] { $supports } soutien
   *[other] { $supports } soutiens
} : { $text }
hand-raised = Votre main est levée, sous votre nom { $name } : numéro { $place } dans la liste.
hand-lowered = Votre main est baissée.
hand-already-up = Votre main est déjà levée, sous votre nom { $name } : numéro { $place } dans la liste.
hand-note-changed = Votre main reste levée avec cette remarque, sous votre nom { $name } : numéro { $place } dans la liste.
hand-reveals = **Attention.** Pendant un verrouillage, seules les personnes qui ont déjà participé peuvent lever la main. Vous n’avez participé jusqu’ici qu’anonymement, donc votre main apprend aux autres que vous l’avez fait. Attendez la fin du verrouillage, ou levez-la malgré tout.
button-raise-all-the-same = La lever malgré tout
has-spoken = a déjà parlé
spoken-title = Ont parlé jusqu’ici, les plus récents d’abord
speaker-forgotten = quelqu’un
hand-none = Aucune main n’est levée.
hand-title = { $count ->
    [one] { $count } main est levée
   *[other] { $count } mains sont levées
}
language-chosen = Désormais, je vous parle dans cette langue.
privacy-title = **Ce qui est conservé sur vous dans cet atelier**
privacy-questions = { $anonymous ->
    [0] aucune question anonyme
    [one] { $anonymous } question anonyme, conservée sous un code, pas sous votre compte
   *[other] { $anonymous } questions anonymes, conservées sous un code, pas sous votre compte
} ; { $named ->
    [0] aucune question sous votre nom.
    [one] { $named } question sous votre nom, conservée avec votre compte et votre nom.
   *[other] { $named } questions sous votre nom, conservées avec votre compte et votre nom.
}
privacy-supports = { $count ->
    [0] aucun soutien à une question.
    [one] votre soutien à { $count } question, sous le code.
   *[other] vos soutiens à { $count } questions, sous le code.
}
privacy-withdrawn = { $count ->
    [one] qu’il y avait { $count } autre question, que vous avez retirée : son numéro et son état, sans son texte.
   *[other] qu’il y avait { $count } autres questions, que vous avez retirées : leurs numéros et leurs états, sans leur texte.
}
privacy-hand = votre main levée, avec votre nom.
privacy-spoke = que vous avez eu la parole, quand et combien de temps, avec votre nom.
privacy-takes-part = que vous avez participé, sans heure, sous le code.
privacy-answered-back = { $count ->
    [one] votre réponse à { $count } question des modérateurs, sous le code.
   *[other] vos réponses à { $count } questions des modérateurs, sous le code.
}
privacy-muted = que vous êtes en sourdine : sous le code, ou avec votre compte si cela a suivi une question sous votre nom.
privacy-language = la langue que vous avez choisie ici, sous le code : { $language }.
privacy-voices = { $count ->
    [one] ce que vous dites de { $count } message clé, gardé sous le code jusqu’à la fin de son temps.
   *[other] ce que vous dites de { $count } messages clés, gardé sous le code jusqu’à la fin de leur temps.
}
privacy-records = comme rapporteur : que vous êtes R1 ou un autre numéro, avec votre compte, jusqu’à l’effacement de l’atelier.
privacy-moderates = comme modérateur : ce que vous avez décidé, avec votre compte et l’heure, jusqu’à l’effacement de l’atelier.
privacy-deleted = { $count ->
    [one] que vous avez supprimé { $count } question en attente : elle compte
   *[other] que vous avez supprimé { $count } questions en attente : elles comptent
} dans votre limite jusqu’à la clôture de l’atelier.
privacy-going = { $count ->
    [one] { $count } autre chose, en cours de suppression : elle aura disparu dans les 15 minutes.
   *[other] { $count } autres choses, en cours de suppression : elles auront disparu dans les 15 minutes.
}
privacy-how = Le code est calculé à partir de votre compte et d’une clé qui n’est pas dans la base de données. Sans la clé, personne ne peut le calculer, et aucune commande ne le montre.
privacy-until = **À la clôture de l’atelier**, la clé et tous les codes, soutiens et mains levées sont détruits : alors personne ne peut vous relier à une question anonyme. { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} plus tard, tout le reste est effacé, sauf le rapport et le journal de modération, qui ne nomme personne.
privacy-discord = **Ce que le bot ne peut pas changer :** Discord sait ce que votre compte envoie. Qui exploite ce bot a pu le modifier : demandez qui c’est.
button-delete-my-data = Supprimer mes données
button-delete-within = En { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} au plus
button-delete-at-once = Tout de suite
delete-confirm = Supprimer ce qui est conservé sur vous dans cet atelier ? **Supprimé :** vos questions en attente ou fusionnées pendant l’attente, vos soutiens, votre main levée. **Reste, mais n’est plus à personne :** ce dont les modérateurs ont déjà décidé, sans votre nom. Vous ne pourrez plus le retrouver ni le retirer ensuite. Cela ne peut pas être annulé.
delete-within = **En { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} au plus** : chaque élément part à un moment aléatoire qui lui est propre, donc personne ne peut savoir ce qui allait ensemble. Jusque-là il est là comme tout autre : les modérateurs peuvent encore en décider, et une question qu’ils acceptent entre-temps reste, sans être à personne. Si l’atelier est clôturé avant, tout ce qui reste part à la clôture, et qui compare alors peut voir ce qui part ensemble ; supprimer tôt l’évite.
delete-at-once = **Tout de suite** : tout disparaît maintenant. Qui observe le salon public, le salon des modérateurs ou la liste des mains peut voir ce qui part ensemble.
delete-no-delays = Dans cette installation, les délais sont désactivés : les deux suppriment tout de suite.
deleted-within = Supprimé. Les autres le voient disparaître élément par élément en { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} au plus, donc personne ne peut savoir ce qui allait ensemble. Si l’atelier est clôturé avant, tout ce qui reste part à la clôture, et qui compare alors peut voir ce qui part ensemble. Vous ne pouvez plus le changer, et ce que vous demanderez désormais n’a rien à voir avec cela.
deleted-at-once = Supprimé.
deleted-what-stays = Jusqu’à la clôture, le bot garde encore, à part de tout le reste et illisible sans la clé de l’atelier : combien de questions non tranchées vous avez supprimées, une mise en sourdine s’il y en a une, et votre place dans l’ordre équitable ; que vous avez participé ; et, si vous avez eu la parole, votre tour, avec votre nom.
help = Demandez avec les boutons du panneau ou `/ask`, anonymement ou sous votre nom ; soutenez ce que d’autres demandent avec le bouton en dessous.
    Voyez ce que deviennent les vôtres sous **Mes questions** ou `/mine` ; cherchez des faits sourcés avec `/brief`.
    Première fois ici ? **Confidentialité** ou `/privacy` dit qui peut voir quoi. Vos commandes :
help-rapporteur = Vous tenez le dossier de cet atelier : notes, messages clés, traductions, rapport.
    Pour commencer : `/note add`, `/message draft`, `/question translate`, `/workshop report`.
    Les modérateurs décident des questions. Vos commandes :
help-staff = **Accepter**, **Modifier**, **Refuser…** sur chaque fiche ; **Annuler** annule la dernière décision.
    Sur le tableau de bord : **Question suivante**, **Répondu**, **Orateur suivant**, **Thème suivant**, **Suspendre les questions**.
    En cas de difficulté : `/workshop lockdown`, `/question mute`. Les boutons d’une fiche sont aussi des commandes sous `/question`. Vos commandes :

## What moderators and organisers are told

decided-merged = #{ $number } est fusionnée avec #{ $into } (+1 soutien). L’auteur le voit sous **Mes questions**.
decided = #{ $number } : { $state }.
edited = #{ $number } est modifiée et signalée comme modifiée par les modérateurs. Le texte d’origine de l’auteur est gardé jusqu’à la clôture de l’atelier, sauf si vous le détruisez.
original-destroyed-leads = #{ $number } est modifiée. Votre modification a enlevé ce qui pouvait mener à une personne, l’original a donc été supprimé.
original-destroyed = #{ $number } : le texte d’origine de l’auteur est supprimé.
asked-back = L’auteur de #{ $number } le trouve sous **Mes questions**, et en est averti quand il demande de nouveau. S’il répond, cela apparaît sur la fiche.
added = #{ $number } est ajoutée et ouverte.
topic-added = **{ $title }** est le numéro { $place } de l’ordre du jour, prévu pour { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
topic-moved = **{ $title }** est maintenant le numéro { $place } sur { $count } de l’ordre du jour.
topic-removed = **{ $title }** n’est plus à l’ordre du jour. Les questions qui y étaient placées n’ont plus de thème.
topic-extended = **{ $title }** peut durer jusqu’à <t:{ $when }:t>.
topic-shortened = Annulé : **{ $title }** peut durer jusqu’à <t:{ $when }:t>.
topic-over = **{ $title }** est terminé.
topic-begun = **{ $title }** a commencé, jusqu’à <t:{ $when }:t>.
topic-none-left = C’était le dernier thème.
topic-facts = Des faits correspondent à ce thème. En afficher un dans le salon public ?
topic-back = Annulé : **{ $title }** est de nouveau en cours, et **{ $other }** est encore à venir.
topic-back-last = Annulé : **{ $title }** est de nouveau en cours.
topic-back-first = Annulé : aucun thème n’est en cours, et **{ $title }** est encore à venir.
more = Ce qui peut encore être fait de #{ $number } maintenant :
more-nothing = Rien d’autre ne peut être fait de #{ $number } maintenant.
more-topic = De quel thème relève #{ $number } ?
topic-given = #{ $number } relève maintenant de **{ $title }**.
topic-list = Ordre du jour : { $count ->
    [one] { $count } thème
   *[other] { $count } thèmes
}
topic-line-over = { $place }. **{ $title }** : terminé, { $used } sur { $planned ->
    [one] { $planned } minute prévue
   *[other] { $planned } minutes prévues
}
topic-line-runs = { $place }. **{ $title }** : en cours, jusqu’à <t:{ $when }:t> (<t:{ $when }:R>)
topic-line-to-come = { $place }. **{ $title }** : { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
topic-line-number = (thème numéro { $number })
speaker-called = **{ $name }** parle jusqu’à <t:{ $until }:T>.
speaker-finished = { $name } a terminé ; personne ne parle maintenant.
speaker-hand-down = { $name } : la main est baissée.
speaker-speaks-on = Annulé. **{ $name }** continue de parler, jusqu’à <t:{ $until }:T>.
speaker-nobody-speaks-on = Annulé. Personne ne parle maintenant.
speaker-hand-up-again = { $name } : la main est de nouveau levée, à sa place.
speakers-have = Les orateurs ont désormais { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
speaker-has-too = Cela vaut aussi pour **{ $name }**, qui parle maintenant : jusqu’à <t:{ $until }:T>.
speaker-keeps = **{ $name }** garde le temps donné avant (jusqu’à <t:{ $until }:T>) : le nouveau serait déjà écoulé.
opened = **{ $title }** est ouvert. Ensuite : `/topic add` pour l’ordre du jour ; le tableau de bord des modérateurs est dans { $desk }. Dites aux gens d’appuyer sur un bouton du panneau ici pour demander.
open-refused = L’atelier n’a pas été ouvert, et rien n’a changé :
paused-now = Pas de nouvelles questions jusqu’à **Reprendre les questions** ou `/workshop resume`.
resumed-now = Les questions sont de nouveau prises.
close-confirm = Clôturer l’atelier ? { $open ->
    [one] { $open } question ouverte restera
   *[other] { $open } questions ouvertes resteront
} sans réponse. { $waiting ->
    [0] Rien n’attend une décision.
    [one] **{ $waiting } n’a jamais été tranchée** : elle est comptée dans le rapport, son texte n’est pas affiché et part avec le reste.
   *[other] **{ $waiting } n’ont jamais été tranchées** : elles sont comptées dans le rapport, leur texte n’est pas affiché et part avec le reste.
} Tout lien entre une personne et une question anonyme, un soutien ou une main levée est détruit. Cela ne peut pas être annulé.
settings-title = Réglages de cet atelier
settings-language = Ce que lit la salle (`language`) : { $value }
settings-identity = Comment on demande (`identity`) : { $value }
settings-order = Quelle question est proposée ensuite (`order`) : { $value }
settings-per-person = Questions non tranchées par personne (`questions_per_person`) : { $value }
settings-support = Les questions peuvent être soutenues (`support`) : { $value }
settings-premoderation = Les modérateurs lisent d’abord les questions (`premoderation`) : { $value }
settings-eligible-role = Qui peut participer (`eligible_role`) : { $value }
settings-account-age = Âge minimal d’un compte, en jours (`account_age_days`) : { $value }
settings-lockdown = Verrouillé (`/workshop lockdown`) : { $value }
settings-changed = Changé. Les réglages de cet atelier sont maintenant :
settings-anybody = tout le monde
settings-alternate = La parole va tour à tour à la salle et à Discord (`alternate`) : { $value }
settings-rapporteurs = Rapporteurs (`/workshop open rapporteurs:`) : { $value }
closed-log = Le dernier hash du journal de modération est `{ $hash }`. Gardez-le hors de ce serveur : avec lui, n’importe qui peut savoir plus tard si le journal a été modifié.
board-log = Le journal de modération a { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}. Le dernier hash est `{ $hash }`.
board-rooms-turn = (au tour de la salle)
message-drafted = Le message clé { $number } est rédigé. Personne dans le salon public ne le voit avant que `/message round` ne le soumette.
message-edited = Le message clé { $number } est modifié.
message-removed = Le message clé { $number } est enlevé, son texte est détruit.
message-put = Le message clé { $number } est soumis à tous dans le salon public jusqu’à <t:{ $until }:T>. Le résultat y sera affiché ensuite.
message-none = Il n’y a pas encore de messages clés. `/message draft` en crée un.
message-title = { $count ->
    [one] { $count } message clé
   *[other] { $count } messages clés
}
message-draft = pas encore soumis
message-line = { $number }. { $text } ({ $said })
round-title = Message clé { $number }
round-runs = Le soutenez-vous, ou vous y opposez-vous ? Ouvert jusqu’à <t:{ $until }:T>. Personne ne voit qui dit quoi, et jusque-là personne ne voit combien ; vous pouvez changer d’avis.
round-few = moins de cinq ont participé
round-voices = soutiens { $support }, objections { $objections }
round-not-put = pas soumis : l’atelier a été clos avant la fin du temps
button-support-message = Soutenir
button-object = S’opposer
voice-supports = Vous soutenez ce message clé. Appuyez sur **S’opposer** pour changer, ou encore sur **Soutenir** pour ne rien dire.
voice-objects = Vous vous opposez à ce message clé. Appuyez sur **Soutenir** pour changer, ou encore sur **S’opposer** pour ne rien dire.
voice-none = Vous ne dites rien sur ce message clé.
note-added = La note { $number } figure dans le rapport sous « { $title } ».
note-added-no-topic = La note { $number } figure dans le rapport, sans thème.
note-removed = La note { $number } est enlevée et son texte est détruit.
note-none = Il n’y a pas encore de notes. `/note add` en écrit une.
note-title = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
note-line = { $number }. { $by } : { $text }
note-line-topic = { $number }. { $by }, « { $title } » : { $text }
button-translate = Traduire
select-translation-language = Dans quelle langue ?
translate-which = Dans quelle langue traduisez-vous #{ $number } ? D’autres peuvent être indiquées avec `/question translate`.
form-translate = Traduction de #{ $number }
form-translate-label = { $language }
translated = Votre traduction de #{ $number } ({ $language }) figure à côté.
field-translation = Traduction par un modérateur ({ $language })
field-translation-rapporteur = Traduction par un rapporteur ({ $language })
settings-nobody = aucun rôle : seuls les modérateurs tiennent le dossier
status-rapporteurs = Rapporteurs : { $role }
yes = oui
no = non
lockdown-on = **Verrouillé** : seules peuvent agir les personnes qui avaient déjà demandé, soutenu ou levé la main. Ce qui attend reste. `/workshop lockdown state:off` y met fin.
lockdown-off = Le verrouillage est terminé : tout le monde peut de nouveau participer.
command-workshop-erase = Effacer un atelier clos, sauf son rapport et son journal de modération
button-erase = Effacer
erase-confirm = Effacer l’atelier { $id }, « { $title } », clos le <t:{ $closed }:f> ? Ses questions, réponses, thèmes, orateurs et heures disparaissent de la base de données, et les messages du bot à son sujet disparaissent du salon public et du salon des modérateurs. Le rapport et le journal de modération restent. Cela ne peut pas être annulé.
erased-now = « { $title } » est effacé. Les messages du bot sont maintenant supprimés un par un ; ceux qui ne peuvent pas l’être seront indiqués dans { $desk }.
no-such-workshop = Il n’y a pas d’atelier « { $typed } » sur ce serveur. Choisissez-en un parmi ceux qui apparaissent pendant la saisie.
still-running = Cet atelier est encore en cours. Clôturez-le d’abord avec `/workshop close`.
already-erased = Cet atelier a été effacé le <t:{ $when }:f>.
undeleted = « { $title } » est effacé, mais { $count ->
    [one] { $count } message du bot n’a pas pu être supprimé. Veuillez le supprimer à la main :
   *[other] { $count } messages du bot n’ont pas pu être supprimés. Veuillez les supprimer à la main :
}
undeleted-more = … et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}.
close-which = Clôturer l’atelier { $id }, « { $title } » ?
closed-key-left = L’atelier est clos, et plus aucune ligne ne relie quelqu’un à une question. Mais **sa clé n’a pas pu être détruite** : dites à qui exploite le bot d’enlever le fichier { $path } maintenant, car avec elle et une ancienne sauvegarde de la base de données, des liens peuvent être retrouvés. Je continue d’essayer jusqu’à ce qu’elle ait disparu. Le rapport est joint.
closed-now = Clos. Tous les liens avec des personnes sont détruits. Voici le rapport ; vous seul le voyez : partagez-le. `/workshop report` le donne à nouveau, aussi en HTML, CSV et JSON.
report-here = Le rapport de { $title }.
report-draft = Un **brouillon** du rapport de { $title } : l’atelier est encore en cours, et ce que personne au salon des modérateurs n’a encore vu n’y figure pas.
report-zipped = { $name } est compressé, car Discord n’accepte pas de fichier plus gros : ouvrez-le pour y trouver le rapport.
report-too-large = { $name } est plus gros que ce que Discord accepte. Demandez-le à qui exploite le bot : openfloor report l’écrit dans un fichier.
report-not-attached = Discord n’accepte pas de fichier ici, donc le rapport n’est pas joint. Essayez plus tard avec `/workshop report`, ou demandez-le à qui exploite le bot : openfloor report l’écrit dans un fichier.
told-again = -# Cela a été fait quand vous l’avez demandé avant. Rien n’a été fait maintenant.
check-good = Tout ce dont le bot a besoin est là.
check-which-desk = Aucun atelier n’est ouvert dans ce salon : dites avec `desk` quel salon sera celui des modérateurs.
bot-is-no-member = Le bot n’est pas, ou plus, membre du serveur { $server } ; seules ses commandes sont ici. Invitez-le avec le lien de la page des exploitants (scopes *bot* et *applications.commands*).
bot-is-timed-out = Le bot est exclu temporairement sur ce serveur et ne peut rien y écrire : mettez fin à son exclusion.
moderators-are-everyone = Le rôle des modérateurs est @everyone : donnez un rôle que seuls les modérateurs ont.
rapporteurs-are-everyone = Le rôle des rapporteurs est @everyone : donnez un rôle que seuls les rapporteurs ont.
rapporteurs-are-gone = Le rôle des rapporteurs ({ $role }) n’existe plus : seuls les modérateurs peuvent tenir le dossier.
rapporteurs-cannot-work = { $role } tient le dossier et ne peut pas le faire dans { $channel } : accordez-y Voir le salon et Gérer les messages (et Se connecter, dans un salon vocal ou de conférence).
moderators-are-gone = Le rôle des modérateurs ({ $role }) n’existe plus : seuls les organisateurs peuvent modérer. Clôturez cet atelier et ouvrez-en un avec un rôle qui existe.
eligible-is-gone = Le rôle qui peut demander ({ $role }) n’existe plus, donc personne ne le peut : choisissez-en un autre avec `/workshop settings eligible_role:`, @everyone pour tous.
channel-is-gone = Le salon { $channel } n’existe plus. Un organisateur peut terminer son atelier n’importe où sur le serveur avec `/workshop close workshop:`, un exploitant avec `openfloor close`.
channel-is-elsewhere = { $channel } est un salon d’un autre serveur.
channel-is-a-thread = { $channel } est un fil ou un post de forum. Prenez un salon textuel, un salon d’annonces, ou le texte d’un salon vocal ou de conférence.
channel-is-no-text = Un atelier ne peut pas être dans { $channel }. Prenez un salon textuel, un salon d’annonces, ou le texte d’un salon vocal ou de conférence.
permission-missing = Dans { $channel }, il manque au bot **{ $permission }** : { $purpose }
needs-view-channel = sans elle, le bot ne peut pas du tout y travailler.
needs-send-messages = pour publier panneau, tableau de bord, fiches et questions.
needs-embed-links = pour afficher questions et faits ; sans elle, ils sont vides.
needs-attach-files = pour rendre les textes trop longs pour un message.
needs-connect = sans elle, le texte d’un salon vocal ou de conférence est fermé.
needs-read-message-history = pour retrouver ses propres messages après un redémarrage.
desk-is-public = Tout le monde peut voir { $channel } : le salon des modérateurs doit être privé, retirez-y donc Voir le salon à @everyone.
others-see-the-desk = { $channel } peut être vu non seulement par les modérateurs, rapporteurs et administrateurs, mais aussi par : { $who }. Le salon des modérateurs est pour les premiers seuls ; retirez-y Voir le salon aux autres.
who-sees-the-desk = Outre les organisateurs et administrateurs, { $channel } peut être vu par : { $who }. Il ne devrait y avoir parmi eux que des modérateurs.
moderators-cannot-see = { $role } ne peut pas voir { $channel }, les modérateurs ne peuvent donc pas y travailler : accordez Voir le salon (et Se connecter, dans un salon vocal ou de conférence).
floor-is-writable = Tout le monde peut écrire dans { $channel }, donc un `/ask` mal tapé serait public. Panneau et formulaires marchent sans Envoyer des messages pour @everyone.
moderators-lack-manage-messages = Il manque à { $role } Gérer les messages dans { $channel } : les boutons marchent sans, mais Discord leur cache les commandes des modérateurs. Accordez-la là, ou autorisez le rôle sous Paramètres du serveur → Intégrations.
unknown-language = Cette langue n’existe pas ici. Il y a : { $names }.
unknown-pack = Il n’y a pas de recueil nommé { $pack }. Il y a : { $packs }
brief-nothing = Aucun fait du dossier ne convient. Essayez d’autres mots, un nom ou un numéro d’article.
brief-shown = Affiché dans le salon public : { $headline }
fact-evidence = Preuve
fact-class = { $class ->
    [law] loi
    [treaty] traité
    [court] tribunal
    [official-statement] déclaration officielle
    [un-finding] constat de l’ONU
    [academic] recherche universitaire
    [ngo-research] recherche d’ONG
   *[press] presse
}
fact-as-of = État au
fact-policy-questions = Questions de politique
fact-keywords = Mots-clés
fact-contested = Contesté
fact-contested-line = **Contesté :** { $text }
fact-primary = Source { $place } (primaire)
fact-secondary = Source { $place } (secondaire)

## When the answer is no

no-workshop = Aucun atelier n’est ouvert ici. Un organisateur (Gérer le serveur) peut en ouvrir un avec `/workshop open`.
workshop-closed = Cet atelier est clos.
intake-paused = Pas de nouvelles questions pour l’instant ; les modérateurs rattrapent leur retard.
intake-already-paused = Les questions sont déjà suspendues.
intake-changed-by = Dernier changement par { $by }.
intake-already-open = Les questions sont déjà prises.
not-moderator = Seuls les modérateurs de cet atelier peuvent faire cela.
role-needed = Seules les personnes ayant le rôle { $role } peuvent participer ici. Les modérateurs peuvent vous dire comment l’obtenir.
account-too-young = { $days ->
    [one] Seuls les comptes d’au moins { $days } jour peuvent participer ici.
   *[other] Seuls les comptes d’au moins { $days } jours peuvent participer ici.
}
locked-down = Seules les personnes qui ont déjà demandé, soutenu ou levé la main peuvent participer en ce moment. Veuillez réessayer plus tard.
lockdown-already-on = L’atelier est déjà verrouillé. Rien n’a changé.
lockdown-already-off = L’atelier n’est pas verrouillé. Rien n’a changé.
lockdown-changed-by = Dernier changement par { $by }.
muted-anonymous = Les modérateurs n’acceptent plus de questions anonymes de vous dans cet atelier. Ils ne savent pas qui vous êtes. Vous pouvez toujours soutenir des questions.
muted = Les modérateurs n’acceptent plus de questions ni de main levée de vous dans cet atelier. Vous pouvez toujours soutenir des questions.
nobody-to-mute = #{ $number } a été demandée à voix haute et saisie par un modérateur, il n’y a donc personne à mettre en sourdine.
you-support = Vous soutenez #{ $number }. Appuyez de nouveau pour annuler.
you-support-no-more = Vous ne soutenez plus #{ $number }. Appuyez de nouveau pour la soutenir.
support-off = Les questions ne peuvent pas être soutenues dans cet atelier.
not-organiser = Seuls les organisateurs (Gérer le serveur) peuvent faire cela.
unknown-message = Il n’y a pas de message clé { $number }. `/message list` montre ceux qui existent.
messages-full = Il y a { $limit } messages clés, et il ne peut pas y en avoir plus.
round-is-running = Le message clé { $number } est en train d’être soumis à tous : attendez la fin de son temps.
round-is-over = Le temps de ce message clé est écoulé.
round-seconds = Un message clé est soumis pendant { $least } à { $most } secondes.
unknown-note = Il n’y a pas de note { $number }. `/note list` montre celles qui existent.
notes-full = Il y a { $limit } notes, et il ne peut pas y en avoir plus.
too-many-translations = #{ $number } a des traductions dans { $limit } langues ; il ne peut pas y en avoir plus. Une traduction existante peut être redonnée.
unknown-translation-language = « { $typed } » n’est pas une langue connue ici. Choisissez-en une, ou tapez son code, comme fr ou zh-Hant.
not-rapporteur = Seuls les modérateurs et les rapporteurs peuvent faire cela.
channel-in-use = Un atelier encore ouvert utilise l’un de ces salons. Clôturez-le d’abord avec `/workshop close`.
same-channel = Le salon des modérateurs doit être un autre salon que le salon public, et être privé.
text-empty = Ce texte n’a rien à lire ; veuillez écrire au moins un caractère.
text-too-long = Votre texte a { $over ->
    [one] { $over } caractère
   *[other] { $over } caractères
} de trop ({ $length } ; au plus { $limit }).
text-too-many-parts = Certains caractères ici (accents empilés, emojis de groupe) prennent trop de place. Veuillez en utiliser moins.
your-text = Votre texte, à copier :
your-text-attached = Votre texte est joint.
anonymous-not-allowed = Cet atelier ne prend pas de questions anonymes. Votre question n’a pas été envoyée. Vous pouvez demander sous votre nom.
named-not-allowed = Cet atelier ne prend que des questions anonymes. Votre question n’a pas été envoyée. Vous pouvez demander anonymement.
too-many-waiting = Vous avez déjà { $limit ->
    [one] { $limit } question non tranchée
   *[other] { $limit } questions non tranchées
}, le maximum par personne. Retirez-en une sous **Mes questions**, ou attendez.
too-soon = Vous avez demandé il y a un instant. Veuillez attendre { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
unknown-question = Il n’y a pas de question #{ $number }.
not-yours = Ce n’est pas votre question.
being-deleted = Vous avez dit que ceci doit être supprimé : cela disparaît dans les 15 minutes, et rien d’autre ne peut en être fait.
by-the-asker = l’auteur d’une question
moved-on = Rien n’a changé : { $by } a été plus rapide. #{ $number } : { $state }.
stage-moved-on = Rien n’a changé : { $by } a été plus rapide. #{ $number } est maintenant sur scène.
stage-moved-on-empty = Rien n’a changé : { $by } a été plus rapide. Rien n’est sur scène maintenant.
not-possible = Ce n’est pas possible tant que l’état de #{ $number } est : { $state }.
nothing-to-undo = Il n’y a pas de décision à annuler sur #{ $number }.
words-were-destroyed = Le texte de #{ $number } a été supprimé ; rien ne peut le ramener.
muted-now-anonymous = Qui a posé #{ $number } ne peut plus rien demander anonymement jusqu’à la clôture de l’atelier. Ses autres questions restent ; `/question unmute` avec le même numéro lève cela.
muted-now = Qui a posé #{ $number } ne peut plus rien demander ni lever la main jusqu’à la clôture de l’atelier. Ses autres questions restent ; `/question unmute` avec le même numéro lève cela.
unmuted = Plus aucune mise en sourdine ne porte sur #{ $number }.
moved = #{ $number } est maintenant le numéro { $position } sur { $count ->
    [one] { $count } question ouverte
   *[other] { $count } questions ouvertes
}.
not-manual-order = Les places ne comptent que dans l’ordre manuel ; l’ordre de cet atelier est { $order }. Qui gère le serveur peut le changer : `/workshop settings order:manual`.
merge-into-itself = C’est la même question. Choisissez un autre numéro.
not-mergeable = Rien ne peut être fusionné avec #{ $number }, son état est : { $state }.
agenda-moved-on = Rien n’a changé : { $by } a été plus rapide. **{ $title }** est en cours maintenant.
agenda-moved-on-none = Rien n’a changé : { $by } a été plus rapide. Aucun thème n’est en cours maintenant.
minutes-moved-on = Rien n’a changé : { $by } a été plus rapide. **{ $title }** peut maintenant durer jusqu’à <t:{ $when }:t>.
no-topics = L’ordre du jour est vide. Ajoutez des thèmes avec `/topic add`, chacun avec un titre et ses minutes ; puis **Thème suivant** ou `/topic next` commence le premier.
agenda-over = L’ordre du jour est terminé. Ajoutez un autre thème avec `/topic add`, puis commencez-le.
no-topic-runs = Aucun thème n’est en cours, aucun ne peut donc recevoir plus de temps. **Thème suivant** ou `/topic next` commence le suivant.
no-topic-began = Aucun thème n’a commencé, il n’y a donc rien à annuler.
unknown-topic = Aucun thème n’a ce titre ou ce numéro. Choisissez-en un dans la liste qui apparaît pendant la saisie, ou voyez `/topic list`.
topic-runs = **{ $title }** est en cours, il reste donc où il est. **Thème suivant** le termine, `/topic extend` lui donne plus de temps.
topic-is-over = **{ $title }** est terminé, il reste donc où il est.
wrong-position = Seuls les thèmes encore à venir peuvent être déplacés, et ils ont les positions { $first } à { $last }. Choisissez-en une.
wrong-minutes = Un thème peut avoir de 1 à { $limit } minutes, et autant de plus à la fois. Choisissez un nombre entre les deux.
agenda-full = L’ordre du jour a { $limit } thèmes, le maximum. Retirez-en d’abord un avec `/topic remove`.
speakers-moved-on = Rien n’a changé : { $by } a été plus rapide. { $now }
speakers-moved-on-hand = Rien n’a changé : quelqu’un a levé ou baissé la main, donc une autre personne parlerait ensuite. { $now } Regardez de nouveau et appuyez encore une fois.
not-the-latest-turn = Rien n’a changé : la parole a continué de tourner, cela ne peut donc plus être annulé. { $now }
speaks-now = { $name } parle maintenant.
speaks-nobody = Personne ne parle maintenant.
nobody-to-speak = Aucune main n’est levée et personne ne parle. Pour quelqu’un dans la salle, donnez un nom : `/speaker next`.
not-on-floor-list = Cette personne n’a pas la main levée et ne parle pas.
speaker-time = Un orateur peut avoir de { $least } à { $most } secondes.
speaking-now = Vous parlez en ce moment. Quand votre tour sera fini, vous pourrez lever de nouveau la main.
undo-blocked = Annulez d’abord ce qui a été décidé sur #{ $number }.
no-original = Il n’y a pas de texte antérieur de #{ $number } à détruire.
nobody-to-ask-back = #{ $number } n’a pas été posée anonymement : demandez à l’auteur dans la salle.
asked-back-already = Des précisions ont été demandées deux fois sur #{ $number }, le maximum possible.
nothing-to-answer = Il n’y a plus rien à répondre sur #{ $number }.
nothing-open = Aucune question n’est ouverte.
nothing-on-stage = Rien n’est sur scène.
no-longer-waiting = #{ $number } : { $state } ; elle ne peut plus être changée ainsi.
no-hand-up = Votre main n’est pas levée.
unknown-button = Cela ne marche plus. Utilisez le panneau, la fiche ou le tableau de bord le plus récent, ou la commande.
unknown-command = Veuillez réessayer dans une minute : Discord montre encore une ancienne commande.
only-in-a-server = Cela ne marche que dans les salons d’un serveur, pas en messages privés.
no-room = Rien n’a été conservé : le disque du bot est plein ou défaillant. Dites-le aux modérateurs ({ $reference }) et réessayez.
something-went-wrong = Quelque chose s’est mal passé. Dites-le aux modérateurs : { $reference }
database-gone = Rien n’a été conservé : la base de données du bot n’est plus à sa place. Dites-le aux modérateurs ({ $reference }) : la personne qui gère le bot doit la remettre.
database-busy = Rien n’a été conservé : un autre programme retient la base de données du bot, ou son disque est lent. Attendez un instant et réessayez ({ $reference }).
took-too-long = Le bot a mis trop de temps. Réessayez.
trouble-disk = **Je ne peux rien conserver :** mon disque est plein ou défaillant. Ce qui a été confirmé est gardé ; qui pose une question ou appuie maintenant en est averti. Prévenez la personne qui gère le bot.
trouble-gone = **Je ne peux rien conserver :** ma base de données n’est plus à sa place. Qui pose une question ou appuie maintenant en est averti. Prévenez tout de suite la personne qui gère le bot.
trouble-busy = **Je ne peux presque rien conserver :** un autre programme retient ma base de données, ou mon disque est très lent. Ce qui a été confirmé est gardé ; qui pose une question ou appuie attend, ou en est averti. Prévenez la personne qui gère le bot.
trouble-over = (C’est fini depuis <t:{ $when }:T> : tout est de nouveau conservé.)
rights-changed = **Les salons, les rôles ou les droits ne sont plus ce qu’ils étaient :**
    { $findings }
    `/workshop check` vérifie de nouveau à tout moment.
