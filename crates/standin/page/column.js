// One channel: its messages, oldest first, and the place to write.
import { element } from "./markdown.js";
import { Message } from "./message.js";
import { Composer } from "./composer.js";

const CONTINUES_FOR_MS = 5 * 60_000;

export class Column {
  constructor(channel, room) {
    this.room = room;
    this.channel = channel;
    this.shown = new Map();
    this.list = element("ol", { class: "log", role: "list" });
    this.empty = element("div", { class: "empty" });
    this.scroll = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `Messages in ${channel.name}` }, this.empty, this.list);
    this.below = element("button", { type: "button", class: "button primary below", hidden: true, text: "New messages ↓" });
    this.title = element("h2", {}, element("span", { "aria-hidden": "true", class: "quiet", text: "#" }), channel.name);
    this.topic = element("p", { class: "topic", dir: "auto" });
    this.composer = new Composer(channel, room);
    this.node = element("section", { class: "column", id: `panel-${channel.id}`, "aria-label": channel.name, "data-channel": channel.name },
      element("header", { class: "column-head" }, this.title, this.topic), this.scroll, this.below, this.composer.node);
    this.scroll.addEventListener("scroll", () => { if (this.atEnd()) this.below.hidden = true; });
    this.below.addEventListener("click", () => this.toEnd());
    // Whoever gives a command or writes looks for what comes of it.
    this.node.addEventListener("sent", () => { this.pinned = true; this.toEnd(); });
    // Messages grow when a file is opened or the window is narrowed; whoever was at the end stays there.
    this.pinned = true;
    this.scroll.addEventListener("scroll", () => { this.pinned = this.atEnd(); });
    new ResizeObserver(() => { if (this.pinned) this.toEnd(); }).observe(this.list);
    new ResizeObserver(() => { if (this.pinned) this.toEnd(); }).observe(this.scroll);
    this.refresh(channel);
  }

  atEnd() { return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 48; }

  /// To the latest message: its end, or its beginning if it is higher than the screen.
  toEnd() {
    const last = this.list.lastElementChild, end = this.scroll.scrollHeight - this.scroll.clientHeight;
    this.scroll.scrollTop = last && last.offsetHeight > this.scroll.clientHeight ? Math.min(end, last.offsetTop) : end;
    this.below.hidden = true;
  }

  refresh(channel) {
    this.channel = channel;
    this.topic.textContent = channel.topic ?? "";
    this.title.querySelector(".lock")?.remove();
    if (channel.private) this.title.append(element("span", { class: "lock badge", text: "private" }));
    this.composer.refresh(channel);
  }

  /// Shows exactly these messages, in this order; those that stay keep their nodes.
  show(messages, fresh) {
    const stay = this.pinned;
    const wanted = new Set(messages.map((message) => message.id));
    for (const [id, message] of this.shown) {
      if (wanted.has(id)) continue;
      if (message.node.contains(document.activeElement)) this.scroll.focus();
      message.node.remove();
      this.shown.delete(id);
    }
    let before = null, added = 0, mine = false;
    for (const json of messages) {
      let message = this.shown.get(json.id);
      if (message) message.update(json);
      else {
        message = new Message(json, this.room);
        this.shown.set(json.id, message);
        added += 1;
        mine ||= message.private;
        if (!fresh) message.node.classList.add("arrived");
      }
      const place = before ? before.node.nextSibling : this.list.firstChild;
      if (place !== message.node) this.list.insertBefore(message.node, place);
      message.node.classList.toggle("continued", continues(before, message));
      before = message;
    }
    this.empty.hidden = messages.length > 0;
    if (!messages.length) this.empty.replaceChildren(...this.room.welcome(this.channel));
    if (stay || fresh) this.toEnd();
    else if (added) {
      if (mine || this.below.hidden) this.below.textContent = mine ? "An answer for you ↓" : "New messages ↓";
      this.below.hidden = false;
    }
  }
}

const continues = (before, message) =>
  Boolean(before) && before.private === message.private && before.json.author?.id === message.json.author?.id
  && !message.json.interaction_metadata?.name && !message.json.message_reference
  && Date.parse(message.json.timestamp) - Date.parse(before.json.timestamp) < CONTINUES_FOR_MS;
