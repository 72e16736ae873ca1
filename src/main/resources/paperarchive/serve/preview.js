// Runs in served pages only: reloads the page after a change, and shows errors above it.
(() => {
  const script = document.currentScript;
  const shown = script.dataset.site;
  let box = null;

  const add = (parent, name, text, style) => {
    const element = document.createElement(name);
    element.textContent = text;
    Object.assign(element.style, style);
    parent.append(element);
    return element;
  };

  const show = errors => {
    if (box) box.remove();
    box = null;
    if (!errors.length) return;
    box = add(document.body, "div", "", {
      position: "fixed", inset: "auto 0 0 0", maxHeight: "60vh", overflow: "auto", zIndex: "9999",
      padding: "1rem", background: "#2a0f0f", color: "#fff", font: "14px/1.5 monospace",
      borderTop: "4px solid #f66" });
    box.id = "preview-errors";
    box.setAttribute("role", "alert");
    box.tabIndex = 0;
    add(box, "strong", errors.length === 1 ? "1 error" : `${errors.length} errors`, {});
    add(box, "span", "; this is the last site without errors", {});
    for (const error of errors) {
      const part = add(box, "p", "", { margin: ".75rem 0 0", overflowWrap: "anywhere" });
      add(part, "b", error.place, { color: "#fd8" });
      add(part, "span", ": " + error.message, {});
      add(part, "div", error.hint, { paddingLeft: "2rem", color: "#cdf" });
    }
  };

  const events = new EventSource(script.dataset.events);
  events.onmessage = event => {
    const state = JSON.parse(event.data);
    if (state.site !== shown) location.reload();
    else show(state.errors);
  };
  // An open stream would keep the page out of the browser's back-forward cache.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
})();
