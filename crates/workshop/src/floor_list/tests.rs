//! The order of hands, turns and the way back.

use proptest::prelude::*;

use super::*;

fn at(seconds: i64) -> Time {
    Time::from_ms(seconds * 1000)
}

fn hand(id: i64, account: u64) -> Hand {
    Hand { id: HandId(id), account: Account(account), name: name(account), note: None, raised_at: at(id) }
}

fn name(account: u64) -> ShownName {
    ShownName::parse(&format!("Person {account}"))
}

fn called(step: u32, account: u64) -> Speaker {
    Speaker {
        called: Revision(step),
        account: Some(Account(account)),
        name: Some(name(account)),
        seconds: 120,
        started_at: at(step.into()),
        ended: Some(Ended { at: at(step.into()), step: Some(Revision(step + 1)) }),
        hand: None,
    }
}

fn order(list: &FloorList) -> Vec<u64> {
    list.hands().iter().map(|h| h.account.0).collect()
}

fn speaking(list: &FloorList) -> Option<u64> {
    list.speaking().and_then(|s| s.account).map(|a| a.0)
}

#[test]
fn who_has_not_spoken_goes_first_and_then_who_came_first() {
    let hands = vec![hand(4, 10), hand(2, 20), hand(3, 30), hand(1, 40)];
    assert_eq!(order(&FloorList::new(hands.clone(), vec![])), [40, 20, 30, 10]);
    let spoken = vec![called(1, 40), called(3, 20)];
    let mut list = FloorList::new(hands, spoken);
    assert_eq!(order(&list), [30, 10, 40, 20]);
    assert_eq!((list.place_of(Account(20)), list.place_of(Account(50))), (Some(4), None));
    list.put_up(hand(5, 50));
    assert_eq!(list.place_of(Account(50)), Some(3), "before those who have spoken");
    list.put_up(hand(6, 50));
    assert_eq!(order(&list), [30, 10, 50, 40, 20], "one hand a person");
}

#[test]
fn the_next_is_called_and_the_one_before_has_finished() {
    let mut list = FloorList::new(vec![hand(1, 10), hand(2, 20)], vec![]);
    let first = list.next(None, 120, Revision(1), at(10)).expect("a hand is up");
    assert_eq!((first.ended, first.begun.and_then(|s| s.hand).map(|h| h.id)), (None, Some(HandId(1))));
    assert_eq!((speaking(&list), order(&list)), (Some(10), vec![20]));
    assert_eq!(list.speaking().map(Speaker::time_is_up), Some(at(130)));
    assert_eq!(list.may_raise(Account(10)), Err(Refusal::SpeakingNow));

    let second = list.next(Some(ShownName::parse("Third row")), 60, Revision(2), at(20)).expect("named");
    assert_eq!(second.ended.and_then(|s| s.ended), Some(Ended { at: at(20), step: Some(Revision(2)) }));
    assert_eq!((speaking(&list), order(&list)), (None, vec![20]), "someone in the room has no account");
    assert_eq!(list.may_raise(Account(10)), Ok(()));

    list.next(None, 60, Revision(3), at(30)).expect("a hand is up");
    assert_eq!(speaking(&list), Some(20));
    let last = list.next(None, 60, Revision(4), at(40)).expect("someone speaks");
    assert!(last.begun.is_none() && last.ended.is_some() && list.speaking().is_none());
    assert_eq!(list.next(None, 60, Revision(5), at(50)), Err(Refusal::NobodyToSpeak));
}

#[test]
fn removing_lowers_the_hand_or_ends_the_turn() {
    let mut list = FloorList::new(vec![hand(1, 10), hand(2, 20), hand(3, 30)], vec![]);
    list.next(None, 120, Revision(1), at(1)).expect("a hand is up");
    let step = list.remove(Account(30), Revision(2), at(2)).expect("their hand is up");
    assert_eq!((step.lowered.map(|h| h.id), step.ended), (Some(HandId(3)), None));
    assert_eq!((speaking(&list), order(&list)), (Some(10), vec![20]));
    let step = list.remove(Account(10), Revision(3), at(3)).expect("they speak");
    assert!(step.lowered.is_none() && step.ended.is_some());
    assert_eq!((speaking(&list), order(&list)), (None, vec![20]), "nobody is called by that");
    assert_eq!(list.remove(Account(10), Revision(4), at(4)), Err(Refusal::NotOnFloorList));
}

