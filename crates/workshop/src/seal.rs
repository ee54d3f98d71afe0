//! The seal: a person in a workshop is a tag, HMAC-SHA-256 of the account's id under the workshop's own key.
//!
//! Without the key a tag says nothing, not even about a guessed account; with another workshop's key it is another
//! tag. The key itself lives in a file of its own, never in the database: reading and writing it is not done here.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;

use hmac::{Hmac, KeyInit, Mac};
use rand::TryRngCore;
use rand::rngs::OsRng;
use region::LockGuard;
use sha2::Sha256;
use zeroize::Zeroize;

use crate::Account;

/// A workshop's key: 32 random bytes. There is one copy of them, never moved, in memory that is not written to a disk where
/// the system allows that; it is wiped at the end.
pub struct Key {
    // Before the page, so that the page is still there when it is unlocked.
    locked: Option<LockGuard>,
    page: Box<Page>,
}

/// Memory of its own: to unlock the page of one key must not unlock another key. No system has larger pages.
#[repr(align(65536))]
struct Page([u8; 32]);

impl Key {
    /// Draws a new key from the system's generator.
    ///
    /// # Panics
    /// If the system has no generator.
    #[must_use]
    pub fn draw() -> Self {
        // Not through a generator of our own, in which the bytes would stay.
        Self::filled(|bytes| OsRng.try_fill_bytes(bytes)).expect("the system's generator")
    }

    /// A key whose bytes are written where they stay.
    ///
    /// # Errors
    /// What `fill` fails with.
    pub fn filled<E>(fill: impl FnOnce(&mut [u8; 32]) -> Result<(), E>) -> Result<Self, E> {
        let page = Box::new(Page([0; 32]));
        let locked = region::lock(page.0.as_ptr(), page.0.len()).ok();
        let mut key = Self { locked, page };
        fill(&mut key.page.0)?;
        Ok(key)
    }

    /// A key from its bytes; `None` unless there are exactly 32.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; 32] = bytes.try_into().ok()?;
        Self::filled(|key| {
            key.copy_from_slice(bytes);
            Ok::<(), Infallible>(())
        })
        .ok()
    }

    /// The bytes to write to the key's file.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.page.0
    }

    /// Whether the system promised never to write it to a disk.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.locked.is_some()
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.page.0.zeroize();
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// A person in one workshop, and nothing more.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag([u8; 32]);

impl Tag {
    /// A tag as it was stored; `None` unless there are exactly 32 bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The bytes to store.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tag(…)")
    }
}

/// Turns accounts into tags, for one workshop.
#[derive(Clone, Debug)]
pub struct Seal {
    key: Arc<Key>,
}

impl Seal {
    /// The seal made with this key.
    #[must_use]
    pub fn new(key: Key) -> Self {
        Self { key: Arc::new(key) }
    }

    /// Who this account is in this workshop.
    #[must_use]
    pub fn tag(&self, account: Account) -> Tag {
        Tag(self.mac(b"openfloor tag\0", &account.0.to_be_bytes()))
    }

    /// A value to recognise the key by. It is stored beside the workshop, so that an exchanged key file is noticed;
    /// it tells nothing about the key or any tag.
    #[must_use]
    pub fn check(&self) -> [u8; 32] {
        self.mac(b"openfloor key check\0", b"")
    }

    fn mac(&self, purpose: &[u8], message: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.bytes()).expect("a key of any length");
        mac.update(purpose);
        mac.update(message);
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_locked_where_the_system_allows_it_and_stays_where_it_is() {
        let key = Key::draw();
        let place = key.bytes().as_ptr();
        assert_eq!(place.addr() % 65_536, 0, "a page of its own");
        let seal = Seal::new(key);
        assert_eq!(seal.clone().key.bytes().as_ptr(), place);
    }

    #[test]
    fn a_tag_depends_on_the_person_and_the_workshop_and_prints_nothing() {
        let (one, other) = (Seal::new(Key::draw()), Seal::new(Key::draw()));
        let (a, b) = (Account(80_351_110_224_678_912), Account(80_351_110_224_678_913));
        assert_eq!(one.tag(a), one.tag(a));
        assert_ne!(one.tag(a), one.tag(b));
        assert_ne!(one.tag(a), other.tag(a));
        assert_ne!(one.check(), other.check());
        assert_ne!(&one.check(), one.tag(a).bytes());
        assert_eq!(format!("{:?} {:?} {:?}", one, one.tag(a), a), "Seal { key: Key(…) } Tag(…) Account(…)");
    }
}
