// Talks with the stand-in: what the person sees arrives as server-sent events, what the person does is posted.

/// Posts an action and gives its outcome: answered, form, choices, failed (the bot did not) or refused (not even sent). Never throws: a lost connection is an outcome too.
export const act = async (what, body) => {
  try {
    const response = await fetch(`/api/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const outcome = await response.json();
    return response.ok ? outcome : { outcome: "refused", why: outcome.why ?? `The page's server answered ${response.status}.` };
  } catch {
    return { outcome: "refused", why: "The page's server could not be reached. Is it still running?" };
  }
};

/// The sentence for an outcome that is a failure, or null.
export const failure = (outcome) => {
  if (outcome.outcome === "failed" || outcome.outcome === "refused") return outcome.why?.replace(/[^.?!]$/, "$&.") ?? "This did not work.";
  return null;
};

/// Listens as a person until closed; the browser reconnects by itself and then gets everything anew.
export const listen = (as, { snapshot, patch, trouble }) => {
  let source;
  let again;
  const open = () => {
    source = new EventSource(`/api/events?as=${encodeURIComponent(as)}`);
    source.addEventListener("snapshot", (event) => { trouble(false); snapshot(JSON.parse(event.data)); });
    source.addEventListener("patch", (event) => patch(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      trouble(true);
      // A refused stream is not tried again by the browser.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, 2000);
    });
  };
  open();
  return () => { clearTimeout(again); source.close(); };
};
