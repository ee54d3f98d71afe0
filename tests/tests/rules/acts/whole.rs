//! A workshop from its opening to its erasing, without Discord: what is refused, what stands in the moderation log, what is left.

use acts::{Clock, House, closing, facts, setup};
use storage::{NewWorkshop, Tx};
use workshop::{
    Account, Channel, Guild, Identity, Moderator, Organiser, Refusal, Rights, Role, Time, Workshop, WorkshopId,
};

const NOW: Time = Time::from_ms(1_574_755_200_000);

async fn now(house: &House, id: WorkshopId) -> Workshop {
    house.store.read().await.expect("reads").workshop(id).await.expect("reads").expect("is there")
}

async fn write(house: &House) -> Tx {
    house.store.write().await.expect("writes")
}

async fn done(house: &House, tx: Tx) {
    house.settle(tx.commit().await.expect("commits")).await;
}

fn new(floor: u64, desk: u64) -> NewWorkshop {
    NewWorkshop {
        guild: Guild(1),
        floor: Channel(floor),
        desk: Channel(desk),
        moderators: Role(4),
        title: "The dam".into(),
        pack: None,
        identity: Identity::OpenOrAnonymous,
        ends_at: None,
    }
}

fn rights() -> Rights {
    Rights { account: Account(9), roles: vec![Role(4)], manages_server: true }
}

#[tokio::test]
async fn a_workshop_is_opened_set_up_closed_and_erased() {
    let (_home, house, first) = crate::acts::house(Clock::set_to(NOW), NOW, None).await;
    let key = house.store.new_key().await.expect("a key");
    // The first one has the channels 2 and 3: neither can be anything of another.
    for (floor, desk) in [(2, 30), (20, 3), (3, 2)] {
        let mut tx = write(&house).await;
        let opened = setup::open(&mut tx, &new(floor, desk), (None, "fr"), (&key.0, &key.1), NOW).await;
        assert!(matches!(opened, Err(acts::Error::Refused(Refusal::ChannelInUse))), "{floor} {desk}: {opened:?}");
    }
    let mut tx = write(&house).await;
    let id = setup::open(&mut tx, &new(20, 30), (Some(Role(5)), "fr"), (&key.0, &key.1), NOW).await.expect("opens");
    done(&house, tx).await;
    let ws = now(&house, id).await;
    assert_eq!((ws.language.as_str(), ws.rapporteurs, id == first), ("fr", Some(Role(5)), false));

    let organiser = Organiser::of(&rights()).expect("organises");
    let moderator = Moderator::of(&ws, &rights()).expect("moderates");
    let mut after = ws.clone();
    (after.rules.premoderation, after.rules.account_age_days) = (false, 7);
    "ar".clone_into(&mut after.language);
    for (before, changes) in [(&ws, true), (&after, false)] {
        let mut tx = write(&house).await;
        let changed = setup::change(&mut tx, before, &after, organiser, NOW).await.expect("changes");
        assert_eq!(changed, changes);
        done(&house, tx).await;
    }
    for (on, is_refused) in [(true, false), (true, true), (false, false)] {
        let ws = now(&house, id).await;
        let mut tx = write(&house).await;
        let locked = setup::lock(&mut tx, ws, on, moderator, NOW).await;
        assert_eq!(matches!(locked, Err(acts::Error::Refused(Refusal::LockdownAlreadySo { .. }))), is_refused);
        if !is_refused {
            done(&house, tx).await;
        }
    }
    let ws = now(&house, id).await;
    let mut tx = write(&house).await;
    setup::pause(&mut tx, ws.clone(), true, moderator, NOW).await.expect("pauses");
    facts::show(&mut tx, &ws, "cn-psc-2019-xinjiang", moderator, NOW).await.expect("shows");
    done(&house, tx).await;

    let ws = now(&house, id).await;
    let tx = house.store.write_alone().await.expect("writes");
    let closed = closing::close(&house, tx, &ws, Some(moderator.into()), NOW).await.expect("closes");
    assert_eq!(closed.key_left, None);
    assert!(matches!(house.seal(&ws), Err(acts::Error::Refused(Refusal::WorkshopClosed))), "its key is gone");
    let rows = house.store.read().await.expect("reads").log(id).await.expect("reads");
    let told: Vec<String> = rows.iter().map(|r| format!("{} {}", r.kind, r.reason).trim_end().to_owned()).collect();
    assert_eq!(
        told,
        [
            "settings language premoderation account_age_days",
            "lockdown",
            "end lockdown",
            "pause",
            "show fact cn-psc-2019-xinjiang",
            "close"
        ]
    );
    let again = house.store.write_alone().await.expect("writes");
    assert!(closing::close(&house, again, &now(&house, id).await, None, NOW).await.is_err(), "only once");

    closing::erase(&house, id).await.expect("erases");
    let mut reads = house.store.read().await.expect("reads");
    let kept =
        closing::report(&house.store, &mut reads, &house.facts, now(&house, id).await, NOW).await.expect("is kept");
    assert_eq!(kept.log, closed.report.log);
    assert!(closing::erase(&house, first).await.is_err(), "one that is open is not erased");
}
