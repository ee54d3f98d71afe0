### language: ru
### direction: ltr
### checked-by: nobody

## Commands

command-ask = Задать вопрос семинару: под именем или анонимно
option-question = Ваш вопрос; оставьте пустым, чтобы открыть форму
option-anonymous = Скрыть ваше имя? Не указано: скрыто везде, где семинар это разрешает
option-kind = Вопрос, комментарий или заявление
command-mine = Ваши вопросы: посмотреть, изменить или отозвать
command-questions = Открытые вопросы
option-order = В каком порядке
command-hand = Попросить слова (ваше имя видно)
command-hand-raise = Попросить слова: ваше имя видно
command-hand-lower = Опустить руку
command-hand-list = Кто поднял руку
option-note = О чём вы хотите сказать
command-speaker = Давать слово и следить за временем
command-speaker-next = Дать слово следующей руке или кому-то в зале
command-speaker-list = Кто говорит, кто поднял руку, кто уже говорил
command-speaker-remove = Опустить чью-то руку или закончить чьё-то выступление
command-speaker-time = Сколько времени у выступающего, включая того, кто говорит сейчас
command-speaker-back = Отменить последнее «Следующий выступающий»
option-speaker-name = Кто-то в зале; не указано: следующая рука
option-speaker-user = Чья рука опускается или чьё выступление заканчивается
option-seconds = От 60 до 600 секунд; не указано: 120
command-brief = Найти факт с источником в справочных материалах
option-search = Слова, имена или номера статей, на любом языке и любым письмом
option-show = Для модераторов: сразу показать в общем канале
command-privacy = Что о вас хранится и до каких пор
command-help = Что делает этот бот и какие команды вам доступны
command-next = Вынести предложенный вопрос на сцену
command-question = Принять решение по вопросу
command-question-show = Показать карточку вопроса
command-question-approve = Пустить ждущий вопрос в общий канал
command-question-decline = Отклонить вопрос
command-question-merge = Объединить вопрос с другим, который о том же
command-question-edit = Изменить текст вопроса
command-question-answer = Ответить на вопрос письменно
command-question-stage = Вынести вопрос на сцену
command-question-answered = Отметить, что на вопрос ответили
command-question-defer = Отложить вопрос на потом
command-question-file = Внести в протокол, без ответа
command-question-mute = Больше не принимать вопросов от того, кто задал этот
command-question-unmute = Снять запрет, введённый по этому вопросу
command-question-restore = Отменить последнее решение по вопросу
command-question-move = Дать вопросу место в ручном порядке
command-question-add = Добавить вопрос за кого-то в зале
command-question-topic = Отнести вопрос к теме повестки
command-question-ask-back = Спросить о чём-то анонимного автора; он найдёт это в «Мои вопросы»
option-number = Номер вопроса
option-into = Номер вопроса, который о том же и остаётся
option-position = Место среди открытых вопросов, с 1; дальше конца значит в конец
option-reason = Почему отклонён
option-destroy-original = Сразу удалить собственный текст автора, а не хранить его до закрытия семинара
option-text = О чём спросили
option-source = Где спросили
command-message = Ключевые тезисы: фразы, с которыми семинар может согласиться (модераторы и секретари)
command-message-draft = Составить ключевой тезис
command-message-edit = Изменить тезис; сказанное о прежней формулировке больше не считается
command-message-list = Ключевые тезисы и что с ними стало
command-message-remove = Убрать ключевой тезис и уничтожить его текст
command-message-round = Предложить тезис всем: поддержать или возразить, на время
option-message-text = Что в нём сказано
option-message-number = Номер тезиса, как в списке
option-message-seconds = Сколько секунд; не указано: 120
command-note = Заметки для отчёта (модераторы и секретари)
command-note-add = Написать заметку для отчёта
command-note-list = Заметки на сейчас, новые сначала
command-note-remove = Убрать заметку и уничтожить её текст
option-note-text = Заметка
option-note-topic = Тема, к которой она относится; не указано: текущая
option-note-number = Номер заметки, как в списке
command-question-translate = Поместить перевод рядом с вопросом (модераторы и секретари)
option-translation-language = На какой язык: название или код
command-topic = Повестка: темы, идущие одна за другой
command-topic-add = Добавить тему в конец повестки
command-topic-list = Повестка: минуты по плану и фактически
command-topic-next = Закончить текущую тему и начать следующую
command-topic-move = Переместить тему, которая ещё впереди
command-topic-remove = Убрать из повестки тему, которая ещё впереди
command-topic-extend = Дать текущей теме больше минут
command-topic-back = Отменить последнее «Следующая тема»
option-topic = Тема: выберите или введите название или номер
option-topic-title = Название темы, не больше 100 символов
option-topic-minutes = Сколько она займёт по плану, от 1 до 480 минут
option-topic-more = Сколько минут добавить, от 1 до 480; если время уже вышло, считается с этого момента
option-topic-position = Новое место в повестке, по счёту /topic list
command-workshop = Открыть и вести семинар
command-workshop-open = Открыть семинар в этом канале
command-workshop-check = Проверить, можно ли открыть семинар здесь
command-workshop-status = Как идёт семинар
command-workshop-pause = Пока не принимать вопросов
command-workshop-resume = Снова принимать вопросы
command-workshop-settings = Показать или изменить настройки семинара
command-workshop-lockdown = Действовать смогут лишь те, кто уже спрашивал, поддерживал или поднимал руку
option-question-order = Какой вопрос предлагается следующим
option-per-person = Сколько нерешённых вопросов у одного человека; 0 = значение оператора
option-support = Можно ли поддерживать вопросы
option-premoderation = Решают ли модераторы о вопросах до их появления в общем канале
option-eligible-role = Участвуют только люди с этой ролью; @everyone: роль не нужна
option-account-age = Участвуют только аккаунты не моложе стольких дней; 0: любые
option-lockdown = Ограничен ли доступ к семинару
command-workshop-screen = Страница для проектора или телефона: показывает то же, что общий канал
option-screen = on: даёт ссылку; renew: новая ссылка, старая сразу не действует; off
command-workshop-report = Получить отчёт файлом, который видите только вы
command-workshop-close = Закрыть семинар
option-title = Как называется семинар
option-alternate = Давать ли слово по очереди залу и рукам из Discord
option-desk = Закрытый канал модераторов
option-desk-of = Закрытый канал модераторов; не указано: канал семинара, открытого здесь
option-moderators = Роль тех, кто модерирует
option-rapporteurs = Роль тех, кто ведёт протокол: заметки, тезисы, переводы, отчёт
option-language = Что читает зал: панель, пульт, записи, отчёт; не указано при открытии: язык сервера
option-identity = Вопросы под именем, анонимно или и так, и так
option-minutes = Сколько он продлится по плану, в минутах
option-format = В каком виде; не указано: markdown
option-template = Под чьими заголовками; не указано: собственные
unknown-template = Такого шаблона нет. Есть: { $names }.
option-workshop-open = Какой открытый семинар этого сервера; не указано: в этом канале (организаторы)
option-workshop = Какой семинар; не указано: последний в этом канале
option-pack = Единственный используемый набор справочных фактов; не указано: все

## Choices of options: what people read. The English are the options' own words

choice-on = вкл.
choice-off = выкл.
choice-renew = новая ссылка
choice-open-or-anonymous = под именем или анонимно
choice-anonymous-only = только анонимно
choice-named-only = только под именем
choice-fair = справедливый
choice-first-come = по очереди поступления
choice-manual = ручной
choice-newest = новые
choice-support = поддержка
choice-room = зал
choice-other = другое место

## Buttons, selects, forms