#[test]
fn whoever_speaks_on_has_no_hand_up() {
    let mut list = FloorList::new(vec![hand(1, 10)], vec![]);
    list.next(None, 120, Revision(1), at(1)).expect("a hand is up");
    list.next(None, 120, Revision(2), at(2)).expect("someone speaks");
    list.put_up(hand(2, 10));
    let back = list.take_back(Revision(2)).expect("the latest");
    assert_eq!((back.lowered.map(|h| h.id), speaking(&list)), (Some(HandId(2)), Some(10)));
    assert_eq!(list.take_back(Revision(2)), Err(Refusal::NotTheLatestTurn { now: Some(name(10)) }), "once");
    list.take_back(Revision(1)).expect("the one before");
    assert_eq!((speaking(&list), list.next_hand()), (None, Some(HandId(1))));
}

#[test]
fn more_time_counts_for_the_one_who_speaks_and_less_takes_nothing_away_that_is_used() {
    let mut list = FloorList::new(vec![hand(1, 10)], vec![]);
    list.next(None, 120, Revision(1), at(0)).expect("a hand is up");
    for (seconds, now, given) in
        [(180, 100, Some(180)), (60, 100, None), (60, 60, None), (60, 59, Some(60)), (600, 300, Some(600))]
    {
        let (all, running) = list.give(seconds, at(now)).expect("within bounds");
        assert_eq!((i64::from(all), running.map(|s| s.seconds)), (seconds, given), "{seconds} at {now}");
    }
    for seconds in [i64::MIN, 0, 59, 601, i64::MAX] {
        assert_eq!(list.give(seconds, at(0)), Err(Refusal::SpeakerTime));
    }
    assert_eq!(list.speaking().map(|s| s.seconds), Some(600));
}

/// What people and moderators do.
#[derive(Clone, Copy, Debug)]
enum Act {
    Raise(u64),
    Lower(u64),
    Next,
    Room,
    Remove(u64),
    /// Takes the latest step back, or tries to take back one that is this much older.
    Back(u32),
}

