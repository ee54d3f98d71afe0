// What a tour points at: found by the words on it, outlined where it is, brought into sight without moving anything else.

/// Whether these words stand on what a guide calls by `label`, in any language; a "*" in it stands for anything.
export const isCalled = (label, said, also) => {
  // Without the invisible marks that keep a text to its own direction.
  const words = said.replace(/[\u2066-\u2069]/g, "");
  return [label, ...(also[label] ?? [])].some((one) => {
    const [start, end] = one.split("*");
    return end === undefined ? one === words : words.length >= one.length - 1 && words.startsWith(start) && words.endsWith(end);
  });
};

/// The labels of all that can be pressed or chosen from in a message.
export const labels = (message) => (message.components ?? []).flatMap((row) => row.components ?? [])
  .filter((part) => !part.disabled).map((part) => part.label ?? part.placeholder ?? "");

const column = (channel) => document.querySelector(`.column[data-channel="${CSS.escape(channel)}"]`);

/// The last control that is called so; of several labels the first that is there.
const control = (within, wanted, also) => {
  const all = [...within.querySelectorAll(".components [data-label]:not(:disabled)")];
  for (const label of wanted) {
    const found = all.findLast((one) => isCalled(label, one.dataset.label, also));
    if (found) return found;
  }
  return null;
};

/// Where a command is filled in or begun.
const place = (within, command) => within.querySelector(`.sheet:not([hidden])[data-command="${CSS.escape(command)}"]`)
  ?? within.querySelector(`.empty:not([hidden]) [data-command="${CSS.escape(command)}"]`)
  ?? within.querySelector(".line:not([hidden]) .slash");

/// What a step means; `exact` if it is one of its buttons, rather than where a command or its channel is.
export const find = (step, also, tab) => {
  const within = column(step.channel);
  if (!within) return { node: tab(step.channel), exact: false };
  const button = control(within, step.at, also);
  if (button) return { node: button, exact: true };
  return { node: step.command ? place(within, step.command) : null, exact: false };
};

/// Keeps one thing outlined at a time.
export class Pointer {
  /// Outlines this; if it is another than before, it is brought into sight as well.
  to(node) {
    if (this.node !== node) this.node?.classList.remove("pointed-at");
    this.node = node;
    node?.classList.add("pointed-at");
    // A button that was drawn anew is the same to whoever looks at it.
    const key = node && `${node.closest("li.message")?.id} ${node.dataset.label ?? node.className}`;
    if (key && key !== this.key) node.scrollIntoView({ block: "nearest" });
    this.key = key;
  }

  /// For whoever does not see an outline.
  focus() {
    const goal = this.node?.matches("button, a, select, input") ? this.node : this.node?.querySelector("input, select, textarea, button");
    this.node?.scrollIntoView({ block: "nearest" });
    goal?.focus();
  }
}
