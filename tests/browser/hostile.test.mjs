import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, work } from "./browser.mjs";

const folder = join(work, "hostile");
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/* Everything on the page that would act and is not the site's own, and a call of alert(). */
function active(own) {
  const found = [];
  for (const one of document.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith("on")) found.push(`${one.tagName} ${name}`);
      if (["href", "src", "action", "formaction", "xlink:href", "srcdoc"].includes(name)) {
        const scheme = new URL(value, location.href).protocol;
        if (!["file:", "http:", "https:", "mailto:"].includes(scheme)) found.push(`${one.tagName} ${value}`);
      }
    }
    const tag = one.tagName.toLowerCase();
    if (["iframe", "frame", "object", "embed", "base", "animate", "set", "style"].includes(tag)) found.push(tag);
    if (tag === "script" && !(one.src ? one.src.startsWith(own) : one.type === "application/ld+json")) {
      found.push(`script ${one.textContent.slice(0, 60)}`);
    }
    if (tag === "meta" && one.httpEquiv.toLowerCase() === "refresh") found.push("refresh");
  }
  if (window.alerted) found.push("alert");
  return found;
}

const squeezed = (words) => words.replace(/\s+/g, " ");

for (const number of readdirSync(folder)) {
  const payload = readFileSync(join(folder, number, "payload.txt"), "utf-8");
  const name = payload || `Markdown ${number}`;
  test(`nothing acts on any page that shows ${name.slice(0, 60)}`, async () => {
    const pages = readdirSync(join(folder, number, "site"), { recursive: true })
      .filter((one) => one.endsWith(".html"))
      .filter((one) => payload || one.startsWith("about"));
    assert.ok(pages.length >= (payload ? 19 : 1));
    let shown = 0;
    const context = await browser.newContext();
    await context.addInitScript(() => (window.alert = () => (window.alerted = true)));
    const page = await context.newPage();
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.message()); dialog.dismiss(); });
    page.on("request", (request) => request.url().startsWith("file:") || asked.push(request.url()));
    const site = pathToFileURL(join(folder, number, "site")).href;
    for (const one of pages) {
      await page.goto(`${site}/${one}`);
      assert.deepEqual(await page.evaluate(active, `${site}/assets/`), [], one);
      const words = await page.evaluate(() => document.body.textContent);
      if (payload && squeezed(words).includes(squeezed(payload))) shown += 1;
    }
    assert.deepEqual(asked, []);
    if (payload) assert.ok(shown >= 10, `shown on ${shown} pages only`);
    await context.close();
  });
}