button-ask-anonymously = Спросить анонимно
button-ask-by-name = Спросить под именем
button-my-questions = Мои вопросы
button-raise-hand = Поднять руку
button-lower-hand = Опустить руку
button-briefing = Материалы
button-open-questions = Открытые вопросы
button-privacy = Приватность
button-support = Поддержать · { $count }
button-approve = Одобрить
button-edit = Изменить
button-merge-into = Объединить с #{ $number }
button-undo = Отменить
button-to-the-stage = На сцену
button-answered = Ответили
button-answer = Ответить
button-more = Ещё…
button-defer = Отложить
button-file = В протокол
button-topic = Тема…
button-mute = Заглушить автора
button-ask-back = Уточнить
button-answer-moderators = Ответить модераторам
button-withdraw = Отозвать
button-send-anyway = Всё равно отправить
button-destroy-original = Уничтожить оригинал
button-next-question = Следующий вопрос
button-next-topic = Следующая тема
button-next-speaker = Следующий выступающий
button-decline-several = Отклонить несколько…
button-review = Разбирать
button-skip = Пропустить
button-show-again = Показать снова
button-undo-of = Отменить #{ $number }
button-lock-down = Ограничить доступ
button-unlock = Снять ограничение
button-add-from-the-room = Добавить из зала
button-more-minutes = +{ $minutes } мин
button-pause = Приостановить приём
button-resume = Возобновить приём
button-page = Подробнее
button-open-screen = Открыть экран
button-close-the-workshop = Закрыть семинар
button-previous = Назад
button-next = Далее
button-show-on-the-floor = Показать в общем канале
button-fact-more = Ещё
select-decline = Отклонить…
select-topic = Тема…
select-language = Язык
select-language-of-discord = Язык моего Discord
several-title = { $count ->
    [one] { $count } вопрос ждёт решения
    [few] { $count } вопроса ждут решения
    [many] { $count } вопросов ждут решения
   *[other] { $count } вопроса ждут решения
} (страница { $page } из { $pages }). Выберите, что отклонить, затем причину.
several-none = Ни один вопрос не ждёт решения.
several-few = { $count ->
    [one] Сейчас ждёт решения только { $count } вопрос: решите о нём в карточке.
    [few] Сейчас ждут решения только { $count } вопроса: решите о каждом в его карточке.
    [many] Сейчас ждут решения только { $count } вопросов: решите о каждом в его карточке.
   *[other] Сейчас ждут решения только { $count } вопроса: решите о каждом в его карточке.
}
several-choose = Какие вопросы отклонить
several-elsewhere = Выбрано на других страницах
several-elsewhere-most = На других страницах могут оставаться выбранными не более пятидесяти; остальные больше не выбраны.
several-reason = Отклонить по причине…
several-all = Все ждущие: { $count }
several-all-note = Отметьте и другие: они будут сохранены
several-will = Будут отклонены все: { $count }.
several-will-these = Будут отклонены: { $numbers }.
several-will-keep = Будет отклонено: { $count }, сохранены: { $numbers }.
several-moved-on = Список изменился, поэтому ничего не отклонено. Сейчас ждут:
several-declined = { $count ->
    [0] Ничего не отклонено.
    [one] Отклонён { $count } вопрос: { $reason }.
    [few] Отклонено { $count } вопроса: { $reason }.
    [many] Отклонено { $count } вопросов: { $reason }.
   *[other] Отклонено { $count } вопроса: { $reason }.
}
several-skipped = С этими тем временем что-то произошло, и они остаются как есть: { $numbers }.
several-back = { $count ->
    [0] Отменять было уже нечего.
    [one] Отменено: { $count } вопрос снова такой, как прежде.
    [few] Отменено: { $count } вопроса снова такие, как прежде.
    [many] Отменено: { $count } вопросов снова такие, как прежде.
   *[other] Отменено: { $count } вопроса снова такие, как прежде.
}
several-kept = По этим позже решено иначе, и они остаются как есть: { $numbers }.
several-more = { $numbers } и ещё { $count }
review-left = { $count ->
    [one] { $count } вопрос ждёт решения.
    [few] { $count } вопроса ждут решения.
    [many] { $count } вопросов ждут решения.
   *[other] { $count } вопроса ждут решения.
}
review-none = Решения больше ничто не ждёт.
review-next = Следующий вопрос сейчас не удалось прочитать.
review-others = { $count ->
    [one] { $count } вопрос ждёт решения; он сейчас у другого модератора.
    [few] { $count } вопроса ждут решения; они сейчас у других модераторов.
    [many] { $count } вопросов ждут решения; они сейчас у других модераторов.
   *[other] { $count } вопроса ждут решения; они сейчас у других модераторов.
} Позже снова нажмите **Разбирать**.
review-skipped = { $count ->
    [one] Вы пропустили { $count } вопрос, он ещё ждёт.
    [few] Вы пропустили { $count } вопроса, они ещё ждут.
    [many] Вы пропустили { $count } вопросов, они ещё ждут.
   *[other] Вы пропустили { $count } вопроса, они ещё ждут.
}
mine-pick = Выберите вопрос, чтобы изменить или отозвать его
brief-more = Другие подходящие факты
form-ask-anonymously = Спросить анонимно: имени никто не видит
form-ask-by-name = Спросить под именем { $name }
form-your-question = Ваш вопрос (до { $limit ->
    [one] { $limit } символа
    [few] { $limit } символов
    [many] { $limit } символов
   *[other] { $limit } символа
})
form-your-question-placeholder = Без имён, мест и номеров, ведущих к вам или к другим. Сам Discord знает ваш аккаунт.
form-add = Добавить вопрос из зала
form-edit = Изменить #{ $number }
form-edit-label = Текст, который увидят все
form-answer = Ответить на #{ $number } письменно
form-answer-label = Ответ, показывается под вопросом
form-ask-back = Уточнить о #{ $number }
form-ask-back-label = Что вы спрашиваете; читает только автор
form-answer-back = Ответ о #{ $number }
form-answer-back-label = Ваш ответ; его читают модераторы
form-brief = Найти справочный факт
form-brief-label = Слова, имена или номера статей

## Words of the rules

asker-anonymous = анонимно
asker-removed = имя удалено
asker-room = из зала
asker-elsewhere = из другого места
name-quoted = «{ $name }»
kind-question = вопрос
kind-comment = комментарий
kind-statement = заявление
state-waiting = ждёт решения
state-open = открыт
state-on-the-stage = на сцене
state-answered = получил ответ
state-declined = отклонён ({ $reason })
state-merged = объединён с #{ $number }
state-withdrawn = отозван
state-deferred = отложен
state-filed = внесён в протокол
state-unanswered = без ответа
state-undecided = так и не решено
told-duplicate = Кто-то уже спросил об этом. Вы можете поддержать тот вопрос, если он есть в разделе **Открытые вопросы**.
told-off-topic = Это не о теме этого семинара. Вы можете спросить снова, по его теме.
told-abuse = Это приняли за оскорбление или угрозу. Вы можете спросить снова, другими словами.
told-exposes = Текст удалён, чтобы защитить людей. Вы можете спросить снова, без имён, мест и номеров.
told-not-a-question = Вы можете снова задать это как вопрос или отправить как заявление: `/ask kind:statement`
told-no-time = Вопрос был уместный; не хватило времени. Вы можете задать его снова, если останется время.
told-merged = Это считается поддержкой #{ $number }.
reason-duplicate = повтор
reason-off-topic = не по теме
reason-abuse = злоупотребление
reason-exposes = раскрывает человека
reason-exposes-note = Сразу удаляет текст; отменить нельзя
reason-not-a-question = не вопрос
reason-no-time = нет времени
words-destroyed = (Текст удалён.)

## Panel and board

