//! What everybody was promised, to the letter: the commands with their options in order, what each refusal leaves to do, and
//! what becomes of what was begun before something else happened.

use discord_fake::{Answer, Message, NewChannel, Permissions, Person, Who};
use serde_json::{Value, json};
use tests::{Room, Setup};

/// Every command with its options in order; a mark of exclamation: it must be given.
const COMMANDS: &str = "
ask question anonymous kind
mine
questions order
hand raise note
hand lower
hand list
brief search! show
privacy
help
workshop open title! desk! moderators! identity minutes pack language rapporteurs
workshop check desk
workshop status
workshop pause
workshop resume
workshop close workshop
workshop screen state!
workshop settings language identity order questions_per_person support premoderation eligible_role account_age_days alternate
workshop lockdown state!
workshop report format template workshop
workshop erase workshop
topic add title! minutes!
topic list
topic next
topic move topic! position!
topic remove topic!
topic extend minutes!
topic back
question show number!
question approve number!
question decline number! reason!
question merge number! into!
question edit number! destroy_original
question answer number!
question stage number!
question answered number!
question defer number!
question file number!
question topic number! topic!
question move number! position!
question restore number!
question mute number!
question unmute number!
question translate number! language!
question ask_back number!
question add text! source
note add text! topic
note list
note remove number!
message draft text!
message edit number! text!
message list
message remove number!
message round number! seconds
next
speaker next name
speaker list
speaker remove user!
speaker time seconds
speaker back
";

fn options(of: &Value) -> &[Value] {
    of["options"].as_array().map_or(&[], Vec::as_slice)
}

fn line(name: &str, of: &Value) -> String {
    let option = |o: &Value| {
        let mark = if o["required"] == json!(true) { "!" } else { "" };
        format!(" {}{mark}", o["name"].as_str().expect("a name"))
    };
    format!("{name}{}", options(of).iter().map(option).collect::<String>())
}

#[tokio::test]
async fn commands_and_their_options_are_those_that_were_promised() {
    let room = Room::new().await;
    let mut there = Vec::new();
    for command in room.discord.commands() {
        let name = command["name"].as_str().expect("a name");
        let subs: Vec<&Value> = options(&command).iter().filter(|o| o["type"] == json!(1)).collect();
        if subs.is_empty() {
            there.push(line(name, &command));
        }
        let named = |sub: &Value| format!("{name} {}", sub["name"].as_str().expect("a name"));
        there.extend(subs.into_iter().map(|sub| line(&named(sub), sub)));
    }
    let mut wanted: Vec<&str> = COMMANDS.lines().filter(|l| !l.is_empty()).collect();
    wanted.sort_unstable();
    there.sort_unstable();
    assert_eq!(there, wanted);
}

async fn decides(room: &Room, sub: &str, options: &[(&str, Value)]) -> Answer {
    room.command(&room.moderator(), room.desk, &format!("question {sub}"), options).await
}

async fn mine(room: &Room, who: &Person) -> String {
    room.command(who, room.floor, "mine", &[]).await.text()
}

#[tokio::test]
async fn every_reason_tells_the_asker_what_they_can_do_now() {
    let room = Room::open().await;
    let tashi = room.tashi();
    for reason in ["duplicate", "off-topic", "abuse", "exposes a person", "not a question", "no time"] {
        let n = room.asks(&tashi, &format!("Declined as {reason}"), true).await;
        room.until("its card", |r| r.card(n).is_some()).await;
        let said = decides(&room, "decline", &[("number", json!(n)), ("reason", json!(reason))]).await.text();
        assert!(said.contains(&format!("#{n} is declined ({reason})")), "{said}");
        let mine = mine(&room, &tashi).await;
        let told = mine.lines().skip_while(|l| !l.contains(&format!("#{n} "))).nth(1).unwrap_or_default();
        assert!(told.starts_with("-# ") && told.contains("You can "), "{reason}: {mine}");
    }
}

