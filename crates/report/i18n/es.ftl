### language: es
### direction: ltr
### checked-by: nobody

## How things are written

date = { $day }/{ $month }/{ $year }
date-month = { $month }/{ $year }
time-day = { $day } { $clock } UTC
time-clock = { $clock } UTC
list-comma = ,
list-and = { $first } y { $last }
count-few = menos de { $n }
count-step = { $from }–{ $to }
count-few-brief = <{ $n }
count-step-brief = { $from }–{ $to }
supports = { $n ->
    [one] 1 apoyo
   *[other] { $n } apoyos
}

## The head

report-of = Informe de un debate moderado
report-draft = Borrador: el taller sigue en curso
opened-at = Abierto { $at }
closed-at = cerrado { $at }
draft-until = a fecha de { $at }
lasted = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
}
planned-end = final previsto { $at }
contents = Contenido
identity-open-or-anonymous = Quienes preguntaban podían dar su nombre o permanecer anónimos.
identity-anonymous-only = Todas las preguntas fueron anónimas.
identity-named-only = Todas las preguntas se hicieron con nombre.

## In short

heading-short = En breve
tile-people = participaron
tile-sent = enviadas
tile-answered = respondidas
tile-unanswered = sin responder
tile-declined = rechazadas
short-sent = { $n ->
    [one] Se envió 1 pregunta, comentario o declaración
   *[other] Se enviaron { $n } preguntas, comentarios y declaraciones
} en { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}; al canal público: { $floor }.
short-of-those = De ellas, { $list }.
short-answered = { $n ->
    [one] 1 fue respondida
   *[other] { $n } fueron respondidas
}
short-unanswered = { $n ->
    [one] 1 quedó sin responder
   *[other] { $n } quedaron sin responder
}
short-open = { $n ->
    [one] 1 sigue abierta
   *[other] { $n } siguen abiertas
}
short-on-the-stage = 1 está en el escenario
short-deferred = { $n ->
    [one] 1 se aplazó
   *[other] { $n } se aplazaron
}
short-filed = { $n ->
    [one] 1 consta en acta
   *[other] { $n } constan en acta
}
short-declined = { $n ->
    [one] Los moderadores rechazaron 1
   *[other] Los moderadores rechazaron { $n }
}: { $list }.
short-reason = { $reason } { $n }
order-lead-fair = Orden: equitativo.
order-lead-first-come = Orden: por orden de llegada.
order-lead-manual = Orden: como los moderadores colocaron las preguntas.
order-nothing = No se llevó nada al escenario.
order-followed = { $n ->
    [one] Los moderadores siguieron la sugerencia la única vez.
   *[other] Los moderadores siguieron la sugerencia { $followed } de { $n } veces.
}
order-same = Cualquier orden habría hecho las mismas preguntas.
order-reached = De { $all } votantes, a { $asked } se les hizo al menos una de sus preguntas; según más apoyos habrían sido { $upvotes }.
order-others = { $n ->
    [one] Según más apoyos, se habría hecho otra pregunta en un lugar.
   *[other] Según más apoyos, se habrían hecho otras preguntas en { $n } lugares.
}
order-fair-others = { $n ->
    [one] El orden equitativo por sí solo habría hecho otra pregunta en un lugar.
   *[other] El orden equitativo por sí solo habría hecho otras preguntas en { $n } lugares.
}
order-draft = Lo que otros órdenes habrían preguntado se compara al cerrar el taller.
order-unknown = Ya no se sabe lo que otros órdenes habrían preguntado.

## What was dealt with

heading-dealt = Lo que se trató
dealt-nothing = No se trató nada.
dealt-order = En el orden en que surgió.
dealt-aloud = Respondida en voz alta.
dealt-on-the-stage = Ahora en el escenario.
dealt-gap = Respondida en voz alta; notas: ______
answer-written = Respuesta escrita
translation-by = Traducción de los moderadores
by-anonymous = anónima
by-room = alguien en la sala
by-other = alguien en otro lugar
by-not-told = no se dice quién preguntó
name-quoted = «{ $name }»
words-deleted = El texto se borró.
edited = editada por los moderadores
merged-with = con { $list }, con la misma pregunta
kind-question = pregunta
kind-comment = comentario
kind-statement = declaración
state-waiting = en espera
state-open = abierta
state-on-the-stage = en el escenario
state-answered = respondida
state-declined = rechazada
state-merged = fusionada
state-withdrawn = retirada
state-deferred = aplazada
state-filed = en acta
state-unanswered = sin responder
reason-duplicate = repetida
reason-off-topic = fuera de tema
reason-abuse = abuso
reason-exposes-a-person = expone a una persona
reason-not-a-question = no es una pregunta
reason-no-time = sin tiempo
heading-notes = Notas
without-topic = Sin tema

