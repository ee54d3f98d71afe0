### language: es
### direction: ltr
### checked-by: nobody

## Commands

command-ask = Preguntar algo al taller, con su nombre o de forma anónima
option-question = Su pregunta; déjelo vacío para abrir un formulario
option-anonymous = ¿Ocultar su nombre? Si se omite: oculto donde el taller lo permita
option-kind = Una pregunta, un comentario o una declaración
command-mine = Sus propias preguntas: verlas, editarlas o retirarlas
command-questions = Las preguntas abiertas
option-order = En qué orden
command-hand = Pedir la palabra (su nombre se ve)
command-hand-raise = Pedir la palabra: su nombre se ve
command-hand-lower = Bajar la mano
command-hand-list = Quién tiene la mano levantada
option-note = De qué quiere hablar
command-speaker = Dar la palabra y controlar el tiempo
command-speaker-next = Dar la palabra a la siguiente mano o a alguien en la sala
command-speaker-list = Quién habla, quién tiene la mano levantada, quién ha hablado
command-speaker-remove = Bajar la mano de alguien, o terminar su turno
command-speaker-time = Cuánto tiempo tiene cada orador, incluido quien habla ahora
command-speaker-back = Deshacer el último «Siguiente orador»
option-speaker-name = Alguien en la sala; si se omite: la siguiente mano
option-speaker-user = A quién se le baja la mano o se le termina el turno
option-seconds = De 60 a 600 segundos; si se omite: 120
command-brief = Buscar un dato con fuente en la documentación
option-search = Palabras, nombres o números de artículo, en cualquier idioma o escritura
option-show = Para moderadores: mostrarlo de inmediato en el canal público
command-privacy = Qué se guarda sobre usted, y hasta cuándo
command-help = Qué hace este bot, y los comandos que puede usar
command-next = Llevar al escenario la pregunta sugerida
command-question = Decidir sobre una pregunta
command-question-show = Mostrar la ficha de una pregunta
command-question-approve = Dejar pasar al canal público una pregunta en espera
command-question-decline = Rechazar una pregunta
command-question-merge = Fusionar una pregunta con otra que pregunta lo mismo
command-question-edit = Cambiar el texto de una pregunta
command-question-answer = Responder una pregunta por escrito
command-question-stage = Llevar una pregunta al escenario
command-question-answered = Marcar una pregunta como respondida
command-question-defer = Aplazar una pregunta
command-question-file = Hacer constar en acta, sin respuesta
command-question-mute = No admitir más preguntas de quien hizo esta
command-question-unmute = Levantar el silencio decidido en esta pregunta
command-question-restore = Deshacer la última decisión sobre una pregunta
command-question-move = Dar a una pregunta su lugar en el orden manual
command-question-add = Añadir una pregunta por alguien en la sala
command-question-topic = Poner una pregunta bajo un tema del orden del día
command-question-ask-back = Pedir una aclaración a quien preguntó de forma anónima; la encuentra en Mis preguntas
option-number = El número de la pregunta
option-into = El número de la pregunta que pregunta lo mismo y se queda
option-position = Su lugar entre las preguntas abiertas, desde 1; más allá del final es el final
option-reason = Por qué se rechaza
option-destroy-original = Borrar ya el texto original de quien preguntó, sin guardarlo hasta que cierre el taller
option-text = Qué se preguntó
option-source = Dónde se preguntó
command-message = Mensajes clave: frases que el taller puede acordar (moderadores y relatores)
command-message-draft = Redactar un mensaje clave
command-message-edit = Cambiar un mensaje clave; lo dicho sobre su texto anterior ya no cuenta
command-message-list = Los mensajes clave, y qué resultó de ellos
command-message-remove = Quitar un mensaje clave y destruir su texto
command-message-round = Someter un mensaje clave a todos: Apoyar u Objetar, por un tiempo
option-message-text = Qué dice
option-message-number = El número del mensaje clave, como aparece en la lista
option-message-seconds = Cuántos segundos; si se omite: 120
command-note = Notas para el informe (moderadores y relatores)
command-note-add = Escribir una nota para el informe
command-note-list = Las notas hasta ahora, la más reciente primero
command-note-remove = Quitar una nota y destruir su texto
option-note-text = La nota
option-note-topic = El tema al que pertenece; si se omite: el que está en curso
option-note-number = El número de la nota, como aparece en la lista
command-question-translate = Poner una traducción junto a una pregunta (moderadores y relatores)
option-translation-language = A qué idioma: su nombre o su código
command-topic = El orden del día: temas que van uno tras otro
command-topic-add = Añadir un tema al final del orden del día
command-topic-list = El orden del día, con los minutos previstos y usados
command-topic-next = Terminar el tema en curso y empezar el siguiente
command-topic-move = Mover un tema que aún no ha empezado
command-topic-remove = Quitar del orden del día un tema que aún no ha empezado
command-topic-extend = Dar más minutos al tema en curso
command-topic-back = Deshacer el último «Siguiente tema»
option-topic = El tema: elíjalo, o escriba su título o número
option-topic-title = Cómo se llama el tema, en 100 caracteres como máximo
option-topic-minutes = Cuánto está previsto que dure, de 1 a 480 minutos
option-topic-more = Cuántos minutos más, de 1 a 480; si su tiempo ya terminó, contados desde ahora
option-topic-position = Su nueva posición en el orden del día, según /topic list
command-workshop = Abrir y llevar un taller
command-workshop-open = Abrir un taller en este canal
command-workshop-check = Comprobar si se podría abrir un taller aquí
command-workshop-status = Cómo está el taller
command-workshop-pause = No admitir más preguntas por ahora
command-workshop-resume = Volver a admitir preguntas
command-workshop-settings = Mostrar o cambiar los ajustes del taller
command-workshop-lockdown = Solo pueden actuar quienes ya han preguntado, apoyado o levantado la mano
option-question-order = Qué pregunta se sugiere después
option-per-person = Preguntas sin decidir por persona; 0 = el valor por defecto del operador
option-support = Si se puede apoyar preguntas
option-premoderation = Si los moderadores deciden sobre las preguntas antes de que el canal público las vea
option-eligible-role = Solo puede participar quien tenga este rol; @everyone: no hace falta rol
option-account-age = Solo pueden participar cuentas con al menos esta edad, en días; 0: cualquiera
option-lockdown = Si el taller está bloqueado
command-workshop-screen = Una página para un proyector o un teléfono que muestra lo que muestra el canal público
option-screen = on: da el enlace; renew: enlace nuevo, el anterior deja de valer al instante; off
command-workshop-report = Obtener el informe, en un archivo que solo usted puede ver
command-workshop-close = Cerrar el taller
option-title = Cómo se llama el taller
option-alternate = Si la palabra se alterna entre alguien en la sala y una mano de Discord
option-desk = El canal privado de los moderadores
option-desk-of = El canal privado de los moderadores; si se omite: el del taller abierto aquí
option-moderators = El rol de quienes moderan
option-rapporteurs = El rol de quienes llevan el acta: notas, mensajes clave, traducciones, el informe
option-language = Lo que lee la sala: panel, mensajes, informe; si se omite al abrir: el idioma del servidor
option-identity = Si se pregunta con nombre, de forma anónima o de ambas maneras
option-minutes = Cuánto está previsto que dure, en minutos
option-format = En qué formato; si se omite: markdown
option-template = Bajo los títulos de quién; si se omite: los suyos propios
unknown-template = No existe esa plantilla. Hay: { $names }.
option-workshop-open = Qué taller abierto de este servidor; si se omite: el de este canal (organizadores)
option-workshop = Qué taller; si se omite: el último de este canal
option-pack = El único paquete de datos que se usará; si se omite: todos

## Choices of options: what people read. The English are the options' own words

