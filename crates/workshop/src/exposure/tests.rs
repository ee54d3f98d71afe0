use super::*;

fn leads(text: &str) -> Vec<(Lead, &str)> {
    find(text).into_iter().map(|e| (e.lead, &text[e.place])).collect()
}

#[test]
fn what_leads_to_a_person_is_found() {
    for (text, lead, part) in [
        ("Call +1 202 555 0143, he knows", Lead::Phone, "+1 202 555 0143"),
        ("Call +44 (20) 7946-0958.", Lead::Phone, "+44 (20) 7946-0958"),
        ("tel 0041 44 668 18 00!", Lead::Phone, "0041 44 668 18 00"),
        ("call (202) 555-0143 now", Lead::Phone, "(202) 555-0143"),
        ("au 06 12 34 56 78, merci", Lead::Phone, "06 12 34 56 78"),
        ("请打13800138000联系他", Lead::Phone, "13800138000"),
        ("请打１３８００１３８０１４联系他", Lead::Phone, "１３８００１３８０１４"),
        ("138 0013 8015 is his", Lead::Phone, "138 0013 8015"),
        ("напишите kollega@example.org, он", Lead::Email, "kollega@example.org"),
        ("see https://example.org/a?b=c.", Lead::Link, "https://example.org/a?b=c"),
        ("see www.example.org", Lead::Link, "www.example.org"),
        ("join discord.gg/abcdef today", Lead::Link, "discord.gg/abcdef"),
        ("it is on example.org, too", Lead::Link, "example.org"),
        ("@wenli works for them", Lead::Name, "@wenli"),
        ("ask (@d.orlov) about it", Lead::Name, "@d.orlov"),
        ("问＠文丽", Lead::Name, "＠文丽"),
        ("that is <@397177104894656513>", Lead::Name, "@397177104894656513"),
        ("in the shop 9123 4567 is his", Lead::Phone, "9123 4567"),
        ("tel. 800 810 00, ask", Lead::Phone, "800 810 00"),
        ("fax: 123456", Lead::Phone, "123456"),
        ("wangli [at] example [dot] org, he", Lead::Email, "wangli [at] example [dot] org"),
        ("微信：wangli_88", Lead::Name, "wangli_88"),
        ("IBAN DE89 3704 0044 0532 0130 00", Lead::Id, "DE89 3704 0044 0532 0130 00"),
        ("au 06\u{202f}12\u{202f}34\u{202f}56\u{202f}78", Lead::Phone, "06\u{202f}12\u{202f}34\u{202f}56\u{202f}78"),
        ("account 397177104894656513 did", Lead::Id, "397177104894656513"),
        ("his card is 110101199003078515", Lead::Id, "110101199003078515"),
    ] {
        assert_eq!(leads(text), [(lead, part)], "{text}");
    }
    let both = leads("+1 202 555 0143 or a@example.org");
    assert_eq!(both, [(Lead::Phone, "+1 202 555 0143"), (Lead::Email, "a@example.org")]);
}

#[test]
fn years_articles_amounts_and_sentences_are_not() {
    for text in [
        "What changed from 2017 to 2019?",
        "In 2017-2019, and in 2020/21?",
        "On 12.05.2019, on 2019-05-12, on 20190512 and on 12/5/2019?",
        "Articles 38-40 and 13, 14, 15 of the PIPL, § 7.1.2",
        "Articles 13 14 15 16 17 18?",
        "A fine of 8,026,000,000 yuan, 8 026 000 000 yuan or 1.000.000.000 €?",
        "10000000 people; 1 400 000 000 people",
        "A/HRC/51/17 and A/HRC/RES/48/141",
        "At 10:30, 45 % of 22,5",
        "the judgment (2019) 京 0105 民初 1234",
        "the U.S. and the E.U., e.g. in the law.However they say",
        "S/RES/2231 and 2758 (XXVI)",
        "what is @ in an address? 5 @ 3",
        "网号网证自2025年7月15日起施行",
        "9 of 10, 99.99 %",
        "they paid 1 500 000 000 for it",
        "in this context 123456 is no number of anybody",
        "Bank v Smith, 138 S. Ct. 2206 (2018)",
    ] {
        assert_eq!(leads(text), [], "{text}");
    }
}

#[test]
fn it_is_taken_out_when_it_is_no_longer_there() {
    assert!(is_taken_out("Call +1 202 555 0143 now", "Call him now"));
    assert!(is_taken_out("a@example.org and b@example.org", "only a@example.org"));
    assert!(!is_taken_out("Call +1 202 555 0143 now", "Please call +1 202 555 0143"));
    assert!(!is_taken_out("Nothing in it", "Still nothing"));
}
