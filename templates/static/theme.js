// The reader's choice of light or dark before anything is painted; then the other scripts.
(() => {
  try {
    const theme = localStorage.getItem("paper-archive-theme");
    if (theme) document.documentElement.dataset.theme = theme;
  } catch { /* Nothing is kept. */ }
  const src = document.currentScript.src.replace("theme.js", "site.js");
  const add = (name, what) => document.head.append(Object.assign(document.createElement(name), what));
  add("link", { rel: "preload", as: "script", href: src });
  addEventListener("DOMContentLoaded", () => add("script", { src }));
})();