/// A receipt's button works as long as the question can be withdrawn, whatever moderators did to it since.
#[tokio::test]
async fn a_receipt_withdraws_what_was_approved_or_edited_since() {
    let room = Room::open().await;
    let tashi = room.tashi();
    for edits in [false, true] {
        let receipt = room.sends(&tashi, &format!("Take it back, {edits}"), false).await;
        let receipt = receipt.message().cloned().expect("a receipt");
        let n = tests::room::number_in(&receipt.text()).expect("a number");
        room.approves(&room.moderator(), n).await;
        if edits {
            let form = decides(&room, "edit", &[("number", json!(n))]).await.modal().cloned().expect("a form");
            room.moderator().submit(&form, &[("text", "In other words")]).expect("may be sent").answer().await;
        }
        let id = receipt.button("Withdraw").and_then(|b| b.custom_id).expect("an id");
        // In its place comes how it stands, with what is possible still.
        let old = tashi.press_label(&receipt, "Edit").expect("on the receipt").answer().await;
        let Answer::Update(old) = old else { panic!("not in its place: {old:?}") };
        assert!(old.text().contains(&format!("#{n} is open")) && !old.text().contains("It is waiting"), "{old:?}");
        assert_eq!(old.buttons().into_iter().map(|b| b.label).collect::<Vec<_>>(), ["Withdraw"]);
        let gone = tashi.press_label(&receipt, "Withdraw").expect("on the receipt").answer().await.text();
        assert!(gone.contains(&format!("#{n} is withdrawn")), "{gone}");
        room.until("no post", |r| r.post(n).is_none()).await;
        let again = tashi.raw_press(room.floor, Some(receipt.id()), &id).answer().await.text();
        assert!(again.contains(&format!("#{n} is withdrawn; it can no longer be changed")), "{again}");
    }
}

#[tokio::test]
async fn what_is_on_the_stage_is_not_withdrawn_and_what_was_typed_is_given_back() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let receipt = room.sends(&tashi, "Soon on the stage", true).await.message().cloned().expect("a receipt");
    let n = tests::room::number_in(&receipt.text()).expect("a number");
    let form = tashi.press_label(&receipt, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    room.approves(&moderator, n).await;
    room.on_card(&moderator, n, "To the stage").await;
    let left = tashi.press_label(&receipt, "Withdraw").expect("on the receipt").answer().await;
    let Answer::Update(left) = left else { panic!("not in its place: {left:?}") };
    let text = left.text();
    assert!(text.contains(&format!("#{n} is on the stage; it can no longer be changed")), "{text}");
    assert!(text.contains("Soon on the stage") && left.buttons().is_empty(), "{left:?}");
    let late = tashi.submit(&form, &[("text", "My better words")]).expect("may be sent").answer().await.text();
    assert!(late.contains(&format!("#{n} is on the stage")) && late.contains("My better words"), "{late}");
}

#[tokio::test]
async fn an_edit_of_what_was_merged_meanwhile_is_given_back_and_undo_lets_it_be_edited() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let receipt = room.sends(&tashi, "Who reads the logs?", true).await.message().cloned().expect("a receipt");
    let n = tests::room::number_in(&receipt.text()).expect("a number");
    let other = room.asks(&room.jonas(), "By whom are the logs read?", false).await;
    room.until("both cards", |r| r.card(n).is_some() && r.card(other).is_some()).await;
    let form = tashi.press_label(&receipt, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    decides(&room, "merge", &[("number", json!(n)), ("into", json!(other))]).await;
    let late = tashi.submit(&form, &[("text", "Who reads them at night?")]).expect("may be sent").answer().await.text();
    let merged = format!("#{n} is merged into #{other}");
    assert!(late.contains(&merged) && late.contains("Who reads them at night?"), "{late}");
    for sub in ["edit", "answer"] {
        let said = decides(&room, sub, &[("number", json!(n))]).await.text();
        assert!(said.contains("not possible") && said.contains(&merged), "said before anything is typed: {said}");
    }
    decides(&room, "restore", &[("number", json!(n))]).await;
    let list = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
    let form = tashi.press_label(&list, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    let saved =
        tashi.submit(&form, &[("text", "Who reads them at night?")]).expect("may be sent").answer().await.text();
    assert!(saved.contains(&format!("#{n} is changed")), "{saved}");
}

/// The form behind a button or command.
fn form(answer: Answer) -> discord_fake::Modal {
    answer.modal().cloned().unwrap_or_else(|| panic!("no form: {answer:?}"))
}

#[tokio::test]
async fn what_is_typed_while_the_workshop_closes_is_given_back() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let n = room.asks(&tashi, "Still there", true).await;
    room.approves(&moderator, n).await;
    let number = [("number", json!(n))];
    let asked = form(decides(&room, "ask_back", &number).await);
    moderator.submit(&asked, &[("text", "Since when?")]).expect("may be sent").answer().await;
    let list = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
    let reply = form(tashi.press_label(&list, "Answer the moderators").expect("a button").answer().await);
    let mut open = vec![
        (&tashi, room.ask_form(&tashi, true).await),
        (&tashi, room.ask_form(&tashi, false).await),
        (&tashi, reply),
    ];
    for sub in ["edit", "answer", "ask_back"] {
        open.push((&moderator, form(decides(&room, sub, &number).await)));
    }
    let ask = room.command(&room.organiser(), room.floor, "workshop close", &[]).await.message().cloned();
    let close = room.organiser().press_label(&ask.expect("a question"), "Close the workshop").expect("a button");
    close.settled().await;
    for (who, form) in &open {
        let said = who.submit(form, &[("text", "Typed for nothing?")]).expect("may be sent").answer().await.text();
        assert!(said.contains("This workshop is closed") && said.contains("Typed for nothing?"), "{said}");
    }
    let press = tashi.press_label(&list, "Answer the moderators").expect("a button").answer().await.text();
    assert!(press.contains("This workshop is closed"), "{press}");
}

