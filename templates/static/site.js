// Comforts. Every page is whole without them.
(() => {
  "use strict";
  const root = document.currentScript.src.replace(/static\/site\.js.*$/, "");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);

  const element = (name, text, attributes = {}, press) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    if (press) made.addEventListener("click", press);
    return made;
  };
  const button = (text, press, attributes) => element("button", text, { type: "button", ...attributes }, press);

  // One key for each archive: others may stand on the same host.
  const store = {
    key: "paper-archive:" + root,
    read() {
      try {
        const papers = JSON.parse(localStorage.getItem(this.key)) || [];
        return Array.isArray(papers) ? papers : [];
      } catch { return []; }
    },
    write(papers) {
      try { localStorage.setItem(this.key, JSON.stringify(papers)); return true; } catch { return false; }
    },
  };

  // A link may name the file of a page, for reading from disk. On a server show the folder.
  const index = location.protocol === "file:" ? "index.html" : "";
  const folder = location.pathname.replace(/\/index\.html$/, "/");
  if (!index && folder !== location.pathname) {
    history.replaceState(history.state, "", folder + location.search + location.hash);
  }

  const html = document.documentElement;
  const keep = (name, chosen) => {
    try { localStorage.setItem("paper-archive-" + name, chosen); } catch { /* It lasts for this page. */ }
  };
  const nav = one("body > nav");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (html.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
  const theme = button("", () => {
    const next = isDark() ? "light" : "dark";
    html.dataset.theme = next;
    keep("theme", next);
    label();
  }, { class: "theme" });
  const label = () => {
    theme.textContent = isDark() ? "☀" : "☾";
    theme.title = theme.ariaLabel = isDark() ? WORDS.lightColors : WORDS.darkColors;
  };
  if (nav) {
    label();
    dark.addEventListener("change", label);
    nav.append(theme);
  }

  const told = element("p", "", { role: "status", class: "told" });
  document.body.append(told);
  const tell = (text) => {
    told.textContent = text;
    setTimeout(() => { if (told.textContent === text) told.textContent = ""; }, 3000);
  };

  const copy = async (text, done) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return tell(WORDS.cannotCopy);
    }
    tell(done);
  };

  const id = folder.split("/").at(-2);
  const here = location.href.split("#")[0];

  // The page of a paper.
  const cite = one("#cite");
  if (cite) {
    const bibtex = one("#cite pre").textContent;
    const address = one("link[rel=canonical]")?.href || here;
    window.paperArchive = { element, button, copy };
    const load = () => document.head.append(element("script", "", { src: root + "static/cite.js" }));
    if (cite.open) load();
    else cite.addEventListener("toggle", load, { once: true });
    const open = () => { if (location.hash === "#cite") cite.open = true; };
    addEventListener("hashchange", open);
    open();
    const opener = one(".links [href='#cite']");
    opener?.setAttribute("aria-expanded", cite.open);
    opener?.addEventListener("click", (event) => {
      event.preventDefault();
      cite.open = !cite.open;
    });
    cite.addEventListener("toggle", () => {
      opener?.setAttribute("aria-expanded", cite.open);
      // A closed box is hidden, and with it what had the focus.
      const lost = [cite.querySelector(":focus"), document.body].includes(document.activeElement);
      if (!cite.open && lost) opener?.focus();
    });
    one("article").append(element("p", address, { class: "address" }));
    const bar = element("span", "", { class: "tools" });
    bar.append(button(WORDS.copyLink, () => copy(address, WORDS.linkCopied.replace("{link}", () => address))));
    const saved = () => store.read().some((paper) => paper.id === id);
    const save = button("", () => {
      const others = store.read().filter((paper) => paper.id !== id);
      const added = !saved();
      const kept = store.write(added ? [...others, {
        id,
        title: one("h1").textContent,
        by: all(".people a[href*='/authors/']").map((a) => a.textContent).slice(0, 5).join(", "),
        bibtex,
        read: false,
        note: "",
      }] : others);
      tell(!kept ? WORDS.keepsNothing : added ? WORDS.savedInList : WORDS.takenOffList);
      show();
    });
    const show = () => {
      save.textContent = saved() ? WORDS.saved : WORDS.save;
      save.setAttribute("aria-pressed", saved());
    };
    show();
    bar.prepend(save);
    one(".links").append(bar);
  }

  if (one("#reading-list")) {
    window.paperArchive = { root, index, element, button, store, tell };
    document.head.append(element("script", "", { src: root + "static/reading-list.js" }));
  }

  // Giscus is another host: only when it is asked for.
  const discuss = one("a[data-giscus]");
  if (discuss) discuss.addEventListener("click", (event) => {
    event.preventDefault();
    const query = new URLSearchParams(discuss.dataset.giscus);
    for (const [key, value] of Object.entries({
      term: id, strict: 1, reactionsEnabled: 1, emitMetadata: 0, inputPosition: "top",
      theme: isDark() ? "dark" : "light", origin: here, backLink: here,
    })) query.set(key, value);
    const frame = element("iframe", "", {
      src: "https://giscus.app/" + WORDS.giscusLanguage + "/widget?" + query, title: WORDS.discussion, class: "giscus",
    });
    addEventListener("message", ({ origin, data }) => {
      const height = origin === "https://giscus.app" && data.giscus?.resizeHeight;
      if (height) frame.style.height = height + "px";
    });
    one("article").append(frame);
    discuss.remove();
    frame.focus();
  });

  // Lists in full can be sorted, each by itself, and shown in less.
  const number = (selector) => (item) => -(item.querySelector(selector)?.textContent.replace(/\D/g, "") || 0);
  const orders = {
    listed: (item, at) => at,
    votes: number(".votes"),
    comments: number(".comments"),
    title: (item) => item.querySelector("h2 a, h3 a").textContent.toLowerCase(),
  };
  const lists = all(".full").map((list) => ({ list, items: [...list.children] }));
  const sorters = all(".sort button");
  for (const pressed of sorters) pressed.addEventListener("click", () => {
    // A template of an archive may have buttons without values.
    const key = orders[pressed.value || pressed.textContent] || orders.listed;
    for (const { list, items } of lists) {
      const keyed = items.map((item, at) => ({ item, key: key(item, at) }));
      keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      list.append(...keyed.map((entry) => entry.item));
    }
    sorters.forEach((sorter) => sorter.setAttribute("aria-pressed", sorter === pressed));
    tell(WORDS.sortedBy.replace("{order}", () => pressed.textContent));
  });
  const view = one(".view");
  if (view) {
    const shown = () => view.setAttribute("aria-pressed", html.dataset.view === "compact");
    view.addEventListener("click", () => {
      html.dataset.view = html.dataset.view === "compact" ? "full" : "compact";
      keep("view", html.dataset.view);
      shown();
    });
    shown();
  }

  // What is folded prints, too.
  addEventListener("beforeprint", () => all("article > details").forEach((folded) => { folded.open = true; }));

  // What scrolls sideways is a stop for the keyboard; a formula that fits is none.
  for (const box of all(".formula, h1")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }

  const links = all(".papers > li > a, .papers :is(h2, h3) > a");
  const move = (step) => {
    const at = links.findIndex((link) => link.closest("li").contains(document.activeElement));
    const next = links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    if (next) { next.focus(); next.scrollIntoView({ block: "center" }); }
  };
  const follow = (selector) => one(selector)?.click();
  const help = element("dialog", "", { "aria-label": WORDS.keys, class: "keys" });
  const keys = {
    j: [WORDS.keyNextPaper, () => move(1)],
    k: [WORDS.keyPreviousPaper, () => move(-1)],
    o: [WORDS.keyOpen, () => { if (links.includes(document.activeElement)) document.activeElement.click(); }],
    n: [WORDS.keyNext, () => follow("a[rel=next]")],
    p: [WORDS.keyPrevious, () => follow("a[rel=prev]")],
    r: [WORDS.keyReadingList, () => { location.href = root + "reading-list/" + index; }],
    "/": [WORDS.keySearch, () => (one("main [type=search]") || one("[type=search]"))?.focus()],
    "?": [WORDS.keyHelp, () => help.showModal()],
  };
  const rows = element("dl", "");
  for (const key in keys) {
    if (key === "/" && !one("input[type=search]")) continue;
    rows.append(element("dt", key), element("dd", keys[key][0]));
  }
  let single = true;
  try { single = localStorage.getItem("paper-archive-keys") !== "off"; } catch { /* They are on. */ }
  const choice = element("input", "", { type: "checkbox" });
  choice.checked = single;
  choice.addEventListener("change", () => {
    single = choice.checked;
    keep("keys", single ? "on" : "off");
  });
  const named = element("label", "");
  named.append(choice, " " + WORDS.theseKeysWork);
  help.append(element("h2", WORDS.keys), rows, named, button(WORDS.close, () => help.close()));
  (one("footer") || document.body).append(button(WORDS.keys, () => help.showModal(), { class: "help" }));
  document.body.append(help);
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [open] > *");
    if (!single || typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    keys[event.key][1]();
    if ("/?".includes(event.key)) event.preventDefault();
  });
})();
