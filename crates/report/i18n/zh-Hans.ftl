### language: zh-Hans
### direction: ltr
### checked-by: nobody

## How things are written

date = { $year }年{ $month }月{ $day }日
date-month = { $year }年{ $month }月
time-day = { $day } { $clock } UTC
time-clock = { $clock } UTC
list-comma = 、
list-and = { $first }和{ $last }
count-few = 不到 { $n }
count-step = { $from } 到 { $to }
count-few-brief = <{ $n }
count-step-brief = { $from }–{ $to }
supports = { $n } 个支持

## The head

report-of = 有主持的讨论报告
report-draft = 草稿：研讨会仍在进行
opened-at = 开设于 { $at }
closed-at = 关闭于 { $at }
draft-until = 截至 { $at }
lasted = { $n } 分钟
planned-end = 计划于 { $at } 结束
contents = 目录
identity-open-or-anonymous = 提问者可以选择署名或匿名。
identity-anonymous-only = 所有问题都是匿名的。
identity-named-only = 所有问题都是署名的。

## In short

heading-short = 概要
tile-people = 参与
tile-sent = 发送
tile-answered = 已回答
tile-unanswered = 未回答
tile-declined = 已拒绝
short-sent = { $minutes } 分钟内共发送 { $n } 个问题、评论和陈述；其中 { $floor } 个进入公开频道。
short-of-those = 其中：{ $list }。
short-answered = { $n } 个已回答
short-unanswered = { $n } 个未回答
short-open = { $n } 个仍待答
short-on-the-stage = 1 个在台上
short-deferred = { $n } 个已延后
short-filed = { $n } 个已存档
short-declined = 主持人拒绝了 { $n } 个：{ $list }。
short-reason = { $reason } { $n }
order-lead-fair = 顺序：公平。
order-lead-first-come = 顺序：先到先答。
order-lead-manual = 顺序：按主持人的排列。
order-nothing = 没有问题上台。
order-followed = 共 { $n } 次，主持人有 { $followed } 次采纳了建议。
order-same = 无论按哪种顺序，问到的都会是同样的问题。
order-reached = { $all } 位表态者中，{ $asked } 位至少有一个他们的问题被问到；若按支持数最多，则为 { $upvotes } 位。
order-others = 若按支持数最多，有 { $n } 处会问到别的问题。
order-fair-others = 若只按公平顺序，有 { $n } 处会问到别的问题。
order-draft = 其他顺序会问到什么，在研讨会关闭时比较。
order-unknown = 其他顺序会问到什么，已无从得知。

## What was dealt with

heading-dealt = 已处理的内容
dealt-nothing = 没有处理任何内容。
dealt-order = 按提出的先后。
dealt-aloud = 已口头回答。
dealt-on-the-stage = 现在在台上。
dealt-gap = 已口头回答；笔记：______
answer-written = 书面回答
translation-by = 主持人的译文
by-anonymous = 匿名
by-room = 现场的某人
by-other = 别处的某人
by-not-told = 未说明提问者
name-quoted = “{ $name }”
words-deleted = 文字已删除。
edited = 经主持人编辑
merged-with = 连同内容相同的 { $list }
kind-question = 问题
kind-comment = 评论
kind-statement = 陈述
state-waiting = 待审
state-open = 待答
state-on-the-stage = 在台上
state-answered = 已回答
state-declined = 已拒绝
state-merged = 已合并
state-withdrawn = 已撤回
state-deferred = 已延后
state-filed = 已存档
state-unanswered = 未回答
reason-duplicate = 重复
reason-off-topic = 离题
reason-abuse = 辱骂或滥用
reason-exposes-a-person = 暴露个人
reason-not-a-question = 不是问题
reason-no-time = 没有时间
heading-notes = 笔记
without-topic = 不属于议题

## What was not answered

