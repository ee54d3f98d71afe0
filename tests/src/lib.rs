//! The bot as people meet it.