choice-on = activado
choice-off = desactivado
choice-renew = enlace nuevo
choice-open-or-anonymous = con nombre o anónimas
choice-anonymous-only = solo anónimas
choice-named-only = solo con nombre
choice-fair = equitativo
choice-first-come = por orden de llegada
choice-manual = manual
choice-newest = más recientes
choice-support = apoyo
choice-room = sala
choice-other = otro lugar

## Buttons, selects, forms

button-ask-anonymously = Preguntar anónimamente
button-ask-by-name = Preguntar con mi nombre
button-my-questions = Mis preguntas
button-raise-hand = Levantar la mano
button-lower-hand = Bajar la mano
button-briefing = Documentación
button-open-questions = Preguntas abiertas
button-privacy = Privacidad
button-support = Apoyar · { $count }
button-approve = Aprobar
button-edit = Editar
button-merge-into = Fusionar con #{ $number }
button-undo = Deshacer
button-to-the-stage = Al escenario
button-answered = Respondida
button-answer = Responder
button-more = Más…
button-defer = Aplazar
button-file = Al acta
button-topic = Tema…
button-mute = Silenciar a quien preguntó
button-ask-back = Pedir aclaración
button-answer-moderators = Responder a moderadores
button-withdraw = Retirar
button-send-anyway = Enviar de todos modos
button-destroy-original = Destruir el original
button-next-question = Siguiente pregunta
button-next-topic = Siguiente tema
button-next-speaker = Siguiente orador
button-decline-several = Rechazar varias…
button-review = Revisar
button-skip = Saltar
button-show-again = Mostrarlas otra vez
button-undo-of = Deshacer #{ $number }
button-lock-down = Bloquear
button-unlock = Desbloquear
button-add-from-the-room = Añadir de la sala
button-more-minutes = +{ $minutes } min
button-pause = Pausar las preguntas
button-resume = Reanudar las preguntas
button-page = Más información
button-open-screen = Abrir la pantalla
button-close-the-workshop = Cerrar el taller
button-previous = Anterior
button-next = Siguiente
button-show-on-the-floor = Mostrar en el canal
button-fact-more = Más
select-decline = Rechazar…
select-topic = Tema…
select-language = Idioma
select-language-of-discord = El idioma de mi Discord
several-title = { $count ->
    [one] Una pregunta espera
   *[other] { $count } preguntas esperan
} (página { $page } de { $pages }). Elija qué rechazar y luego el motivo.
several-none = No espera ninguna pregunta.
several-few = { $count ->
    [one] Ahora solo espera una pregunta: decida sobre ella en su ficha.
   *[other] Ahora solo esperan { $count } preguntas: decida sobre cada una en su ficha.
}
several-choose = Preguntas que rechazar
several-elsewhere = Elegidas en otras páginas
several-elsewhere-most = En otras páginas pueden quedar elegidas cincuenta como máximo; las demás ya no lo están.
several-reason = Rechazarlas por…
several-all = Todas las que esperan: { $count }
several-all-note = Marque también otras: esas se conservan
several-will = Se rechazarán todas: { $count }.
several-will-these = Se rechazará { $numbers }.
several-will-keep = A rechazar: { $count }; a conservar: { $numbers }.
several-moved-on = La lista ha cambiado, así que no se rechazó nada. Ahora esperan:
several-declined = { $count ->
    [0] No se rechazó nada.
    [one] Se ha rechazado una pregunta: { $reason }.
   *[other] Se han rechazado { $count } preguntas: { $reason }.
}
several-skipped = Estas han cambiado entretanto y quedan como están: { $numbers }.
several-back = { $count ->
    [0] No quedaba nada que deshacer.
    [one] Deshecho: una pregunta está como antes.
   *[other] Deshecho: { $count } preguntas están como antes.
}
several-kept = Después se decidió otra cosa sobre estas, así que quedan como están: { $numbers }.
several-more = { $numbers } y { $count ->
    [one] una más
   *[other] { $count } más
}
review-left = { $count ->
    [one] Una pregunta espera.
   *[other] { $count } preguntas esperan.
}
review-none = Ya no espera nada.
review-next = La siguiente pregunta no se pudo leer en este momento.
review-others = { $count ->
    [one] Una pregunta espera; otro moderador la tiene delante.
   *[other] { $count } preguntas esperan; otros moderadores las tienen delante.
} Pulse **Revisar** otra vez más tarde.
review-skipped = { $count ->
    [one] Ha saltado una pregunta, que sigue esperando.
   *[other] Ha saltado { $count } preguntas, que siguen esperando.
}
mine-pick = Elija una pregunta para editarla o retirarla
brief-more = Más datos relacionados
form-ask-anonymously = Anónimamente: nadie ve su nombre
form-ask-by-name = Preguntar como { $name }
form-your-question = Su pregunta (hasta { $limit ->
    [one] un carácter
   *[other] { $limit } caracteres
})
form-your-question-placeholder = Sin nombres, lugares ni números que lleven a usted o a otros. Discord mismo conoce su cuenta.
form-add = Añadir una pregunta de la sala
form-edit = Editar #{ $number }
form-edit-label = El texto que verán todos
form-answer = Responder #{ $number } por escrito
form-answer-label = La respuesta, bajo la pregunta
form-ask-back = Pedir aclaración sobre #{ $number }
form-ask-back-label = Lo que pide; solo lo lee quien preguntó
form-answer-back = Responder sobre #{ $number }
form-answer-back-label = Su respuesta; la leen los moderadores
form-brief = Buscar un dato en la documentación
form-brief-label = Palabras, nombres o números de artículo

## Words of the rules

asker-anonymous = anónima
asker-removed = nombre eliminado
asker-room = de la sala
asker-elsewhere = de otro lugar
name-quoted = «{ $name }»
kind-question = pregunta
kind-comment = comentario
kind-statement = declaración
state-waiting = en espera
state-open = abierta
state-on-the-stage = en el escenario
state-answered = respondida
state-declined = rechazada ({ $reason })
state-merged = fusionada con #{ $number }
state-withdrawn = retirada
state-deferred = aplazada
state-filed = en acta
state-unanswered = sin responder
state-undecided = nunca decidida
told-duplicate = Alguien ya preguntó esto. Puede apoyar esa pregunta, si está en **Preguntas abiertas**.
told-off-topic = No trata de este taller. Puede preguntar de nuevo sobre su tema.
told-abuse = Se entendió como un insulto o una amenaza. Puede preguntar de nuevo con otras palabras.
told-exposes = El texto se borró para proteger a personas. Puede preguntar de nuevo sin nombres, lugares ni números.
told-not-a-question = Puede volver a enviarlo como pregunta, o enviarlo como declaración: `/ask kind:statement`
told-no-time = Era una pregunta válida; no hubo tiempo. Puede volver a hacerla si queda tiempo.
told-merged = Cuenta como un apoyo a #{ $number }.
reason-duplicate = repetida
reason-off-topic = fuera de tema
reason-abuse = abuso
reason-exposes = expone a una persona
reason-exposes-note = Borra el texto al instante; no se puede deshacer
reason-not-a-question = no es una pregunta
reason-no-time = sin tiempo
words-destroyed = (El texto se borró.)

## Panel and board

