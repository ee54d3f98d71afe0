// The page: who one is, which channels stand side by side, and what arrives.
import { element, render, tick } from "./markdown.js";
import { act, listen } from "./live.js";
import { Column } from "./column.js";
import { flatten } from "./composer.js";
import { showForm } from "./form.js";
import { language, offered } from "./locales.js";
import { tellStory } from "./story.js";
import { Tour } from "./tour.js";
import { chooser, welcome } from "./welcome.js";

const byId = (id) => document.getElementById(id);
const who = byId("who"), locale = byId("locale"), tabs = byId("tabs"), columns = byId("columns"), split = byId("split"), trouble = byId("trouble"), announcer = byId("announcer");
const wide = matchMedia("(min-width: 900px)");

const title = document.title;

let people = [], guide = null, tour = null, story = null, me = null, guild = null, channels = [], commands = [], online = true;
let messages = new Map(), panels = new Map(), unread = new Map(), picked = { open: null, private: null, last: null };
let stop = () => {};
/// The channel that is gone to once the person whom the page becomes is there.
let bound = null;

const older = (one, other) => one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
const named = (list, id) => list?.find((each) => each.id === id)?.name;

const names = {
  get locale() { return me?.locale; },
  user: (id) => guild?.members.find((each) => each.id === id)?.name ?? "somebody",
  role: (id) => named(guild?.roles, id) ?? "a role",
  channel: (id) => named(guild?.channels, id) ?? "a channel",
  author: (json) => guild?.members.find((each) => each.id === json.author?.id)?.name ?? json.author?.global_name ?? json.author?.username ?? "somebody",
  choices(type, channelTypes) {
    const users = guild.members.map((each) => ({ label: `@${each.name}`, description: each.username, value: each.id }));
    const roles = guild.roles.map((each) => ({ label: `@${each.name}`, value: each.id }));
    if (type === 5) return users;
    if (type === 6) return roles;
    if (type === 7) return [...roles, ...users];
    return channels.filter((each) => !channelTypes?.length || channelTypes.includes(each.type)).map((each) => ({ label: `#${each.name}`, value: each.id }));
  },
};

const room = {
  names,
  act: (what, body) => act(what, { as: me.id, ...body }),
  /// Somebody did something, and the bot answered: for whoever waits for it.
  did: (channel, what) => document.dispatchEvent(new CustomEvent("did", { detail: { channel, ...what } })),
  async submit(form, values, then) {
    const outcome = await room.act("submit", { form: form.token, values });
    then?.(outcome);
    return outcome;
  },
  form: (form, opener, then) => showForm(form, opener, me.id, (values) => room.submit(form, values, then)),
  fileAddress: (message, file) => `/api/file?${new URLSearchParams({ as: me.id, channel: message.channel_id, message: message.id, file: file.id })}`,
  commands: (channel) => flatten(commands.filter((command) => channel.commands.includes(command.id)), me.locale),
  welcome: (channel) => welcome(channel, {
    guide, me, first, be: become, commands: room.commands(channel),
    begin: (command, options) => panels.get(channel.id).composer.begin(command, filled(command, options)),
  }),
};

/// Options as a guide writes them, with channels and roles by their names.
const filled = (command, options) => Object.fromEntries(Object.entries(options).map(([name, value]) => {
  const list = { 7: channels, 8: guild.roles }[command.options.find((option) => option.name === name)?.type];
  return [name, list ? list.find((each) => each.name === value)?.id : value];
}));
const first = (group) => people.find((person) => person.group === group);

const drawLocales = () => {
  locale.replaceChildren(...offered(me.locale).map((each) => element("option", each)));
  locale.value = me.locale;
};

const fromHash = () => new URLSearchParams(location.hash.slice(1));
/// By id or name, or the first of a group by what one of them is called.
const findPerson = (name) => people.find((person) => [person.id, person.name, person.username].some((each) => each.toLowerCase() === name?.toLowerCase()))
  ?? first(name?.toLowerCase())
  ?? people.find((person) => person.name.toLowerCase().split(" ").includes(name?.toLowerCase()));

const writeHash = () => {
  if (!me) return;
  const channel = channels.find((each) => each.id === picked.last);
  const hash = new URLSearchParams({ as: me.name, ...(channel ? { channel: channel.name } : {}) });
  history.replaceState(null, "", `#${hash}`);
  byId("second").href = `#${hash}`;
  document.title = `${me.name}${channel ? ` · #${channel.name}` : ""} · ${title}`;
};

const drawPeople = () => {
  who.replaceChildren(...(me ? [] : [element("option", { value: "", text: "Choose…" })]), ...guide.groups.map(({ name, heading }) => element("optgroup", { label: heading }, ...people.filter((person) => person.group === name)
    .map((person) => element("option", { value: person.id, text: `${person.name} (${language(person.locale)})` })))));
  if (me) who.value = me.id;
};

