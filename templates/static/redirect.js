// The refresh of this page forgets which part of the other page was asked for: go there with it.
const refresh = document.querySelector("meta[http-equiv=refresh]");
if (location.hash || location.search) {
  location.replace(refresh.content.slice(refresh.content.indexOf("=") + 1) + location.search + location.hash);
}
