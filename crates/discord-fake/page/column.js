// One channel: its messages, oldest first, and the place to write.
import { element } from "./markdown.js";
import { Message } from "./message.js";
import { Composer } from "./composer.js";

const CONTINUES_FOR_MS = 5 * 60_000;
/// On a screen this low, as one enlarged to 400 %, the page scrolls and nothing stands still on it.
const low = matchMedia("(max-height: 480px)");

export class Column {
  constructor(channel, room) {
    this.room = room;
    this.channel = channel;
    this.shown = new Map();
    this.list = element("ol", { class: "log", role: "list", hidden: true });
    this.empty = element("div", { class: "empty" });
    this.scroll = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `Messages in ${channel.name}` }, this.empty, this.list);
    this.below = element("button", { type: "button", class: "button primary below", hidden: true, text: "New messages ↓" });
    this.title = element("h2", {}, element("span", { "aria-hidden": "true", class: "quiet", text: "#" }), channel.name);
    this.topic = element("p", { class: "topic", dir: "auto" });
    this.composer = new Composer(channel, room);
    this.node = element("section", { class: "column", id: `panel-${channel.id}`, "aria-label": channel.name, "data-channel": channel.name },
      element("header", { class: "column-head" }, this.title, this.topic), this.scroll, this.below, this.composer.node);
    this.below.addEventListener("click", () => this.toEnd());
    // The way to the newest card leads past no other.
    this.scroll.addEventListener("keydown", (event) => {
      const goal = { End: this.list.lastElementChild, Home: this.list.firstElementChild }[event.key];
      if (!goal || event.target.matches("input, textarea, pre") || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      goal.focus();
    });
    // Whoever works through a private answer keeps it before their eyes, whatever arrives below.
    this.node.addEventListener("worked", (event) => { this.work = this.shown.get(event.detail)?.private ? event.detail : null; });
    // An answer in which there is something to press or a whole card to read is what they wait for, wherever they pressed.
    this.node.addEventListener("answered", (event) => { this.answer = event.detail; this.lead(); });
    for (const sign of ["wheel", "touchmove"]) this.scroll.addEventListener(sign, () => { this.work = null; }, { passive: true });
    // Whoever gives a command or writes looks for what comes of it.
    this.node.addEventListener("sent", () => { this.pinned = true; this.toEnd(); });
    // Messages grow when a file is opened or the window is narrowed; whoever was at the end stays there.
    this.pinned = true;
    const moved = () => {
      this.pinned = this.atEnd();
      if (this.pinned) this.below.hidden = true;
      if (this.work && !this.inSight(this.shown.get(this.work)?.node)) this.work = null;
    };
    this.scroll.addEventListener("scroll", moved);
    window.addEventListener("scroll", () => { if (low.matches && this.node.isConnected) moved(); }, { passive: true });
    new ResizeObserver(() => this.stay()).observe(this.list);
    new ResizeObserver(() => this.stay()).observe(this.scroll);
    this.refresh(channel);
  }

  /// To the answer that was waited for, once it is there and if it is more than a word.
  lead() {
    const message = this.answer && this.shown.get(this.answer);
    if (!message) return;
    this.answer = null;
    const { components, embeds, content } = message.json;
    if (!message.private || !(components?.length || embeds?.length || content?.includes("\n"))) return;
    this.work = message.json.id;
    this.stay();
  }

  /// What scrolls: the column or, where there is little height, the page.
  get scroller() { return low.matches ? document.scrollingElement : this.scroll; }

  inSight(node) {
    const [one, all] = [node?.getBoundingClientRect(), this.scroll.getBoundingClientRect()];
    return Boolean(one) && one.bottom > Math.max(0, all.top) && one.top < Math.min(innerHeight, all.bottom);
  }

  atEnd() {
    const last = this.list.lastElementChild;
    if (low.matches) return !last || last.getBoundingClientRect().bottom < innerHeight + 48;
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 48;
  }

  /// To the latest message: its end, or its beginning if it is higher than the screen.
  toEnd() {
    const last = this.list.lastElementChild;
    this.below.hidden = true;
    if (!last) return;
    const high = last.offsetHeight > this.scroller.clientHeight;
    if (low.matches || high) last.scrollIntoView({ block: high ? "start" : "end" });
    else this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  /// Messages have come, grown or gone: what was looked at is still looked at.
  stay() {
    const work = this.work && this.shown.get(this.work)?.node;
    if (!work) { if (this.pinned) this.toEnd(); return; }
    if (work.offsetHeight <= this.scroller.clientHeight || !this.inSight(work)) work.scrollIntoView({ block: "nearest" });
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
    this.list.hidden = !messages.length;
    const wanted = new Set(messages.map((message) => message.id));
    for (const [id, message] of this.shown) {
      if (wanted.has(id)) continue;
      if (message.node.contains(document.activeElement)) this.scroll.focus();
      message.node.remove();
      this.shown.delete(id);
      if (this.work === id) this.work = null;
    }
    let before = null;
    const added = [];
    for (const json of messages) {
      let message = this.shown.get(json.id);
      if (message) message.update(json);
      else {
        message = new Message(json, this.room);
        this.shown.set(json.id, message);
        added.push(message);
        if (this.work && message.private) this.work = json.id;
        if (!fresh) message.node.classList.add("arrived");
      }
      const place = before ? before.node.nextSibling : this.list.firstChild;
      if (place !== message.node) this.list.insertBefore(message.node, place);
      message.node.classList.toggle("continued", continues(before, message));
      before = message;
    }
    this.empty.hidden = messages.length > 0;
    if (!messages.length) this.empty.replaceChildren(...this.room.welcome(this.channel));
    this.lead();
    if (fresh) this.toEnd();
    else if (stay || this.work) this.stay();
    const unseen = added.filter((message) => message.json.id !== this.work), mine = unseen.some((message) => message.private);
    if (unseen.length && !fresh && !(stay && !this.work) && !this.atEnd()) {
      if (mine || this.below.hidden) this.below.textContent = mine ? "An answer for you ↓" : "New messages ↓";
      this.below.hidden = false;
    }
  }
}

const continues = (before, message) =>
  Boolean(before) && before.private === message.private && before.json.author?.id === message.json.author?.id
  && !message.json.interaction_metadata?.name && !message.json.message_reference
  && Date.parse(message.json.timestamp) - Date.parse(before.json.timestamp) < CONTINUES_FOR_MS;
