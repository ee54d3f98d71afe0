//! The rehearsal page in a real Chromium: a whole question's life clicked through by five people, and the page's own
//! reading of Discord's markdown.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use standin::{Discord, page::Page};
use tests::{Room, browser::Driver, room::number_in};
use tokio_util::sync::CancellationToken;

const WIDE: (u32, u32) = (1500, 1000);
const NARROW: (u32, u32) = (820, 1000);
const TITLE: &str = "Human rights and data governance in China";
const ANONYMOUS: &str =
    "Who can check how the police use face recognition in Xinjiang, and may the answer be published?";
const NAMED: &str = "Could a data protection authority in China be independent of the government?";
const OFF_TOPIC: &str = "When is lunch?";
const ANSWER: &str = "No court has ruled on it. Researchers rely on procurement notices and on leaked manuals.";

async fn serve(discord: &Discord, stop: &CancellationToken) -> Result<Page> {
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    Ok(standin::page::serve(anywhere, discord.clone(), stop.clone()).await?)
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn a_question_lives_its_whole_life_on_the_page() -> Result<()> {
    let mut room = Room::new().await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let address = format!("http://{}", page.address());
    let driver = Driver::start().await?;
    let staff = driver.window(&address, "Ingrid", WIDE).await?;
    let people = driver.window(&address, "Tashi", NARROW).await?;

    // The organiser opens a workshop.
    staff.read("floor", "Open a workshop here").await?;
    staff.picture("begin").await?;
    let options = [("title", TITLE), ("desk", "desk"), ("moderators", "Moderators")];
    staff.command("floor", "/workshop open", &options).await?;
    staff.see("floor", TITLE).await?;
    staff.see("desk", "Waiting 0").await?;

    // Tashi asks anonymously with the panel's button, Amina by name with the command.
    ensure!(people.channels().await? == ["floor", "lobby"], "a participant sees no desk");
    people.press("floor", TITLE, "Ask anonymously").await?;
    people.press("floor", "Fewer than five", "Ask all the same").await?;
    let title = people.fill_in(ANONYMOUS).await?;
    ensure!(title.contains("anonymously"), "the form says how it will be sent, not {title:?}");
    let receipt = people.see_privately("floor", ANONYMOUS).await?;
    ensure!(receipt.contains("anonymous") && receipt.contains("It waits"), "{receipt}");
    let anonymous = number_in(&receipt).context("a number in the receipt")?;
    people.be("Amina Yusuf").await?;
    people.see("floor", TITLE).await?;
    ensure!(
        !people.all("floor").await?.contains(ANONYMOUS),
        "someone else's receipt and undecided question are not seen"
    );
    people.command("floor", "/ask", &[("question", NAMED), ("anonymous", "no")]).await?;
    let receipt = people.see_privately("floor", NAMED).await?;
    ensure!(receipt.contains("Amina Yusuf"), "{receipt}");
    let named = number_in(&receipt).context("a number in the receipt")?;
    people.command("floor", "/ask", &[("question", OFF_TOPIC)]).await?;
    people.press("floor", OFF_TOPIC, "Ask all the same").await?;
    people.see_privately("floor", "is sent").await?;

    // A moderator decides.
    staff.be("Aiko Mori").await?;
    let card = staff.see("desk", ANONYMOUS).await?;
    ensure!(card.contains("anonymous") && !staff.all("desk").await?.contains("Tashi"), "{card}");
    staff.press("desk", ANONYMOUS, "Approve").await?;
    staff.see("floor", ANONYMOUS).await?;
    staff.press("desk", NAMED, "Approve").await?;
    staff.see("floor", NAMED).await?;
    staff.choose("desk", OFF_TOPIC, "Decline…", "off-topic").await?;
    staff.see("desk", "Waiting 0 · open 2 · answered 0 · declined 1").await?;

    // Somebody else supports; the asker of the declined one learns why.
    people.press("floor", TITLE, "My questions").await?;
    let mine = people.see_privately("floor", "off-topic").await?;
    ensure!(mine.contains(NAMED) && !mine.contains(ANONYMOUS), "only her own: {mine}");
    people.be("Jonas Weber").await?;
    people.press("floor", ANONYMOUS, "Support · 0").await?;
    people.see("floor", "Support · 1").await?;
    people.picture("floor").await?;

    // To the stage, answered in writing; then the next one, marked as answered.
    staff.press("desk", "Waiting 0", "Next question").await?;
    staff.see_privately("desk", &format!("#{anonymous} is on the stage")).await?;
    people.see("floor", &format!("Now: #{anonymous}")).await?;
    staff.see("desk", &format!("#{anonymous} · question · anonymous · on the stage")).await?;
    staff.picture("desk").await?;
    staff.press("desk", ANONYMOUS, "Answer").await?;
    staff.fill_in(ANSWER).await?;
    people.see("floor", ANSWER).await?;
    staff.see("desk", "Waiting 0 · open 1 · answered 1").await?;
    staff.press("desk", "Waiting 0", "Next question").await?;
    people.see("floor", &format!("Now: #{named}")).await?;
    staff.press("desk", "Waiting 0", "Answered").await?;
    staff.see("desk", "Waiting 0 · open 0 · answered 2").await?;

    // A fact is looked up with suggestions while typing.
    people.begin("floor", "/brief").await?;
    let headline = people.complete("floor", "search", "facial recogn").await?;
    people.picture("brief").await?;
    people.send("floor").await?;
    let opening: String = headline.chars().take(40).collect();
    people.see_privately("floor", &opening).await?;

    // The same on a phone.
    people.resize(500, 900).await?;
    people.see("floor", &opening).await?;
    people.picture("phone").await?;

    // When the bot is gone, the form says so and keeps the words.
    people.press("floor", TITLE, "Ask by name").await?;
    let kept = "Are these words still here?";
    people.type_into_form(kept).await?;
    people.picture("form").await?;
    room.stop().await;
    let failure = people.submit_in_vain().await?;
    ensure!(failure.contains(kept), "the words were lost: {failure}");
    people.leave_form().await?;

    people.close().await?;
    staff.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

/// What moderators do besides deciding on a question, in the page: agenda, speakers, a repeated question, a flood of
/// questions, settings.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn the_moderators_table_is_worked_on_the_page() -> Result<()> {
    const REPEATED: &str = "Could a data protection authority in China ever be independent of the government?";
    let room = Room::new().await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let driver = Driver::start().await?;
    let staff = driver.window(&format!("http://{}", page.address()), "Ingrid", WIDE).await?;
    let options = [("title", TITLE), ("desk", "desk"), ("moderators", "Moderators"), ("minutes", "90")];
    staff.command("floor", "/workshop open", &options).await?;
    staff.see("desk", "Waiting 0").await?;

    // The agenda, and the facts that come with a topic.
    staff.be("Mateo Rivas").await?;
    for (title, minutes) in [("Facial recognition", "30"), ("Social credit", "25")] {
        staff.command("desk", "/topic add", &[("title", title), ("minutes", minutes)]).await?;
        staff.see_privately("desk", title).await?;
    }
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    staff.press("desk", "Waiting 0", "Next topic").await?;
    let told = staff.see_privately("desk", "has started").await?;
    ensure!(told.contains("Facial recognition") && told.contains("Facts fit this topic"), "{told}");
    staff.see("floor", "Topic: Facial recognition").await?;

    // A question of the room's, one that repeats another, and one press that puts the two together.
    let named = room.asks(&room.jonas(), NAMED, false).await;
    let other = room.asks(&room.tashi(), ANONYMOUS, true).await;
    staff.see("desk", NAMED).await?;
    staff.press("desk", NAMED, "Approve").await?;
    staff.see("floor", NAMED).await?;
    let repeated = room.asks(&room.newcomer("elif"), REPEATED, true).await;
    let card = staff.see("desk", &format!("#{repeated} · question")).await?;
    ensure!(card.contains(&format!("#{named}")) && card.contains(NAMED), "{card}");
    staff.picture("merge").await?;
    staff.press("desk", REPEATED, &format!("Merge into #{named}")).await?;
    staff.see("floor", "Support · 1").await?;
    staff.press("desk", &format!("#{repeated} · merged"), "Undo").await?;
    staff.see("floor", "Support · 0").await?;
    staff.press("desk", REPEATED, &format!("Merge into #{named}")).await?;
    staff.press("desk", ANONYMOUS, "Approve").await?;
    staff.see("floor", ANONYMOUS).await?;

    // Hands, the next speaker, somebody in the room.
    room.command(&room.tashi(), room.floor, "hand raise", &[("note", json!("From the diaspora"))]).await;
    room.command(&room.jonas(), room.floor, "hand raise", &[]).await;
    staff.see("desk", "2 hands are up").await?;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    staff.press("desk", "Waiting 0", "Next speaker").await?;
    staff.see("floor", "Speaking: Tashi").await?;
    staff.command("desk", "/speaker next", &[("name", "Professor Okafor")]).await?;
    staff.see("floor", "Speaking: Professor Okafor").await?;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    staff.press("desk", "Waiting 0", "Next question").await?;
    staff.see("floor", "Now: #").await?;
    staff.be("Aiko Mori").await?;
    // Somebody deletes the board: when it has something new to show, it comes back below all else.
    let board = room.board().context("a board")?;
    room.discord.delete_message(board.channel(), board.id());
    room.command(&room.newcomer("lobsang.d"), room.floor, "hand raise", &[]).await;
    room.until("another board", |r| r.board().is_some_and(|b| b.id() != board.id())).await;
    staff.see("desk", "Speaking: Professor Okafor").await?;
    staff.picture("board").await?;
    staff.be("Mateo Rivas").await?;

    // A flood: the door is shut, and all of it goes in three presses.
    for n in 0..30 {
        room.asks(&room.newcomer(&format!("raider{n}")), &format!("Noise {n}, made to bury what others ask"), true)
            .await;
    }
    staff.command("desk", "/workshop lockdown", &[("state", "on")]).await?;
    staff.see_privately("desk", "Locked down").await?;
    staff.see("desk", "Waiting 30").await?;
    staff.press("desk", "Waiting 30", "Decline several…").await?;
    staff.see_privately("desk", "30 questions wait").await?;
    staff.choose("desk", "30 questions wait", "Questions to decline", "All 30 waiting").await?;
    staff.picture("several").await?;
    staff.apply().await?;
    staff.choose("desk", "30 questions wait", "Decline", "abuse").await?;
    staff.see_privately("desk", "30 questions are declined").await?;
    staff.see("desk", "Waiting 0").await?;
    ensure!(staff.all("floor").await?.contains(ANONYMOUS), "#{other} is still there");

    // Settings are the organiser's.
    staff.be("Ingrid").await?;
    staff.command("desk", "/workshop settings", &[("order", "first come")]).await?;
    staff.see_privately("desk", "first come").await?;

    // An anonymous question that leads to a person: its asker is shown so, and decides.
    let people = driver.window(&format!("http://{}", page.address()), "Tashi", NARROW).await?;
    people.press("floor", TITLE, "Ask anonymously").await?;
    people.fill_in("My uncle saw the cameras go up. Could the panel call him? He is at +1 202 555 0143.").await?;
    let held = people.see_privately("floor", "Nothing is stored").await?;
    ensure!(held.contains("telephone number: +1 202 555 0143"), "{held}");
    people.to_the_answer().await?;
    people.picture("guard").await?;
    people.press("floor", "Not sent.", "Send anyway").await?;
    people.see_privately("floor", "is sent").await?;
    people.see_no_more("floor", "Not sent.").await?;
    staff.see("desk", "contains telephone number").await?;
    people.close().await?;

    staff.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

/// On a phone: what is stored is told, deleted after asking once more, and the desk sees it go.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn somebody_deletes_their_data_on_a_phone() -> Result<()> {
    let mut room = Room::open().await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let driver = Driver::start().await?;
    let number = room.asks(&room.tashi(), ANONYMOUS, true).await;
    let phone = driver.window(&format!("http://{}", page.address()), "Tashi", (500, 900)).await?;
    phone.command("floor", "/privacy", &[]).await?;
    let stored = phone.see_privately("floor", "one anonymous question").await?;
    ensure!(stored.contains("30 days later everything else is erased"), "{stored}");
    phone.picture("privacy").await?;
    phone.press("floor", "one anonymous question", "Delete my data").await?;
    phone.see_privately("floor", "This cannot be undone").await?;
    phone.picture("privacy-sure").await?;
    phone.press("floor", "This cannot be undone", "At once").await?;
    phone.see_privately("floor", "Deleted.").await?;
    phone.picture("privacy-done").await?;
    room.until("the card", |r| r.card(number).is_some_and(|c| c.text().contains("withdrawn"))).await;
    phone.close().await?;
    stop.cancel();
    page.ended().await?;
    room.stop().await;
    Ok(())
}

/// Markdown, and the HTML it may become; `<@13>` is known to the page, `<@14>` is not.
const MARKDOWN: [(&str, &str); 22] = [
    ("**b** *i* _i_ __u__ ~~s~~", "<p><strong>b</strong> <em>i</em> <em>i</em> <u>u</u> <s>s</s></p>"),
    (
        "***both*** **a *b* c** *a **b** c*",
        "<p><strong><em>both</em></strong> <strong>a <em>b</em> c</strong> <em>a <strong>b</strong> c</em></p>",
    ),
    ("snake_case_name, 2 * 3 * 4, **open", "<p>snake_case_name, 2 * 3 * 4, **open</p>"),
    (r"\*no\* \_no\_ \`no\` \\", r"<p>*no* _no_ `no` \</p>"),
    ("`a * b` ``c`d``", "<p><code>a * b</code> <code>c`d</code></p>"),
    ("```js\nlet a = `1`; **no**\n```", "<pre><code>let a = `1`; **no**</code></pre>"),
    (
        "<img src=x onerror=alert(1)> <b>&amp;</b>",
        "<p>&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;&amp;amp;&lt;/b&gt;</p>",
    ),
    ("[a](https://example.org/b_(c))", r#"<p><a href="https://example.org/b_(c)">a</a></p>"#),
    ("[**a**](<https://example.org>)", r#"<p><a href="https://example.org/"><strong>a</strong></a></p>"#),
    ("[a](javascript:alert(1)) [b](data:text/html,c)", "<p>[a](javascript:alert(1)) [b](data:text/html,c)</p>"),
    (
        "https://example.org/a_b_c. <https://example.org>",
        r#"<p><a href="https://example.org/a_b_c">https://example.org/a_b_c</a>. <a href="https://example.org/">https://example.org</a></p>"#,
    ),
    ("# A\n## B\n### C\n#no", "<h3>A</h3><h4>B</h4><h5>C</h5><p>#no</p>"),
    ("\\# a\n\\> b\n\\- c", "<p># a\n&gt; b\n- c</p>"),
    ("> a\n> b\nc", "<blockquote><p>a\nb</p></blockquote><p>c</p>"),
    (">>> a\nb", "<blockquote><p>a\nb</p></blockquote>"),
    ("- a\n  - b\n- c\n1. d", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li>d</li></ol>"),
    ("-# small", "<p>small</p>"),
    (
        "<@13> <@!13> <@14> <@&15>",
        "<p><span>@Tashi</span> <span>@Tashi</span> <span>@somebody</span> <span>@a role</span></p>",
    ),
    (
        "<#1> </workshop open:2> @everyone",
        "<p><button>#floor</button> <button>/workshop open</button> <span>@everyone</span></p>",
    ),
    ("<t:1574640000:d> <t:99999999999999>", "<p><time>25/11/2019</time> &lt;t:99999999999999&gt;</p>"),
    ("||a **b**||", "<p><button><span>·······</span></button></p>"),
    ("\u{202e}abc **\u{0f56}\u{0f7c}\u{0f51}**", "<p>\u{202e}abc <strong>\u{0f56}\u{0f7c}\u{0f51}</strong></p>"),
];

const RENDER: &str = r"
    const [texts, done] = arguments;
    import('/markdown.js').then(({ render }) => {
        const known = { locale: 'en-GB', user: (id) => id === '13' ? 'Tashi' : 'somebody', role: () => 'a role', channel: () => 'floor' };
        done(texts.map((text) => {
            const box = document.createElement('div');
            box.append(render(text, known));
            for (const node of box.querySelectorAll('*'))
                for (const { name } of [...node.attributes]) if (name !== 'href') node.removeAttribute(name);
            return box.innerHTML;
        }));
    }, (error) => done(String(error)));
";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn the_page_reads_markdown_as_discord_does_and_never_as_html() -> Result<()> {
    let discord = Discord::workshop().await?;
    let stop = CancellationToken::new();
    let page = serve(&discord, &stop).await?;
    let driver = Driver::start().await?;
    let window = driver.window(&format!("http://{}", page.address()), "Tashi", NARROW).await?;

    let texts: Vec<&str> = MARKDOWN.iter().map(|(text, _)| *text).collect();
    let rendered = window.script(RENDER, vec![json!(texts)]).await?;
    let rendered = rendered.as_array().with_context(|| format!("a list, not {rendered}"))?;
    for ((text, expected), got) in MARKDOWN.iter().zip(rendered) {
        ensure!(got == expected, "{text:?} became\n{got}\ninstead of\n{expected:?}");
    }

    // A text made to be slow is drawn in time all the same.
    for hostile in ["*".repeat(4000), "[".repeat(4000), "||**__".repeat(600), "`".repeat(4000), "> ".repeat(2000)] {
        let took = "const [text, done] = arguments; import('/markdown.js').then(({ render }) => { const began = performance.now(); \
                    render(text, { locale: 'en' }); done(performance.now() - began); }, (error) => done(String(error)));";
        let took = window.script(took, vec![Value::String(hostile.clone())]).await?;
        ensure!(took.as_f64().is_some_and(|ms| ms < 1000.0), "{}…: {took} ms", &hostile[..6]);
    }
    window.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
