// No address has capitals. Where somebody wrote some, go to the page without them, if there is one.
const root = new URL("../", import.meta.url).pathname;
const wanted = location.pathname.slice(root.length);
try {
  const small = encodeURI(decodeURI(wanted).toLowerCase());
  if (small !== encodeURI(decodeURI(wanted)) && /^(papers|tags|authors|venues)\//.test(small)) {
    const found = await fetch(root + small, { method: "HEAD" });
    if (found.ok) {
      location.replace(root + small + location.search + location.hash);
    }
  }
} catch {
  // What cannot be decoded or asked for is not found: the page says so already.
}
