### language: ar
### direction: rtl
### checked-by: nobody

## How things are written

date = ⁦{ $year }-{ $month }-{ $day }⁩
date-month = ⁦{ $year }-{ $month }⁩
time-day = { $day } { $clock } UTC
time-clock = { $clock } UTC
list-comma = ،
list-and = { $first } و{ $last }
count-few = أقل من { $n }
count-step = { $from } إلى { $to }
count-few-brief = ⁦<{ $n }⁩
count-step-brief = ⁦{ $from }–{ $to }⁩
supports = { $n ->
    [zero] لا تأييد
    [one] تأييد واحد
    [two] تأييدان
    [few] { $n } تأييدات
    [many] { $n } تأييدًا
   *[other] { $n } تأييد
}

## The head

report-of = تقرير نقاش مُدار
report-draft = مسودة: ما زالت الورشة جارية
opened-at = فُتحت { $at }
closed-at = أُغلقت { $at }
draft-until = حتى { $at }
lasted = { $n ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
planned-end = النهاية المقررة { $at }
contents = المحتويات
identity-open-or-anonymous = كان للسائلين أن يختاروا ذكر أسمائهم أو السؤال دون اسم.
identity-anonymous-only = كانت كل الأسئلة دون اسم.
identity-named-only = طُرحت كل الأسئلة بالاسم.

## In short

heading-short = باختصار
tile-people = شاركوا
tile-sent = أُرسلت
tile-answered = أُجيب عنها
tile-unanswered = بلا إجابة
tile-declined = مرفوضة
short-sent = { $n ->
    [zero] لم يُرسل سؤال أو تعليق أو بيان
    [one] أُرسل سؤال أو تعليق أو بيان واحد
    [two] أُرسل اثنان من الأسئلة والتعليقات والبيانات
    [few] أُرسل { $n } من الأسئلة والتعليقات والبيانات
    [many] أُرسل { $n } من الأسئلة والتعليقات والبيانات
   *[other] أُرسل { $n } من الأسئلة والتعليقات والبيانات
} في { $minutes ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}؛ ووصل إلى القناة العامة { $floor }.
short-of-those = منها: { $list }.
short-answered = { $n ->
    [zero] لم يُجب عن شيء
    [one] أُجيب عن واحد
    [two] أُجيب عن اثنين
    [few] أُجيب عن { $n }
    [many] أُجيب عن { $n }
   *[other] أُجيب عن { $n }
}
short-unanswered = { $n ->
    [zero] لا شيء بلا إجابة
    [one] واحد بقي بلا إجابة
    [two] اثنان بقيا بلا إجابة
    [few] { $n } بقيت بلا إجابة
    [many] { $n } بقيت بلا إجابة
   *[other] { $n } بقيت بلا إجابة
}
short-open = { $n ->
    [zero] لا شيء ما زال مفتوحًا
    [one] واحد ما زال مفتوحًا
    [two] اثنان ما زالا مفتوحين
    [few] { $n } ما زالت مفتوحة
    [many] { $n } ما زالت مفتوحة
   *[other] { $n } ما زالت مفتوحة
}
short-on-the-stage = واحد على المنصة
short-deferred = { $n ->
    [zero] لم يُؤجل شيء
    [one] أُجل واحد
    [two] أُجل اثنان
    [few] أُجلت { $n }
    [many] أُجل { $n }
   *[other] أُجل { $n }
}
short-filed = { $n ->
    [zero] لم يُحفظ شيء في السجل
    [one] حُفظ واحد في السجل
    [two] حُفظ اثنان في السجل
    [few] حُفظت { $n } في السجل
    [many] حُفظ { $n } في السجل
   *[other] حُفظ { $n } في السجل
}
short-declined = { $n ->
    [zero] لم يرفض المشرفون شيئًا
    [one] رفض المشرفون واحدًا
    [two] رفض المشرفون اثنين
    [few] رفض المشرفون { $n }
    [many] رفض المشرفون { $n }
   *[other] رفض المشرفون { $n }
}: { $list }.
short-reason = { $reason } { $n }
order-lead-fair = الترتيب: منصف.
order-lead-first-come = الترتيب: الأسبق أولًا.
order-lead-manual = الترتيب: كما وضع المشرفون الأسئلة.
order-nothing = لم يُنقل شيء إلى المنصة.
order-followed = { $n ->
    [zero] لم يكن هناك اقتراح يتبعه المشرفون ({ $followed }).
    [one] اتبع المشرفون الاقتراح في المرة الوحيدة.
    [two] اتبع المشرفون الاقتراح { $followed } من مرتين.
    [few] اتبع المشرفون الاقتراح { $followed } من { $n } مرات.
    [many] اتبع المشرفون الاقتراح { $followed } من { $n } مرة.
   *[other] اتبع المشرفون الاقتراح { $followed } من { $n } مرة.
}
order-same = كان كل ترتيب سيطرح الأسئلة نفسها.
order-reached = من بين { $all } من المؤيدين، طُرح لـ { $asked } سؤال واحد على الأقل من أسئلتهم؛ ولو اتُّبع أكثر التأييدات لكان العدد { $upvotes }.
order-others = { $n ->
    [zero] بحسب أكثر التأييدات لم يكن سيُطرح سؤال آخر.
    [one] بحسب أكثر التأييدات كان سيُطرح سؤال آخر في موضع واحد.
    [two] بحسب أكثر التأييدات كانت ستُطرح أسئلة أخرى في موضعين.
    [few] بحسب أكثر التأييدات كانت ستُطرح أسئلة أخرى في { $n } مواضع.
    [many] بحسب أكثر التأييدات كانت ستُطرح أسئلة أخرى في { $n } موضعًا.
   *[other] بحسب أكثر التأييدات كانت ستُطرح أسئلة أخرى في { $n } موضع.
}
order-fair-others = { $n ->
    [zero] بالترتيب المنصف وحده لم يكن سيُطرح سؤال آخر.
    [one] بالترتيب المنصف وحده كان سيُطرح سؤال آخر في موضع واحد.
    [two] بالترتيب المنصف وحده كانت ستُطرح أسئلة أخرى في موضعين.
    [few] بالترتيب المنصف وحده كانت ستُطرح أسئلة أخرى في { $n } مواضع.
    [many] بالترتيب المنصف وحده كانت ستُطرح أسئلة أخرى في { $n } موضعًا.
   *[other] بالترتيب المنصف وحده كانت ستُطرح أسئلة أخرى في { $n } موضع.
}
order-draft = تُقارن نتائج الترتيبات الأخرى عند إغلاق الورشة.
order-unknown = لم يعد معروفًا ما كانت ستطرحه الترتيبات الأخرى.

## What was dealt with

heading-dealt = ما جرى تناوله
dealt-nothing = لم يُتناول شيء.
dealt-order = بالترتيب الذي طُرح به.
dealt-aloud = أُجيب عنه شفهيًا.
dealt-on-the-stage = على المنصة الآن.
dealt-gap = أُجيب عنه شفهيًا؛ ملاحظات: ______
answer-written = إجابة كتابية
translation-by = ترجمة من المشرفين
by-anonymous = دون اسم
by-room = شخص في القاعة
by-other = شخص في مكان آخر
by-not-told = لم يُذكر السائل
name-quoted = «{ $name }»
words-deleted = حُذف النص.
edited = عدّله المشرفون
merged-with = مع { $list }، التي سألت الشيء نفسه
kind-question = سؤال
kind-comment = تعليق
kind-statement = بيان
state-waiting = قيد الانتظار
state-open = مفتوح
state-on-the-stage = على المنصة
state-answered = أُجيب عنه
state-declined = مرفوض
state-merged = مدموج
state-withdrawn = مسحوب
state-deferred = مؤجل
state-filed = محفوظ في السجل
state-unanswered = بلا إجابة
reason-duplicate = مكرر
reason-off-topic = خارج الموضوع
reason-abuse = إساءة
reason-exposes-a-person = يكشف شخصًا
reason-not-a-question = ليس سؤالًا
reason-no-time = لم يبق وقت
heading-notes = ملاحظات
without-topic = دون موضوع

## What was not answered

heading-unanswered = ما بقي بلا إجابة
unanswered-nothing = لم يبق بلا إجابة شيء مما وصل إلى القناة العامة.
unanswered-order = بحسب الموضوع، الأكثر تأييدًا أولًا.
never-decided = { $n ->
    [zero] بُتّ في كل الأسئلة.
    [one] سؤال واحد آخر لم يُبتّ فيه قط؛ نصه غير معروض.
    [two] سؤالان آخران لم يُبتّ فيهما قط؛ نصهما غير معروض.
    [few] { $n } أسئلة أخرى لم يُبتّ فيها قط؛ نصها غير معروض.
    [many] { $n } سؤالًا آخر لم يُبتّ فيها قط؛ نصها غير معروض.
   *[other] { $n } سؤال آخر لم يُبتّ فيها قط؛ نصها غير معروض.
}

## On record, key messages

heading-record = في السجل
record-nothing = لم يُحفظ أي بيان في السجل.
heading-messages = الرسائل الرئيسية
messages-gap = لم تُصغ أي رسالة: ______
message-agreed = متفق عليها
message-objections-remain = ما زالت هناك اعتراضات
message-few-took-part = شارك أقل من خمسة
message-not-put = لم تُعرض
message-voices = تأييد { $support }، اعتراض { $objections }
message-silent = لم يقل شيئًا: { $silent }

## Fairness

heading-order = الإنصاف
order-table = الأسئلة والتأييدات نفسها بثلاثة ترتيبات، واختير كل سؤال مما كان في القناة العامة حينها؛ والتأييدات بين قوسين
order-region = المنصة بثلاثة ترتيبات
column-place = الموضع
column-as-it-was = كما جرى
column-fair = بالترتيب المنصف
column-upvotes = بحسب أكثر التأييدات
instead-of = اختير بدل ⁨#{ $n }⁩

## Agenda

heading-agenda = جدول الأعمال
agenda-none = لم يكن هناك جدول أعمال.
agenda-table = الأوقات بتوقيت UTC، والدقائق مقرّبة
agenda-region = جدول الأعمال مع دقائقه
column-topic = الموضوع
column-began = البداية
column-ended = النهاية
column-planned = المقرر
column-used = المستغرق
planned-more = { $planned } + { $added }
never-began = لم يبدأ

## Annex: numbers

heading-annex = ملحق
heading-numbers = أرقام
numbers-region = أرقام الورشة
column-what = ماذا
column-how-many = كم
figure-people = شاركوا: سألوا أو أيدوا أو رفعوا يدًا أو ضغطوا زرًا
figure-sent = أُرسلت
figure-floor = وصلت إلى القناة العامة
figure-anonymous = طُرحت دون اسم، مما كان في القناة العامة في النهاية
figure-staged = نُقلت إلى المنصة
figure-answered = أُجيب عنها
figure-written = أُجيب عنها كتابةً
figure-unanswered = بلا إجابة
figure-open = مفتوحة
figure-on-the-stage = على المنصة
figure-deferred = مؤجلة
figure-filed = محفوظة في السجل
figure-waiting = لم يُبتّ فيها قط
figure-overrides = اختير سؤال غير المقترح
figure-of = { $n } من { $all }
figure-wait = وسيط الانتظار من السؤال إلى المنصة
figure-minutes = { $n ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
figure-undone = قرارات تم التراجع عنها
figure-turns = أدوار الكلام
figure-from-room = { $n }، منها { $room } لأشخاص في القاعة
figure-spoken = دقائق الكلام
figure-spoken-by-place = … منها
figure-room-and-hands = { $room } في القاعة، { $hands } برفع اليد
moderators-table = القرارات بحسب المشرف، دون ما تم التراجع عنه؛ M1 قرر أولًا، ثم M2
moderators-region = القرارات بحسب المشرف
column-moderator = المشرف
column-approved = قُبلت
column-declined = رُفضت
column-merged = دُمجت
column-edited = عُدّلت
column-staged = إلى المنصة
column-answered = أُجيب عنها
column-set-aside = أُجلت أو حُفظت في السجل

## Annex: not shown

heading-not-shown = غير المعروض
not-shown-note = ليس في القناة العامة في النهاية؛ وبين قوسين المشرف الذي قرر.
not-shown-region = ما ليس معروضًا
column-became = ما آل إليه
column-numbers = الأسئلة
fate-declined = مرفوض: { $reason }
fate-waiting = لم يُبتّ فيه قط
into = ⁨#{ $number }⁩ في ⁨#{ $into }⁩

## Annex: facts

heading-facts = معلومات ومصادر
facts-none = لم تُعرض أي معلومة من الملف المرجعي.
fact-shown = عُرضت { $at }
fact-as-of = حتى { $date }
fact-gone = لم تعد هذه المعلومة في الملف المرجعي.
evidence-law = قانون
evidence-treaty = معاهدة
evidence-court = محكمة
evidence-official-statement = تصريح رسمي
evidence-un-finding = استنتاج للأمم المتحدة
evidence-academic = بحث أكاديمي
evidence-ngo-research = بحث منظمة غير حكومية
evidence-press = صحافة
fact-sources = المصادر:
source-primary = أولي
source-secondary = ثانوي

## Annex: what it does not tell

heading-about = ما لا يقوله هذا التقرير
about-askers = من سأل دون اسم، ومن أيد ماذا، ومتى طُرح أي شيء. عند إغلاق الورشة تُتلف كل صلة بين شخص وسؤال دون اسم أو تأييد أو يد مرفوعة.
about-moderators = من الذين أشرفوا.
about-words = نص ما لم يكن في القناة العامة في النهاية: لم يُجز نشره أحد، أو سحبه أحدهم، أو يكرر غيره.
about-counts = كم كان عدد الأشخاص بالضبط: أعداد الأشخاص واردة بخطوات من خمسة، ابتداءً من عشرة، والمسودة لا ترد فيها أي أعداد.
about-voters = المؤيدون هم من أيدوا شيئًا، ويضاف عن كل سؤال واحد خاص به؛ فلا فرق فيمن سأل أيها.
about-names = أسماء من سألوا بأسمائهم: أقل من خمسة من الأسئلة في القناة العامة طُرحت دون اسم، وبالأسماء يمكن معرفة أيها.
about-languages = اللغات مقدّرة من النصوص؛ وحيث لم يمكن تقدير جيد لا تُذكر لغة.
about-log = انتهى سجل الإشراف بـ { $hash }؛ ويبيّن openfloor verify هل تغيّر منذ ذلك الحين.

## Under a forum's headings

form-under = تحت عناوين: { $form }
form-deadline = يُسلَّم في { $deadline }.
form-annex = ملحق: ما ليس له عنوان خاص
form-gap = [يكتبه المقرر: { $what }]
form-asked-for = المطلوب: { $what }
form-unit-words = { $n ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
form-unit-paragraphs = { $n ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $n } فقرات
    [many] { $n } فقرة
   *[other] { $n } فقرة
}
form-unit-sentences = { $n ->
    [zero] لا جمل
    [one] جملة واحدة
    [two] جملتان
    [few] { $n } جمل
    [many] { $n } جملة
   *[other] { $n } جملة
}
form-too-long = أطول من اللازم: هنا { $has }، والمطلوب على الأكثر { $most }. لم يُقتطع شيء.
form-one-too-long = أطول من اللازم: في { $number } { $has }، والمطلوب على الأكثر { $most }. لم يُقتطع شيء.
form-one-note = ملاحظة
form-not-documented = غير معروف عن هذا النموذج، ومتروك: { $what }
form-headings-from = العناوين من

## CSV

csv-number = الرقم
csv-kind = النوع
csv-state = الحالة
csv-reason = السبب
csv-topic = الموضوع
csv-asked-by = السائل
csv-supports = التأييدات
csv-words = النص
csv-language = اللغة
csv-language-tag = رمز اللغة
csv-translations = الترجمات
csv-edited = عدّله المشرفون
csv-merged-into = مدموج في
csv-merged = المدموج معه
csv-answer = إجابة كتابية
csv-staged = على المنصة (UTC)
csv-decided-by = صاحب القرار
csv-yes = نعم

## Languages, by their tags

language-am = الأمهرية
language-ar = العربية
language-bg = البلغارية
language-bn = البنغالية
language-bo = التبتية
language-ckb = الكردية السورانية
language-cs = التشيكية
language-da = الدانمركية
language-de = الألمانية
language-dv = المالديفية
language-el = اليونانية
language-en = الإنجليزية
language-es = الإسبانية
language-fa = الفارسية
language-fi = الفنلندية
language-fr = الفرنسية
language-gu = الغوجاراتية
language-he = العبرية
language-hi = الهندية
language-hu = الهنغارية
language-hy = الأرمنية
language-id = الإندونيسية
language-it = الإيطالية
language-ja = اليابانية
language-ka = الجورجية
language-kk = الكازاخستانية
language-kk-Arab = الكازاخية (بالحرف العربي)
language-km = الخميرية
language-kn = الكانادا
language-ko = الكورية
language-ky = القيرغيزية
language-ky-Arab = القيرغيزية (بالحرف العربي)
language-ml = المالايالامية
language-mn = المنغولية
language-mn-Mong = المنغولية (بالكتابة التقليدية)
language-my = البورمية
language-nb = النرويجية بوكمال
language-ne = النيبالية
language-nl = الهولندية
language-pa = البنجابية
language-pl = البولندية
language-ps = البشتو
language-pt = البرتغالية
language-ro = الرومانية
language-ru = الروسية
language-sd = السندية
language-si = السنهالية
language-sv = السويدية
language-sw = السواحلية
language-ta = التاميلية
language-te = التيلوغوية
language-th = التايلاندية
language-tr = التركية
language-ug = الأويغورية
language-uk = الأوكرانية
language-ur = الأوردية
language-vi = الفيتنامية
language-yi = اليديشية
language-yue = الكَنْتُونية
language-zh = الصينية
language-zh-Hans = الصينية المبسطة
language-zh-Hant = الصينية التقليدية
