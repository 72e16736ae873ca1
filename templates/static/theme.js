// The reader's choice of light or dark before anything is painted; then the rest of the scripts.
(() => {
  try {
    const theme = localStorage.getItem("paper-archive-theme");
    if (theme) document.documentElement.dataset.theme = theme;
  } catch { /* A browser that keeps nothing shows what its system prefers. */ }
  const rest = document.createElement("script");
  rest.src = document.currentScript.src.replace("theme.js", "site.js");
  addEventListener("DOMContentLoaded", () => document.head.append(rest));
})();
