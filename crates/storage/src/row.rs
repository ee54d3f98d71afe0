//! Numbers of a row as the rules' types take them. One that does not fit is a damaged row, and an error.

use crate::Error;

/// A number that counts, or names by counting.
pub(crate) fn count(n: i64) -> Result<u32, Error> {
    u32::try_from(n).map_err(|_| Error::Unknown(format!("the number {n} where one from 0 to {} belongs", u32::MAX)))
}

/// The same for one that may be missing.
pub(crate) fn count_if(n: Option<i64>) -> Result<Option<u32>, Error> {
    n.map(count).transpose()
}