#[tokio::test]
async fn who_is_muted_still_answers_what_they_are_asked_back_until_it_is_decided() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let n = room.asks(&tashi, "Without a name", true).await;
    let named = room.asks(&room.jonas(), "With a name", false).await;
    room.until("the cards", |r| r.card(n).is_some() && r.card(named).is_some()).await;
    let said = decides(&room, "ask_back", &[("number", json!(named))]).await.text();
    assert!(said.contains("not asked anonymously"), "{said}");
    let number = [("number", json!(n))];
    let asks = async |text: &str| {
        let asked = form(decides(&room, "ask_back", &number).await);
        moderator.submit(&asked, &[("text", text)]).expect("may be sent").answer().await.text()
    };
    let answers = async || {
        let list = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
        form(tashi.press_label(&list, "Answer the moderators").expect("a button").answer().await)
    };
    asks("Since when?").await;
    decides(&room, "mute", &number).await;
    let refused = room.sends(&tashi, "One more", true).await.text();
    assert!(refused.contains("no more anonymous questions from you") && refused.contains("One more"), "{refused}");
    let said = tashi.submit(&answers().await, &[("text", "Since May")]).expect("may be sent").answer().await.text();
    assert!(said.contains("is on its card now"), "{said}");
    asks("Where?").await;
    let late = answers().await;
    decides(&room, "decline", &[("number", json!(n)), ("reason", json!("no time"))]).await;
    let said = tashi.submit(&late, &[("text", "In the north")]).expect("may be sent").answer().await.text();
    assert!(said.contains(&format!("#{n} is declined")) && said.contains("In the north"), "{said}");
}

#[tokio::test]
async fn five_minutes_more_can_be_taken_back_once() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let add = [("title", json!("Cameras")), ("minutes", json!(10))];
    room.command(&moderator, room.desk, "topic add", &add).await;
    room.command(&moderator, room.desk, "topic next", &[]).await;
    let shown = |r: &Room, minutes: i64| {
        let until = format!("<t:{}:t>", 1_574_755_200 + 60 * minutes);
        r.board().is_some_and(|b| b.text().contains("Cameras") && b.text().contains(&until))
    };
    room.until("ten minutes", |r| shown(r, 10)).await;
    let press = moderator.press_label(&room.board().expect("a board"), "+5 min").expect("a button");
    press.answer().await;
    let told = press.followup().await.expect("a private message");
    room.until("fifteen minutes", |r| shown(r, 15)).await;
    let given: Message = room
        .command(&moderator, room.desk, "topic extend", &[("minutes", json!(20))])
        .await
        .message()
        .cloned()
        .expect("told");
    room.until("thirty-five", |r| shown(r, 35)).await;
    let old = moderator.press_label(&told, "Undo").expect("a button").answer().await.text();
    assert!(old.contains("Nothing changed"), "{old}");
    for (note, minutes) in [(&given, 15), (&told, 10)] {
        let said = moderator.press_label(note, "Undo").expect("a button").answer().await.text();
        assert!(said.contains("Taken back"), "{said}");
        room.until("as before", |r| shown(r, minutes)).await;
    }
    let id = told.button("Undo").and_then(|b| b.custom_id).expect("an id");
    let twice = moderator.raw_press(room.desk, Some(told.id()), &id).answer().await.text();
    assert!(twice.contains("Nothing changed"), "{twice}");
    assert_eq!(room.count("SELECT count(*) FROM log_entry WHERE kind = 'undo' AND reason = 'extend topic'").await, 2);
}

