//! What other people write comes in at these doors, and may be anything: nothing breaks, everybody is answered, and what comes
//! out is what Discord, a browser and a spreadsheet take for text. For how long, the crate `fuzz` says.

mod fuzz_interactions;
mod fuzz_report;
mod fuzz_texts;

use std::sync::LazyLock;

use content::Facts;

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::built_in().expect("the built-in pack is right"));