now-line = **Ahora: #{ $number }** { $text }
next-line = **Después: #{ $number }** { $text }
now-nothing = **Ahora:** no hay nada en el escenario
next-nothing = **Después:** no hay preguntas abiertas
panel-how = Pulse un botón, o escriba `/ask` si puede escribir aquí. Los moderadores leen cada pregunta antes de que aparezca aquí.
panel-how-at-once = Pulse un botón, o escriba `/ask` si puede escribir aquí. **Las preguntas aparecen de inmediato: nadie las lee antes.**
panel-open-or-anonymous = **Preguntar anónimamente**: nadie aquí puede ver que fue usted, ni siquiera los moderadores. **Preguntar con mi nombre**: todos ven su nombre. Discord mismo siempre lo sabe.
panel-anonymous-only = Todas las preguntas son anónimas: nadie aquí puede ver quién preguntó, ni siquiera los moderadores. Discord mismo siempre lo sabe.
panel-named-only = Todas las preguntas se hacen con nombre: todos ven quién es usted.
panel-limits = Ahora solo pueden participar algunas personas: { $limits }.
panel-limit-lockdown = bloqueado, solo quienes ya han preguntado, apoyado o levantado la mano
panel-limit-role = solo personas con el rol { $role }
panel-limit-age = { $days ->
    [one] solo cuentas con al menos un día
   *[other] solo cuentas con al menos { $days } días
}
panel-paused = Por el momento no hay preguntas nuevas: los moderadores se están poniendo al día. Aún puede apoyar las de abajo.
panel-closed = **Este taller está cerrado.** { $asked ->
    [one] una hecha
   *[other] { $asked } hechas
} · { $answered ->
    [one] una respondida
   *[other] { $answered } respondidas
} · { $unanswered } sin responder.
panel-closed-links = Ya no se puede vincular a nadie con una pregunta anónima.
panel-closed-gone = Estos mensajes desaparecen el <t:{ $when }:D>.
panel-closed-report = Los organizadores y los moderadores tienen el informe.
ends-line = Final previsto: <t:{ $when }:t> (<t:{ $when }:R>)
speaking-line = Habla: **{ $name }**, hasta <t:{ $until }:T>
board-open = Se admiten preguntas
board-paused = **En pausa**: no hay preguntas nuevas.
board-closed = **Cerrado** <t:{ $when }:f>. Respondidas { $answered } · **sin responder { $unanswered }** · rechazadas { $declined } · nunca decididas { $undecided }. El informe: `/workshop report`.
board-words-refused = Algún texto no se puede mostrar aquí: Discord lo rechazó. Las fichas de abajo dicen cuál.
board-floor-refused = Discord rechazó un texto en el canal público. Se muestra sin él: { $what }
refused-panel = Panel
refused-fact = Dato (fuentes)
board-lockdown = **Bloqueado**: solo pueden actuar quienes ya habían preguntado, apoyado o levantado la mano.
board-counts = En espera { $waiting } · abiertas { $open } · respondidas { $answered } · rechazadas { $declined }
board-waiting = **{ $count } en espera**, la más antigua primero (<t:{ $when }:R>): { $cards }
board-waiting-new = **{ $count } en espera**: { $cards }
board-after = #{ $number } { $text }
board-reason = { $line } · { $reason }
reason-supports = { $supports ->
    [one] 1 apoyo
   *[other] { $supports } apoyos
}
reason-fair = { $supports ->
    [one] 1 apoyo, de alguien { $fresh ->
        [0] ya escuchado
       *[other] aún no escuchado
    }
   *[other] { $supports } apoyos, { $fresh ->
        [0] todos de personas ya escuchadas
       *[other] { $fresh } de personas aún no escuchadas
    }
}
board-topic = Tema: **{ $title }**, hasta <t:{ $when }:t> (<t:{ $when }:R>), luego { $next }
board-topic-last = Tema: **{ $title }**, hasta <t:{ $when }:t> (<t:{ $when }:R>) (último tema)
board-topic-to-come = Tema: ninguno aún. **Siguiente tema** empieza { $title } ({ $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
})
board-topics-over = Tema: ninguno. El orden del día ha terminado.
panel-topic = Tema: **{ $title }**, hasta <t:{ $when }:t>
board-hands = { $count ->
    [one] Hay una mano levantada: { $names }
   *[other] Hay { $count } manos levantadas: { $names }
}

## Cards and posts

card-title = #{ $number } · { $kind } · { $asker } · { $state }
card-line = #{ $number } · { $state } · { $asker } · { $text }
post-title = #{ $number } · { $asker }
post-title-state = #{ $number } · { $asker } · { $state }
reply-title = Respuesta a #{ $number }
field-answer = Respuesta
field-topic = Tema
field-last-change = Última decisión
field-notes = Observaciones
field-asked-back = Aclaración pedida
field-answered-back = Responde quien preguntó
field-alike = ¿Repetida?
field-facts = Datos relacionados (/brief)
card-alike = **#{ $number }** ({ $state }): { $text }
card-fact = { $headline } ({ $as_of })
note-leads = Revise: contiene { $leads }
note-edited = editada por los moderadores
note-bare-post = Discord rechazó este texto en el canal público, así que su mensaje allí no lo lleva
card-words-attached = Discord se negó a mostrar el texto de #{ $number }, así que va adjunto.
card-words-refused = #{ $number } no se puede mostrar con su texto: Discord lo rechazó, también adjunto. `/question edit number:{ $number }` lo abre en un formulario, `/question show number:{ $number }` quizá se lo muestre solo a usted.
post-words-attached = Discord se negó a mostrar el texto aquí, así que va adjunto.
post-words-refused = Discord se negó a mostrar el texto aquí.
note-supports = { $count ->
    [one] 1 apoyo
   *[other] { $count } apoyos
}

## Announcements

notice-topic-ends-soon = **{ $title }**: quedan 2 minutos (hasta <t:{ $when }:t>).
notice-topic-ends = **{ $title }**: se acabó el tiempo (previsto hasta <t:{ $when }:t>).
notice-speaker-ends-soon = **{ $name }**: quedan 30 segundos (hasta <t:{ $when }:T>).
notice-speaker-ends = **{ $name }**: se acabó el tiempo (desde <t:{ $when }:T>).
notice-workshop-closes = Nadie ha hecho nada en este taller desde hace días. Se cierra el <t:{ $when }:f>, con su informe, salvo que alguien haga algo antes: ningún vínculo con una persona debe quedar para siempre.
notice-floor-is-shut = Desde <t:{ $when }:t> no puedo publicar en el canal público: las preguntas aprobadas, el panel y los avisos no aparecen allí. `/workshop check` dice qué permiso me falta, o que el canal ya no existe.
notice-someone-ends-soon = Al orador le quedan 30 segundos (hasta <t:{ $when }:T>).
notice-someone-ends = Se acabó el tiempo del orador (desde <t:{ $when }:T>).
notice-on-the-stage = **Ahora: #{ $number }**

## The screen: a page in the browser. Short sentences, for they are read from the back of a room

screen-now = Ahora
screen-next = Después
screen-nothing = No hay nada en el escenario.
screen-topic = Tema
screen-speaking = Habla
screen-left = restante
screen-over = de más
screen-open-questions = Preguntas abiertas
screen-ask = Haga una pregunta
screen-scan = Este código abre el canal público en Discord.
screen-floor = Abrir el canal público en Discord
screen-how = Allí, pulse un botón del panel.
screen-counts = { $open ->
    [one] 1 pregunta abierta
   *[other] { $open } preguntas abiertas
} · { $answered ->
    [one] 1 respondida
   *[other] { $answered } respondidas
}
screen-supports = { $count ->
    [one] 1 apoyo
   *[other] { $count } apoyos
}
screen-not-yet = El panel aún no está en el canal público.
screen-closed = Este taller está cerrado.
screen-lost = Sin conexión. Intentando de nuevo…
screen-gone = Este enlace ya no es válido. Los moderadores pueden darle uno nuevo.
screen-on = La pantalla de este taller: { $link }
    Muestra lo que muestra el canal público, a **cualquiera que tenga el enlace**, también sin Discord. `state:renew` da un enlace nuevo y termina este al instante; `state:off` lo termina.
