//! Which workshop an operator means: by its number, or by its title where only one has it.

use anyhow::bail;
use storage::Store;
use workshop::Workshop;

/// As many are listed where none fits.
const LISTED: usize = 20;

pub(crate) async fn workshop(store: &Store, given: &str) -> anyhow::Result<Workshop> {
    let mut reads = store.read().await?;
    let all = reads.workshops(None).await?;
    let wanted = given.trim();
    let by_id = all.iter().find(|w| w.id.to_string() == wanted);
    let by_title: Vec<&Workshop> = all.iter().filter(|w| w.is_called(wanted)).collect();
    match (by_id, by_title.as_slice()) {
        (Some(ws), _) => Ok(ws.clone()),
        (None, [ws]) => Ok((*ws).clone()),
        (None, []) if all.is_empty() => bail!("no workshop “{wanted}”: none was ever opened on this database"),
        (None, []) => bail!("no workshop “{wanted}”; there are: {}", listed(&all)),
        (None, several) => {
            bail!(
                "“{wanted}” is the title of several workshops, give the number of one: {}",
                listed(several.iter().copied())
            )
        }
    }
}

fn listed<'a>(workshops: impl IntoIterator<Item = &'a Workshop>) -> String {
    let named = workshops.into_iter().take(LISTED).map(|w| format!("{} (“{}”)", w.id, w.title));
    named.collect::<Vec<_>>().join(", ")
}
