import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createRequire } from "node:module";
import { launch, open, types, work } from "./browser.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = [
  { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  { viewport: { width: 320, height: 640 }, colorScheme: "light" }, // 1280 px at 400 % is this too
  { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
];
const shots = join(work, "shots");

async function violations(page) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: values, preload: false }), rules);
  return found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`);
}

async function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe("every type of page", () => {
  let browser;
  before(async () => { browser = await launch(); mkdirSync(shots, { recursive: true }); });
  after(() => browser.close());

  for (const [name, path] of Object.entries(types)) {
    for (const look of looks) {
      const where = `${look.viewport.width} px, ${look.colorScheme}`;
      test(`${name} has no barrier that axe knows, and no sideways scrolling (${where})`, async () => {
        await open(browser, path, { ...look, bypassCSP: true }, async (page) => {
          assert.ok(await sideways(page) <= 0, "sideways");
          assert.deepEqual(await violations(page), []);
        });
      });
    }

    test(`${name} reads without scripts and without a barrier`, async () => {
      await open(browser, path, { javaScriptEnabled: false }, async (page) => {
        assert.ok((await page.locator("h1").innerText()).length > 0);
        assert.equal(await page.locator("form.filter, form#search").filter({ visible: true }).count(), 0);
      });
    });

    test(`${name} has no sideways scrolling in the largest text at 320 px`, async () => {
      await open(browser, path, { viewport: { width: 320, height: 640 } }, async (page) => {
        const sizes = page.locator(".text-size button");
        if (name !== "missing") await sizes.last().click();
        assert.ok(await sideways(page) <= 0);
      });
    });

    test(`${name} keeps its words in forced colours, in greyscale and on paper`, async () => {
      const file = name.replaceAll(" ", "-");
      await open(browser, path, { forcedColors: "active" }, async (page) => {
        await page.screenshot({ path: join(shots, `${file}-forced.png`), fullPage: true });
        assert.ok(await page.locator("h1").isVisible());
      });
      await open(browser, path, {}, async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
        await page.screenshot({ path: join(shots, `${file}-grey.png`), fullPage: true });
        await page.emulateMedia({ media: "print" });
        assert.ok(await page.locator("h1").isVisible());
        assert.ok(await page.locator(".site-nav").count() === 0 || !(await page.locator(".site-nav").isVisible()));
      });
    });
  }

  test("states are told by words and marks, never by colour alone", async () => {
    await open(browser, types.project, {}, async (page) => {
      const tags = await page.locator(".tags .tag").allInnerTexts();
      assert.deepEqual(tags, ["✓ 完成任务", "⚑ 曾被通报"]);
    });
  });
});