screen-off = La pantalla está desactivada; su enlace ya no vale.
screen-already-off = La pantalla ya está desactivada. No cambió nada.
screen-not-served = Aquí no se ofrecen pantallas: quien opera el bot las activa con el ajuste `screen.listen`.

## Receipts and what askers are told

receipt-anonymous = **#{ $number } se ha enviado, de forma anónima.**
receipt-named = **#{ $number } se ha enviado con su nombre, { $name }.**
receipt-next = Espera a los moderadores. Hasta que decidan, puede cambiarla. Más tarde, mire en **Mis preguntas** en el panel, o `/mine`.
receipt-open = Está abierta: está en el canal público. Puede retirarla hasta que llegue al escenario. Más tarde, mire en **Mis preguntas** en el panel, o `/mine`.
receipt-open-soon = Pronto estará en el canal público, junto con otras. Si antes se decide que los moderadores lean primero, los esperará. Puede retirarla hasta que llegue al escenario. Más tarde, mire en **Mis preguntas** en el panel, o `/mine`.
receipt-filed = Consta en acta y figurará en el informe.
receipt-kept = El bot guarda un código en lugar de su cuenta y destruye ese código cuando se cierra el taller; Discord mismo sabe qué cuenta envió esto.
receipt-asked-back = **Los moderadores le preguntan algo sobre #{ $number }:** mire en **Mis preguntas**.
guard = **No enviado. No se guarda nada.** Esto podría llevar a usted o a otra persona:
    { $places }
    Cámbielo con **Editar**, o **Enviar de todos modos**.
guard-text = Su texto
guard-refused = **No enviado. No se guarda nada.** Algo en su pregunta podría llevar a usted o a otra persona, y Discord se niega a mostrar su texto otra vez. Por favor, escríbala de nuevo sin ello, o pregunte con su nombre.
guard-spent = Ya envió otra redacción como #{ $number }. No se envió nada.
guard-more = y { $count ->
    [one] una más
   *[other] { $count } más
}
guard-gone = Su texto ya no está aquí, y no se envió nada. Por favor, pregunte otra vez.
lead-phone = número de teléfono
lead-email = dirección de correo electrónico
lead-link = enlace
lead-name = @nombre
lead-id = número largo (¿una cuenta, un documento de identidad?)
thin = **Menos de cinco personas pueden preguntar ahora de forma anónima**, hasta donde se sabe, así que otros pueden adivinar que fue usted. Puede esperar a que haya más, o preguntar igualmente.
thin-held = **No enviado. No se guarda nada.** { $note }
thin-refused = **No enviado. No se guarda nada.** { $note } Discord se niega a mostrar su texto otra vez: pulse **Preguntar anónimamente** en el panel, y escríbalo allí.
button-ask-all-the-same = Preguntar igualmente
receipt-thin = **Cuidado. Menos de cinco personas pueden preguntar ahora de forma anónima**, hasta donde se sabe, así que otros pueden adivinar que fue usted. Puede retirarla ahora y preguntar más tarde.
ask-reveals = **Cuidado.** Durante un bloqueo solo pueden preguntar quienes ya participaron. Hasta ahora usted participó solo de forma anónima, así que una pregunta con su nombre revela a los demás que lo hizo. Pregunte de forma anónima, espere a que termine el bloqueo, o pregunte igualmente.
mine-title = Sus preguntas
mine-none = Todavía no ha preguntado nada en este taller.
mine-going = borrándose
mine-asked-back = **Los moderadores preguntan:** { $text }
mine-answered-back = **Usted respondió:** { $text }
mine-answered = Su respuesta sobre #{ $number } ya está en su ficha.
mine-answered-soon = Su respuesta sobre #{ $number } se guarda. Para que nadie pueda saber cuándo la dio, los moderadores la ven en un plazo de { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}.
mine-line = #{ $number } · { $asker } · { $state }: { $text }
list-page = { $title } (página { $page } de { $pages })
list-more = … y { $count ->
    [one] una más
   *[other] { $count } más
}
own-words-refused = Discord se niega a mostrar este texto otra vez; se guarda tal como usted lo envió.
receipt-words-refused = Discord se niega a mostrar su texto otra vez; se guarda tal como usted lo envió.
answer-refused = Discord se niega a mostrar esta respuesta, quizá por un texto que contiene.
mine-saved = #{ $number } se ha cambiado.
withdrawn = #{ $number } se ha retirado, y su texto se ha borrado.
mine-saved-soon = #{ $number } se ha cambiado. Para que nadie pueda saber cuándo lo hizo, los demás lo ven en un plazo de { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}; si los moderadores deciden sobre ella antes, queda como ellos la vieron.
withdrawn-soon = #{ $number } se ha retirado. Para que nadie pueda saber cuándo lo hizo, desaparece para los demás en un plazo de { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}, y su texto se borra entonces; si antes llega al escenario o se rechaza, eso se mantiene.
questions-none = No hay preguntas abiertas.
questions-title = { $count ->
    [one] Una pregunta abierta
   *[other] { $count } preguntas abiertas
} (página { $page } de { $pages })
questions-line = #{ $number } · { $asker } · { $supports ->
    [one] 1 apoyo
   *[other] { $supports } apoyos
}: { $text }
hand-raised = Su mano está levantada, con su nombre { $name }: número { $place } de la lista.
hand-lowered = Su mano está bajada.
hand-already-up = Su mano ya está levantada, con su nombre { $name }: número { $place } de la lista.
hand-note-changed = Su mano sigue levantada con esta nota, con su nombre { $name }: número { $place } de la lista.
hand-reveals = **Cuidado.** Durante un bloqueo solo pueden levantar la mano quienes ya participaron. Hasta ahora usted participó solo de forma anónima, así que su mano revela a los demás que lo hizo. Espere a que termine el bloqueo, o levántela igualmente.
button-raise-all-the-same = Levantarla igualmente
has-spoken = ya ha hablado
spoken-title = Han hablado hasta ahora, los últimos primero
speaker-forgotten = alguien
hand-none = No hay manos levantadas.
hand-title = { $count ->
    [one] Una mano levantada
   *[other] { $count } manos levantadas
}
language-chosen = A partir de ahora le hablo en este idioma.
privacy-title = **Qué se guarda sobre usted en este taller**
privacy-questions = { $anonymous ->
    [0] ninguna pregunta anónima
    [one] una pregunta anónima, guardada bajo un código, no bajo su cuenta
   *[other] { $anonymous } preguntas anónimas, guardadas bajo un código, no bajo su cuenta
}; { $named ->
    [0] ninguna pregunta con nombre.
    [one] una pregunta con nombre, guardada con su cuenta y su nombre.
   *[other] { $named } preguntas con nombre, guardadas con su cuenta y su nombre.
}
privacy-supports = { $count ->
    [0] ningún apoyo a una pregunta.
    [one] su apoyo a una pregunta, bajo el código.
   *[other] sus apoyos a { $count } preguntas, bajo el código.
}
privacy-withdrawn = { $count ->
    [one] que hubo una pregunta más, que usted retiró: su número y estado, sin su texto.
   *[other] que hubo { $count } preguntas más, que usted retiró: sus números y estados, sin su texto.
}
privacy-hand = su mano levantada, con su nombre.
privacy-spoke = que se le dio la palabra, cuándo y por cuánto tiempo, con su nombre.
privacy-takes-part = que participó, sin la hora, bajo el código.
privacy-answered-back = { $count ->
    [one] su respuesta a una pregunta de los moderadores, bajo el código.
   *[other] sus respuestas a { $count } preguntas de los moderadores, bajo el código.
}
privacy-muted = que está silenciado: bajo el código, o con su cuenta si fue a raíz de una pregunta con nombre.
privacy-language = el idioma que eligió aquí, bajo el código: { $language }.
privacy-voices = { $count ->
    [one] lo que dice de un mensaje clave, guardado bajo el código hasta que acabe su tiempo.
   *[other] lo que dice de { $count } mensajes clave, guardado bajo el código hasta que acabe su tiempo.
}
privacy-records = como relator: que usted es R1 u otro número, con su cuenta, hasta que se elimine el taller.
privacy-moderates = como moderador: lo que decidió, con su cuenta y cuándo, hasta que se elimine el taller.
privacy-deleted = { $count ->
    [one] que borró una pregunta que esperaba: cuenta
   *[other] que borró { $count } preguntas que esperaban: cuentan
} para su límite hasta que se cierre el taller.
privacy-going = { $count ->
    [one] una cosa más, que se está borrando: desaparece en un plazo de 15 minutos.
   *[other] { $count } cosas más, que se están borrando: desaparecen en un plazo de 15 minutos.
}
privacy-how = El código se calcula a partir de su cuenta y de una clave que no está en la base de datos. Sin la clave nadie puede calcularlo, y ningún comando lo muestra.
privacy-until = **Cuando se cierra el taller**, se destruyen la clave y todos los códigos, apoyos y manos: entonces nadie puede vincularle con una pregunta anónima. { $days ->
    [one] Un día
   *[other] { $days } días
} después se elimina todo lo demás, salvo el informe y el registro de moderación, que no nombra a nadie.
privacy-discord = **Lo que el bot no puede cambiar:** Discord sabe lo que envía su cuenta. Quien opera este bot pudo haberlo modificado: pregunte quién es.
button-delete-my-data = Borrar mis datos
button-delete-within = En un plazo de { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}
button-delete-at-once = De inmediato
delete-confirm = ¿Borrar lo que se guarda sobre usted en este taller? **Se borra:** sus preguntas en espera o fusionadas durante la espera, sus apoyos, su mano levantada. **Queda, pero ya no es de nadie:** aquello sobre lo que los moderadores ya decidieron, sin su nombre. Después no podrá encontrarlo ni retirarlo. Esto no se puede deshacer.
delete-within = **En un plazo de { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}**: cada parte desaparece en un momento aleatorio propio, así que nadie puede saber qué iba junto. Hasta entonces está ahí como cualquier otra: los moderadores aún pueden decidir sobre ella, y una pregunta que aprueben entretanto queda, sin ser de nadie. Si el taller se cierra antes, todo lo que quede desaparece en el cierre, y quien compare entonces puede ver qué desaparece junto; borrar pronto lo evita.
delete-at-once = **De inmediato**: todo desaparece ahora. Quien observe el canal público, el canal de moderadores o la lista de manos puede ver qué desaparece junto.
delete-no-delays = En esta instalación los retrasos están desactivados: ambas opciones borran de inmediato.
deleted-within = Borrado. Los demás lo ven desaparecer parte por parte a lo largo de { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}, así que nadie puede saber qué iba junto. Si el taller se cierra antes, todo lo que quede desaparece en el cierre, y quien compare entonces puede ver qué desaparece junto. Usted ya no puede cambiarlo, y lo que pregunte desde ahora no tiene nada que ver con ello.
deleted-at-once = Borrado.
deleted-what-stays = Hasta el cierre el bot aún guarda, aparte de todo lo demás y sin que pueda leerse sin la clave del taller: cuántas preguntas sin decidir borró, un silencio si lo hay, y su lugar en el orden equitativo; que participó; y, si se le dio la palabra, su turno, con su nombre.
help = Pregunte con los botones del panel o con `/ask`, de forma anónima o con su nombre; apoye lo que otros preguntan con el botón de debajo.
    Vea qué ha sido de las suyas en **Mis preguntas** o `/mine`; busque datos con fuente con `/brief`.
    ¿Es nuevo aquí? **Privacidad** o `/privacy` dice quién puede ver qué. Sus comandos:
