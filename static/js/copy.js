// Copies the words of a box at a press. Without it the box is there all the same, to select and copy by hand.
(() => {
  "use strict";

  // Where the page is not on https the newer way is not there; the older one works on a selection.
  const copy = async (box) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(box.value);
    if (!document.execCommand("copy")) throw new Error("refused");
  };

  for (const place of document.querySelectorAll("[data-copy]")) {
    const box = place.querySelector("textarea");
    const button = place.querySelector("button");
    const status = place.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      status.textContent = "";
      box.select();
      try {
        await copy(box);
        status.textContent = status.dataset.done;
      } catch (refused) {
        box.focus();
        status.textContent = status.dataset.failed;
      }
    });
  }
})();
