//! The program as a process of its own, before a small Discord.

mod crash;
mod leak;
mod operator;