help-rapporteur = Usted lleva el acta de este taller: notas, mensajes clave, traducciones, informe.
    Para empezar: `/note add`, `/message draft`, `/question translate`, `/workshop report`.
    Los moderadores deciden sobre las preguntas. Sus comandos:
help-staff = **Aprobar**, **Editar**, **Rechazar…** en cada ficha; **Deshacer** revierte la última decisión.
    En el tablero: **Siguiente pregunta**, **Respondida**, **Siguiente orador**, **Siguiente tema**, **Pausar las preguntas**.
    Si hay problemas: `/workshop lockdown`, `/question mute`. Los botones de una ficha son también comandos de `/question`. Sus comandos:

## What moderators and organisers are told

decided-merged = #{ $number } se ha fusionado con #{ $into } (+1 apoyo). Quien preguntó lo ve en **Mis preguntas**.
decided = #{ $number }: { $state }.
edited = #{ $number } se ha cambiado y queda marcada como editada por los moderadores. El texto original de quien preguntó se guarda hasta que se cierre el taller, salvo que usted lo destruya.
original-destroyed-leads = #{ $number } se ha cambiado. Su edición quitó lo que podía llevar a una persona, así que el original se borró.
original-destroyed = #{ $number }: el texto original de quien preguntó se ha borrado.
asked-back = Quien hizo #{ $number } lo encuentra en **Mis preguntas**, y se le avisa cuando vuelva a preguntar. Si responde, aparece en la ficha.
added = #{ $number } se ha añadido y está abierta.
topic-added = **{ $title }** es el número { $place } del orden del día, previsto para { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
topic-moved = **{ $title }** es ahora el número { $place } de { $count } en el orden del día.
topic-removed = **{ $title }** ya no está en el orden del día. Las preguntas que tenía no pertenecen ahora a ningún tema.
topic-extended = **{ $title }** puede durar hasta <t:{ $when }:t>.
topic-shortened = Deshecho: **{ $title }** puede durar hasta <t:{ $when }:t>.
topic-over = **{ $title }** ha terminado.
topic-begun = **{ $title }** ha empezado, hasta <t:{ $when }:t>.
topic-none-left = Ese era el último tema.
topic-facts = Hay datos relacionados con este tema. ¿Mostrar uno en el canal público?
topic-back = Deshecho: **{ $title }** está de nuevo en curso, y **{ $other }** aún no ha empezado.
topic-back-last = Deshecho: **{ $title }** está de nuevo en curso.
topic-back-first = Deshecho: no hay ningún tema en curso, y **{ $title }** aún no ha empezado.
more = Qué más se puede hacer con #{ $number } ahora:
more-nothing = No se puede hacer nada más con #{ $number } ahora.
more-topic = ¿A qué tema pertenece #{ $number }?
topic-given = #{ $number } pertenece ahora a **{ $title }**.
topic-list = Orden del día: { $count ->
    [one] un tema
   *[other] { $count } temas
}
topic-line-over = { $place }. **{ $title }**: terminado, { $used } de { $planned ->
    [one] un minuto previsto
   *[other] { $planned } minutos previstos
}
topic-line-runs = { $place }. **{ $title }**: en curso, hasta <t:{ $when }:t> (<t:{ $when }:R>)
topic-line-to-come = { $place }. **{ $title }**: { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}
topic-line-number = (tema número { $number })
speaker-called = **{ $name }** habla hasta <t:{ $until }:T>.
speaker-finished = { $name } ha terminado; ahora no habla nadie.
speaker-hand-down = { $name }: la mano está bajada.
speaker-speaks-on = Deshecho. **{ $name }** sigue hablando, hasta <t:{ $until }:T>.
speaker-nobody-speaks-on = Deshecho. Ahora no habla nadie.
speaker-hand-up-again = { $name }: la mano está levantada otra vez donde estaba.
speakers-have = Los oradores tienen { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} desde ahora.
speaker-has-too = Eso vale también para **{ $name }**, que habla ahora: hasta <t:{ $until }:T>.
speaker-keeps = **{ $name }** conserva el tiempo dado antes (hasta <t:{ $until }:T>): el nuevo ya se habría acabado.
opened = **{ $title }** está abierto. Después: `/topic add` para el orden del día; el tablero de los moderadores está en { $desk }. Diga a la gente que pulse un botón del panel aquí para preguntar.
open-refused = El taller no se abrió, y no ha cambiado nada:
paused-now = No hay preguntas nuevas hasta **Reanudar las preguntas** o `/workshop resume`.
resumed-now = Se admiten preguntas otra vez.
close-confirm = ¿Cerrar el taller? { $open ->
    [one] Una pregunta abierta queda
   *[other] { $open } preguntas abiertas quedan
} sin responder. { $waiting ->
    [0] Nada espera una decisión.
    [one] **Sobre una nunca se decidió**: se cuenta en el informe, su texto no se muestra y desaparece con lo demás.
   *[other] **Sobre { $waiting } nunca se decidió**: se cuentan en el informe, su texto no se muestra y desaparece con lo demás.
} Todo vínculo entre una persona y una pregunta anónima, un apoyo o una mano se destruye. Esto no se puede deshacer.
settings-title = Ajustes de este taller
settings-language = Lo que lee la sala (`language`): { $value }
settings-identity = Cómo se pregunta (`identity`): { $value }
settings-order = Qué pregunta se sugiere después (`order`): { $value }
settings-per-person = Preguntas sin decidir por persona (`questions_per_person`): { $value }
settings-support = Se puede apoyar preguntas (`support`): { $value }
settings-premoderation = Los moderadores leen primero las preguntas (`premoderation`): { $value }
settings-eligible-role = Quién puede participar (`eligible_role`): { $value }
settings-account-age = Edad mínima de una cuenta, en días (`account_age_days`): { $value }
settings-lockdown = Bloqueado (`/workshop lockdown`): { $value }
settings-changed = Cambiado. Los ajustes de este taller son ahora:
settings-anybody = cualquiera
settings-alternate = La palabra se alterna entre la sala y Discord (`alternate`): { $value }
settings-rapporteurs = Relatores (`/workshop open rapporteurs:`): { $value }
closed-log = El último hash del registro de moderación es `{ $hash }`. Guárdelo fuera de este servidor: con él cualquiera puede saber más tarde si el registro se cambió.
board-log = El registro de moderación tiene { $rows ->
    [one] una línea
   *[other] { $rows } líneas
}. El último hash es `{ $hash }`.
board-rooms-turn = (turno de la sala)
message-drafted = El mensaje clave { $number } está redactado. Nadie en el canal público lo ve hasta que `/message round` lo someta.
message-edited = El mensaje clave { $number } se ha cambiado.
message-removed = El mensaje clave { $number } se ha quitado, su texto se ha destruido.
message-put = El mensaje clave { $number } se somete a todos en el canal público hasta <t:{ $until }:T>. El resultado se mostrará allí entonces.
message-none = Aún no hay mensajes clave. `/message draft` crea uno.
message-title = { $count ->
    [one] Un mensaje clave
   *[other] { $count } mensajes clave
}
message-draft = no sometido hasta ahora
message-line = { $number }. { $text } ({ $said })
round-title = Mensaje clave { $number }
round-runs = ¿Lo apoya, o lo objeta? Abierto hasta <t:{ $until }:T>. Nadie ve quién dice qué, y hasta entonces nadie ve cuántos; usted puede cambiarlo.
round-few = participaron menos de cinco
round-voices = apoyos { $support }, objeciones { $objections }
round-not-put = no sometido: el taller se cerró antes de que acabara el tiempo
button-support-message = Apoyar
button-object = Objetar
voice-supports = Usted apoya este mensaje clave. Pulse **Objetar** para cambiarlo, o **Apoyar** otra vez para no decir nada.
voice-objects = Usted objeta este mensaje clave. Pulse **Apoyar** para cambiarlo, u **Objetar** otra vez para no decir nada.
voice-none = Usted no dice nada sobre este mensaje clave.
note-added = La nota { $number } figura en el informe bajo «{ $title }».
note-added-no-topic = La nota { $number } figura en el informe, sin tema.
note-removed = La nota { $number } se ha quitado y su texto se ha destruido.
note-none = Aún no hay notas. `/note add` escribe una.
note-title = { $count ->
    [one] Una nota
   *[other] { $count } notas
}
note-line = { $number }. { $by }: { $text }
note-line-topic = { $number }. { $by }, «{ $title }»: { $text }
button-translate = Traducir
select-translation-language = ¿A qué idioma?
translate-which = ¿A qué idioma traduce #{ $number }? Otros se pueden indicar con `/question translate`.
form-translate = Traducción de #{ $number }
form-translate-label = { $language }
translated = Su traducción de #{ $number } ({ $language }) está junto a ella.
field-translation = Traducción de un moderador ({ $language })
field-translation-rapporteur = Traducción de un relator ({ $language })
settings-nobody = ningún rol: solo los moderadores llevan el acta
status-rapporteurs = Relatores: { $role }
yes = sí
no = no
lockdown-on = **Bloqueado**: solo pueden actuar quienes ya habían preguntado, apoyado o levantado la mano. Lo que espera se queda. `/workshop lockdown state:off` lo termina.
lockdown-off = El bloqueo ha terminado: todos pueden participar de nuevo.
command-workshop-erase = Eliminar un taller cerrado, salvo su informe y su registro de moderación
button-erase = Eliminar
erase-confirm = ¿Eliminar el taller { $id }, «{ $title }», cerrado el <t:{ $closed }:f>? Sus preguntas, respuestas, temas, oradores y horas desaparecen de la base de datos, y los mensajes del bot sobre él, del canal público y del canal de moderadores. El informe y el registro de moderación quedan. Esto no se puede deshacer.
erased-now = «{ $title }» se ha eliminado. Los mensajes del bot se borran ahora uno por uno; los que no se puedan borrar se indicarán en { $desk }.
no-such-workshop = No hay ningún taller «{ $typed }» en este servidor. Elija uno de los que aparecen mientras escribe.
still-running = Este taller sigue en curso. Ciérrelo antes con `/workshop close`.
already-erased = Este taller se eliminó el <t:{ $when }:f>.
undeleted = «{ $title }» se ha eliminado, pero { $count ->
    [one] un mensaje del bot no se pudo borrar. Por favor, bórrelo a mano:
   *[other] { $count } mensajes del bot no se pudieron borrar. Por favor, bórrelos a mano:
}
undeleted-more = … y { $count ->
    [one] uno más
   *[other] { $count } más
}.
close-which = ¿Cerrar el taller { $id }, «{ $title }»?
closed-key-left = El taller está cerrado, y ya ninguna línea vincula a nadie con una pregunta. Pero **su clave no se pudo destruir**: diga a quien opera el bot que quite ahora el archivo { $path }, pues con él y una copia antigua de la base de datos se pueden volver a encontrar vínculos. Sigo intentándolo hasta que desaparezca. Se adjunta el informe.
closed-now = Cerrado. Todos los vínculos con personas se han destruido. Aquí está el informe; solo usted lo ve: compártalo. `/workshop report` lo da otra vez, también en HTML, CSV y JSON.
report-here = El informe de { $title }.
report-draft = Un **borrador** del informe de { $title }: el taller sigue en curso, y lo que nadie en el canal de moderadores ha visto aún no está en él.
report-zipped = { $name } está comprimido, porque Discord no admite un archivo mayor: ábralo para encontrar dentro el informe.
report-too-large = { $name } es mayor de lo que admite Discord. Pídalo a quien opera el bot: openfloor report lo escribe en un archivo.
report-not-attached = Discord no admite archivos aquí, por eso el informe no va adjunto. Pruebe más tarde con `/workshop report`, o pídalo a quien opera el bot: openfloor report lo escribe en un archivo.
told-again = -# Esto se hizo cuando lo pidió antes. Ahora no se ha hecho nada.
check-good = Todo lo que el bot necesita está ahí.
check-which-desk = No hay ningún taller abierto en este canal: diga con `desk` qué canal será el de los moderadores.
bot-is-no-member = El bot no es miembro del servidor { $server }, o ya no lo es; aquí solo están sus comandos. Invítelo con el enlace de la página de operadores (scopes *bot* y *applications.commands*).
bot-is-timed-out = El bot está aislado temporalmente en este servidor y no puede publicar nada: termine su aislamiento.
moderators-are-everyone = El rol de los moderadores es @everyone: dé un rol que solo tengan los moderadores.
rapporteurs-are-everyone = El rol de los relatores es @everyone: dé un rol que solo tengan los relatores.
rapporteurs-are-gone = El rol de los relatores ({ $role }) ya no existe: solo los moderadores pueden llevar el acta.
rapporteurs-cannot-work = { $role } lleva el acta y no puede hacerlo en { $channel }: conceda allí Ver canal y Gestionar mensajes (y Conectar, en un canal de voz o de escenario).
moderators-are-gone = El rol de los moderadores ({ $role }) ya no existe: solo los organizadores pueden moderar. Cierre este taller y abra uno con un rol que exista.
eligible-is-gone = El rol que puede preguntar ({ $role }) ya no existe, así que nadie puede: elija otro con `/workshop settings eligible_role:`, @everyone para todos.
channel-is-gone = El canal { $channel } ya no existe. Un organizador puede terminar su taller en cualquier lugar del servidor con `/workshop close workshop:`, un operador con `openfloor close`.
channel-is-elsewhere = { $channel } es un canal de otro servidor.
channel-is-a-thread = { $channel } es un hilo o una publicación de foro. Use un canal de texto, un canal de anuncios, o el texto de un canal de voz o de escenario.
channel-is-no-text = Un taller no puede estar en { $channel }. Use un canal de texto, un canal de anuncios, o el texto de un canal de voz o de escenario.
permission-missing = En { $channel } al bot le falta **{ $permission }**: { $purpose }
needs-view-channel = sin él el bot no puede trabajar allí en absoluto.
needs-send-messages = para publicar panel, tablero, fichas y preguntas.
needs-embed-links = para mostrar preguntas y datos; sin él están vacíos.
needs-attach-files = para devolver textos demasiado largos para un mensaje.
needs-connect = sin él el texto de un canal de voz o de escenario está cerrado.
needs-read-message-history = para encontrar sus propios mensajes tras un reinicio.
desk-is-public = Todos pueden ver { $channel }: el canal de moderadores debe ser privado, así que quite allí Ver canal a @everyone.
others-see-the-desk = A { $channel } lo pueden ver no solo moderadores, relatores y administradores, sino también: { $who }. El canal de moderadores es solo para los primeros; quite allí Ver canal a los demás.
who-sees-the-desk = Además de organizadores y administradores, pueden ver { $channel }: { $who }. Entre ellos no debería haber nadie más que los moderadores.
moderators-cannot-see = { $role } no puede ver { $channel }, así que los moderadores no pueden trabajar allí: conceda Ver canal (y Conectar, en un canal de voz o de escenario).
floor-is-writable = Todos pueden escribir en { $channel }, así que un `/ask` mal escrito sería público. El panel y los formularios funcionan sin Enviar mensajes para @everyone.
moderators-lack-manage-messages = A { $role } le falta Gestionar mensajes en { $channel }: los botones funcionan sin él, pero Discord les oculta los comandos de moderadores. Concédalo allí, o permita el rol en Ajustes del servidor → Integraciones.
unknown-language = No hay tal idioma aquí. Hay: { $names }.
unknown-pack = No hay ningún paquete llamado { $pack }. Hay: { $packs }
brief-nothing = Ningún dato de la documentación encaja. Pruebe otras palabras, un nombre o un número de artículo.
brief-shown = Mostrado en el canal público: { $headline }
fact-evidence = Prueba
fact-class = { $class ->
    [law] ley
    [treaty] tratado
    [court] tribunal
    [official-statement] declaración oficial
    [un-finding] conclusión de la ONU
    [academic] investigación académica
    [ngo-research] investigación de ONG
   *[press] prensa
}
fact-as-of = A fecha de
fact-policy-questions = Cuestiones de política
fact-keywords = Palabras clave
fact-contested = Discutido
fact-contested-line = **Discutido:** { $text }
fact-primary = Fuente { $place } (primaria)
fact-secondary = Fuente { $place } (secundaria)

## When the answer is no

no-workshop = No hay ningún taller abierto aquí. Un organizador (Gestionar servidor) puede abrir uno con `/workshop open`.
workshop-closed = Este taller está cerrado.
intake-paused = Por el momento no hay preguntas nuevas; los moderadores se están poniendo al día.
intake-already-paused = Las preguntas ya están en pausa.
intake-changed-by = Último cambio: { $by }.
intake-already-open = Ya se admiten preguntas.
not-moderator = Solo los moderadores de este taller pueden hacer esto.
role-needed = Aquí solo pueden participar personas con el rol { $role }. Los moderadores pueden decirle cómo obtenerlo.
account-too-young = { $days ->
    [one] Aquí solo pueden participar cuentas con al menos un día.
   *[other] Aquí solo pueden participar cuentas con al menos { $days } días.
}
locked-down = En este momento solo pueden participar quienes ya han preguntado, apoyado o levantado la mano. Por favor, inténtelo más tarde.
lockdown-already-on = El taller ya está bloqueado. No cambió nada.
lockdown-already-off = El taller no está bloqueado. No cambió nada.
lockdown-changed-by = Último cambio: { $by }.
muted-anonymous = Los moderadores no admiten más preguntas anónimas de usted en este taller. No saben quién es usted. Aún puede apoyar preguntas.
muted = Los moderadores no admiten más preguntas ni mano levantada de usted en este taller. Aún puede apoyar preguntas.
nobody-to-mute = #{ $number } se preguntó en voz alta y la escribió un moderador, así que no hay a quién silenciar.
you-support = Usted apoya #{ $number }. Pulse otra vez para deshacerlo.
you-support-no-more = Usted ya no apoya #{ $number }. Pulse otra vez para apoyarla.
support-off = En este taller no se puede apoyar preguntas.
not-organiser = Solo los organizadores (Gestionar servidor) pueden hacer esto.
unknown-message = No hay mensaje clave { $number }. `/message list` muestra los que hay.
messages-full = Hay { $limit } mensajes clave, y no puede haber más.
round-is-running = El mensaje clave { $number } se está sometiendo a todos: espere a que acabe su tiempo.
round-is-over = El tiempo de este mensaje clave se acabó.
round-seconds = Un mensaje clave se somete de { $least } a { $most } segundos.
unknown-note = No hay nota { $number }. `/note list` muestra las que hay.
notes-full = Hay { $limit } notas, y no puede haber más.
too-many-translations = #{ $number } tiene traducciones a { $limit } idiomas; no puede haber más. Una que ya existe se puede dar de nuevo.
unknown-translation-language = «{ $typed }» no es un idioma conocido aquí. Elija uno, o escriba su código, como fr o zh-Hant.
not-rapporteur = Solo los moderadores y los relatores pueden hacer esto.
channel-in-use = Un taller que sigue abierto usa uno de estos canales. Ciérrelo antes con `/workshop close`.
same-channel = El canal de moderadores debe ser otro canal que el público, y privado.
text-empty = Este texto no tiene nada que leer; por favor, escriba al menos un carácter.
text-too-long = A su texto { $over ->
    [one] le sobra un carácter
   *[other] le sobran { $over } caracteres
} ({ $length }; como máximo { $limit }).
text-too-many-parts = Algunos caracteres aquí (acentos apilados, emojis de grupo) ocupan demasiado. Por favor, use menos.
your-text = Su texto, para copiar:
your-text-attached = Su texto va adjunto.
anonymous-not-allowed = Este taller no admite preguntas anónimas. Su pregunta no se envió. Puede preguntar con su nombre.
named-not-allowed = Este taller solo admite preguntas anónimas. Su pregunta no se envió. Puede preguntar de forma anónima.
too-many-waiting = Ya tiene { $limit ->
    [one] una pregunta sin decidir
   *[other] { $limit } preguntas sin decidir
}, lo máximo por persona. Retire una en **Mis preguntas**, o espere.
too-soon = Preguntó hace un momento. Por favor, espere { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}.
unknown-question = No hay pregunta #{ $number }.
not-yours = Esta no es su pregunta.
being-deleted = Usted dijo que esto debe borrarse: desaparece en un plazo de 15 minutos, y no se puede hacer nada más con ello.
by-the-asker = alguien que preguntó
moved-on = No cambió nada: { $by } fue más rápido. #{ $number }: { $state }.
stage-moved-on = No cambió nada: { $by } fue más rápido. Ahora está en el escenario #{ $number }.
stage-moved-on-empty = No cambió nada: { $by } fue más rápido. Ahora no hay nada en el escenario.
not-possible = Eso no es posible mientras #{ $number } esté así: { $state }.
nothing-to-undo = No hay ninguna decisión sobre #{ $number } que deshacer.
words-were-destroyed = El texto de #{ $number } se borró; nada puede recuperarlo.
muted-now-anonymous = Quien hizo #{ $number } no puede preguntar nada más de forma anónima hasta que se cierre el taller. Sus otras preguntas quedan; `/question unmute` con el mismo número lo levanta.
muted-now = Quien hizo #{ $number } no puede preguntar nada más ni levantar la mano hasta que se cierre el taller. Sus otras preguntas quedan; `/question unmute` con el mismo número lo levanta.
unmuted = Ya no hay ningún silencio sobre #{ $number }.
moved = #{ $number } es ahora el número { $position } de { $count ->
    [one] una pregunta abierta
   *[other] { $count } preguntas abiertas
}.
not-manual-order = Los lugares solo cuentan en el orden manual; el orden de este taller es { $order }. Quien gestiona el servidor puede cambiarlo: `/workshop settings order:manual`.
merge-into-itself = Es la misma pregunta. Elija otro número.
not-mergeable = No se puede fusionar nada con #{ $number }: { $state }.
agenda-moved-on = No cambió nada: { $by } fue más rápido. **{ $title }** está ahora en curso.
agenda-moved-on-none = No cambió nada: { $by } fue más rápido. Ahora no hay ningún tema en curso.
minutes-moved-on = No cambió nada: { $by } fue más rápido. **{ $title }** puede durar ahora hasta <t:{ $when }:t>.
no-topics = El orden del día está vacío. Añada temas con `/topic add`, cada uno con un título y sus minutos; luego **Siguiente tema** o `/topic next` empieza el primero.
agenda-over = El orden del día ha terminado. Añada otro tema con `/topic add`, y luego empiécelo.
no-topic-runs = No hay ningún tema en curso, así que no se puede dar más tiempo. **Siguiente tema** o `/topic next` empieza el siguiente.
no-topic-began = Ningún tema ha empezado, así que no hay nada que deshacer.
unknown-topic = Ningún tema tiene este título o número. Elija uno de la lista que aparece mientras escribe, o mire `/topic list`.
topic-runs = **{ $title }** está en curso, así que se queda donde está. **Siguiente tema** lo termina, `/topic extend` le da más tiempo.
topic-is-over = **{ $title }** ha terminado, así que se queda donde está.
wrong-position = Solo se pueden mover temas que aún no han empezado, y tienen las posiciones { $first } a { $last }. Elija una de ellas.
wrong-minutes = Un tema puede tener de 1 a { $limit } minutos, y otros tantos más a la vez. Elija un número entre estos.
agenda-full = El orden del día tiene { $limit } temas, que es lo máximo. Quite antes uno con `/topic remove`.
speakers-moved-on = No cambió nada: { $by } fue más rápido. { $now }
speakers-moved-on-hand = No cambió nada: alguien levantó o bajó la mano, así que hablaría otra persona. { $now } Mire de nuevo y pulse otra vez.
not-the-latest-turn = No cambió nada: la palabra ya ha pasado a otros, así que esto ya no se puede deshacer. { $now }
speaks-now = { $name } habla ahora.
speaks-nobody = Ahora no habla nadie.
nobody-to-speak = No hay manos levantadas y no habla nadie. Para alguien en la sala dé un nombre: `/speaker next`.
not-on-floor-list = Esta persona no tiene la mano levantada y no habla.
speaker-time = Un orador puede tener de { $least } a { $most } segundos.
speaking-now = Usted está hablando ahora. Cuando acabe su turno, podrá levantar la mano otra vez.
undo-blocked = Deshaga antes lo que se decidió sobre #{ $number }.
no-original = No hay ningún texto anterior de #{ $number } que destruir.
nobody-to-ask-back = #{ $number } no se preguntó de forma anónima: pregunte a la persona en la sala.
asked-back-already = Sobre #{ $number } ya se pidió aclaración dos veces, que es lo máximo.
nothing-to-answer = Ya no hay nada que responder sobre #{ $number }.
nothing-open = No hay preguntas abiertas.
nothing-on-stage = No hay nada en el escenario.
no-longer-waiting = #{ $number }: { $state }; ya no se puede cambiar así.
no-hand-up = Su mano no está levantada.
unknown-button = Esto ya no funciona. Use el panel, la ficha o el tablero más reciente, o el comando.
unknown-command = Por favor, inténtelo dentro de un minuto: Discord aún muestra un comando antiguo.
only-in-a-server = Esto solo funciona en los canales de un servidor, no en mensajes directos.
no-room = No se guardó nada: el disco del bot está lleno o falla. Avise a los moderadores ({ $reference }) e inténtelo de nuevo.
something-went-wrong = Algo salió mal. Avise a los moderadores: { $reference }
database-gone = No se guardó nada: la base de datos del bot ya no está en su lugar. Avise a los moderadores ({ $reference }): quien administra el bot debe devolverla.
database-busy = No se guardó nada: otro programa ocupa la base de datos del bot, o su disco es lento. Espere un momento e inténtelo de nuevo ({ $reference }).
took-too-long = El bot tardó demasiado. Inténtelo de nuevo.
trouble-disk = **No puedo guardar nada:** mi disco está lleno o falla. Lo confirmado se conserva; a quien pregunte o pulse ahora se le dice. Avisen a quien administra el bot.
trouble-gone = **No puedo guardar nada:** mi base de datos ya no está en su lugar. A quien pregunte o pulse ahora se le dice. Avisen enseguida a quien administra el bot.
trouble-busy = **Apenas puedo guardar nada:** otro programa ocupa mi base de datos, o mi disco es muy lento. Lo confirmado se conserva; quien pregunte o pulse espera, o se le dice. Avisen a quien administra el bot.
trouble-over = (Terminó a las <t:{ $when }:T>: todo se guarda de nuevo.)
rights-changed = **Los canales, los roles o los permisos ya no son los de antes:**
    { $findings }
    `/workshop check` vuelve a comprobarlo en cualquier momento.
