// Where a person writes: "/" lists the commands they may use, a chosen command shows its options as fields.
import { element } from "./markdown.js";
import { Listbox } from "./listbox.js";
import { failure } from "./live.js";
import { optionField } from "./options.js";

export class Composer {
  /// `room` gives names, commands and acts for the person; `channel` is where it writes.
  constructor(channel, room) {
    this.room = room;
    this.channel = channel;
    this.input = element("input", {
      type: "text", role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "true", dir: "auto", enterkeyhint: "send",
    });
    this.slash = element("button", { type: "button", class: "button secondary slash", title: "Commands", "aria-label": "Commands", text: "/" });
    this.send = element("button", { class: "button primary", text: "Send" });
    this.line = element("form", { class: "line" }, this.slash, this.input, this.send);
    this.sheet = element("form", { class: "sheet", novalidate: true, hidden: true });
    this.wrong = element("p", { class: "wrong", role: "alert", hidden: true });
    this.closed = element("p", { class: "closed quiet", hidden: true, text: "You cannot write here; press a button instead." });
    this.node = element("div", { class: "composer" }, this.wrong, this.closed, this.line, this.sheet);
    this.list = new Listbox({ anchor: this.input, over: this.line, label: "Commands", choose: (option) => this.begin(option.command) });
    this.input.addEventListener("input", () => this.suggest());
    this.input.addEventListener("focus", () => { if (this.input.value.startsWith("/")) this.suggest(); });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.list.close());
    this.slash.addEventListener("pointerdown", (event) => event.preventDefault());
    this.slash.addEventListener("click", () => {
      if (this.list.open) { this.list.close(); return; }
      this.input.value = "/";
      this.input.focus();
      this.suggest();
    });
    this.line.addEventListener("submit", (event) => { event.preventDefault(); this.post(); });
    this.sheet.addEventListener("submit", (event) => { event.preventDefault(); this.run(); });
    this.sheet.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.preventDefault(); this.leave(); } });
    this.refresh(channel);
  }

  /// Takes what may be done here after a change.
  refresh(channel) {
    this.channel = channel;
    const may = channel.can_write;
    this.input.placeholder = may ? "Write, or / for commands" : "/ for commands";
    this.input.setAttribute("aria-label", may ? `Write in ${channel.name}, or slash for commands` : `Slash for commands in ${channel.name}`);
    this.send.hidden = !may;
    // Who may not write in a channel has no commands there either.
    this.closed.hidden = may || this.room.commands(channel).length > 0;
    this.line.hidden = !this.closed.hidden || !this.sheet.hidden;
  }

  suggest() {
    const typed = this.input.value;
    if (!typed.startsWith("/")) { this.list.close(); return; }
    const words = typed.slice(1).toLowerCase().trim();
    const options = this.room.commands(this.channel)
      .map((command) => ({ command, label: `/${command.path.join(" ")}`, description: command.description, rank: rank(command, words) }))
      .filter((option) => option.rank < 3)
      .sort((one, other) => one.rank - other.rank);
    this.list.show(options, { at: options.length ? 0 : -1, empty: words ? "No such command that you may use here." : "There are no commands yet: is the bot connected?" });
  }

  key(event) {
    if (event.key === " " && this.input.value.startsWith("/")) {
      const path = this.input.value.slice(1).trim();
      const command = this.room.commands(this.channel).find((each) => each.path.join(" ") === path || each.shown === path);
      if (command) { event.preventDefault(); this.begin(command); return; }
    }
    if (this.list.key(event)) return;
    if (event.key === "Escape") this.input.value = "";
  }

  async post() {
    const content = this.input.value.trim();
    this.say("");
    if (!content) return;
    if (content.startsWith("/")) { this.suggest(); return; }
    if (!this.channel.can_write) { this.say("Nobody can write here; use / for commands."); return; }
    this.send.setAttribute("aria-busy", "true");
    const outcome = await this.room.act("message", { channel: this.channel.id, content });
    this.send.removeAttribute("aria-busy");
    const problem = failure(outcome);
    this.say(problem ?? "");
    if (!problem) { this.input.value = ""; this.sent(); }
  }

  /// Shows a command's options as fields; `values` fills some of them in.
  begin(command, values = {}) {
    this.list.close();
    this.say("");
    this.command = command;
    this.input.value = "";
    this.fields = (command.options ?? []).map((option) => optionField(option, {
      names: this.room.names,
      value: values[option.name],
      complete: (name, typed) => this.room.act("command", this.given(name, typed)),
    }));
    this.go = element("button", { class: "button primary", text: "Send" });
    this.sheet.replaceChildren(
      element("div", { class: "sheet-head" },
        element("p", {}, element("b", { text: `/${command.path.join(" ")}` }), " ", element("span", { class: "quiet", dir: "auto", text: command.description })),
        element("button", { type: "button", class: "button secondary close", "aria-label": "Leave this command", text: "×", on: { click: () => this.leave() } })),
      element("div", { class: "options" }, ...this.fields.map((field) => field.node)),
      element("div", { class: "row end" }, this.go));
    this.sheet.dataset.command = command.shown;
    this.sheet.setAttribute("aria-label", `Options of /${command.path.join(" ")}`);
    this.line.hidden = true;
    this.sheet.hidden = false;
    const first = this.fields.find((field) => field.value() === undefined && field.option.required) ?? this.fields[0];
    (first?.input ?? this.go).focus();
  }

  leave() {
    this.command = null;
    this.sheet.hidden = true;
    this.sheet.replaceChildren();
    this.line.hidden = false;
    this.say("");
    this.input.focus();
  }

  // The command with the options given so far.
  given(focused, typed) {
    const options = this.fields.map(({ option, value }) => ({ name: option.name, value: option.name === focused ? typed : value() }));
    return { channel: this.channel.id, command: this.command.names.join(" "), options: options.filter((option) => option.value !== undefined), focused };
  }

  async run() {
    if (this.go.getAttribute("aria-busy")) return;
    const unfit = this.fields.find((field) => field.check());
    if (unfit) { unfit.input.focus(); return; }
    this.say("");
    this.go.setAttribute("aria-busy", "true");
    const outcome = await this.room.act("command", this.given());
    this.go.removeAttribute("aria-busy");
    const problem = failure(outcome);
    if (problem) { this.say(problem); return; }
    const did = () => this.room.did(this.channel.id, { given }), given = this.command.shown;
    this.leave();
    this.sent();
    if (outcome.outcome !== "form") did();
    else this.room.form(outcome.form, this.input, (sent) => { if (!failure(sent)) did(); });
  }

  sent() { this.node.dispatchEvent(new CustomEvent("sent", { bubbles: true })); }

  say(words) {
    this.wrong.textContent = words;
    this.wrong.hidden = !words;
  }
}

