// One message as its reader sees it: words, embeds, files, buttons and selects.
import { element, render, renderInline, moment } from "./markdown.js";
import { Listbox } from "./listbox.js";
import { failure } from "./live.js";

const PRIVATE = 1 << 6, THINKING = 1 << 7;
const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };

export class Message {
  /// `room` gives names, acts for the person and opens forms.
  constructor(json, room) {
    this.room = room;
    this.head = element("header", { class: "head" });
    this.body = element("div", { class: "body" });
    this.parts = element("div", { class: "components" });
    this.wrong = element("p", { class: "wrong", role: "alert", hidden: true });
    this.foot = element("footer", { class: "foot", hidden: true });
    this.article = element("article", { id: `a-${json.id}` }, this.head, this.body, this.parts, this.wrong, this.foot);
    this.node = element("li", { class: "message", id: `m-${json.id}`, tabindex: "-1" }, this.article);
    this.draw(json);
  }

  get private() { return Boolean((this.json.flags ?? 0) & PRIVATE); }

  /// Takes a newer version of the same message and shows that it changed.
  update(json) {
    if (JSON.stringify(json) === JSON.stringify(this.json)) return;
    this.draw(json);
    this.wrong.hidden = true;
    this.node.classList.remove("changed");
    void this.node.offsetWidth;
    this.node.classList.add("changed");
    clearTimeout(this.flash);
    this.flash = setTimeout(() => this.node.classList.remove("changed"), 2000);
  }

  draw(json) {
    const before = this.json;
    this.json = json;
    const { names } = this.room;
    this.node.classList.toggle("private", this.private);
    this.head.replaceChildren(...this.heading());
    this.body.replaceChildren();
    if (json.message_reference && json.referenced_message !== undefined) this.body.append(this.reference(json.referenced_message));
    if ((json.flags ?? 0) & THINKING) {
      this.body.append(element("p", { class: "thinking", text: `${names.author(json)} is thinking` }));
    } else {
      if (json.content) this.body.append(element("div", { class: "words" }, render(json.content, names)));
      (json.embeds ?? []).forEach((embed, at) => this.body.append(drawEmbed(embed, names, at ? undefined : `t-${json.id}`)));
      for (const file of json.attachments ?? []) this.body.append(drawFile(file, this.room.fileAddress(json, file)));
    }
    this.name();
    // Untouched components stay, so that an open select or the focus is not lost when only words change.
    if (JSON.stringify(before?.components) !== JSON.stringify(json.components)) this.drawComponents();
    this.foot.hidden = !this.private;
    if (this.private && !this.foot.hasChildNodes()) {
      this.foot.append(
        element("span", { text: "Only you can see this" }), " · ",
        element("button", { type: "button", class: "link", text: "Dismiss", on: { click: () => this.room.act("dismiss", { channel: this.json.channel_id, message: this.json.id }) } }),
      );
    }
  }

  /// Who hears the page learns from each button to which message it belongs: by its title or, without one, its first line.
  name() {
    const titled = Boolean(this.json.embeds?.[0]?.title);
    const first = this.body.querySelector("p, li, h3, h4, h5")?.textContent ?? "";
    this.titled = titled ? `t-${this.json.id}` : `a-${this.json.id}`;
    if (titled) { this.article.setAttribute("aria-labelledby", this.titled); this.article.removeAttribute("aria-label"); return; }
    this.article.removeAttribute("aria-labelledby");
    this.article.setAttribute("aria-label", [...(first || this.room.names.author(this.json))].slice(0, 80).join(""));
  }

  heading() {
    const { json, room: { names } } = this;
    const parts = [];
    const cause = json.interaction_metadata;
    if (cause?.user && cause.name) {
      parts.push(element("p", { class: "cause" }, element("bdi", { text: names.user(cause.user.id) }), " used ", element("b", { text: `/${cause.name}` })));
    }
    const name = names.author(json);
    const face = element("span", { class: "face", "aria-hidden": "true", "data-hue": String(hue(json.author?.id ?? "0")), text: [...name][0] ?? "?" });
    parts.push(face, element("span", { class: "name", dir: "auto", text: name }));
    if (json.author?.bot) parts.push(element("span", { class: "badge", text: "bot" }));
    const at = moment(Date.parse(json.timestamp), "t", names.locale);
    if (at instanceof Element) at.classList.add("at");
    parts.push(at);
    if (json.edited_timestamp) parts.push(element("span", { class: "quiet edited", text: "edited" }));
    return parts;
  }

