### language: ar
### direction: rtl
### checked-by: nobody

## Commands

command-ask = اطرح سؤالًا على الورشة، باسمك أو دون اسم
option-question = سؤالك؛ اتركه فارغًا ليُفتح نموذج
option-anonymous = هل تريد إخفاء اسمك؟ إن لم تحدد: يُخفى حيثما تسمح الورشة بذلك
option-kind = سؤال أو تعليق أو بيان
command-mine = أسئلتك أنت: اعرضها أو عدّلها أو اسحبها
command-questions = الأسئلة المفتوحة
option-order = بأي ترتيب
command-hand = اطلب الكلمة (اسمك يظهر)
command-hand-raise = اطلب الكلمة: اسمك يظهر
command-hand-lower = أنزل يدك
command-hand-list = من رفع يده
option-note = ما تريد التحدث عنه
command-speaker = إعطاء الكلمة للمتحدثين وضبط وقتهم
command-speaker-next = إعطاء الكلمة لليد التالية، أو لشخص في القاعة
command-speaker-list = من يتحدث، ومن رفع يده، ومن تحدث
command-speaker-remove = إنزال يد شخص، أو إنهاء دوره
command-speaker-time = كم من الوقت للمتحدث، بمن فيهم المتحدث الآن
command-speaker-back = التراجع عن آخر «المتحدث التالي»
option-speaker-name = شخص في القاعة؛ إن لم تحدد: اليد التالية
option-speaker-user = من تُنزل يده، أو من ينتهي دوره
option-seconds = من 60 إلى 600 ثانية؛ إن لم تحدد: 120
command-brief = ابحث عن معلومة موثقة في الملف المرجعي
option-search = كلمات أو أسماء أو أرقام مواد، بأي لغة أو كتابة
option-show = للمشرفين: عرضها فورًا في القناة العامة
command-privacy = ما المحفوظ عنك، وإلى متى
command-help = ما يفعله هذا البوت، والأوامر المتاحة لك
command-next = نقل السؤال المقترح إلى المنصة
command-question = اتخاذ قرار بشأن سؤال
command-question-show = عرض بطاقة سؤال
command-question-approve = السماح لسؤال قيد الانتظار بالظهور في القناة العامة
command-question-decline = رفض سؤال
command-question-merge = دمج سؤال في سؤال آخر يسأل الشيء نفسه
command-question-edit = تغيير نص سؤال
command-question-answer = الإجابة عن سؤال كتابةً
command-question-stage = نقل سؤال إلى المنصة
command-question-answered = اعتبار سؤال مجابًا عنه
command-question-defer = تأجيل سؤال إلى وقت لاحق
command-question-file = حفظ في السجل، دون إجابة
command-question-mute = عدم قبول أسئلة أخرى ممن طرح هذا السؤال
command-question-unmute = رفع الكتم الذي تقرر عند هذا السؤال
command-question-restore = التراجع عن آخر قرار بشأن سؤال
command-question-move = تحديد موضع سؤال في الترتيب اليدوي
command-question-add = إضافة سؤال عن شخص في القاعة
command-question-topic = وضع سؤال تحت أحد مواضيع جدول الأعمال
command-question-ask-back = استيضاح صاحب سؤال دون اسم؛ يجده تحت «أسئلتي»
option-number = رقم السؤال
option-into = رقم السؤال الذي يسأل الشيء نفسه ويبقى
option-position = موضعه بين الأسئلة المفتوحة، بدءًا من 1؛ وما بعد النهاية هو النهاية
option-reason = سبب الرفض
option-destroy-original = حذف نص السائل الأصلي فورًا بدل حفظه حتى إغلاق الورشة
option-text = ما السؤال
option-source = أين طُرح
command-message = الرسائل الرئيسية: جمل قد تتفق عليها الورشة (للمشرفين والمقررين)
command-message-draft = صياغة رسالة رئيسية
command-message-edit = تغيير رسالة رئيسية؛ وما قيل في نصها السابق لا يُحسب بعد ذلك
command-message-list = الرسائل الرئيسية وما آلت إليه
command-message-remove = إزالة رسالة رئيسية وإتلاف نصها
command-message-round = عرض رسالة رئيسية على الجميع: تأييد أو اعتراض، لفترة
option-message-text = نصها
option-message-number = رقم الرسالة الرئيسية كما يظهر في القائمة
option-message-seconds = المدة بالثواني؛ إن لم تحدد: 120
command-note = ملاحظات للتقرير (للمشرفين والمقررين)
command-note-add = كتابة ملاحظة للتقرير
command-note-list = الملاحظات حتى الآن، الأحدث أولًا
command-note-remove = إزالة ملاحظة وإتلاف نصها
option-note-text = الملاحظة
option-note-topic = الموضوع الذي تخصه؛ إن لم تحدد: الموضوع الجاري
option-note-number = رقم الملاحظة كما يظهر في القائمة
command-question-translate = وضع ترجمة بجانب سؤال (للمشرفين والمقررين)
option-translation-language = إلى أي لغة: اسمها أو رمزها
command-topic = جدول الأعمال: مواضيع تجري واحدًا بعد آخر
command-topic-add = إضافة موضوع في آخر جدول الأعمال
command-topic-list = جدول الأعمال، مع الدقائق المقررة والمستغرقة
command-topic-next = إنهاء الموضوع الجاري وبدء التالي
command-topic-move = نقل موضوع لم يأت دوره بعد
command-topic-remove = حذف موضوع لم يأت دوره بعد من جدول الأعمال
command-topic-extend = إعطاء الموضوع الجاري دقائق إضافية
command-topic-back = التراجع عن آخر «الموضوع التالي»
option-topic = الموضوع: اختره، أو اكتب عنوانه أو رقمه
option-topic-title = عنوان الموضوع، في 100 حرف على الأكثر
option-topic-minutes = كم يُقرَّر أن يستغرق، من 1 إلى 480 دقيقة
option-topic-more = كم دقيقة إضافية، من 1 إلى 480؛ وإن كان وقته قد انتهى فتُحسب من الآن
option-topic-position = موضعه الجديد في جدول الأعمال، كما يرقمه /topic list
command-workshop = فتح ورشة وإدارتها
command-workshop-open = فتح ورشة في هذه القناة
command-workshop-check = التحقق من إمكان فتح ورشة هنا
command-workshop-status = وضع الورشة الآن
command-workshop-pause = عدم قبول أسئلة جديدة مؤقتًا
command-workshop-resume = العودة إلى قبول الأسئلة
command-workshop-settings = عرض إعدادات الورشة أو تغييرها
command-workshop-lockdown = لا يستطيع المشاركة إلا من سبق أن سألوا أو أيدوا أو رفعوا يدًا
option-question-order = أي سؤال يُقترح تاليًا
option-per-person = كم سؤالًا لم يُبتّ فيه للشخص الواحد؛ 0 = القيمة التي حددها مشغّل البوت
option-support = هل يمكن تأييد الأسئلة
option-premoderation = هل يبتّ المشرفون في الأسئلة قبل ظهورها في القناة العامة
option-eligible-role = لا يشارك إلا من لهم هذا الدور؛ @everyone: لا يلزم دور
option-account-age = لا تشارك إلا حسابات لا يقل عمرها عن هذا، بالأيام؛ 0: أي عمر
option-lockdown = هل المشاركة في الورشة مقيّدة
command-workshop-screen = صفحة لجهاز عرض أو هاتف تعرض ما تعرضه القناة العامة
option-screen = on: يعطي الرابط؛ renew: رابط جديد ويبطل القديم فورًا؛ off
command-workshop-report = الحصول على التقرير ملفًا لا يراه غيرك
command-workshop-close = إغلاق الورشة
option-title = اسم الورشة
option-alternate = هل تُعطى الكلمة بالتناوب لشخص في القاعة ثم ليد من Discord
option-desk = قناة المشرفين الخاصة
option-desk-of = قناة المشرفين الخاصة؛ إن لم تحدد: قناة الورشة المفتوحة هنا
option-moderators = دور من يشرفون
option-rapporteurs = دور من يتولون التدوين: الملاحظات والرسائل الرئيسية والترجمات والتقرير
option-language = ما يقرؤه الحاضرون: اللوحات والمنشورات والتقرير؛ إن لم تحدد عند الفتح: لغة الخادم
option-identity = هل تُطرح الأسئلة بالاسم أو دون اسم أو بكليهما
option-minutes = كم يُقرَّر أن تستمر، بالدقائق
option-format = بأي صيغة؛ إن لم تحدد: markdown
option-template = تحت عناوين أي قالب؛ إن لم تحدد: عناوينه هو
unknown-template = لا يوجد قالب كهذا. الموجود: { $names }.
option-workshop-open = أي ورشة مفتوحة في هذا الخادم؛ إن لم تحدد: ورشة هذه القناة (للمنظمين)
option-workshop = أي ورشة؛ إن لم تحدد: أحدث ورشة في هذه القناة
option-pack = حزمة المعلومات المرجعية الوحيدة المستخدمة؛ إن لم تحدد: كلها

## Choices of options: what people read. The English are the options' own words

choice-on = نعم (on)
choice-off = لا (off)
choice-renew = رابط جديد (renew)
choice-open-or-anonymous = بالاسم أو دون اسم
choice-anonymous-only = دون اسم فقط
choice-named-only = بالاسم فقط
choice-fair = منصف
choice-first-come = الأسبق أولًا
choice-manual = يدوي
choice-newest = الأحدث
choice-support = الأكثر تأييدًا
choice-room = القاعة
choice-other = مكان آخر

## Buttons, selects, forms