const become = (person) => {
  stop();
  if (!me) { me = person; drawPeople(); }
  me = person;
  messages = new Map(); panels = new Map(); unread = new Map(); channels = []; commands = [];
  who.value = me.id;
  drawLocales();
  byId("whoami").textContent = `${me.group}, reads ${language(me.locale)}`;
  columns.replaceChildren();
  tour.meet(me.group, !story);
  stop = listen(me.id, { snapshot, patch, trouble: (lost) => say(lost ? "The connection was lost. Trying again…" : online ? "" : OFFLINE) });
};

/// Nobody is called so: whoever opened the link chooses.
const choose = (name) => {
  stop();
  stop = () => {};
  me = null;
  channels = [];
  tour.meet(null);
  drawPeople();
  locale.replaceChildren();
  tabs.replaceChildren();
  split.hidden = true;
  byId("whoami").textContent = "";
  columns.classList.remove("two");
  columns.replaceChildren(chooser(people, guide.groups, become));
  const groups = guide.groups.map((group) => group.name).filter(first);
  say(`Nobody here is called “${name}”. A link can name a person, or one of these: ${groups.join(", ")}.`);
};

const OFFLINE = "The bot is not connected. Commands and buttons will not be answered until it is.";
const say = (words) => { trouble.textContent = words; trouble.hidden = !words; };

const facts = (news) => {
  if (news.guild) guild = news.guild;
  if (news.channels) channels = news.channels;
  if (news.commands) commands = news.commands;
  if (news.online !== undefined) { online = news.online; say(online ? "" : OFFLINE); }
};

const snapshot = (news) => {
  facts(news);
  const first = panels.size === 0;
  const known = messages;
  messages = new Map(news.messages.map((message) => [message.id, message]));
  if (first) {
    const wanted = fromHash().get("channel");
    const at = channels.find((each) => (bound ? each.id === bound : each.name === wanted)) ?? channels[0];
    bound = null;
    picked = { open: channels.find((each) => !each.private)?.id, private: channels.find((each) => each.private)?.id, last: at?.id };
    if (at) picked[at.private ? "private" : "open"] = at.id;
  } else announce([...messages.values()].filter((message) => !known.has(message.id)));
  arrange(first);
};

const patch = (news) => {
  facts(news);
  for (const id of news.removed ?? []) messages.delete(id);
  const thinking = (message) => (message.flags ?? 0) & 128;
  const added = (news.messages ?? []).filter((message) => !messages.has(message.id) || thinking(messages.get(message.id)));
  const edited = (news.messages ?? []).filter((message) => messages.has(message.id) && !added.includes(message))
    .map((message) => [messages.get(message.id), message]);
  for (const message of news.messages ?? []) messages.set(message.id, message);
  announce(added.filter((message) => !thinking(message)), edited);
  arrange(false);
};

const isPrivate = (message) => Boolean((message.flags ?? 0) & 64);
const lines = (message) => [message.content, ...(message.embeds ?? []).flatMap((embed) => [embed.title, embed.description])].filter(Boolean)
  .flatMap((text) => render(text, names).textContent.split("\n")).map((line) => line.trim()).filter(Boolean);
/// The lines that an edit brought; one in which only a number counts on is none.
const changed = (before, after) => {
  const known = new Set(lines(before).map((line) => line.replace(/\d+/g, "0")));
  return lines(after).filter((line) => !known.has(line.replace(/\d+/g, "0")));
};

const announce = (added, edited = []) => {
  for (const message of added) {
    if (!visible().some((channel) => channel.id === message.channel_id)) unread.set(message.channel_id, (unread.get(message.channel_id) ?? 0) + 1);
  }
  const said = [...added.map((message) => [message, lines(message), ""]), ...edited.map(([before, message]) => [message, changed(before, message), ", changed"])];
  for (const [message, words, how] of said.filter(([, words]) => words.length).slice(-8)) {
    const mine = isPrivate(message) ? " (only you can see this)" : "";
    const all = words.join(". ");
    // What only one person reads is said whole: the warnings stand at its end.
    const line = element("p", { text: `${names.author(message)} in ${names.channel(message.channel_id)}${mine}${how}: ${isPrivate(message) ? all : all.slice(0, 300)}` });
    announcer.append(line);
    setTimeout(() => line.remove(), 10_000);
  }
};

const canSplit = () => channels.some((each) => each.private) && channels.some((each) => !each.private);

const visible = () => {
  const at = (id) => channels.find((each) => each.id === id);
  if (wide.matches && split.getAttribute("aria-pressed") === "true" && canSplit()) return [at(picked.open), at(picked.private)].filter(Boolean);
  return [at(picked.last) ?? channels[0]].filter(Boolean);
};

const show = (channelId, fresh = false) => {
  const panel = panels.get(channelId);
  panel?.show([...messages.values()].filter((message) => message.channel_id === channelId).sort((one, other) => older(one.id, other.id)), fresh);
};

