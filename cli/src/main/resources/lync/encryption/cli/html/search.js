// Search over the pages of the site, without a network: every word typed must occur in a page's title or in what it is about.
(function () {
  "use strict";
  const form = document.querySelector("form.search");
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const count = document.getElementById("count");
  const root = document.body.dataset.root;
  const most = 12;
  const pages = window.lyncPages.map(function (page) {
    return { page: page, title: page.title.toLowerCase(), text: (page.title + " " + page.kind + " " + page.about).toLowerCase() };
  });
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    const first = found.querySelector("a");
    if (first) {
      first.click();
    }
  });

  function rank(entry, words) {
    if (!words.every(function (word) { return entry.text.includes(word); })) {
      return -1;
    }
    return words.reduce(function (sum, word) {
      return sum + (entry.title.startsWith(word) ? 4 : entry.title.includes(word) ? 2 : 0);
    }, 0);
  }

  function show() {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.replaceChildren();
    const hits = words.length === 0 ? [] : pages
      .map(function (entry) { return { page: entry.page, rank: rank(entry, words) }; })
      .filter(function (hit) { return hit.rank >= 0; })
      .sort(function (a, b) { return b.rank - a.rank; });
    hits.slice(0, most).forEach(function (hit) {
      const link = document.createElement("a");
      link.href = root + hit.page.path;
      link.textContent = hit.page.title;
      const kind = document.createElement("span");
      kind.className = "muted small";
      kind.textContent = " " + hit.page.kind;
      const item = document.createElement("li");
      item.append(link, kind);
      found.append(item);
    });
    found.hidden = hits.length === 0;
    count.textContent = words.length === 0 ? "" : hits.length === 0 ? "nothing found" : hits.length + " found";
  }

  input.addEventListener("input", show);
  form.addEventListener("keydown", function (event) {
    const links = Array.from(found.querySelectorAll("a"));
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      input.value = "";
      show();
      input.focus();
    } else if (event.key === "ArrowDown" && links.length > 0) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? input : links[at - 1]).focus();
    }
  });
  show();
}());