button-ask-anonymously = اسأل دون اسم
button-ask-by-name = اسأل باسمك
button-my-questions = أسئلتي
button-raise-hand = رفع اليد
button-lower-hand = إنزال اليد
button-briefing = الملف المرجعي
button-open-questions = الأسئلة المفتوحة
button-privacy = الخصوصية
button-support = تأييد · { $count }
button-approve = قبول
button-edit = تعديل
button-merge-into = دمج في ⁨#{ $number }⁩
button-undo = تراجع
button-to-the-stage = إلى المنصة
button-answered = تمت الإجابة
button-answer = إجابة
button-more = المزيد…
button-defer = تأجيل
button-file = حفظ في السجل
button-topic = الموضوع…
button-mute = كتم صاحب السؤال
button-ask-back = استيضاح
button-answer-moderators = إجابة المشرفين
button-withdraw = سحب
button-send-anyway = إرسال كما هو
button-destroy-original = إتلاف الأصل
button-next-question = السؤال التالي
button-next-topic = الموضوع التالي
button-next-speaker = المتحدث التالي
button-decline-several = رفض عدة أسئلة…
button-review = مراجعة
button-skip = تخطٍّ
button-show-again = عرضها من جديد
button-undo-of = تراجع عن ⁨#{ $number }⁩
button-lock-down = تقييد المشاركة
button-unlock = إنهاء التقييد
button-add-from-the-room = إضافة من القاعة
button-more-minutes = +{ $minutes } د
button-pause = إيقاف الأسئلة مؤقتًا
button-resume = استئناف الأسئلة
button-page = اقرأ المزيد
button-open-screen = فتح الشاشة
button-close-the-workshop = إغلاق الورشة
button-previous = السابق
button-next = التالي
button-show-on-the-floor = عرض في القناة العامة
button-fact-more = المزيد
select-decline = رفض…
select-topic = الموضوع…
select-language = اللغة
select-language-of-discord = لغة Discord عندي
several-title = { $count ->
    [zero] لا أسئلة قيد الانتظار
    [one] سؤال واحد قيد الانتظار
    [two] سؤالان قيد الانتظار
    [few] { $count } أسئلة قيد الانتظار
    [many] { $count } سؤالًا قيد الانتظار
   *[other] { $count } سؤال قيد الانتظار
} (صفحة { $page } من { $pages }). اختر ما تريد رفضه، ثم السبب.
several-none = لا أسئلة قيد الانتظار.
several-few = { $count ->
    [zero] لا أسئلة قيد الانتظار الآن.
    [one] سؤال واحد فقط قيد الانتظار الآن: بُتّ فيه من بطاقته.
    [two] سؤالان فقط قيد الانتظار الآن: بُتّ في كل منهما من بطاقته.
    [few] { $count } أسئلة فقط قيد الانتظار الآن: بُتّ في كل منها من بطاقته.
    [many] { $count } سؤالًا فقط قيد الانتظار الآن: بُتّ في كل منها من بطاقته.
   *[other] { $count } سؤال فقط قيد الانتظار الآن: بُتّ في كل منها من بطاقته.
}
several-choose = الأسئلة المراد رفضها
several-elsewhere = المختارة في صفحات أخرى
several-elsewhere-most = لا يبقى مختارًا في الصفحات الأخرى أكثر من خمسين سؤالًا؛ وما زاد لم يعد مختارًا.
several-reason = ارفضها لسبب…
several-all = كل الأسئلة المنتظرة: { $count }
several-all-note = حدّد أسئلة أخرى أيضًا: تلك تُستبقى
several-will = ستُرفض كلها: { $count }.
several-will-these = سيُرفض: { $numbers }.
several-will-keep = يُرفض { $count }، ويُستبقى { $numbers }.
several-moved-on = تغيرت القائمة، فلم يُرفض شيء. قيد الانتظار الآن:
several-declined = { $count ->
    [0] لم يُرفض شيء.
    [one] رُفض سؤال واحد: { $reason }.
    [two] رُفض سؤالان: { $reason }.
    [few] رُفضت { $count } أسئلة: { $reason }.
    [many] رُفض { $count } سؤالًا: { $reason }.
   *[other] رُفض { $count } سؤال: { $reason }.
}
several-skipped = هذه تغيرت حالتها في أثناء ذلك وتبقى كما هي: { $numbers }.
several-back = { $count ->
    [0] لم يبق شيء للتراجع عنه.
    [one] تم التراجع: سؤال واحد عاد كما كان.
    [two] تم التراجع: سؤالان عادا كما كانا.
    [few] تم التراجع: { $count } أسئلة عادت كما كانت.
    [many] تم التراجع: { $count } سؤالًا عادت كما كانت.
   *[other] تم التراجع: { $count } سؤال عادت كما كانت.
}
several-kept = اتُّخذ بعد ذلك قرار آخر بشأن هذه، فتبقى كما هي: { $numbers }.
several-more = { $numbers } { $count ->
    [zero] ولا غيرها
    [one] وواحد غيرها
    [two] واثنان غيرها
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}
review-left = { $count ->
    [zero] لا أسئلة قيد الانتظار.
    [one] سؤال واحد قيد الانتظار.
    [two] سؤالان قيد الانتظار.
    [few] { $count } أسئلة قيد الانتظار.
    [many] { $count } سؤالًا قيد الانتظار.
   *[other] { $count } سؤال قيد الانتظار.
}
review-none = لم يعد هناك شيء قيد الانتظار.
review-next = تعذّرت قراءة السؤال التالي الآن.
review-others = { $count ->
    [zero] لا أسئلة قيد الانتظار.
    [one] سؤال واحد قيد الانتظار؛ وهو أمام مشرف آخر.
    [two] سؤالان قيد الانتظار؛ وهما أمام مشرفين آخرين.
    [few] { $count } أسئلة قيد الانتظار؛ وهي أمام مشرفين آخرين.
    [many] { $count } سؤالًا قيد الانتظار؛ وهي أمام مشرفين آخرين.
   *[other] { $count } سؤال قيد الانتظار؛ وهي أمام مشرفين آخرين.
} اضغط **مراجعة** مرة أخرى لاحقًا.
review-skipped = { $count ->
    [zero] لم تتخطَّ أي سؤال.
    [one] تخطيت سؤالًا واحدًا ما زال قيد الانتظار.
    [two] تخطيت سؤالين ما زالا قيد الانتظار.
    [few] تخطيت { $count } أسئلة ما زالت قيد الانتظار.
    [many] تخطيت { $count } سؤالًا ما زالت قيد الانتظار.
   *[other] تخطيت { $count } سؤال ما زالت قيد الانتظار.
}
mine-pick = اختر سؤالًا لتعديله أو سحبه
brief-more = معلومات أخرى مناسبة
form-ask-anonymously = اسأل دون اسم: لا أحد يرى اسمك
form-ask-by-name = اسأل باسمك: { $name }
form-your-question = سؤالك (حتى { $limit ->
    [zero] { $limit } حرف
    [one] حرف واحد
    [two] حرفين
    [few] { $limit } أحرف
    [many] { $limit } حرفًا
   *[other] { $limit } حرف
})
form-your-question-placeholder = لا تذكر أسماء أو أماكن أو أرقامًا قد تدل عليك أو على غيرك. أما Discord نفسه فيعرف حسابك.
form-add = إضافة سؤال من القاعة
form-edit = تعديل ⁨#{ $number }⁩
form-edit-label = النص الذي سيراه الجميع
form-answer = الإجابة عن ⁨#{ $number }⁩ كتابةً
form-answer-label = الإجابة، وتظهر تحت السؤال
form-ask-back = استيضاح بشأن ⁨#{ $number }⁩
form-ask-back-label = ما تسأله؛ لا يقرؤه إلا صاحب السؤال
form-answer-back = الإجابة بشأن ⁨#{ $number }⁩
form-answer-back-label = إجابتك؛ يقرؤها المشرفون
form-brief = البحث عن معلومة مرجعية
form-brief-label = كلمات أو أسماء أو أرقام مواد

## Words of the rules

asker-anonymous = دون اسم
asker-removed = حُذف الاسم
asker-room = من القاعة
asker-elsewhere = من مكان آخر
name-quoted = «{ $name }»
kind-question = سؤال
kind-comment = تعليق
kind-statement = بيان
state-waiting = قيد الانتظار
state-open = مفتوح
state-on-the-stage = على المنصة
state-answered = أُجيب عنه
state-declined = مرفوض ({ $reason })
state-merged = مدموج في ⁨#{ $number }⁩
state-withdrawn = مسحوب
state-deferred = مؤجل
state-filed = محفوظ في السجل
state-unanswered = بلا إجابة
state-undecided = لم يُبتّ فيه قط
told-duplicate = سبق أن سأل أحدهم هذا السؤال. يمكنك تأييد سؤاله إن كان ضمن **الأسئلة المفتوحة**.
told-off-topic = ليس عن موضوع هذه الورشة. يمكنك أن تسأل من جديد عن موضوعها.
told-abuse = فُهم على أنه إهانة أو تهديد. يمكنك أن تسأل من جديد بكلمات أخرى.
told-exposes = حُذف النص لحماية أشخاص. يمكنك أن تسأل من جديد دون أسماء وأماكن وأرقام.
told-not-a-question = يمكنك طرحه من جديد بصيغة سؤال، أو إرساله بيانًا: `/ask kind:statement`
told-no-time = كان سؤالًا وجيهًا، لكن الوقت لم يتسع. يمكنك طرحه من جديد إن بقي وقت.
told-merged = يُحسب تأييدًا لـ ⁨#{ $number }⁩.
reason-duplicate = مكرر
reason-off-topic = خارج الموضوع
reason-abuse = إساءة
reason-exposes = يكشف شخصًا
reason-exposes-note = يحذف النص فورًا؛ لا يمكن التراجع عن ذلك
reason-not-a-question = ليس سؤالًا
reason-no-time = لا وقت
words-destroyed = (حُذف النص.)

## Panel and board

