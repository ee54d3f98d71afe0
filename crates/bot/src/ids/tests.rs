//! That ids stay what they are: buttons and forms of earlier versions hang in channels.

use std::collections::BTreeMap;

use super::*;

const WS: WorkshopId = WorkshopId(3);

fn id(id: &str) -> CustomId<'_> {
    CustomId::parse(id).expect(id)
}

fn digest() -> Digest {
    Digest("0badc0de0badc0de".to_owned())
}

fn fact() -> FactId {
    FactId::parse("harbour-cameras").expect("it has the form of one")
}

fn french() -> LanguageTag {
    LanguageTag::parse("fr").expect("a tag")
}

/// Each is made as it is written here, and read again as what it was made of.
macro_rules! are {
    ($($feature:ident::$name:ident::$act:ident $(($($arg:expr),+))? => $made:literal,)+) => {{
        let mut tried = BTreeMap::new();
        $(
            let act = $feature::$name::$act $(($($arg),+))?;
            assert_eq!(act.id(WS), $made);
            assert_eq!($feature::$name::of(&id($made)), Some(act), "{}", $made);
            assert_eq!(id($made).workshop, WS);
            let of = $made.split(':').collect::<Vec<_>>();
            tried.insert(stringify!($feature::$name::$act), (of[1], of[2]));
        )+
        tried
    }};
}

