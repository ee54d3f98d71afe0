### language: zh-Hant
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
supports = { $n } 個支持

## The head

report-of = 有主持的討論報告
report-draft = 草稿：工作坊仍在進行
opened-at = 開設於 { $at }
closed-at = 關閉於 { $at }
draft-until = 截至 { $at }
lasted = { $n } 分鐘
planned-end = 預計於 { $at } 結束
contents = 目錄
identity-open-or-anonymous = 提問者可以選擇具名或匿名。
identity-anonymous-only = 所有問題都是匿名的。
identity-named-only = 所有問題都是具名的。

## In short

heading-short = 概要
tile-people = 參與
tile-sent = 送出
tile-answered = 已回答
tile-unanswered = 未回答
tile-declined = 已拒絕
short-sent = { $minutes } 分鐘內共送出 { $n } 個問題、評論和陳述；其中 { $floor } 個進入公開頻道。
short-of-those = 其中：{ $list }。
short-answered = { $n } 個已回答
short-unanswered = { $n } 個未回答
short-open = { $n } 個仍待答
short-on-the-stage = 1 個在台上
short-deferred = { $n } 個已延後
short-filed = { $n } 個已存檔
short-declined = 主持人拒絕了 { $n } 個：{ $list }。
short-reason = { $reason } { $n }
order-lead-fair = 順序：公平。
order-lead-first-come = 順序：先到先答。
order-lead-manual = 順序：按主持人的排列。
order-nothing = 沒有問題上台。
order-followed = 共 { $n } 次，主持人有 { $followed } 次採納了建議。
order-same = 無論按哪種順序，問到的都會是同樣的問題。
order-reached = { $all } 位表態者中，{ $asked } 位至少有一個他們的問題被問到；若按支持數最多，則為 { $upvotes } 位。
order-others = 若按支持數最多，有 { $n } 處會問到別的問題。
order-fair-others = 若只按公平順序，有 { $n } 處會問到別的問題。
order-draft = 其他順序會問到什麼，在工作坊關閉時比較。
order-unknown = 其他順序會問到什麼，已無從得知。

## What was dealt with

heading-dealt = 已處理的內容
dealt-nothing = 沒有處理任何內容。
dealt-order = 按提出的先後。
dealt-aloud = 已口頭回答。
dealt-on-the-stage = 現在在台上。
dealt-gap = 已口頭回答；筆記：______
answer-written = 書面回答
translation-by = 主持人的譯文
by-anonymous = 匿名
by-room = 現場的某人
by-other = 別處的某人
by-not-told = 未說明提問者
name-quoted = 「{ $name }」
words-deleted = 文字已刪除。
edited = 經主持人編輯
merged-with = 連同內容相同的 { $list }
kind-question = 問題
kind-comment = 評論
kind-statement = 陳述
state-waiting = 待審
state-open = 待答
state-on-the-stage = 在台上
state-answered = 已回答
state-declined = 已拒絕
state-merged = 已合併
state-withdrawn = 已撤回
state-deferred = 已延後
state-filed = 已存檔
state-unanswered = 未回答
reason-duplicate = 重複
reason-off-topic = 離題
reason-abuse = 辱罵或濫用
reason-exposes-a-person = 暴露個人
reason-not-a-question = 不是問題
reason-no-time = 沒有時間
heading-notes = 筆記
without-topic = 不屬於議題

## What was not answered

heading-unanswered = 未回答的內容
unanswered-nothing = 進入公開頻道的問題沒有一個未回答。
unanswered-order = 按議題排列，支持最多的在前。
never-decided = 另有 { $n } 個問題始終沒有決定；其文字不顯示。

## On record, key messages

heading-record = 存檔
record-nothing = 沒有陳述存入記錄。
heading-messages = 要點
messages-gap = 沒有起草要點：______
message-agreed = 一致同意
message-objections-remain = 仍有反對
message-few-took-part = 參與者不到五人
message-not-put = 未提出
message-voices = 支持 { $support }，反對 { $objections }
message-silent = { $silent } 人未表態

## Fairness

heading-order = 公平
order-table = 同樣的問題和支持按三種順序排列，每次都從當時公開頻道上的問題中選出；括號內為支持數
order-region = 三種順序下的上台問題
column-place = 位置
column-as-it-was = 實際
column-fair = 公平順序
column-upvotes = 按支持數最多
instead-of = 代替 #{ $n } 被選中

## Agenda

heading-agenda = 議程
agenda-none = 沒有議程。
agenda-table = 時間為 UTC，分鐘取整數
agenda-region = 議程及用時
column-topic = 議題
column-began = 開始
column-ended = 結束
column-planned = 預計
column-used = 用時
planned-more = { $planned } + { $added }
never-began = 未開始

## Annex: numbers

heading-annex = 附錄
heading-numbers = 數字
numbers-region = 工作坊的數字
column-what = 項目
column-how-many = 數量
figure-people = 參與：提問、支持、舉手或按過按鈕
figure-sent = 送出
figure-floor = 進入公開頻道
figure-anonymous = 匿名提出（結束時在公開頻道上的）
figure-staged = 請上台
figure-answered = 已回答
figure-written = 已書面回答
figure-unanswered = 未回答
figure-open = 待答
figure-on-the-stage = 在台上
figure-deferred = 已延後
figure-filed = 已存檔
figure-waiting = 始終沒有決定
figure-overrides = 選了建議以外的問題
figure-of = { $n } / { $all }
figure-wait = 從提問到上台的等待時間中位數
figure-minutes = { $n } 分鐘
figure-undone = 撤銷的決定
figure-turns = 發言次數
figure-from-room = { $n }，其中 { $room } 次為現場的人
figure-spoken = 發言分鐘數
figure-spoken-by-place = …其中
figure-room-and-hands = 現場 { $room }，舉手 { $hands }
moderators-table = 各主持人的決定，不含已撤銷的；M1 最先作出決定，M2 其次
moderators-region = 各主持人的決定
column-moderator = 主持人
column-approved = 通過
column-declined = 拒絕
column-merged = 合併
column-edited = 編輯
column-staged = 請上台
column-answered = 已回答
column-set-aside = 延後或存檔

