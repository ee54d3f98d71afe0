//! Words that carry so little that their absence means nothing. It knows them by lists, not by what stands around them.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::plain;

/// The small words of the languages that people are expected to ask in.
static STOP_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let languages = ["en", "fr", "es", "de", "ru", "ar", "it", "pt", "zh"];
    let lists = languages.into_iter().filter_map(stop_words::lookup);
    lists.flatten().map(|word| plain(word)).collect()
});

/// Signs that are small words of Chinese nearly wherever they stand.
const SMALL_SIGNS: [char; 48] = [
    '的', '了', '吗', '呢', '吧', '啊', '么', '是', '在', '和', '与', '及', '或', '把', '被', '会', '能', '可', '也',
    '都', '就', '还', '又', '很', '这', '那', '哪', '谁', '我', '你', '您', '他', '她', '它', '们', '之', '将', '已',
    '不', '否', '怎', '什', '要', '以', '有', '没', '该', '得',
];

/// Whether a folded word is a small one.
pub(super) fn is_small(word: &str) -> bool {
    STOP_WORDS.contains(word)
}

/// Whether one of these signs is a small word.
pub(super) fn has_small_sign(signs: &str) -> bool {
    signs.contains(SMALL_SIGNS)
}
