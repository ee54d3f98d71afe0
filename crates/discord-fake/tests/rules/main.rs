//! The rules of Discord that the stand-in keeps, each shown by a bare client.

#[path = "client.rs"]
mod client;
mod faults;
mod gateway;
mod interactions;
mod limits;
mod messages;
mod misfortune;
mod people;
mod strict;
