// One option of a command as a labelled field that knows its value and what is wrong with it.
import { element } from "./markdown.js";
import { Listbox } from "./listbox.js";

const SUB = { text: 3, integer: 4, yesno: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10 };
let count = 0;

/// `complete(name, typed)` asks the bot for choices; `value` is filled in beforehand.
export const optionField = (option, { names, value, complete }) => {
  const key = `option-${(count += 1)}`;
  const made = control(option, key, names, complete);
  if (value !== undefined) made.set(value);
  const wrong = element("span", { class: "count over", id: `${key}-wrong`, hidden: true });
  made.input.setAttribute("aria-describedby", `${key}-hint ${key}-wrong`);
  made.input.setAttribute("aria-required", String(Boolean(option.required)));
  const say = (words) => {
    wrong.textContent = words;
    wrong.hidden = !words;
    if (words) made.input.setAttribute("aria-invalid", "true"); else made.input.removeAttribute("aria-invalid");
    return words;
  };
  made.input.addEventListener("input", () => { if (!wrong.hidden) say(problem(option, made.value())); });
  const node = element("div", { class: `option-field${made.wide ? " wide" : ""}`, "data-option": option.name },
    element("label", { for: key }, option.label ?? option.name, option.required ? "" : element("span", { class: "quiet", text: " optional" })),
    made.input, element("span", { class: "hint", id: `${key}-hint`, dir: "auto", text: option.description ?? "" }), wrong);
  return { option, node, input: made.input, value: made.value, check: () => say(problem(option, made.value())) };
};

const problem = (option, value) => {
  if (value === undefined) return option.required ? "This is needed." : "";
  if (option.type === SUB.integer && !Number.isInteger(value)) return "A whole number, please.";
  if (option.type === SUB.number && !Number.isFinite(value)) return "A number, please.";
  if (option.min_value !== undefined && value < option.min_value) return `At least ${option.min_value}.`;
  if (option.max_value !== undefined && value > option.max_value) return `At most ${option.max_value}.`;
  if (option.type === SUB.text) {
    const length = [...value].length;
    if (length < (option.min_length ?? 0)) return `At least ${option.min_length} characters.`;
    if (length > (option.max_length ?? 6000)) return `${length - (option.max_length ?? 6000)} characters too many.`;
  }
  return "";
};

const control = (option, id, names, complete) => {
  if (option.choices?.length) return select(id, option.choices.map((choice) => ({ label: choice.name, value: choice.value })), option.required);
  if (option.type === SUB.yesno) return select(id, [{ label: "yes", value: true }, { label: "no", value: false }], option.required);
  if ([SUB.user, SUB.channel, SUB.role, SUB.mentionable].includes(option.type)) {
    const kind = { [SUB.user]: 5, [SUB.role]: 6, [SUB.mentionable]: 7, [SUB.channel]: 8 }[option.type];
    return select(id, names.choices(kind, option.channel_types), option.required);
  }
  if (option.autocomplete) return completed(option, id, complete);
  if (option.type === SUB.integer || option.type === SUB.number) {
    const input = element("input", { id, type: "number", min: option.min_value, max: option.max_value, step: option.type === SUB.integer ? "1" : "any", inputmode: option.type === SUB.integer ? "numeric" : "decimal" });
    return { input, value: () => (input.value === "" ? undefined : Number(input.value)), set: (value) => { input.value = value; } };
  }
  return text(option, id);
};

const select = (id, options, required) => {
  const input = element("select", { id }, element("option", { value: "", text: required ? "Choose…" : "–" }),
    ...options.map((option, at) => element("option", { value: String(at), text: option.label })));
  return {
    input,
    value: () => (input.value === "" ? undefined : options[Number(input.value)].value),
    set: (value) => { const at = options.findIndex((option) => option.value === value); if (at >= 0) input.value = String(at); },
  };
};

const text = (option, id) => {
  const wide = (option.max_length ?? 6000) > 120;
  const input = element("textarea", { id, rows: "1", dir: "auto", class: "grows", enterkeyhint: "send" });
  // As in Discord, an option is one line and Enter sends it.
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); input.form.requestSubmit(); }
  });
  const value = () => { const typed = input.value.replace(/\s*\n\s*/g, " "); return typed === "" ? undefined : typed; };
  return { input, wide, value, set: (words) => { input.value = words; } };
};

const completed = (option, id, complete) => {
  const input = element("input", { id, type: "text", dir: "auto", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", autocomplete: "off" });
  let chosen, asked = 0, timer;
  const list = new Listbox({
    anchor: input, label: option.label ?? option.name,
    choose: (picked) => { chosen = picked; input.value = picked.label; input.dispatchEvent(new Event("input")); },
  });
  const ask = async () => {
    const mine = (asked += 1);
    const outcome = await complete(option.name, input.value);
    if (mine !== asked) return;
    input.removeAttribute("aria-busy");
    if (document.activeElement !== input || chosen) return;
    const choices = outcome.choices ?? [];
    list.show(choices.map((choice) => ({ label: choice.name, value: choice.value })), {
      at: choices.length ? 0 : -1,
      empty: outcome.outcome === "choices" ? "Nothing fits." : "No suggestions at the moment.",
    });
  };
  const later = (wait) => { clearTimeout(timer); asked += 1; input.setAttribute("aria-busy", "true"); timer = setTimeout(ask, wait); };
  input.addEventListener("input", () => { if (chosen && input.value === chosen.label) return; chosen = undefined; later(180); });
  input.addEventListener("focus", () => { if (!chosen) later(0); });
  input.addEventListener("blur", () => { asked += 1; clearTimeout(timer); input.removeAttribute("aria-busy"); list.close(); });
  input.addEventListener("keydown", (event) => {
    // As in Discord, the first choice is pointed at from the start; Escape leaves the list and keeps what was typed.
    if (list.key(event)) return;
    if (event.key === "ArrowDown") { event.preventDefault(); ask(); }
  });
  const number = option.type !== SUB.text;
  const value = () => (chosen ? chosen.value : input.value === "" ? undefined : number ? Number(input.value) : input.value);
  return { input, wide: true, value, set: (words) => { input.value = words; } };
};