now-line = **Сейчас: #{ $number }** { $text }
next-line = **Далее: #{ $number }** { $text }
now-nothing = **Сейчас:** на сцене ничего нет
next-nothing = **Далее:** открытых вопросов нет
panel-how = Нажмите кнопку или введите `/ask`, если вы можете здесь писать. Модераторы читают каждый вопрос, прежде чем он появится здесь.
panel-how-at-once = Нажмите кнопку или введите `/ask`, если вы можете здесь писать. **Вопросы появляются сразу: заранее их никто не читает.**
panel-open-or-anonymous = **Спросить анонимно**: никто здесь не может увидеть, что это вы, даже модераторы. **Спросить под именем**: ваше имя видят все. Сам Discord знает всегда.
panel-anonymous-only = Все вопросы анонимны: никто здесь не может увидеть, кто спросил, даже модераторы. Сам Discord знает всегда.
panel-named-only = Все вопросы задаются под именем: все видят, кто вы.
panel-limits = Сейчас могут участвовать не все: { $limits }.
panel-limit-lockdown = доступ ограничен, только те, кто уже спрашивал, поддерживал или поднимал руку
panel-limit-role = только люди с ролью { $role }
panel-limit-age = { $days ->
    [one] только аккаунты не моложе { $days } дня
    [few] только аккаунты не моложе { $days } дней
    [many] только аккаунты не моложе { $days } дней
   *[other] только аккаунты не моложе { $days } дня
}
panel-paused = Пока новых вопросов не принимаем: модераторы разбирают поступившие. Те, что ниже, по-прежнему можно поддержать.
panel-closed = **Этот семинар закрыт.** Задано { $asked } · с ответом { $answered } · без ответа { $unanswered }.
panel-closed-links = Больше никто не может связать человека с анонимным вопросом.
panel-closed-gone = Эти сообщения исчезнут <t:{ $when }:D>.
panel-closed-report = Отчёт есть у организаторов и модераторов.
ends-line = Конец по плану: <t:{ $when }:t> (<t:{ $when }:R>)
speaking-line = Говорит: **{ $name }**, до <t:{ $until }:T>
board-open = Вопросы принимаются
board-paused = **Приостановлено**: новых вопросов не принимаем.
board-closed = **Закрыт** <t:{ $when }:f>. С ответом { $answered } · **без ответа { $unanswered }** · отклонены { $declined } · без решения { $undecided }. Отчёт: `/workshop report`.
board-words-refused = Часть текста показать здесь нельзя: Discord отказался. Какого, видно на карточках ниже.
board-floor-refused = Discord отказался показать текст в общем канале. Без него показано: { $what }
refused-panel = Панель
refused-fact = Факт (источники)
board-lockdown = **Доступ ограничен**: действовать могут только те, кто уже спрашивал, поддерживал или поднимал руку.
board-counts = Ждут { $waiting } · открыты { $open } · с ответом { $answered } · отклонены { $declined }
board-waiting = **Ждут: { $count }**, старые сначала (<t:{ $when }:R>): { $cards }
board-waiting-new = **Ждут: { $count }**: { $cards }
board-after = #{ $number } { $text }
board-reason = { $line } · { $reason }
reason-supports = { $supports ->
    [one] { $supports } поддержка
    [few] { $supports } поддержки
    [many] { $supports } поддержек
   *[other] { $supports } поддержки
}
reason-fair = { $supports ->
    [one] { $supports } поддержка, { $fresh ->
        [0] от уже услышанных
       *[other] от ещё не услышанных: { $fresh }
    }
    [few] { $supports } поддержки, { $fresh ->
        [0] все от уже услышанных
       *[other] от ещё не услышанных: { $fresh }
    }
    [many] { $supports } поддержек, { $fresh ->
        [0] все от уже услышанных
       *[other] от ещё не услышанных: { $fresh }
    }
   *[other] { $supports } поддержки, { $fresh ->
        [0] все от уже услышанных
       *[other] от ещё не услышанных: { $fresh }
    }
}
board-topic = Тема: **{ $title }**, до <t:{ $when }:t> (<t:{ $when }:R>), затем { $next }
board-topic-last = Тема: **{ $title }**, до <t:{ $when }:t> (<t:{ $when }:R>) (последняя тема)
board-topic-to-come = Тема: пока нет. **Следующая тема** начинает { $title } ({ $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
})
board-topics-over = Тема: нет. Повестка исчерпана.
panel-topic = Тема: **{ $title }**, до <t:{ $when }:t>
board-hands = { $count ->
    [one] Поднята { $count } рука: { $names }
    [few] Поднято { $count } руки: { $names }
    [many] Поднято { $count } рук: { $names }
   *[other] Поднято { $count } руки: { $names }
}

## Cards and posts

card-title = #{ $number } · { $kind } · { $asker } · { $state }
card-line = #{ $number } · { $state } · { $asker } · { $text }
post-title = #{ $number } · { $asker }
post-title-state = #{ $number } · { $asker } · { $state }
reply-title = Ответ на #{ $number }
field-answer = Ответ
field-topic = Тема
field-last-change = Последнее решение
field-notes = Пометки
field-asked-back = Уточнение
field-answered-back = Автор отвечает
field-alike = Повтор?
field-facts = Подходящие факты (/brief)
card-alike = **#{ $number }** ({ $state }): { $text }
card-fact = { $headline } ({ $as_of })
note-leads = Проверьте: содержит { $leads }
note-edited = изменено модераторами
note-bare-post = Discord отказался показать этот текст в общем канале, поэтому запись там без текста
card-words-attached = Discord отказался показать текст #{ $number }, поэтому он приложен.
card-words-refused = #{ $number } нельзя показать с текстом: Discord отказался, в том числе вложением. `/question edit number:{ $number }` открывает его в форме, `/question show number:{ $number }`, возможно, покажет его вам одному.
post-words-attached = Discord отказался показать текст здесь, поэтому он приложен.
post-words-refused = Discord отказался показать текст здесь.
note-supports = { $count ->
    [one] { $count } поддержка
    [few] { $count } поддержки
    [many] { $count } поддержек
   *[other] { $count } поддержки
}

## Announcements

notice-topic-ends-soon = **{ $title }**: осталось 2 минуты (до <t:{ $when }:t>).
notice-topic-ends = **{ $title }**: время вышло (по плану до <t:{ $when }:t>).
notice-speaker-ends-soon = **{ $name }**: осталось 30 секунд (до <t:{ $when }:T>).
notice-speaker-ends = **{ $name }**: время вышло (с <t:{ $when }:T>).
notice-workshop-closes = В этом семинаре уже несколько дней никто ничего не делал. Он закроется <t:{ $when }:f>, с отчётом, если до того никто ничего не сделает: никакая связь с человеком не должна оставаться навсегда.
notice-floor-is-shut = С <t:{ $when }:t> я не могу писать в общий канал: одобренные вопросы, панель и объявления там не появляются. `/workshop check` скажет, какого права мне не хватает или что канала больше нет.
notice-someone-ends-soon = У выступающего осталось 30 секунд (до <t:{ $when }:T>).
notice-someone-ends = Время выступающего вышло (с <t:{ $when }:T>).
notice-on-the-stage = **Сейчас: #{ $number }**

## The screen: a page in the browser. Short sentences, for they are read from the back of a room

screen-now = Сейчас
screen-next = Далее
screen-nothing = На сцене ничего нет.
screen-topic = Тема
screen-speaking = Говорит
screen-left = осталось
screen-over = сверх времени
screen-open-questions = Открытые вопросы
screen-ask = Задать вопрос
screen-scan = Этот код открывает общий канал в Discord.
screen-floor = Открыть общий канал в Discord
screen-how = Там нажмите кнопку на панели.
screen-counts = { $open ->
    [one] { $open } открытый вопрос
    [few] { $open } открытых вопроса
    [many] { $open } открытых вопросов
   *[other] { $open } открытых вопроса
} · с ответом { $answered }
screen-supports = { $count ->
    [one] { $count } поддержка
    [few] { $count } поддержки
    [many] { $count } поддержек
   *[other] { $count } поддержки
}
screen-not-yet = Панели в общем канале пока нет.
screen-closed = Этот семинар закрыт.
screen-lost = Нет связи. Пробуем снова…
screen-gone = Эта ссылка больше не действует. Модераторы могут дать вам новую.
screen-on = Экран этого семинара: { $link }
    Он показывает то же, что общий канал, **каждому, у кого есть ссылка**, и без Discord. `state:renew` даёт новую ссылку и сразу отключает эту; `state:off` отключает её.
screen-off = Экран выключен; его ссылка не действует.
screen-already-off = Экран и так выключен. Ничего не изменилось.
screen-not-served = Экраны здесь не работают: их включает тот, кто управляет ботом, настройкой `screen.listen`.

## Receipts and what askers are told

