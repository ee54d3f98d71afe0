//! Words that carry so little that their absence means nothing. It knows them by lists, not by what stands around them.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::plain;

/// The small words of the languages that people are expected to ask in.
static STOP_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let languages = ["en", "fr", "es", "de", "ru", "ar", "it", "pt", "zh"];
    let lists = languages.into_iter().filter_map(stop_words::lookup);
    lists.flatten().copied().chain(UYGHUR.split(' ')).map(plain).collect()
});

const UYGHUR: &str = "ۋە بىلەن بۇ شۇ ئۇ ئۇلار بىز سىز سىلەر مەن سەن ئۆز ئۆزى نېمە نېمىشقا نېمىنى قانداق قايسى كىم كىملەر كىمنىڭ \
    قاچان قەيەر قەيەردە نەدە نەگە نەچچە قانچە قانچىلىك ئۈچۈن ياكى ھەم يەنە ئەمما لېكىن بىراق ئەگەر بار بارمۇ يوق ئەمەس \
    بولىدۇ بولامدۇ بولغان بولۇپ بولسا قىلىدۇ قىلامدۇ قىلغان قىلىش قىلىپ ئىدى ئىكەن دېگەن دەپ ھەققىدە توغرىسىدا ئارقىلىق \
    كېرەك مۇمكىن ھازىر بىر ھەر ھەممە ئىچىدە ئۈستىدە كېيىن بۇرۇن قەدەر";

/// Particles of Tibetan, and what stands at the end of nearly every sentence.
static PARTICLES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "གི ཀྱི གྱི ཡི འི གིས ཀྱིས གྱིས ཡིས སུ ར རུ དུ ཏུ ན ལ ནས ལས དང ནི ཀྱང ཡང འང གམ ངམ དམ ནམ བམ མམ འམ རམ ལམ སམ ཏམ \
     ཡིན མིན ཡོད མེད རེད འདུག མ མི པ བ པར བར པས བས པའི བའི ནང འདི དེ གང ག རེ ཅི རྣམས ཚོ ཞིག ཅིག ཤིག ཞེས ཅེས ཏེ སྟེ དགོས \
     ཐུབ བྱེད བྱས བྱ བཞིན འགྲོ ཇི ལྟར སོགས ཁོང ཁོ ང"
        .split_whitespace()
        .collect()
});

/// Small words of scripts that do not separate words: Thai, Lao, Burmese, Khmer. As they are folded.
static WITHIN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let thai = "ที่ ของ และ หรือ ไม่ ใน เป็น ได้ ให้ กับ จาก การ ความ ว่า จะ มี คือ ใคร อะไร อย่างไร ยังไง ทำไม เมื่อไร เมื่อไหร่ ไหน ไหม \
                หรือไม่ นี้ นั้น โดย เพื่อ ถูก กัน แล้ว ยัง เรา เขา พวก บ้าง อยู่ ไป มา ต้อง เท่าไร เท่าไหร่ ครับ ค่ะ คะ แห่ง ตาม ถึง ก็ แต่ ซึ่ง ทำ";
    let lao = "ທີ່ ຂອງ ແລະ ຫຼື ບໍ່ ບໍ ໃນ ເປັນ ໄດ້ ໃຫ້ ກັບ ຈາກ ການ ຄວາມ ວ່າ ຈະ ມີ ແມ່ນ ໃຜ ຫຍັງ ແນວໃດ ເມື່ອໃດ ໃດ ນີ້ ນັ້ນ ໂດຍ ເພື່ອ ຖືກ ແລ້ວ ຍັງ";
    let burmese = "သည် ၏ က ကို မှာ တွင် နှင့် နဲ့ ရဲ့ များ တွေ လား သလား သလဲ လဲ ဘာ ဘယ် ဘယ်သူ ဘယ်လို ဘယ်လောက် ဘာကြောင့် ကြောင့် အတွက် မှ \
                   ဖြစ် ရှိ ပါ တယ် မည် ခဲ့ နေ ထား ဒီ ထို ဤ သို့ သော ရန် ပြီး မ နိုင် ရ လို";
    let khmer = "និង ឬ ទេ តើ អ្វី នរណា យ៉ាងណា យ៉ាងដូចម្តេច ហេតុ ពេលណា ណា នៅ ក្នុង របស់ ដែល ជា មាន ត្រូវ បាន ពី ទៅ មក ដោយ \
                 ដើម្បី នេះ នោះ ការ អាច ដល់ លើ ប៉ុន្មាន ហើយ ឬទេ";
    let all = [thai, lao, burmese, khmer].into_iter().flat_map(str::split_whitespace);
    all.map(|word| word.nfkc().collect()).collect()
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

/// Whether a syllable is a particle.
pub(super) fn is_particle(syllable: &str) -> bool {
    PARTICLES.contains(syllable)
}

/// Which of the parts of a run belong to small words.
pub(super) fn small_within(parts: &[&str]) -> Vec<bool> {
    let run = parts.concat();
    let mut starts = Vec::with_capacity(parts.len() + 1);
    let mut at = 0;
    for part in parts {
        starts.push(at);
        at += part.len();
    }
    starts.push(at);
    let mut small = vec![false; parts.len()];
    for word in WITHIN.iter() {
        for (start, _) in run.match_indices(word.as_str()) {
            let ends = [start, start + word.len()].map(|end| starts.binary_search(&end));
            if let [Ok(first), Ok(end)] = ends {
                small[first..end].fill(true);
            }
        }
    }
    small
}

/// Whether one of these signs is a small word.
pub(super) fn has_small_sign(signs: &str) -> bool {
    signs.contains(SMALL_SIGNS)
}
