// Links name their files so that the site can be read from disk. On a server the address of a page
// is its folder: show that one, since it is the one people copy.
if (location.protocol !== "file:" && location.pathname.endsWith("/index.html")) {
  const address = location.pathname.slice(0, -"index.html".length);
  history.replaceState(history.state, "", address + location.search + location.hash);
}
