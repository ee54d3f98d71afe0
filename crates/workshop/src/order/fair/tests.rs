use proptest::prelude::*;

use super::*;

/// Questions a, b, c, … and who supports each, from ballots: how many people, and what each of them supports.
fn ballots(ballots: &[(usize, &str)]) -> (Vec<Candidate>, Vec<Load>) {
    let mut names: Vec<char> = ballots.iter().flat_map(|(_, b)| b.chars()).collect();
    names.sort_unstable();
    names.dedup();
    let voters: Vec<&str> = ballots.iter().flat_map(|&(n, b)| std::iter::repeat_n(b, n)).collect();
    let candidates = names.iter().map(|&name| {
        let supporters = (0..voters.len()).filter(|&v| voters[v].contains(name)).collect();
        candidate(name as u32, supporters)
    });
    (candidates.collect(), vec![Load::ZERO; voters.len()])
}

fn candidate(number: u32, supporters: Vec<Voter>) -> Candidate {
    Candidate { number: Number(number), asked_at: Time::from_ms(0), supporters, askers: Vec::new(), room: 0 }
}

fn name(c: &Candidate) -> char {
    char::from_u32(c.number.0).expect("named by a letter")
}

fn share(numerator: u64, denominator: u64) -> Load {
    Load(Load::ONE.0 * numerator / denominator)
}

/// Asks these in turn, whatever is suggested, and takes them from the list.
fn ask(names: &str, candidates: &mut Vec<Candidate>, loads: &mut [Load]) {
    for asked in names.chars() {
        let place = candidates.iter().position(|c| name(c) == asked).expect("it is open");
        let c = candidates.remove(place);
        let level = c.level(loads).expect("it has supporters");
        c.charge(level, loads);
    }
}

#[track_caller]
fn expect(votes: &[(usize, &str)], asked: &str, wanted: &[(char, u64, u64)]) {
    let (mut candidates, mut loads) = ballots(votes);
    ask(asked, &mut candidates, &mut loads);
    let picks = suggest(&candidates, &loads, wanted.len());
    let got: Vec<(char, Load)> = picks.iter().map(|p| (name(&candidates[p.candidate]), p.level)).collect();
    // One unit of the grid is what rounding may take.
    assert_eq!(got.len(), wanted.len());
    for ((got, level), &(wanted, n, d)) in got.into_iter().zip(wanted) {
        assert_eq!(got, wanted);
        assert!(level.0.abs_diff(share(n, d).0) <= 1, "{wanted}: {level:?} instead of {n}/{d}");
    }
}

#[test]
fn the_published_examples_come_out() {
    let camps = [(5, "ab"), (3, "cd"), (1, "e")];
    expect(&camps, "", &[('a', 1, 5), ('c', 1, 3), ('b', 2, 5), ('d', 2, 3), ('e', 1, 1)]);
    expect(&camps, "b", &[('c', 1, 3), ('a', 2, 5), ('d', 2, 3), ('e', 1, 1)]);
    expect(&camps, "bd", &[('a', 2, 5), ('c', 2, 3), ('e', 1, 1)]);
    let mixed = [(3, "ab"), (3, "ac"), (2, "ad"), (1, "bcf"), (1, "e"), (1, "f"), (1, "g")];
    expect(&mixed, "", &[('a', 1, 8), ('b', 11, 32), ('c', 55, 128), ('d', 5, 8)]);
    expect(&[(3, "cd"), (2, "ab"), (2, "ac"), (1, "bd")], "", &[('c', 1, 5), ('b', 1, 3), ('d', 29, 60)]);
}

#[test]
fn who_carries_more_than_the_level_does_not_raise_it() {
    let loads = [Load::ZERO, Load::ZERO, share(2, 1)];
    assert_eq!(candidate(1, vec![0, 1, 2]).level(&loads), Some(share(1, 2)));
}

