// Puts a Copy button to work. Without this script the box can be selected and copied by hand.
(() => {
  "use strict";
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    const box = document.getElementById(button.dataset.copy);
    const said = button.parentElement.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(box.value);
        said.textContent = button.dataset.done;
      } catch (refused) {
        box.select();
        said.textContent = button.dataset.failed;
      }
    });
  }
})();
