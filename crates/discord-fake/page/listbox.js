// A list that pops up over the page at a control, by keyboard, pointer and screen reader.
// Knows nothing of Discord.
import { element } from "./markdown.js";

let count = 0;

/// Makes a list for `anchor`, as wide as `over`. `options`: { label, description, value, chosen, disabled }.
export class Listbox {
  constructor({ anchor, over = anchor, label, many = false, choose }) {
    this.anchor = anchor;
    this.over = over;
    this.many = many;
    this.choose = choose;
    this.options = [];
    this.at = -1;
    this.id = `list-${(count += 1)}`;
    // What is not an option, such as a button below, stands beside the list within the box.
    this.rows = element("div", { role: "listbox", id: this.id, "aria-label": label, "aria-multiselectable": many });
    this.box = element("div", { class: "list", popover: "manual" }, this.rows);
    this.box.addEventListener("pointerdown", (event) => event.preventDefault());
    this.box.addEventListener("click", (event) => {
      const row = event.target.closest("[role=option]");
      if (row) this.pick(Number(row.dataset.at));
    });
    this.outside = (event) => {
      if (!this.box.contains(event.target) && !anchor.contains(event.target)) this.close();
    };
    this.moved = () => this.place();
  }

  get open() { return this.box.isConnected && this.box.matches(":popover-open"); }

  /// Shows these options; an empty list with `empty` shows that sentence instead.
  show(options, { empty, at = -1, note } = {}) {
    this.options = options;
    this.rows.replaceChildren(...options.map((option, index) => this.row(option, index)));
    const nothing = !options.length && empty ? element("p", { class: "quiet", role: "status", text: empty }) : null;
    this.rows.hidden = !options.length;
    this.box.replaceChildren(this.rows, ...[nothing, note].filter(Boolean));
    if (!options.length && !empty) { this.close(); return; }
    if (!this.box.isConnected) (this.anchor.closest("dialog, section") ?? document.body).append(this.box);
    if (!this.open) {
      this.box.showPopover();
      document.addEventListener("pointerdown", this.outside, true);
      window.addEventListener("resize", this.moved);
    }
    this.anchor.setAttribute("aria-expanded", "true");
    if (options.length) this.anchor.setAttribute("aria-controls", this.id); else this.anchor.removeAttribute("aria-controls");
    this.place();
    this.point(at);
  }

  row(option, index) {
    const row = element("div", {
      role: "option", id: `${this.id}-${index}`, "data-at": index, class: "option",
      "aria-selected": option.chosen ? "true" : "false", "aria-disabled": option.disabled,
    }, element("span", { class: "option-label", dir: "auto", text: option.label }));
    if (option.description) row.append(element("span", { class: "option-description", dir: "auto", text: option.description }));
    return row;
  }

  place() {
    const at = this.over.getBoundingClientRect();
    const above = at.top - 12, below = innerHeight - at.bottom - 12;
    const up = below < Math.min(280, this.rows.scrollHeight) && above > below;
    const style = this.box.style;
    style.width = `${Math.min(innerWidth - 16, Math.max(at.width, 260))}px`;
    style.left = `${Math.max(8, Math.min(at.left, innerWidth - 8 - Math.max(at.width, 260)))}px`;
    style.maxHeight = `${Math.max(120, Math.min(420, up ? above : below))}px`;
    style.top = up ? "auto" : `${at.bottom + 4}px`;
    style.bottom = up ? `${innerHeight - at.top + 4}px` : "auto";
  }

  point(at) {
    this.at = at;
    for (const row of this.box.querySelectorAll(".pointed")) row.classList.remove("pointed");
    const row = document.getElementById(`${this.id}-${at}`);
    if (!row) { this.anchor.removeAttribute("aria-activedescendant"); return; }
    row.classList.add("pointed");
    row.scrollIntoView({ block: "nearest" });
    this.anchor.setAttribute("aria-activedescendant", row.id);
  }

  pick(at) {
    const option = this.options[at];
    if (!option || option.disabled) return;
    if (this.many) {
      option.chosen = !option.chosen;
      document.getElementById(`${this.id}-${at}`)?.setAttribute("aria-selected", String(option.chosen));
      this.point(at);
      this.choose(this.options.filter((each) => each.chosen), false);
    } else {
      this.close();
      this.choose(option);
    }
  }

  /// Takes a key pressed at the anchor; true if it was meant for the list.
  key(event) {
    if (!this.open) return false;
    const last = this.options.length - 1;
    const go = (at) => { event.preventDefault(); this.point(at); return true; };
    switch (event.key) {
      case "ArrowDown": return go(this.at >= last ? 0 : this.at + 1);
      case "ArrowUp": return go(this.at <= 0 ? last : this.at - 1);
      case "PageDown": return go(Math.min(last, this.at + 8));
      case "PageUp": return go(Math.max(0, this.at - 8));
      case "Enter": case "Tab":
        if (this.at < 0) return false;
        event.preventDefault();
        this.pick(this.at);
        return true;
      case "Escape":
        event.preventDefault();
        event.stopPropagation();
        this.close();
        return true;
      default: return false;
    }
  }

  close() {
    if (!this.box.isConnected) return;
    if (this.open) this.box.hidePopover();
    this.box.remove();
    this.at = -1;
    document.removeEventListener("pointerdown", this.outside, true);
    window.removeEventListener("resize", this.moved);
    this.anchor.setAttribute("aria-expanded", "false");
    this.anchor.removeAttribute("aria-controls");
    this.anchor.removeAttribute("aria-activedescendant");
    this.closed?.();
  }
}