#[tokio::test]
async fn the_board_says_whether_questions_are_taken_and_the_log_what_was_set() {
    let room = Room::open().await;
    let says = |r: &Room, words: &str| r.board().is_some_and(|b| b.text().contains(words));
    room.until("its state", |r| says(r, "Taking questions · Waiting 0")).await;
    room.command(&room.moderator(), room.desk, "workshop pause", &[]).await;
    room.until("its new state", |r| says(r, "Paused") && !says(r, "Taking questions")).await;
    room.command(&room.organiser(), room.desk, "workshop settings", &[("order", json!("manual"))]).await;
    assert_eq!(room.word("SELECT reason FROM log_entry WHERE kind = 'settings'").await.as_deref(), Some("order"));
}

#[tokio::test]
async fn a_panel_that_is_paused_promises_no_supports_that_are_off() {
    let room = Room::open().await;
    let says = |r: &Room, words: &str| r.panel().is_some_and(|p| p.text().contains(words));
    room.command(&room.moderator(), room.desk, "workshop pause", &[]).await;
    room.until("paused", |r| says(r, "You can still support")).await;
    room.command(&room.organiser(), room.desk, "workshop settings", &[("support", json!(false))]).await;
    room.until("no supports", |r| says(r, "No new questions") && !says(r, "You can still support")).await;
}

/// Numbers begin anew in each, and no command, button or list of one reaches the other.
#[tokio::test]
async fn two_workshops_on_one_server_know_nothing_of_each_other() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let floor = room.discord.channel("lobby");
    let see = Permissions::VIEW_CHANNEL | Permissions::READ_MESSAGE_HISTORY | Permissions::SEND_MESSAGES;
    let desk = NewChannel::new("desk-2")
        .overwrite(Who::Everyone, Permissions::NONE, Permissions::VIEW_CHANNEL)
        .overwrite(Who::Role("Moderators".into()), see, Permissions::NONE)
        .overwrite(Who::Bot, see, Permissions::NONE);
    let desk = room.discord.add_channel(desk);
    let role = room.discord.role("Moderators").to_string();
    let open = [("title", json!("The other one")), ("desk", json!(desk.to_string())), ("moderators", json!(role))];
    let said = room.command(&room.organiser(), floor, "workshop open", &open).await.text();
    assert!(said.contains("is open"), "{said}");
    let here = room.asks_by_command(&tashi, "Asked here").await;
    let ask = [("question", json!("Asked there")), ("anonymous", json!(false))];
    let there = tests::room::number_in(&room.command(&tashi, floor, "ask", &ask).await.text());
    assert_eq!((here, there), (1, Some(1)));
    for (channel, own, other) in [(room.floor, "Asked here", "Asked there"), (floor, "Asked there", "Asked here")] {
        let mine = room.command(&tashi, channel, "mine", &[]).await.text();
        assert!(mine.contains(own) && !mine.contains(other), "{mine}");
    }
    room.until("its card", |r| r.card(1).is_some()).await;
    room.command(&moderator, desk, "question approve", &[("number", json!(1))]).await;
    let posted = |r: &Room, words: &str| r.discord.messages(floor).iter().any(|m| m.text().contains(words));
    room.until("the post there", |r| posted(r, "Asked there")).await;
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'waiting' AND text = 'Asked here'").await, 1);
    let card = room.card(1).expect("a card");
    let id = card.button("Approve").and_then(|b| b.custom_id).expect("an id");
    let forged = moderator.raw_press(desk, None, &id).answer().await.text();
    assert!(forged.contains("no longer works"), "{forged}");
    let taken = room.command(&room.organiser(), floor, "workshop open", &open).await.text();
    assert!(taken.contains("still open"), "{taken}");
    let ask = room.command(&moderator, desk, "workshop close", &[]).await.message().cloned().expect("a question");
    moderator.press_label(&ask, "Close the workshop").expect("a button").settled().await;
    let closed = room.command(&tashi, floor, "mine", &[]).await.text();
    assert!(closed.contains("This workshop is closed"), "{closed}");
    room.approves(&moderator, 1).await;
}

#[tokio::test]
async fn help_names_what_a_rapporteur_may_do_and_no_more() {
    let room = crate::record::room_with(Setup::default()).await;
    let said = room.command(&crate::record::rapporteur(&room, "rita"), room.desk, "help", &[]).await.text();
    for command in ["`/note`", "`/message`", "`/question translate`", "`/workshop report`", "`/workshop status`"] {
        assert!(said.contains(command), "{said}");
    }
    assert!(!said.contains("`/question` ") && !said.contains("`/topic`"), "{said}");
}
