// What the reader chose, before anything is painted; then the other scripts.
(() => {
  const root = document.documentElement;
  root.className = "js";
  try {
    for (const name of ["theme", "view"]) {
      const chosen = localStorage.getItem("paper-archive-" + name);
      if (chosen) root.dataset[name] = chosen;
    }
  } catch { /* Nothing is kept. */ }
  const src = document.currentScript.src.replace("theme.js", "site.js");
  const add = (name, what) => document.head.append(Object.assign(document.createElement(name), what));
  add("link", { rel: "preload", as: "script", href: src });
  addEventListener("DOMContentLoaded", () => add("script", { src }));
})();
