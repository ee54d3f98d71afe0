use super::*;
use proptest::prelude::*;

const START: Time = Time::from_ms(1_574_755_200_000);

fn at(seconds: u64) -> Time {
    START.plus(Duration::from_secs(seconds))
}

fn agenda(titles: &[&str]) -> Agenda {
    let mut agenda = Agenda::default();
    for t in titles {
        agenda.add(title(t).expect("a good title"), 10).expect("there is room");
    }
    agenda
}

fn numbers(agenda: &Agenda) -> Vec<u32> {
    agenda.topics().iter().map(|t| t.number.0).collect()
}

fn running(agenda: &Agenda) -> Option<u32> {
    agenda.running().map(|t| t.number.0)
}

#[test]
fn topics_run_one_after_another_and_after_the_last_nothing_runs() {
    let mut a = agenda(&["A", "B"]);
    assert_eq!((running(&a), a.next_up().map(|t| t.number.0)), (None, Some(1)));
    assert_eq!(a.next(at(0)).map(|t| (t.ended, t.started.map(|t| t.number.0))), Ok((None, Some(1))));
    let turn = a.next(at(60)).expect("one is to come");
    assert_eq!(turn.ended.and_then(|t| t.ended_at), Some(at(60)));
    assert_eq!(turn.started.and_then(|t| t.started_at), Some(at(60)));
    let turn = a.next(at(90)).expect("one runs");
    assert_eq!((turn.ended.map(|t| t.number.0), turn.started), (Some(2), None));
    assert_eq!(a.next(at(91)), Err(Refusal::AgendaOver));
    assert_eq!(Agenda::default().next(at(0)), Err(Refusal::NoTopics));
}

#[test]
fn titles_are_one_line_of_at_most_100_characters_as_people_count() {
    assert_eq!(title(" Courts \n and  laws ").map(|t| t.as_str().to_owned()), Ok("Courts and laws".to_owned()));
    assert!(title(&"ཀྱི".repeat(100)).is_ok());
    assert!(matches!(title(&"x".repeat(101)), Err(Refusal::Text(_))));
    assert!(matches!(title(" \u{200b} "), Err(Refusal::Text(_))));
}

#[test]
fn minutes_are_1_to_480_and_an_agenda_has_an_end() {
    let mut a = Agenda::default();
    for (given, good) in [(0, false), (-5, false), (1, true), (480, true), (481, false), (i64::MAX, false)] {
        let added = a.add(title("A").expect("a good title"), given).map(|t| i64::from(t.minutes));
        assert_eq!(added, if good { Ok(given) } else { Err(Refusal::WrongMinutes { limit: 480 }) });
    }
    a.next(at(0)).expect("one is to come");
    assert_eq!(a.extend(481, at(0)).map(|_| ()), Err(Refusal::WrongMinutes { limit: 480 }));
    let mut full = agenda(&["A"; TOPICS_MAX]);
    let more = full.add(title("A").expect("a good title"), 1).map(|_| ());
    assert_eq!(more, Err(Refusal::AgendaFull { limit: TOPICS_MAX }));
}

#[test]
fn only_what_is_still_to_come_moves_and_goes() {
    let mut a = agenda(&["A", "B", "C", "D"]);
    a.next(at(0)).expect("A");
    a.next(at(1)).expect("B");
    for (number, runs) in [(1, false), (2, true)] {
        let began = Refusal::TopicBegan { title: title(["A", "B"][number as usize - 1]).expect("a title"), runs };
        assert_eq!(a.move_to(TopicNumber(number), 3), Err(began.clone()));
        assert_eq!(a.remove(TopicNumber(number)), Err(began));
    }
    for position in [-1, 0, 2, 5] {
        assert_eq!(a.move_to(TopicNumber(4), position), Err(Refusal::WrongPosition { first: 3, last: 4 }));
    }
    a.move_to(TopicNumber(4), 3).expect("possible");
    assert_eq!(numbers(&a), [1, 2, 4, 3]);
    a.move_to(TopicNumber(4), 4).expect("possible");
    assert_eq!(numbers(&a), [1, 2, 3, 4]);
    assert_eq!(a.remove(TopicNumber(3)).map(|t| t.number.0), Ok(3));
    assert_eq!(a.remove(TopicNumber(3)), Err(Refusal::UnknownTopic));
    assert_eq!(a.next(at(2)).map(|t| t.started.map(|t| t.number.0)), Ok(Some(4)));
}

#[test]
fn a_topic_is_found_by_number_or_title() {
    let mut a = agenda(&["Courts", "Data flows", "courts", "2"]);
    let found = |a: &Agenda, typed: &str| a.find(typed).map(|n| n.0);
    for (typed, number) in [("1", 1), (" 3 ", 3), ("data  FLOWS", 2), ("Courts", 1), ("2", 2)] {
        assert_eq!(found(&a, typed), Ok(number), "{typed}");
    }
    assert_eq!(found(&a, "9"), Err(Refusal::UnknownTopic));
    a.next(at(0)).expect("1");
    a.next(at(1)).expect("2");
    assert_eq!(found(&a, "courts"), Ok(3), "the one that is not over");
}

