//! What was written for the report beside what the rules know: who is M1, and the end of the moderation log.

use ::report::Records;
use storage::Reads;
use workshop::WorkshopId;

use crate::error::Result;

/// All of it.
pub(crate) async fn of(reads: &mut Reads, id: WorkshopId) -> Result<Records> {
    Ok(Records {
        staff: reads.staff(id).await?,
        log: reads.log_end(id).await?.map(|(_, hash)| hash),
        ..Records::default()
    })
}