heading-unanswered = 未回答的内容
unanswered-nothing = 进入公开频道的问题没有一个未回答。
unanswered-order = 按议题排列，支持最多的在前。
never-decided = 另有 { $n } 个问题始终没有决定；其文字不显示。

## On record, key messages

heading-record = 存档
record-nothing = 没有陈述存入记录。
heading-messages = 要点
messages-gap = 没有起草要点：______
message-agreed = 一致同意
message-objections-remain = 仍有反对
message-few-took-part = 参与者不到五人
message-not-put = 未提出
message-voices = 支持 { $support }，反对 { $objections }
message-silent = { $silent } 人未表态

## Fairness

heading-order = 公平
order-table = 同样的问题和支持按三种顺序排列，每次都从当时公开频道上的问题中选出；括号内为支持数
order-region = 三种顺序下的上台问题
column-place = 位置
column-as-it-was = 实际
column-fair = 公平顺序
column-upvotes = 按支持数最多
instead-of = 代替 #{ $n } 被选中

## Agenda

heading-agenda = 议程
agenda-none = 没有议程。
agenda-table = 时间为 UTC，分钟取整
agenda-region = 议程及用时
column-topic = 议题
column-began = 开始
column-ended = 结束
column-planned = 计划
column-used = 用时
planned-more = { $planned } + { $added }
never-began = 未开始

## Annex: numbers

heading-annex = 附录
heading-numbers = 数字
numbers-region = 研讨会的数字
column-what = 项目
column-how-many = 数量
figure-people = 参与：提问、支持、举手或按过按钮
figure-sent = 发送
figure-floor = 进入公开频道
figure-anonymous = 匿名提出（结束时在公开频道上的）
figure-staged = 请上台
figure-answered = 已回答
figure-written = 已书面回答
figure-unanswered = 未回答
figure-open = 待答
figure-on-the-stage = 在台上
figure-deferred = 已延后
figure-filed = 已存档
figure-waiting = 始终没有决定
figure-overrides = 选了建议以外的问题
figure-of = { $n } / { $all }
figure-wait = 从提问到上台的等待时间中位数
figure-minutes = { $n } 分钟
figure-undone = 撤销的决定
figure-turns = 发言次数
figure-from-room = { $n }，其中 { $room } 次为现场的人
figure-spoken = 发言分钟数
figure-spoken-by-place = …其中
figure-room-and-hands = 现场 { $room }，举手 { $hands }
moderators-table = 各主持人的决定，不含已撤销的；M1 最先作出决定，M2 其次
moderators-region = 各主持人的决定
column-moderator = 主持人
column-approved = 通过
column-declined = 拒绝
column-merged = 合并
column-edited = 编辑
column-staged = 请上台
column-answered = 已回答
column-set-aside = 延后或存档

## Annex: not shown

heading-not-shown = 未显示
not-shown-note = 结束时不在公开频道上的；括号内为作出决定的主持人。
not-shown-region = 未显示的内容
column-became = 结果
column-numbers = 问题
fate-declined = 已拒绝：{ $reason }
fate-waiting = 始终没有决定
into = #{ $number } 合并到 #{ $into }

## Annex: facts

heading-facts = 资料与来源
facts-none = 没有显示背景资料。
fact-shown = 显示于 { $at }
fact-as-of = 截至 { $date }
fact-gone = 背景资料中已没有这一条。
evidence-law = 法律
evidence-treaty = 条约
evidence-court = 法院
evidence-official-statement = 官方声明
evidence-un-finding = 联合国结论
evidence-academic = 学术研究
evidence-ngo-research = 非政府组织研究
evidence-press = 新闻媒体
fact-sources = 来源：
source-primary = 一手
source-secondary = 二手

## Annex: what it does not tell