#[test]
fn more_time_counts_from_the_end_or_from_now_if_that_is_past() {
    let mut a = agenda(&["A"]);
    assert_eq!(a.extend(5, at(0)).map(|_| ()), Err(Refusal::NoTopicRuns));
    a.next(at(0)).expect("A");
    assert_eq!(a.extend(5, at(599)).map(Topic::ends_at), Ok(Some(at(900))));
    assert_eq!(a.extend(5, at(900)).map(Topic::ends_at), Ok(Some(at(1200))));
    assert_eq!(a.extend(5, at(1230)).map(Topic::ends_at), Ok(Some(at(1200 + 60 + 300))));
    assert_eq!(a.running().map(|t| (t.minutes, t.extended)), Some((10, 16)));
}

#[test]
fn the_desk_hears_of_the_end_two_minutes_before_and_both_at_the_end() {
    let told = |a: &Agenda, now| {
        let short = |n: Notice| (n.kind, n.place, n.due.since(START).as_secs());
        a.notices(now).into_iter().map(short).collect::<Vec<_>>()
    };
    let (soon, end, desk, floor) =
        (NoticeKind::TopicEndsSoon, NoticeKind::TopicEnds, NoticePlace::Desk, NoticePlace::Floor);
    let mut a = agenda(&[]);
    a.add(title("A").expect("a title"), 3).expect("added");
    assert_eq!(told(&a, at(0)), []);
    a.next(at(0)).expect("A");
    assert_eq!(told(&a, at(0)), [(soon, desk, 60), (end, floor, 180), (end, desk, 180)]);
    assert_eq!(told(&a, at(60)), [(end, floor, 180), (end, desk, 180)], "what is near is not said again");
    a.extend(1, at(60)).expect("extended");
    assert_eq!(told(&a, at(60)), [(soon, desk, 120), (end, floor, 240), (end, desk, 240)]);
    let mut short = Agenda::default();
    short.add(title("B").expect("a title"), 2).expect("added");
    short.next(at(0)).expect("B");
    assert_eq!(told(&short, at(0)), [(end, floor, 120), (end, desk, 120)]);
    short.extend(1, at(0)).expect("extended");
    assert_eq!(told(&short, at(0)).len(), 3, "three minutes, extension counted");
}

#[test]
fn taking_back_leads_step_by_step_to_the_beginning() {
    let mut a = agenda(&["A", "B"]);
    let mut before = vec![a.clone()];
    for s in 0..3 {
        a.next(at(s)).expect("something happens");
        before.push(a.clone());
    }
    before.pop();
    for expected in before.into_iter().rev() {
        a.take_back().expect("something happened");
        assert_eq!(a, expected);
    }
    assert_eq!(a.take_back(), Err(Refusal::NoTopicBegan));
    // A topic added after the end begins by itself, so taking it back does not bring the last one back.
    let mut a = agenda(&["A"]);
    a.next(at(0)).expect("A");
    a.next(at(1)).expect("nothing");
    a.add(title("B").expect("a title"), 5).expect("added");
    let expected = a.clone();
    a.next(at(2)).expect("B");
    a.take_back().expect("something happened");
    assert_eq!(a, expected);
}

#[derive(Clone, Copy, Debug)]
enum Act {
    Add(i64),
    Remove(u32),
    Move(u32, i64),
    Extend(i64),
    Next,
    Back,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let number = 0..9u32;
    let act = prop_oneof![
        (0..20i64).prop_map(Act::Add),
        number.clone().prop_map(Act::Remove),
        (number, -1..9i64).prop_map(|(n, p)| Act::Move(n, p)),
        (0..9i64).prop_map(Act::Extend),
        Just(Act::Next),
        Just(Act::Next),
        Just(Act::Back),
    ];
    proptest::collection::vec(act, 0..60)
}

proptest! {
    #[test]
    fn whatever_moderators_do_the_agenda_stays_in_order(acts in acts()) {
        let mut a = Agenda::default();
        for (second, act) in (0u64..).step_by(37).zip(acts) {
            let before = a.clone();
            let now = at(second);
            let refused = match act {
                Act::Add(minutes) => a.add(title("T").expect("a title"), minutes).is_err(),
                Act::Remove(n) => a.remove(TopicNumber(n)).is_err(),
                Act::Move(n, p) => a.move_to(TopicNumber(n), p).is_err(),
                Act::Extend(minutes) => a.extend(minutes, now).is_err(),
                Act::Next => a.next(now).is_err(),
                Act::Back => a.take_back().is_err(),
            };
            if refused {
                prop_assert_eq!(&a, &before, "a refusal changes nothing");
                continue;
            }
            let rank = |t: &Topic| match (t.started_at, t.ended_at) {
                (Some(_), Some(_)) => 0,
                (Some(_), None) => 1,
                _ => 2,
            };
            prop_assert!(a.topics().is_sorted_by_key(rank), "over, running, to come");
            prop_assert!(a.topics().iter().filter(|t| t.runs()).count() <= 1);
            prop_assert!(a.topics().windows(2).all(|w| w[0].place < w[1].place));
            prop_assert!(a.topics().iter().all(|t| t.ended_at.is_none_or(|e| Some(e) >= t.started_at)));
            prop_assert_eq!(&Agenda::new(a.topics().to_vec()), &a, "places alone give the order back");
            let mut numbers = numbers(&a);
            numbers.sort_unstable();
            numbers.dedup();
            prop_assert_eq!(numbers.len(), a.topics().len());
            if let Act::Next = act {
                prop_assert!(a.turned_since(&before));
                let mut back = a.clone();
                back.take_back().expect("something happened");
                prop_assert_eq!(back, before, "what was just done can be taken back");
            }
            prop_assert!(a.notices(now).iter().all(|n| Some(n.speaks_of()) == a.running().and_then(Topic::ends_at)));
        }
    }
}