now-line = **الآن: ⁨#{ $number }⁩** { $text }
next-line = **التالي: ⁨#{ $number }⁩** { $text }
now-nothing = **الآن:** لا شيء على المنصة
next-nothing = **التالي:** لا أسئلة مفتوحة
panel-how = اضغط زرًا، أو اكتب `/ask` إن كنت تستطيع الكتابة هنا. يقرأ المشرفون كل سؤال قبل أن يظهر هنا.
panel-how-at-once = اضغط زرًا، أو اكتب `/ask` إن كنت تستطيع الكتابة هنا. **تظهر الأسئلة فورًا: لا أحد يقرؤها قبل ذلك.**
panel-open-or-anonymous = **اسأل دون اسم**: لا يمكن لأحد هنا أن يرى أنك صاحب السؤال، ولا حتى المشرفون. **اسأل باسمك**: الجميع يرون اسمك. أما Discord نفسه فيعرف دائمًا.
panel-anonymous-only = كل الأسئلة دون اسم: لا يمكن لأحد هنا أن يرى من سأل، ولا حتى المشرفون. أما Discord نفسه فيعرف دائمًا.
panel-named-only = كل الأسئلة تُطرح بالاسم: الجميع يرون من أنت.
panel-limits = لا يستطيع المشاركة الآن إلا البعض: { $limits }.
panel-limit-lockdown = المشاركة مقيّدة، فقط من سبق أن سألوا أو أيدوا أو رفعوا يدًا
panel-limit-role = فقط من لهم الدور { $role }
panel-limit-age = { $days ->
    [zero] أي حساب
    [one] فقط الحسابات التي لا يقل عمرها عن يوم واحد
    [two] فقط الحسابات التي لا يقل عمرها عن يومين
    [few] فقط الحسابات التي لا يقل عمرها عن { $days } أيام
    [many] فقط الحسابات التي لا يقل عمرها عن { $days } يومًا
   *[other] فقط الحسابات التي لا يقل عمرها عن { $days } يوم
}
panel-paused = لا أسئلة جديدة في هذه اللحظة: المشرفون يعالجون ما تراكم. ما زال بإمكانك تأييد الأسئلة أدناه.
panel-closed = **هذه الورشة مغلقة.** سُئل { $asked } · أُجيب عن { $answered } · بلا إجابة { $unanswered }.
panel-closed-links = لم يعد بإمكان أحد ربط شخص بسؤال طُرح دون اسم.
panel-closed-gone = تختفي هذه الرسائل في <t:{ $when }:D>.
panel-closed-report = التقرير لدى المنظمين والمشرفين.
ends-line = النهاية المقررة: <t:{ $when }:t> (<t:{ $when }:R>)
speaking-line = المتحدث: **{ $name }**، حتى <t:{ $until }:T>
board-open = تُقبل الأسئلة
board-paused = **متوقفة مؤقتًا**: لا أسئلة جديدة.
board-closed = **أُغلقت** <t:{ $when }:f>. أُجيب عن { $answered } · **بلا إجابة { $unanswered }** · مرفوض { $declined } · لم يُبتّ فيه قط { $undecided }. التقرير: `/workshop report`.
board-words-refused = لا يمكن عرض بعض النصوص هنا: رفضها Discord. البطاقات أدناه تبيّن أيها.
board-floor-refused = رفض Discord نصًا في القناة العامة. يُعرض دونه: { $what }
refused-panel = اللوحة
refused-fact = معلومة (المصادر)
board-lockdown = **المشاركة مقيّدة**: لا يستطيع المشاركة إلا من سبق أن سألوا أو أيدوا أو رفعوا يدًا.
board-counts = قيد الانتظار { $waiting } · مفتوح { $open } · أُجيب عنه { $answered } · مرفوض { $declined }
board-waiting = **قيد الانتظار { $count }**، الأقدم أولًا (<t:{ $when }:R>): { $cards }
board-waiting-new = **قيد الانتظار { $count }**: { $cards }
board-after = ⁨#{ $number }⁩ { $text }
board-reason = { $line } · { $reason }
reason-supports = { $supports ->
    [zero] لا تأييد
    [one] تأييد واحد
    [two] تأييدان
    [few] { $supports } تأييدات
    [many] { $supports } تأييدًا
   *[other] { $supports } تأييد
}
reason-fair = { $supports ->
    [zero] لا تأييد
    [one] تأييد واحد، ممن { $fresh ->
        [0] سبق أن سُمع صوته
       *[other] لم يُسمع صوته بعد
    }
    [two] تأييدان، { $fresh ->
        [0] كلاهما ممن سبق أن سُمع صوتهم
       *[other] منهما { $fresh } ممن لم يُسمع صوتهم بعد
    }
    [few] { $supports } تأييدات، { $fresh ->
        [0] كلها ممن سبق أن سُمع صوتهم
       *[other] منها { $fresh } ممن لم يُسمع صوتهم بعد
    }
    [many] { $supports } تأييدًا، { $fresh ->
        [0] كلها ممن سبق أن سُمع صوتهم
       *[other] منها { $fresh } ممن لم يُسمع صوتهم بعد
    }
   *[other] { $supports } تأييد، { $fresh ->
        [0] كلها ممن سبق أن سُمع صوتهم
       *[other] منها { $fresh } ممن لم يُسمع صوتهم بعد
    }
}
board-topic = الموضوع: **{ $title }**، حتى <t:{ $when }:t> (<t:{ $when }:R>)، ثم { $next }
board-topic-last = الموضوع: **{ $title }**، حتى <t:{ $when }:t> (<t:{ $when }:R>) (آخر موضوع)
board-topic-to-come = الموضوع: لا شيء بعد. **الموضوع التالي** يبدأ { $title } ({ $minutes ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
})
board-topics-over = الموضوع: لا شيء. انتهى جدول الأعمال.
panel-topic = الموضوع: **{ $title }**، حتى <t:{ $when }:t>
board-hands = { $count ->
    [zero] لا أيدٍ مرفوعة { $names }
    [one] يد واحدة مرفوعة: { $names }
    [two] يدان مرفوعتان: { $names }
    [few] { $count } أيدٍ مرفوعة: { $names }
    [many] { $count } يدًا مرفوعة: { $names }
   *[other] { $count } يد مرفوعة: { $names }
}

## Cards and posts

card-title = ⁨#{ $number }⁩ · { $kind } · { $asker } · { $state }
card-line = ⁨#{ $number }⁩ · { $state } · { $asker } · { $text }
post-title = ⁨#{ $number }⁩ · { $asker }
post-title-state = ⁨#{ $number }⁩ · { $asker } · { $state }
reply-title = الإجابة عن ⁨#{ $number }⁩
field-answer = الإجابة
field-topic = الموضوع
field-last-change = آخر قرار
field-notes = ملاحظات
field-asked-back = استيضاح
field-answered-back = إجابة صاحب السؤال
field-alike = مكرر؟
field-facts = معلومات مناسبة (⁨/brief⁩)
card-alike = **⁨#{ $number }⁩** ({ $state }): { $text }
card-fact = ‏{ $headline } ({ $as_of })
note-leads = انتبه: يحتوي على { $leads }
note-edited = عدّله المشرفون
note-bare-post = رفض Discord هذا النص في القناة العامة، فمنشوره هناك بلا نص
card-words-attached = رفض Discord عرض نص ⁨#{ $number }⁩، لذا أُرفق.
card-words-refused = لا يمكن عرض ⁨#{ $number }⁩ بنصه: رفضه Discord، مرفقًا أيضًا. `/question edit number:{ $number }` يفتحه في نموذج، و`/question show number:{ $number }` قد يعرضه عليك وحدك.
post-words-attached = رفض Discord عرض النص هنا، لذا أُرفق.
post-words-refused = رفض Discord عرض النص هنا.
note-supports = { $count ->
    [zero] لا تأييد
    [one] تأييد واحد
    [two] تأييدان
    [few] { $count } تأييدات
    [many] { $count } تأييدًا
   *[other] { $count } تأييد
}

## Announcements

notice-topic-ends-soon = **{ $title }**: بقيت دقيقتان (حتى <t:{ $when }:t>).
notice-topic-ends = **{ $title }**: انتهى الوقت (كان مقررًا حتى <t:{ $when }:t>).
notice-speaker-ends-soon = **{ $name }**: بقيت 30 ثانية (حتى <t:{ $when }:T>).
notice-speaker-ends = **{ $name }**: انتهى الوقت (منذ <t:{ $when }:T>).
notice-workshop-closes = لم يفعل أحد شيئًا في هذه الورشة منذ أيام. ستُغلق في <t:{ $when }:f>، مع تقريرها، ما لم يفعل أحد شيئًا قبل ذلك: يجب ألا تبقى أي صلة بشخص إلى الأبد.
notice-floor-is-shut = منذ <t:{ $when }:t> لا أستطيع النشر في القناة العامة: الأسئلة المقبولة واللوحة والإعلانات لا تظهر هناك. `/workshop check` يبيّن أي صلاحية تنقصني، أو أن القناة لم تعد موجودة.
notice-someone-ends-soon = بقيت للمتحدث 30 ثانية (حتى <t:{ $when }:T>).
notice-someone-ends = انتهى وقت المتحدث (منذ <t:{ $when }:T>).
notice-on-the-stage = **الآن: ⁨#{ $number }⁩**

## The screen: a page in the browser. Short sentences, for they are read from the back of a room

screen-now = الآن
screen-next = التالي
screen-nothing = لا شيء على المنصة.
screen-topic = الموضوع
screen-speaking = المتحدث
screen-left = متبقٍّ
screen-over = تجاوز الوقت
screen-open-questions = الأسئلة المفتوحة
screen-ask = اطرح سؤالًا
screen-scan = هذا الرمز يفتح القناة العامة في Discord.
screen-floor = افتح القناة العامة في Discord
screen-how = هناك، اضغط زرًا في اللوحة.
screen-counts = { $open ->
    [zero] لا أسئلة مفتوحة
    [one] سؤال مفتوح واحد
    [two] سؤالان مفتوحان
    [few] { $open } أسئلة مفتوحة
    [many] { $open } سؤالًا مفتوحًا
   *[other] { $open } سؤال مفتوح
} · أُجيب عن { $answered }
screen-supports = { $count ->
    [zero] لا تأييد
    [one] تأييد واحد
    [two] تأييدان
    [few] { $count } تأييدات
    [many] { $count } تأييدًا
   *[other] { $count } تأييد
}
screen-not-yet = اللوحة ليست في القناة العامة بعد.
screen-closed = هذه الورشة مغلقة.
screen-lost = لا اتصال. تجري المحاولة من جديد…
screen-gone = لم يعد هذا الرابط صالحًا. يمكن للمشرفين إعطاؤك رابطًا جديدًا.
screen-on = شاشة هذه الورشة: { $link }
    تعرض ما تعرضه القناة العامة **لكل من لديه الرابط**، حتى دون Discord. `state:renew` يعطي رابطًا جديدًا ويبطل هذا فورًا؛ و`state:off` يبطله.
screen-off = الشاشة متوقفة، ورابطها لم يعد يعمل.
screen-already-off = الشاشة متوقفة أصلًا. لم يتغير شيء.
screen-not-served = الشاشات غير متاحة هنا: يشغّلها من يدير البوت بالإعداد `screen.listen`.

## Receipts and what askers are told

