// Stands between the browser and the net. What comes from the net is never kept here but the files every page loads and the
// empty hours form; what is about somebody is only what they typed, and lies in the device's own store (15-kept.js).
const KEPT = "kneika-%VERSION%";
const FORM = "/offline";
const FILES = ["/assets/kneika.css?v=%CSS%", "/assets/kneika.js?v=%JS%", "/assets/favicon.svg?v=%CSS%", "/assets/vendor/inter/inter-latin-opsz-normal.woff2"];
const fresh = (path) => new Request(path, { cache: "reload", credentials: "same-origin" });

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll([FORM, ...FILES].map(fresh))).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});
// The form in the language that was chosen last.
self.addEventListener("message", (event) => {
  if (event.data === "refresh") event.waitUntil(caches.open(KEPT).then((cache) => cache.add(fresh(FORM))).catch(() => {}));
});

const withoutNet = async () => (await caches.match(FORM)) || Response.error();

// A form that could not be sent is kept with its own key: had it come through all the same, sending it again changes nothing.
const send = async (request) => {
  const typed = await request.clone().formData();
  try {
    return await fetch(request);
  } catch (noNet) {
    const me = await self.kneikaKept.me().catch(() => undefined);
    if (!me) return withoutNet();
    const fields = {};
    typed.forEach((value, name) => { if (!name.startsWith("_") && value !== "" && typeof value === "string") fields[name] = value; });
    await self.kneikaKept.put({ key: typed.get("_key"), owner: me.owner, at: Date.now(), fields });
    await self.kneikaKept.later(self.registration).catch(() => {});
    return Response.redirect("/hours?kept", 303);
  }
};

self.addEventListener("fetch", (event) => {
  const request = event.request, url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (request.method === "POST" && url.pathname === "/hours") event.respondWith(send(request));
    else if (request.method === "GET") event.respondWith(fetch(request).catch(withoutNet));
  } else if (request.method === "GET" && url.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(request).then((known) => known || fetch(request)));
  }
});

// Woken when there is a net again. A page somebody looks at sends by itself and says what became of it. Here only what is
// accepted is taken away: what is refused, or meets a session that has ended, waits for the next page, which can say so.
const sendsWaiting = async () => {
  const pages = await self.clients.matchAll({ type: "window" });
  if (pages.some((page) => page.visibilityState === "visible")) return;
  const me = await self.kneikaKept.me();
  const all = me ? (await self.kneikaKept.of(me.owner)).filter((entry) => !(entry.reasons || []).length) : [];
  if (!all.length) return;
  const page = await fetch("/hours", { cache: "no-store", redirect: "manual" });
  if (!page.ok) return;
  const text = await page.text(), said = (name) => (text.match(new RegExp(` data-${name}="([^"]*)"`)) || [])[1];
  if (said("owner") !== me.owner || !said("csrf-header")) return;
  for (const entry of all) {
    const body = new URLSearchParams({ ...entry.fields, _key: entry.key });
    const answer = await fetch("/hours", { method: "POST", headers: { [said("csrf-header")]: said("csrf") }, body });
    const to = new URL(answer.url).searchParams;
    if (answer.ok && answer.redirected && (to.has("logged") || to.has("noted"))) await self.kneikaKept.take(entry.key);
  }
};
self.addEventListener("sync", (event) => {
  if (event.tag === "kneika-hours") event.waitUntil(sendsWaiting());
});
