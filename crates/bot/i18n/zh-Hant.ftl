### language: zh-Hant
### direction: ltr
### checked-by: nobody

## Commands

command-ask = 向工作坊提問，具名或匿名
option-question = 您的問題；留空則開啟表單
option-anonymous = 是否隱藏您的名字？不填：工作坊允許時就隱藏
option-kind = 問題、評論或陳述
command-mine = 您自己的問題：查看、編輯或撤回
command-questions = 待答的問題
option-order = 按什麼順序
command-hand = 舉手請求發言（會顯示您的名字）
command-hand-raise = 舉手請求發言：會顯示您的名字
command-hand-lower = 放下手
command-hand-list = 誰在舉手
option-note = 您想談什麼
command-speaker = 請人發言並計時
command-speaker-next = 請下一位舉手者或現場的人發言
command-speaker-list = 誰在發言、誰在舉手、誰發過言
command-speaker-remove = 放下某人的手，或結束其發言
command-speaker-time = 每人發言多長時間，包括正在發言的人
command-speaker-back = 撤銷上一次「下一位發言者」
option-speaker-name = 現場的人；不填：下一位舉手者
option-speaker-user = 放下誰的手，或結束誰的發言
option-seconds = 60 到 600 秒；不填：120
command-brief = 查詢有出處的背景資料
option-search = 詞語、名稱或條文編號，任何語言或文字均可
option-show = 主持人用：立即顯示在公開頻道
command-privacy = 儲存了哪些與您有關的內容，存到何時
command-help = 這個機器人做什麼，以及您可以使用的指令
command-next = 把建議的問題請上台
command-question = 對問題作出決定
command-question-show = 顯示問題的卡片
command-question-approve = 讓待審的問題進入公開頻道
command-question-decline = 拒絕問題
command-question-merge = 把問題合併到另一個相同的問題
command-question-edit = 修改問題的文字
command-question-answer = 書面回答問題
command-question-stage = 把問題請上台
command-question-answered = 把問題標為已回答
command-question-defer = 把問題延後
command-question-file = 存入記錄，不作回答
command-question-mute = 不再接受提出此問題者的問題
command-question-unmute = 解除因此問題作出的禁言
command-question-restore = 撤銷對問題的最近一次決定
command-question-move = 在手動順序中指定問題的位置
command-question-add = 替現場的人新增問題
command-question-topic = 把問題歸入議程中的一個議題
command-question-ask-back = 向匿名提問者追問；對方會在「我的問題」下看到
option-number = 問題的編號
option-into = 內容相同、予以保留的那個問題的編號
option-position = 在待答問題中的位置，從 1 算起；超出末尾即為末尾
option-reason = 拒絕的原因
option-destroy-original = 立即刪除提問者的原文，而不保留到工作坊關閉
option-text = 問了什麼
option-source = 在哪裡問的
command-message = 要點：工作坊可能一致同意的句子（主持人和記錄員）
command-message-draft = 起草要點
command-message-edit = 修改要點；對原先文字的表態不再算數
command-message-list = 各項要點及其結果
command-message-remove = 移除要點並銷毀其文字
command-message-round = 向所有人提出要點：支持或反對，限時
option-message-text = 要點內容
option-message-number = 要點的編號，見清單
option-message-seconds = 多少秒；不填：120
command-note = 報告用的筆記（主持人和記錄員）
command-note-add = 為報告寫一則筆記
command-note-list = 目前的筆記，最新的在前
command-note-remove = 移除筆記並銷毀其文字
option-note-text = 筆記內容
option-note-topic = 所屬的議題；不填：正在進行的議題
option-note-number = 筆記的編號，見清單
command-question-translate = 在問題旁附上譯文（主持人和記錄員）
option-translation-language = 譯成哪種語言：名稱或標籤
command-topic = 議程：依次進行的議題
command-topic-add = 在議程末尾新增議題
command-topic-list = 議程，含預計用時和實際用時
command-topic-next = 結束目前議題，開始下一個
command-topic-move = 移動尚未開始的議題
command-topic-remove = 把尚未開始的議題移出議程
command-topic-extend = 延長目前議題的時間
command-topic-back = 撤銷上一次「下一個議題」
option-topic = 議題：選擇，或輸入標題或編號
option-topic-title = 議題的標題，最多 100 個字元
option-topic-minutes = 預計用多長時間，1 到 480 分鐘
option-topic-more = 延長多少分鐘，1 到 480；若時間已到，則從現在算起
option-topic-position = 在議程中的新位置，按 /topic list 的編號
command-workshop = 開設和主持工作坊
command-workshop-open = 在此頻道開設工作坊
command-workshop-check = 檢查能否在此開設工作坊
command-workshop-status = 工作坊的現狀
command-workshop-pause = 暫時不再接受問題
command-workshop-resume = 重新接受問題
command-workshop-settings = 顯示或更改工作坊的設定
command-workshop-lockdown = 只有已經提過問、表示過支持或舉過手的人可以操作
option-question-order = 下一個建議哪個問題
option-per-person = 每人可有多少個未決問題；0 = 營運者的預設值
option-support = 是否可以支持問題
option-premoderation = 問題是否先由主持人決定，再出現在公開頻道
option-eligible-role = 只有此身分組的人可以參與；@everyone：不需要身分組
option-account-age = 只有至少這麼久的帳號可以參與，以天計；0：不限
option-lockdown = 工作坊是否鎖定
command-workshop-screen = 供投影或手機使用的頁面，顯示公開頻道所顯示的內容
option-screen = on：給出連結；renew：換新連結，舊連結立即失效；off
command-workshop-report = 取得報告，檔案只有您能看到
command-workshop-close = 關閉工作坊
option-title = 工作坊的名稱
option-alternate = 是否輪流請現場的人和 Discord 上的舉手者發言
option-desk = 主持人的私密頻道
option-desk-of = 主持人的私密頻道；不填：此處工作坊的主持頻道
option-moderators = 主持人的身分組
option-rapporteurs = 負責記錄者的身分組：筆記、要點、譯文、報告
option-language = 大家看到的語言：面板、貼文、看板、報告；開設時不填：伺服器的語言
option-identity = 問題是具名、匿名，還是兩者皆可
option-minutes = 預計持續多久，以分鐘計
option-format = 用什麼格式；不填：markdown
option-template = 用誰的標題；不填：它自己的標題
unknown-template = 沒有這個模板。現有：{ $names }。
option-workshop-open = 此伺服器上哪個開放中的工作坊；不填：此頻道的工作坊（主辦人）
option-workshop = 哪個工作坊；不填：此頻道最近的一個
option-pack = 只使用哪一個背景資料包；不填：全部

## Choices of options: what people read. The English are the options' own words

