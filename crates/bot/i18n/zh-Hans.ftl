### language: zh-Hans
### direction: ltr
### checked-by: nobody

## Commands

command-ask = 向研讨会提问，署名或匿名
option-question = 您的问题；留空则打开表单
option-anonymous = 是否隐藏您的名字？不填：研讨会允许时就隐藏
option-kind = 问题、评论或陈述
command-mine = 您自己的问题：查看、编辑或撤回
command-questions = 待答的问题
option-order = 按什么顺序
command-hand = 举手请求发言（会显示您的名字）
command-hand-raise = 举手请求发言：会显示您的名字
command-hand-lower = 放下手
command-hand-list = 谁在举手
option-note = 您想谈什么
command-speaker = 请人发言并计时
command-speaker-next = 请下一位举手者或现场的人发言
command-speaker-list = 谁在发言、谁在举手、谁发过言
command-speaker-remove = 放下某人的手，或结束其发言
command-speaker-time = 每人发言多长时间，包括正在发言的人
command-speaker-back = 撤销上一次“下一位发言者”
option-speaker-name = 现场的人；不填：下一位举手者
option-speaker-user = 放下谁的手，或结束谁的发言
option-seconds = 60 到 600 秒；不填：120
command-brief = 查找有出处的背景资料
option-search = 词语、名称或条文编号，任何语言或文字均可
option-show = 主持人用：立即显示在公开频道
command-privacy = 存储了哪些与您有关的内容，存到何时
command-help = 这个机器人做什么，以及您可以使用的命令
command-next = 把建议的问题请上台
command-question = 对问题作出决定
command-question-show = 显示问题的卡片
command-question-approve = 让待审的问题进入公开频道
command-question-decline = 拒绝问题
command-question-merge = 把问题合并到另一个相同的问题
command-question-edit = 修改问题的文字
command-question-answer = 书面回答问题
command-question-stage = 把问题请上台
command-question-answered = 把问题标为已回答
command-question-defer = 把问题延后
command-question-file = 存入记录，不作回答
command-question-mute = 不再接受提出此问题者的问题
command-question-unmute = 解除因此问题作出的禁言
command-question-restore = 撤销对问题的最近一次决定
command-question-move = 在手动顺序中指定问题的位置
command-question-add = 替现场的人添加问题
command-question-topic = 把问题归入议程中的一个议题
command-question-ask-back = 追问匿名提问者；对方会在“我的问题”下看到
option-number = 问题的编号
option-into = 内容相同、予以保留的那个问题的编号
option-position = 在待答问题中的位置，从 1 算起；超出末尾即为末尾
option-reason = 拒绝的原因
option-destroy-original = 立即删除提问者的原文，而不保留到研讨会关闭
option-text = 问了什么
option-source = 在哪里问的
command-message = 要点：研讨会可能一致同意的句子（主持人和记录员）
command-message-draft = 起草要点
command-message-edit = 修改要点；对原先文字的表态不再算数
command-message-list = 各项要点及其结果
command-message-remove = 移除要点并销毁其文字
command-message-round = 向所有人提出要点：支持或反对，限时
option-message-text = 要点内容
option-message-number = 要点的编号，见列表
option-message-seconds = 多少秒；不填：120
command-note = 报告用的笔记（主持人和记录员）
command-note-add = 为报告写一条笔记
command-note-list = 目前的笔记，最新的在前
command-note-remove = 移除笔记并销毁其文字
option-note-text = 笔记内容
option-note-topic = 所属的议题；不填：正在进行的议题
option-note-number = 笔记的编号，见列表
command-question-translate = 在问题旁附上译文（主持人和记录员）
option-translation-language = 译成哪种语言：名称或标签
command-topic = 议程：依次进行的议题
command-topic-add = 在议程末尾添加议题
command-topic-list = 议程，含计划用时和实际用时
command-topic-next = 结束当前议题，开始下一个
command-topic-move = 移动尚未开始的议题
command-topic-remove = 把尚未开始的议题移出议程
command-topic-extend = 给当前议题加时
command-topic-back = 撤销上一次“下一个议题”
option-topic = 议题：选择，或输入标题或编号
option-topic-title = 议题的标题，最多 100 个字符
option-topic-minutes = 计划用多长时间，1 到 480 分钟
option-topic-more = 加多少分钟，1 到 480；若时间已到，则从现在算起
option-topic-position = 在议程中的新位置，按 /topic list 的编号
command-workshop = 开设和主持研讨会
command-workshop-open = 在此频道开设研讨会
command-workshop-check = 检查能否在此开设研讨会
command-workshop-status = 研讨会的现状
command-workshop-pause = 暂时不再接受问题
command-workshop-resume = 重新接受问题
command-workshop-settings = 显示或更改研讨会的设置
command-workshop-lockdown = 只有已经提过问、表示过支持或举过手的人可以操作
option-question-order = 下一个建议哪个问题
option-per-person = 每人可有多少个未决问题；0 = 运营者的默认值
option-support = 是否可以支持问题
option-premoderation = 问题是否先由主持人决定，再出现在公开频道
option-eligible-role = 只有此身份组的人可以参与；@everyone：不需要身份组
option-account-age = 只有至少这么久的账号可以参与，以天计；0：不限
option-lockdown = 研讨会是否锁定
command-workshop-screen = 供投影或手机使用的页面，显示公开频道所显示的内容
option-screen = on：给出链接；renew：换新链接，旧链接立即失效；off
command-workshop-report = 获取报告，文件只有您能看到
command-workshop-close = 关闭研讨会
option-title = 研讨会的名称
option-alternate = 是否轮流请现场的人和 Discord 上的举手者发言
option-desk = 主持人的私密频道
option-desk-of = 主持人的私密频道；不填：此处研讨会的主持频道
option-moderators = 主持人的身份组
option-rapporteurs = 负责记录者的身份组：笔记、要点、译文、报告
option-language = 大家看到的语言：面板、帖子、看板、报告；开设时不填：服务器的语言
option-identity = 问题是署名、匿名，还是两者皆可
option-minutes = 计划持续多久，以分钟计
option-format = 用什么格式；不填：markdown
option-template = 用谁的标题；不填：自带的标题
unknown-template = 没有这个模板。现有：{ $names }。
option-workshop-open = 此服务器上哪个开放中的研讨会；不填：此频道的研讨会（组织者）
option-workshop = 哪个研讨会；不填：此频道最近的一个
option-pack = 只使用哪一个背景资料包；不填：全部

## Choices of options: what people read. The English are the options' own words

