// Names for screen readers that Wagtail's screens lack: a window has its heading's, the box for tags its label's, and of
// two searches on one screen one is for all pages.
(() => {
  "use strict";

  const giveNames = () => {
    for (const opened of document.querySelectorAll(".modal[role=dialog]:not([aria-labelledby])")) {
      const heading = opened.querySelector("h1, h2");
      if (!heading) continue;
      heading.id ||= "heading-of-the-window";
      opened.setAttribute("aria-labelledby", heading.id);
    }
    for (const search of document.querySelectorAll("form[role=search]:not([aria-label])")) {
      search.setAttribute("aria-label", search.closest("aside, nav, #wagtail-sidebar") ? "Search all pages" : "Search this list");
    }
    for (const tags of document.querySelectorAll(".tagit-new input:not([aria-label])")) {
      const label = tags.closest("[data-field-wrapper], .w-field__wrapper")?.querySelector("label");
      tags.setAttribute("aria-label", label ? label.textContent.trim() : "Tags");
    }
  };

  new MutationObserver(giveNames).observe(document.documentElement, { childList: true, subtree: true });
})();
