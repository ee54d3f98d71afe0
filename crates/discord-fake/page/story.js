// The bar of what plays by itself: what just happened, and the reader's hand on its pace.
import { element } from "./markdown.js";
import { act, failure } from "./live.js";

const SPEEDS = [0.5, 1, 2, 4, 8, 20];
/// Whom to follow is decided when several acts that come at once are over.
const SETTLE_MS = 200;

/// Draws the bar into `bar` and listens; `follow` makes the page somebody's, somewhere; `busy` says when it must not.
/// What it gives back can `stay`: no longer follow.
export const tellStory = (bar, { follow, busy }) => {
  const chapter = element("p", { class: "chapter quiet", dir: "auto" });
  const what = element("p", { class: "what", dir: "auto" });
  const answer = element("p", { class: "answer quiet", dir: "auto" });
  const words = element("div", { class: "words", "aria-live": "polite" }, chapter, what, answer);
  const wrong = element("p", { class: "wrong", role: "alert", hidden: true });
  const button = (text, click) => element("button", { type: "button", class: "button secondary", text, on: { click } });
  const hand = async (what) => {
    const problem = failure(await act("story", what));
    wrong.textContent = problem ?? "";
    wrong.hidden = !problem;
  };
  let told = null, timer;
  const pause = button("Pause", () => hand(told?.paused ? "go" : "pause"));
  const step = button("Step", () => hand("step"));
  const speed = element("select", { "aria-label": "Speed", on: { change: () => hand({ speed: Number(speed.value) }) } });
  const following = element("button", { type: "button", class: "button secondary", "aria-pressed": "true", text: "Follow", title: "The page becomes whoever acts, where it happens" });
  following.addEventListener("click", () => {
    const on = following.getAttribute("aria-pressed") !== "true";
    following.setAttribute("aria-pressed", String(on));
    if (on) go();
  });
  bar.replaceChildren(words, wrong, element("div", { class: "row" }, pause, step, speed, following));
  bar.hidden = false;

  const go = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (told?.who && following.getAttribute("aria-pressed") === "true" && !busy()) follow(told.who, told.channel);
    }, SETTLE_MS);
  };
  const draw = (next) => {
    const moved = next.act !== told?.act;
    told = next;
    for (const [node, text] of [[chapter, next.chapter], [what, next.what], [answer, next.answer]]) {
      if (node.textContent !== text) node.textContent = text;
      node.hidden = !text;
    }
    pause.textContent = next.paused ? "Go on" : "Pause";
    if (!speed.children.length || speed.value !== String(next.speed)) {
      const all = [...new Set([...SPEEDS, next.speed])].sort((one, other) => one - other);
      speed.replaceChildren(...all.map((each) => element("option", { value: String(each), text: `${each} ×` })));
      speed.value = String(next.speed);
    }
    if (next.over) for (const control of [pause, step, speed, following]) control.disabled = true;
    if (moved) go();
  };
  const source = new EventSource("/api/story");
  source.addEventListener("message", (event) => draw(JSON.parse(event.data)));
  return { stay: () => following.setAttribute("aria-pressed", "false") };
};