#[test]
fn every_id_is_made_as_it_always_was_and_read_as_what_it_was_made_of() {
    let (n, seen, into) = (Number(7), Revision(2), Number(9));
    let tried = are! {
        ask::Act::Anonymous => "1:ask:anonymous:3",
        ask::Act::Named => "1:ask:named:3",
        ask::Act::Form(Kind::Comment) => "1:ask:form:3:comment",
        ask::Act::Same(Kind::Question, digest()) => "1:ask:same:3:question:0badc0de0badc0de",
        ask::Act::SameNamed(Kind::Question, digest()) => "1:ask:same_named:3:question:0badc0de0badc0de",
        ask::Act::Anyway(Kind::Question, digest(), Told(true)) => "1:ask:anyway:3:question:0badc0de0badc0de:told",
        ask::Act::Anyway(Kind::Statement, digest(), Told(false)) => "1:ask:anyway:3:statement:0badc0de0badc0de:untold",
        ask::Act::Edit(Kind::Question, digest(), Told(false)) => "1:ask:edit:3:question:0badc0de0badc0de:untold",
        ask::Submit::Send(Way::Anonymous, Kind::Question, Told(true)) => "1:ask:send:3:anonymous:question:told",
        ask::Submit::Send(Way::Named, Kind::Comment, Told(false)) => "1:ask:send:3:named:comment:untold",
        ask::Submit::Resend(u64::MAX, Kind::Question, Told(true)) => "1:ask:resend:3:18446744073709551615:question:told",
        brief::Act::Form => "1:brief:form:3",
        brief::Act::Pick => "1:brief:pick:3",
        brief::Act::More(fact()) => "1:brief:more:3:harbour-cameras",
        brief::Act::Look => "1:brief:look:3",
        brief::Act::Show(fact()) => "1:brief:show:3:harbour-cameras",
        brief::Act::ShowOf(fact()) => "1:brief:show_of:3:harbour-cameras",
        brief::Submit::Search => "1:brief:search:3",
        hand::Act::Raise => "1:hand:raise:3",
        hand::Act::RaiseAnyway(digest()) => "1:hand:anyway:3:0badc0de0badc0de",
        hand::Act::Lower => "1:hand:lower:3",
        hand::Act::Page(Page(1)) => "1:hand:page:3:1",
        message::Act::Support(RoundNumber(4)) => "1:message:support:3:4",
        message::Act::Object(RoundNumber(4)) => "1:message:object:3:4",
        message::Act::Page(Page(1)) => "1:message:page:3:1",
        mine::Act::Panel => "1:mine:panel:3",
        mine::Act::Page(Page(2)) => "1:mine:page:3:2",
        mine::Act::Pick => "1:mine:pick:3",
        mine::Act::Edit(n, seen) => "1:mine:edit:3:7:2",
        mine::Act::Anyway(n, seen, digest()) => "1:mine:anyway:3:7:2:0badc0de0badc0de",
        mine::Act::Again(n, seen, digest()) => "1:mine:again:3:7:2:0badc0de0badc0de",
        mine::Act::Withdraw(n, seen) => "1:mine:withdraw:3:7:2",
        mine::Act::Reply(n, 1) => "1:mine:reply:3:7:1",
        mine::Act::ReplyAgain(n, 1, digest()) => "1:mine:reply-again:3:7:1:0badc0de0badc0de",
        mine::Act::ReplyAnyway(n, 1, digest()) => "1:mine:reply-anyway:3:7:1:0badc0de0badc0de",
        mine::Submit::Save(n, seen) => "1:mine:save:3:7:2",
        mine::Submit::Resave(5, n, seen) => "1:mine:resave:3:5:7:2",
        mine::Submit::Reply(n, 1) => "1:mine:reply:3:7:1",
        mine::Submit::Rereply(n, 1) => "1:mine:rereply:3:7:1",
        note::Act::Page(Page(0)) => "1:note:page:3:0",
        privacy::Act::Panel => "1:privacy:panel:3",
        privacy::Act::Language => "1:privacy:language:3",
        privacy::Act::Ask => "1:privacy:ask:3",
        privacy::Act::Within => "1:privacy:within:3",
        privacy::Act::Now => "1:privacy:now:3",
        question::Act::Add => "1:question:add:3",
        question::Act::Approve(n, seen) => "1:question:approve:3:7:2",
        question::Act::Decline(n, seen) => "1:question:decline:3:7:2",
        question::Act::Merge(n, seen, into) => "1:question:merge:3:7:2:9",
        question::Act::Stage(n, seen) => "1:question:stage:3:7:2",
        question::Act::Answered(n, seen) => "1:question:answered:3:7:2",
        question::Act::Defer(n, seen) => "1:question:defer:3:7:2",
        question::Act::File(n, seen) => "1:question:file:3:7:2",
        question::Act::Edit(n, seen) => "1:question:edit:3:7:2",
        question::Act::Answer(n, seen) => "1:question:answer:3:7:2",
        question::Act::AskBack(n, seen) => "1:question:ask_back:3:7:2",
        question::Act::More(n, seen) => "1:question:more:3:7:2",
        question::Act::Topic(n, seen) => "1:question:topic:3:7:2",
        question::Act::Give(n, seen, Page(1)) => "1:question:give:3:7:2:1",
        question::Act::Mute(n, seen) => "1:question:mute:3:7:2",
        question::Act::Translate(n, seen) => "1:question:translate:3:7:2",
        question::Act::Language(n, seen) => "1:question:language:3:7:2",
        question::Act::Undo(n, seen) => "1:question:undo:3:7:2",
        question::Act::Destroy(n, seen) => "1:question:destroy:3:7:2",
        question::Submit::Add => "1:question:add:3",
        question::Submit::Edit(n, seen, Destroy(false)) => "1:question:edit:3:7:2:keep",
        question::Submit::Edit(n, seen, Destroy(true)) => "1:question:edit:3:7:2:destroy",
        question::Submit::Answer(n, seen, Destroy(false)) => "1:question:answer:3:7:2:keep",
        question::Submit::AskBack(n, seen) => "1:question:ask_back:3:7:2",
        question::Submit::Translate(n, seen, french()) => "1:question:translate:3:7:2:fr",
        questions::Act::Panel => "1:questions:panel:3",
        questions::Act::Page(Sorted::Fair, 0) => "1:questions:page:3:fair:0",
        questions::Act::Page(Sorted::Newest, 1) => "1:questions:page:3:newest:1",
        questions::Act::Page(Sorted::Support, 2) => "1:questions:page:3:support:2",
        questions::Act::Page(Sorted::Suggested, 3) => "1:questions:page:3:suggested:3",
        review::Act::Open => "1:review:open:3",
        review::Act::Again => "1:review:again:3",
        review::Act::Skip(n, seen) => "1:review:skip:3:7:2",
        review::Act::Edit(n, seen) => "1:review:edit:3:7:2",
        review::Act::Undo(n, seen) => "1:review:undo:3:7:2",
        review::Act::Destroy(n, seen) => "1:review:destroy:3:7:2",
        review::Act::Approve(n, seen) => "1:review:approve:3:7:2",
        review::Act::Decline(n, seen) => "1:review:decline:3:7:2",
        review::Act::Merge(n, seen, into) => "1:review:merge:3:7:2:9",
        review::Submit::Edit(n, seen) => "1:review:edit:3:7:2",
        several::Act::Open => "1:several:open:3",
        several::Act::Page(Page(1)) => "1:several:page:3:1",
        several::Act::Choose(Page(0)) => "1:several:choose:3:0",
        several::Act::Keep(Page(1), Page(0)) => "1:several:keep:3:1:0",
        several::Act::Decline(Page(1), "0123456789abcdef".to_owned()) => "1:several:decline:3:1:0123456789abcdef",
        several::Act::Undo(11, 12) => "1:several:undo:3:11:12",
        speaker::Act::Next(seen) => "1:speaker:next:3:2",
        speaker::Act::Undo(seen) => "1:speaker:undo:3:2",
        speaker::Act::Page(Page(1)) => "1:speaker:page:3:1",
        stage::Act::Next(Revision(0)) => "1:stage:next:3:0",
        stage::Act::Answered(seen) => "1:stage:answered:3:2",
        support::Act::Toggle(n) => "1:support:toggle:3:7",
        topic::Act::Next(seen) => "1:topic:next:3:2",
        topic::Act::Extend(seen, 30) => "1:topic:extend:3:2:30",
        topic::Act::Shorten(seen, 35, 30) => "1:topic:shorten:3:2:35:30",
        topic::Act::Undo(seen) => "1:topic:undo:3:2",
        workshop::Act::Pause(Place::Board) => "1:workshop:pause:3",
        workshop::Act::Pause(Place::Undo) => "1:workshop:pause:3:undo",
        workshop::Act::Resume(Place::Board) => "1:workshop:resume:3",
        workshop::Act::Resume(Place::Undo) => "1:workshop:resume:3:undo",
        workshop::Act::Lock(Place::Board) => "1:workshop:lock:3",
        workshop::Act::Lock(Place::Undo) => "1:workshop:lock:3:undo",
        workshop::Act::Unlock(Place::Board) => "1:workshop:unlock:3",
        workshop::Act::Unlock(Place::Undo) => "1:workshop:unlock:3:undo",
        workshop::Act::Close => "1:workshop:close:3",
        workshop::Act::Erase => "1:workshop:erase:3",
    };
    let (mut tried, mut all): (Vec<_>, Vec<_>) = (tried.into_values().collect(), ALL.to_vec());
    tried.sort_unstable();
    all.sort_unstable();
    assert_eq!(tried, all, "none is left out");
}

