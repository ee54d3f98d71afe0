//! The seal: a person in a workshop is a tag, HMAC-SHA-256 of the account's id under the workshop's own key.
//!
//! Without the key a tag says nothing, not even about a guessed account; with another workshop's key it is another
//! tag. Whoever deletes their data has another tag afterwards: the old one is retired. What goes on for them in spite of it
//! (limits, mutes) is kept under pseudonyms of its own. The key itself lives in a file of its own, never in the database:
//! reading and writing it is not done here.

use std::collections::HashSet;
use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, KeyInit, Mac};
use rand::TryRngCore;
use rand::rngs::OsRng;
use region::LockGuard;
use sha2::Sha256;
use zeroize::Zeroize;

use crate::{Account, Number};

/// How many bytes a nonce of [`Seal::lock`] has.
const NONCE: usize = 24;

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

/// Turns accounts into tags, for one workshop. Clones share which tags are retired.
#[derive(Clone, Debug)]
pub struct Seal {
    key: Arc<Key>,
    retired: Arc<RwLock<HashSet<Tag>>>,
}

impl Seal {
    /// The seal made with this key. No tag is retired yet.
    #[must_use]
    pub fn new(key: Key) -> Self {
        Self { key: Arc::new(key), retired: Arc::default() }
    }

    /// Who this account is in this workshop now.
    #[must_use]
    pub fn tag(&self, account: Account) -> Tag {
        let retired = self.retired.read().unwrap_or_else(PoisonError::into_inner);
        let mut tags = (0..).map(|generation| self.generation(account, generation));
        tags.find(|tag| !retired.contains(tag)).unwrap_or_else(|| self.generation(account, u32::MAX))
    }

    /// Who this account was before it deleted its data, each time.
    #[must_use]
    pub fn former(&self, account: Account) -> Vec<Tag> {
        let retired = self.retired.read().unwrap_or_else(PoisonError::into_inner);
        (0..).map(|generation| self.generation(account, generation)).take_while(|tag| retired.contains(tag)).collect()
    }

    /// Who this account will be when its tag is retired.
    #[must_use]
    pub fn next_tag(&self, account: Account) -> Tag {
        let generation = self.former(account).len() + 1;
        self.generation(account, u32::try_from(generation).unwrap_or(u32::MAX))
    }

    /// Whether this tag is nobody's any more.
    #[must_use]
    pub fn is_retired(&self, tag: Tag) -> bool {
        self.retired.read().unwrap_or_else(PoisonError::into_inner).contains(&tag)
    }

    /// Whoever had this tag has another one from now on.
    pub fn retire(&self, tag: Tag) {
        self.retired.write().unwrap_or_else(PoisonError::into_inner).insert(tag);
    }

    /// The tag was not retired after all.
    pub fn reinstate(&self, tag: Tag) {
        self.retired.write().unwrap_or_else(PoisonError::into_inner).remove(&tag);
    }

    /// Under what is kept that limits this person, whatever they deleted. It is none of their tags.
    #[must_use]
    pub fn limits(&self, account: Account) -> Tag {
        Tag(self.mac(b"openfloor limits\0", &account.0.to_be_bytes()))
    }

    /// Under what a mute is kept that was decided on this question, when its asker deleted their data: another pseudonym
    /// for each, so that two mutes cannot be told to be one person's.
    #[must_use]
    pub fn muted(&self, account: Account, number: Number) -> Tag {
        let mut of = account.0.to_be_bytes().to_vec();
        of.extend(number.0.to_be_bytes());
        Tag(self.mac(b"openfloor mute\0", &of))
    }

    /// Locks something away under the workshop's key, for the place that `about` names. `nonce` must be drawn anew each time.
    ///
    /// # Panics
    /// Never: the words are short.
    #[must_use]
    pub fn lock(&self, words: &[u8], about: &[u8], nonce: [u8; NONCE]) -> Vec<u8> {
        let payload = Payload { msg: words, aad: about };
        let locked = self.cipher().encrypt(&XNonce::from(nonce), payload).expect("short words can be locked away");
        [nonce.as_slice(), &locked].concat()
    }

    /// What was locked away for this place; `None` if it was not, or under another key.
    #[must_use]
    pub fn unlock(&self, locked: &[u8], about: &[u8]) -> Option<Vec<u8>> {
        let (nonce, locked) = locked.split_at_checked(NONCE)?;
        self.cipher().decrypt(XNonce::from_slice(nonce), Payload { msg: locked, aad: about }).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        use chacha20poly1305::KeyInit as _;
        XChaCha20Poly1305::new(&self.mac(b"openfloor locked away\0", b"").into())
    }

    fn generation(&self, account: Account, generation: u32) -> Tag {
        let mut of = account.0.to_be_bytes().to_vec();
        // The first is as it always was.
        if generation > 0 {
            of.extend(generation.to_be_bytes());
        }
        Tag(self.mac(b"openfloor tag\0", &of))
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
        let printed = format!("{:?} {:?} {:?}", one, one.tag(a), a);
        assert_eq!(
            printed,
            "Seal { key: Key(…), retired: RwLock { data: {}, poisoned: false, .. } } Tag(…) Account(…)"
        );
    }

    #[test]
    fn whoever_deletes_their_data_has_another_tag_and_the_same_limits() {
        let seal = Seal::new(Key::draw());
        let (a, b) = (Account(7), Account(8));
        let (first, limits, muted) = (seal.tag(a), seal.limits(a), seal.muted(a, Number(3)));
        let others = seal.tag(b);
        let next = seal.next_tag(a);
        seal.clone().retire(first);
        let second = seal.tag(a);
        assert_ne!(first, second);
        assert_eq!(next, second);
        assert!(seal.is_retired(first) && !seal.is_retired(second));
        seal.retire(second);
        assert_eq!(seal.former(a), [first, second]);
        assert_eq!((seal.former(b), seal.tag(b)), (Vec::new(), others), "nobody else is concerned");
        assert_eq!((seal.limits(a), seal.muted(a, Number(3))), (limits, muted));
        assert_ne!(seal.muted(a, Number(4)), muted);
        let all = [first, second, seal.tag(a), limits, muted, seal.limits(b)];
        assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), all.len());
        seal.reinstate(second);
        assert_eq!(seal.tag(a), second);
    }

    #[test]
    fn what_is_locked_away_opens_with_its_key_at_its_place_only() {
        let (one, other) = (Seal::new(Key::draw()), Seal::new(Key::draw()));
        let locked = one.lock(b"at five past", b"row 1", [9; NONCE]);
        assert_eq!(locked.len(), b"at five past".len() + NONCE + 16);
        assert_eq!(one.unlock(&locked, b"row 1").as_deref(), Some(b"at five past".as_slice()));
        assert_eq!(one.unlock(&locked, b"row 2"), None);
        assert_eq!(other.unlock(&locked, b"row 1"), None);
        assert_eq!(one.unlock(&locked[..10], b"row 1"), None);
    }
}
