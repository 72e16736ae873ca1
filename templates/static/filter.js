// The field above an index shows those names alone that hold every word a reader types.
(() => {
  const form = document.querySelector(".filter");
  if (!form) return;
  const field = form.querySelector("input");
  const said = form.querySelector("output");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const sections = [...document.querySelectorAll(".terms")].map((list) => ({
    section: list.parentElement,
    names: [...list.children].map((item) => ({ item, text: plain(item.firstChild.textContent) })),
  }));
  const show = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { section, names } of sections) {
      let here = 0;
      for (const { item, text } of names) {
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) here++;
      }
      section.hidden = here === 0;
      found += here;
    }
    said.value = words.length ? found + " found" : "";
  };
  form.hidden = false;
  field.addEventListener("input", show);
  if (field.value) show();
})();