#[test]
fn what_earlier_versions_sent_is_read_and_so_is_what_bears_more_or_less_than_it_needs() {
    let (n, seen) = (Number(7), Revision(2));
    let nothing = || Digest(String::new());
    let untold = ask::Submit::Send(Way::Anonymous, Kind::Question, Told(false));
    assert_eq!(ask::Submit::of(&id("1:ask:send:3:anonymous:question")), Some(untold));
    let untold = ask::Submit::Resend(9, Kind::Question, Told(false));
    assert_eq!(ask::Submit::of(&id("1:ask:resend:3:9:question")), Some(untold));
    let unnamed = ask::Act::Anyway(Kind::Question, nothing(), Told(false));
    assert_eq!(ask::Act::of(&id("1:ask:anyway:3:question")), Some(unnamed));
    let unnamed = ask::Act::Edit(Kind::Question, nothing(), Told(false));
    assert_eq!(ask::Act::of(&id("1:ask:edit:3:question")), Some(unnamed));
    assert_eq!(mine::Act::of(&id("1:mine:anyway:3:7:2")), Some(mine::Act::Anyway(n, seen, nothing())));
    assert_eq!(mine::Act::of(&id("1:mine:again:3:7:2")), Some(mine::Act::Again(n, seen, nothing())));

    let kept = question::Submit::Edit(n, seen, Destroy(false));
    assert_eq!(question::Submit::of(&id("1:question:edit:3:7:2")), Some(kept));
    assert_eq!(question::Act::of(&id("1:question:give:3:7:2")), Some(question::Act::Give(n, seen, Page(0))));
    assert_eq!(several::Act::of(&id("1:several:page:3")), Some(several::Act::Page(Page(0))));
    assert_eq!(several::Act::of(&id("1:several:choose:3:x")), Some(several::Act::Choose(Page(0))));
    assert_eq!(workshop::Act::of(&id("1:workshop:pause:3:else")), Some(workshop::Act::Pause(Place::Board)));

    assert_eq!(question::Act::of(&id("1:question:approve:3:7:2:9:9")), Some(question::Act::Approve(n, seen)));
    assert_eq!(question::Act::of(&id("1:question:edit:3:7:2:keep")), Some(question::Act::Edit(n, seen)));
    assert_eq!(hand::Act::of(&id("1:hand:raise:3:7")), Some(hand::Act::Raise));
    assert_eq!(hand::Act::of(&id("1:hand:raise:3:")), Some(hand::Act::Raise));
}