choice-on = 開
choice-off = 關
choice-renew = 換新連結
choice-open-or-anonymous = 具名或匿名
choice-anonymous-only = 只可匿名
choice-named-only = 只可具名
choice-fair = 公平
choice-first-come = 先到先答
choice-manual = 手動
choice-newest = 最新
choice-support = 支持數
choice-room = 現場
choice-other = 其他

## Buttons, selects, forms

button-ask-anonymously = 匿名提問
button-ask-by-name = 具名提問
button-my-questions = 我的問題
button-raise-hand = 舉手
button-lower-hand = 放下手
button-briefing = 背景資料
button-open-questions = 待答問題
button-privacy = 隱私
button-support = 支持 · { $count }
button-approve = 通過
button-edit = 編輯
button-merge-into = 合併到 #{ $number }
button-undo = 撤銷
button-to-the-stage = 請上台
button-answered = 已回答
button-answer = 回答
button-more = 更多…
button-defer = 延後
button-file = 存檔
button-topic = 議題…
button-mute = 禁言提問者
button-ask-back = 追問
button-answer-moderators = 回覆主持人
button-withdraw = 撤回
button-send-anyway = 仍然送出
button-destroy-original = 銷毀原文
button-next-question = 下一個問題
button-next-topic = 下一個議題
button-next-speaker = 下一位發言者
button-decline-several = 拒絕多個…
button-review = 審閱
button-skip = 跳過
button-show-again = 再次顯示
button-undo-of = 撤銷 #{ $number }
button-lock-down = 鎖定
button-unlock = 解除鎖定
button-add-from-the-room = 新增現場問題
button-more-minutes = +{ $minutes } 分鐘
button-pause = 暫停接受問題
button-resume = 恢復接受問題
button-page = 了解更多
button-open-screen = 開啟大螢幕
button-close-the-workshop = 關閉工作坊
button-previous = 上一頁
button-next = 下一頁
button-show-on-the-floor = 顯示在公開頻道
button-fact-more = 更多
select-decline = 拒絕…
select-topic = 議題…
select-language = 語言
select-language-of-discord = 我的 Discord 的語言
several-title = { $count } 個問題待審（第 { $page } 頁，共 { $pages } 頁）。先選擇要拒絕的問題，再選擇原因。
several-none = 沒有待審的問題。
several-few = 現在只有 { $count } 個問題待審：請在卡片上逐個決定。
several-choose = 要拒絕的問題
several-elsewhere = 其他頁上選取的
several-elsewhere-most = 其他頁上最多保留選取五十個；其餘的已不再選取。
several-reason = 拒絕的原因是…
several-all = 全部 { $count } 個待審問題
several-all-note = 同時勾選其他問題：勾選的會保留
several-will = 將拒絕全部 { $count } 個。
several-will-these = 將拒絕 { $numbers }。
several-will-keep = 將拒絕 { $count } 個，保留 { $numbers }。
several-moved-on = 清單有變，因此沒有拒絕任何問題。現在待審的有：
several-declined = { $count ->
    [0] 沒有拒絕任何問題。
   *[other] 已拒絕 { $count } 個問題：{ $reason }。
}
several-skipped = 以下問題在此期間已有變化，保持原樣：{ $numbers }。
several-back = { $count ->
    [0] 沒有可以撤銷的了。
   *[other] 已撤銷：{ $count } 個問題恢復原狀。
}
several-kept = 以下問題後來又有別的決定，因此保持原樣：{ $numbers }。
several-more = { $numbers } 以及另外 { $count } 個
review-left = { $count } 個問題待審。
review-none = 沒有待審的問題了。
review-next = 剛才無法讀取下一個問題。
review-others = { $count } 個問題待審；其他主持人正在看。請稍後再按**審閱**。
review-skipped = 您跳過了 { $count } 個問題，仍在待審。
mine-pick = 選擇要編輯或撤回的問題
brief-more = 更多相符的資料
form-ask-anonymously = 匿名提問：沒有人看到您的名字
form-ask-by-name = 具名提問：{ $name }
form-your-question = 您的問題（最多 { $limit } 個字元）
form-your-question-placeholder = 請不要寫可能指向您或他人的姓名、地點和號碼。Discord 自己知道您的帳號。
form-add = 新增現場提出的問題
form-edit = 編輯 #{ $number }
form-edit-label = 所有人將看到的文字
form-answer = 書面回答 #{ $number }
form-answer-label = 回答，顯示在問題下方
form-ask-back = 就 #{ $number } 追問
form-ask-back-label = 您要追問什麼；只有提問者看到
form-answer-back = 就 #{ $number } 回覆
form-answer-back-label = 您的回覆；主持人會看到
form-brief = 查詢背景資料
form-brief-label = 詞語、名稱或條文編號

## Words of the rules

asker-anonymous = 匿名
asker-removed = 名字已移除
asker-room = 來自現場
asker-elsewhere = 來自別處
name-quoted = 「{ $name }」
kind-question = 問題
kind-comment = 評論
kind-statement = 陳述
state-waiting = 待審
state-open = 待答
state-on-the-stage = 在台上
state-answered = 已回答
state-declined = 已拒絕（{ $reason }）
state-merged = 已合併到 #{ $number }
state-withdrawn = 已撤回
state-deferred = 已延後
state-filed = 已存檔
state-unanswered = 未回答
state-undecided = 始終沒有決定
told-duplicate = 已經有人問過這個問題。如果它在**待答問題**中，您可以支持它。
told-off-topic = 與本工作坊無關。您可以就工作坊的主題重新提問。
told-abuse = 這被視為侮辱或威脅。您可以換一種說法重新提問。
told-exposes = 為保護當事人，文字已刪除。您可以去掉姓名、地點和號碼後重新提問。
told-not-a-question = 您可以改為問題重新提出，或作為陳述送出：`/ask kind:statement`
told-no-time = 這是個合理的問題，但時間不夠了。如果還有時間，您可以再問一次。
told-merged = 計為對 #{ $number } 的一次支持。
reason-duplicate = 重複
reason-off-topic = 離題
reason-abuse = 辱罵或濫用
reason-exposes = 暴露個人
reason-exposes-note = 立即刪除文字；無法復原
reason-not-a-question = 不是問題
reason-no-time = 沒有時間
words-destroyed = （文字已刪除。）

## Panel and board