choice-on = 开
choice-off = 关
choice-renew = 换新链接
choice-open-or-anonymous = 署名或匿名
choice-anonymous-only = 只可匿名
choice-named-only = 只可署名
choice-fair = 公平
choice-first-come = 先到先答
choice-manual = 手动
choice-newest = 最新
choice-support = 支持数
choice-room = 现场
choice-other = 其他

## Buttons, selects, forms

button-ask-anonymously = 匿名提问
button-ask-by-name = 署名提问
button-my-questions = 我的问题
button-raise-hand = 举手
button-lower-hand = 放下手
button-briefing = 背景资料
button-open-questions = 待答问题
button-privacy = 隐私
button-support = 支持 · { $count }
button-approve = 通过
button-edit = 编辑
button-merge-into = 合并到 #{ $number }
button-undo = 撤销
button-to-the-stage = 请上台
button-answered = 已回答
button-answer = 回答
button-more = 更多…
button-defer = 延后
button-file = 存档
button-topic = 议题…
button-mute = 禁言提问者
button-ask-back = 追问
button-answer-moderators = 回答主持人
button-withdraw = 撤回
button-send-anyway = 仍然发送
button-destroy-original = 销毁原文
button-next-question = 下一个问题
button-next-topic = 下一个议题
button-next-speaker = 下一位发言者
button-decline-several = 拒绝多个…
button-review = 审阅
button-skip = 跳过
button-show-again = 再次显示
button-undo-of = 撤销 #{ $number }
button-lock-down = 锁定
button-unlock = 解除锁定
button-add-from-the-room = 添加现场问题
button-more-minutes = +{ $minutes } 分钟
button-pause = 暂停接受问题
button-resume = 恢复接受问题
button-page = 了解更多
button-open-screen = 打开大屏
button-close-the-workshop = 关闭研讨会
button-previous = 上一页
button-next = 下一页
button-show-on-the-floor = 显示在公开频道
button-fact-more = 更多
select-decline = 拒绝…
select-topic = 议题…
select-language = 语言
select-language-of-discord = 我的 Discord 的语言
several-title = { $count } 个问题待审（第 { $page } 页，共 { $pages } 页）。先选择要拒绝的问题，再选择原因。
several-none = 没有待审的问题。
several-few = 现在只有 { $count } 个问题待审：请在卡片上逐个决定。
several-choose = 要拒绝的问题
several-elsewhere = 其他页上选中的
several-elsewhere-most = 其他页上最多保留选中五十个；其余的已不再选中。
several-reason = 拒绝的原因是…
several-all = 全部 { $count } 个待审问题
several-all-note = 同时勾选其他问题：勾选的会保留
several-will = 将拒绝全部 { $count } 个。
several-will-these = 将拒绝 { $numbers }。
several-will-keep = 将拒绝 { $count } 个，保留 { $numbers }。
several-moved-on = 列表有变，因此没有拒绝任何问题。现在待审的有：
several-declined = { $count ->
    [0] 没有拒绝任何问题。
   *[other] 已拒绝 { $count } 个问题：{ $reason }。
}
several-skipped = 以下问题在此期间已有变化，保持原样：{ $numbers }。
several-back = { $count ->
    [0] 没有可以撤销的了。
   *[other] 已撤销：{ $count } 个问题恢复原状。
}
several-kept = 以下问题后来又有别的决定，因此保持原样：{ $numbers }。
several-more = { $numbers } 以及另外 { $count } 个
review-left = { $count } 个问题待审。
review-none = 没有待审的问题了。
review-next = 刚才无法读取下一个问题。
review-others = { $count } 个问题待审；其他主持人正在看。请稍后再按**审阅**。
review-skipped = 您跳过了 { $count } 个问题，仍在待审。
mine-pick = 选择要编辑或撤回的问题
brief-more = 更多相符的资料
form-ask-anonymously = 匿名提问：没有人看到您的名字
form-ask-by-name = 署名提问：{ $name }
form-your-question = 您的问题（最多 { $limit } 个字符）
form-your-question-placeholder = 请不要写可能指向您或他人的姓名、地点和号码。Discord 自己知道您的账号。
form-add = 添加现场提出的问题
form-edit = 编辑 #{ $number }
form-edit-label = 所有人将看到的文字
form-answer = 书面回答 #{ $number }
form-answer-label = 回答，显示在问题下方
form-ask-back = 追问 #{ $number }
form-ask-back-label = 您的追问；只有提问者看到
form-answer-back = 就 #{ $number } 作答
form-answer-back-label = 您的回答；主持人会看到
form-brief = 查找背景资料
form-brief-label = 词语、名称或条文编号

## Words of the rules

asker-anonymous = 匿名
asker-removed = 名字已移除
asker-room = 来自现场
asker-elsewhere = 来自别处
name-quoted = “{ $name }”
kind-question = 问题
kind-comment = 评论
kind-statement = 陈述
state-waiting = 待审
state-open = 待答
state-on-the-stage = 在台上
state-answered = 已回答
state-declined = 已拒绝（{ $reason }）
state-merged = 已合并到 #{ $number }
state-withdrawn = 已撤回
state-deferred = 已延后
state-filed = 已存档
state-unanswered = 未回答
state-undecided = 始终没有决定
told-duplicate = 已经有人问过这个问题。如果它在**待答问题**中，您可以支持它。
told-off-topic = 与本研讨会无关。您可以就研讨会的主题重新提问。
told-abuse = 这被视为侮辱或威胁。您可以换一种说法重新提问。
told-exposes = 为保护他人，文字已删除。您可以去掉姓名、地点和号码后重新提问。
told-not-a-question = 您可以改为问题重新提出，或作为陈述发送：`/ask kind:statement`
told-no-time = 这是个合理的问题，但时间不够了。如果还有时间，您可以再问一次。
told-merged = 计为对 #{ $number } 的一次支持。
reason-duplicate = 重复
reason-off-topic = 离题
reason-abuse = 辱骂或滥用
reason-exposes = 暴露个人
reason-exposes-note = 立即删除文字；无法撤销
reason-not-a-question = 不是问题
reason-no-time = 没有时间
words-destroyed = （文字已删除。）

## Panel and board

