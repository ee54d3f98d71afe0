use super::*;

fn parse(typed: &str) -> Result<String, TextError> {
    Text::parse(typed, 500).map(|t| t.as_str().to_owned())
}

#[test]
fn what_no_message_would_take_is_refused() {
    let family = "👨‍👩‍👧‍👦";
    assert_eq!(parse(&family.repeat(363)).map(|t| t.encode_utf16().count()), Ok(363 * 11));
    assert_eq!(parse(&family.repeat(364)), Err(TextError::TooManyParts));
    assert!(parse(&"*".repeat(500)).is_ok(), "with an escape before each");
    assert_eq!(Text::parse_within(&"x".repeat(500), 500, 400), Err(TextError::TooManyParts));
}

#[test]
fn what_nobody_can_see_is_not_a_question() {
    for typed in
        ["", "   ", "\n\t \n", "\u{200b}\u{feff}", "\u{202e}\u{202c}", "\u{3164}", "\u{2800}", "\u{301}", "\u{e0041}"]
    {
        assert_eq!(parse(typed), Err(TextError::Empty), "{typed:?}");
    }
}

#[test]
fn tricks_are_taken_out_and_words_stay() {
    let cases = [
        ("  Who   decides?  ", "Who decides?"),
        ("a\r\n\r\n\r\n\r\nb\r\n", "a\n\nb"),
        ("1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\n4\n5\n6\n7\n8\n9"),
        ("1\n2\n3\n4\n5\n6\n7\n8\n9\n\n10\n11", "1\n2\n3\n4\n5\n6\n7\n8\n9 10 11"),
        ("1\n\n2\n\n3\n\n4\n\n5\n\n6\n7", "1\n\n2\n\n3\n\n4\n\n5 6 7"),
        ("pay\u{200b}pal", "paypal"),
        ("abc\u{202e}cba\u{202c}", "abccba"),
        ("\u{2066}x\u{2069}", "x"),
        ("family 👨‍👩‍👧‍👦 and 👍🏽 and ❤️", "family 👨‍👩‍👧‍👦 and 👍🏽 and ❤️"),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("བོད་ཀྱི་སྐད་ཡིག", "བོད་ཀྱི་སྐད་ཡིག"),
        ("ئۇيغۇر تىلى", "ئۇيغۇر تىلى"),
        ("网络安全法", "网络安全法"),
        ("bell\u{7}", "bell"),
    ];
    for (typed, kept) in cases {
        assert_eq!(parse(typed).as_deref(), Ok(kept), "{typed:?}");
    }
}

#[test]
fn marks_are_cut_to_what_a_spelling_needs() {
    let marks = |base: &str, mark: &str| parse(&format!("{base}{}", mark.repeat(50))).map(|t| t.chars().count() - 1);
    for (base, mark, kept) in [
        ("x", "\u{301}\u{302}", clean::MARKS),
        ("я", "\u{489}\u{487}", clean::MARKS),
        ("ξ", "\u{301}\u{302}", clean::MARKS),
        ("字", "\u{301}\u{302}", clean::MARKS),
        ("a", "\u{5b4}\u{5b5}", clean::MARKS),
        ("ב", "\u{5b0}\u{5b1}\u{5b2}\u{5b4}", clean::VOWELLED),
        ("ב", "\u{301}\u{302}", clean::MARKS),
        ("ب", "\u{64e}\u{64f}\u{651}\u{670}", clean::VOWELLED),
        ("ก", "\u{e48}\u{e49}\u{e34}", clean::POINTED),
        ("ཀ", "\u{fb2}\u{fb1}\u{fad}\u{f90}\u{f91}", clean::STACKED),
        ("ཀ", "\u{301}\u{302}", clean::MARKS),
        ("ཀ", "\u{5b4}\u{5b5}", clean::MARKS),
        ("7", "\u{301}\u{302}", 1),
        ("=", "\u{338}\u{301}", 1),
        ("😀", "\u{301}", 0),
        ("🏽", "\u{20dd}", 0),
    ] {
        assert_eq!(marks(base, mark), Ok(kept), "{base}{mark}");
    }
    assert_eq!(marks("ཀ", "\u{fb2}"), Ok(clean::THE_SAME_STACKED));
    for (base, mark) in [("ب", "\u{651}"), ("ก", "\u{e48}"), ("ᠠ", "\u{489}"), ("я", "\u{489}")] {
        assert_eq!(marks(base, mark), Ok(clean::THE_SAME), "{base}{mark}");
    }
    assert_eq!(parse("x \u{301}y").as_deref(), Ok("x y"));
    assert_eq!(parse("the sign \u{940}").as_deref(), Ok("the sign \u{940}"));
}

