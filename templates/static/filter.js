// An index shows those names alone that hold every word a reader types, by letter or by papers.
(() => {
  const form = document.querySelector(".filter");
  if (!form) return;
  const field = form.querySelector("input");
  const said = form.querySelector("output");
  const plurals = new Intl.PluralRules(WORDS.languageOfWords);
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const lists = [...document.querySelectorAll(".letters .terms")];
  const names = lists.flatMap((list) => [...list.children].map((item) => ({
    item, list, text: plain(item.firstChild.textContent), papers: +item.lastElementChild.textContent.replace(/\D/g, ""),
  })));
  const show = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    for (const { item, text } of names) item.hidden = !words.every((word) => text.includes(word));
    for (const list of lists) list.parentElement.hidden = ![...list.children].some((item) => !item.hidden);
    const found = names.filter(({ item }) => !item.hidden).length;
    const forms = document.querySelector("nav.around") ? WORDS.foundOnThisPage : WORDS.found;
    said.value = words.length ? (forms[plurals.select(found)] || forms.other).replace("{count}", found) : "";
  };
  form.addEventListener("click", ({ target }) => {
    if (target.type !== "button") return;
    const byPapers = (target.value || target.textContent) === "papers";
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-pressed", button === target));
    document.documentElement.classList.toggle("by-papers", byPapers);
    const order = byPapers ? [...names].sort((a, b) => b.papers - a.papers) : names;
    for (const { item, list } of order) (byPapers ? lists[0] : list).append(item);
    show();
  });
  field.addEventListener("input", show);
  if (field.value) show();
})();