// 0: begins so, 1: a later word begins so, 2: found in the description, 3: not at all.
const rank = (command, words) => {
  const path = command.path.join(" ").toLowerCase();
  const shown = command.names.join(" ").toLowerCase();
  if (path.startsWith(words) || shown.startsWith(words)) return 0;
  if (`${path} ${shown}`.split(" ").some((word) => word.startsWith(words))) return 1;
  return command.description.toLowerCase().includes(words) ? 2 : 3;
};

/// Commands as a person meets them: each subcommand on its own line, in their language.
export const flatten = (commands, locale) => commands.filter((command) => (command.type ?? 1) === 1).flatMap((command) => {
  const said = (each, what) => each[`${what}_localizations`]?.[locale] ?? each[what];
  const walk = (each, names, path) => {
    const here = [...names, each.name], shown = [...path, said(each, "name")];
    const nested = (each.options ?? []).filter((option) => option.type === 1 || option.type === 2);
    if (nested.length) return nested.flatMap((option) => walk(option, here, shown));
    const options = (each.options ?? []).map((option) => ({
      ...option, label: said(option, "name"), description: said(option, "description"),
      choices: option.choices?.map((choice) => ({ ...choice, name: said(choice, "name") })),
    }));
    return [{ id: command.id, names: here, path: shown, shown: here.join(" "), description: said(each, "description"), options }];
  };
  return walk(command, [], []);
});
