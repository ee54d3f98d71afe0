//! The seal: a person in a workshop is a tag, HMAC-SHA-256 of the account's id under the workshop's own key.
//!
//! Without the key a tag says nothing, not even about a guessed account; with another workshop's key it is another
//! tag. The key itself lives in a file of its own, never in the database: reading and writing it is not done here.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use rand::RngCore;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::Account;

/// A workshop's key: 32 random bytes, wiped from memory when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// Draws a new key from the system's generator.
    #[must_use]
    pub fn draw() -> Self {
        let mut bytes = [0; 32];
        rand::rng().fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// A key from its bytes, as read from its file; `None` unless there are exactly 32.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The bytes to write to the key's file.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
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
    key: Key,
}

impl Seal {
    /// The seal made with this key.
    #[must_use]
    pub fn new(key: Key) -> Self {
        Self { key }
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
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key.0).expect("a key of any length");
        mac.update(purpose);
        mac.update(message);
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
