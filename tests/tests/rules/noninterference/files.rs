//! What is destroyed is in no file: after other words and a withdrawal, in the middle of a slot and after it, after *Delete my
//! data*, and after the close no tag and no key.

use std::path::{Path, PathBuf};

use workshop::{Account, Key, Seal};

use crate::noninterference::history::{History, Op};
use crate::noninterference::room::{Log, Who};
use crate::noninterference::world::World;

const PEOPLE: u8 = 6;

/// The files below this folder in which these bytes are.
fn holding(folder: &Path, bytes: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, bytes));
        } else if memchr::memmem::find(&std::fs::read(&path).expect("readable"), bytes).is_some() {
            found.push(path);
        }
    }
    found
}

#[tokio::test]
async fn what_is_destroyed_is_in_no_file_in_the_middle_of_a_slot_after_a_deletion_and_after_the_close() {
    let history = History { people: PEOPLE, seed: 12, premoderation: true, late: false, ops: Vec::new() };
    let mut world = World::open(&history, 0, Log::default()).await;
    world.begin().await;
    for who in 0..PEOPLE {
        world.play(&Op::Ask { authors: [who, who], words: who, way: 0 }).await;
    }
    let words: Vec<String> = world.anonymous_texts().into_iter().map(|(text, _)| text).collect();
    let is_there = |world: &World, n: usize| !holding(world.home(), words[n].as_bytes()).is_empty();
    assert!((0..words.len()).all(|n| is_there(&world, n)), "they are looked for in the right place");
    let key = std::fs::read_dir(world.home().join("seal")).expect("a folder").flatten().next().expect("a key");
    let key = std::fs::read(key.path()).expect("reads");
    let seal = Seal::new(Key::from_bytes(&key).expect("a key"));

    world.play(&Op::Edit { question: 0, words: 6, way: 1 }).await;
    assert!(!is_there(&world, 0), "what nobody knows of is changed at once");
    world.play(&Op::Slots(2)).await;
    world.play(&Op::Edit { question: 1, words: 7, way: 1 }).await;
    world.play(&Op::Withdraw { question: 2 }).await;
    assert!(is_there(&world, 1) && is_there(&world, 2), "others still see them");
    world.play(&Op::Slots(1)).await;
    assert!(!is_there(&world, 1) && !is_there(&world, 2), "the slot destroyed them");
    world.deletes(3, true).await;
    assert!(!is_there(&world, 3), "deleted at once");
    world.deletes(4, false).await;
    world.play(&Op::Seconds(15)).await;
    for _ in 0..60 {
        world.play(&Op::Slots(1)).await;
    }
    assert!(!is_there(&world, 4), "deleted within a quarter of an hour");

    let tags: Vec<_> = (0..PEOPLE)
        .flat_map(|who| {
            let account = Account(Who::Present(who).account());
            [seal.tag(account), seal.next_tag(account)]
        })
        .collect();
    let kept = tags.iter().filter(|tag| !holding(world.home(), tag.bytes()).is_empty()).count();
    assert!(kept >= 4, "tags are looked for in the right place: {kept}");
    world.end().await;
    for tag in &tags {
        assert_eq!(holding(world.home(), tag.bytes()), Vec::<PathBuf>::new());
    }
    assert_eq!(holding(world.home(), &key), Vec::<PathBuf>::new());
}
