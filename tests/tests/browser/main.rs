//! What is looked at in a real Chromium: the page of the rehearsal, in each language, too, and the screen on a wall.

mod languages;
mod page;
mod screen;