## What was not answered

heading-unanswered = Lo que quedó sin responder
unanswered-nothing = Nada de lo que llegó al canal público quedó sin responder.
unanswered-order = Por tema, las más apoyadas primero.
never-decided = { $n ->
    [one] Sobre una pregunta más nunca se decidió; su texto no se muestra.
   *[other] Sobre { $n } preguntas más nunca se decidió; su texto no se muestra.
}

## On record, key messages

heading-record = En acta
record-nothing = Ninguna declaración se hizo constar en acta.
heading-messages = Mensajes clave
messages-gap = No se redactó ninguno: ______
message-agreed = acordado
message-objections-remain = quedan objeciones
message-few-took-part = participaron menos de cinco
message-not-put = no sometido
message-voices = apoyos { $support }, objeciones { $objections }
message-silent = { $silent } no dijeron nada

## Fairness

heading-order = Equidad
order-table = Las mismas preguntas y apoyos en tres órdenes, cada una elegida entre las que había entonces en el canal público; entre paréntesis, los apoyos
order-region = El escenario en tres órdenes
column-place = Lugar
column-as-it-was = Como fue
column-fair = En el orden equitativo
column-upvotes = Según más apoyos
instead-of = elegida en lugar de #{ $n }

## Agenda

heading-agenda = Orden del día
agenda-none = No hubo orden del día.
agenda-table = Horas en UTC, minutos redondeados
agenda-region = El orden del día con sus minutos
column-topic = Tema
column-began = Inicio
column-ended = Fin
column-planned = Previsto
column-used = Usado
planned-more = { $planned } + { $added }
never-began = nunca

## Annex: numbers

heading-annex = Anexo
heading-numbers = Cifras
numbers-region = Cifras del taller
column-what = Qué
column-how-many = Cuántos
figure-people = Participaron: preguntaron, apoyaron, levantaron la mano o pulsaron un botón
figure-sent = Enviadas
figure-floor = Llegaron al canal público
figure-anonymous = Hechas de forma anónima, de las que estaban en el canal público al final
figure-staged = Llevadas al escenario
figure-answered = Respondidas
figure-written = Respondidas por escrito
figure-unanswered = Sin responder
figure-open = Abiertas
figure-on-the-stage = En el escenario
figure-deferred = Aplazadas
figure-filed = En acta
figure-waiting = Nunca decididas
figure-overrides = Se eligió otra pregunta que la sugerida
figure-of = { $n } de { $all }
figure-wait = Mediana de espera desde la pregunta hasta el escenario
figure-minutes = { $n } min
figure-undone = Decisiones deshechas
figure-turns = Turnos de palabra
figure-from-room = { $n }, de ellos { $room } de personas en la sala
figure-spoken = Minutos hablados
figure-spoken-by-place = … de ellos
figure-room-and-hands = { $room } en la sala, { $hands } por mano levantada
moderators-table = Decisiones por moderador, sin las deshechas; M1 decidió primero, M2 después
moderators-region = Decisiones por moderador
column-moderator = Moderador
column-approved = Aprobadas
column-declined = Rechazadas
column-merged = Fusionadas
column-edited = Editadas
column-staged = Al escenario
column-answered = Respondidas
column-set-aside = Aplazadas o en acta

## Annex: not shown

heading-not-shown = No mostradas
not-shown-note = No estaban en el canal público al final; entre paréntesis, el moderador que decidió.
not-shown-region = Lo que no se muestra
column-became = Qué fue de ello
column-numbers = Preguntas
fate-declined = rechazada: { $reason }
fate-waiting = nunca decidida
into = #{ $number } con #{ $into }

## Annex: facts

heading-facts = Datos y fuentes
facts-none = No se mostró ningún dato de la documentación.
fact-shown = mostrado { $at }
fact-as-of = a fecha de { $date }
fact-gone = La documentación ya no tiene ese dato.
evidence-law = ley
evidence-treaty = tratado
evidence-court = tribunal
evidence-official-statement = declaración oficial
evidence-un-finding = conclusión de la ONU
evidence-academic = investigación académica
evidence-ngo-research = investigación de ONG
evidence-press = prensa
fact-sources = Fuentes:
source-primary = primaria
source-secondary = secundaria

