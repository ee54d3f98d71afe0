//! Other servers that the bot is in as well: the people, roles and rights of the first, under an id of their own. A channel
//! belongs to one of them. Inside everything is said of the first; what goes out and comes in names the one that is meant.

use std::borrow::Cow;

use serde_json::Value;

use crate::{
    snowflake::{Id, id_of},
    state::State,
};

impl State {
    /// The id of a server by its number; the first has number 0.
    pub(crate) fn server(&self, number: usize) -> Id {
        // A millisecond earlier each, so that shards share them evenly.
        Id::new(self.guild.get() - ((number as u64) << 22))
    }

    /// The number of the server with this id.
    fn number_of(&self, server: Id) -> Option<usize> {
        let before = self.guild.get().checked_sub(server.get())?;
        let number = usize::try_from(before >> 22).ok()?;
        (number < self.servers && self.server(number) == server).then_some(number)
    }

    /// Which server a channel belongs to.
    pub(crate) fn server_of(&self, channel: Id) -> usize {
        self.channel(channel).map_or(0, |channel| channel.server)
    }

    /// Which server a call is about, and its path as it would be for the first.
    pub(crate) fn at_home<'a>(&self, path: &'a str) -> (usize, Cow<'a, str>) {
        if self.servers == 1 {
            return (0, Cow::Borrowed(path));
        }
        let mut parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let after = |word: &str| {
            let at = parts.iter().position(|part| *part == word)? + 1;
            Some((at, parts.get(at)?.parse::<Id>().ok()?))
        };
        if let Some((at, number)) = after("guilds").and_then(|(at, id)| Some((at, self.number_of(id)?))) {
            let home = self.guild.to_string();
            parts[at] = &home;
            return (number, Cow::Owned(parts.join("/")));
        }
        let channel = after("channels").map(|(_, id)| id);
        let answered = || Some(self.interactions.get(&after("interactions")?.1)?.channel);
        let by_token = || {
            let token = parts.get(2).filter(|_| parts[0] == "webhooks")?;
            Some(self.interactions.get(self.tokens.get(*token)?)?.channel)
        };
        let channel = channel.or_else(answered).or_else(by_token);
        (channel.map_or(0, |channel| self.server_of(channel)), Cow::Borrowed(path))
    }

    /// What is said of the first server, said of another.
    pub(crate) fn said_of(&self, number: usize, mut said: Value) -> Value {
        if number > 0 {
            rename(&mut said, &self.guild.to_string(), &self.server(number).to_string());
        }
        said
    }

    /// Of these channels, those of one server.
    pub(crate) fn only_of(&self, number: usize, channels: &mut Value) {
        if let Value::Array(all) = channels {
            all.retain(|one| id_of(&one["id"]).is_some_and(|id| self.server_of(id) == number));
        }
    }
}

fn rename(said: &mut Value, from: &str, to: &str) {
    match said {
        Value::String(text) if text == from => to.clone_into(text),
        Value::Array(all) => all.iter_mut().for_each(|one| rename(one, from, to)),
        Value::Object(map) => map.values_mut().for_each(|one| rename(one, from, to)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::{
        clock::Clock,
        state::State,
        world::{NewChannel, World},
    };

    #[test]
    fn a_channel_of_another_server_is_asked_for_and_told_of_under_that_servers_id() {
        let mut world = World { servers: 3, ..World::example() };
        world.channels.push(NewChannel { server: 2, ..NewChannel::new("there") });
        let state = State::new(world, Arc::new(Clock::default()), [String::new(), String::new()]);
        let there = state.channels.iter().find(|channel| channel.name == "there").expect("it was made").clone();
        let (second, home) = (state.server(2), state.guild);
        assert_eq!(state.at_home(&format!("/channels/{}", there.id)).0, 2);
        let asked = format!("guilds/{second}/roles");
        let (number, path) = state.at_home(&asked);
        assert_eq!((number, &*path), (2, &*format!("guilds/{home}/roles")));
        assert_eq!(state.at_home(&format!("guilds/{}/roles", state.server(3))).0, 0, "there is no fourth");
        let told = state.said_of(2, state.channel_json(&there));
        assert_eq!(told["guild_id"], second.to_string());
        let mut all = state.channels_json(false);
        state.only_of(2, &mut all);
        assert_eq!(all.as_array().map(Vec::len), Some(1));
    }
}