receipt-anonymous = **أُرسل ⁨#{ $number }⁩ دون اسم.**
receipt-named = **أُرسل ⁨#{ $number }⁩ باسمك، { $name }.**
receipt-next = ينتظر المشرفين. يمكنك تغييره إلى أن يبتّوا فيه. لاحقًا، انظر تحت **أسئلتي** في اللوحة، أو `/mine`.
receipt-open = هو مفتوح: يظهر في القناة العامة. يمكنك سحبه إلى أن يصل إلى المنصة. لاحقًا، انظر تحت **أسئلتي** في اللوحة، أو `/mine`.
receipt-open-soon = سيظهر قريبًا في القناة العامة مع غيره. وإن تقرّر قبل ذلك أن يقرأ المشرفون أولًا، فسينتظرهم. يمكنك سحبه إلى أن يصل إلى المنصة. لاحقًا، انظر تحت **أسئلتي** في اللوحة، أو `/mine`.
receipt-filed = حُفظ في السجل وسيرد في التقرير.
receipt-kept = يحتفظ البوت برمز بدل حسابك، ويتلف الرمز عند إغلاق الورشة؛ أما Discord نفسه فيعرف أي حساب أرسل هذا.
receipt-asked-back = **يسألك المشرفون شيئًا بشأن ⁨#{ $number }⁩:** انظر تحت **أسئلتي**.
guard = **لم يُرسل. لم يُحفظ شيء.** قد يدل هذا عليك أو على شخص آخر:
    { $places }
    غيّره بـ **تعديل**، أو اضغط **إرسال كما هو**.
guard-text = نصك
guard-refused = **لم يُرسل. لم يُحفظ شيء.** في سؤالك شيء قد يدل عليك أو على شخص آخر، ويرفض Discord عرض نصك مرة أخرى. اكتبه من فضلك من جديد من دون ذلك، أو اسأل باسمك.
guard-spent = سبق أن أرسلت صياغة أخرى برقم ⁨#{ $number }⁩. لم يُرسل شيء.
guard-more = { $count ->
    [zero] ولا غيرها
    [one] وواحد غيرها
    [two] واثنان غيرها
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}
guard-gone = لم يعد نصك هنا، ولم يُرسل شيء. اسأل مرة أخرى من فضلك.
lead-phone = رقم هاتف
lead-email = عنوان بريد إلكتروني
lead-link = رابط
lead-name = @اسم
lead-id = رقم طويل (حساب، بطاقة هوية؟)
thin = **من يُسمح لهم بالسؤال دون اسم الآن أقل من خمسة**، بحسب ما هو معروف، لذا قد يخمن الآخرون أنك صاحب السؤال. يمكنك الانتظار حتى يزيد العدد، أو السؤال رغم ذلك.
thin-held = **لم يُرسل. لم يُحفظ شيء.** { $note }
thin-refused = **لم يُرسل. لم يُحفظ شيء.** { $note } يرفض Discord عرض نصك مرة أخرى: اضغط **اسأل دون اسم** في اللوحة، واكتبه هناك.
button-ask-all-the-same = السؤال رغم ذلك
receipt-thin = **انتبه. من يُسمح لهم بالسؤال دون اسم الآن أقل من خمسة**، بحسب ما هو معروف، لذا قد يخمن الآخرون أنك صاحب السؤال. يمكنك سحبه الآن والسؤال لاحقًا.
ask-reveals = **انتبه.** ما دامت المشاركة مقيّدة، لا يستطيع السؤال إلا من سبق أن شاركوا. وأنت لم تشارك حتى الآن إلا دون اسم، لذا يكشف سؤالٌ باسمك للآخرين أنك شاركت. اسأل دون اسم، أو انتظر حتى ينتهي تقييد المشاركة، أو اسأل رغم ذلك.
mine-title = أسئلتك
mine-none = لم تسأل شيئًا في هذه الورشة بعد.
mine-going = يجري حذفه
mine-asked-back = **يسأل المشرفون:** { $text }
mine-answered-back = **أجبت:** { $text }
mine-answered = إجابتك بشأن ⁨#{ $number }⁩ على بطاقته الآن.
mine-answered-soon = حُفظت إجابتك بشأن ⁨#{ $number }⁩. كي لا يستطيع أحد أن يعرف متى أعطيتها، يراها المشرفون خلال { $seconds ->
    [zero] صفر ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
mine-line = ⁨#{ $number }⁩ · { $asker } · { $state }: { $text }
list-page = { $title } (صفحة { $page } من { $pages })
list-more = … { $count ->
    [zero] ولا غيرها
    [one] وواحد غيرها
    [two] واثنان غيرها
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}
own-words-refused = يرفض Discord عرض هذا النص مرة أخرى؛ وهو محفوظ كما أرسلته.
receipt-words-refused = يرفض Discord عرض نصك مرة أخرى؛ وهو محفوظ كما أرسلته.
answer-refused = يرفض Discord عرض هذا الرد، ربما بسبب نص فيه.
mine-saved = تم تغيير ⁨#{ $number }⁩.
withdrawn = سُحب ⁨#{ $number }⁩، وحُذف نصه.
mine-saved-soon = تم تغيير ⁨#{ $number }⁩. كي لا يستطيع أحد أن يعرف متى فعلت ذلك، يراه الآخرون خلال { $seconds ->
    [zero] صفر ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}؛ وإذا بتّ فيه المشرفون قبل ذلك بقي كما رأوه.
withdrawn-soon = سُحب ⁨#{ $number }⁩. كي لا يستطيع أحد أن يعرف متى فعلت ذلك، يختفي عن الآخرين خلال { $seconds ->
    [zero] صفر ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}، ويُحذف نصه حينها؛ وإذا وصل إلى المنصة أو رُفض قبل ذلك، فذلك يبقى.
