// The formats of a citation as tabs, each with buttons to copy and to download it.
(() => {
  "use strict";
  const { element, button, copy } = window.paperArchive;
  const cite = document.querySelector("#cite");
  const panel = cite.querySelector("pre");
  const reference = cite.querySelector(".reference");
  const files = cite.querySelector(".facts");
  const formats = [{ name: "BibTeX", text: panel.textContent }];
  for (const link of files ? files.querySelectorAll("a") : []) {
    if (link.textContent === "BibTeX") Object.assign(formats[0], { href: link.href, saved: link.download });
    else formats.push({ name: link.textContent, href: link.href, saved: link.download });
  }
  if (reference) formats.push({ name: WORDS.citationAsText, text: reference.textContent.trim() });

  const fill = (text, name) => text.replace("{format}", () => name);
  const buttons = element("p", "", { class: "tools" });
  const copying = button("", () => copy(current.text, fill(WORDS.citationCopied, current.name)));
  const download = element("a", WORDS.download);
  buttons.append(copying, download);
  panel.after(buttons);

  let current = formats[0];
  const show = async (format) => {
    current = format;
    for (const { tab } of formats) {
      if (!tab) continue;
      tab.setAttribute("aria-selected", tab === format.tab);
      tab.tabIndex = tab === format.tab ? 0 : -1;
    }
    if (format.tab) panel.setAttribute("aria-labelledby", format.tab.id);
    copying.textContent = fill(WORDS.copyCitation, format.name);
    download.hidden = !format.href;
    if (format.href) Object.assign(download, { href: format.href, download: format.saved });
    if (format.text === undefined) {
      try {
        const answer = await fetch(format.href);
        if (!answer.ok) throw new Error(answer.statusText);
        format.text = (await answer.text()).trim();
      } catch { /* Pages that are opened from disk may not read files. */ }
    }
    if (current !== format) return;
    copying.hidden = format.text === undefined;
    panel.textContent = format.text ?? WORDS.citationNotLoaded;
  };

  if (formats.length > 1) {
    const tabs = element("div", "", { class: "tools", role: "tablist", "aria-label": WORDS.citationFormats });
    formats.forEach((format, at) => {
      format.tab = button(format.name, () => show(format), {
        role: "tab", id: "cite-" + at, "aria-controls": "citation",
      });
      tabs.append(format.tab);
    });
    tabs.addEventListener("keydown", (event) => {
      const at = formats.indexOf(current);
      const last = formats.length - 1;
      const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
      const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
      const next = { [forward]: at < last ? at + 1 : 0, [back]: at ? at - 1 : last, Home: 0, End: last }[event.key];
      if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      show(formats[next]);
      formats[next].tab.focus();
    });
    panel.before(tabs);
    for (const [name, value] of Object.entries({ role: "tabpanel", id: "citation", tabindex: 0 })) {
      panel.setAttribute(name, value);
    }
    reference.remove();
    files.remove();
  }
  show(current);
})();
