//! The examples, run: a whole bot each, made with a library as everybody has it.

#[path = "../examples/serenity.rs"]
#[expect(dead_code, reason = "its main is for cargo run --example")]
mod with_serenity;
#[path = "../examples/twilight.rs"]
#[expect(dead_code, reason = "its main is for cargo run --example")]
mod with_twilight;

type Anything = Box<dyn std::error::Error + Send + Sync>;

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_made_with_serenity_meets_its_people() -> Result<(), Anything> {
    with_serenity::run().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_made_with_twilight_meets_its_people() -> Result<(), Anything> {
    with_twilight::run().await
}
