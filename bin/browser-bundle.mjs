// Gathers what pages need into few files under target/browser: one stylesheet, one script, the worker that keeps
// the hours form when there is no net, the icons that are used.
// Each also compressed beforehand, so that no request pays for it. Run by bin/browser-assets at every build.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = new URL("..", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const ours = (folder) => readdirSync(new URL(folder, root)).sort().map((name) => read(folder + name));
const out = new URL("target/browser/assets/", root);
mkdirSync(out, { recursive: true });

const css = [
  read("node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css"),
  read("node_modules/@digdir/designsystemet-css/dist/src/index.css"),
  ...ours("src/main/browser/css/"),
].join("\n");
if (css.includes("@import")) throw new Error("an @import would cost a request of its own; list that file here instead");

const js = [
  "window.dsWarnings = false;",
  read("node_modules/@digdir/designsystemet-web/dist/umd/index.js"),
  read("node_modules/htmx.org/dist/htmx.min.js"),
  ...ours("src/main/browser/js/"),
].join("\n;\n").replace(/^\/\/# sourceMappingURL=.*$/gm, "");

// Our name = the name in @navikt/aksel-icons (MIT). Only these reach the pages.
const icons = Object.fromEntries(
  read("src/main/browser/icons.txt").split("\n").map((line) => line.trim()).filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(/\s+/))
    .map(([name, file]) => {
      const svg = read(`node_modules/@navikt/aksel-icons/dist/svg/${file}.svg`);
      const paths = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>[\s\S]*$/, "").replace(/\s*\n\s*/g, "");
      // Two decimals are finer than any screen and halve the page's weight.
      return [name, paths.replace(/(\d+\.\d{2})\d+/g, "$1")];
    }));

const version = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
const write = (name, text) => {
  writeFileSync(new URL(name, out), text);
  writeFileSync(new URL(name + ".gz", out), gzipSync(text, { level: 9 }));
  writeFileSync(new URL(name + ".br", out), brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }));
};
const worker = [read("src/main/browser/js/15-kept.js"), read("src/main/browser/worker/worker.js")].join("\n;\n")
  .replaceAll("%CSS%", version(css)).replaceAll("%JS%", version(js)).replaceAll("%VERSION%", version(css + js));
write("kneika-worker.js", worker);
write("kneika.css", css);
write("kneika.js", js);
writeFileSync(new URL("icons.properties", out),
  Object.entries(icons).map(([name, paths]) => `${name}=${paths}\n`).join(""));
writeFileSync(new URL("versions.properties", out), `css=${version(css)}\njs=${version(js)}\n`);