receipt-anonymous = **#{ $number } отправлен анонимно.**
receipt-named = **#{ $number } отправлен под вашим именем, { $name }.**
receipt-next = Он ждёт модераторов. Пока они не решили, вы можете его изменить. Позже смотрите **Мои вопросы** на панели или `/mine`.
receipt-open = Он открыт: он в общем канале. Вы можете отозвать его, пока он не вынесен на сцену. Позже смотрите **Мои вопросы** на панели или `/mine`.
receipt-open-soon = Скоро он появится в общем канале вместе с другими. Если до этого решат, что модераторы читают первыми, он будет ждать их. Вы можете отозвать его, пока он не вынесен на сцену. Позже смотрите **Мои вопросы** на панели или `/mine`.
receipt-filed = Это внесено в протокол и будет в отчёте.
receipt-kept = Бот хранит код вместо вашего аккаунта и уничтожает этот код при закрытии семинара; сам Discord знает, с какого аккаунта это отправлено.
receipt-asked-back = **Модераторы спрашивают вас о #{ $number }:** смотрите **Мои вопросы**.
guard = **Не отправлено. Ничего не сохранено.** Это может указать на вас или на кого-то ещё:
    { $places }
    Измените текст кнопкой **Изменить** или нажмите **Всё равно отправить**.
