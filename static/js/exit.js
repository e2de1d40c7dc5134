// Leaves the site at once, and keeps Back from showing it afterwards.
// In <head> and not deferred: on the way Back a page must be blank before it is first painted.
(() => {
  "use strict";
  const page = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  let cover, title, height, timer;
  let presses = 0;
  let alone = false;

  // “x”, in this tab, from leaving until the next visit. Where storage is blocked, only Back is unguarded.
  const mark = (verb) => {
    try {
      return sessionStorage[verb]("x", "x");
    } catch (blocked) {}
  };

  const say = (name) => {
    const status = find("[data-exit-status]");
    if (status) status.textContent = status.dataset[name] || "";
  };

  const blank = () => {
    if (page.hasAttribute("data-left")) return;
    height = scrollY; // a blank page is short, and would come back at its top
    page.setAttribute("data-left", "");
  };

  const show = () => {
    if (cover) cover.remove();
    if (title) document.title = title;
    cover = title = null;
    page.removeAttribute("data-left");
    scrollTo({ top: height, behavior: "instant" });
  };

  const leave = () => {
    blank();
    mark("setItem");
    // replace(): any other way leaves this page one Back away, or a row with its title in the history.
    // Before the cover is made: nothing that goes wrong with words may keep anybody here.
    const link = find("a[data-exit]");
    if (link) location.replace(link.href);
    else document.addEventListener("DOMContentLoaded", leave);
    const status = find("[data-exit-status]");
    const word = (status && status.dataset.left) || "Loading";
    title = title || document.title;
    document.title = word;
    if (!document.body || cover) return;
    cover = document.createElement("div");
    cover.setAttribute("data-exit-cover", "");
    cover.setAttribute("role", "alert");
    document.body.append(cover);
    cover.textContent = word; // once it is in the page, or some screen readers stay silent
  };

  const startAgain = (word) => {
    clearTimeout(timer);
    if (presses) say(word);
    presses = 0;
    alone = false;
  };

  for (const kind of ["click", "auxclick"]) {
    document.addEventListener(kind, (event) => {
      if (event.button > 1 || !event.target.closest("a[data-exit]")) return;
      event.preventDefault(); // also Ctrl and the middle button: a new tab would leave this one standing
      leave();
    });
  }

  // Counted as the key comes up: only then is it sure that Shift was not for a capital letter.
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) startAgain();
    else if (!event.repeat) alone = true;
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    clearTimeout(timer);
    presses += 1;
    if (presses > 2) return leave();
    say(presses > 1 ? "twice" : "once");
    timer = setTimeout(startAgain, 5000, "expired");
  });
  addEventListener("pointerdown", () => startAgain());

  // Every page is put away blank: it may be a later one that is left.
  addEventListener("pagehide", blank);
  addEventListener("pageshow", (event) => {
    if (event.persisted) (mark("getItem") ? leave : show)();
  });

  const arrival = performance.getEntriesByType("navigation")[0];
  if (!arrival || arrival.type !== "back_forward") mark("removeItem");
  else if (mark("getItem")) leave();
})();