const arrange = (fresh) => {
  const now = visible();
  for (const id of panels.keys()) if (!channels.some((channel) => channel.id === id)) panels.delete(id);
  for (const channel of now) {
    const made = !panels.has(channel.id);
    if (made) panels.set(channel.id, new Column(channel, room));
    panels.get(channel.id).refresh(channel);
    unread.delete(channel.id);
    if (made) panels.get(channel.id).madeNow = true;
  }
  const nodes = now.map((channel) => panels.get(channel.id).node);
  if (nodes.length !== columns.children.length || nodes.some((node, at) => columns.children[at] !== node)) columns.replaceChildren(...nodes);
  columns.classList.toggle("two", now.length > 1);
  for (const channel of now) {
    const panel = panels.get(channel.id);
    show(channel.id, fresh || panel.madeNow);
    panel.madeNow = false;
  }
  drawTabs(now);
  writeHash();
  tour.look();
};

const drawTabs = (now) => {
  split.hidden = !canSplit();
  const focused = document.activeElement?.dataset?.tab;
  tabs.replaceChildren(...channels.map((channel) => {
    const on = now.includes(channel), news = unread.get(channel.id);
    return element("button", {
      type: "button", "data-tab": channel.id, "aria-pressed": String(on), on: { click: () => go(channel) },
    }, element("span", { class: "quiet", "aria-hidden": "true", text: "#" }), channel.name,
    news ? element("span", { class: "news" }, String(news), element("span", { class: "unseen", text: " new" })) : null);
  }));
  if (focused) tabs.querySelector(`[data-tab="${focused}"]`)?.focus();
};

const go = (channel) => {
  picked[channel.private ? "private" : "open"] = channel.id;
  picked.last = channel.id;
  arrange(false);
};

split.addEventListener("click", () => {
  const on = split.getAttribute("aria-pressed") !== "true";
  split.setAttribute("aria-pressed", String(on));
  localStorage.setItem("split", String(on));
  arrange(false);
});
who.addEventListener("change", () => become(people.find((person) => person.id === who.value)));
locale.addEventListener("change", async () => {
  const wanted = locale.value, outcome = await act("locale", { as: me.id, locale: wanted });
  if (outcome.outcome === "refused") return say(outcome.why);
  me.locale = wanted;
  drawPeople();
  become(me);
});
wide.addEventListener("change", () => me && arrange(false));
window.addEventListener("hashchange", () => {
  const wanted = fromHash(), person = findPerson(wanted.get("as")), channel = channels.find((each) => each.name === wanted.get("channel"));
  if (!person && wanted.get("as")) choose(wanted.get("as"));
  else if (person && person.id !== me?.id) become(person);
  else if (channel) go(channel);
});
/// Becomes whoever acts, where it happens.
const follow = (personId, channelId) => {
  const person = people.find((each) => each.id === personId), channel = channels.find((each) => each.id === channelId);
  if (!person) return;
  if (person.id !== me?.id) { bound = channelId; become(person); } else if (channel && !visible().includes(channel)) go(channel);
};
/// Whoever writes or chooses something is not taken away from it.
const busy = () => Boolean(document.querySelector("dialog[open], .list:popover-open, .sheet:not([hidden])") || [...document.querySelectorAll(".line input")].some((input) => input.value));
document.addEventListener("go-channel", (event) => { const channel = channels.find((each) => each.id === event.detail); if (channel) go(channel); });
document.addEventListener("go-command", (event) => {
  const panel = [...panels.values()].find((each) => each.node.contains(event.target)), shown = event.target.textContent.slice(1);
  const command = panel && room.commands(panel.channel).find((each) => each.shown === shown && each.id === event.detail);
  if (command) panel.composer.begin(command);
});
setInterval(() => tick(), 1000);

const start = async () => {
  split.setAttribute("aria-pressed", localStorage.getItem("split") ?? "true");
  try {
    const told = await (await fetch("/api/people")).json();
    ({ people, guide } = told);
    if (told.story) story = tellStory(byId("story"), { follow, busy });
  } catch {
    say("The page's server could not be reached. Trying again…");
    setTimeout(start, 1500);
    return;
  }
  tour = new Tour(byId("tour"), byId("guide"), guide, {
    names, columns, first, busy, go, be: become,
    messages: () => [...messages.values()],
    channel: (name) => channels.find((each) => each.name === name),
    visible: (channel) => visible().includes(channel),
    tab: (name) => [...tabs.children].find((each) => each.dataset.tab === channels.find((channel) => channel.name === name)?.id),
    // Who is led through steps is not led away from them.
    begins: () => story?.stay(),
  });
  drawPeople();
  const wanted = fromHash().get("as"), person = findPerson(wanted);
  if (wanted && !person) choose(wanted);
  else become(person ?? guide.groups.map((group) => first(group.name)).find(Boolean) ?? people[0]);
};
start();