guard-text = Ваш текст
guard-refused = **Не отправлено. Ничего не сохранено.** Что-то в вашем вопросе может указать на вас или на кого-то ещё, а Discord отказывается ещё раз показать ваш текст. Пожалуйста, напишите его заново без этого или спросите под именем.
guard-spent = Вы уже отправили другую формулировку как #{ $number }. Ничего не отправлено.
guard-more = и ещё { $count }
guard-gone = Вашего текста здесь больше нет, и ничего не отправлено. Пожалуйста, спросите ещё раз.
lead-phone = номер телефона
lead-email = адрес электронной почты
lead-link = ссылка
lead-name = @имя
lead-id = длинный номер (счёт, удостоверение?)
thin = **Анонимно сейчас могут спросить меньше пяти человек**, насколько известно, поэтому другие могут догадаться, что это вы. Вы можете подождать, пока их станет больше, или всё же спросить.
thin-held = **Не отправлено. Ничего не сохранено.** { $note }
thin-refused = **Не отправлено. Ничего не сохранено.** { $note } Discord отказывается ещё раз показать ваш текст: нажмите **Спросить анонимно** на панели и напишите его там.
button-ask-all-the-same = Всё же спросить
receipt-thin = **Осторожно. Анонимно сейчас могут спросить меньше пяти человек**, насколько известно, поэтому другие могут догадаться, что это вы. Вы можете отозвать вопрос сейчас и спросить позже.
ask-reveals = **Осторожно.** Пока доступ ограничен, спросить могут только те, кто уже участвовал. До сих пор вы участвовали только анонимно, поэтому вопрос под вашим именем покажет другим, что вы участвовали. Спросите анонимно, подождите, пока ограничение снимут, или всё же спросите.
mine-title = Ваши вопросы
mine-none = Вы ещё ничего не спросили в этом семинаре.
mine-going = удаляется
mine-asked-back = **Модераторы спрашивают:** { $text }
mine-answered-back = **Вы ответили:** { $text }
mine-answered = Ваш ответ о #{ $number } теперь на его карточке.
mine-answered-soon = Ваш ответ о #{ $number } сохранён. Чтобы никто не мог понять, когда вы его дали, модераторы увидят его в течение { $seconds ->
    [one] { $seconds } секунды
    [few] { $seconds } секунд
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
}.
mine-line = #{ $number } · { $asker } · { $state }: { $text }
list-page = { $title } (страница { $page } из { $pages })
list-more = … и ещё { $count ->
    [one] { $count }
    [few] { $count }
    [many] { $count }
   *[other] { $count }
}
own-words-refused = Discord отказывается ещё раз показать этот текст; он сохранён так, как вы его отправили.
receipt-words-refused = Discord отказывается ещё раз показать ваш текст; он сохранён так, как вы его отправили.
answer-refused = Discord отказывается показать этот ответ, возможно, из-за текста в нём.
mine-saved = #{ $number } изменён.
withdrawn = #{ $number } отозван, и его текст удалён.
mine-saved-soon = #{ $number } изменён. Чтобы никто не мог понять, когда вы это сделали, другие увидят это в течение { $seconds ->
    [one] { $seconds } секунды
    [few] { $seconds } секунд
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
}; если модераторы решат о нём раньше, он останется таким, каким они его видели.
withdrawn-soon = #{ $number } отозван. Чтобы никто не мог понять, когда вы это сделали, для других он исчезнет в течение { $seconds ->
    [one] { $seconds } секунды
    [few] { $seconds } секунд
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
}, и тогда же будет удалён его текст; если до этого он будет вынесен на сцену или отклонён, так и останется.
questions-none = Открытых вопросов нет.
questions-title = { $count ->
    [one] { $count } открытый вопрос
    [few] { $count } открытых вопроса
    [many] { $count } открытых вопросов
   *[other] { $count } открытых вопроса
} (страница { $page } из { $pages })
questions-line = #{ $number } · { $asker } · { $supports ->
    [one] { $supports } поддержка
    [few] { $supports } поддержки
    [many] { $supports } поддержек
   *[other] { $supports } поддержки
}: { $text }
hand-raised = Ваша рука поднята, под вашим именем { $name }: номер { $place } в списке.
hand-lowered = Ваша рука опущена.
hand-already-up = Ваша рука уже поднята, под вашим именем { $name }: номер { $place } в списке.
hand-note-changed = Ваша рука остаётся поднятой с этой пометкой, под вашим именем { $name }: номер { $place } в списке.
hand-reveals = **Осторожно.** Пока доступ ограничен, поднять руку могут только те, кто уже участвовал. До сих пор вы участвовали только анонимно, поэтому поднятая рука покажет другим, что вы участвовали. Подождите, пока ограничение снимут, или всё же поднимите руку.
button-raise-all-the-same = Всё же поднять руку
has-spoken = уже говорил(а)
spoken-title = Кто уже говорил, последние сначала
speaker-forgotten = кто-то
hand-none = Никто не поднял руку.
hand-title = { $count ->
    [one] Поднята { $count } рука
    [few] Поднято { $count } руки
    [many] Поднято { $count } рук
   *[other] Поднято { $count } руки
}
language-chosen = Теперь я говорю с вами на этом языке.
privacy-title = **Что о вас хранится в этом семинаре**
privacy-questions = { $anonymous ->
    [0] ни одного анонимного вопроса
    [one] { $anonymous } анонимный вопрос, хранится под кодом, а не под вашим аккаунтом
    [few] { $anonymous } анонимных вопроса, хранятся под кодом, а не под вашим аккаунтом
    [many] { $anonymous } анонимных вопросов, хранятся под кодом, а не под вашим аккаунтом
   *[other] { $anonymous } анонимных вопроса, хранятся под кодом, а не под вашим аккаунтом
}; { $named ->
    [0] ни одного вопроса под именем.
    [one] { $named } вопрос под именем, хранится с вашим аккаунтом и именем.
    [few] { $named } вопроса под именем, хранятся с вашим аккаунтом и именем.
    [many] { $named } вопросов под именем, хранятся с вашим аккаунтом и именем.
   *[other] { $named } вопроса под именем, хранятся с вашим аккаунтом и именем.
}
privacy-supports = { $count ->
    [0] ни одной поддержки вопроса.
    [one] ваша поддержка { $count } вопроса, под кодом.
    [few] ваша поддержка { $count } вопросов, под кодом.
    [many] ваша поддержка { $count } вопросов, под кодом.
   *[other] ваша поддержка { $count } вопросов, под кодом.
}
privacy-withdrawn = { $count ->
    [one] что был ещё { $count } вопрос, который вы отозвали: номер и состояние, без текста.
    [few] что было ещё { $count } вопроса, которые вы отозвали: номера и состояния, без текста.
    [many] что было ещё { $count } вопросов, которые вы отозвали: номера и состояния, без текста.
   *[other] что было ещё { $count } вопроса, которые вы отозвали: номера и состояния, без текста.
}
privacy-hand = ваша поднятая рука, с вашим именем.
privacy-spoke = что вам давали слово, когда и на сколько, с вашим именем.
privacy-takes-part = что вы участвовали, без времени, под кодом.
privacy-answered-back = { $count ->
    [one] ваш ответ на { $count } вопрос модераторов, под кодом.
    [few] ваши ответы на { $count } вопроса модераторов, под кодом.
    [many] ваши ответы на { $count } вопросов модераторов, под кодом.
   *[other] ваши ответы на { $count } вопроса модераторов, под кодом.
}
privacy-muted = что вы заглушены: под кодом, а если это следовало за вопросом под именем, то с вашим аккаунтом.
privacy-language = язык, который вы здесь выбрали, под кодом: { $language }.
privacy-voices = { $count ->
    [one] что вы говорите о { $count } ключевом тезисе, хранится под кодом, пока не выйдет его время.
    [few] что вы говорите о { $count } ключевых тезисах, хранится под кодом, пока не выйдет их время.
    [many] что вы говорите о { $count } ключевых тезисах, хранится под кодом, пока не выйдет их время.
   *[other] что вы говорите о { $count } ключевых тезисах, хранится под кодом, пока не выйдет их время.
}
privacy-records = как секретарь: что вы R1 или другой номер, с вашим аккаунтом, пока семинар не будет стёрт.
privacy-moderates = как модератор: что вы решили, с вашим аккаунтом и временем, пока семинар не будет стёрт.
privacy-deleted = { $count ->
    [one] что вы удалили { $count } ждавший вопрос: он учитывается
    [few] что вы удалили { $count } ждавших вопроса: они учитываются
    [many] что вы удалили { $count } ждавших вопросов: они учитываются
   *[other] что вы удалили { $count } ждавших вопроса: они учитываются
} в вашем лимите до закрытия семинара.
privacy-going = { $count ->
    [one] ещё { $count } запись, которая удаляется: она исчезнет в течение 15 минут.
    [few] ещё { $count } записи, которые удаляются: они исчезнут в течение 15 минут.
    [many] ещё { $count } записей, которые удаляются: они исчезнут в течение 15 минут.
   *[other] ещё { $count } записи, которые удаляются: они исчезнут в течение 15 минут.
}
privacy-how = Код вычисляется из вашего аккаунта и ключа, которого нет в базе данных. Без ключа никто не может его вычислить, и ни одна команда его не показывает.
privacy-until = **Когда семинар закрывается**, ключ и все коды, поддержки и руки уничтожаются: после этого никто не может связать вас с анонимным вопросом. { $days ->
    [one] Через { $days } день
    [few] Через { $days } дня
    [many] Через { $days } дней
   *[other] Через { $days } дня
} после этого стирается всё остальное, кроме отчёта и журнала модерации, в котором нет ни одного имени.
privacy-discord = **Чего бот изменить не может:** Discord знает, что отправляет ваш аккаунт. Тот, кто управляет этим ботом, мог его изменить: спросите, кто это.
button-delete-my-data = Удалить мои данные
button-delete-within = В течение { $minutes ->
    [one] { $minutes } минуты
    [few] { $minutes } минут
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
button-delete-at-once = Сразу
delete-confirm = Удалить то, что о вас хранится в этом семинаре? **Удаляется:** ваши вопросы, которые ждут или были объединены, пока ждали, ваши поддержки, ваша поднятая рука. **Остаётся, но ничьим:** то, о чём модераторы уже решили, без вашего имени. Потом вы не сможете это найти или отозвать. Отменить это нельзя.
delete-within = **В течение { $minutes ->
    [one] { $minutes } минуты
    [few] { $minutes } минут
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}**: каждая часть исчезает в свой случайный момент, поэтому никто не может понять, что было вместе. До тех пор она остаётся, как любая другая: модераторы ещё могут о ней решить, а вопрос, который они за это время одобрят, остаётся, ничьим. Если семинар закроется раньше, всё оставшееся исчезнет при закрытии, и тот, кто тогда сравнит, может увидеть, что исчезает вместе; если удалить заранее, этого не будет.
delete-at-once = **Сразу**: всё исчезает сейчас. Кто следит за общим каналом, каналом модераторов или списком рук, может увидеть, что исчезает вместе.
delete-no-delays = В этой установке задержки отключены: оба способа удаляют сразу.
deleted-within = Удалено. Другие увидят, как это исчезает часть за частью в течение { $minutes ->
    [one] { $minutes } минуты
    [few] { $minutes } минут
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}, поэтому никто не может понять, что было вместе. Если семинар закроется раньше, всё оставшееся исчезнет при закрытии, и тот, кто тогда сравнит, может увидеть, что исчезает вместе. Менять это вы больше не можете, а то, что вы спросите отныне, никак с этим не связано.
deleted-at-once = Удалено.
deleted-what-stays = До закрытия бот ещё хранит, отдельно от всего остального и так, что без ключа семинара это не прочесть: сколько нерешённых вопросов вы удалили, запрет, если он есть, и ваше место в справедливом порядке; что вы участвовали; и, если вам давали слово, ваше выступление, с вашим именем.
help = Спрашивайте кнопками панели или `/ask`, анонимно или под именем; поддерживайте чужие вопросы кнопкой под ними.
    Что стало с вашими, смотрите в **Мои вопросы** или `/mine`; факты с источниками ищите через `/brief`.
    Вы здесь впервые? **Приватность** или `/privacy` говорит, кто что может видеть. Ваши команды:
help-rapporteur = Вы ведёте протокол этого семинара: заметки, ключевые тезисы, переводы, отчёт.
    Начните с команд: `/note add`, `/message draft`, `/question translate`, `/workshop report`.
    О вопросах решают модераторы. Ваши команды:
help-staff = **Одобрить**, **Изменить**, **Отклонить…** на каждой карточке; **Отменить** отменяет последнее решение.
    На пульте: **Следующий вопрос**, **Ответили**, **Следующий выступающий**, **Следующая тема**, **Приостановить приём**.
    Если возникли проблемы: `/workshop lockdown`, `/question mute`. Кнопки карточки есть и как команды в `/question`. Ваши команды:

## What moderators and organisers are told

decided-merged = #{ $number } объединён с #{ $into } (+1 поддержка). Автор видит это в **Мои вопросы**.
decided = #{ $number }: { $state }.
edited = #{ $number } изменён и помечен как изменённый модераторами. Собственный текст автора хранится до закрытия семинара, если вы его не уничтожите.
original-destroyed-leads = #{ $number } изменён. Ваша правка убрала то, что могло указать на человека, поэтому оригинал удалён.
original-destroyed = #{ $number }: собственный текст автора удалён.
asked-back = Автор #{ $number } найдёт это в **Мои вопросы** и узнает об этом, когда спросит снова. Если он ответит, ответ появится на карточке.
added = #{ $number } добавлен и открыт.
topic-added = **{ $title }**: номер { $place } в повестке, по плану { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}.
topic-moved = **{ $title }**: теперь номер { $place } из { $count } в повестке.
topic-removed = **{ $title }** больше нет в повестке. Вопросы, отнесённые к этой теме, теперь без темы.
topic-extended = **{ $title }** может идти до <t:{ $when }:t>.
topic-shortened = Отменено: **{ $title }** может идти до <t:{ $when }:t>.
topic-over = **{ $title }**: тема закончена.
topic-begun = **{ $title }**: тема начата, до <t:{ $when }:t>.
topic-none-left = Это была последняя тема.
topic-facts = К этой теме подходят факты. Показать один в общем канале?
topic-back = Отменено: снова идёт **{ $title }**, а **{ $other }** ещё впереди.
topic-back-last = Отменено: снова идёт **{ $title }**.
topic-back-first = Отменено: ни одна тема не идёт, **{ $title }** ещё впереди.
more = Что ещё можно сейчас сделать с #{ $number }:
more-nothing = Больше с #{ $number } сейчас ничего сделать нельзя.
more-topic = К какой теме относится #{ $number }?
topic-given = #{ $number } теперь относится к теме **{ $title }**.
topic-list = Повестка: { $count ->
    [one] { $count } тема
    [few] { $count } темы
    [many] { $count } тем
   *[other] { $count } темы
}
topic-line-over = { $place }. **{ $title }**: закончена, { $used } из { $planned ->
    [one] { $planned } минуты по плану
    [few] { $planned } минут по плану
    [many] { $planned } минут по плану
   *[other] { $planned } минуты по плану
}
topic-line-runs = { $place }. **{ $title }**: идёт, до <t:{ $when }:t> (<t:{ $when }:R>)
topic-line-to-come = { $place }. **{ $title }**: { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
topic-line-number = (тема номер { $number })
speaker-called = Говорит **{ $name }**, до <t:{ $until }:T>.
speaker-finished = { $name }: выступление закончено; сейчас никто не говорит.
speaker-hand-down = { $name }: рука опущена.
speaker-speaks-on = Отменено. **{ $name }** продолжает говорить, до <t:{ $until }:T>.
speaker-nobody-speaks-on = Отменено. Сейчас никто не говорит.
speaker-hand-up-again = { $name }: рука снова поднята, на прежнем месте.
speakers-have = Отныне у выступающих { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунды
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
}.
speaker-has-too = Это относится и к **{ $name }**, кто говорит сейчас: до <t:{ $until }:T>.
speaker-keeps = У **{ $name }** остаётся прежнее время (до <t:{ $until }:T>): новое уже вышло бы.
opened = **{ $title }**: семинар открыт. Дальше: `/topic add` для повестки; пульт модераторов в { $desk }. Скажите людям, что спрашивать можно кнопкой на панели здесь.
open-refused = Семинар не открыт, и ничего не изменилось:
paused-now = Новых вопросов не принимаем до **Возобновить приём** или `/workshop resume`.
resumed-now = Вопросы снова принимаются.
close-confirm = Закрыть семинар? { $open ->
    [one] { $open } открытый вопрос станет
    [few] { $open } открытых вопроса станут
    [many] { $open } открытых вопросов станут
   *[other] { $open } открытых вопроса станут
} без ответа. { $waiting ->
    [0] Ничто не ждёт решения.
    [one] **По { $waiting } вопросу так и не решено**: он учтён в отчёте, его текст не показан и исчезает с остальным.
    [few] **По { $waiting } вопросам так и не решено**: они учтены в отчёте, их текст не показан и исчезает с остальным.
    [many] **По { $waiting } вопросам так и не решено**: они учтены в отчёте, их текст не показан и исчезает с остальным.
   *[other] **По { $waiting } вопросам так и не решено**: они учтены в отчёте, их текст не показан и исчезает с остальным.
} Всякая связь между человеком и анонимным вопросом, поддержкой или рукой уничтожается. Отменить это нельзя.
settings-title = Настройки этого семинара
settings-language = Что читает зал (`language`): { $value }
settings-identity = Как задают вопросы (`identity`): { $value }
settings-order = Какой вопрос предлагается следующим (`order`): { $value }
settings-per-person = Нерешённых вопросов у одного человека (`questions_per_person`): { $value }
settings-support = Вопросы можно поддерживать (`support`): { $value }
settings-premoderation = Модераторы читают вопросы первыми (`premoderation`): { $value }
settings-eligible-role = Кто может участвовать (`eligible_role`): { $value }
settings-account-age = Наименьший возраст аккаунта, в днях (`account_age_days`): { $value }
settings-lockdown = Доступ ограничен (`/workshop lockdown`): { $value }
settings-changed = Изменено. Настройки этого семинара теперь:
settings-anybody = кто угодно
settings-alternate = Слово по очереди залу и Discord (`alternate`): { $value }
settings-rapporteurs = Секретари (`/workshop open rapporteurs:`): { $value }
closed-log = Последний хеш журнала модерации: `{ $hash }`. Сохраните его вне этого сервера: по нему любой сможет потом понять, менялся ли журнал.
board-log = В журнале модерации { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
    [many] { $rows } строк
   *[other] { $rows } строки
}. Последний хеш: `{ $hash }`.
board-rooms-turn = (очередь зала)
message-drafted = Ключевой тезис { $number } составлен. Никто в общем канале его не видит, пока его не предложит `/message round`.
message-edited = Ключевой тезис { $number } изменён.
message-removed = Ключевой тезис { $number } убран, его текст уничтожен.
message-put = Ключевой тезис { $number } предложен всем в общем канале до <t:{ $until }:T>. Там же потом будет показано, что из этого вышло.
message-none = Ключевых тезисов пока нет. `/message draft` создаёт новый.
message-title = { $count ->
    [one] { $count } ключевой тезис
    [few] { $count } ключевых тезиса
    [many] { $count } ключевых тезисов
   *[other] { $count } ключевых тезиса
}
message-draft = пока не предложен
message-line = { $number }. { $text } ({ $said })
round-title = Ключевой тезис { $number }
round-runs = Вы его поддерживаете или возражаете? Открыто до <t:{ $until }:T>. Никто не видит, кто что говорит, и до тех пор никто не видит, сколько их; вы можете изменить своё мнение.
round-few = участвовало меньше пяти
round-voices = поддержка { $support }, возражения { $objections }
round-not-put = не предложен: семинар закрыт раньше, чем вышло время
button-support-message = Поддержать
button-object = Возразить
voice-supports = Вы поддерживаете этот тезис. Нажмите **Возразить**, чтобы изменить это, или ещё раз **Поддержать**, чтобы ничего не говорить.
voice-objects = Вы возражаете против этого тезиса. Нажмите **Поддержать**, чтобы изменить это, или ещё раз **Возразить**, чтобы ничего не говорить.
voice-none = Об этом тезисе вы ничего не говорите.
note-added = Заметка { $number } будет в отчёте под «{ $title }».
note-added-no-topic = Заметка { $number } будет в отчёте, без темы.
note-removed = Заметка { $number } убрана, её текст уничтожен.
note-none = Заметок пока нет. `/note add` создаёт новую.
note-title = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
    [many] { $count } заметок
   *[other] { $count } заметки
}
note-line = { $number }. { $by }: { $text }
note-line-topic = { $number }. { $by }, «{ $title }»: { $text }
button-translate = Перевести
select-translation-language = На какой язык?
translate-which = На какой язык вы переводите #{ $number }? Другие можно указать в `/question translate`.
form-translate = Перевод #{ $number }
form-translate-label = { $language }
translated = Ваш перевод #{ $number } ({ $language }) помещён рядом с ним.
field-translation = Перевод модератора ({ $language })
field-translation-rapporteur = Перевод секретаря ({ $language })
settings-nobody = нет роли: протокол ведут только модераторы
status-rapporteurs = Секретари: { $role }
yes = да
no = нет
lockdown-on = **Доступ ограничен**: действовать могут только те, кто уже спрашивал, поддерживал или поднимал руку. Что ждёт, остаётся. `/workshop lockdown state:off` снимает это.
lockdown-off = Ограничение снято: снова могут участвовать все.
command-workshop-erase = Стереть закрытый семинар, кроме отчёта и журнала модерации
button-erase = Стереть
erase-confirm = Стереть семинар { $id }, «{ $title }», закрытый <t:{ $closed }:f>? Его вопросы, ответы, темы, выступающие и времена исчезнут из базы данных, а сообщения бота о нём исчезнут из общего канала и канала модераторов. Отчёт и журнал модерации остаются. Отменить это нельзя.
erased-now = «{ $title }»: семинар стёрт. Сообщения бота сейчас удаляются одно за другим; те, что удалить нельзя, будут названы в { $desk }.
no-such-workshop = Семинара «{ $typed }» на этом сервере нет. Выберите один из тех, что появляются при вводе.
still-running = Этот семинар ещё идёт. Сначала закройте его: `/workshop close`.
already-erased = Этот семинар стёрт <t:{ $when }:f>.
undeleted = «{ $title }»: семинар стёрт, но { $count ->
    [one] { $count } сообщение бота удалить не удалось. Пожалуйста, удалите вручную:
    [few] { $count } сообщения бота удалить не удалось. Пожалуйста, удалите их вручную:
    [many] { $count } сообщений бота удалить не удалось. Пожалуйста, удалите их вручную:
   *[other] { $count } сообщения бота удалить не удалось. Пожалуйста, удалите их вручную:
}
undeleted-more = … и ещё { $count }.
close-which = Закрыть семинар { $id }, «{ $title }»?
closed-key-left = Семинар закрыт, и ни одна строка больше не связывает никого с вопросом. Но **его ключ уничтожить не удалось**: скажите тому, кто управляет ботом, чтобы сейчас же убрал файл { $path }, потому что с ним и со старой копией базы данных связи можно найти снова. Я продолжаю попытки, пока его не станет. Отчёт приложен.
closed-now = Закрыто. Все связи с людьми уничтожены. Вот отчёт; видите его только вы: поделитесь им. `/workshop report` даёт его снова, также в HTML, CSV и JSON.
report-here = Отчёт о семинаре { $title }.
report-draft = **Черновик** отчёта о семинаре { $title }: семинар ещё идёт, и того, чего в канале модераторов ещё никто не видел, в нём нет.
report-zipped = { $name } упакован, потому что Discord не принимает файлов больше: откройте его, отчёт внутри.
report-too-large = { $name } больше, чем принимает Discord. Попросите его у того, кто управляет ботом: openfloor report записывает его в файл.
report-not-attached = Discord не принимает здесь файлов, поэтому отчёт не приложен. Попробуйте позже `/workshop report` или попросите его у того, кто управляет ботом: openfloor report записывает его в файл.
told-again = -# Это было сделано, когда вы просили об этом раньше. Сейчас ничего не сделано.
check-good = Всё, что нужно боту, есть.
check-which-desk = В этом канале нет открытого семинара: укажите в `desk`, какой канал будет каналом модераторов.
bot-is-no-member = Бот не участник сервера { $server } или больше не участник; здесь только его команды. Пригласите его по ссылке со страницы для операторов (права *bot* и *applications.commands*).
bot-is-timed-out = Бот на этом сервере в тайм-ауте и не может ничего писать: снимите тайм-аут.
moderators-are-everyone = Роль модераторов: @everyone. Укажите роль, которая есть только у модераторов.
rapporteurs-are-everyone = Роль секретарей: @everyone. Укажите роль, которая есть только у секретарей.
rapporteurs-are-gone = Роли секретарей ({ $role }) больше нет: вести протокол могут только модераторы.
rapporteurs-cannot-work = { $role } ведёт протокол и не может делать этого в { $channel }: дайте там права «Просматривать канал» и «Управлять сообщениями» (и «Подключаться» в голосовом канале или на трибуне).
moderators-are-gone = Роли модераторов ({ $role }) больше нет: модерировать могут только организаторы. Закройте этот семинар и откройте другой с ролью, которая есть.
eligible-is-gone = Роли, которой можно спрашивать ({ $role }), больше нет, поэтому нельзя никому: выберите другую через `/workshop settings eligible_role:`, @everyone для всех.
channel-is-gone = Канала { $channel } больше нет. Организатор может завершить его семинар где угодно на сервере через `/workshop close workshop:`, оператор через `openfloor close`.
channel-is-elsewhere = { $channel } — канал другого сервера.
channel-is-a-thread = { $channel } — ветка или публикация форума. Возьмите текстовый канал, канал с объявлениями или чат голосового канала или трибуны.
channel-is-no-text = Семинар не может быть в { $channel }. Возьмите текстовый канал, канал с объявлениями или чат голосового канала или трибуны.
permission-missing = В { $channel } боту не хватает права **{ $permission }**: { $purpose }
needs-view-channel = без него бот там вообще не может работать.
needs-send-messages = чтобы публиковать панель, пульт, карточки и вопросы.
needs-embed-links = чтобы показывать вопросы и факты; без него они пустые.
needs-attach-files = чтобы возвращать тексты, слишком длинные для сообщения.
needs-connect = без него чат голосового канала или трибуны закрыт.
needs-read-message-history = чтобы находить свои сообщения после перезапуска.
desk-is-public = { $channel } видят все: канал модераторов должен быть закрытым, поэтому отнимите там у @everyone право «Просматривать канал».
others-see-the-desk = { $channel } видят не только модераторы, секретари и администраторы, но и: { $who }. Канал модераторов только для первых; отнимите там у остальных право «Просматривать канал».
who-sees-the-desk = Кроме организаторов и администраторов, { $channel } могут видеть: { $who }. Среди них не должно быть никого, кроме модераторов.
moderators-cannot-see = { $role } не видит { $channel }, и модераторы не могут там работать: дайте право «Просматривать канал» (и «Подключаться» в голосовом канале или на трибуне).
floor-is-writable = В { $channel } может писать каждый, и `/ask` с опечаткой был бы виден всем. Панель и формы работают и без «Отправлять сообщения» у @everyone.
moderators-lack-manage-messages = { $role } не имеет права «Управлять сообщениями» в { $channel }: кнопки работают и без него, но Discord скрывает от них команды модераторов. Дайте его там или разрешите роль в «Настройки сервера → Интеграции».
unknown-language = Такого языка здесь нет. Есть: { $names }.
unknown-pack = Набора с именем { $pack } нет. Есть: { $packs }
brief-nothing = Ни один факт из материалов не подходит. Попробуйте другие слова, имя или номер статьи.
brief-shown = Показано в общем канале: { $headline }
fact-evidence = Доказательность
fact-class = { $class ->
    [law] закон
    [treaty] договор
    [court] суд
    [official-statement] официальное заявление
    [un-finding] вывод ООН
    [academic] научное исследование
    [ngo-research] исследование НКО
   *[press] пресса
}
fact-as-of = По состоянию на
fact-policy-questions = Вопросы политики
fact-keywords = Ключевые слова
fact-contested = Оспаривается
fact-contested-line = **Оспаривается:** { $text }
fact-primary = Источник { $place } (первичный)
fact-secondary = Источник { $place } (вторичный)

## When the answer is no

no-workshop = Здесь нет открытого семинара. Организатор («Управлять сервером») может открыть его: `/workshop open`.
workshop-closed = Этот семинар закрыт.
intake-paused = Пока новых вопросов не принимаем; модераторы разбирают поступившие.
intake-already-paused = Приём и так приостановлен.
intake-changed-by = Последним это изменил(а) { $by }.
intake-already-open = Вопросы и так принимаются.
not-moderator = Это могут только модераторы этого семинара.
role-needed = Здесь могут участвовать только люди с ролью { $role }. Модераторы могут сказать, как её получить.
account-too-young = { $days ->
    [one] Здесь могут участвовать только аккаунты не моложе { $days } дня.
    [few] Здесь могут участвовать только аккаунты не моложе { $days } дней.
    [many] Здесь могут участвовать только аккаунты не моложе { $days } дней.
   *[other] Здесь могут участвовать только аккаунты не моложе { $days } дня.
}
locked-down = Сейчас могут участвовать только те, кто уже спрашивал, поддерживал или поднимал руку. Пожалуйста, попробуйте позже.
lockdown-already-on = Доступ к семинару и так ограничен. Ничего не изменилось.
lockdown-already-off = Доступ к семинару не ограничен. Ничего не изменилось.
lockdown-changed-by = Последним это изменил(а) { $by }.
muted-anonymous = Модераторы больше не принимают от вас анонимных вопросов в этом семинаре. Они не знают, кто вы. Поддерживать вопросы вы по-прежнему можете.
muted = Модераторы больше не принимают от вас вопросов и поднятой руки в этом семинаре. Поддерживать вопросы вы по-прежнему можете.
nobody-to-mute = #{ $number } задан вслух и введён модератором, поэтому заглушать некого.
you-support = Вы поддерживаете #{ $number }. Нажмите ещё раз, чтобы отменить.
you-support-no-more = Вы больше не поддерживаете #{ $number }. Нажмите ещё раз, чтобы поддержать.
support-off = В этом семинаре вопросы поддерживать нельзя.
not-organiser = Это могут только организаторы («Управлять сервером»).
unknown-message = Ключевого тезиса { $number } нет. `/message list` показывает, какие есть.
messages-full = Ключевых тезисов уже { $limit }, больше нельзя.
round-is-running = Ключевой тезис { $number } сейчас предложен всем: подождите, пока выйдет время.
round-is-over = Время этого тезиса вышло.
round-seconds = Тезис предлагается на время от { $least } до { $most ->
    [one] { $most } секунды
    [few] { $most } секунд
    [many] { $most } секунд
   *[other] { $most } секунды
}.
unknown-note = Заметки { $number } нет. `/note list` показывает, какие есть.
notes-full = Заметок уже { $limit }, больше нельзя.
too-many-translations = Языков, на которые переведён #{ $number }, уже { $limit }; больше нельзя. Имеющийся перевод можно дать заново.
unknown-translation-language = «{ $typed }»: такой язык здесь неизвестен. Выберите из списка или введите код, например fr или zh-Hant.
not-rapporteur = Это могут только модераторы и секретари.
channel-in-use = Один из этих каналов занят семинаром, который ещё открыт. Сначала закройте его: `/workshop close`.
same-channel = Канал модераторов должен быть другим, чем общий канал, и закрытым.
text-empty = В этом тексте нечего читать; пожалуйста, напишите хотя бы один символ.
text-too-long = Ваш текст длиннее допустимого на { $over ->
    [one] { $over } символ
    [few] { $over } символа
    [many] { $over } символов
   *[other] { $over } символа
} ({ $length }; не больше { $limit }).
text-too-many-parts = Некоторые символы здесь (составные знаки, групповые эмодзи) занимают слишком много места. Пожалуйста, используйте их меньше.
your-text = Ваш текст, чтобы скопировать:
your-text-attached = Ваш текст приложен.
anonymous-not-allowed = Этот семинар не принимает анонимных вопросов. Ваш вопрос не отправлен. Вы можете спросить под именем.
named-not-allowed = Этот семинар принимает только анонимные вопросы. Ваш вопрос не отправлен. Вы можете спросить анонимно.
too-many-waiting = У вас уже { $limit ->
    [one] { $limit } нерешённый вопрос
    [few] { $limit } нерешённых вопроса
    [many] { $limit } нерешённых вопросов
   *[other] { $limit } нерешённых вопроса
}, больше одному человеку нельзя. Отзовите один в **Мои вопросы** или подождите.
too-soon = Вы только что спрашивали. Пожалуйста, подождите { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
}.
unknown-question = Вопроса #{ $number } нет.
not-yours = Это не ваш вопрос.
being-deleted = Вы велели это удалить: оно исчезнет в течение 15 минут, и больше с ним ничего сделать нельзя.
by-the-asker = кто-то из авторов вопросов
moved-on = Ничего не изменилось: { $by } — быстрее вас. #{ $number }: { $state }.
stage-moved-on = Ничего не изменилось: { $by } — быстрее вас. Сейчас на сцене #{ $number }.
stage-moved-on-empty = Ничего не изменилось: { $by } — быстрее вас. Сейчас на сцене ничего нет.
not-possible = Это невозможно, пока состояние #{ $number }: { $state }.
nothing-to-undo = По #{ $number } нет решения, которое можно отменить.
words-were-destroyed = Текст #{ $number } удалён; вернуть его невозможно.
muted-now-anonymous = Автор #{ $number } больше ничего не может спросить анонимно до закрытия семинара. Другие его вопросы остаются; `/question unmute` с тем же номером снимает запрет.
muted-now = Автор #{ $number } больше ничего не может спросить и не может поднять руку до закрытия семинара. Другие его вопросы остаются; `/question unmute` с тем же номером снимает запрет.
unmuted = Запрета по #{ $number } больше нет.
moved = #{ $number } теперь номер { $position } из { $count ->
    [one] { $count } открытого вопроса
    [few] { $count } открытых вопросов
    [many] { $count } открытых вопросов
   *[other] { $count } открытого вопроса
}.
not-manual-order = Места действуют только в ручном порядке; порядок этого семинара: { $order }. Изменить его может тот, кто управляет сервером: `/workshop settings order:manual`.
merge-into-itself = Это тот же самый вопрос. Выберите другой номер.
not-mergeable = С #{ $number } ничего нельзя объединить, его состояние: { $state }.
agenda-moved-on = Ничего не изменилось: { $by } — быстрее вас. Сейчас идёт **{ $title }**.
agenda-moved-on-none = Ничего не изменилось: { $by } — быстрее вас. Сейчас ни одна тема не идёт.
minutes-moved-on = Ничего не изменилось: { $by } — быстрее вас. **{ $title }** теперь может идти до <t:{ $when }:t>.
no-topics = Повестка пуста. Добавьте темы через `/topic add`, каждую с названием и минутами; затем **Следующая тема** или `/topic next` начнёт первую.
agenda-over = Повестка исчерпана. Добавьте ещё тему через `/topic add`, затем начните её.
no-topic-runs = Ни одна тема не идёт, поэтому добавить времени нельзя. **Следующая тема** или `/topic next` начнёт следующую.
no-topic-began = Ни одна тема не начиналась, поэтому отменять нечего.
unknown-topic = Темы с таким названием или номером нет. Выберите из списка, который появляется при вводе, или посмотрите `/topic list`.
topic-runs = **{ $title }** идёт сейчас и остаётся на своём месте. **Следующая тема** заканчивает её, `/topic extend` добавляет времени.
topic-is-over = **{ $title }**: тема закончена и остаётся на своём месте.
wrong-position = Переместить можно только темы, которые ещё впереди; их места от { $first } до { $last }. Выберите из них.
wrong-minutes = У темы может быть от 1 до { $limit ->
    [one] { $limit } минуты
    [few] { $limit } минут
    [many] { $limit } минут
   *[other] { $limit } минуты
}, и столько же можно добавить за раз. Выберите число в этих пределах.
agenda-full = Тем в повестке уже { $limit }, больше нельзя. Сначала уберите одну через `/topic remove`.
speakers-moved-on = Ничего не изменилось: { $by } — быстрее вас. { $now }
speakers-moved-on-hand = Ничего не изменилось: кто-то поднял или опустил руку, и следующим говорил бы другой. { $now } Посмотрите снова и нажмите ещё раз.
not-the-latest-turn = Ничего не изменилось: слово уже перешло дальше, и отменить это больше нельзя. { $now }
speaks-now = Сейчас говорит { $name }.
speaks-nobody = Сейчас никто не говорит.
nobody-to-speak = Никто не поднял руку, и никто не говорит. Для кого-то в зале укажите имя: `/speaker next`.
not-on-floor-list = Этот человек не поднял руку и не говорит.
speaker-time = У выступающего может быть от { $least } до { $most ->
    [one] { $most } секунды
    [few] { $most } секунд
    [many] { $most } секунд
   *[other] { $most } секунды
}.
speaking-now = Сейчас говорите вы. Закончив, вы сможете поднять руку снова.
undo-blocked = Сначала отмените то, что решено по #{ $number }.
no-original = Прежнего текста #{ $number }, который можно уничтожить, нет.
nobody-to-ask-back = #{ $number } задан не анонимно: спросите автора в зале.
asked-back-already = О #{ $number } уточняли уже дважды, больше нельзя.
nothing-to-answer = О #{ $number } отвечать больше не на что.
nothing-open = Открытых вопросов нет.
nothing-on-stage = На сцене ничего нет.
no-longer-waiting = #{ $number }: { $state }; так изменить его больше нельзя.
no-hand-up = Ваша рука не поднята.
unknown-button = Это больше не работает. Используйте самую новую панель, карточку или пульт либо команду.
unknown-command = Пожалуйста, попробуйте через минуту: Discord ещё показывает старую команду.
only-in-a-server = Это работает только в каналах сервера, не в личных сообщениях.
no-room = Ничего не сохранено: диск бота полон или неисправен. Сообщите модераторам ({ $reference }) и попробуйте снова.
something-went-wrong = Что-то пошло не так. Сообщите модераторам: { $reference }
database-gone = Ничего не сохранено: базы данных бота больше нет на месте. Сообщите модераторам ({ $reference }): тот, кто обслуживает бота, должен её вернуть.
database-busy = Ничего не сохранено: базу данных бота занимает другая программа, или его диск медленный. Подождите немного и попробуйте снова ({ $reference }).
took-too-long = Боту понадобилось слишком много времени. Попробуйте снова.
trouble-disk = **Я не могу ничего сохранить:** мой диск полон или неисправен. Подтверждённое сохранено; кто сейчас спрашивает или нажимает, узнаёт об этом. Сообщите тому, кто обслуживает бота.
trouble-gone = **Я не могу ничего сохранить:** моей базы данных больше нет на месте. Кто сейчас спрашивает или нажимает, узнаёт об этом. Немедленно сообщите тому, кто обслуживает бота.
trouble-busy = **Я почти ничего не могу сохранить:** мою базу данных занимает другая программа, или мой диск очень медленный. Подтверждённое сохранено; кто спрашивает или нажимает, ждёт или узнаёт об этом. Сообщите тому, кто обслуживает бота.
trouble-over = (Это прошло, с <t:{ $when }:T> всё снова сохраняется.)
rights-changed = **Каналы, роли или права изменились:**
    { $findings }
    `/workshop check` проверяет их снова в любой момент.
