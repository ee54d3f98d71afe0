//! The smallest histories that once told something.
