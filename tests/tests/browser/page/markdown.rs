//! The page's own reading of Discord's markdown.

use anyhow::{Context as _, Result, ensure};
use discord_fake::Discord;
use serde_json::{Value, json};
use tests::browser::Driver;
use tokio_util::sync::CancellationToken;

use super::{NARROW, serve};

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
    let discord = Discord::example().await?;
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
        ensure!(took.as_f64().is_some_and(|ms| ms < 5000.0), "{}…: {took} ms", &hostile[..6]);
    }
    window.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