now-line = **现在：#{ $number }** { $text }
next-line = **接下来：#{ $number }** { $text }
now-nothing = **现在：**台上没有问题
next-nothing = **接下来：**没有待答的问题
panel-how = 请按一个按钮；能在这里输入的话，也可以输入 `/ask`。每个问题都先由主持人看过，才会出现在这里。
panel-how-at-once = 请按一个按钮；能在这里输入的话，也可以输入 `/ask`。**问题会立即出现：没有人事先看过。**
panel-open-or-anonymous = **匿名提问**：这里没有人能看出是您问的，连主持人也不能。**署名提问**：所有人都看到您的名字。Discord 自己始终知道。
panel-anonymous-only = 所有问题都是匿名的：这里没有人能看出是谁问的，连主持人也不能。Discord 自己始终知道。
panel-named-only = 所有问题都是署名的：所有人都看到您是谁。
panel-limits = 现在只有部分人可以参与：{ $limits }。
panel-limit-lockdown = 已锁定，只限已经提过问、表示过支持或举过手的人
panel-limit-role = 只限身份组 { $role } 的人
panel-limit-age = 只限至少已有 { $days } 天的账号
panel-paused = 暂时不接受新问题：主持人正在处理已有的问题。您仍可支持下面的问题。
panel-closed = **本研讨会已关闭。**提问 { $asked } · 已回答 { $answered } · 未回答 { $unanswered }。
panel-closed-links = 已没有人能把任何人与匿名问题联系起来。
panel-closed-gone = 这些消息将于 <t:{ $when }:D> 消失。
panel-closed-report = 组织者和主持人有报告。
ends-line = 计划结束：<t:{ $when }:t>（<t:{ $when }:R>）
speaking-line = 正在发言：**{ $name }**，到 <t:{ $until }:T>
board-open = 接受提问
board-paused = **已暂停**：不接受新问题。
board-closed = **已关闭**，<t:{ $when }:f>。已回答 { $answered } · **未回答 { $unanswered }** · 已拒绝 { $declined } · 始终没有决定 { $undecided }。报告：`/workshop report`。
board-words-refused = 有些文字无法在此显示：Discord 拒绝显示。下面的卡片会说明是哪些。
board-floor-refused = Discord 拒绝在公开频道显示一段文字。未带该文字显示的有：{ $what }
refused-panel = 面板
refused-fact = 资料（来源）
board-lockdown = **已锁定**：只有已经提过问、表示过支持或举过手的人可以操作。
board-counts = 待审 { $waiting } · 待答 { $open } · 已回答 { $answered } · 已拒绝 { $declined }
board-waiting = **{ $count } 个待审**，最早的在前（<t:{ $when }:R>）：{ $cards }
board-waiting-new = **{ $count } 个待审**：{ $cards }
board-after = #{ $number } { $text }
board-reason = { $line } · { $reason }
reason-supports = { $supports } 个支持
reason-fair = { $supports } 个支持，{ $fresh ->
    [0] 全部来自已有机会被听到的人
   *[other] 其中 { $fresh } 个来自尚未被听到的人
}
board-topic = 议题：**{ $title }**，到 <t:{ $when }:t>（<t:{ $when }:R>），然后是 { $next }
board-topic-last = 议题：**{ $title }**，到 <t:{ $when }:t>（<t:{ $when }:R>）（最后一个议题）
board-topic-to-come = 议题：尚未开始。按**下一个议题**开始 { $title }（{ $minutes } 分钟）
board-topics-over = 议题：无。议程已结束。
panel-topic = 议题：**{ $title }**，到 <t:{ $when }:t>
board-hands = { $count } 人在举手：{ $names }

## Cards and posts

card-title = #{ $number } · { $kind } · { $asker } · { $state }
card-line = #{ $number } · { $state } · { $asker } · { $text }
post-title = #{ $number } · { $asker }
post-title-state = #{ $number } · { $asker } · { $state }
reply-title = 对 #{ $number } 的回答
field-answer = 回答
field-topic = 议题
field-last-change = 最近的决定
field-notes = 备注
field-asked-back = 追问
field-answered-back = 提问者的回答
field-alike = 重复？
field-facts = 相符的资料（/brief）
card-alike = **#{ $number }**（{ $state }）：{ $text }
card-fact = { $headline }（{ $as_of }）
note-leads = 请检查：含有{ $leads }
note-edited = 经主持人编辑
note-bare-post = Discord 拒绝在公开频道显示这段文字，因此那里的帖子没有文字
card-words-attached = Discord 拒绝显示 #{ $number } 的文字，因此作为附件附上。
card-words-refused = #{ $number } 无法连同文字显示：Discord 拒绝，作为附件也不行。`/question edit number:{ $number }` 可在表单中打开，`/question show number:{ $number }` 也许能只显示给您。
post-words-attached = Discord 拒绝在此显示文字，因此作为附件附上。
post-words-refused = Discord 拒绝在此显示文字。
note-supports = { $count } 个支持

## Announcements

notice-topic-ends-soon = **{ $title }**：还有 2 分钟（到 <t:{ $when }:t>）。
notice-topic-ends = **{ $title }**：时间到（原定到 <t:{ $when }:t>）。
notice-speaker-ends-soon = **{ $name }**：还有 30 秒（到 <t:{ $when }:T>）。
notice-speaker-ends = **{ $name }**：时间到（自 <t:{ $when }:T>）。
notice-workshop-closes = 这个研讨会已有多日无人操作。它将于 <t:{ $when }:f> 关闭并生成报告，除非在此之前有人操作：与个人的任何关联都不应永远保留。
notice-floor-is-shut = 自 <t:{ $when }:t> 起我无法在公开频道发帖：已通过的问题、面板和通知都不会出现在那里。`/workshop check` 会说明我缺少哪项权限，或该频道已不存在。
notice-someone-ends-soon = 发言者还有 30 秒（到 <t:{ $when }:T>）。
notice-someone-ends = 发言者时间到（自 <t:{ $when }:T>）。
notice-on-the-stage = **现在：#{ $number }**

## The screen: a page in the browser. Short sentences, for they are read from the back of a room

screen-now = 现在
screen-next = 接下来
screen-nothing = 台上没有问题。
screen-topic = 议题
screen-speaking = 正在发言
screen-left = 剩余
screen-over = 超时
screen-open-questions = 待答问题
screen-ask = 提问
screen-scan = 此二维码打开 Discord 的公开频道。
screen-floor = 在 Discord 打开公开频道
screen-how = 在那里按面板上的按钮。
screen-counts = { $open } 个待答问题 · { $answered } 个已回答
screen-supports = { $count } 个支持
screen-not-yet = 面板尚未出现在公开频道。
screen-closed = 本研讨会已关闭。
screen-lost = 没有连接。正在重试…
screen-gone = 此链接已失效。主持人可以给您新的链接。
screen-on = 本研讨会的大屏：{ $link }
    它把公开频道所显示的内容显示给**任何持有此链接的人**，不用 Discord 也能看。`state:renew` 给出新链接并立即停用此链接；`state:off` 停用它。
screen-off = 大屏已关闭；其链接已失效。
screen-already-off = 大屏本来就是关闭的。没有任何改变。
screen-not-served = 这里不提供大屏：运行机器人的人可用设置 `screen.listen` 开启。