#[test]
fn what_no_version_made_is_nothing() {
    for unknown in [
        "1:question:approve:3",
        "1:question:approve:3:7",
        "1:question:approve:3:7:",
        "1:question:approve:3::2",
        "1:question:approve:3:0:2",
        "1:question:approve:3:-7:2",
        "1:question:approve:3:#7:2",
        "1:question:approve:3:4294967296:2",
        "1:question:approve:3:seven:2",
        "1:question:approve:3:7:two",
        "1:question:Approve:3:7:2",
        "1:question:approved:3:7:2",
        "1:question::3:7:2",
        "1:question:raise:3",
        "1:questions:approve:3:7:2",
        "1::approve:3:7:2",
        "1:note:add:3",
        "1:question:merge:3:7:2",
        "1:question:merge:3:7:2:0",
        "1:review:skip:3:7",
        "1:privacy:delete:3",
        "1:support:toggle:3",
        "1:support:toggle:3:0",
        "1:message:support:3:0",
        "1:mine:edit:3:7",
        "1:mine:reply:3:7",
        "1:mine:save:3:7:x",
        "1:ask:form:3",
        "1:ask:form:3:answer",
        "1:ask:same:3",
        "1:ask:send:3:anonymous",
        "1:ask:send:3:somehow:question:told",
        "1:ask:resend:3:x:question:told",
        "1:brief:more:3",
        "1:brief:show:3:Not an id",
        "1:questions:page:3:fair",
        "1:questions:page:3:fair:x",
        "1:questions:page:3:best:0",
        "1:several:decline:3:0",
        "1:several:undo:3:11",
        "1:several:undo:3:11:x",
        "1:speaker:next:3",
        "1:stage:next:3:x",
        "1:topic:extend:3:2",
        "1:topic:shorten:3:2:35",
        "1:topic:shorten:3:2:35:-1",
    ] {
        assert!(!is_known(&id(unknown)), "{unknown}");
    }
    // What is sent by a form cannot be pressed, nor the other way round.
    assert_eq!(question::Submit::of(&id("1:question:approve:3:7:2")), None);
    assert_eq!(question::Submit::of(&id("1:question:translate:3:7:2")), None, "into no language");
    assert_eq!(mine::Act::of(&id("1:mine:save:3:7:2")), None);
    assert_eq!(review::Submit::of(&id("1:review:approve:3:7:2")), None);
}

#[test]
fn the_longest_are_not_longer_than_discord_allows() {
    let ws = WorkshopId(i64::MAX);
    let fact = FactId::parse(&"a".repeat(FactId::LIMIT)).expect("so long and no longer");
    let longest = [
        brief::Act::Show(fact).id(ws),
        ask::Submit::Resend(u64::MAX, Kind::Statement, Told(false)).id(ws),
        mine::Act::ReplyAnyway(Number(u32::MAX), u32::MAX, digest()).id(ws),
        several::Act::Undo(i64::MIN, i64::MIN).id(ws),
    ];
    for id in longest {
        assert!(id.len() <= 100, "{id}");
    }
}
