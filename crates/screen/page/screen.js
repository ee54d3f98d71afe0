"use strict";
// Shows scenes as they come. Only what changed is touched, so nothing flickers and a screen reader says only what is new.
(() => {
  const byId = (id) => document.getElementById(id);
  const body = document.body;
  const phone = matchMedia("(max-width: 900px), (max-aspect-ratio: 1/1)");
  let scene = JSON.parse(byId("scene").textContent);
  let ahead = 0;

  const say = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const show = (element, yes) => { if (element.hidden === yes) element.hidden = !yes; };
  const make = (tag, name) => { const element = document.createElement(tag); if (name) element.className = name; return element; };

  // As many children as there are entries, each made once and then filled again.
  const fill = (parent, entries, born, filled) => {
    while (parent.children.length > entries.length) parent.lastElementChild.remove();
    entries.forEach((entry, at) => {
      if (!parent.children[at]) parent.append(born());
      filled(parent.children[at], entry);
    });
  };

  // Scripts whose letters stand on one another need more room between lines.
  const tall = /[\u0f00-\u0fff]/;
  const words = (element, { lang, text }) => {
    say(element, text);
    element.dir = "auto";
    element.classList.toggle("tall", tall.test(text));
    if (lang) element.lang = lang; else element.removeAttribute("lang");
  };
  const head = (element, q) => fill(element, [q.number, ...q.beside], () => make(element.children.length ? "bdi" : "b"), say);

  const question = (section, q, none) => {
    const place = section.querySelector(".question");
    // One question after another is said as a whole; a changed figure beside the same one is not.
    const key = q ? q.number : "";
    if (place.dataset.key !== key) { place.replaceChildren(); place.dataset.key = key; }
    if (!q) {
      if (!place.firstElementChild) place.append(make("p", "none"));
      return say(place.firstElementChild, none);
    }
    if (!place.firstElementChild) place.append(make("p", "head"), make("div"));
    head(place.children[0], q);
    fill(place.children[1], q.words, () => make("p", "words"), words);
  };

  const line = (item, q) => {
    if (!item.firstElementChild) item.append(make("b"), make("div"), make("span", "beside"));
    say(item.children[0], q.number);
    fill(item.children[1], q.words, () => make("p", "words"), words);
    say(item.children[2], q.beside.join(" · "));
  };

  // Questions keep their element wherever they move to.
  const list = (parent, all) => {
    const known = new Map([...parent.children].map((item) => [item.dataset.number, item]));
    all.forEach((q, at) => {
      const item = known.get(q.number) ?? make("li");
      item.dataset.number = q.number;
      known.delete(q.number);
      line(item, q);
      if (parent.children[at] !== item) parent.insertBefore(item, parent.children[at] ?? null);
    });
    known.forEach((item) => item.remove());
  };

  const timed = (section, what) => {
    show(section, Boolean(what));
    if (what) say(section.querySelector(".name"), what.name);
  };

  const clock = (ms) => {
    const s = Math.floor(Math.abs(ms) / 1000);
    const two = (n) => String(n).padStart(2, "0");
    const hours = Math.floor(s / 3600);
    return hours ? `${hours}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
  };
  const tick = () => {
    for (const name of ["topic", "speaker"]) {
      const what = scene[name];
      if (!what) continue;
      const left = what.until - Date.now() - ahead, time = byId(name).querySelector(".time");
      time.classList.toggle("over", left < 0);
      say(time.querySelector("[role=timer]"), clock(left));
      say(time.querySelector(".left"), left < 0 ? scene.labels.over : scene.labels.left);
    }
  };

  // On a projector the question on the stage is as large as the room allows, and of the others as many are shown as fit.
  const fit = () => {
    const main = byId("main"), open = byId("open"), items = [...open.querySelectorAll("li")], more = byId("more");
    const translations = [...main.querySelectorAll("#next .words + .words, #now .words + .words")];
    const fits = () => main.scrollHeight <= main.clientHeight + 1;
    items.forEach((item) => show(item, true));
    translations.forEach((words) => show(words, true));
    main.classList.remove("cut");
    show(more, true);
    main.style.removeProperty("--size");
    main.style.removeProperty("--next");
    if (phone.matches) return show(open, items.length > 0);
    show(open, false);
    for (const [now, next] of [[4.6, 1.8], [4, 1.8], [3.4, 1.7], [2.9, 1.6], [2.5, 1.5], [2.2, 1.4], [1.9, 1.3], [1.6, 1.2], [1.3, 1.1], [1.1, 1]]) {
      main.style.setProperty("--size", `${now}rem`);
      main.style.setProperty("--next", `${next}rem`);
      // Somebody who reads what comes next should find it, too.
      if (fits() && (now <= 2.5 || byId("now").offsetHeight <= main.clientHeight / 2)) break;
    }
    // The original is read before its translations, and what is cut says so.
    while (translations.length && !fits()) show(translations.pop(), false);
    main.classList.toggle("cut", !fits());
    if (!items.length || scene.closed) return;
    show(open, true);
    let shown = items.length;
    while (shown > 0 && !fits()) { shown -= 1; show(items[shown], false); if (shown < items.length) show(more, false); }
    show(open, shown > 0);
  };

  const draw = () => {
    const { labels } = scene;
    document.documentElement.lang = scene.lang;
    document.documentElement.dir = scene.dir;
    document.title = scene.title;
    say(byId("title"), scene.title);
    say(byId("state"), scene.state ?? "");
    body.classList.toggle("closed", scene.closed);
    document.querySelectorAll("[data-label]").forEach((element) => say(element, labels[element.dataset.label]));
    question(byId("now"), scene.now, labels.nothing);
    show(byId("next"), Boolean(scene.next));
    question(byId("next"), scene.next, "");
    list(byId("open").querySelector("ul"), scene.open);
    say(byId("more"), scene.more ?? "");
    timed(byId("topic"), scene.topic);
    timed(byId("speaker"), scene.speaker);
    say(byId("counts"), scene.counts);
    fill(byId("how"), scene.how, () => make("p"), say);
    tick();
    fit();
  };

  const trouble = (text) => say(byId("trouble"), text);
  const here = location.pathname.replace(/\/+$/, "");
  const listen = () => {
    const source = new EventSource(`${here}/events`);
    source.addEventListener("time", (event) => { ahead = Number(event.data) - Date.now(); });
    source.addEventListener("message", (event) => {
      trouble("");
      body.classList.remove("gone");
      scene = JSON.parse(event.data);
      draw();
    });
    source.addEventListener("error", async () => {
      trouble(scene.labels.lost);
      if (source.readyState !== EventSource.CLOSED) return;
      // The browser does not try again what was refused: either the link is dead, or a proxy says that nobody is there.
      source.close();
      const status = await fetch(here, { method: "HEAD", cache: "no-store" }).then((answer) => answer.status, () => 0);
      if (status === 404) {
        body.classList.add("gone");
        trouble(scene.labels.gone);
        byId("main").querySelectorAll(".question, ul").forEach((element) => element.replaceChildren());
      }
      setTimeout(listen, status === 404 ? 15000 : 2000);
    });
  };

  addEventListener("resize", fit);
  document.fonts?.ready.then(fit);
  setInterval(tick, 500);
  draw();
  listen();
})();