## Receipts and what askers are told

receipt-anonymous = **#{ $number } 已匿名发送。**
receipt-named = **#{ $number } 已以您的名字 { $name } 发送。**
receipt-next = 正在等主持人决定。在他们决定之前您可以修改。以后请看面板上的**我的问题**，或 `/mine`。
receipt-open = 它已列为待答，出现在公开频道。在它上台之前您可以撤回。以后请看面板上的**我的问题**，或 `/mine`。
receipt-open-soon = 它很快会与其他问题一起出现在公开频道。如果在此之前改为由主持人先看，它会等主持人决定。在它上台之前您可以撤回。以后请看面板上的**我的问题**，或 `/mine`。
receipt-filed = 已存入记录，并将写入报告。
receipt-kept = 机器人保存的是一个代号而不是您的账号，并在研讨会关闭时销毁这个代号；Discord 自己知道这是哪个账号发的。
receipt-asked-back = **主持人就 #{ $number } 向您追问：**请看**我的问题**。
guard = **未发送。没有存储任何内容。** 以下内容可能指向您或他人：
    { $places }
    请按**编辑**修改，或按**仍然发送**。
guard-text = 您的文字
guard-refused = **未发送。没有存储任何内容。** 您的问题中有内容可能指向您或他人，而 Discord 拒绝再次显示您的文字。请去掉该内容重新写，或署名提问。
guard-spent = 您已经用另一种写法发送为 #{ $number }。这次没有发送任何内容。
guard-more = 以及另外 { $count } 处
guard-gone = 您的文字已不在这里，没有发送任何内容。请再问一次。
lead-phone = 电话号码
lead-email = 电子邮件地址
lead-link = 链接
lead-name = @名字
lead-id = 长号码（账号、身份证？）
thin = 据目前所知，**现在可以匿名提问的人不到五个**，因此别人可能猜到是您。您可以等人多一些再问，也可以仍然提问。
thin-held = **未发送。没有存储任何内容。** { $note }
thin-refused = **未发送。没有存储任何内容。** { $note }Discord 拒绝再次显示您的文字：请按面板上的**匿名提问**，在那里写。
button-ask-all-the-same = 仍然提问
receipt-thin = **请小心。** 据目前所知，**现在可以匿名提问的人不到五个**，因此别人可能猜到是您。您可以现在撤回，以后再问。
ask-reveals = **请小心。** 锁定期间，只有以前参与过的人可以提问。到目前为止您只匿名参与过，因此您署名提问会让别人知道您参与过。您可以匿名提问，可以等锁定解除，也可以仍然提问。
mine-title = 您的问题
mine-none = 您在这个研讨会还没有提过问题。
mine-going = 正在删除
mine-asked-back = **主持人追问：** { $text }
mine-answered-back = **您的回答：** { $text }
mine-answered = 您就 #{ $number } 的回答现已在其卡片上。
mine-answered-soon = 您就 #{ $number } 的回答已保存。为了不让任何人看出您是何时回答的，主持人会在 { $seconds } 秒内看到。
mine-line = #{ $number } · { $asker } · { $state }：{ $text }
list-page = { $title }（第 { $page } 页，共 { $pages } 页）
list-more = …以及另外 { $count } 个
own-words-refused = Discord 拒绝再次显示这段文字；它已按您发送的原样存储。
receipt-words-refused = Discord 拒绝再次显示您的文字；它已按您发送的原样存储。
answer-refused = Discord 拒绝显示这条回复，也许是因为其中的文字。
mine-saved = #{ $number } 已修改。
withdrawn = #{ $number } 已撤回，其文字已删除。
mine-saved-soon = #{ $number } 已修改。为了不让任何人看出您是何时修改的，其他人会在 { $seconds } 秒内看到；如果主持人在此之前作出决定，则保持他们看到的样子。
withdrawn-soon = #{ $number } 已撤回。为了不让任何人看出您是何时撤回的，它会在 { $seconds } 秒内从其他人眼前消失，届时其文字被删除；如果在此之前它上了台或被拒绝，则不再改变。
questions-none = 没有待答的问题。
questions-title = { $count } 个待答问题（第 { $page } 页，共 { $pages } 页）
questions-line = #{ $number } · { $asker } · { $supports } 个支持：{ $text }
hand-raised = 您已举手，显示您的名字 { $name }：列表中第 { $place } 位。
hand-lowered = 您的手已放下。
hand-already-up = 您已经举着手，显示您的名字 { $name }：列表中第 { $place } 位。
hand-note-changed = 您的手仍举着，并附上此备注，显示您的名字 { $name }：列表中第 { $place } 位。
hand-reveals = **请小心。** 锁定期间，只有以前参与过的人可以举手。到目前为止您只匿名参与过，因此您举手会让别人知道您参与过。您可以等锁定解除，也可以仍然举手。
button-raise-all-the-same = 仍然举手
has-spoken = 已发过言
spoken-title = 已发言的人，最近的在前
speaker-forgotten = 某人
hand-none = 没有人举手。
hand-title = { $count } 人在举手
language-chosen = 从现在起，我用这种语言与您交流。
privacy-title = **本研讨会存储了哪些与您有关的内容**
privacy-questions = { $anonymous ->
    [0] 没有匿名问题
   *[other] { $anonymous } 个匿名问题，存在一个代号之下，而不是您的账号之下
}；{ $named ->
    [0] 没有署名问题。
   *[other] { $named } 个署名问题，与您的账号和名字一起存储。
}
privacy-supports = { $count ->
    [0] 没有支持任何问题。
   *[other] 您对 { $count } 个问题的支持，存在代号之下。
}
privacy-withdrawn = 曾经另有 { $count } 个问题，您已撤回：其编号和状态，不含文字。
privacy-hand = 您举着的手，连同您的名字。
privacy-spoke = 您曾被请发言、何时及多久，连同您的名字。
privacy-takes-part = 您参与过，不含时间，存在代号之下。
privacy-answered-back = 您对主持人 { $count } 个追问的回答，存在代号之下。
privacy-muted = 您被禁言：存在代号之下；如果禁言是因署名问题而起，则与您的账号一起存储。
privacy-language = 您在此选择的语言，存在代号之下：{ $language }。
privacy-voices = 您对 { $count } 项要点的表态，存在代号之下，直到其时间结束。
privacy-records = 作为记录员：您是 R1 或其他编号，连同您的账号，直到研讨会被清除。
privacy-moderates = 作为主持人：您作出的决定，连同您的账号和时间，直到研讨会被清除。
privacy-deleted = 您曾删除 { $count } 个待审问题：在研讨会关闭之前计入您的限额。
privacy-going = 另有 { $count } 项正在删除：15 分钟内消失。
privacy-how = 代号由您的账号和一个不在数据库中的密钥算出。没有密钥，谁也算不出它，也没有任何命令会显示它。
privacy-until = **研讨会关闭时**，密钥以及所有代号、支持和举手都被销毁：此后没有人能把您与匿名问题联系起来。再过 { $days } 天，除报告和主持日志（其中没有任何人的名字）外的一切都被清除。
privacy-discord = **机器人无法改变的是：** Discord 知道您的账号发送了什么。运行这个机器人的人有可能改动过它：请问清楚是谁。
button-delete-my-data = 删除我的数据
button-delete-within = { $minutes } 分钟内
button-delete-at-once = 立即
delete-confirm = 要删除本研讨会存储的与您有关的内容吗？**会删除：** 您待审的问题（包括待审时被合并的）、您的支持、您举着的手。**会保留，但不再属于任何人：** 主持人已经作出决定的内容，不带您的名字。此后您无法再找到或撤回它。此操作无法撤销。
delete-within = **{ $minutes } 分钟内**：每一项各在一个随机的时刻消失，因此没有人能看出哪些本是一起的。在那之前它和其他内容一样存在：主持人仍可对它作出决定，他们在此期间通过的问题会保留，不再属于任何人。如果研讨会在此之前关闭，剩下的会在关闭时全部消失，那时作对比的人可能看出哪些一起消失；尽早删除可以避免这一点。
delete-at-once = **立即**：现在全部消失。盯着公开频道、主持频道或举手列表的人可能看出哪些一起消失。
delete-no-delays = 此安装关闭了延迟：两种方式都立即删除。
deleted-within = 已删除。其他人会在 { $minutes } 分钟内看到它一项一项地消失，因此没有人能看出哪些本是一起的。如果研讨会在此之前关闭，剩下的会在关闭时全部消失，那时作对比的人可能看出哪些一起消失。您不能再更改它，您此后提的问题与它毫无关系。
deleted-at-once = 已删除。
deleted-what-stays = 在关闭之前，机器人仍保留以下内容，与其他一切分开，没有研讨会的密钥就无法读取：您删除了多少个未决问题、禁言（如果有）、您在公平顺序中的位置；您参与过；以及，如果您曾被请发言，您的那次发言，连同您的名字。
help = 用面板上的按钮或 `/ask` 提问，匿名或署名；用问题下方的按钮支持别人的问题。
    在**我的问题**或 `/mine` 查看您的问题的结果；用 `/brief` 查找有出处的资料。
    第一次来？**隐私**或 `/privacy` 说明谁能看到什么。您的命令：
