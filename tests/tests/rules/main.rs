//! What needs no Discord: the acts on a real database, what they tell, the report, the structure, and what may come in at a door.

mod acts;
mod arrows;
mod example;
mod fuzz;
mod memory;
mod noninterference;
mod report;
