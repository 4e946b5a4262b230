// Hours that were written without a net: kept on this device until they are sent, each with the key that makes it one act.
// Used by pages and by the worker. Nothing but what was typed, whom one may write hours for, and whose it is.
(function () {
  "use strict";
  const NAME = "kneika";
  const asked = (request) => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
  const open = () => new Promise((done, failed) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => { opening.result.createObjectStore("waiting", { keyPath: "key" }); opening.result.createObjectStore("known", { keyPath: "name" }); };
    opening.onsuccess = () => { opening.result.onversionchange = () => opening.result.close(); done(opening.result); };
    opening.onerror = () => failed(opening.error);
  });
  const within = async (store, mode, work) => {
    const house = await open();
    try {
      const all = house.transaction(store, mode);
      const ended = new Promise((done, failed) => { all.oncomplete = done; all.onabort = all.onerror = () => failed(all.error); });
      const answer = await work(all.objectStore(store));
      await ended;
      return answer;
    } finally { house.close(); }
  };
  self.kneikaKept = {
    put: (entry) => within("waiting", "readwrite", (store) => asked(store.put(entry))),
    take: (key) => within("waiting", "readwrite", (store) => asked(store.delete(key))),
    // Another person at this device does not see them; they wait for the one who wrote them.
    of: async (owner) => (await within("waiting", "readonly", (store) => asked(store.getAll()))).filter((entry) => entry.owner === owner).sort((a, b) => a.at - b.at),
    // Where the browser can, it wakes the worker when there is a net, also when no page is open; elsewhere the next page sends.
    later: async (registration) => { if (registration.sync) await registration.sync.register("kneika-hours"); },
    know: (me) => within("known", "readwrite", (store) => asked(store.put({ name: "me", ...me }))),
    me: () => within("known", "readonly", (store) => asked(store.get("me"))),
    forget: () => new Promise((done) => { const gone = indexedDB.deleteDatabase(NAME); gone.onsuccess = gone.onerror = gone.onblocked = () => done(); }),
  };
})();