heading-about = 本报告不说明什么
about-askers = 谁匿名提问、谁支持了什么、任何问题是何时提出的。研讨会关闭时，个人与匿名问题、支持或举手之间的一切关联都会被销毁。
about-moderators = 谁是主持人。
about-words = 结束时不在公开频道上的文字：没有人放行，或有人收回，或与别的重复。
about-counts = 确切有多少人：人数从十起以五为一级表示，草稿中不含人数。
about-voters = 表态者是支持过任何问题的人，并且每个问题再加它自己的一位；因此谁问了哪个问题没有分别。
about-names = 署名提问者的名字：公开频道上匿名提出的问题不到五个，有了名字就能看出是哪些。
about-languages = 语言是根据文字推测的；无法可靠推测时不注明。
about-log = 主持日志以 { $hash } 结尾；openfloor verify 可说明此后它是否被改动。

## Under a forum's headings

form-under = 采用以下标题：{ $form }
form-deadline = 须于 { $deadline } 提交。
form-annex = 附录：没有专门标题的内容
form-gap = [由记录员填写：{ $what }]
form-asked-for = 要求：{ $what }
form-unit-words = { $n } 词
form-unit-paragraphs = { $n } 段
form-unit-sentences = { $n } 句
form-too-long = 太长：这里有 { $has }，要求最多 { $most }。没有删减。
form-one-too-long = 太长：{ $number } 有 { $has }，要求最多 { $most }。没有删减。
form-one-note = 一条笔记
form-not-documented = 此表格的以下内容不详，已略去：{ $what }
form-headings-from = 标题来自

## CSV

csv-number = 编号
csv-kind = 类型
csv-state = 状态
csv-reason = 原因
csv-topic = 议题
csv-asked-by = 提问者
csv-supports = 支持
csv-words = 文字
csv-language = 语言
csv-language-tag = 语言标签
csv-translations = 译文
csv-edited = 经主持人编辑
csv-merged-into = 合并到
csv-merged = 与其合并的
csv-answer = 书面回答
csv-staged = 上台时间 (UTC)
csv-decided-by = 决定者
csv-yes = 是

## Languages, by their tags

language-am = 阿姆哈拉语
language-ar = 阿拉伯语
language-bg = 保加利亚语
language-bn = 孟加拉语
language-bo = 藏语
language-ckb = 中库尔德语
language-cs = 捷克语
language-da = 丹麦语
language-de = 德语
language-dv = 迪维希语
language-el = 希腊语
language-en = 英语
language-es = 西班牙语
language-fa = 波斯语
language-fi = 芬兰语
language-fr = 法语
language-gu = 古吉拉特语
language-he = 希伯来语
language-hi = 印地语
language-hu = 匈牙利语
language-hy = 亚美尼亚语
language-id = 印度尼西亚语
language-it = 意大利语
language-ja = 日语
language-ka = 格鲁吉亚语
language-kk = 哈萨克语
language-kk-Arab = 哈萨克语（阿拉伯字母）
language-km = 高棉语
language-kn = 卡纳达语
language-ko = 韩语
language-ky = 吉尔吉斯语
language-ky-Arab = 吉尔吉斯语（阿拉伯字母）
language-ml = 马拉雅拉姆语
language-mn = 蒙古语
language-mn-Mong = 蒙古语（传统蒙古文）
language-my = 缅甸语
language-nb = 书面挪威语
language-ne = 尼泊尔语
language-nl = 荷兰语
language-pa = 旁遮普语
language-pl = 波兰语
language-ps = 普什图语
language-pt = 葡萄牙语
language-ro = 罗马尼亚语
language-ru = 俄语
language-sd = 信德语
language-si = 僧伽罗语
language-sv = 瑞典语
language-sw = 斯瓦希里语
language-ta = 泰米尔语
language-te = 泰卢固语
language-th = 泰语
language-tr = 土耳其语
language-ug = 维吾尔语
language-uk = 乌克兰语
language-ur = 乌尔都语
language-vi = 越南语
language-yi = 意第绪语
language-yue = 粤语
language-zh = 中文
language-zh-Hans = 简体中文
language-zh-Hant = 繁体中文