now-line = **現在：#{ $number }** { $text }
next-line = **接下來：#{ $number }** { $text }
now-nothing = **現在：**台上沒有問題
next-nothing = **接下來：**沒有待答的問題
panel-how = 請按一個按鈕；能在這裡輸入的話，也可以輸入 `/ask`。每個問題都先由主持人看過，才會出現在這裡。
panel-how-at-once = 請按一個按鈕；能在這裡輸入的話，也可以輸入 `/ask`。**問題會立即出現：沒有人事先看過。**
panel-open-or-anonymous = **匿名提問**：這裡沒有人能看出是您問的，連主持人也不能。**具名提問**：所有人都看到您的名字。Discord 自己始終知道。
panel-anonymous-only = 所有問題都是匿名的：這裡沒有人能看出是誰問的，連主持人也不能。Discord 自己始終知道。
panel-named-only = 所有問題都是具名的：所有人都看到您是誰。
panel-limits = 現在只有部分人可以參與：{ $limits }。
panel-limit-lockdown = 已鎖定，只限已經提過問、表示過支持或舉過手的人
panel-limit-role = 只限身分組 { $role } 的人
panel-limit-age = 只限至少已有 { $days } 天的帳號
panel-paused = 暫時不接受新問題：主持人正在處理已有的問題。您仍可支持下面的問題。
panel-closed = **本工作坊已關閉。**提問 { $asked } · 已回答 { $answered } · 未回答 { $unanswered }。
panel-closed-links = 已沒有人能把任何人與匿名問題聯繫起來。
panel-closed-gone = 這些訊息將於 <t:{ $when }:D> 消失。
panel-closed-report = 主辦人和主持人有報告。
ends-line = 預計結束：<t:{ $when }:t>（<t:{ $when }:R>）
speaking-line = 正在發言：**{ $name }**，到 <t:{ $until }:T>
board-open = 接受提問
board-paused = **已暫停**：不接受新問題。
board-closed = **已關閉**，<t:{ $when }:f>。已回答 { $answered } · **未回答 { $unanswered }** · 已拒絕 { $declined } · 始終沒有決定 { $undecided }。報告：`/workshop report`。
board-words-refused = 有些文字無法在此顯示：Discord 拒絕顯示。下面的卡片會說明是哪些。
board-floor-refused = Discord 拒絕在公開頻道顯示一段文字。未帶該文字顯示的有：{ $what }
refused-panel = 面板
refused-fact = 資料（來源）
board-lockdown = **已鎖定**：只有已經提過問、表示過支持或舉過手的人可以操作。
board-counts = 待審 { $waiting } · 待答 { $open } · 已回答 { $answered } · 已拒絕 { $declined }
board-waiting = **{ $count } 個待審**，最早的在前（<t:{ $when }:R>）：{ $cards }
board-waiting-new = **{ $count } 個待審**：{ $cards }
board-after = #{ $number } { $text }
board-reason = { $line } · { $reason }
reason-supports = { $supports } 個支持
reason-fair = { $supports } 個支持，{ $fresh ->
    [0] 全部來自已有機會被聽到的人
   *[other] 其中 { $fresh } 個來自尚未被聽到的人
}
board-topic = 議題：**{ $title }**，到 <t:{ $when }:t>（<t:{ $when }:R>），然後是 { $next }
board-topic-last = 議題：**{ $title }**，到 <t:{ $when }:t>（<t:{ $when }:R>）（最後一個議題）
board-topic-to-come = 議題：尚未開始。按**下一個議題**開始 { $title }（{ $minutes } 分鐘）
board-topics-over = 議題：無。議程已結束。
panel-topic = 議題：**{ $title }**，到 <t:{ $when }:t>
board-hands = { $count } 人在舉手：{ $names }

## Cards and posts

card-title = #{ $number } · { $kind } · { $asker } · { $state }
card-line = #{ $number } · { $state } · { $asker } · { $text }
post-title = #{ $number } · { $asker }
post-title-state = #{ $number } · { $asker } · { $state }
reply-title = 對 #{ $number } 的回答
field-answer = 回答
field-topic = 議題
field-last-change = 最近的決定
field-notes = 備註
field-asked-back = 追問
field-answered-back = 提問者的回覆
field-alike = 重複？
field-facts = 相符的資料（/brief）
card-alike = **#{ $number }**（{ $state }）：{ $text }
card-fact = { $headline }（{ $as_of }）
note-leads = 請檢查：含有{ $leads }
note-edited = 經主持人編輯
note-bare-post = Discord 拒絕在公開頻道顯示這段文字，因此那裡的貼文沒有文字
card-words-attached = Discord 拒絕顯示 #{ $number } 的文字，因此作為附件附上。
card-words-refused = #{ $number } 無法連同文字顯示：Discord 拒絕，作為附件也不行。`/question edit number:{ $number }` 可在表單中開啟，`/question show number:{ $number }` 也許能只顯示給您。
post-words-attached = Discord 拒絕在此顯示文字，因此作為附件附上。
post-words-refused = Discord 拒絕在此顯示文字。
note-supports = { $count } 個支持

## Announcements

notice-topic-ends-soon = **{ $title }**：還有 2 分鐘（到 <t:{ $when }:t>）。
notice-topic-ends = **{ $title }**：時間到（原定到 <t:{ $when }:t>）。
notice-speaker-ends-soon = **{ $name }**：還有 30 秒（到 <t:{ $when }:T>）。
notice-speaker-ends = **{ $name }**：時間到（自 <t:{ $when }:T>）。
notice-workshop-closes = 這個工作坊已有多日無人操作。它將於 <t:{ $when }:f> 關閉並生成報告，除非在此之前有人操作：與個人的任何關聯都不應永遠保留。
notice-floor-is-shut = 自 <t:{ $when }:t> 起我無法在公開頻道發文：已通過的問題、面板和通知都不會出現在那裡。`/workshop check` 會說明我缺少哪項權限，或該頻道已不存在。
notice-someone-ends-soon = 發言者還有 30 秒（到 <t:{ $when }:T>）。
notice-someone-ends = 發言者時間到（自 <t:{ $when }:T>）。
notice-on-the-stage = **現在：#{ $number }**

## The screen: a page in the browser. Short sentences, for they are read from the back of a room

screen-now = 現在
screen-next = 接下來
screen-nothing = 台上沒有問題。
screen-topic = 議題
screen-speaking = 正在發言
screen-left = 剩餘
screen-over = 超時
screen-open-questions = 待答問題
screen-ask = 提問
screen-scan = 此 QR 碼開啟 Discord 的公開頻道。
screen-floor = 在 Discord 開啟公開頻道
screen-how = 在那裡按面板上的按鈕。
screen-counts = { $open } 個待答問題 · { $answered } 個已回答
screen-supports = { $count } 個支持
screen-not-yet = 面板尚未出現在公開頻道。
screen-closed = 本工作坊已關閉。
screen-lost = 沒有連接。正在重試…
screen-gone = 此連結已失效。主持人可以給您新的連結。
screen-on = 本工作坊的大螢幕：{ $link }
    它把公開頻道所顯示的內容顯示給**任何持有此連結的人**，不用 Discord 也能看。`state:renew` 給出新連結並立即停用此連結；`state:off` 停用它。
screen-off = 大螢幕已關閉；其連結已失效。
screen-already-off = 大螢幕本來就是關閉的。沒有任何改變。
screen-not-served = 這裡不提供大螢幕：營運機器人的人可用設定 `screen.listen` 開啟。

## Receipts and what askers are told