  reference(other) {
    const { names } = this.room;
    if (!other) return element("p", { class: "reference", text: "answers a message that was deleted" });
    const words = other.content || other.embeds?.[0]?.title || other.embeds?.[0]?.description || "a message";
    return element("button", {
      type: "button", class: "reference link",
      on: { click: () => { const goal = document.getElementById(`m-${other.id}`); goal?.scrollIntoView({ block: "center" }); goal?.focus(); } },
    }, `answers ${names.author(other)}: `, element("bdi", {}, renderInline(words.slice(0, 140), { ...names, linked: true })));
  }

  drawComponents() {
    const controls = () => [...this.parts.querySelectorAll("button, a")];
    const focused = controls().indexOf(document.activeElement);
    const id = document.activeElement?.dataset?.customId;
    this.list?.close();
    this.parts.replaceChildren(...(this.json.components ?? []).map((row) => this.row(row)));
    if (focused < 0) return;
    const now = controls();
    // What took a button's place is another act: a second Enter must not meet it.
    (now.find((control) => control.dataset.customId === id) ?? this.node).focus();
  }

  row(row) {
    const made = element("div", { class: "row" });
    for (const part of row.components ?? []) {
      if (part.type === 2) made.append(this.button(part));
      else if ([3, 5, 6, 7, 8].includes(part.type)) made.append(this.select(part));
      else made.append(element("span", { class: "quiet", text: `(a component of type ${part.type})` }));
    }
    return made;
  }

  button(part) {
    const label = [part.emoji?.name, part.label].filter(Boolean).join(" ");
    if (part.style === 5) {
      const safe = /^https?:\/\//.test(part.url ?? "") ? part.url : undefined;
      return element("a", { class: "button secondary", href: safe, target: "_blank", rel: "noopener noreferrer" }, element("bdi", { text: label }), element("span", { "aria-hidden": "true", text: " ↗" }), element("span", { class: "unseen", text: " (opens elsewhere)" }));
    }
    const made = element("button", {
      type: "button", class: `button ${BUTTON_STYLES[part.style] ?? "secondary"}`, disabled: part.disabled, "data-custom-id": part.custom_id,
      "data-label": part.label ?? "", "aria-describedby": this.titled,
    }, element("bdi", { text: label }));
    made.addEventListener("click", () => this.press(made, part));
    return made;
  }

  select(part) {
    const { names } = this.room;
    const options = part.type === 3
      ? (part.options ?? []).map((option) => ({
        label: [option.emoji?.name, option.label].filter(Boolean).join(" "), description: option.description, value: option.value, chosen: option.default,
      }))
      : names.choices(part.type, part.channel_types);
    const most = part.max_values ?? 1, least = part.min_values ?? 1;
    const many = most > 1;
    const chosen = () => options.filter((option) => option.chosen).map((option) => option.label).join(", ");
    const made = element("button", {
      type: "button", class: "button select", "aria-haspopup": "listbox", "aria-expanded": "false", role: "combobox",
      "aria-label": part.placeholder ?? "Choose", disabled: part.disabled, "data-custom-id": part.custom_id,
      "data-label": part.placeholder ?? "", "aria-describedby": this.titled,
    });
    const words = element("bdi", { text: chosen() || part.placeholder || "Choose" });
    made.append(words, element("span", { "aria-hidden": "true", class: "arrow" }));
    const apply = element("button", { type: "button", class: "button primary apply", text: "Apply" });
    const list = new Listbox({
      anchor: made, label: part.placeholder ?? "Choose", many,
      choose: (picked) => {
        if (!many) { this.press(made, part, [picked.value]); return; }
        words.textContent = chosen() || part.placeholder || "Choose";
        apply.disabled = picked.length < least || picked.length > most;
      },
    });
    apply.addEventListener("click", () => {
      list.close();
      this.press(made, part, options.filter((option) => option.chosen).map((option) => option.value));
    });
    const open = () => {
      this.list = list;
      list.show(options, { at: Math.max(0, options.findIndex((option) => option.chosen)), empty: "Nothing to choose from.", note: many ? apply : undefined });
      apply.disabled = options.filter((option) => option.chosen).length < least;
    };
    made.addEventListener("click", () => (list.open ? list.close() : made.getAttribute("aria-busy") || open()));
    made.addEventListener("keydown", (event) => {
      if (list.open && event.key === " ") { event.preventDefault(); list.pick(list.at); return; }
      if (list.open && many && event.key === "Tab") { event.preventDefault(); apply.focus(); return; }
      if (list.key(event)) return;
      if (!list.open && /^Arrow(Down|Up)$/.test(event.key)) { event.preventDefault(); open(); }
    });
    made.addEventListener("blur", (event) => { if (!list.box.contains(event.relatedTarget)) list.close(); });
    return made;
  }