help-rapporteur = 您负责本研讨会的记录：笔记、要点、翻译、报告。
    从这些命令开始：`/note add`、`/message draft`、`/question translate`、`/workshop report`。
    问题由主持人决定。您的命令：
help-staff = 每张卡片上有**通过**、**编辑**、**拒绝…**；**撤销**可收回最近的决定。
    看板上有：**下一个问题**、**已回答**、**下一位发言者**、**下一个议题**、**暂停接受问题**。
    遇到麻烦时：`/workshop lockdown`、`/question mute`。卡片上的按钮也都是 `/question` 下的命令。您的命令：

## What moderators and organisers are told

decided-merged = #{ $number } 已合并到 #{ $into }（支持 +1）。提问者会在**我的问题**下看到。
decided = #{ $number } 现在的状态：{ $state }。
edited = #{ $number } 已修改，并标为经主持人编辑。提问者的原文保留到研讨会关闭，除非您销毁它。
original-destroyed-leads = #{ $number } 已修改。您的编辑去掉了可能指向某人的内容，因此原文已删除。
original-destroyed = #{ $number }：提问者的原文已删除。
asked-back = #{ $number } 的提问者会在**我的问题**下看到，并会在再次提问时得到告知。如果对方回答，会出现在卡片上。
added = #{ $number } 已添加，待答。
topic-added = **{ $title }** 是议程第 { $place } 项，计划 { $minutes } 分钟。
topic-moved = **{ $title }** 现在是议程第 { $place } 项，共 { $count } 项。
topic-removed = **{ $title }** 已移出议程。原来归入其下的问题现在不属于任何议题。
topic-extended = **{ $title }** 可以进行到 <t:{ $when }:t>。
topic-shortened = 已撤销：**{ $title }** 可以进行到 <t:{ $when }:t>。
topic-over = **{ $title }** 已结束。
topic-begun = **{ $title }** 已开始，到 <t:{ $when }:t>。
topic-none-left = 那是最后一个议题。
topic-facts = 有资料与此议题相符。要在公开频道显示一条吗？
topic-back = 已撤销：**{ $title }** 重新进行，**{ $other }** 尚未开始。
topic-back-last = 已撤销：**{ $title }** 重新进行。
topic-back-first = 已撤销：没有议题在进行，**{ $title }** 尚未开始。
more = 现在对 #{ $number } 还可以做的事：
more-nothing = 现在对 #{ $number } 没有别的可做。
more-topic = #{ $number } 属于哪个议题？
topic-given = #{ $number } 现在属于 **{ $title }**。
topic-list = 议程：{ $count } 个议题
topic-line-over = { $place }. **{ $title }**：已结束，计划 { $planned } 分钟，用了 { $used } 分钟
topic-line-runs = { $place }. **{ $title }**：进行中，到 <t:{ $when }:t>（<t:{ $when }:R>）
topic-line-to-come = { $place }. **{ $title }**：{ $minutes } 分钟
topic-line-number = （议题编号 { $number }）
speaker-called = **{ $name }** 发言，到 <t:{ $until }:T>。
speaker-finished = { $name } 已结束发言；现在没有人发言。
speaker-hand-down = { $name }：手已放下。
speaker-speaks-on = 已撤销。**{ $name }** 继续发言，到 <t:{ $until }:T>。
speaker-nobody-speaks-on = 已撤销。现在没有人发言。
speaker-hand-up-again = { $name }：重新举手，位置不变。
speakers-have = 从现在起每人发言 { $seconds } 秒。
speaker-has-too = 这也适用于正在发言的 **{ $name }**：到 <t:{ $until }:T>。
speaker-keeps = **{ $name }** 保留原来的时间（到 <t:{ $until }:T>）：按新时间早已结束。
opened = **{ $title }** 已开设。接下来：用 `/topic add` 安排议程；主持人的看板在 { $desk }。请告诉大家按这里面板上的按钮提问。
open-refused = 研讨会没有开设，也没有任何改变：
paused-now = 不接受新问题，直到**恢复接受问题**或 `/workshop resume`。
resumed-now = 重新接受问题。
close-confirm = 要关闭研讨会吗？{ $open } 个待答问题将变为未回答。{ $waiting ->
    [0] 没有等待决定的问题。
   *[other] **有 { $waiting } 个问题始终没有决定**：会计入报告，其文字不会显示，并与其余内容一起消失。
}个人与匿名问题、支持或举手之间的一切关联都会被销毁。此操作无法撤销。
settings-title = 本研讨会的设置
settings-language = 大家看到的语言（`language`）：{ $value }
settings-identity = 如何提问（`identity`）：{ $value }
settings-order = 下一个建议哪个问题（`order`）：{ $value }
settings-per-person = 每人可有的未决问题（`questions_per_person`）：{ $value }
settings-support = 可以支持问题（`support`）：{ $value }
settings-premoderation = 主持人先看问题（`premoderation`）：{ $value }
settings-eligible-role = 谁可以参与（`eligible_role`）：{ $value }
settings-account-age = 账号至少已有的天数（`account_age_days`）：{ $value }
settings-lockdown = 已锁定（`/workshop lockdown`）：{ $value }
settings-changed = 已更改。本研讨会现在的设置是：
settings-anybody = 任何人
settings-alternate = 现场与 Discord 轮流发言（`alternate`）：{ $value }
settings-rapporteurs = 记录员（`/workshop open rapporteurs:`）：{ $value }
closed-log = 主持日志的最后一个哈希值是 `{ $hash }`。请把它保存在此服务器之外：以后任何人都能据此看出日志是否被改动。
board-log = 主持日志有 { $rows } 行。最后一个哈希值是 `{ $hash }`。
board-rooms-turn = （轮到现场）
message-drafted = 要点 { $number } 已起草。在用 `/message round` 提出之前，公开频道没有人看到它。
message-edited = 要点 { $number } 已修改。
message-removed = 要点 { $number } 已移除，其文字已销毁。
message-put = 要点 { $number } 已在公开频道向所有人提出，到 <t:{ $until }:T>。届时结果会显示在那里。
message-none = 还没有要点。用 `/message draft` 起草。
message-title = { $count } 项要点
message-draft = 尚未提出
message-line = { $number }. { $text }（{ $said }）
round-title = 要点 { $number }
round-runs = 您支持还是反对？开放到 <t:{ $until }:T>。没有人看到谁怎么表态，在那之前也没有人看到有多少；您可以更改。
round-few = 参与者不到五人
round-voices = 支持 { $support }，反对 { $objections }
round-not-put = 未提出：时间未到研讨会就已关闭
button-support-message = 支持
button-object = 反对
voice-supports = 您支持这项要点。按**反对**可更改，再按**支持**则不表态。
voice-objects = 您反对这项要点。按**支持**可更改，再按**反对**则不表态。
voice-none = 您对这项要点不表态。
note-added = 笔记 { $number } 已写入报告，在“{ $title }”之下。
note-added-no-topic = 笔记 { $number } 已写入报告，不属于任何议题。
note-removed = 笔记 { $number } 已移除，其文字已销毁。
note-none = 还没有笔记。用 `/note add` 写一条。
note-title = { $count } 条笔记
note-line = { $number }. { $by }：{ $text }
note-line-topic = { $number }. { $by }，“{ $title }”：{ $text }
button-translate = 翻译
select-translation-language = 译成哪种语言？
translate-which = 您要把 #{ $number } 译成哪种语言？其他语言可用 `/question translate` 指明。
form-translate = #{ $number } 的译文
form-translate-label = { $language }
translated = 您的 #{ $number } 译文（{ $language }）已放在它旁边。
field-translation = 主持人的译文（{ $language }）
field-translation-rapporteur = 记录员的译文（{ $language }）
settings-nobody = 没有身份组：只由主持人负责记录
status-rapporteurs = 记录员：{ $role }
yes = 是
no = 否
lockdown-on = **已锁定**：只有已经提过问、表示过支持或举过手的人可以操作。待审的保留。用 `/workshop lockdown state:off` 解除。
lockdown-off = 锁定已解除：所有人都可以重新参与。
command-workshop-erase = 清除已关闭的研讨会，报告和主持日志除外
button-erase = 清除
erase-confirm = 要清除研讨会 { $id }“{ $title }”（关闭于 <t:{ $closed }:f>）吗？它的问题、回答、议题、发言者和时间会从数据库消失，机器人有关它的消息会从公开频道和主持频道消失。报告和主持日志保留。此操作无法撤销。
erased-now = “{ $title }”已清除。机器人的消息正在逐条删除；无法删除的会在 { $desk } 列出。
no-such-workshop = 此服务器上没有研讨会“{ $typed }”。请从输入时出现的列表中选择。
still-running = 这个研讨会仍在进行。请先用 `/workshop close` 关闭。
already-erased = 这个研讨会已于 <t:{ $when }:f> 清除。
undeleted = “{ $title }”已清除，但机器人有 { $count } 条消息无法删除。请手动删除：
undeleted-more = …以及另外 { $count } 条。
close-which = 要关闭研讨会 { $id }“{ $title }”吗？
closed-key-left = 研讨会已关闭，已没有任何一行把任何人与问题联系起来。但是**它的密钥未能销毁**：请让运行机器人的人现在就删除文件 { $path }，因为用它和数据库的旧备份可以重新找到这些关联。我会继续尝试，直到它消失。报告见附件。
closed-now = 已关闭。与个人的所有关联都已销毁。这是报告；只有您看到：请分享它。`/workshop report` 可再次获取，也有 HTML、CSV 和 JSON 格式。
report-here = { $title } 的报告。
report-draft = { $title } 的报告**草稿**：研讨会仍在进行，主持频道还没有人看过的内容不在其中。
report-zipped = { $name } 已压缩，因为 Discord 不接受更大的文件：打开后里面就是报告。
report-too-large = { $name } 超过 Discord 所接受的大小。请向运行机器人的人索取：openfloor report 会把它写入文件。
report-not-attached = Discord 在此不接受文件，因此没有附上报告。请稍后再用 `/workshop report`，或向运行机器人的人索取：openfloor report 会把它写入文件。
told-again = -# 这在您上次输入时已经完成，现在没有执行任何操作。
check-good = 机器人需要的一切都已具备。
check-which-desk = 此频道没有开放中的研讨会：请用 `desk` 指明主持频道。
bot-is-no-member = 机器人不是或不再是服务器 { $server } 的成员；这里只有它的命令。请用运营者页面上的链接邀请它（范围 *bot* 和 *applications.commands*）。
bot-is-timed-out = 机器人在此服务器上被超时禁言（timeout），无法发布任何内容：请解除。
moderators-are-everyone = 主持人的身份组是 @everyone：请指定只有主持人拥有的身份组。
rapporteurs-are-everyone = 记录员的身份组是 @everyone：请指定只有记录员拥有的身份组。
rapporteurs-are-gone = 记录员的身份组（{ $role }）已不存在：只有主持人可以负责记录。
rapporteurs-cannot-work = { $role } 负责记录，但在 { $channel } 无法这样做：请在那里授予“查看频道”和“管理消息”（语音或讲堂频道还需“连接”）。
moderators-are-gone = 主持人的身份组（{ $role }）已不存在：只有组织者可以主持。请关闭这个研讨会，并用现有的身份组重新开设。
eligible-is-gone = 可以提问的身份组（{ $role }）已不存在，因此谁也不能提问：请用 `/workshop settings eligible_role:` 另选，@everyone 表示所有人。
channel-is-gone = 频道 { $channel } 已不存在。组织者可在服务器任何地方用 `/workshop close workshop:` 结束其研讨会，运营者可用 `openfloor close`。
channel-is-elsewhere = { $channel } 是另一个服务器的频道。
channel-is-a-thread = { $channel } 是子区或论坛帖子。请使用文字频道、公告频道，或语音或讲堂频道的文字区。
channel-is-no-text = 研讨会不能设在 { $channel }。请使用文字频道、公告频道，或语音或讲堂频道的文字区。
permission-missing = 在 { $channel } 机器人缺少 **{ $permission }**：{ $purpose }
needs-view-channel = 没有它，机器人在那里完全无法工作。
needs-send-messages = 用于发布面板、看板、卡片和问题。
needs-embed-links = 用于显示问题和资料；没有它，这些都是空的。
needs-attach-files = 用于交还一条消息放不下的文字。
needs-connect = 没有它，语音或讲堂频道的文字区是关闭的。
needs-read-message-history = 用于在重启后找回自己的消息。
desk-is-public = 所有人都能看到 { $channel }：主持频道必须是私密的，请在那里取消 @everyone 的“查看频道”。
others-see-the-desk = 能看到 { $channel } 的不只是主持人、记录员和管理员，还有：{ $who }。主持频道只供前者使用；请在那里取消其他人的“查看频道”。
who-sees-the-desk = 除组织者和管理员外，能看到 { $channel } 的有：{ $who }。其中不应有主持人以外的人。
moderators-cannot-see = { $role } 看不到 { $channel }，主持人因此无法在那里工作：请授予“查看频道”（语音或讲堂频道还需“连接”）。
floor-is-writable = 所有人都可以在 { $channel } 写字，因此打错的 `/ask` 会公开。@everyone 没有“发送消息”，面板和表单也能使用。
moderators-lack-manage-messages = { $role } 在 { $channel } 缺少“管理消息”：按钮不需要它，但 Discord 会对他们隐藏主持人的命令。请在那里授予，或在“服务器设置 → 集成”中允许该身份组。
unknown-language = 这里没有这种语言。现有：{ $names }。
unknown-pack = 没有名为 { $pack } 的资料包。现有：{ $packs }
brief-nothing = 背景资料中没有相符的。请试试其他词语、名称或条文编号。
brief-shown = 已显示在公开频道：{ $headline }
fact-evidence = 证据
fact-class = { $class ->
    [law] 法律
    [treaty] 条约
    [court] 法院
    [official-statement] 官方声明
    [un-finding] 联合国结论
    [academic] 学术研究
    [ngo-research] 非政府组织研究
   *[press] 新闻媒体
}
fact-as-of = 截至
fact-policy-questions = 政策问题
fact-keywords = 关键词
fact-contested = 有争议
fact-contested-line = **有争议：** { $text }
fact-primary = 来源 { $place }（一手）
fact-secondary = 来源 { $place }（二手）

