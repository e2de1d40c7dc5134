// <kent-medway-help frame="https://…/embed/v1/…" name="Title">a link</kent-medway-help>
// Puts our frame above the link once the frame has answered. Until then, and if it never does, the link is all there is.
const ours = new URL(import.meta.url).origin;
const LEAST = 100; // CSS pixels
const MOST = 4000;

class KentMedwayHelp extends HTMLElement {
  connectedCallback() {
    let address;
    try {
      address = new URL(this.getAttribute("frame"));
    } catch (wrong) {
      return;
    }
    // On our own site such a frame could reach out of its sandbox; from another one it would not be us.
    if (this.frame || address.origin !== ours || location.origin === ours) return;
    address.searchParams.set("grow", "yes");
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("name") || "Kent & Medway help";
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-top-navigation-by-user-activation");
    // Not display: none, or a lazy frame would never load.
    Object.assign(frame.style, { display: "block", boxSizing: "border-box", width: "100%", height: "1px", border: "0", visibility: "hidden" });
    frame.src = address.href;
    this.frame = frame;
    this.heard = (event) => {
      if (event.source !== frame.contentWindow || event.origin !== ours) return;
      const { type, height } = event.data || {};
      if (type !== "kent-medway-help:height" || !Number.isFinite(height)) return;
      frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(height)))}px`;
      frame.style.visibility = "visible";
    };
    addEventListener("message", this.heard);
    this.prepend(frame);
  }

  disconnectedCallback() {
    if (!this.frame) return;
    removeEventListener("message", this.heard);
    this.frame.remove();
    this.frame = null;
  }
}

if (!customElements.get("kent-medway-help")) customElements.define("kent-medway-help", KentMedwayHelp);