## Annex: what it does not tell

heading-about = Lo que este informe no dice
about-askers = Quién preguntó de forma anónima, quién apoyó qué, y cuándo se preguntó algo. Cuando se cierra el taller, se destruye todo vínculo entre una persona y una pregunta anónima, un apoyo o una mano.
about-moderators = Quién moderó.
about-words = El texto de lo que no estaba en el canal público al final: nadie lo dejó pasar, alguien lo retiró, o repite otro.
about-counts = Cuántas personas hubo exactamente: los números de personas van en pasos de cinco, a partir de diez, y un borrador no tiene ninguno.
about-voters = Los votantes son las personas que apoyaron algo y, por cada pregunta, una propia de ella; así no importa quién hizo cuál.
about-names = Los nombres de quienes preguntaron con nombre: menos de cinco preguntas del canal público se hicieron de forma anónima, y con los nombres se podría saber cuáles.
about-languages = Los idiomas se estiman a partir de los textos; donde no fue posible una buena estimación, no se indica ninguno.
about-log = El registro de moderación terminó con { $hash }; openfloor verify dice si se ha cambiado desde entonces.

## Under a forum's headings

form-under = Bajo los títulos de: { $form }
form-deadline = Debe entregarse { $deadline }.
form-annex = Anexo: lo que no tiene título propio
form-gap = [por escribir por el relator: { $what }]
form-asked-for = se pide: { $what }
form-unit-words = { $n ->
    [one] 1 palabra
   *[other] { $n } palabras
}
form-unit-paragraphs = { $n ->
    [one] 1 párrafo
   *[other] { $n } párrafos
}
form-unit-sentences = { $n ->
    [one] 1 frase
   *[other] { $n } frases
}
form-too-long = Demasiado largo: aquí hay { $has }, el máximo pedido es { $most }. No se cortó nada.
form-one-too-long = Demasiado largo: { $number } tiene { $has }, el máximo pedido es { $most }. No se cortó nada.
form-one-note = una nota
form-not-documented = No se conoce de este formulario, y se omite: { $what }
form-headings-from = Títulos tomados de

## CSV

csv-number = número
csv-kind = tipo
csv-state = estado
csv-reason = motivo
csv-topic = tema
csv-asked-by = preguntada por
csv-supports = apoyos
csv-words = texto
csv-language = idioma
csv-language-tag = código de idioma
csv-translations = traducciones
csv-edited = editada por moderadores
csv-merged-into = fusionada con
csv-merged = fusionadas en ella
csv-answer = respuesta escrita
csv-staged = en el escenario (UTC)
csv-decided-by = decidida por
csv-yes = sí

## Languages, by their tags

language-am = amárico
language-ar = árabe
language-bg = búlgaro
language-bn = bengalí
language-bo = tibetano
language-ckb = kurdo central (sorani)
language-cs = checo
language-da = danés
language-de = alemán
language-dv = divehi
language-el = griego
language-en = inglés
language-es = español
language-fa = persa
language-fi = finés
language-fr = francés
language-gu = guyaratí
language-he = hebreo
language-hi = hindi
language-hu = húngaro
language-hy = armenio
language-id = indonesio
language-it = italiano
language-ja = japonés
language-ka = georgiano
language-kk = kazajo
language-kk-Arab = kazajo (escritura árabe)
language-km = jemer
language-kn = canarés
language-ko = coreano
language-ky = kirguís
language-ky-Arab = kirguís (escritura árabe)
language-ml = malayálam
language-mn = mongol
language-mn-Mong = mongol (escritura tradicional)
language-my = birmano
language-nb = noruego bokmal
language-ne = nepalí
language-nl = neerlandés
language-pa = punyabí
language-pl = polaco
language-ps = pastún
language-pt = portugués
language-ro = rumano
language-ru = ruso
language-sd = sindi
language-si = cingalés
language-sv = sueco
language-sw = suajili
language-ta = tamil
language-te = telugu
language-th = tailandés
language-tr = turco
language-ug = uigur
language-uk = ucraniano
language-ur = urdu
language-vi = vietnamita
language-yi = yidis
language-yue = cantonés
language-zh = chino
language-zh-Hans = chino simplificado
language-zh-Hant = chino tradicional