/// Camps with questions of their own, all of which they support: how many slots each gets.
fn slots(camps: &[usize], slots: usize) -> Vec<usize> {
    let mut loads = Vec::new();
    let (mut candidates, mut camp_of) = (Vec::new(), Vec::new());
    for (camp, &size) in camps.iter().enumerate() {
        let members: Vec<Voter> = (loads.len()..loads.len() + size).collect();
        loads.resize(loads.len() + size, Load::ZERO);
        for _ in 0..slots {
            camp_of.push(camp);
            candidates.push(candidate(u32::try_from(candidates.len()).expect("few"), members.clone()));
        }
    }
    let picks = suggest(&candidates, &loads, slots);
    (0..camps.len()).map(|camp| picks.iter().filter(|p| camp_of[p.candidate] == camp).count()).collect()
}

#[test]
fn camps_get_their_share_of_the_slots() {
    assert_eq!(slots(&[60, 40], 12), [7, 5]);
    assert_eq!(slots(&[45, 25, 20, 10], 12), [6, 3, 2, 1]);
}

#[test]
fn a_bloc_that_comes_late_gets_no_more_than_its_share() {
    let of_the_next_ten = |late_start: bool| {
        let regulars: Vec<Voter> = (0..60).collect();
        let bloc: Vec<Voter> = (60..80).collect();
        let mut loads = vec![Load::ZERO; 60];
        let open: Vec<Candidate> = (0..20).map(|n| candidate(n, regulars.clone())).collect();
        let mut charged = Vec::new();
        for pick in suggest(&open, &loads.clone(), 10) {
            open[pick.candidate].charge(pick.level, &mut loads);
            charged.push(pick.level);
        }
        let first = if late_start { start(charged) } else { Load::ZERO };
        loads.resize(80, first);
        let candidates: Vec<Candidate> =
            open[10..].iter().cloned().chain((20..30).map(|n| candidate(n, bloc.clone()))).collect();
        let of_bloc = |p: &&Pick| candidates[p.candidate].number.0 >= 20;
        let picks = suggest(&candidates, &loads, 10);
        (picks.iter().filter(of_bloc).count(), picks.iter().take(3).filter(of_bloc).count())
    };
    assert_eq!(of_the_next_ten(true).0, 2);
    assert_eq!(of_the_next_ten(false).1, 3, "without a late start the bloc is asked three times running");
}

#[test]
fn ties_go_to_more_supporters_then_the_earlier_then_the_lower_number() {
    let loads = [Load::ZERO, Load::ZERO, Load::ONE, Load::ZERO, Load::ZERO];
    let mut candidates = vec![candidate(4, vec![3]), candidate(3, vec![4])];
    candidates[1].asked_at = Time::from_ms(60_000);
    // Who carries a whole unit already does not lower a level of one, but is one more who wants it.
    candidates.push(candidate(9, vec![1, 2]));
    candidates.push(candidate(2, vec![0]));
    let picks: Vec<u32> = suggest(&candidates, &loads, 4).iter().map(|p| candidates[p.candidate].number.0).collect();
    assert_eq!(picks, [9, 2, 4, 3]);
}

#[test]
fn an_asker_counts_with_nothing_in_their_own_question_and_is_charged_all_the_same() {
    let mut loads = vec![share(3, 1), Load::ZERO];
    let own = Candidate { askers: vec![0], ..candidate(1, vec![1]) };
    assert_eq!(own.level(&loads), Some(share(1, 2)));
    own.charge(share(1, 2), &mut loads);
    assert_eq!(loads, [share(3, 1), share(1, 2)]);
    let from_the_room = Candidate { room: 1, ..candidate(2, Vec::new()) };
    assert_eq!(from_the_room.level(&loads), Some(Load::ONE));
    assert_eq!(candidate(3, Vec::new()).level(&loads), None, "nobody wants it asked");
}

