// A form that the bot opened: what was typed stays until it was taken.
import { element } from "./markdown.js";
import { failure } from "./live.js";

let open = null;
// Words typed into a form that was then left, by person, title and what it began with; gone when sent.
const unsent = new Map();

/// Shows the form; `send` posts what was typed and gives the outcome.
export const showForm = (form, opener, who, send) => {
  open?.close();
  const dialog = element("dialog", { class: "form", "aria-labelledby": "form-title" });
  const fields = inputs(form).map(field);
  const wrong = element("p", { class: "wrong", role: "alert", hidden: true });
  const submit = element("button", { class: "button primary", text: "Submit" });
  const cancel = element("button", { type: "button", class: "button secondary", text: "Cancel", on: { click: () => dialog.close() } });
  const sheet = element("form", { novalidate: true },
    element("h2", { id: "form-title", dir: "auto", text: form.title }), ...fields.map((each) => each.node), wrong,
    element("div", { class: "row end" }, cancel, submit));
  dialog.append(sheet);
  let sent = false;
  const typed = () => fields.map((each) => each.input.value);
  const first = typed();
  const began = JSON.stringify([who, form.title, first]);
  unsent.get(began)?.forEach((value, at) => { fields[at].input.value = value; fields[at].input.dispatchEvent(new Event("input")); });
  const say = (words) => { wrong.textContent = words; wrong.hidden = !words; };
  const fix = (found) => { say(""); found.input.setAttribute("aria-invalid", "true"); found.input.focus(); };

  sheet.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (submit.getAttribute("aria-busy")) return;
    const unfit = fields.find((each) => each.check());
    if (unfit) { fix(unfit); return; }
    say("");
    submit.setAttribute("aria-busy", "true");
    const outcome = await send(fields.map(({ id, input }) => ({ name: id, value: input.value })));
    submit.removeAttribute("aria-busy");
    const problem = failure(outcome);
    if (problem) { say(`${problem} Your words are still here.`); submit.focus(); return; }
    sent = true;
    dialog.close();
  });
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) sheet.requestSubmit();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (sent || typed().every((value, at) => value === first[at])) unsent.delete(began); else unsent.set(began, typed());
    if (open === dialog) open = null;
    if (opener?.isConnected) opener.focus();
  });
  document.body.append(dialog);
  open = dialog;
  dialog.showModal();
  const start = fields[0]?.input;
  start?.focus();
  start?.setSelectionRange?.(start.value.length, start.value.length);
};

// Text inputs in action rows, and in the newer labels.
const inputs = (form) => (form.components ?? []).flatMap((row) =>
  row.type === 18 ? [{ ...row.component, label: row.label, hint: row.description }] : row.components ?? []).filter((part) => part.type === 4);

let count = 0;

const field = (part) => {
  const key = `form-field-${(count += 1)}`;
  const long = part.style === 2;
  const least = part.min_length ?? 0, most = part.max_length ?? 4000;
  const required = part.required ?? true;
  const input = element(long ? "textarea" : "input", {
    id: key, dir: "auto", placeholder: part.placeholder, rows: long ? "6" : undefined, type: long ? undefined : "text",
    "aria-required": String(required), "aria-describedby": `${key}-count`, autocomplete: "off",
  });
  input.value = part.value ?? "";
  const counter = element("span", { class: "count", id: `${key}-count` });
  const length = () => [...input.value].length;
  const problem = () => {
    const now = length();
    if (now === 0) return required ? "Please write something." : "";
    if (now < least) return `At least ${least} characters, please.`;
    if (now > most) return `${now - most} too many.`;
    return "";
  };
  const recount = (touched) => {
    const wrong = touched || length() > most ? problem() : "";
    counter.textContent = `${wrong ? `${wrong} ` : ""}${length()} / ${most}`;
    counter.classList.toggle("over", Boolean(wrong));
    if (!wrong) input.removeAttribute("aria-invalid");
    return wrong;
  };
  input.addEventListener("input", () => recount(input.hasAttribute("aria-invalid")));
  recount(false);
  const node = element("div", { class: "form-field" },
    element("label", { for: key, dir: "auto" }, part.label ?? "", required ? "" : element("span", { class: "quiet", text: " optional" })),
    part.hint ? element("p", { class: "quiet", text: part.hint }) : null, input, counter);
  return { id: part.custom_id, input, node, check: () => recount(true) };
};
