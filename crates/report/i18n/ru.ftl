### language: ru
### direction: ltr
### checked-by: nobody

## How things are written

date = { $day }.{ $month }.{ $year }
date-month = { $month }.{ $year }
time-day = { $day } { $clock } UTC
time-clock = { $clock } UTC
list-comma = ,
list-and = { $first } и { $last }
count-few = меньше { $n }
count-step = { $from }–{ $to }
count-few-brief = <{ $n }
count-step-brief = { $from }–{ $to }
supports = { $n ->
    [one] { $n } поддержка
    [few] { $n } поддержки
    [many] { $n } поддержек
   *[other] { $n } поддержки
}

## The head

report-of = Отчёт о модерируемой дискуссии
report-draft = Черновик: семинар ещё идёт
opened-at = Открыт { $at }
closed-at = закрыт { $at }
draft-until = по состоянию на { $at }
lasted = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
planned-end = конец по плану { $at }
contents = Содержание
identity-open-or-anonymous = Авторы могли назвать имя или остаться анонимными.
identity-anonymous-only = Все вопросы были анонимными.
identity-named-only = Все вопросы задавались под именем.

## In short

heading-short = Коротко
tile-people = участвовали
tile-sent = отправлено
tile-answered = с ответом
tile-unanswered = без ответа
tile-declined = отклонено
short-sent = За { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
} { $n ->
    [one] отправлен { $n } вопрос, комментарий или заявление
    [few] отправлено { $n } вопроса, комментария и заявления
    [many] отправлено { $n } вопросов, комментариев и заявлений
   *[other] отправлено { $n } вопроса, комментария и заявления
}; в общий канал попало { $floor }.
short-of-those = Из них: { $list }.
short-answered = { $n ->
    [one] { $n } получил ответ
    [few] { $n } получили ответ
    [many] { $n } получили ответ
   *[other] { $n } получили ответ
}
short-unanswered = { $n ->
    [one] { $n } остался без ответа
    [few] { $n } остались без ответа
    [many] { $n } остались без ответа
   *[other] { $n } остались без ответа
}
short-open = { $n ->
    [one] { $n } ещё открыт
    [few] { $n } ещё открыты
    [many] { $n } ещё открыты
   *[other] { $n } ещё открыты
}
short-on-the-stage = 1 на сцене
short-deferred = { $n ->
    [one] { $n } отложен
    [few] { $n } отложены
    [many] { $n } отложены
   *[other] { $n } отложены
}
short-filed = { $n ->
    [one] { $n } внесён в протокол
    [few] { $n } внесены в протокол
    [many] { $n } внесены в протокол
   *[other] { $n } внесены в протокол
}
short-declined = { $n ->
    [one] Модераторы отклонили { $n }
    [few] Модераторы отклонили { $n }
    [many] Модераторы отклонили { $n }
   *[other] Модераторы отклонили { $n }
}: { $list }.
short-reason = { $reason } { $n }
order-lead-fair = Порядок: справедливый.
order-lead-first-come = Порядок: по очереди поступления.
order-lead-manual = Порядок: как вопросы расставили модераторы.
order-nothing = На сцену ничего не вынесли.
order-followed = { $n ->
    [one] Модераторы последовали предложению { $followed } из { $n } раза.
    [few] Модераторы последовали предложению { $followed } из { $n } раз.
    [many] Модераторы последовали предложению { $followed } из { $n } раз.
   *[other] Модераторы последовали предложению { $followed } из { $n } раза.
}
order-same = При любом порядке прозвучали бы те же вопросы.
order-reached = Из { $all } голосующих хотя бы один свой вопрос услышали { $asked }; по наибольшей поддержке их было бы { $upvotes }.
order-others = { $n ->
    [one] По наибольшей поддержке другой вопрос прозвучал бы на { $n } месте.
    [few] По наибольшей поддержке другие вопросы прозвучали бы на { $n } местах.
    [many] По наибольшей поддержке другие вопросы прозвучали бы на { $n } местах.
   *[other] По наибольшей поддержке другие вопросы прозвучали бы на { $n } местах.
}
order-fair-others = { $n ->
    [one] При одном лишь справедливом порядке другой вопрос прозвучал бы на { $n } месте.
    [few] При одном лишь справедливом порядке другие вопросы прозвучали бы на { $n } местах.
    [many] При одном лишь справедливом порядке другие вопросы прозвучали бы на { $n } местах.
   *[other] При одном лишь справедливом порядке другие вопросы прозвучали бы на { $n } местах.
}
order-draft = Что прозвучало бы при другом порядке, сравнивается при закрытии семинара.
order-unknown = Что прозвучало бы при другом порядке, уже неизвестно.

## What was dealt with