  async press(control, part, values) {
    if (control.getAttribute("aria-busy")) return;
    this.wrong.hidden = true;
    control.setAttribute("aria-busy", "true");
    this.node.dispatchEvent(new CustomEvent("worked", { bubbles: true, detail: this.json.id }));
    const outcome = await this.room.act("press", { channel: this.json.channel_id, message: this.json.id, custom_id: part.custom_id, values });
    control.removeAttribute("aria-busy");
    const wrong = failure(outcome);
    if (wrong) {
      this.wrong.textContent = wrong;
      this.wrong.hidden = false;
      return;
    }
    this.answered(outcome);
    const did = () => this.room.did(this.json.channel_id, { pressed: part.label ?? part.placeholder });
    if (outcome.outcome !== "form") { did(); return; }
    this.room.form(outcome.form, control, (sent) => {
      this.answered(sent);
      if (!failure(sent)) did();
    });
  }

  /// The answer came as a new message: the column leads to it.
  answered(outcome) {
    if (outcome.message) this.node.dispatchEvent(new CustomEvent("answered", { bubbles: true, detail: outcome.message }));
  }
}

export const hue = (id) => [...id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 8, 7);

const drawEmbed = (embed, names, id) => {
  const made = element("section", { class: "embed" });
  if (typeof embed.color === "number") made.style.setProperty("--bar", `#${embed.color.toString(16).padStart(6, "0")}`);
  const safe = (address) => (/^https?:\/\//.test(address ?? "") ? address : undefined);
  const titled = (words, address) => (safe(address)
    ? element("a", { href: safe(address), target: "_blank", rel: "noopener noreferrer" }, renderInline(words, { ...names, linked: true }))
    : renderInline(words, names));
  if (embed.author?.name) made.append(element("p", { class: "embed-author", dir: "auto" }, titled(embed.author.name, embed.author.url)));
  if (embed.title) made.append(element("h3", { class: "embed-title", dir: "auto", id }, titled(embed.title, embed.url)));
  if (embed.description) made.append(element("div", { class: "words" }, render(embed.description, names)));
  if (embed.fields?.length) {
    made.append(element("dl", { class: "fields" }, ...embed.fields.map((field) =>
      element("div", { class: field.inline ? "field inline" : "field" },
        element("dt", { dir: "auto" }, renderInline(field.name, names)),
        element("dd", { class: "words" }, render(field.value, names))))));
  }
  if (embed.footer?.text || embed.timestamp) {
    made.append(element("p", { class: "embed-footer", dir: "auto" }, embed.footer?.text ?? "", embed.footer?.text && embed.timestamp ? " · " : "",
      embed.timestamp ? moment(Date.parse(embed.timestamp), "s", names.locale) : ""));
  }
  return made;
};

const drawFile = (file, address) => {
  const readable = /^text\/|json/.test(file.content_type ?? "") || /\.(txt|md|csv|json)$/i.test(file.filename);
  const title = element("span", {}, element("bdi", { class: "file-name", text: file.filename }), " ", element("span", { class: "quiet", text: size(file.size) }));
  const save = element("a", { href: address, download: file.filename, class: "link", text: "Save" });
  if (!readable) return element("div", { class: "file" }, title, save);
  const words = element("pre", { dir: "auto", tabindex: "0", text: "…" });
  const made = element("details", { class: "file" }, element("summary", {}, title), words, save);
  made.addEventListener("toggle", async () => {
    if (!made.open || made.dataset.read) return;
    made.dataset.read = "yes";
    try {
      const response = await fetch(address);
      words.textContent = response.ok ? await response.text() : "This file cannot be read any more.";
    } catch {
      words.textContent = "This file could not be read.";
    }
  });
  return made;
};

const size = (bytes) => (bytes < 1000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
