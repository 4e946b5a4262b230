// The hours form without a net. On the page from the server it sends what waits; on the page the worker keeps it writes down.
(() => {
  "use strict";
  const kept = window.kneikaKept, list = document.getElementById("kept-list");
  if (!("indexedDB" in window) || !kept) return;

  // Signed out: nothing is left behind on a machine that others may use.
  const forget = async () => { sessionStorage.removeItem("kneika-editing"); await kept.forget(); };
  if (location.pathname === "/signed-out" && !location.search) forget();
  const leaving = document.getElementById("kept-leave");
  document.addEventListener("submit", async (event) => {
    const form = event.target, path = new URL(form.action, location.href).pathname;
    if (path !== "/logout" && path !== "/logout-everywhere") return;
    event.preventDefault();
    const go = async () => { await forget(); form.submit(); };
    const me = await kept.me().catch(() => undefined);
    const waits = me ? await kept.of(me.owner) : [];
    if (!waits.length || !leaving) return go();
    leaving.querySelector("[data-count]").textContent = waits.length;
    leaving.querySelector("[data-leave]").onclick = go;
    leaving.querySelector("[data-stay]").onclick = () => leaving.close();
    leaving.showModal();
  }, true);
  if (!list) return;

  const form = document.querySelector("form[data-keeps]"), says = document.getElementById("kept-says"), rows = list.querySelector("ul");
  const here = list.dataset, lang = document.documentElement.lang, bare = here.bare !== undefined;
  const field = (name) => form ? form.elements.namedItem(name) : null;
  // A group with one choice is no group to the browser; each is asked by its own value.
  const choose = (name, value) => form.querySelectorAll(`input[type=radio][name="${name}"]`).forEach((radio) => { radio.checked = radio.value === value; });
  const chosen = (name) => { const radio = form.querySelector(`input[type=radio][name="${name}"]:checked`); return radio ? radio.value : ""; };
  const tell = (word, count) => { says.textContent = (here[word] || "").replace("{n}", count); says.hidden = !says.textContent; };
  const add = (parent, tag, text) => { const made = document.createElement(tag); made.textContent = text; parent.append(made); return made; };
  let me, touched = false;
  if (form) form.addEventListener("input", () => { touched = true; });

  // --- what waits, in words ---
  const iso = (day) => `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
  const day = (fields) => {
    const shown = new Date(`${fields.today || iso(new Date())}T12:00`);
    if (fields.when === "x") { const typed = new Date(`${fields.day}T12:00`); return isNaN(typed) ? fields.day || "" : said(typed); }
    if (fields.when === "1") shown.setDate(shown.getDate() - 1);
    return said(shown);
  };
  const said = (date) => new Intl.DateTimeFormat(lang === "nn" ? "nn-NO" : lang === "en" ? "en-GB" : "nb-NO", { weekday: "long", day: "numeric", month: "long" }).format(date);
  const length = (fields) => {
    if (fields.long !== "x") { const m = Number(fields.long); return [m >= 60 ? `${Math.floor(m / 60)} ${here.h}` : "", m % 60 ? `${m % 60} min` : ""].filter(Boolean).join(" "); }
    return (fields.length || "").replace(/^[\d.,]+$/, `$& ${here.h}`) || [fields.starts, fields.ends].filter(Boolean).join("–");
  };
  const words = (entry) => {
    const who = (me.people || []).find((each) => each.id === entry.fields.assignment);
    return [who && who.name, day(entry.fields), length(entry.fields)].filter(Boolean).join(", ");
  };
  const button = (parent, text, about, work) => {
    const made = add(parent, "button", text);
    made.type = "button"; made.className = "ds-button"; made.dataset.variant = "tertiary"; made.dataset.size = "sm";
    made.addEventListener("click", work);
    const more = add(made, "span", ` ${about}`); more.className = "ds-sr-only";
  };
  const row = (entry) => {
    const item = document.createElement("li"), text = words(entry);
    const body = add(item, "div", ""), line = add(body, "p", text);
    if (entry.fields.note) line.append(`. ${entry.fields.note}`);
    (entry.reasons || []).forEach((reason) => { const why = add(body, "p", reason); why.className = "k-kept-why"; });
    const buttons = add(item, "div", ""); buttons.className = "k-row";
    button(buttons, here.edit, text, () => edit(entry));
    button(buttons, here.remove, text, async () => {
      await kept.take(entry.key);
      item.replaceChildren();
      const gone = add(item, "p", here.removed); gone.className = "k-subtle";
      button(item, here.undo, text, async () => { await kept.put(entry); draw(); });
    });
    return item;
  };
  const draw = async () => {
    const all = me ? await kept.of(me.owner) : [];
    rows.replaceChildren(...all.map(row));
    list.hidden = !all.length;
    list.querySelector("[data-refused]").hidden = !all.some((entry) => (entry.reasons || []).length);
    return all;
  };

  // --- writing it down, and changing what was written ---
  const read = () => {
    const fields = {};
    new FormData(form).forEach((value, name) => { if (!name.startsWith("_") && value !== "") fields[name] = value; });
    return fields;
  };
  const edit = (entry) => {
    if (!form) return;
    for (const name of ["when", "long", "kind", "notice", "assignment"]) if (entry.fields[name]) choose(name, entry.fields[name]);
    for (const name of ["day", "length", "starts", "ends", "note"]) if (field(name)) field(name).value = entry.fields[name] || "";
    if (entry.fields.today && entry.fields.when !== "x") {
      const on = new Date(`${entry.fields.today}T12:00`);
      if (entry.fields.when === "1") on.setDate(on.getDate() - 1);
      choose("when", "x"); field("day").value = iso(on);
    }
    if (chosen("long") !== entry.fields.long) { choose("long", "x"); field("length").value = `${entry.fields.long} min`; }
    if (field("_key")) field("_key").value = entry.key;
    sessionStorage.setItem("kneika-editing", entry.key);
    form.dispatchEvent(new Event("change"));
    form.querySelectorAll("details").forEach((details) => { details.open = true; });
    form.scrollIntoView(); (form.querySelector("input:checked") || form).focus();
    touched = true;
  };

  // --- the page the worker keeps: nothing is sent from here ---
  const keep = async (key, fields) => {
    await kept.put({ key, owner: me.owner, at: Date.now(), fields: { ...fields, today: today() } });
    if ("serviceWorker" in navigator) navigator.serviceWorker.ready.then((ready) => kept.later(ready)).catch(() => {});
  };
  // The usual length with each student, the last one first: one tap writes it. Two taps at once are one.
  const once = () => {
    const group = document.getElementById("kept-once"), place = group && group.querySelector("div");
    if (!place || !me.usual || !(me.people || []).length) return;
    let before = 0;
    me.people.slice(0, 3).forEach((each) => {
      const fields = { assignment: each.id, when: "0", long: me.usual, kind: "MEETING" };
      const tap = add(place, "button", group.dataset.text.replace("{w}", each.name).replace("{l}", length(fields)));
      tap.type = "button"; tap.className = "ds-button"; tap.dataset.variant = "secondary";
      tap.addEventListener("click", async () => {
        if (Date.now() - before < 2000) return;
        before = Date.now();
        await keep(crypto.randomUUID(), fields);
        await draw();
        tell("saved"); says.focus();
      });
    });
    group.hidden = false;
  };
  const today = () => { const now = new Date(); if (me && me.today) now.setDate(now.getDate() + (me.ahead || 0)); return iso(now); };
  const writes = async () => {
    if (!me) { document.getElementById("kept-nobody").hidden = false; return; }
    const grid = document.getElementById("kept-who");
    (me.people || []).forEach((each, i) => {
      const label = add(grid, "label", ""), radio = document.createElement("input");
      label.className = "k-pick"; radio.type = "radio"; radio.name = "assignment"; radio.value = each.id; radio.dataset.word = each.name; radio.defaultChecked = radio.checked = i === 0;
      label.append(radio); add(label, "span", each.name);
    });
    if (form.querySelector(`input[name=long][value="${me.usual}"]`)) choose("long", me.usual);
    once();
    form.hidden = false;
    form.dispatchEvent(new Event("change"));
    form.addEventListener("submit", async (event) => {
      event.preventDefault(); event.stopPropagation();
      const fields = read();
      if (fields.long === "x" && !fields.length && !(fields.starts && fields.ends)) { tell("howlong"); field("length").focus(); return; }
      if (fields.when === "x" && !fields.day) { tell("whichday"); field("day").focus(); return; }
      if (fields.kind === "NO_SHOW" && !fields.notice) { tell("toldyou"); return; }
      const key = sessionStorage.getItem("kneika-editing") || crypto.randomUUID();
      await keep(key, fields);
      sessionStorage.removeItem("kneika-editing");
      const who = fields.assignment; form.reset(); choose("assignment", who); form.dispatchEvent(new Event("change"));
      touched = false;
      tell("saved"); says.focus();
      draw();
    });
    if (new URLSearchParams(location.search).has("kept")) tell("saved");
    // The machine may say that there is a net before there is one; a small question tells, and is asked again, more seldom.
    let pause = 1000, asks;
    const look = async () => {
      clearTimeout(asks);
      const there = navigator.onLine && await fetch(here.worker, { method: "HEAD", cache: "no-store" }).then((answer) => answer.ok, () => false);
      if (there && touched) tell("back");
      else if (there) location.replace("/hours");
      else { asks = setTimeout(look, pause); pause = Math.min(pause * 2, 60000); }
    };
    // Where it stands in for another page it makes way for it; somebody who opened it by its own name may read it.
    if (location.pathname === "/offline") return;
    for (const type of ["online", "focus"]) window.addEventListener(type, () => { pause = 1000; look(); });
    look();
  };

  // --- the page from the server: what waits is sent, once each ---
  const headers = () => ({ [document.body.dataset.csrfHeader]: document.body.dataset.csrf });
  let sending = false;
  const send = async () => {
    const all = (await draw()).filter((entry) => !(entry.reasons || []).length);
    if (!all.length || sending) return;
    sending = true;
    try {
      tell("sending", all.length);
      // A session that has ended is found out with a form nobody would miss: hours stay here, and nowhere else.
      const alive = await fetch("/session/extension", { method: "POST", headers: headers(), redirect: "manual" });
      if (!alive.ok) { tell("signin"); return; }
      let sent = 0;
      for (const entry of all) {
        const answer = await fetch("/hours", { method: "POST", headers: headers(), body: new URLSearchParams({ ...entry.fields, _key: entry.key }) });
        const to = new URL(answer.url).searchParams;
        if (answer.ok && answer.redirected && (to.has("logged") || to.has("noted"))) { await kept.take(entry.key); sent++; }
        else if (answer.status === 422) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          const reasons = [...page.querySelectorAll(".ds-error-summary li")].map((reason) => reason.textContent.trim());
          await kept.put({ ...entry, reasons: reasons.length ? reasons : [here.refused] });
        } else { tell("later"); break; }
      }
      await draw();
      if (sent && !touched) location.replace("/hours?done=hours-sent");
      else if (sent) tell("sent", sent);
      else if (says.textContent === here.sending.replace("{n}", all.length)) tell("nothing");
    } catch { tell("later"); setTimeout(send, 20000); } finally { sending = false; }
  };
  const serves = async () => {
    const now = new Date(), business = new Date(`${here.today}T12:00`);
    const ahead = Math.round((business - new Date(`${iso(now)}T12:00`)) / 86400000);
    const people = form ? [...form.querySelectorAll("input[name=assignment]")].map((radio) => ({ id: radio.value, name: radio.dataset.word })) : [];
    // The length that stood ready when the page came is the usual one, whatever has been tapped since.
    const long = form && form.querySelector("input[name=long][checked]"), before = await kept.me().catch(() => undefined);
    const usual = long && long.value !== "x" && !document.querySelector(".ds-error-summary") ? long.value : before && before.owner === here.owner ? before.usual : undefined;
    me = { owner: here.owner, people, today: here.today, ahead, usual };
    await kept.know(me);
    const asked = new URLSearchParams(location.search), editing = sessionStorage.getItem("kneika-editing");
    if (editing && (asked.has("logged") || asked.has("noted"))) { await kept.take(editing); sessionStorage.removeItem("kneika-editing"); }
    if ("serviceWorker" in navigator) navigator.serviceWorker.register(here.worker, { scope: "/" }).then(() => navigator.serviceWorker.ready)
      .then((ready) => ready.active && ready.active.postMessage("refresh")).catch(() => {});
    window.addEventListener("online", send);
    await send();
  };
  (async () => { if (bare) { me = await kept.me(); await draw(); await writes(); } else await serves(); })().catch(() => { list.hidden = true; });
})();
