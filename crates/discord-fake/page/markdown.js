// Turns the markdown that Discord understands into DOM nodes.
// Text never becomes HTML source: every node is made by name, every word is a text node.

const DEEPEST = 12;
const PAIRS = [["**", "strong"], ["__", "u"], ["~~", "s"], ["||", "spoiler"], ["*", "em"], ["_", "em"]];
const SPECIAL = /[\\`*_~|<[@h]/g;

export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else if (key === "text") made.textContent = value;
    else made.setAttribute(key, value !== true ? value : key.startsWith("aria-") ? "true" : "");
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};

/// Whole texts: paragraphs, headings, quotes, lists and code blocks.
export const render = (text, names) => {
  const into = document.createDocumentFragment();
  const fence = /```(?:([\w+#.-]*)\n)?([\s\S]+?)```/g;
  let from = 0;
  for (let found; (found = fence.exec(text)); ) {
    if (escaped(text, found.index)) { fence.lastIndex = found.index + 3; continue; }
    lines(text.slice(from, found.index), into, names);
    into.append(element("pre", { dir: "auto" }, element("code", { text: found[2].replace(/^\n|\n$/g, "") })));
    from = fence.lastIndex;
  }
  lines(text.slice(from), into, names);
  return into;
};

/// One run of text without blocks: titles, names of fields.
export const renderInline = (text, names) => {
  const into = document.createDocumentFragment();
  into.append(...inline(text, names, 0));
  return into;
};

const escaped = (text, at) => {
  let strokes = 0;
  while (text[at - 1 - strokes] === "\\") strokes += 1;
  return strokes % 2 === 1;
};

const lines = (text, into, names) => {
  let paragraph = [];
  const flush = () => {
    const words = paragraph.join("\n").replace(/^\n+|\n+$/g, "");
    paragraph = [];
    if (words.trim()) into.append(element("p", { dir: direction(words) }, ...inline(words, names, 0)));
  };
  const rows = text.split("\n");
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const heading = /^(#{1,3}) +(\S.*)$/.exec(row);
    const small = /^-# +(\S.*)$/.exec(row);
    if (/^>>> /.test(row)) {
      flush();
      const quoted = element("blockquote", { dir: "auto" });
      lines([row.slice(4), ...rows.slice(at + 1)].join("\n"), quoted, names);
      into.append(quoted);
      return;
    }
    if (/^> /.test(row)) {
      flush();
      const inner = [];
      while (at < rows.length && /^>( |$)/.test(rows[at])) inner.push(rows[at++].slice(2));
      at -= 1;
      const quoted = element("blockquote", { dir: "auto" });
      lines(inner.join("\n"), quoted, names);
      into.append(quoted);
    } else if (heading) {
      flush();
      // The page's own headings are levels 1 and 2.
      into.append(element(`h${heading[1].length + 2}`, { dir: "auto" }, ...inline(heading[2], names, 0)));
    } else if (small) {
      flush();
      into.append(element("p", { class: "small", dir: "auto" }, ...inline(small[1], names, 0)));
    } else if (item(row)) {
      flush();
      const items = [];
      const alike = (one) => one && (one.depth > first.depth || Boolean(one.number) === Boolean(first.number));
      const first = item(row);
      while (at < rows.length && alike(item(rows[at]))) items.push(item(rows[at++]));
      at -= 1;
      into.append(list(items, names));
    } else {
      paragraph.push(row);
    }
  }
  flush();
};

// The browser's "auto" looks past isolated text, so a text that is isolated as a whole is looked at here.
const direction = (words) => {
  const isolated = /^[\u2066-\u2068]([\s\S]*)\u2069$/.exec(words);
  return isolated && /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(isolated[1]) ? "rtl" : "auto";
};

const item = (row) => {
  const found = /^( *)(?:([-*])|(\d{1,9})\.) +(\S.*)$/.exec(row);
  return found && { depth: found[1].length, number: found[3], words: found[4] };
};

const list = (items, names) => {
  const first = items[0];
  const made = first.number ? element("ol", { start: first.number }) : element("ul");
  for (let at = 0; at < items.length; at += 1) {
    const entry = element("li", { dir: "auto" }, ...inline(items[at].words, names, 0));
    const nested = [];
    while (at + 1 < items.length && items[at + 1].depth > first.depth) nested.push(items[++at]);
    if (nested.length) entry.append(list(nested, names));
    made.append(entry);
  }
  return made;
};

const inline = (text, names, depth) => {
  const nodes = [];
  let plain = "";
  const put = (node) => { if (plain) nodes.push(document.createTextNode(plain)); plain = ""; nodes.push(node); };
  for (let at = 0; at < text.length; ) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(text);
    if (!next) { plain += text.slice(at); break; }
    plain += text.slice(at, next.index);
    at = next.index;
    const rest = text.slice(at);
    let found;
    if ((found = /^\\([^\p{L}\p{N}\s])/u.exec(rest))) {
      plain += found[1];
    } else if ((found = code(rest))) {
      put(element("code", { text: found.words }));
    } else if (rest[0] === "<" && (found = pointed(rest, names))) {
      put(found.node);
    } else if ((found = /^@(everyone|here)\b/.exec(rest))) {
      put(element("span", { class: "mention", text: found[0] }));
    } else if ((found = masked(rest))) {
      put(link(found.address, depth < DEEPEST ? inline(found.words, { ...names, linked: true }, depth + 1) : [found.words], found.title));
    } else if (!names.linked && (found = /^https?:\/\/[^\s<]+/.exec(rest)) && !/\w$/.test(plain)) {
      const address = found[0].replace(/[.,:;"'!?\])]+$/, "");
      put(link(address, [address]));
      found = [address];
    } else if (depth < DEEPEST && (found = paired(text, at))) {
      put(found.kind === "spoiler" ? spoiler(found.words, names, depth) : element(found.kind, {}, ...inline(found.words, names, depth + 1)));
    } else {
      plain += rest[0];
      found = [rest[0]];
    }
    at += found.length === undefined || Array.isArray(found) ? found[0].length : found.length;
  }
  if (plain) nodes.push(document.createTextNode(plain));
  return nodes;
};

const code = (rest) => {
  const ticks = /^`+/.exec(rest)?.[0];
  if (!ticks) return null;
  const end = new RegExp(`[^\`]${ticks}(?!\`)`).exec(rest.slice(ticks.length));
  if (!end) return null;
  const words = rest.slice(ticks.length, ticks.length + end.index + 1);
  return { words: ticks.length > 1 ? words.replace(/^ (?=`)|(?<=`) $/g, "") : words, length: ticks.length * 2 + words.length };
};

const paired = (text, at) => {
  for (const [mark, kind] of PAIRS) {
    if (!text.startsWith(mark, at)) continue;
    const from = at + mark.length;
    if (mark === "_" && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) continue;
    if (mark.length === 1 && /^\s/.test(text.slice(from, from + 1))) continue;
    const end = closing(text, from, mark);
    if (end > from && text.slice(from, end).replaceAll(mark[0], "").trim()) return { kind, words: text.slice(from, end), length: end - at + mark.length };
  }
  return null;
};

const closing = (text, from, mark) => {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") { at += 1; continue; }
    if (text[at] === "`") { at += (code(text.slice(at))?.length ?? 1) - 1; continue; }
    if (!text.startsWith(mark, at)) continue;
    if (mark.length === 1) {
      if (text[at + 1] === mark) { at += 1; continue; }
      if (mark === "_" && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "")) continue;
      if (/\s/.test(text[at - 1])) continue;
      return at;
    }
    while (text[at + mark.length] === mark[0]) at += 1;
    return at;
  }
  return -1;
};

const masked = (rest) => {
  const found = /^\[((?:\\.|[^[\]\\]|\[[^[\]]*\])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+"([^"]*)")?\)/.exec(rest);
  return found && { words: found[1], address: found[2], title: found[3], length: found[0].length };
};

const link = (address, children, title) => {
  let parsed;
  try { parsed = new URL(address); } catch { return element("span", {}, ...children); }
  if (!/^https?:$/.test(parsed.protocol)) return element("span", {}, ...children);
  return element("a", { href: parsed.href, target: "_blank", rel: "noopener noreferrer", title: title ?? parsed.href }, ...children);
};

const spoiler = (words, names, depth) => {
  const cover = element("button", { type: "button", class: "spoiler", "aria-label": "Hidden text. Press to read." });
  cover.append(element("span", { "aria-hidden": "true", text: words.replace(/./gsu, "·") }));
  cover.addEventListener("click", () => {
    const shown = element("span", { class: "spoiler shown", tabindex: "-1" }, ...inline(words, names, depth + 1));
    cover.replaceWith(shown);
    shown.focus();
  });
  return cover;
};

// What stands between < and >.
const pointed = (rest, names) => {
  let found;
  if ((found = /^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/.exec(rest))) {
    return { node: moment(Number(found[1]) * 1000, found[2] ?? "f", names.locale), length: found[0].length };
  }
  if ((found = /^<@!?(\d+)>/.exec(rest))) return mention(`@${names.user(found[1])}`, found);
  if ((found = /^<@&(\d+)>/.exec(rest))) return mention(`@${names.role(found[1])}`, found);
  if ((found = /^<#(\d+)>/.exec(rest))) return going("channel", found[1], `#${names.channel(found[1])}`, found);
  if ((found = /^<\/([^:<>\n]{1,100}):(\d+)>/.exec(rest))) return going("command", found[1], `/${found[1]}`, found);
  if ((found = /^<a?:(\w{2,32}):\d+>/.exec(rest))) return { node: document.createTextNode(`:${found[1]}:`), length: found[0].length };
  if ((found = /^<(https?:\/\/[^\s<>]+)>/.exec(rest))) return { node: link(found[1], [found[1]]), length: found[0].length };
  return null;
};

const mention = (words, found) => ({ node: element("span", { class: "mention", text: words }), length: found[0].length });

const going = (kind, value, words, found) => ({
  node: element("button", {
    type: "button", class: "mention", text: words,
    on: { click: (event) => event.target.dispatchEvent(new CustomEvent(`go-${kind}`, { bubbles: true, detail: value })) },
  }),
  length: found[0].length,
});

const STYLES = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" }, S: { dateStyle: "short", timeStyle: "medium" },
};
const UNITS = [["year", 31_557_600], ["month", 2_629_800], ["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];

/// A time that `tick` keeps current.
export const moment = (at, style, locale) => {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return document.createTextNode("an unknown time");
  const made = element("time", { datetime: date.toISOString(), "data-style": style, "data-locale": locale ?? "en", title: written(date, "F", locale) });
  made.textContent = written(date, style, locale);
  return made;
};

const written = (date, style, locale) => {
  if (style === "R") {
    const seconds = Math.round((date.getTime() - Date.now()) / 1000);
    const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
    return formatter(Intl.RelativeTimeFormat, locale, { numeric: seconds === 0 ? "auto" : "always" }).format(Math.trunc(seconds / size), unit);
  }
  return formatter(Intl.DateTimeFormat, locale, STYLES[style]).format(date);
};

const kept = new Map();
const formatter = (Kind, locale, options) => {
  const key = `${Kind.name} ${locale} ${JSON.stringify(options)}`;
  if (!kept.has(key)) {
    let made;
    try { made = new Kind(locale ?? "en", options); } catch { made = new Kind("en", options); }
    kept.set(key, made);
  }
  return kept.get(key);
};

export const tick = (root = document) => {
  for (const time of root.querySelectorAll('time[data-style="R"]')) {
    const now = written(new Date(time.dateTime), "R", time.dataset.locale);
    if (time.textContent !== now) time.textContent = now;
  }
};
