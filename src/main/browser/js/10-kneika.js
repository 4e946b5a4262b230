// Everything works without this file; it makes some things quicker.
(() => {
  "use strict";
  if (window.htmx) Object.assign(htmx.config, { allowEval: false, includeIndicatorStyles: false, allowScriptTags: false, historyCacheSize: 0, selfRequestsOnly: true });

  const on = (type, handler) => document.addEventListener(type, handler);
  const body = document.body;

  // Htmx shows what a refused form answers, and carries the proof that the request is ours.
  on("htmx:beforeSwap", (event) => { if (event.detail.xhr.status === 422) { event.detail.shouldSwap = true; event.detail.isError = false; } });
  on("htmx:configRequest", (event) => { if (body.dataset.csrf) event.detail.headers[body.dataset.csrfHeader] = body.dataset.csrf; });

  // When the machine turns dark or light, Chromium may leave the old colour on what inherits it. A page that was away for no time at all is looked at anew.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () => {
    const [x, y] = [scrollX, scrollY];
    body.style.display = "none";
    body.getBoundingClientRect();
    body.style.display = "";
    scrollTo(x, y);
    document.documentElement.style.setProperty("--k-turned", dark.matches ? "dark" : "light");
  });

  // A summary of errors takes the focus, also when it arrives in a part of a page.
  const focusErrors = (root) => { const summary = root.querySelector && root.querySelector(".ds-error-summary"); if (summary) summary.focus(); };
  focusErrors(document);
  on("htmx:afterSwap", (event) => focusErrors(event.target));

  // Single-key shortcuts, which can be switched off (WCAG 2.1.4).
  const off = () => localStorage.getItem("kneika-keys") === "off";
  document.querySelectorAll("[data-keys]").forEach((button) => {
    const say = () => { button.textContent = off() ? button.dataset.on : button.dataset.off; };
    button.hidden = false; say();
    button.addEventListener("click", () => { localStorage.setItem("kneika-keys", off() ? "on" : "off"); say(); });
  });
  on("keydown", (event) => {
    if (off() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const target = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
    if (target) { event.preventDefault(); if (target.matches("input")) target.focus(); else target.click(); }
  });

  // A button that says what it will do: data-says="Før {length} med {who}", filled from the chosen labels' first lines.
  const say = (form) => {
    form.querySelectorAll("[data-says]").forEach((button) => {
      let whole = true;
      const text = button.dataset.says.replace(/\{(\w+)\}/g, (_, name) => {
        const chosen = form.querySelector(`input[name="${name}"]:checked`);
        if (!chosen || !chosen.dataset.word) { whole = false; return ""; }
        return chosen.dataset.word;
      });
      if (whole) button.textContent = text; else if (button.dataset.plain) button.textContent = button.dataset.plain;
    });
  };
  document.querySelectorAll("form:has([data-says])").forEach((form) => { say(form); form.addEventListener("change", () => say(form)); });

  // A button pressed twice is pressed once; the command key would answer the same, but nobody should wonder.
  on("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
    setTimeout(() => { delete form.dataset.sent; if (event.submitter) event.submitter.removeAttribute("aria-busy"); }, 8000);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent; form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy")); }));

  // What is begun and not sent is kept when one leaves, as the button that keeps it does; a key of its own, for the page may be come back to.
  on("input", (event) => { const form = event.target.form; if (form && form.dataset.drafts) form.dataset.typed = "1"; });
  const keep = () => document.querySelectorAll("form[data-typed]").forEach((form) => {
    if (form.dataset.sent || !self.crypto.randomUUID) return;
    delete form.dataset.typed;
    const typed = new URLSearchParams(new FormData(form));
    typed.set("keep", "1"); typed.set("_key", crypto.randomUUID());
    fetch(form.action, { method: "POST", body: typed, keepalive: true, redirect: "manual" }).catch(() => { form.dataset.typed = "1"; });
  });
  window.addEventListener("pagehide", keep);
  on("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });

  // Ticks: the one in the head ticks all of its table.
  on("change", (event) => {
    const all = event.target.closest("input[data-all]");
    if (all) all.closest("table").querySelectorAll("tbody input[type=checkbox]").forEach((box) => { box.checked = all.checked; });
  });

  // The button that sends what is ticked says how many.
  on("change", (event) => {
    const form = event.target.form;
    const button = form && form.querySelector("[data-counts]");
    if (!button || event.target.type !== "checkbox") return;
    const chosen = form.querySelectorAll("tbody input[type=checkbox]:checked").length;
    button.textContent = button.dataset.counts.replace("{n}", chosen);
    form.querySelectorAll("[data-counted]").forEach((text) => { text.textContent = text.dataset.counted.replace("{n}", chosen); });
  });

  // A value that is typed in elsewhere: one press copies it, and says so.
  document.querySelectorAll("[data-copies]").forEach((button) => {
    const field = document.getElementById(button.dataset.copies), says = document.getElementById("copied"), plain = button.innerHTML;
    if (!field) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(field.value); } catch { field.select(); document.execCommand("copy"); }
      button.textContent = button.dataset.copied;
      if (says) says.textContent = `${button.dataset.copied}: ${document.querySelector(`label[for="${field.id}"]`).textContent}`;
      setTimeout(() => { button.innerHTML = plain; }, 2500);
    });
  });

  // Long work: look again until it is done.
  const look = () => {
    const part = document.querySelector("[data-poll]");
    if (!part) return;
    fetch(part.dataset.poll, { headers: { Accept: "text/html" } }).then((answer) => answer.ok ? answer.text() : "").then((text) => {
      const fresh = new DOMParser().parseFromString(text, "text/html");
      const now = fresh.getElementById(part.id), says = fresh.getElementById(part.id + "-says");
      if (now) { part.replaceWith(now); document.getElementById(part.id + "-says").textContent = says.textContent; }
      setTimeout(look, 700);
    }).catch(() => setTimeout(look, 3000));
  };
  setTimeout(look, 700);

  // Two minutes before a quiet session ends, ask; one press keeps it.
  const seconds = Number(body.dataset.sessionSeconds || 0);
  const dialog = document.getElementById("idle");
  if (seconds > 180 && dialog) {
    let timer;
    const start = () => { clearTimeout(timer); timer = setTimeout(() => dialog.showModal(), (seconds - 120) * 1000); };
    start();
    on("htmx:afterRequest", start);
    dialog.querySelector("[data-stay]").addEventListener("click", () => {
      fetch("/session/extension", { method: "POST", headers: { [body.dataset.csrfHeader]: body.dataset.csrf } }).then(() => { dialog.close(); start(); });
    });
  }
})();
