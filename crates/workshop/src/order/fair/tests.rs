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
    Candidate { number: Number(number), asked_at: Time::from_ms(0), supporters, own: 0 }
}

/// A question with its own voter, as all of them have.
fn question(number: u32, supporters: Vec<Voter>) -> Candidate {
    Candidate { own: 1, ..candidate(number, supporters) }
}

/// The list by the published rule, which charges whoever supports, however few they are.
fn published(candidates: &[Candidate], loads: &[Load], limit: usize) -> Vec<Pick> {
    Queue { fewest: 0, ..Queue::new(candidates, loads.to_vec()) }.all(limit)
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
        c.charge_from(0, level, loads);
    }
}

#[track_caller]
fn expect(votes: &[(usize, &str)], asked: &str, wanted: &[(char, u64, u64)]) {
    let (mut candidates, mut loads) = ballots(votes);
    ask(asked, &mut candidates, &mut loads);
    let picks = published(&candidates, &loads, wanted.len());
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

/// Camps with questions of their own, all of which they support, and what their members carry.
struct Camps {
    questions: Vec<Candidate>,
    camp_of: Vec<usize>,
    members: Vec<std::ops::Range<Voter>>,
    loads: Vec<Load>,
}

impl Camps {
    /// Of these sizes, with so many questions each, that have so many own voters.
    fn new(sizes: &[usize], each: usize, own: usize) -> Self {
        let mut camps = Self { questions: vec![], camp_of: vec![], members: vec![], loads: vec![] };
        sizes.iter().for_each(|&size| camps.joins(size, each, own, Load::ZERO));
        camps
    }

    /// Another camp joins, whose members carry this.
    fn joins(&mut self, size: usize, each: usize, own: usize, load: Load) {
        let members = self.loads.len()..self.loads.len() + size;
        self.loads.resize(members.end, load);
        for _ in 0..each {
            let number = u32::try_from(self.questions.len()).expect("few");
            self.questions.push(Candidate { own, ..candidate(number, members.clone().collect()) });
            self.camp_of.push(self.members.len());
        }
        self.members.push(members);
    }

    /// How many of the next slots each camp gets.
    fn slots(&self, picks: &[Pick]) -> Vec<usize> {
        let of = |camp| picks.iter().filter(|p| self.camp_of[p.candidate] == camp).count();
        (0..self.members.len()).map(of).collect()
    }

    /// By the published rule, and by ours; printed for the page of the decision.
    fn both(&self, what: &str, slots: usize) -> (Vec<usize>, Vec<usize>) {
        let (ours, published) = (suggest(&self.questions, &self.loads, slots), self.without_own(slots));
        println!("{what}: {:?} as published, {:?} by our rule", self.slots(&published), self.slots(&ours));
        (self.slots(&published), self.slots(&ours))
    }

    fn without_own(&self, slots: usize) -> Vec<Pick> {
        let plain: Vec<_> = self.questions.iter().map(|q| Candidate { own: 0, ..q.clone() }).collect();
        published(&plain, &self.loads, slots)
    }
}

/// `cargo test -p workshop camps -- --nocapture` prints what own voters and free questions cost in fairness.
#[test]
fn camps_get_their_share_of_the_slots() {
    let both = |sizes: &[usize]| Camps::new(sizes, 12, 1).both(&format!("camps of {sizes:?}, 12 slots"), 12);
    assert_eq!(both(&[60, 40]), (vec![7, 5], vec![7, 5]));
    assert_eq!(both(&[45, 25, 20, 10]), (vec![6, 3, 2, 1], vec![6, 3, 2, 1]));
    assert_eq!(both(&[6, 4]), (vec![7, 5], vec![7, 5]));
    // What it costs: nobody is charged for a question that one or two support, so in a small room they come early.
    assert_eq!(both(&[9, 5, 4, 2]), (vec![6, 3, 2, 1], vec![3, 2, 1, 6]));
    assert_eq!(both(&[4, 2]), (vec![8, 4], vec![1, 11]));
}

#[test]
fn a_bloc_that_comes_late_gets_no_more_than_its_share() {
    let of_the_next_ten = |late_start: bool| {
        let mut camps = Camps::new(&[60], 20, 1);
        let mut highest = Load::ZERO;
        for pick in suggest(&camps.questions, &camps.loads, 10) {
            camps.questions[pick.candidate].charge(pick.level, &mut camps.loads);
            highest = highest.max(pick.level);
        }
        camps.questions.drain(..10);
        camps.camp_of.drain(..10);
        camps.joins(20, 10, 1, if late_start { highest } else { Load::ZERO });
        let picks = suggest(&camps.questions, &camps.loads, 10);
        (camps.slots(&picks)[1], camps.slots(&picks[..3])[1])
    };
    let (with, without) = (of_the_next_ten(true), of_the_next_ten(false));
    println!("60 regulars, 10 asked, 20 join: {} of the next 10 slots, {} without a late start", with.0, without.0);
    assert_eq!(with.0, 2);
    assert_eq!(without, (5, 3), "without a late start the bloc is asked three times running");
}

#[test]
fn ties_go_to_more_supporters_then_the_earlier_then_the_lower_number() {
    let loads = [Load::ZERO, Load::ZERO, Load::ONE, Load::ZERO, Load::ZERO];
    let mut candidates = vec![candidate(4, vec![3]), candidate(3, vec![4])];
    candidates[1].asked_at = Time::from_ms(60_000);
    // Who carries a whole unit already does not lower a level of one, but is one more who wants it.
    candidates.push(candidate(9, vec![1, 2]));
    candidates.push(candidate(2, vec![0]));
    let picks: Vec<u32> = published(&candidates, &loads, 4).iter().map(|p| candidates[p.candidate].number.0).collect();
    assert_eq!(picks, [9, 2, 4, 3]);
}

#[test]
fn a_questions_own_voters_carry_nothing_and_are_never_charged() {
    let mut loads = vec![share(3, 1), Load::ZERO, Load::ZERO, Load::ZERO];
    assert_eq!(question(1, Vec::new()).level(&loads), Some(Load::ONE));
    assert_eq!(question(2, vec![0]).level(&loads), Some(Load::ONE), "whoever carries more does not raise it");
    assert_eq!(candidate(3, Vec::new()).level(&loads), None, "nobody wants it asked");
    // One was merged into it: two of its own share the unit with three supporters.
    let merged = Candidate { own: 2, ..question(4, vec![1, 2, 3]) };
    assert_eq!((merged.level(&loads), merged.voters()), (Some(share(1, 5)), 5));
    merged.charge(share(1, 5), &mut loads);
    assert_eq!(loads, [share(3, 1), share(1, 5), share(1, 5), share(1, 5)]);
    assert_eq!(question(5, Vec::new()).level(&loads), Some(Load::ONE), "the next one's own voter carries nothing");
}

#[test]
fn with_fewer_than_three_supporters_nobody_is_charged() {
    for (supporters, charged) in [(1, false), (2, false), (3, true)] {
        let q = question(1, (0..supporters).collect());
        let mut loads = vec![Load::ZERO; supporters];
        let level = q.level(&loads).expect("its own voter wants it");
        q.charge(level, &mut loads);
        assert_eq!(q.is_charged(), charged);
        assert!(loads.iter().all(|l| *l == if charged { level } else { Load::ZERO }), "{loads:?}");
    }
    // So it is in the list that is shown.
    let two = [question(1, vec![0, 1]), question(2, vec![0, 1])];
    let levels: Vec<Load> = suggest(&two, &[Load::ZERO; 2], 2).iter().map(|p| p.level).collect();
    assert_eq!(levels, [share(1, 3); 2]);
}

#[test]
fn who_was_heard_is_told_where_both_parts_are_at_least_five() {
    let told =
        [(12, 5), (10, 5), (9, 4), (9, 5), (30, 26), (30, 25), (0, 0), (5, 0), (5, 5)].map(|(n, h)| not_heard(n, h));
    assert_eq!(told, [Some(7), Some(5), None, None, None, Some(5), None, None, None]);
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
        let picks = published(&candidates, &vec![Load::ZERO; ballots.len()], 6);
        let asked: Vec<usize> = picks.iter().map(|p| p.candidate).collect();
        for k in 1..=asked.len() {
            prop_assert!(is_proportional(&ballots, &asked[..k], 6), "{:?} asked {:?}", ballots, &asked[..k]);
        }
    }

    /// With its own voter for each question it is proportional over these voters, where every question asked was charged for.
    #[test]
    fn own_voters_leave_it_proportional(supports in proptest::collection::vec(0u8..8, 3..8)) {
        // All support all of the first three, or a part of the others besides.
        let everybody = 0..supports.len();
        let all: Vec<u8> = supports.iter().map(|s| 0b111 | (s << 3)).collect();
        let candidates: Vec<Candidate> = (0..6)
            .map(|q| question(q, everybody.clone().filter(|&v| all[v] & (1 << q) != 0).collect()))
            .collect();
        let picks = suggest(&candidates, &vec![Load::ZERO; all.len()], 6);
        let charged = picks.iter().take_while(|p| candidates[p.candidate].is_charged());
        let asked: Vec<usize> = charged.map(|p| p.candidate).collect();
        let voters: Vec<u8> = all.iter().copied().chain((0..6).map(|q| 1 << q)).collect();
        for k in 1..=asked.len() {
            prop_assert!(is_proportional(&voters, &asked[..k], 6), "{:?} asked {:?}", all, &asked[..k]);
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
                question(u32::try_from(q).expect("few"), supporters)
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