receipt-anonymous = **#{ $number } 已匿名送出。**
receipt-named = **#{ $number } 已以您的名字 { $name } 送出。**
receipt-next = 正在等主持人決定。在他們決定之前您可以修改。以後請看面板上的**我的問題**，或 `/mine`。
receipt-open = 它已列為待答，出現在公開頻道。在它上台之前您可以撤回。以後請看面板上的**我的問題**，或 `/mine`。
receipt-open-soon = 它很快會與其他問題一起出現在公開頻道。如果在此之前改為由主持人先看，它會等主持人決定。在它上台之前您可以撤回。以後請看面板上的**我的問題**，或 `/mine`。
receipt-filed = 已存入記錄，並將寫入報告。
receipt-kept = 機器人保存的是一個代號而不是您的帳號，並在工作坊關閉時銷毀這個代號；Discord 自己知道這是哪個帳號送出的。
receipt-asked-back = **關於 #{ $number }，主持人有話問您：**請看**我的問題**。
guard = **未送出。沒有儲存任何內容。** 以下內容可能指向您或他人：
    { $places }
    請按**編輯**修改，或按**仍然送出**。
guard-text = 您的文字
guard-refused = **未送出。沒有儲存任何內容。** 您的問題中有內容可能指向您或他人，而 Discord 拒絕再次顯示您的文字。請去掉該內容重新寫，或具名提問。
guard-spent = 您已經用另一種寫法送出為 #{ $number }。這次沒有送出任何內容。
guard-more = 以及另外 { $count } 處
guard-gone = 您的文字已不在這裡，沒有送出任何內容。請再問一次。
lead-phone = 電話號碼
lead-email = 電子郵件地址
lead-link = 連結
lead-name = @名字
lead-id = 長號碼（帳號、身分證？）
thin = 據目前所知，**現在可以匿名提問的人不到五個**，因此別人可能猜到是您。您可以等人多一些再問，也可以仍然提問。
thin-held = **未送出。沒有儲存任何內容。** { $note }
thin-refused = **未送出。沒有儲存任何內容。** { $note }Discord 拒絕再次顯示您的文字：請按面板上的**匿名提問**，在那裡寫。
button-ask-all-the-same = 仍然提問
receipt-thin = **請小心。** 據目前所知，**現在可以匿名提問的人不到五個**，因此別人可能猜到是您。您可以現在撤回，以後再問。
ask-reveals = **請小心。** 鎖定期間，只有以前參與過的人可以提問。到目前為止您只匿名參與過，因此您具名提問會讓別人知道您參與過。您可以匿名提問，可以等鎖定解除，也可以仍然提問。
mine-title = 您的問題
mine-none = 您在這個工作坊還沒有提過問題。
mine-going = 正在刪除
mine-asked-back = **主持人追問：** { $text }
mine-answered-back = **您的回覆：** { $text }
mine-answered = 您關於 #{ $number } 的回覆現在已顯示在它的卡片上。
mine-answered-soon = 您關於 #{ $number } 的回覆已保存。為了不讓任何人看出您是何時回覆的，主持人會在 { $seconds } 秒內看到。
mine-line = #{ $number } · { $asker } · { $state }：{ $text }
list-page = { $title }（第 { $page } 頁，共 { $pages } 頁）
list-more = …以及另外 { $count } 個
own-words-refused = Discord 拒絕再次顯示這段文字；它已按您送出的原樣儲存。
receipt-words-refused = Discord 拒絕再次顯示您的文字；它已按您送出的原樣儲存。
answer-refused = Discord 拒絕顯示這則回覆，也許是因為其中的文字。
mine-saved = #{ $number } 已修改。
withdrawn = #{ $number } 已撤回，其文字已刪除。
mine-saved-soon = #{ $number } 已修改。為了不讓任何人看出您是何時修改的，其他人會在 { $seconds } 秒內看到；如果主持人在此之前作出決定，則保持他們看到的樣子。
withdrawn-soon = #{ $number } 已撤回。為了不讓任何人看出您是何時撤回的，它會在 { $seconds } 秒內從其他人眼前消失，屆時其文字被刪除；如果在此之前它上了台或被拒絕，則不再改變。
questions-none = 沒有待答的問題。
questions-title = { $count } 個待答問題（第 { $page } 頁，共 { $pages } 頁）
questions-line = #{ $number } · { $asker } · { $supports } 個支持：{ $text }
hand-raised = 您已舉手，顯示您的名字 { $name }：清單中第 { $place } 位。
hand-lowered = 您的手已放下。
hand-already-up = 您已經舉著手，顯示您的名字 { $name }：清單中第 { $place } 位。
hand-note-changed = 您的手仍舉著，並附上此備註，顯示您的名字 { $name }：清單中第 { $place } 位。
hand-reveals = **請小心。** 鎖定期間，只有以前參與過的人可以舉手。到目前為止您只匿名參與過，因此您舉手會讓別人知道您參與過。您可以等鎖定解除，也可以仍然舉手。
button-raise-all-the-same = 仍然舉手
has-spoken = 已發過言
spoken-title = 已發言的人，最近的在前
speaker-forgotten = 某人
hand-none = 沒有人舉手。
hand-title = { $count } 人在舉手
language-chosen = 從現在起，我用這種語言與您交流。
privacy-title = **本工作坊儲存了哪些與您有關的內容**
privacy-questions = { $anonymous ->
    [0] 沒有匿名問題
   *[other] { $anonymous } 個匿名問題，存在一個代號之下，而不是您的帳號之下
}；{ $named ->
    [0] 沒有具名問題。
   *[other] { $named } 個具名問題，與您的帳號和名字一起儲存。
}
privacy-supports = { $count ->
    [0] 沒有支持任何問題。
   *[other] 您對 { $count } 個問題的支持，存在代號之下。
}
privacy-withdrawn = 曾經另有 { $count } 個問題，您已撤回：其編號和狀態，不含文字。
privacy-hand = 您舉著的手，連同您的名字。
privacy-spoke = 您曾被請發言、何時及多久，連同您的名字。
privacy-takes-part = 您參與過，不含時間，存在代號之下。
privacy-answered-back = 您對主持人 { $count } 次追問的回覆，存在代號之下。
privacy-muted = 您被禁言：存在代號之下；如果禁言是因具名問題而起，則與您的帳號一起儲存。
privacy-language = 您在此選擇的語言，存在代號之下：{ $language }。
privacy-voices = 您對 { $count } 項要點的表態，存在代號之下，直到其時間結束。
privacy-records = 作為記錄員：您是 R1 還是別的編號，連同您的帳號，直到工作坊被清除。
privacy-moderates = 作為主持人：您作出的決定，連同您的帳號和時間，直到工作坊被清除。
privacy-deleted = 您曾刪除 { $count } 個待審問題：在工作坊關閉之前計入您的限額。
privacy-going = 另有 { $count } 項正在刪除：15 分鐘內消失。
privacy-how = 代號由您的帳號和一個不在資料庫中的金鑰算出。沒有金鑰，誰也算不出它，也沒有任何指令會顯示它。
privacy-until = **工作坊關閉時**，金鑰以及所有代號、支持和舉手都被銷毀：此後沒有人能把您與匿名問題聯繫起來。再過 { $days } 天，除報告和主持日誌（其中沒有任何人的名字）外的一切都被清除。
privacy-discord = **機器人無法改變的是：** Discord 知道您的帳號送出了什麼。運行這個機器人的人有可能改動過它：請問清楚是誰。
button-delete-my-data = 刪除我的個人資料
button-delete-within = { $minutes } 分鐘內
button-delete-at-once = 立即
delete-confirm = 要刪除本工作坊儲存的與您有關的內容嗎？**會刪除：** 您待審的問題（包括待審時被合併的）、您的支持、您舉著的手。**會保留，但不再屬於任何人：** 主持人已經作出決定的內容，不帶您的名字。此後您無法再找到或撤回它。此操作無法復原。
delete-within = **{ $minutes } 分鐘內**：每一項各在一個隨機的時刻消失，因此沒有人能看出哪些本是一起的。在那之前它和其他內容一樣存在：主持人仍可對它作出決定，他們在此期間通過的問題會保留，不再屬於任何人。如果工作坊在此之前關閉，剩下的會在關閉時全部消失，那時作對比的人可能看出哪些一起消失；儘早刪除可以避免這一點。
delete-at-once = **立即**：現在全部消失。盯著公開頻道、主持頻道或舉手清單的人可能看出哪些一起消失。
delete-no-delays = 此安裝關閉了延遲：兩種方式都立即刪除。
deleted-within = 已刪除。其他人會在 { $minutes } 分鐘內看到它一項一項地消失，因此沒有人能看出哪些本是一起的。如果工作坊在此之前關閉，剩下的會在關閉時全部消失，那時作對比的人可能看出哪些一起消失。您不能再更改它，您此後提的問題與它毫無關係。
deleted-at-once = 已刪除。
deleted-what-stays = 在關閉之前，機器人仍保留以下內容，與其他一切分開，沒有工作坊的金鑰就無法讀取：您刪除了多少個未決問題、禁言（如果有）、您在公平順序中的位置；您參與過；以及，如果您曾被請發言，您的那次發言，連同您的名字。
help = 用面板上的按鈕或 `/ask` 提問，匿名或具名；用問題下方的按鈕支持別人的問題。
    在**我的問題**或 `/mine` 查看您的問題的結果；用 `/brief` 查詢有出處的資料。
    第一次來？**隱私**或 `/privacy` 說明誰能看到什麼。您的指令：
