// What is said where there is nothing yet: in a channel without messages, and to whoever is nobody here.
import { element } from "./markdown.js";

/// The nodes for an empty channel: what the guide says to this group there.
export const welcome = (channel, { guide, me, commands, begin, first, be }) => {
  const of = (empty) => empty.command && commands.find((command) => command.shown === empty.command.name);
  const fits = (empty) => (!empty.channel || empty.channel === channel.name) && (!empty.group || empty.group === me.group) && (!empty.command || of(empty));
  const empty = guide.empty.find(fits);
  const made = [element("p", { dir: "auto", text: empty?.say ?? "Nothing here yet." })];
  if (empty?.command) {
    made.push(element("button", {
      type: "button", class: "button primary", text: empty.command.label, "data-command": empty.command.name,
      on: { click: () => begin(of(empty), empty.command.options) },
    }));
  }
  const person = empty?.be && first(empty.be);
  if (person) made.push(element("button", { type: "button", class: "button secondary", text: `Be ${person.name}`, on: { click: () => be(person) } }));
  return made;
};

/// Everybody one can be, to choose from.
export const chooser = (people, groups, be) => element("section", { class: "column chooser", "aria-label": "Who to be" },
  element("h2", { text: "Who do you want to be?" }),
  ...groups.map((group) => [group, people.filter((person) => person.group === group.name)]).filter(([, members]) => members.length)
    .map(([group, members]) => element("div", {}, element("h3", { dir: "auto", text: group.heading }),
      element("div", { class: "row" }, ...members.map((person) =>
        element("button", { type: "button", class: "button secondary", dir: "auto", text: person.name, on: { click: () => be(person) } }))))));