/// The level by its definition, in exact fractions over a common denominator.
fn level_by_definition(own: &[u64]) -> u64 {
    let mut loads = own.to_vec();
    loads.sort_unstable();
    (1..=loads.len() as u64)
        .map(|j| (Load::ONE.0 + loads.iter().take(usize::try_from(j).expect("few")).sum::<u64>()) / j)
        .min()
        .expect("somebody supports it")
}

/// Proportional justified representation of this prefix, by brute force over all groups: a group of at least `l` nth
/// parts of the voters who agree on `l` questions has, together, supported at least `l` of those asked.
fn is_proportional(ballots: &[u8], asked: &[usize], questions: usize) -> bool {
    let n = ballots.len();
    (1u32..1 << n).all(|group| {
        let members = || (0..n).filter(|v| group & (1 << v) != 0);
        let agreed = members().fold(u8::MAX, |all, v| all & ballots[v]) & low(questions);
        let any = members().fold(0, |some, v| some | ballots[v]);
        let served = asked.iter().filter(|&&q| any & (1 << q) != 0).count();
        let size = members().count();
        (1..=agreed.count_ones() as usize).all(|l| size * asked.len() < l * n || served >= l.min(asked.len()))
    })
}

fn low(questions: usize) -> u8 {
    u8::MAX >> (8 - questions)
}

proptest! {
    #[test]
    fn a_level_is_what_its_definition_says(own in proptest::collection::vec(0u64..3 * 80_313_433_200, 1..12)) {
        let loads: Vec<Load> = own.iter().copied().map(Load).collect();
        let level = candidate(1, (0..own.len()).collect()).level(&loads).expect("supported");
        prop_assert_eq!(level.0, level_by_definition(&own));
    }

    #[test]
    fn every_prefix_is_proportional(ballots in proptest::collection::vec(0u8..64, 1..8)) {
        let questions = 6;
        let candidates: Vec<Candidate> = (0..questions)
            .map(|q| candidate(q, (0..ballots.len()).filter(|&v| ballots[v] & (1 << q) != 0).collect()))
            .collect();
        let picks = suggest(&candidates, &vec![Load::ZERO; ballots.len()], 6);
        let asked: Vec<usize> = picks.iter().map(|p| p.candidate).collect();
        for k in 1..=asked.len() {
            prop_assert!(is_proportional(&ballots, &asked[..k], 6), "{:?} asked {:?}", ballots, &asked[..k]);
        }
    }

    /// The list is what asking one after the other gives, loads never fall, and the order of votes means nothing.
    #[test]
    fn asking_one_by_one_gives_the_list(
        votes in proptest::collection::vec((0usize..8, 0usize..6), 1..40),
        order in any::<proptest::sample::Index>(),
    ) {
        let build = |votes: &[(usize, usize)]| -> Vec<Candidate> {
            (0..6usize).map(|q| {
                let mut supporters: Vec<Voter> = Vec::new();
                for &(voter, _) in votes.iter().filter(|v| v.1 == q) {
                    if !supporters.contains(&voter) {
                        supporters.push(voter);
                    }
                }
                candidate(u32::try_from(q).expect("few"), supporters)
            }).collect()
        };
        let open = build(&votes);
        let list: Vec<Number> = suggest(&open, &[Load::ZERO; 8], 6).iter().map(|p| open[p.candidate].number).collect();

        let mut turned = votes.clone();
        turned.rotate_left(order.index(votes.len()));
        turned.reverse();
        let other = build(&turned);
        let same: Vec<Number> = suggest(&other, &[Load::ZERO; 8], 6).iter().map(|p| other[p.candidate].number).collect();
        prop_assert_eq!(&list, &same);

        let (mut left, mut loads) = (open, vec![Load::ZERO; 8]);
        for wanted in list {
            let pick = suggest(&left, &loads, 1)[0];
            let before = loads.clone();
            left[pick.candidate].charge(pick.level, &mut loads);
            prop_assert!(before.iter().zip(&loads).all(|(b, a)| a >= b));
            prop_assert_eq!(left.remove(pick.candidate).number, wanted);
        }
    }
}