help-rapporteur = 您負責本工作坊的記錄：筆記、要點、翻譯、報告。
    從這些指令開始：`/note add`、`/message draft`、`/question translate`、`/workshop report`。
    問題由主持人決定。您的指令：
help-staff = 每張卡片上有**通過**、**編輯**、**拒絕…**；**撤銷**可收回最近的決定。
    看板上有：**下一個問題**、**已回答**、**下一位發言者**、**下一個議題**、**暫停接受問題**。
    遇到麻煩時：`/workshop lockdown`、`/question mute`。卡片上的按鈕也都是 `/question` 下的指令。您的指令：

## What moderators and organisers are told

decided-merged = #{ $number } 已合併到 #{ $into }（支持 +1）。提問者會在**我的問題**下看到。
decided = #{ $number } 現在的狀態：{ $state }。
edited = #{ $number } 已修改，並標為經主持人編輯。提問者的原文保留到工作坊關閉，除非您銷毀它。
original-destroyed-leads = #{ $number } 已修改。您的編輯去掉了可能指向某人的內容，因此原文已刪除。
original-destroyed = #{ $number }：提問者的原文已刪除。
asked-back = #{ $number } 的提問者會在**我的問題**下看到，再次提問時也會得到提示。如果對方回覆，會顯示在卡片上。
added = #{ $number } 已新增，待答。
topic-added = **{ $title }** 是議程第 { $place } 項，預計 { $minutes } 分鐘。
topic-moved = **{ $title }** 現在是議程第 { $place } 項，共 { $count } 項。
topic-removed = **{ $title }** 已移出議程。原來歸入其下的問題現在不屬於任何議題。
topic-extended = **{ $title }** 可以進行到 <t:{ $when }:t>。
topic-shortened = 已撤銷：**{ $title }** 可以進行到 <t:{ $when }:t>。
topic-over = **{ $title }** 已結束。
topic-begun = **{ $title }** 已開始，到 <t:{ $when }:t>。
topic-none-left = 那是最後一個議題。
topic-facts = 有資料與此議題相符。要在公開頻道顯示一則嗎？
topic-back = 已撤銷：**{ $title }** 重新進行，**{ $other }** 尚未開始。
topic-back-last = 已撤銷：**{ $title }** 重新進行。
topic-back-first = 已撤銷：沒有議題在進行，**{ $title }** 尚未開始。
more = 現在對 #{ $number } 還可以做的事：
more-nothing = 現在對 #{ $number } 沒有別的可做。
more-topic = #{ $number } 屬於哪個議題？
topic-given = #{ $number } 現在屬於 **{ $title }**。
topic-list = 議程：{ $count } 個議題
topic-line-over = { $place }. **{ $title }**：已結束，預計 { $planned } 分鐘，用了 { $used } 分鐘
topic-line-runs = { $place }. **{ $title }**：進行中，到 <t:{ $when }:t>（<t:{ $when }:R>）
topic-line-to-come = { $place }. **{ $title }**：{ $minutes } 分鐘
topic-line-number = （議題編號 { $number }）
speaker-called = **{ $name }** 發言，到 <t:{ $until }:T>。
speaker-finished = { $name } 已結束發言；現在沒有人發言。
speaker-hand-down = { $name }：手已放下。
speaker-speaks-on = 已撤銷。**{ $name }** 繼續發言，到 <t:{ $until }:T>。
speaker-nobody-speaks-on = 已撤銷。現在沒有人發言。
speaker-hand-up-again = { $name }：重新舉手，位置不變。
speakers-have = 從現在起每人發言 { $seconds } 秒。
speaker-has-too = 這也適用於正在發言的 **{ $name }**：到 <t:{ $until }:T>。
speaker-keeps = **{ $name }** 保留原來的時間（到 <t:{ $until }:T>）：按新時間早已結束。
opened = **{ $title }** 已開設。接下來：用 `/topic add` 安排議程；主持人的看板在 { $desk }。請告訴大家按這裡面板上的按鈕提問。
open-refused = 工作坊沒有開設，也沒有任何改變：
paused-now = 不接受新問題，直到**恢復接受問題**或 `/workshop resume`。
resumed-now = 重新接受問題。
close-confirm = 要關閉工作坊嗎？{ $open } 個待答問題將變為未回答。{ $waiting ->
    [0] 沒有等待決定的問題。
   *[other] **有 { $waiting } 個問題始終沒有決定**：會計入報告，其文字不會顯示，並與其餘內容一起消失。
}個人與匿名問題、支持或舉手之間的一切關聯都會被銷毀。此操作無法復原。
settings-title = 本工作坊的設定
settings-language = 大家看到的語言（`language`）：{ $value }
settings-identity = 如何提問（`identity`）：{ $value }
settings-order = 下一個建議哪個問題（`order`）：{ $value }
settings-per-person = 每人可有的未決問題（`questions_per_person`）：{ $value }
settings-support = 可以支持問題（`support`）：{ $value }
settings-premoderation = 主持人先看問題（`premoderation`）：{ $value }
settings-eligible-role = 誰可以參與（`eligible_role`）：{ $value }
settings-account-age = 帳號至少已有的天數（`account_age_days`）：{ $value }
settings-lockdown = 已鎖定（`/workshop lockdown`）：{ $value }
settings-changed = 已更改。本工作坊現在的設定是：
settings-anybody = 任何人
settings-alternate = 現場與 Discord 輪流發言（`alternate`）：{ $value }
settings-rapporteurs = 記錄員（`/workshop open rapporteurs:`）：{ $value }
closed-log = 主持日誌的最後一個雜湊值是 `{ $hash }`。請把它保存在此伺服器之外：以後任何人都能據此看出日誌是否被改動。
board-log = 主持日誌有 { $rows } 行。最後一個雜湊值是 `{ $hash }`。
board-rooms-turn = （輪到現場）
message-drafted = 要點 { $number } 已起草。在用 `/message round` 提出之前，公開頻道沒有人看到它。
message-edited = 要點 { $number } 已修改。
message-removed = 要點 { $number } 已移除，其文字已銷毀。
message-put = 要點 { $number } 已在公開頻道向所有人提出，到 <t:{ $until }:T>。屆時結果會顯示在那裡。
message-none = 還沒有要點。用 `/message draft` 起草。
message-title = { $count } 項要點
message-draft = 尚未提出
message-line = { $number }. { $text }（{ $said }）
round-title = 要點 { $number }
round-runs = 您支持還是反對？開放到 <t:{ $until }:T>。沒有人看到誰怎麼表態，在那之前也沒有人看到有多少；您可以更改。
round-few = 參與者不到五人
round-voices = 支持 { $support }，反對 { $objections }
round-not-put = 未提出：時間未到工作坊就已關閉
button-support-message = 支持
button-object = 反對
voice-supports = 您支持這項要點。按**反對**可更改，再按**支持**則不表態。
voice-objects = 您反對這項要點。按**支持**可更改，再按**反對**則不表態。
voice-none = 您對這項要點不表態。
note-added = 筆記 { $number } 已寫入報告，在「{ $title }」之下。
note-added-no-topic = 筆記 { $number } 已寫入報告，不屬於任何議題。
note-removed = 筆記 { $number } 已移除，其文字已銷毀。
note-none = 還沒有筆記。用 `/note add` 寫一則。
note-title = { $count } 則筆記
note-line = { $number }. { $by }：{ $text }
note-line-topic = { $number }. { $by }，「{ $title }」：{ $text }
button-translate = 翻譯
select-translation-language = 譯成哪種語言？
translate-which = 您要把 #{ $number } 譯成哪種語言？其他語言可用 `/question translate` 指明。
form-translate = #{ $number } 的譯文
form-translate-label = { $language }
translated = 您的 #{ $number } 譯文（{ $language }）已放在它旁邊。
field-translation = 主持人的譯文（{ $language }）
field-translation-rapporteur = 記錄員的譯文（{ $language }）
settings-nobody = 沒有身分組：只由主持人負責記錄
status-rapporteurs = 記錄員：{ $role }
yes = 是
no = 否
lockdown-on = **已鎖定**：只有已經提過問、表示過支持或舉過手的人可以操作。待審的保留。用 `/workshop lockdown state:off` 解除。
lockdown-off = 鎖定已解除：所有人都可以重新參與。
command-workshop-erase = 清除已關閉的工作坊，報告和主持日誌除外
button-erase = 清除
erase-confirm = 要清除工作坊 { $id }「{ $title }」（關閉於 <t:{ $closed }:f>）嗎？它的問題、回答、議題、發言者和時間會從資料庫消失，機器人有關它的訊息會從公開頻道和主持頻道消失。報告和主持日誌保留。此操作無法復原。
erased-now = 「{ $title }」已清除。機器人的訊息正在逐一刪除；無法刪除的會在 { $desk } 列出。
no-such-workshop = 此伺服器上沒有工作坊「{ $typed }」。請從輸入時出現的清單中選擇。
still-running = 這個工作坊仍在進行。請先用 `/workshop close` 關閉。
already-erased = 這個工作坊已於 <t:{ $when }:f> 清除。
undeleted = 「{ $title }」已清除，但機器人有 { $count } 則訊息無法刪除。請手動刪除：
undeleted-more = …以及另外 { $count } 則。
close-which = 要關閉工作坊 { $id }「{ $title }」嗎？
closed-key-left = 工作坊已關閉，已沒有任何一行把任何人與問題聯繫起來。但是**它的金鑰未能銷毀**：請讓營運機器人的人現在就刪除檔案 { $path }，因為用它和資料庫的舊備份可以重新找到這些關聯。我會繼續嘗試，直到它消失。報告見附件。
closed-now = 已關閉。與個人的所有關聯都已銷毀。這是報告；只有您看到：請分享它。`/workshop report` 可再次取得，也有 HTML、CSV 和 JSON 格式。
report-here = { $title } 的報告。
report-draft = { $title } 的報告**草稿**：工作坊仍在進行，主持頻道還沒有人看過的內容不在其中。
report-zipped = { $name } 已壓縮，因為 Discord 不接受更大的檔案：開啟後裡面就是報告。
report-too-large = { $name } 超過 Discord 所接受的大小。請向營運機器人的人索取：openfloor report 會把它寫入檔案。
report-not-attached = Discord 在此不接受檔案，因此沒有附上報告。請稍後再用 `/workshop report`，或向營運機器人的人索取：openfloor report 會把它寫入檔案。
told-again = -# 這在您上次輸入時已經完成，現在沒有執行任何操作。
check-good = 機器人需要的一切都已具備。
check-which-desk = 此頻道沒有開放中的工作坊：請用 `desk` 指明主持頻道。
bot-is-no-member = 機器人不是或不再是伺服器 { $server } 的成員；這裡只有它的指令。請用營運者頁面上的連結邀請它（範圍 *bot* 和 *applications.commands*）。
bot-is-timed-out = 機器人在此伺服器上被禁言（timeout），無法發佈任何內容：請解除。
moderators-are-everyone = 主持人的身分組是 @everyone：請指定只有主持人擁有的身分組。
rapporteurs-are-everyone = 記錄員的身分組是 @everyone：請指定只有記錄員擁有的身分組。
rapporteurs-are-gone = 記錄員的身分組（{ $role }）已不存在：只有主持人可以負責記錄。
rapporteurs-cannot-work = { $role } 負責記錄，但在 { $channel } 無法這樣做：請在那裡授予「檢視頻道」（View Channel）和「管理訊息」（Manage Messages）（語音或舞台頻道還需「連接」（Connect））。
moderators-are-gone = 主持人的身分組（{ $role }）已不存在：只有主辦人可以主持。請關閉這個工作坊，並用現有的身分組重新開設。
eligible-is-gone = 可以提問的身分組（{ $role }）已不存在，因此誰也不能提問：請用 `/workshop settings eligible_role:` 另選，@everyone 表示所有人。
channel-is-gone = 頻道 { $channel } 已不存在。主辦人可在伺服器任何地方用 `/workshop close workshop:` 結束其工作坊，營運者可用 `openfloor close`。
channel-is-elsewhere = { $channel } 是另一個伺服器的頻道。
channel-is-a-thread = { $channel } 是討論串或論壇貼文。請使用文字頻道、公告頻道，或語音或舞台頻道的文字聊天區。
channel-is-no-text = 工作坊不能設在 { $channel }。請使用文字頻道、公告頻道，或語音或舞台頻道的文字聊天區。
permission-missing = 在 { $channel } 機器人缺少 **{ $permission }**：{ $purpose }
needs-view-channel = 沒有它，機器人在那裡完全無法工作。
needs-send-messages = 用於發佈面板、看板、卡片和問題。
needs-embed-links = 用於顯示問題和資料；沒有它，這些都是空的。
needs-attach-files = 用於交還一則訊息放不下的文字。
needs-connect = 沒有它，語音或舞台頻道的文字聊天區是關閉的。
needs-read-message-history = 用於在重新啟動後找回自己的訊息。
desk-is-public = 所有人都能看到 { $channel }：主持頻道必須是私密的，請在那裡取消 @everyone 的「檢視頻道」（View Channel）。
others-see-the-desk = 能看到 { $channel } 的不只是主持人、記錄員和管理員，還有：{ $who }。主持頻道只供前者使用；請在那裡取消其他人的「檢視頻道」（View Channel）。
who-sees-the-desk = 除主辦人和管理員外，能看到 { $channel } 的有：{ $who }。其中不應有主持人以外的人。
moderators-cannot-see = { $role } 看不到 { $channel }，主持人因此無法在那裡工作：請授予「檢視頻道」（View Channel）（語音或舞台頻道還需「連接」（Connect））。
floor-is-writable = 所有人都可以在 { $channel } 發言，因此打錯的 `/ask` 會公開。@everyone 沒有「傳送訊息」（Send Messages），面板和表單也能使用。
moderators-lack-manage-messages = { $role } 在 { $channel } 缺少「管理訊息」（Manage Messages）：按鈕不需要它，但 Discord 會對他們隱藏主持人的指令。請在那裡授予，或在「伺服器設定 → 整合」中允許該身分組。
unknown-language = 這裡沒有這種語言。現有：{ $names }。
unknown-pack = 沒有名為 { $pack } 的資料包。現有：{ $packs }
brief-nothing = 背景資料中沒有相符的。請試試其他詞語、名稱或條文編號。
brief-shown = 已顯示在公開頻道：{ $headline }
fact-evidence = 證據
fact-class = { $class ->
    [law] 法律
    [treaty] 條約
    [court] 法院
    [official-statement] 官方聲明
    [un-finding] 聯合國結論
    [academic] 學術研究
    [ngo-research] 非政府組織研究
   *[press] 新聞媒體
}
fact-as-of = 截至
fact-policy-questions = 政策問題
fact-keywords = 關鍵詞
fact-contested = 有爭議
fact-contested-line = **有爭議：** { $text }
fact-primary = 來源 { $place }（一手）
fact-secondary = 來源 { $place }（二手）