questions-none = لا أسئلة مفتوحة.
questions-title = { $count ->
    [zero] لا أسئلة مفتوحة
    [one] سؤال مفتوح واحد
    [two] سؤالان مفتوحان
    [few] { $count } أسئلة مفتوحة
    [many] { $count } سؤالًا مفتوحًا
   *[other] { $count } سؤال مفتوح
} (صفحة { $page } من { $pages })
questions-line = ⁨#{ $number }⁩ · { $asker } · { $supports ->
    [zero] لا تأييد
    [one] تأييد واحد
    [two] تأييدان
    [few] { $supports } تأييدات
    [many] { $supports } تأييدًا
   *[other] { $supports } تأييد
}: { $text }
hand-raised = يدك مرفوعة باسمك { $name }: رقم { $place } في القائمة.
hand-lowered = أُنزلت يدك.
hand-already-up = يدك مرفوعة أصلًا باسمك { $name }: رقم { $place } في القائمة.
hand-note-changed = تبقى يدك مرفوعة مع هذه الملاحظة، باسمك { $name }: رقم { $place } في القائمة.
hand-reveals = **انتبه.** ما دامت المشاركة مقيّدة، لا يستطيع رفع اليد إلا من سبق أن شاركوا. وأنت لم تشارك حتى الآن إلا دون اسم، لذا تكشف يدك للآخرين أنك شاركت. انتظر حتى ينتهي تقييد المشاركة، أو ارفعها رغم ذلك.
button-raise-all-the-same = رفعها رغم ذلك
has-spoken = سبق أن تحدث
spoken-title = من تحدثوا حتى الآن، الأحدث أولًا
speaker-forgotten = شخص ما
hand-none = لا أيدٍ مرفوعة.
hand-title = { $count ->
    [zero] لا أيدٍ مرفوعة
    [one] يد واحدة مرفوعة
    [two] يدان مرفوعتان
    [few] { $count } أيدٍ مرفوعة
    [many] { $count } يدًا مرفوعة
   *[other] { $count } يد مرفوعة
}
language-chosen = من الآن أخاطبك بهذه اللغة.
privacy-title = **ما المحفوظ عنك في هذه الورشة**
privacy-questions = { $anonymous ->
    [0] لا أسئلة دون اسم
    [one] سؤال واحد دون اسم، محفوظ تحت رمز لا تحت حسابك
    [two] سؤالان دون اسم، محفوظان تحت رمز لا تحت حسابك
    [few] { $anonymous } أسئلة دون اسم، محفوظة تحت رمز لا تحت حسابك
    [many] { $anonymous } سؤالًا دون اسم، محفوظة تحت رمز لا تحت حسابك
   *[other] { $anonymous } سؤال دون اسم، محفوظة تحت رمز لا تحت حسابك
}؛ { $named ->
    [0] لا أسئلة بالاسم.
    [one] سؤال واحد بالاسم، محفوظ مع حسابك واسمك.
    [two] سؤالان بالاسم، محفوظان مع حسابك واسمك.
    [few] { $named } أسئلة بالاسم، محفوظة مع حسابك واسمك.
    [many] { $named } سؤالًا بالاسم، محفوظة مع حسابك واسمك.
   *[other] { $named } سؤال بالاسم، محفوظة مع حسابك واسمك.
}
privacy-supports = { $count ->
    [0] لا تأييد لأي سؤال.
    [one] تأييدك لسؤال واحد، تحت الرمز.
    [two] تأييدك لسؤالين، تحت الرمز.
    [few] تأييدك لـ { $count } أسئلة، تحت الرمز.
    [many] تأييدك لـ { $count } سؤالًا، تحت الرمز.
   *[other] تأييدك لـ { $count } سؤال، تحت الرمز.
}
privacy-withdrawn = { $count ->
    [zero] لا أسئلة أخرى سحبتها.
    [one] أنه كان هناك سؤال آخر سحبته: رقمه وحالته، دون نصه.
    [two] أنه كان هناك سؤالان آخران سحبتهما: رقماهما وحالتاهما، دون نصهما.
    [few] أنه كانت هناك { $count } أسئلة أخرى سحبتها: أرقامها وحالاتها، دون نصها.
    [many] أنه كان هناك { $count } سؤالًا آخر سحبتها: أرقامها وحالاتها، دون نصها.
   *[other] أنه كان هناك { $count } سؤال آخر سحبتها: أرقامها وحالاتها، دون نصها.
}
privacy-hand = يدك المرفوعة، مع اسمك.
privacy-spoke = أنك أُعطيت الكلمة، ومتى وكم من الوقت، مع اسمك.
privacy-takes-part = أنك شاركت، دون وقت، تحت الرمز.
privacy-answered-back = { $count ->
    [zero] لا إجابة عن سؤال للمشرفين.
    [one] إجابتك عن سؤال واحد للمشرفين، تحت الرمز.
    [two] إجابتاك عن سؤالين للمشرفين، تحت الرمز.
    [few] إجاباتك عن { $count } أسئلة للمشرفين، تحت الرمز.
    [many] إجاباتك عن { $count } سؤالًا للمشرفين، تحت الرمز.
   *[other] إجاباتك عن { $count } سؤال للمشرفين، تحت الرمز.
}
privacy-muted = أنك مكتوم: تحت الرمز، أو مع حسابك إذا جاء الكتم بعد سؤال بالاسم.
privacy-language = اللغة التي اخترتها هنا، تحت الرمز: { $language }.
privacy-voices = { $count ->
    [zero] لا قول في أي رسالة رئيسية.
    [one] ما تقوله في رسالة رئيسية واحدة، محفوظ تحت الرمز إلى أن ينتهي وقتها.
    [two] ما تقوله في رسالتين رئيسيتين، محفوظ تحت الرمز إلى أن ينتهي وقتهما.
    [few] ما تقوله في { $count } رسائل رئيسية، محفوظ تحت الرمز إلى أن ينتهي وقتها.
    [many] ما تقوله في { $count } رسالة رئيسية، محفوظ تحت الرمز إلى أن ينتهي وقتها.
   *[other] ما تقوله في { $count } رسالة رئيسية، محفوظ تحت الرمز إلى أن ينتهي وقتها.
}
privacy-records = بصفتك مقررًا: أنك R1 أو رقم آخر، مع حسابك، إلى أن تُمحى الورشة.
privacy-moderates = بصفتك مشرفًا: ما قررته، مع حسابك ومتى، إلى أن تُمحى الورشة.
privacy-deleted = { $count ->
    [zero] أنك لم تحذف أسئلة كانت قيد الانتظار: لا شيء يُحسب
    [one] أنك حذفت سؤالًا واحدًا كان قيد الانتظار: يُحسب
    [two] أنك حذفت سؤالين كانا قيد الانتظار: يُحسبان
    [few] أنك حذفت { $count } أسئلة كانت قيد الانتظار: تُحسب
    [many] أنك حذفت { $count } سؤالًا كانت قيد الانتظار: تُحسب
   *[other] أنك حذفت { $count } سؤال كانت قيد الانتظار: تُحسب
} ضمن حدّك إلى أن تُغلق الورشة.
privacy-going = { $count ->
    [zero] لا شيء آخر يجري حذفه.
    [one] شيء آخر واحد يجري حذفه: يزول خلال 15 دقيقة.
    [two] شيئان آخران يجري حذفهما: يزولان خلال 15 دقيقة.
    [few] { $count } أشياء أخرى يجري حذفها: تزول خلال 15 دقيقة.
    [many] { $count } شيئًا آخر يجري حذفها: تزول خلال 15 دقيقة.
   *[other] { $count } شيء آخر يجري حذفها: تزول خلال 15 دقيقة.
}
privacy-how = يُحسب الرمز من حسابك ومن مفتاح ليس في قاعدة البيانات. من دون المفتاح لا يستطيع أحد حسابه، ولا يعرضه أي أمر.
privacy-until = **عند إغلاق الورشة** يُتلف المفتاح وكل الرموز والتأييدات والأيدي المرفوعة: عندئذ لا يستطيع أحد أن يربطك بسؤال طُرح دون اسم. { $days ->
    [zero] وفي الحال
    [one] وبعد يوم من ذلك
    [two] وبعد يومين من ذلك
    [few] وبعد { $days } أيام من ذلك
    [many] وبعد { $days } يومًا من ذلك
   *[other] وبعد { $days } يوم من ذلك
} يُمحى كل ما عداها، إلا التقرير وسجل الإشراف الذي لا يذكر اسم أحد.
privacy-discord = **ما لا يستطيع البوت تغييره:** يعرف Discord ما يرسله حسابك. ومن يشغّل هذا البوت كان بوسعه تعديله: اسأل من هو.
button-delete-my-data = حذف بياناتي
button-delete-within = خلال { $minutes ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
button-delete-at-once = فورًا
delete-confirm = هل تريد حذف المحفوظ عنك في هذه الورشة؟ **يُحذف:** أسئلتك قيد الانتظار أو المدموجة أثناء الانتظار، وتأييداتك، ويدك المرفوعة. **يبقى، لكن دون صاحب:** ما بتّ فيه المشرفون من قبل، دون اسمك. ولا يمكنك العثور عليه أو سحبه بعد ذلك. لا يمكن التراجع عن هذا.
delete-within = **خلال { $minutes ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}**: يزول كل جزء في لحظة عشوائية خاصة به، فلا يستطيع أحد أن يعرف ما الذي كان معًا. وحتى ذلك الحين يبقى كغيره: يمكن للمشرفين البتّ فيه، والسؤال الذي يقبلونه في هذه الأثناء يبقى، دون صاحب. وإذا أُغلقت الورشة قبل ذلك، زال كل ما تبقى عند الإغلاق، وقد يرى من يقارن حينها ما يزول معًا؛ والحذف مبكرًا يجنّبك ذلك.
delete-at-once = **فورًا**: يزول كل شيء الآن. ومن يراقب القناة العامة أو قناة المشرفين أو قائمة الأيدي قد يرى ما يزول معًا.
delete-no-delays = في هذا التثبيت التأخيرات معطلة: كلاهما يحذف فورًا.
deleted-within = حُذف. يراه الآخرون يختفي جزءًا بعد جزء على مدى { $minutes ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}، فلا يستطيع أحد أن يعرف ما الذي كان معًا. وإذا أُغلقت الورشة قبل ذلك، زال كل ما تبقى عند الإغلاق، وقد يرى من يقارن حينها ما يزول معًا. لم يعد بإمكانك تغييره، وما تسأله من الآن فصاعدًا لا صلة له به.
deleted-at-once = حُذف.
deleted-what-stays = حتى الإغلاق يظل البوت محتفظًا، بمعزل عن كل ما عداه ودون إمكان قراءته من غير مفتاح الورشة، بما يلي: عدد الأسئلة التي حذفتها قبل البتّ فيها، والكتم إن وُجد، وموضعك في الترتيب المنصف؛ وأنك شاركت؛ وإن كنت قد أُعطيت الكلمة، دورك، مع اسمك.
help = اسأل بأزرار اللوحة أو بـ `/ask`، دون اسم أو باسمك؛ وأيّد ما يسأله غيرك بالزر الذي تحته.
    انظر ما آلت إليه أسئلتك تحت **أسئلتي** أو `/mine`؛ وابحث عن معلومات موثقة بـ `/brief`.
    جديد هنا؟ **الخصوصية** أو `/privacy` يبيّن من يستطيع رؤية ماذا. أوامرك:
help-rapporteur = أنت تتولى تدوين هذه الورشة: الملاحظات والرسائل الرئيسية والترجمات والتقرير.
    ابدأ بالأوامر: `/note add` و`/message draft` و`/question translate` و`/workshop report`.
    والمشرفون يبتّون في الأسئلة. أوامرك:
help-staff = **قبول** و**تعديل** و**رفض…** في كل بطاقة؛ و**تراجع** يلغي آخر قرار.
    في لوحة المتابعة: **السؤال التالي**، **تمت الإجابة**، **المتحدث التالي**، **الموضوع التالي**، **إيقاف الأسئلة مؤقتًا**.
    عند المشكلات: `/workshop lockdown` و`/question mute`. أزرار البطاقة هي أيضًا أوامر تحت `/question`. أوامرك:

## What moderators and organisers are told

decided-merged = دُمج ⁨#{ $number }⁩ في ⁨#{ $into }⁩ (+1 تأييد). يراه صاحبه تحت **أسئلتي**.
decided = حالة ⁨#{ $number }⁩ الآن: { $state }.
edited = تم تغيير ⁨#{ $number }⁩ ووُسم بأنه عدّله المشرفون. يُحفظ نص السائل الأصلي حتى إغلاق الورشة، ما لم تتلفه.
original-destroyed-leads = تم تغيير ⁨#{ $number }⁩. أزال تعديلك ما قد يدل على شخص، لذا حُذف الأصل.
original-destroyed = ⁨#{ $number }⁩: حُذف نص السائل الأصلي.
asked-back = يجد صاحب ⁨#{ $number }⁩ ذلك تحت **أسئلتي**، ويُخبَر به عندما يسأل من جديد. وإذا أجاب ظهرت إجابته على البطاقة.
added = أُضيف ⁨#{ $number }⁩ وهو مفتوح.
topic-added = **{ $title }** هو رقم { $place } في جدول الأعمال، والمقرر له { $minutes ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
topic-moved = **{ $title }** هو الآن رقم { $place } من { $count } في جدول الأعمال.
topic-removed = حُذف **{ $title }** من جدول الأعمال. الأسئلة التي كانت تحته لا تنتمي الآن إلى أي موضوع.
topic-extended = يمكن أن يستمر **{ $title }** حتى <t:{ $when }:t>.
topic-shortened = تم التراجع: يمكن أن يستمر **{ $title }** حتى <t:{ $when }:t>.
topic-over = انتهى **{ $title }**.
topic-begun = بدأ **{ $title }**، حتى <t:{ $when }:t>.
topic-none-left = كان ذلك آخر موضوع.
topic-facts = توجد معلومات تناسب هذا الموضوع. هل تُعرض إحداها في القناة العامة؟
topic-back = تم التراجع: **{ $title }** جارٍ من جديد، و**{ $other }** لم يأت دوره بعد.
topic-back-last = تم التراجع: **{ $title }** جارٍ من جديد.
topic-back-first = تم التراجع: لا موضوع جارٍ، و**{ $title }** لم يأت دوره بعد.
more = ما يمكن فعله أيضًا بـ ⁨#{ $number }⁩ الآن:
more-nothing = لا يمكن فعل شيء آخر بـ ⁨#{ $number }⁩ الآن.
more-topic = إلى أي موضوع ينتمي ⁨#{ $number }⁩؟
topic-given = ينتمي ⁨#{ $number }⁩ الآن إلى **{ $title }**.
topic-list = جدول الأعمال: { $count ->
    [zero] لا مواضيع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $count } مواضيع
    [many] { $count } موضوعًا
   *[other] { $count } موضوع
}
topic-line-over = { $place }. **{ $title }**: انتهى، استغرق { $used } من { $planned ->
    [zero] صفر دقيقة مقررة
    [one] دقيقة واحدة مقررة
    [two] دقيقتين مقررتين
    [few] { $planned } دقائق مقررة
    [many] { $planned } دقيقة مقررة
   *[other] { $planned } دقيقة مقررة
}
topic-line-runs = { $place }. **{ $title }**: جارٍ، حتى <t:{ $when }:t> (<t:{ $when }:R>)
topic-line-to-come = { $place }. **{ $title }**: { $minutes ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
topic-line-number = (الموضوع رقم { $number })
speaker-called = يتحدث **{ $name }** حتى <t:{ $until }:T>.
speaker-finished = انتهى دور { $name }؛ لا أحد يتحدث الآن.
speaker-hand-down = { $name }: أُنزلت اليد.
speaker-speaks-on = تم التراجع. يواصل **{ $name }** الحديث حتى <t:{ $until }:T>.
speaker-nobody-speaks-on = تم التراجع. لا أحد يتحدث الآن.
speaker-hand-up-again = { $name }: عادت اليد مرفوعة في موضعها.
speakers-have = للمتحدثين { $seconds ->
    [zero] صفر ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
} من الآن فصاعدًا.
speaker-has-too = يسري ذلك أيضًا على **{ $name }** المتحدث الآن: حتى <t:{ $until }:T>.
speaker-keeps = يحتفظ **{ $name }** بالوقت الذي أُعطي من قبل (حتى <t:{ $until }:T>): فالوقت الجديد كان سيكون قد انتهى.
opened = **{ $title }** مفتوحة. بعد ذلك: `/topic add` لجدول الأعمال؛ ولوحة متابعة المشرفين في { $desk }. قل للحاضرين أن يضغطوا زرًا في اللوحة هنا ليسألوا.
open-refused = لم تُفتح الورشة، ولم يتغير شيء:
paused-now = لا أسئلة جديدة حتى **استئناف الأسئلة** أو `/workshop resume`.
resumed-now = تُقبل الأسئلة من جديد.
close-confirm = هل تريد إغلاق الورشة؟ { $open ->
    [zero] لا أسئلة مفتوحة تصبح
    [one] سؤال مفتوح واحد يصبح
    [two] سؤالان مفتوحان يصبحان
    [few] { $open } أسئلة مفتوحة تصبح
    [many] { $open } سؤالًا مفتوحًا تصبح
   *[other] { $open } سؤال مفتوح تصبح
} بلا إجابة. { $waiting ->
    [0] لا شيء ينتظر قرارًا.
    [one] **سؤال واحد لم يُبتّ فيه قط**: يُحسب في التقرير، ولا يُعرض نصه، ويزول مع الباقي.
    [two] **سؤالان لم يُبتّ فيهما قط**: يُحسبان في التقرير، ولا يُعرض نصهما، ويزولان مع الباقي.
    [few] **{ $waiting } أسئلة لم يُبتّ فيها قط**: تُحسب في التقرير، ولا يُعرض نصها، وتزول مع الباقي.
    [many] **{ $waiting } سؤالًا لم يُبتّ فيها قط**: تُحسب في التقرير، ولا يُعرض نصها، وتزول مع الباقي.
   *[other] **{ $waiting } سؤال لم يُبتّ فيها قط**: تُحسب في التقرير، ولا يُعرض نصها، وتزول مع الباقي.
} تُتلف كل صلة بين شخص وسؤال دون اسم أو تأييد أو يد مرفوعة. لا يمكن التراجع عن هذا.
settings-title = إعدادات هذه الورشة
settings-language = ما يقرؤه الحاضرون (`language`): { $value }
settings-identity = كيف تُطرح الأسئلة (`identity`): { $value }
settings-order = أي سؤال يُقترح تاليًا (`order`): { $value }
settings-per-person = عدد الأسئلة التي لم يُبتّ فيها للشخص الواحد (`questions_per_person`): { $value }
settings-support = يمكن تأييد الأسئلة (`support`): { $value }
settings-premoderation = يقرأ المشرفون الأسئلة أولًا (`premoderation`): { $value }
settings-eligible-role = من يمكنه المشاركة (`eligible_role`): { $value }
settings-account-age = أقل عمر للحساب، بالأيام (`account_age_days`): { $value }
settings-lockdown = المشاركة مقيّدة (`/workshop lockdown`): { $value }
settings-changed = تم التغيير. إعدادات هذه الورشة الآن:
settings-anybody = أي شخص
settings-alternate = الكلمة بالتناوب للقاعة ولـ Discord (`alternate`): { $value }
settings-rapporteurs = المقررون (`/workshop open rapporteurs:`): { $value }
closed-log = آخر بصمة (hash) لسجل الإشراف هي `{ $hash }`. احفظها خارج هذا الخادم: بها يستطيع أي شخص أن يعرف لاحقًا هل تغيّر السجل.
board-log = في سجل الإشراف { $rows ->
    [zero] صفر من الأسطر
    [one] سطر واحد
    [two] سطران
    [few] { $rows } أسطر
    [many] { $rows } سطرًا
   *[other] { $rows } سطر
}. آخر بصمة (hash): `{ $hash }`.
board-rooms-turn = (الدور للقاعة)
message-drafted = صيغت الرسالة الرئيسية { $number }. لا يراها أحد في القناة العامة إلى أن يعرضها `/message round`.
message-edited = تم تغيير الرسالة الرئيسية { $number }.
message-removed = أُزيلت الرسالة الرئيسية { $number }، وأُتلف نصها.
message-put = الرسالة الرئيسية { $number } معروضة على الجميع في القناة العامة حتى <t:{ $until }:T>. وتظهر نتيجتها هناك بعد ذلك.
message-none = لا رسائل رئيسية بعد. `/message draft` يصوغ واحدة.
message-title = { $count ->
    [zero] لا رسائل رئيسية
    [one] رسالة رئيسية واحدة
    [two] رسالتان رئيسيتان
    [few] { $count } رسائل رئيسية
    [many] { $count } رسالة رئيسية
   *[other] { $count } رسالة رئيسية
}
message-draft = لم تُعرض حتى الآن
message-line = ‏{ $number }. { $text } ({ $said })
round-title = الرسالة الرئيسية { $number }
round-runs = هل تؤيدها أم تعترض عليها؟ الباب مفتوح حتى <t:{ $until }:T>. لا أحد يرى من يقول ماذا، وحتى ذلك الحين لا أحد يرى كم؛ ويمكنك تغيير رأيك.
round-few = شارك أقل من خمسة
round-voices = تأييد { $support }، اعتراض { $objections }
round-not-put = لم تُعرض: أُغلقت الورشة قبل انتهاء الوقت
button-support-message = تأييد
button-object = اعتراض
voice-supports = أنت تؤيد هذه الرسالة الرئيسية. اضغط **اعتراض** لتغيير ذلك، أو **تأييد** مرة أخرى كي لا تقول شيئًا.
voice-objects = أنت تعترض على هذه الرسالة الرئيسية. اضغط **تأييد** لتغيير ذلك، أو **اعتراض** مرة أخرى كي لا تقول شيئًا.
voice-none = لا تقول شيئًا عن هذه الرسالة الرئيسية.
note-added = الملاحظة { $number } واردة في التقرير تحت «{ $title }».
note-added-no-topic = الملاحظة { $number } واردة في التقرير، دون موضوع.
note-removed = أُزيلت الملاحظة { $number } وأُتلف نصها.
note-none = لا ملاحظات بعد. `/note add` يكتب واحدة.
note-title = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
note-line = ‏{ $number }. { $by }: { $text }
note-line-topic = { $number }. { $by }، «{ $title }»: { $text }
button-translate = ترجمة
select-translation-language = إلى أي لغة؟
translate-which = إلى أي لغة تترجم ⁨#{ $number }⁩؟ يمكن ذكر لغات أخرى بـ `/question translate`.
form-translate = ترجمة ⁨#{ $number }⁩
form-translate-label = { $language }
translated = ترجمتك لـ ⁨#{ $number }⁩ ({ $language }) موضوعة بجانبه.
field-translation = ترجمة من أحد المشرفين ({ $language })
field-translation-rapporteur = ترجمة من مقرر ({ $language })
settings-nobody = لا دور: المشرفون وحدهم يتولون التدوين
status-rapporteurs = المقررون: { $role }
yes = نعم
no = لا
lockdown-on = **المشاركة مقيّدة**: لا يستطيع المشاركة إلا من سبق أن سألوا أو أيدوا أو رفعوا يدًا. ما هو قيد الانتظار يبقى. `/workshop lockdown state:off` ينهي ذلك.
lockdown-off = انتهى تقييد المشاركة: يمكن للجميع المشاركة من جديد.
command-workshop-erase = محو ورشة مغلقة، إلا تقريرها وسجل إشرافها
button-erase = محو
erase-confirm = هل تريد محو الورشة { $id }، «{ $title }»، المغلقة في <t:{ $closed }:f>؟ تزول أسئلتها وإجاباتها ومواضيعها ومتحدثوها وأوقاتها من قاعدة البيانات، ورسائل البوت عنها من القناة العامة وقناة المشرفين. يبقى التقرير وسجل الإشراف. لا يمكن التراجع عن هذا.
erased-now = مُحيت «{ $title }». تُحذف الآن رسائل البوت واحدة بعد أخرى؛ وما يتعذر حذفه سيُذكر في { $desk }.
no-such-workshop = لا توجد ورشة «{ $typed }» في هذا الخادم. اختر واحدة مما يظهر في أثناء الكتابة.
still-running = ما زالت هذه الورشة جارية. أغلقها أولًا بـ `/workshop close`.
already-erased = مُحيت هذه الورشة في <t:{ $when }:f>.
undeleted = مُحيت «{ $title }»، لكن { $count ->
    [zero] كل رسائل البوت حُذفت:
    [one] تعذر حذف رسالة واحدة للبوت. احذفها يدويًا من فضلك:
    [two] تعذر حذف رسالتين للبوت. احذفهما يدويًا من فضلك:
    [few] تعذر حذف { $count } رسائل للبوت. احذفها يدويًا من فضلك:
    [many] تعذر حذف { $count } رسالة للبوت. احذفها يدويًا من فضلك:
   *[other] تعذر حذف { $count } رسالة للبوت. احذفها يدويًا من فضلك:
}
undeleted-more = … { $count ->
    [zero] ولا غيرها
    [one] وواحد غيرها
    [two] واثنان غيرها
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}.
close-which = هل تريد إغلاق الورشة { $id }، «{ $title }»؟
closed-key-left = أُغلقت الورشة، ولم يعد أي سطر يربط شخصًا بسؤال. لكن **تعذر إتلاف مفتاحها**: قل لمن يشغّل البوت أن يزيل الملف { $path } الآن، إذ به وبنسخة احتياطية قديمة من قاعدة البيانات يمكن العثور على الصلات من جديد. سأواصل المحاولة حتى يزول. التقرير مرفق.
closed-now = أُغلقت. أُتلفت كل الصلات بالأشخاص. هذا هو التقرير؛ لا يراه غيرك: شاركه. `/workshop report` يعطيه من جديد، وكذلك بصيغ HTML وCSV وJSON.
report-here = تقرير { $title }.
report-draft = **مسودة** تقرير { $title }: ما زالت الورشة جارية، وما لم يره أحد في قناة المشرفين بعد ليس فيها.
report-zipped = { $name } مضغوط، لأن Discord لا يقبل ملفًا أكبر: افتحه لتجد التقرير داخله.
report-too-large = { $name } أكبر مما يقبله Discord. اطلبه ممن يشغّل البوت: openfloor report يكتبه في ملف.
report-not-attached = لا يقبل Discord ملفات هنا، لذلك لم يُرفق التقرير. جرّب `/workshop report` لاحقًا، أو اطلبه ممن يشغّل البوت: openfloor report يكتبه في ملف.
told-again = -# نُفّذ هذا عندما طلبته من قبل. لم يُنفَّذ شيء الآن.
check-good = كل ما يحتاجه البوت موجود.
check-which-desk = لا ورشة مفتوحة في هذه القناة: حدد بـ `desk` أي قناة تكون قناة المشرفين.
bot-is-no-member = البوت ليس عضوًا في الخادم { $server }، أو لم يعد عضوًا؛ ليس هنا إلا أوامره. ادعه بالرابط الذي في صفحة المشغّلين (النطاقان *bot* و*applications.commands*).
bot-is-timed-out = البوت موقوف مؤقتًا (timeout) في هذا الخادم ولا يستطيع نشر شيء: أنهِ إيقافه.
moderators-are-everyone = دور المشرفين هو @everyone: حدد دورًا ليس لغير المشرفين.
rapporteurs-are-everyone = دور المقررين هو @everyone: حدد دورًا ليس لغير المقررين.
rapporteurs-are-gone = دور المقررين ({ $role }) لم يعد موجودًا: المشرفون وحدهم يستطيعون التدوين.
rapporteurs-cannot-work = { $role } يتولى التدوين ولا يستطيع ذلك في { $channel }: امنحه View Channel وManage Messages هناك (وConnect في قناة صوتية أو قناة منصة).
moderators-are-gone = دور المشرفين ({ $role }) لم يعد موجودًا: المنظمون وحدهم يستطيعون الإشراف. أغلق هذه الورشة وافتح أخرى بدور موجود.
eligible-is-gone = الدور المسموح له بالسؤال ({ $role }) لم يعد موجودًا، فلا يُسمح لأحد: اختر دورًا آخر بـ `/workshop settings eligible_role:`، و@everyone للجميع.
channel-is-gone = القناة { $channel } لم تعد موجودة. يستطيع منظم إنهاء ورشتها من أي مكان في الخادم بـ `/workshop close workshop:`، ومشغّل البوت بـ `openfloor close`.
channel-is-elsewhere = { $channel } قناة في خادم آخر.
channel-is-a-thread = { $channel } سلسلة أو منشور منتدى. استخدم قناة نصية، أو قناة إعلانات، أو نص قناة صوتية أو قناة منصة.
channel-is-no-text = لا يمكن أن تكون ورشة في { $channel }. استخدم قناة نصية، أو قناة إعلانات، أو نص قناة صوتية أو قناة منصة.
permission-missing = في { $channel } تنقص البوت صلاحية **{ $permission }**: { $purpose }
needs-view-channel = من دونها لا يستطيع البوت العمل هناك إطلاقًا.
needs-send-messages = لنشر اللوحة ولوحة المتابعة والبطاقات والأسئلة.
needs-embed-links = لعرض الأسئلة والمعلومات؛ من دونها تكون فارغة.
needs-attach-files = لإعادة النصوص الأطول من أن تسعها رسالة.
needs-connect = من دونها يكون نص القناة الصوتية أو قناة المنصة مغلقًا.
needs-read-message-history = ليجد رسائله من جديد بعد إعادة التشغيل.
desk-is-public = يستطيع الجميع رؤية { $channel }: يجب أن تكون قناة المشرفين خاصة، فاسحب View Channel من @everyone هناك.
others-see-the-desk = لا يرى { $channel } المشرفون والمقررون ومديرو الخادم وحدهم، بل يراها أيضًا: { $who }. قناة المشرفين لأولئك وحدهم؛ اسحب View Channel من الآخرين هناك.
who-sees-the-desk = عدا المنظمين ومديري الخادم، يستطيع رؤية { $channel }: { $who }. يجب ألا يكون بينهم غير المشرفين.
moderators-cannot-see = لا يستطيع { $role } رؤية { $channel }، فلا يستطيع المشرفون العمل هناك: امنحه View Channel (وConnect في قناة صوتية أو قناة منصة).
floor-is-writable = يستطيع الجميع الكتابة في { $channel }، فيكون أي `/ask` مكتوب خطأً علنيًا. اللوحة والنماذج تعمل دون Send Messages لـ @everyone.
moderators-lack-manage-messages = تنقص { $role } صلاحية Manage Messages في { $channel }: الأزرار تعمل من دونها، لكن Discord يخفي عنهم أوامر المشرفين. امنحها هناك، أو اسمح للدور في Server Settings → Integrations.
unknown-language = لا توجد لغة كهذه هنا. الموجود: { $names }.
unknown-pack = لا توجد حزمة باسم { $pack }. الموجود: { $packs }
brief-nothing = لا معلومة في الملف المرجعي تناسب ذلك. جرّب كلمات أخرى، أو اسمًا أو رقم مادة.
brief-shown = عُرضت في القناة العامة: { $headline }
fact-evidence = الدليل
fact-class = { $class ->
    [law] قانون
    [treaty] معاهدة
    [court] محكمة
    [official-statement] تصريح رسمي
    [un-finding] استنتاج للأمم المتحدة
    [academic] بحث أكاديمي
    [ngo-research] بحث منظمة غير حكومية
   *[press] صحافة
}
fact-as-of = حتى تاريخ
fact-policy-questions = أسئلة السياسات
fact-keywords = كلمات مفتاحية
fact-contested = محل خلاف
fact-contested-line = **محل خلاف:** { $text }
fact-primary = المصدر { $place } (أولي)
fact-secondary = المصدر { $place } (ثانوي)

## When the answer is no

no-workshop = لا ورشة مفتوحة هنا. يستطيع منظم (Manage Server) فتح واحدة بـ `/workshop open`.
workshop-closed = هذه الورشة مغلقة.
intake-paused = لا أسئلة جديدة في هذه اللحظة؛ المشرفون يعالجون ما تراكم.
intake-already-paused = الأسئلة متوقفة مؤقتًا أصلًا.
intake-changed-by = آخر من غيّر ذلك: { $by }.
intake-already-open = الأسئلة مقبولة أصلًا.
not-moderator = لا يستطيع فعل هذا إلا مشرفو هذه الورشة.
role-needed = لا يُسمح بالمشاركة هنا إلا لمن لهم الدور { $role }. يستطيع المشرفون إخبارك كيف تحصل عليه.
account-too-young = { $days ->
    [zero] كل الحسابات يُسمح لها بالمشاركة هنا.
    [one] لا يُسمح بالمشاركة هنا إلا لحسابات لا يقل عمرها عن يوم واحد.
    [two] لا يُسمح بالمشاركة هنا إلا لحسابات لا يقل عمرها عن يومين.
    [few] لا يُسمح بالمشاركة هنا إلا لحسابات لا يقل عمرها عن { $days } أيام.
    [many] لا يُسمح بالمشاركة هنا إلا لحسابات لا يقل عمرها عن { $days } يومًا.
   *[other] لا يُسمح بالمشاركة هنا إلا لحسابات لا يقل عمرها عن { $days } يوم.
}
locked-down = لا يستطيع المشاركة في هذه اللحظة إلا من سبق أن سألوا أو أيدوا أو رفعوا يدًا. حاول لاحقًا من فضلك.
lockdown-already-on = المشاركة في الورشة مقيّدة أصلًا. لم يتغير شيء.
lockdown-already-off = المشاركة في الورشة ليست مقيّدة. لم يتغير شيء.
lockdown-changed-by = آخر من غيّر ذلك: { $by }.
muted-anonymous = لا يقبل المشرفون منك أسئلة أخرى دون اسم في هذه الورشة. هم لا يعرفون من أنت. ما زال بإمكانك تأييد الأسئلة.
muted = لا يقبل المشرفون منك أسئلة أخرى ولا رفع يد في هذه الورشة. ما زال بإمكانك تأييد الأسئلة.
nobody-to-mute = طُرح ⁨#{ $number }⁩ شفهيًا وكتبه مشرف، فلا أحد يُكتم.
you-support = أنت تؤيد ⁨#{ $number }⁩. اضغط مرة أخرى للتراجع.
you-support-no-more = لم تعد تؤيد ⁨#{ $number }⁩. اضغط مرة أخرى لتأييده.
support-off = لا يمكن تأييد الأسئلة في هذه الورشة.
not-organiser = لا يستطيع فعل هذا إلا المنظمون (Manage Server).
unknown-message = لا توجد رسالة رئيسية { $number }. `/message list` يعرض الموجود.
messages-full = عدد الرسائل الرئيسية { $limit }، ولا يمكن أن يزيد.
round-is-running = الرسالة الرئيسية { $number } معروضة على الجميع الآن: انتظر حتى ينتهي وقتها.
round-is-over = انتهى وقت هذه الرسالة الرئيسية.
round-seconds = تُعرض الرسالة الرئيسية من { $least } إلى { $most ->
    [zero] صفر ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $most } ثوانٍ
    [many] { $most } ثانية
   *[other] { $most } ثانية
}.
unknown-note = لا توجد ملاحظة { $number }. `/note list` يعرض الموجود.
notes-full = عدد الملاحظات { $limit }، ولا يمكن أن يزيد.
too-many-translations = لـ ⁨#{ $number }⁩ ترجمات إلى { $limit ->
    [zero] صفر لغة
    [one] لغة واحدة
    [two] لغتين
    [few] { $limit } لغات
    [many] { $limit } لغة
   *[other] { $limit } لغة
}؛ ولا يمكن أن يزيد العدد. يمكن إعطاء ترجمة موجودة من جديد.
unknown-translation-language = «{ $typed }» ليست لغة معروفة هنا. اختر لغة، أو اكتب رمزها، مثل fr أو zh-Hant.
not-rapporteur = لا يستطيع فعل هذا إلا المشرفون والمقررون.
channel-in-use = ورشة ما زالت مفتوحة تستخدم إحدى هاتين القناتين. أغلقها أولًا بـ `/workshop close`.
same-channel = يجب أن تكون قناة المشرفين قناة غير القناة العامة، وأن تكون خاصة.
text-empty = ليس في هذا النص ما يُقرأ؛ اكتب حرفًا واحدًا على الأقل من فضلك.
text-too-long = نصك أطول من الحد { $over ->
    [zero] بـ { $over } حرف
    [one] بحرف واحد
    [two] بحرفين
    [few] بـ { $over } أحرف
    [many] بـ { $over } حرفًا
   *[other] بـ { $over } حرف
} ({ $length }؛ والحد الأقصى { $limit }).
text-too-many-parts = بعض الأحرف هنا (حركات متراكمة، رموز تعبيرية مركبة) تشغل حيزًا كبيرًا. استخدم منها أقل من فضلك.
your-text = نصك، لتنسخه:
your-text-attached = نصك مرفق.
anonymous-not-allowed = هذه الورشة لا تقبل أسئلة دون اسم. لم يُرسل سؤالك. يمكنك أن تسأل باسمك.
named-not-allowed = هذه الورشة لا تقبل إلا أسئلة دون اسم. لم يُرسل سؤالك. يمكنك أن تسأل دون اسم.
too-many-waiting = لديك أصلًا { $limit ->
    [zero] صفر من الأسئلة التي لم يُبتّ فيها
    [one] سؤال واحد لم يُبتّ فيه
    [two] سؤالان لم يُبتّ فيهما
    [few] { $limit } أسئلة لم يُبتّ فيها
    [many] { $limit } سؤالًا لم يُبتّ فيها
   *[other] { $limit } سؤال لم يُبتّ فيها
}، وهو أقصى ما يُسمح به للشخص الواحد. اسحب واحدًا تحت **أسئلتي**، أو انتظر.
too-soon = سألت قبل لحظة. انتظر { $seconds ->
    [zero] لحظة
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
} من فضلك.
unknown-question = لا يوجد سؤال ⁨#{ $number }⁩.
not-yours = هذا ليس سؤالك.
being-deleted = طلبت حذف هذا: يزول خلال 15 دقيقة، ولا يمكن فعل شيء آخر به.
by-the-asker = أحد أصحاب الأسئلة
moved-on = لم يتغير شيء: سبقك { $by }. حالة ⁨#{ $number }⁩ الآن: { $state }.
stage-moved-on = لم يتغير شيء: سبقك { $by }. على المنصة الآن ⁨#{ $number }⁩.
stage-moved-on-empty = لم يتغير شيء: سبقك { $by }. لا شيء على المنصة الآن.
not-possible = لا يمكن ذلك ما دامت حالة ⁨#{ $number }⁩: { $state }.
nothing-to-undo = لا قرار بشأن ⁨#{ $number }⁩ يمكن التراجع عنه.
words-were-destroyed = حُذف نص ⁨#{ $number }⁩؛ لا شيء يمكن أن يعيده.
muted-now-anonymous = صاحب ⁨#{ $number }⁩ لا يستطيع أن يسأل شيئًا آخر دون اسم حتى إغلاق الورشة. أسئلته الأخرى تبقى؛ و`/question unmute` بالرقم نفسه يرفع الكتم.
muted-now = صاحب ⁨#{ $number }⁩ لا يستطيع أن يسأل شيئًا آخر ولا أن يرفع يده حتى إغلاق الورشة. أسئلته الأخرى تبقى؛ و`/question unmute` بالرقم نفسه يرفع الكتم.
unmuted = لم يعد هناك كتم قائم على ⁨#{ $number }⁩.
moved = ⁨#{ $number }⁩ هو الآن رقم { $position } من { $count ->
    [zero] صفر من الأسئلة المفتوحة
    [one] سؤال مفتوح واحد
    [two] سؤالين مفتوحين
    [few] { $count } أسئلة مفتوحة
    [many] { $count } سؤالًا مفتوحًا
   *[other] { $count } سؤال مفتوح
}.
not-manual-order = المواضع لا تُحسب إلا في الترتيب اليدوي؛ وترتيب هذه الورشة: { $order }. يستطيع من يدير الخادم تغييره: `/workshop settings order:manual`.
merge-into-itself = هذا هو السؤال نفسه. اختر رقمًا آخر.
not-mergeable = لا يمكن دمج شيء في ⁨#{ $number }⁩: حالته { $state }.
agenda-moved-on = لم يتغير شيء: سبقك { $by }. الجاري الآن **{ $title }**.
agenda-moved-on-none = لم يتغير شيء: سبقك { $by }. لا موضوع جارٍ الآن.
minutes-moved-on = لم يتغير شيء: سبقك { $by }. يمكن أن يستمر **{ $title }** الآن حتى <t:{ $when }:t>.
no-topics = جدول الأعمال فارغ. أضف مواضيع بـ `/topic add`، لكل منها عنوان ودقائق؛ ثم **الموضوع التالي** أو `/topic next` يبدأ الأول.
agenda-over = انتهى جدول الأعمال. أضف موضوعًا آخر بـ `/topic add`، ثم ابدأه.
no-topic-runs = لا موضوع جارٍ، فلا يمكن إعطاء وقت إضافي. **الموضوع التالي** أو `/topic next` يبدأ التالي.
no-topic-began = لم يبدأ أي موضوع، فلا شيء للتراجع عنه.
unknown-topic = لا موضوع بهذا العنوان أو الرقم. اختر واحدًا من القائمة التي تظهر في أثناء الكتابة، أو انظر `/topic list`.
topic-runs = **{ $title }** جارٍ الآن، فيبقى في مكانه. **الموضوع التالي** ينهيه، و`/topic extend` يعطيه وقتًا إضافيًا.
topic-is-over = انتهى **{ $title }**، فيبقى في مكانه.
wrong-position = لا يمكن نقل إلا المواضيع التي لم يأت دورها بعد، ومواضعها من { $first } إلى { $last }. اختر أحدها.
wrong-minutes = يمكن أن يكون للموضوع من 1 إلى { $limit ->
    [zero] صفر دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $limit } دقائق
    [many] { $limit } دقيقة
   *[other] { $limit } دقيقة
}، ومثلها إضافةً في المرة الواحدة. اختر عددًا بينهما.
agenda-full = في جدول الأعمال { $limit ->
    [zero] صفر موضوع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $limit } مواضيع
    [many] { $limit } موضوعًا
   *[other] { $limit } موضوع
}، وهو أقصى ما يتسع له. احذف واحدًا بـ `/topic remove` أولًا.
speakers-moved-on = لم يتغير شيء: سبقك { $by }. { $now }
speakers-moved-on-hand = لم يتغير شيء: رفع أحدهم يده أو أنزلها، فكان سيتحدث شخص آخر. { $now } انظر من جديد واضغط مرة أخرى.
not-the-latest-turn = لم يتغير شيء: انتقلت الكلمة بعد ذلك، فلم يعد التراجع ممكنًا. { $now }
speaks-now = { $name } يتحدث الآن.
speaks-nobody = لا أحد يتحدث الآن.
nobody-to-speak = لا أيدٍ مرفوعة ولا أحد يتحدث. لشخص في القاعة اذكر اسمًا: `/speaker next`.
not-on-floor-list = هذا الشخص لم يرفع يده ولا يتحدث.
speaker-time = يمكن أن يكون للمتحدث من { $least } إلى { $most ->
    [zero] صفر ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $most } ثوانٍ
    [many] { $most } ثانية
   *[other] { $most } ثانية
}.
speaking-now = أنت تتحدث الآن. عندما ينتهي دورك يمكنك رفع يدك من جديد.
undo-blocked = تراجع أولًا عما تقرر بشأن ⁨#{ $number }⁩.
no-original = لا نص سابق لـ ⁨#{ $number }⁩ يمكن إتلافه.
nobody-to-ask-back = لم يُطرح ⁨#{ $number }⁩ دون اسم: اسأل صاحبه في القاعة.
asked-back-already = طُلب الاستيضاح بشأن ⁨#{ $number }⁩ مرتين، وهو أقصى ما يمكن.
nothing-to-answer = لم يعد هناك ما يُجاب عنه بشأن ⁨#{ $number }⁩.
nothing-open = لا أسئلة مفتوحة.
nothing-on-stage = لا شيء على المنصة.
no-longer-waiting = حالة ⁨#{ $number }⁩ الآن: { $state }؛ لم يعد تغييره بهذه الطريقة ممكنًا.
no-hand-up = يدك ليست مرفوعة.
unknown-button = لم يعد هذا يعمل. استخدم أحدث لوحة أو بطاقة أو لوحة متابعة، أو الأمر.
unknown-command = حاول مرة أخرى بعد دقيقة من فضلك: ما زال Discord يعرض أمرًا قديمًا.
only-in-a-server = هذا يعمل في قنوات الخوادم فقط، لا في الرسائل المباشرة.
no-room = لم يُحفظ شيء: قرص البوت ممتلئ أو معطل. أخبر المشرفين ({ $reference }) وحاول مرة أخرى.
something-went-wrong = حدث خطأ. أخبر المشرفين: { $reference }
database-gone = لم يُحفظ شيء: قاعدة بيانات البوت لم تعد في مكانها. أخبر المشرفين ({ $reference }): على من يشغّل البوت أن يعيدها.
database-busy = لم يُحفظ شيء: برنامج آخر يشغل قاعدة بيانات البوت، أو أن قرصه بطيء. انتظر لحظة وحاول مرة أخرى ({ $reference }).
took-too-long = استغرق البوت وقتًا أطول من اللازم. حاول مرة أخرى.
trouble-disk = **لا أستطيع حفظ أي شيء:** قرصي ممتلئ أو معطل. ما تأكّد حفظه باقٍ؛ ومن يسأل أو يضغط الآن يُبلَّغ بذلك. أخبروا من يشغّل البوت.
trouble-gone = **لا أستطيع حفظ أي شيء:** قاعدة بياناتي لم تعد في مكانها. من يسأل أو يضغط الآن يُبلَّغ بذلك. أخبروا فورًا من يشغّل البوت.
trouble-busy = **لا أكاد أستطيع حفظ شيء:** برنامج آخر يشغل قاعدة بياناتي، أو أن قرصي بطيء جدًا. ما تأكّد حفظه باقٍ؛ ومن يسأل أو يضغط ينتظر أو يُبلَّغ بذلك. أخبروا من يشغّل البوت.
trouble-over = (انتهى ذلك منذ <t:{ $when }:T>: كل شيء يُحفظ من جديد.)
rights-changed = **تغيّرت القنوات أو الأدوار أو الصلاحيات:**
    { $findings }
    يمكن إعادة الفحص في أي وقت بالأمر `/workshop check`.