fn act() -> impl Strategy<Value = Act> {
    let who = 1..6_u64;
    prop_oneof![
        4 => who.clone().prop_map(Act::Raise),
        1 => who.clone().prop_map(Act::Lower),
        3 => Just(Act::Next),
        1 => Just(Act::Room),
        1 => who.prop_map(Act::Remove),
        2 => (0..3_u32).prop_map(Act::Back),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_list_stays_in_order_and_one_speaks(acts in prop::collection::vec(act(), 1..60)) {
        let mut list = FloorList::default();
        let (mut revision, mut id) = (0, 0);
        // Every step that could be taken back, with how the list was before, and no hand moved since.
        let mut steps: Vec<(u32, FloorList)> = Vec::new();
        for act in acts {
            let before = list.clone();
            let step = Revision(revision + 1);
            let happened = match act {
                Act::Raise(who) => {
                    id += 1;
                    let may = list.may_raise(Account(who));
                    prop_assert_eq!(may.is_err(), speaking(&list) == Some(who));
                    if may.is_ok() {
                        list.put_up(hand(id, who));
                        let first = before.hands().first();
                        let overtakes = before.place_of(Account(who)).is_none()
                            && first.is_none_or(|f| before.has_spoken(f.account) && !before.has_spoken(Account(who)));
                        prop_assert_eq!(list.next_hand() != before.next_hand(), overtakes);
                    }
                    false
                }
                Act::Lower(who) => {
                    let was = list.put_down(Account(who)).map(|h| h.account);
                    prop_assert_eq!(was, before.place_of(Account(who)).map(|_| Account(who)));
                    false
                }
                Act::Next => match list.next(None, 60, step, at(id)) {
                    Ok(done) => {
                        prop_assert_eq!(done.begun.and_then(|s| s.hand).map(|h| h.id), before.next_hand());
                        true
                    }
                    Err(_) => false,
                },
                Act::Room => list.next(Some(name(99)), 60, step, at(id)).is_ok(),
                Act::Remove(who) => list.remove(Account(who), step, at(id)).is_ok_and(|s| s.ended.is_some()),
                Act::Back(older) => {
                    let Some((taken, was)) = steps.last().cloned() else { continue };
                    if older > 0 {
                        prop_assert!(list.take_back(Revision(taken.saturating_sub(older))).is_err());
                        prop_assert_eq!(&list, &before);
                        continue;
                    }
                    list.take_back(Revision(taken)).expect("the latest");
                    steps.pop();
                    prop_assert_eq!(list.speakers(), was.speakers());
                    revision += 1;
                    false
                }
            };
            if happened {
                revision += 1;
                steps.push((revision, before.clone()));
                let mut back = list.clone();
                back.take_back(step).expect("the latest");
                prop_assert_eq!(&back, &before, "a step and its way back change nothing");
            } else if matches!(act, Act::Next | Act::Room) {
                prop_assert_eq!(&list, &before);
            }
            let spoken: Vec<bool> = list.hands().iter().map(|h| list.has_spoken(h.account)).collect();
            prop_assert!(spoken.is_sorted());
            prop_assert!(list.hands().is_sorted_by_key(|h| (list.has_spoken(h.account), h.id)));
            prop_assert!(list.speakers().iter().filter(|s| s.ended.is_none()).count() <= 1);
            prop_assert!(speaking(&list).is_none_or(|who| list.place_of(Account(who)).is_none()));
            let mut people: Vec<u64> = order(&list);
            people.sort_unstable();
            people.dedup();
            prop_assert_eq!(people.len(), list.hands().len());
            prop_assert_eq!(&FloorList::new(list.hands().to_vec(), list.speakers().to_vec()), &list);
        }
    }
}

#[test]
fn the_room_and_discord_are_called_in_turn() {
    let mut list = FloorList::new(vec![hand(1, 10), hand(2, 20)], vec![]).alternating(true);
    assert!(!list.is_rooms_turn(), "Discord begins");
    list.next(None, 120, Revision(1), at(10)).expect("a hand is up");
    assert_eq!((speaking(&list), list.is_rooms_turn()), (Some(10), true));
    let step = list.next(None, 120, Revision(2), at(20)).expect("the room");
    let begun = step.begun.expect("someone in the room");
    assert_eq!((begun.account, begun.name, begun.hand), (None, None, None));
    assert_eq!(order(&list), [20], "the hand stays up");
    assert!(!list.is_rooms_turn());
    let back = list.take_back(Revision(2)).expect("the latest");
    assert!(back.gone.is_some() && list.is_rooms_turn() && speaking(&list) == Some(10));
    list.next(Some(name(7)), 120, Revision(3), at(30)).expect("someone is named");
    list.next(None, 120, Revision(4), at(40)).expect("a hand is up");
    assert_eq!(speaking(&list), Some(20));
    assert!(!list.is_rooms_turn(), "nobody on Discord waits");
    let over = list.next(None, 120, Revision(5), at(50)).expect("somebody speaks");
    assert!(over.begun.is_none() && list.speaking().is_none());
    assert!(list.next(None, 120, Revision(6), at(60)).is_err());
}

#[test]
fn without_that_setting_hands_are_called_one_after_another() {
    let mut list = FloorList::new(vec![hand(1, 10), hand(2, 20)], vec![]);
    for (step, account) in [(1, 10), (2, 20)] {
        list.next(None, 120, Revision(step), at(10)).expect("a hand is up");
        assert_eq!((speaking(&list), list.is_rooms_turn()), (Some(account), false));
    }
}