heading-dealt = Что рассмотрено
dealt-nothing = Ничего не рассмотрено.
dealt-order = В том порядке, в каком это поднималось.
dealt-aloud = Ответ дан вслух.
dealt-on-the-stage = Сейчас на сцене.
dealt-gap = Ответ дан вслух; заметки: ______
answer-written = Письменный ответ
translation-by = Перевод модераторов
by-anonymous = анонимно
by-room = кто-то в зале
by-other = кто-то в другом месте
by-not-told = автор не назван
name-quoted = «{ $name }»
words-deleted = Текст удалён.
edited = изменено модераторами
merged-with = вместе с { $list }, где спрашивали о том же
kind-question = вопрос
kind-comment = комментарий
kind-statement = заявление
state-waiting = ждёт решения
state-open = открыт
state-on-the-stage = на сцене
state-answered = получил ответ
state-declined = отклонён
state-merged = объединён
state-withdrawn = отозван
state-deferred = отложен
state-filed = внесён в протокол
state-unanswered = без ответа
reason-duplicate = повтор
reason-off-topic = не по теме
reason-abuse = злоупотребление
reason-exposes-a-person = раскрывает человека
reason-not-a-question = не вопрос
reason-no-time = не осталось времени
heading-notes = Заметки
without-topic = Без темы

## What was not answered

heading-unanswered = Что осталось без ответа
unanswered-nothing = Из того, что попало в общий канал, без ответа ничего не осталось.
unanswered-order = По темам, сначала с наибольшей поддержкой.
never-decided = { $n ->
    [one] Ещё по { $n } вопросу решение не принято; его текст не показан.
    [few] Ещё по { $n } вопросам решение не принято; их текст не показан.
    [many] Ещё по { $n } вопросам решение не принято; их текст не показан.
   *[other] Ещё по { $n } вопросам решение не принято; их текст не показан.
}

## On record, key messages

heading-record = В протоколе
record-nothing = Ни одно заявление не внесено в протокол.
heading-messages = Ключевые тезисы
messages-gap = Ни один не составлен: ______
message-agreed = согласован
message-objections-remain = возражения остаются
message-few-took-part = участвовало меньше пяти
message-not-put = не предложен
message-voices = поддержка { $support }, возражения { $objections }
message-silent = ничего не сказали: { $silent }

## Fairness

heading-order = Справедливость
order-table = Те же вопросы и поддержки в трёх порядках, каждый раз выбор из бывших тогда в общем канале; в скобках поддержки
order-region = Сцена в трёх порядках
column-place = Место
column-as-it-was = Как было
column-fair = В справедливом порядке
column-upvotes = По наибольшей поддержке
instead-of = выбран вместо #{ $n }

## Agenda

heading-agenda = Повестка
agenda-none = Повестки не было.
agenda-table = Время в UTC, минуты округлены
agenda-region = Повестка с минутами
column-topic = Тема
column-began = Начало
column-ended = Конец
column-planned = По плану
column-used = Фактически
planned-more = { $planned } + { $added }
never-began = не начата

## Annex: numbers

heading-annex = Приложение
heading-numbers = Числа
numbers-region = Числа семинара
column-what = Что
column-how-many = Сколько
figure-people = Участвовали: спросили, поддержали, подняли руку или нажали кнопку
figure-sent = Отправлено
figure-floor = Попало в общий канал
figure-anonymous = Задано анонимно, из бывших в общем канале в конце
figure-staged = Вынесено на сцену
figure-answered = С ответом
figure-written = С письменным ответом
figure-unanswered = Без ответа
figure-open = Открыто
figure-on-the-stage = На сцене
figure-deferred = Отложено
figure-filed = Внесено в протокол
figure-waiting = Решение не принято
figure-overrides = Выбран другой вопрос, чем предложен
figure-of = { $n } из { $all }
figure-wait = Медиана ожидания от вопроса до сцены
figure-minutes = { $n } мин
figure-undone = Отменённые решения
figure-turns = Выступления
figure-from-room = { $n }, из них людей в зале: { $room }
figure-spoken = Минут выступлений
figure-spoken-by-place = … из них
figure-room-and-hands = { $room } в зале, { $hands } по поднятой руке
moderators-table = Решения по модераторам, без отменённых; M1 решал первым, M2 следующим
moderators-region = Решения по модераторам
column-moderator = Модератор
column-approved = Одобрено
column-declined = Отклонено
column-merged = Объединено
column-edited = Изменено
column-staged = На сцену
column-answered = С ответом
column-set-aside = Отложено или в протокол

## Annex: not shown

heading-not-shown = Не показано
not-shown-note = Не в общем канале в конце; в скобках модератор, который решил.
not-shown-region = Что не показано
column-became = Что с этим стало
column-numbers = Вопросы
fate-declined = отклонён: { $reason }
fate-waiting = решение не принято
into = #{ $number } с #{ $into }