## Annex: not shown

heading-not-shown = 未顯示
not-shown-note = 結束時不在公開頻道上的；括號內為作出決定的主持人。
not-shown-region = 未顯示的內容
column-became = 結果
column-numbers = 問題
fate-declined = 已拒絕：{ $reason }
fate-waiting = 始終沒有決定
into = #{ $number } 合併到 #{ $into }

## Annex: facts

heading-facts = 資料與來源
facts-none = 沒有顯示背景資料。
fact-shown = 顯示於 { $at }
fact-as-of = 截至 { $date }
fact-gone = 背景資料中已沒有這一條。
evidence-law = 法律
evidence-treaty = 條約
evidence-court = 法院
evidence-official-statement = 官方聲明
evidence-un-finding = 聯合國結論
evidence-academic = 學術研究
evidence-ngo-research = 非政府組織研究
evidence-press = 新聞媒體
fact-sources = 來源：
source-primary = 一手
source-secondary = 二手

## Annex: what it does not tell

heading-about = 本報告不說明什麼
about-askers = 誰匿名提問、誰支持了什麼、任何問題是何時提出的。工作坊關閉時，個人與匿名問題、支持或舉手之間的一切關聯都會被銷毀。
about-moderators = 誰是主持人。
about-words = 結束時不在公開頻道上的文字：沒有人放行，或有人收回，或與別的重複。
about-counts = 確切有多少人：人數從十起以五為一級表示，草稿中不含人數。
about-voters = 表態者是支持過任何問題的人，並且每個問題再加它自己的一位；因此誰問了哪個問題沒有分別。
about-names = 具名提問者的名字：公開頻道上匿名提出的問題不到五個，有了名字就能看出是哪些。
about-languages = 語言是根據文字推測的；無法可靠推測時不註明。
about-log = 主持日誌以 { $hash } 結尾；openfloor verify 可說明此後它是否被改動。

## Under a forum's headings

form-under = 採用以下標題：{ $form }
form-deadline = 須於 { $deadline } 提交。
form-annex = 附錄：沒有專門標題的內容
form-gap = [由記錄員填寫：{ $what }]
form-asked-for = 要求：{ $what }
form-unit-words = { $n } 詞
form-unit-paragraphs = { $n } 段
form-unit-sentences = { $n } 句
form-too-long = 太長：這裡有 { $has }，要求最多 { $most }。沒有刪減。
form-one-too-long = 太長：{ $number } 有 { $has }，要求最多 { $most }。沒有刪減。
form-one-note = 一則筆記
form-not-documented = 此表格的以下內容不詳，已略去：{ $what }
form-headings-from = 標題來自

## CSV

csv-number = 編號
csv-kind = 類型
csv-state = 狀態
csv-reason = 原因
csv-topic = 議題
csv-asked-by = 提問者
csv-supports = 支持
csv-words = 文字
csv-language = 語言
csv-language-tag = 語言標籤
csv-translations = 譯文
csv-edited = 經主持人編輯
csv-merged-into = 合併到
csv-merged = 與其合併的
csv-answer = 書面回答
csv-staged = 上台時間 (UTC)
csv-decided-by = 決定者
csv-yes = 是

## Languages, by their tags

language-am = 阿姆哈拉語
language-ar = 阿拉伯語
language-bg = 保加利亞語
language-bn = 孟加拉語
language-bo = 藏語
language-ckb = 中庫爾德語
language-cs = 捷克語
language-da = 丹麥語
language-de = 德語
language-dv = 迪維希語
language-el = 希臘語
language-en = 英語
language-es = 西班牙語
language-fa = 波斯語
language-fi = 芬蘭語
language-fr = 法語
language-gu = 古吉拉特語
language-he = 希伯來語
language-hi = 印地語
language-hu = 匈牙利語
language-hy = 亞美尼亞語
language-id = 印尼語
language-it = 義大利語
language-ja = 日語
language-ka = 喬治亞語
language-kk = 哈薩克語
language-kk-Arab = 哈薩克語（阿拉伯字母）
language-km = 高棉語
language-kn = 坎那達語
language-ko = 韓語
language-ky = 吉爾吉斯語
language-ky-Arab = 吉爾吉斯語（阿拉伯字母）
language-ml = 馬拉雅拉姆語
language-mn = 蒙古語
language-mn-Mong = 蒙古語（傳統蒙古文）
language-my = 緬甸語
language-nb = 挪威語
language-ne = 尼泊爾語
language-nl = 荷蘭語
language-pa = 旁遮普語
language-pl = 波蘭語
language-ps = 普什圖語
language-pt = 葡萄牙語
language-ro = 羅馬尼亞語
language-ru = 俄語
language-sd = 信德語
language-si = 僧伽羅語
language-sv = 瑞典語
language-sw = 史瓦希里語
language-ta = 坦米爾語
language-te = 泰盧固語
language-th = 泰語
language-tr = 土耳其語
language-ug = 維吾爾語
language-uk = 烏克蘭語
language-ur = 烏爾都語
language-vi = 越南語
language-yi = 意第緒語
language-yue = 粵語
language-zh = 中文
language-zh-Hans = 簡體中文
language-zh-Hant = 繁體中文