## When the answer is no

no-workshop = 這裡沒有開放中的工作坊。主辦人（「管理伺服器」）可用 `/workshop open` 開設。
workshop-closed = 本工作坊已關閉。
intake-paused = 暫時不接受新問題；主持人正在處理已有的問題。
intake-already-paused = 本來就已暫停接受問題。
intake-changed-by = 最近一次由 { $by } 更改。
intake-already-open = 本來就在接受問題。
not-moderator = 只有本工作坊的主持人可以這樣做。
role-needed = 只有身分組 { $role } 的人可以在這裡參與。主持人可以告訴您如何取得。
account-too-young = 只有至少已有 { $days } 天的帳號可以在這裡參與。
locked-down = 目前只有已經提過問、表示過支持或舉過手的人可以參與。請稍後再試。
lockdown-already-on = 工作坊本來就已鎖定。沒有任何改變。
lockdown-already-off = 工作坊沒有鎖定。沒有任何改變。
lockdown-changed-by = 最近一次由 { $by } 更改。
muted-anonymous = 在本工作坊，主持人不再接受您的匿名問題。他們不知道您是誰。您仍可支持問題。
muted = 在本工作坊，主持人不再接受您的問題和舉手。您仍可支持問題。
nobody-to-mute = #{ $number } 是口頭提出、由主持人輸入的，因此沒有人可以禁言。
you-support = 您支持 #{ $number }。再按一次可收回。
you-support-no-more = 您不再支持 #{ $number }。再按一次可支持。
support-off = 本工作坊不能支持問題。
not-organiser = 只有主辦人（「管理伺服器」）可以這樣做。
unknown-message = 沒有要點 { $number }。`/message list` 會顯示現有的。
messages-full = 已有 { $limit } 項要點，不能再多了。
round-is-running = 要點 { $number } 正在向所有人提出：請等到時間結束。
round-is-over = 這項要點的時間已到。
round-seconds = 一項要點提出的時間為 { $least } 到 { $most } 秒。
unknown-note = 沒有筆記 { $number }。`/note list` 會顯示現有的。
notes-full = 已有 { $limit } 則筆記，不能再多了。
too-many-translations = #{ $number } 已有 { $limit } 種語言的譯文，不能再多了。已有的譯文可以重新給出。
unknown-translation-language = 「{ $typed }」不是這裡認識的語言。請選擇一種，或輸入其標籤，例如 fr 或 zh-Hant。
not-rapporteur = 只有主持人和記錄員可以這樣做。
channel-in-use = 一個仍開放的工作坊正在使用其中一個頻道。請先用 `/workshop close` 關閉它。
same-channel = 主持頻道必須與公開頻道不同，而且必須是私密的。
text-empty = 這段文字沒有可讀的內容；請至少寫一個字元。
text-too-long = 您的文字超出 { $over } 個字元（{ $length } 個；最多 { $limit } 個）。
text-too-many-parts = 這裡有些字元（疊加的符號、組合表情符號）佔用太多空間。請少用一些。
your-text = 您的文字，供複製：
your-text-attached = 您的文字見附件。
anonymous-not-allowed = 本工作坊不接受匿名問題。您的問題沒有送出。您可以具名提問。
named-not-allowed = 本工作坊只接受匿名問題。您的問題沒有送出。您可以匿名提問。
too-many-waiting = 您已有 { $limit } 個未決問題，這是每人的上限。請在**我的問題**下撤回一個，或等待。
too-soon = 您剛剛提過問題。請等 { $seconds } 秒。
unknown-question = 沒有問題 #{ $number }。
not-yours = 這不是您的問題。
being-deleted = 您已要求刪除它：它會在 15 分鐘內消失，不能再對它做別的。
by-the-asker = 一位提問者
moved-on = 沒有任何改變：{ $by } 更快一步。#{ $number } 現在的狀態：{ $state }。
stage-moved-on = 沒有任何改變：{ $by } 更快一步。現在台上是 #{ $number }。
stage-moved-on-empty = 沒有任何改變：{ $by } 更快一步。現在台上沒有問題。
not-possible = #{ $number } 的狀態是「{ $state }」時不能這樣做。
nothing-to-undo = #{ $number } 沒有可以撤銷的決定。
words-were-destroyed = #{ $number } 的文字已刪除；無論如何都無法恢復。
muted-now-anonymous = 在工作坊關閉之前，#{ $number } 的提問者不能再匿名提問。此人的其他問題保留；用 `/question unmute` 加同一編號可解除。
muted-now = 在工作坊關閉之前，#{ $number } 的提問者不能再提問，也不能舉手。此人的其他問題保留；用 `/question unmute` 加同一編號可解除。
unmuted = #{ $number } 不再有任何禁言。
moved = #{ $number } 現在是第 { $position } 個待答問題，共 { $count } 個。
not-manual-order = 位置只在手動順序中有效；本工作坊的順序是：{ $order }。管理伺服器的人可以更改：`/workshop settings order:manual`。
merge-into-itself = 這是同一個問題。請選擇另一個編號。
not-mergeable = 不能合併到 #{ $number }：它的狀態是 { $state }。
agenda-moved-on = 沒有任何改變：{ $by } 更快一步。現在進行的是 **{ $title }**。
agenda-moved-on-none = 沒有任何改變：{ $by } 更快一步。現在沒有議題在進行。
minutes-moved-on = 沒有任何改變：{ $by } 更快一步。**{ $title }** 現在可以進行到 <t:{ $when }:t>。
no-topics = 議程是空的。請用 `/topic add` 新增議題，各帶標題和分鐘數；然後用**下一個議題**或 `/topic next` 開始第一個。
agenda-over = 議程已結束。請用 `/topic add` 新增另一個議題，然後開始。
no-topic-runs = 沒有議題在進行，因此無法延長時間。**下一個議題**或 `/topic next` 開始下一個。
no-topic-began = 還沒有議題開始過，因此沒有可以撤銷的。
unknown-topic = 沒有這個標題或編號的議題。請從輸入時出現的清單中選擇，或查看 `/topic list`。
topic-runs = **{ $title }** 正在進行，因此位置不變。**下一個議題**會結束它，`/topic extend` 給它延長時間。
topic-is-over = **{ $title }** 已結束，因此位置不變。
wrong-position = 只能移動尚未開始的議題，它們的位置是 { $first } 到 { $last }。請從中選擇。
wrong-minutes = 一個議題可以有 1 到 { $limit } 分鐘，一次延長也是如此。請選擇其間的數字。
agenda-full = 議程已有 { $limit } 個議題，這是上限。請先用 `/topic remove` 移除一個。
speakers-moved-on = 沒有任何改變：{ $by } 更快一步。{ $now }
speakers-moved-on-hand = 沒有任何改變：有人舉手或放下了手，下一位發言者會是別人。{ $now }請再看一下，再按一次。
not-the-latest-turn = 沒有任何改變：發言者已有變動，因此不能再撤銷。{ $now }
speaks-now = 現在 { $name } 正在發言。
speaks-nobody = 現在沒有人發言。
nobody-to-speak = 沒有人舉手，也沒有人發言。要請現場的人，請給出名字：`/speaker next`。
not-on-floor-list = 這個人沒有舉手，也沒有在發言。
speaker-time = 每位發言者可以有 { $least } 到 { $most } 秒。
speaking-now = 您正在發言。發言結束後您可以再次舉手。
undo-blocked = 請先撤銷對 #{ $number } 的決定。
no-original = #{ $number } 沒有可以銷毀的早先文字。
nobody-to-ask-back = #{ $number } 不是匿名提出的：請當場問其本人。
asked-back-already = #{ $number } 已追問過兩次，不能再多了。
nothing-to-answer = #{ $number } 已沒有需要回覆的內容。
nothing-open = 沒有待答的問題。
nothing-on-stage = 台上沒有問題。
no-longer-waiting = #{ $number } 現在的狀態：{ $state }；不能再這樣更改。
no-hand-up = 您沒有舉手。
unknown-button = 這個已經失效。請使用最新的面板、卡片或看板，或使用指令。
unknown-command = 請一分鐘後再試：Discord 仍在顯示舊的指令。
only-in-a-server = 這只能在伺服器的頻道中使用，不能在私訊中使用。
no-room = 沒有儲存任何內容：機器人的磁碟已滿或出現故障。請告訴主持人（{ $reference }），然後再試。
something-went-wrong = 出錯了。請告訴主持人：{ $reference }
database-gone = 沒有儲存任何內容：機器人的資料庫已不在原處。請告訴主持人（{ $reference }）：執行機器人的人必須把它放回去。
database-busy = 沒有儲存任何內容：機器人的資料庫被另一個程式佔用，或磁碟很慢。請稍等，然後再試（{ $reference }）。
took-too-long = 機器人用時過長。請再試一次。
trouble-disk = **我無法儲存任何內容：**我的磁碟已滿或出現故障。已確認的內容都保留著；現在提問或按鍵的人會得到告知。請告訴執行機器人的人。
trouble-gone = **我無法儲存任何內容：**我的資料庫已不在原處。現在提問或按鍵的人會得到告知。請立即告訴執行機器人的人。
trouble-busy = **我幾乎無法儲存內容：**我的資料庫被另一個程式佔用，或我的磁碟非常慢。已確認的內容都保留著；提問或按鍵的人需要等待，或會得到告知。請告訴執行機器人的人。
trouble-over = （已於 <t:{ $when }:T> 恢復：一切內容都能儲存了。）
rights-changed = **頻道、身分組或權限發生了變化：**
    { $findings }
    隨時可以用 `/workshop check` 再次檢查。