## Annex: facts

heading-facts = Факты и источники
facts-none = Факты из справочных материалов не показывались.
fact-shown = показан { $at }
fact-as-of = по состоянию на { $date }
fact-gone = Такого факта в справочных материалах больше нет.
evidence-law = закон
evidence-treaty = договор
evidence-court = суд
evidence-official-statement = официальное заявление
evidence-un-finding = вывод ООН
evidence-academic = научное исследование
evidence-ngo-research = исследование НКО
evidence-press = пресса
fact-sources = Источники:
source-primary = первичный
source-secondary = вторичный

## Annex: what it does not tell

heading-about = Чего этот отчёт не сообщает
about-askers = Кто спрашивал анонимно, кто что поддержал и когда что-либо было спрошено. При закрытии семинара уничтожается всякая связь между человеком и анонимным вопросом, поддержкой или рукой.
about-moderators = Кто модерировал.
about-words = Текст того, чего не было в общем канале в конце: никто это не пропустил, кто-то отозвал или это повторяет другое.
about-counts = Сколько именно было людей: число людей указано шагами по пять, начиная с десяти, а в черновике его нет.
about-voters = Голосующие — это те, кто что-либо поддержал, и для каждого вопроса ещё один его собственный; поэтому не важно, кто какой задал.
about-names = Имена спросивших под именем: анонимно задано меньше пяти вопросов из бывших в общем канале, и по именам можно было бы понять, какие.
about-languages = Языки определены по текстам предположительно; где хорошей догадки нет, язык не назван.
about-log = Журнал модерации закончился на { $hash }; openfloor verify покажет, менялся ли он с тех пор.

## Under a forum's headings

form-under = Под заголовками: { $form }
form-deadline = Сдать { $deadline }.
form-annex = Приложение: то, для чего нет своего заголовка
form-gap = [пишет секретарь: { $what }]
form-asked-for = требуется: { $what }
form-unit-words = { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
form-unit-paragraphs = { $n ->
    [one] { $n } абзац
    [few] { $n } абзаца
    [many] { $n } абзацев
   *[other] { $n } абзаца
}
form-unit-sentences = { $n ->
    [one] { $n } предложение
    [few] { $n } предложения
    [many] { $n } предложений
   *[other] { $n } предложения
}
form-too-long = Слишком длинно: здесь { $has }, требуется не больше: { $most }. Ничего не сокращено.
form-one-too-long = Слишком длинно: в { $number } { $has }, требуется не больше: { $most }. Ничего не сокращено.
form-one-note = заметка
form-not-documented = Об этой форме неизвестно и опущено: { $what }
form-headings-from = Заголовки из

## CSV

csv-number = номер
csv-kind = вид
csv-state = состояние
csv-reason = причина
csv-topic = тема
csv-asked-by = кто спросил
csv-supports = поддержки
csv-words = текст
csv-language = язык
csv-language-tag = код языка
csv-translations = переводы
csv-edited = изменено модераторами
csv-merged-into = объединён с
csv-merged = объединены с ним
csv-answer = письменный ответ
csv-staged = на сцене (UTC)
csv-decided-by = кто решил
csv-yes = да

## Languages, by their tags

language-am = амхарский
language-ar = арабский
language-bg = болгарский
language-bn = бенгальский
language-bo = тибетский
language-ckb = центральнокурдский (сорани)
language-cs = чешский
language-da = датский
language-de = немецкий
language-dv = дивехи
language-el = греческий
language-en = английский
language-es = испанский
language-fa = персидский
language-fi = финский
language-fr = французский
language-gu = гуджарати
language-he = иврит
language-hi = хинди
language-hu = венгерский
language-hy = армянский
language-id = индонезийский
language-it = итальянский
language-ja = японский
language-ka = грузинский
language-kk = казахский
language-kk-Arab = казахский (арабское письмо)
language-km = кхмерский
language-kn = каннада
language-ko = корейский
language-ky = киргизский
language-ky-Arab = киргизский (арабское письмо)
language-ml = малаялам
language-mn = монгольский
language-mn-Mong = монгольский (старомонгольское письмо)
language-my = бирманский
language-nb = норвежский букмол
language-ne = непальский
language-nl = нидерландский
language-pa = панджаби
language-pl = польский
language-ps = пушту
language-pt = португальский
language-ro = румынский
language-ru = русский
language-sd = синдхи
language-si = сингальский
language-sv = шведский
language-sw = суахили
language-ta = тамильский
language-te = телугу
language-th = тайский
language-tr = турецкий
language-ug = уйгурский
language-uk = украинский
language-ur = урду
language-vi = вьетнамский
language-yi = идиш
language-yue = кантонский
language-zh = китайский
language-zh-Hans = китайский (упрощённый)
language-zh-Hant = китайский (традиционный)