#[test]
fn what_chooses_nothing_is_taken_out() {
    for (typed, kept) in [
        ("1\u{fe0f}3\u{fe0e}8\u{fe00}", "138"),
        ("1\u{fe0f}\u{20e3}", "1\u{fe0f}\u{20e3}"),
        ("1\u{20e3}", "1\u{20e3}"),
        ("❤\u{fe0f}\u{fe0f}\u{fe0e}", "❤\u{fe0f}"),
        ("字\u{e0100}\u{e0101}典\u{e0100}", "字典"),
        ("不\u{fe00}行。\u{fe01}", "不行。"),
        ("👍\u{fe0f}", "👍"),
        ("ك\u{200d}ت\u{200d}ا\u{200c}ب", "كتاب"),
        ("بَ\u{200c}ب ب\u{200d}َب", "بَ\u{200c}ب بَب"),
        ("د\u{200c}ا\u{200c}ن\u{200d}ش", "دانش"),
        ("ب\u{200d} ب\u{200d}.", "ب\u{200d} ب\u{200d}."),
        ("क\u{200c}म\u{200d}ल", "कमल"),
        ("क्\u{200d}ष क्\u{200c}ष क्\u{200c}", "क्\u{200d}ष क्\u{200c}ष क्"),
        ("க்\u{200c}ஷ த்\u{200c}த", "க்\u{200c}ஷ த்த"),
        ("မ\u{200c}ြ န်\u{200d}မာ", "မြ န်မာ"),
        ("か\u{e0100}", "か"),
        ("a\u{180b}b\u{180e}c", "abc"),
        ("ᠠ\u{180b}\u{180c}ᠨ", "ᠠ\u{180b}ᠨ"),
        ("ᠷ\u{180e} ᠠ", "ᠷ ᠠ"),
        ("p\u{200d}a\u{200c}y", "pay"),
        ("ب\u{200c}\u{200c}ب", "ب\u{200c}ب"),
        ("ب\u{200c} ب", "ب ب"),
        ("ก\u{200d}ก", "กก"),
        ("😀\u{200d}💩", "😀💩"),
        ("👩\u{200d}", "👩"),
        ("🏴\u{e0061}\u{e0062}\u{e007f}", "🏴"),
        ("a\u{a0}\u{2007}\u{2009}\u{202f}\u{3000}b", "a b"),
        ("⠁\u{2800}⠃", "⠁ ⠃"),
        ("한\u{3164}글", "한글"),
        ("ក\u{17b4}", "ក"),
        ("so\u{ad}ft\u{34f}", "soft"),
        ("a\u{ffff}\u{e000}\u{fffc}b", "ab"),
    ] {
        assert_eq!(parse(typed).as_deref(), Ok(kept), "{typed:?}");
    }
}

#[test]
fn what_looks_the_same_is_written_in_one_way() {
    for (typed, kept) in [
        ("e\u{301}e\u{323}\u{302}", "\u{e9}\u{1ec7}"),
        ("300\u{212a}\u{37e}\u{212b}", "300K;\u{c5}"),
        ("\u{f900}\u{2f800}", "\u{8c48}\u{4e3d}"),
        ("\u{1112}\u{1161}\u{11ab}", "한"),
        ("e\u{200b}\u{301}", "\u{e9}"),
        ("\u{fedb}\u{fe98}\u{fe8e}\u{fe8f}", "كتاب"),
        ("\u{fb01}nal \u{1c6}", "final d\u{17e}"),
        ("བོད\u{f0c}ཡིག", "བོད་ཡིག"),
        ("a\u{2011}b", "a\u{2010}b"),
        ("น้\u{e4d}\u{e32}", "น้\u{e33}"),
        ("น\u{e4d}\u{e49}\u{e32}", "น้\u{e33}"),
        ("\u{e40}\u{e40}ม่", "แม่"),
        ("ｗｉｄｅ ﷺ ½ ²", "ｗｉｄｅ ﷺ ½ ²"),
    ] {
        assert_eq!(parse(typed).as_deref(), Ok(kept), "{typed:?}");
    }
}

#[test]
fn length_is_counted_as_people_count() {
    assert!(parse(&"x".repeat(500)).is_ok());
    assert_eq!(parse(&"x".repeat(501)), Err(TextError::TooLong { length: 501, limit: 500 }));
    assert!(parse(&"👩🏽".repeat(500)).is_ok());
    assert!(parse(&"ཀྱི".repeat(500)).is_ok());
    assert_eq!(parse(&"字".repeat(4000)), Err(TextError::TooLong { length: 4000, limit: 500 }));
}

#[test]
fn names_are_one_short_line() {
    assert_eq!(ShownName::parse(" Ann\n\u{202e}Lee ").as_str(), "Ann Lee");
    assert_eq!(ShownName::parse("\u{200b}").as_str(), "?");
    assert_eq!(ShownName::parse(&"n".repeat(40)).as_str().len(), 32);
    assert_eq!(ShownName::parse(&"字".repeat(40)).as_str().chars().count(), 32);
    assert_eq!(ShownName::parse("Ann ﷺ").as_str(), "Ann صلى الله عليه وسلم");
    for (wide, most) in [("\u{fdfd}", 32), ("\u{2e3b}", 10), ("\u{12219}", 8)] {
        assert!(ShownName::parse(&wide.repeat(32)).as_str().chars().count() <= most, "{wide}");
    }
}

#[test]
fn a_name_that_is_typed_is_not_cut_but_refused() {
    let typed = |name: &str| ShownName::typed(name).map(|n| n.as_str().to_owned());
    assert_eq!(typed(" Third row,\n left ").as_deref(), Ok("Third row, left"));
    assert_eq!(typed(&"བོ".repeat(32)).as_deref(), Ok("བོ".repeat(32).as_str()));
    assert_eq!(typed(&"n".repeat(33)), Err(TextError::TooLong { length: 33, limit: 32 }));
    assert_eq!(typed("\u{200b}"), Err(TextError::Empty));
    assert_eq!(typed(&"\u{12219}".repeat(9)), Err(TextError::TooManyParts));
}

#[test]
fn printing_a_text_for_the_log_shows_no_words() {
    let text = Text::parse("secret", 500).expect("a good text");
    assert_eq!(format!("{text:?}"), "Text(6 bytes)");
}