## When the answer is no

no-workshop = 这里没有开放中的研讨会。组织者（“管理服务器”）可用 `/workshop open` 开设。
workshop-closed = 本研讨会已关闭。
intake-paused = 暂时不接受新问题；主持人正在处理已有的问题。
intake-already-paused = 本来就已暂停接受问题。
intake-changed-by = 最近一次由 { $by } 更改。
intake-already-open = 本来就在接受问题。
not-moderator = 只有本研讨会的主持人可以这样做。
role-needed = 只有身份组 { $role } 的人可以在这里参与。主持人可以告诉您如何获得。
account-too-young = 只有至少已有 { $days } 天的账号可以在这里参与。
locked-down = 目前只有已经提过问、表示过支持或举过手的人可以参与。请稍后再试。
lockdown-already-on = 研讨会本来就已锁定。没有任何改变。
lockdown-already-off = 研讨会没有锁定。没有任何改变。
lockdown-changed-by = 最近一次由 { $by } 更改。
muted-anonymous = 在本研讨会，主持人不再接受您的匿名问题。他们不知道您是谁。您仍可支持问题。
muted = 在本研讨会，主持人不再接受您的问题和举手。您仍可支持问题。
nobody-to-mute = #{ $number } 是口头提出、由主持人输入的，因此没有人可以禁言。
you-support = 您支持 #{ $number }。再按一次可收回。
you-support-no-more = 您不再支持 #{ $number }。再按一次可支持。
support-off = 本研讨会不能支持问题。
not-organiser = 只有组织者（“管理服务器”）可以这样做。
unknown-message = 没有要点 { $number }。`/message list` 会显示现有的。
messages-full = 已有 { $limit } 项要点，不能再多了。
round-is-running = 要点 { $number } 正在向所有人提出：请等到时间结束。
round-is-over = 这项要点的时间已到。
round-seconds = 一项要点提出的时间为 { $least } 到 { $most } 秒。
unknown-note = 没有笔记 { $number }。`/note list` 会显示现有的。
notes-full = 已有 { $limit } 条笔记，不能再多了。
too-many-translations = #{ $number } 已有 { $limit } 种语言的译文，不能再多了。已有的译文可以重新给出。
unknown-translation-language = “{ $typed }”不是这里认识的语言。请选择一种，或输入其标签，例如 fr 或 zh-Hant。
not-rapporteur = 只有主持人和记录员可以这样做。
channel-in-use = 一个仍开放的研讨会正在使用其中一个频道。请先用 `/workshop close` 关闭它。
same-channel = 主持频道必须与公开频道不同，而且必须是私密的。
text-empty = 这段文字没有可读的内容；请至少写一个字符。
text-too-long = 您的文字超出 { $over } 个字符（{ $length } 个；最多 { $limit } 个）。
text-too-many-parts = 这里有些字符（叠加的符号、组合表情）占用太多空间。请少用一些。
your-text = 您的文字，供复制：
your-text-attached = 您的文字见附件。
anonymous-not-allowed = 本研讨会不接受匿名问题。您的问题没有发送。您可以署名提问。
named-not-allowed = 本研讨会只接受匿名问题。您的问题没有发送。您可以匿名提问。
too-many-waiting = 您已有 { $limit } 个未决问题，这是每人的上限。请在**我的问题**下撤回一个，或等待。
too-soon = 您刚刚提过问题。请等 { $seconds } 秒。
unknown-question = 没有问题 #{ $number }。
not-yours = 这不是您的问题。
being-deleted = 您已要求删除它：它会在 15 分钟内消失，不能再对它做别的。
by-the-asker = 一位提问者
moved-on = 没有任何改变：{ $by } 更快一步。#{ $number } 现在的状态：{ $state }。
stage-moved-on = 没有任何改变：{ $by } 更快一步。现在台上是 #{ $number }。
stage-moved-on-empty = 没有任何改变：{ $by } 更快一步。现在台上没有问题。
not-possible = #{ $number } 的状态是“{ $state }”时不能这样做。
nothing-to-undo = #{ $number } 没有可以撤销的决定。
words-were-destroyed = #{ $number } 的文字已删除；无论如何都无法恢复。
muted-now-anonymous = 在研讨会关闭之前，#{ $number } 的提问者不能再匿名提问。此人的其他问题保留；用 `/question unmute` 加同一编号可解除。
muted-now = 在研讨会关闭之前，#{ $number } 的提问者不能再提问，也不能举手。此人的其他问题保留；用 `/question unmute` 加同一编号可解除。
unmuted = #{ $number } 不再有任何禁言。
moved = #{ $number } 现在是第 { $position } 个待答问题，共 { $count } 个。
not-manual-order = 位置只在手动顺序中有效；本研讨会的顺序是：{ $order }。管理服务器的人可以更改：`/workshop settings order:manual`。
merge-into-itself = 这是同一个问题。请选择另一个编号。
not-mergeable = 不能合并到 #{ $number }：它的状态是 { $state }。
agenda-moved-on = 没有任何改变：{ $by } 更快一步。现在进行的是 **{ $title }**。
agenda-moved-on-none = 没有任何改变：{ $by } 更快一步。现在没有议题在进行。
minutes-moved-on = 没有任何改变：{ $by } 更快一步。**{ $title }** 现在可以进行到 <t:{ $when }:t>。
no-topics = 议程是空的。请用 `/topic add` 添加议题，各带标题和分钟数；然后用**下一个议题**或 `/topic next` 开始第一个。
agenda-over = 议程已结束。请用 `/topic add` 添加另一个议题，然后开始。
no-topic-runs = 没有议题在进行，因此无法加时。**下一个议题**或 `/topic next` 开始下一个。
no-topic-began = 还没有议题开始过，因此没有可以撤销的。
unknown-topic = 没有这个标题或编号的议题。请从输入时出现的列表中选择，或查看 `/topic list`。
topic-runs = **{ $title }** 正在进行，因此位置不变。**下一个议题**会结束它，`/topic extend` 给它加时。
topic-is-over = **{ $title }** 已结束，因此位置不变。
wrong-position = 只能移动尚未开始的议题，它们的位置是 { $first } 到 { $last }。请从中选择。
wrong-minutes = 一个议题可以有 1 到 { $limit } 分钟，一次加时也是如此。请选择其间的数字。
agenda-full = 议程已有 { $limit } 个议题，这是上限。请先用 `/topic remove` 移除一个。
speakers-moved-on = 没有任何改变：{ $by } 更快一步。{ $now }
speakers-moved-on-hand = 没有任何改变：有人举手或放下了手，下一位发言者会是别人。{ $now }请再看一下，再按一次。
not-the-latest-turn = 没有任何改变：发言者已有变动，因此不能再撤销。{ $now }
speaks-now = 现在 { $name } 正在发言。
speaks-nobody = 现在没有人发言。
nobody-to-speak = 没有人举手，也没有人发言。要请现场的人，请给出名字：`/speaker next`。
not-on-floor-list = 这个人没有举手，也没有在发言。
speaker-time = 每位发言者可以有 { $least } 到 { $most } 秒。
speaking-now = 您正在发言。发言结束后您可以再次举手。
undo-blocked = 请先撤销对 #{ $number } 的决定。
no-original = #{ $number } 没有可以销毁的早先文字。
nobody-to-ask-back = #{ $number } 不是匿名提出的：请在现场询问。
asked-back-already = #{ $number } 已追问过两次，这是上限。
nothing-to-answer = #{ $number } 已没有需要回答的内容。
nothing-open = 没有待答的问题。
nothing-on-stage = 台上没有问题。
no-longer-waiting = #{ $number } 现在的状态：{ $state }；不能再这样更改。
no-hand-up = 您没有举手。
unknown-button = 这个已经失效。请使用最新的面板、卡片或看板，或使用命令。
unknown-command = 请一分钟后再试：Discord 仍在显示旧的命令。
only-in-a-server = 这只能在服务器的频道中使用，不能在私信中使用。
no-room = 没有存储任何内容：机器人的磁盘已满或出现故障。请告诉主持人（{ $reference }），然后再试。
something-went-wrong = 出错了。请告诉主持人：{ $reference }
database-gone = 没有存储任何内容：机器人的数据库已不在原处。请告诉主持人（{ $reference }）：运行机器人的人必须把它放回去。
database-busy = 没有存储任何内容：机器人的数据库被另一个程序占用，或磁盘很慢。请稍等，然后再试（{ $reference }）。
took-too-long = 机器人用时过长。请再试一次。
trouble-disk = **我无法存储任何内容：**我的磁盘已满或出现故障。已确认的内容都保留着；现在提问或按键的人会得到告知。请告诉运行机器人的人。
trouble-gone = **我无法存储任何内容：**我的数据库已不在原处。现在提问或按键的人会得到告知。请立即告诉运行机器人的人。
trouble-busy = **我几乎无法存储内容：**我的数据库被另一个程序占用，或我的磁盘非常慢。已确认的内容都保留着；提问或按键的人需要等待，或会得到告知。请告诉运行机器人的人。
trouble-over = （已于 <t:{ $when }:T> 恢复：一切内容都能存储了。）
rights-changed = **频道、身份组或权限发生了变化：**
    { $findings }
    随时可以用 `/workshop check` 再次检查。
