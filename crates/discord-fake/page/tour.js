// A tour: a few steps for whoever one is, one at a time. It points at what to press and goes on once that is done.
// It knows no bot: what it says and waits for is the guide's.
import { element, renderInline } from "./markdown.js";
import { Pointer, find, isCalled, labels } from "./point.js";

const PRIVATE = 1 << 6;
/// How the browser remembers how it ended: "done" or "skipped".
const kept = (group) => `tour:${group}`;

export class Tour {
  /// `page` tells what is there and goes where it is told: `messages`, `channel`, `tab`, `go`, `busy`, `names`, `first`, `be`, `say`.
  constructor(region, opener, guide, page) {
    Object.assign(this, { region, opener, guide, page });
    this.pointer = new Pointer();
    this.places = new Map();
    const button = (text, click, kind = "secondary") => element("button", { type: "button", class: `button ${kind}`, text, on: { click } });
    this.words = element("p", { class: "now", "aria-live": "polite" });
    this.sizes = element("div", { class: "sizes", "aria-hidden": "true" });
    this.other = button("", () => this.become());
    this.goal = button("Show me", () => this.show());
    this.next = button("Next", () => this.forward(), "primary");
    this.leave = button("Skip the tour", () => this.end());
    region.replaceChildren(element("div", { class: "words" }, this.sizes, this.words), element("div", { class: "row" }, this.other, this.goal, this.next, this.leave));
    opener.addEventListener("click", () => (this.on ? this.end() : this.begin()));
    document.addEventListener("did", ({ detail }) => { this.did.push(detail); this.look(); });
    // Columns draw themselves anew at any time, and with them what is pointed at.
    new MutationObserver(() => this.point()).observe(page.columns, { childList: true, subtree: true });
    this.did = [];
  }

  get on() { return !this.region.hidden; }
  get steps() { return this.tour?.steps ?? []; }
  get step() { return this.steps[this.places.get(this.group)]; }

  /// One has become somebody of this group; by itself a tour begins only where none was ended or left.
  meet(group, byItself) {
    this.group = group;
    this.tour = this.guide.tours.find((tour) => tour.group === group);
    this.opener.hidden = !this.tour;
    if (byItself && this.tour && !this.places.has(group) && !localStorage.getItem(kept(group))) this.places.set(group, 0);
    this.known = null;
    this.open(this.places.has(group));
  }

  begin() {
    localStorage.removeItem(kept(this.group));
    this.page.begins();
    this.places.set(this.group, 0);
    this.open(true);
    this.enter();
  }

  open(on) {
    this.region.hidden = !on;
    this.opener.setAttribute("aria-expanded", String(on));
    this.drawn = undefined;
    this.words.replaceChildren();
    // All steps take their place at once, so that nothing moves when one follows another.
    this.sizes.replaceChildren(...this.steps.map((step, at) => this.written(step.say, at)), this.written(OVER));
    [this.other.hidden, this.goal.hidden, this.next.hidden] = [true, true, false];
    if (!on) this.pointer.to(null);
  }

  /// What the person sees has arrived or changed.
  look() {
    if (!this.on) return;
    if (!this.known) this.enter();
    else if (this.step?.done && this.fulfilled(this.step)) this.forward();
    else this.point();
  }

  /// Comes to a step: past those that need nothing any more.
  enter() {
    let at = this.places.get(this.group);
    const needless = ({ channel, done }) => done?.shown.length && !done.pressed && !done.given && !done.answered.length && this.standing(channel, done.shown);
    while (this.steps[at] && needless(this.steps[at])) at += 1;
    this.places.set(this.group, at);
    this.did = [];
    this.known = new Map(this.page.messages().map((message) => [message.id, JSON.stringify(message)]));
    if (this.step) {
      const channel = this.page.channel(this.step.channel);
      if (channel && !this.page.visible(channel) && !this.page.busy()) this.page.go(channel);
    } else localStorage.setItem(kept(this.group), "done");
    this.draw();
  }

  forward() {
    this.places.set(this.group, this.places.get(this.group) + 1);
    this.enter();
  }

  /// Leaves it, before its end or after.
  end() {
    if (this.step) localStorage.setItem(kept(this.group), "skipped");
    this.places.delete(this.group);
    const inside = this.region.contains(document.activeElement);
    this.open(false);
    if (inside) this.opener.focus();
  }

  written(say, at) {
    const count = at === undefined ? null : element("span", { class: "quiet count", text: `${at + 1} of ${this.steps.length}` });
    return element("p", {}, ...[count, count && " ", renderInline(say, this.page.names)].filter(Boolean));
  }

  draw() {
    const at = this.places.get(this.group);
    if (this.drawn !== at) this.words.replaceChildren(...this.written(this.step?.say ?? OVER, this.step ? at : undefined).childNodes);
    this.drawn = at;
    this.point();
  }

  /// Points, and offers only what helps now; whoever stood on a button that goes is not lost.
  point() {
    if (!this.on || !this.known) return;
    const { step, page } = this;
    const found = step ? find(step, this.guide.also, page.tab) : { node: null, exact: false };
    this.pointer.to(found.node);
    const held = document.activeElement;
    this.person = step ? (!found.exact && step.be ? page.first(step.be) : null) : this.undone();
    this.other.hidden = !this.person;
    if (this.person) this.other.textContent = `Be ${this.person.name}`;
    this.goal.hidden = !found.node;
    this.next.hidden = !step;
    this.leave.textContent = step ? "Skip the tour" : "Close";
    if (held.hidden && this.region.contains(held)) (step ? this.next : this.leave).focus();
  }

  /// Somebody of a group whose tour nobody has seen here.
  undone() {
    const left = this.guide.tours.find(({ group }) => group !== this.group && !localStorage.getItem(kept(group)));
    return left && this.page.first(left.group);
  }

  become() {
    const { person } = this;
    if (!this.step) this.end();
    if (this.guide.tours.some((tour) => tour.group === person.group) && !localStorage.getItem(kept(person.group)) && !this.places.has(person.group)) this.places.set(person.group, 0);
    this.page.be(person);
    (this.on ? this.next : this.opener).focus();
  }

  show() {
    const channel = this.step && this.page.channel(this.step.channel);
    if (channel && !this.page.visible(channel)) this.page.go(channel);
    this.point();
    this.pointer.focus();
  }

  called(label, words) { return isCalled(label, words, this.guide.also); }

  standing(channel, wanted, counts = () => true) {
    const id = this.page.channel(channel)?.id;
    const has = (message) => { const there = labels(message); return wanted.every((label) => there.some((words) => this.called(label, words))); };
    return this.page.messages().some((message) => message.channel_id === id && counts(message) && has(message));
  }

  fulfilled({ channel, done }) {
    const fresh = (message) => ((message.flags ?? 0) & PRIVATE) && this.known.get(message.id) !== JSON.stringify(message);
    return (!done.pressed || this.did.some((each) => each.pressed && this.called(done.pressed, each.pressed)))
      && (!done.given || this.did.some((each) => each.given === done.given))
      && (!done.shown.length || this.standing(channel, done.shown))
      && (!done.answered.length || this.standing(channel, done.answered, fresh));
  }
}

const OVER = "That was the tour. **Tour**, at the top, starts it again.";
