import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { createRequire } from "node:module";
import { address, launch, open, types, watch } from "./browser.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [[1280, 900], [390, 844], [320, 640]]; // 1280 px at 400 % is the last one, too
const schemes = ["light", "dark"];

/* What axe finds by its rules that have to do with colours, by all others, or by both. */
function violations(page, { colours, others }) {
  return page.evaluate(async ([tags, colours, others]) => {
    const values = window.axe.getRules(tags).filter((one) => (one.tags.includes("cat.color") ? colours : others));
    const runOnly = { type: "rule", values: values.map((one) => one.ruleId) };
    // What is passed is not described: it would take a quarter longer, and nobody reads it.
    const found = await window.axe.run(document, { runOnly, preload: false, resultTypes: ["violations"] });
    return found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`);
  }, [tags, colours, others]);
}

async function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe("every type of page", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  for (const [name, path] of Object.entries(types)) {
    describe(name, () => {
      let watched, page; // one for all looks: no script of ours asks for width or colours
      before(async () => {
        watched = await watch(browser, { bypassCSP: true }, name);
        page = watched.page;
        await page.goto(address(path));
        await page.addScriptTag({ path: axe });
      });
      after(() => watched.close());
      afterEach(() => watched.check());

      for (const [width, height] of widths) {
        for (const colorScheme of schemes) {
          if (colorScheme === "dark" && width === 390) continue;
          test(`has no barrier that axe knows, and no sideways scrolling (${width} px, ${colorScheme})`, async () => {
            await page.setViewportSize({ width, height });
            await page.emulateMedia({ colorScheme });
            assert.equal(await page.evaluate(() => window.innerWidth), width);
            assert.equal(await page.evaluate((dark) => matchMedia(dark).matches, "(prefers-color-scheme: dark)"), colorScheme === "dark");
            assert.ok(await sideways(page) <= 0, "sideways");
            // In the dark nothing but colours is another; those of 390 px are those of 320 and 1280.
            assert.deepEqual(await violations(page, { colours: width !== 390, others: colorScheme === "light" }), []);
          });
        }
      }

      test("has no sideways scrolling in the largest text at 320 px", async () => {
        await page.setViewportSize({ width: 320, height: 640 });
        if (name !== "missing") await page.locator(".text-size button").last().click();
        assert.ok(await sideways(page) <= 0);
      });

      test("keeps its words in forced colours, in greyscale and on paper", async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
        assert.ok(await page.locator("h1").first().isVisible());
        await page.emulateMedia({ forcedColors: "none" });
        const session = await page.context().newCDPSession(page);
        await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
        await page.emulateMedia({ media: "print" });
        // A department's sheet for paper has a title of its own.
        // The showcase has such a sheet among its examples, and is for no paper.
        const titles = page.locator("h1, .paper-title").filter({ visible: true });
        if (name !== "components") assert.ok(await titles.count() > 0);
        assert.ok(await page.locator(".site-nav").count() === 0 || !(await page.locator(".site-nav").isVisible()));
      });

      test("reads without scripts and without a barrier", async () => {
        await open(browser, path, { javaScriptEnabled: false }, async (plain) => {
          assert.ok((await plain.locator("h1").first().innerText()).length > 0);
          assert.equal(await plain.locator("form.filter, form#search").filter({ visible: true }).count(), 0);
        });
      });
    });
  }

  test("states are told by words and marks, never by colour alone", async () => {
    await open(browser, types.project, {}, async (page) => {
      assert.deepEqual(await page.locator("article .tag").allInnerTexts(), ["✓ 完成任务"]);
      assert.match(await page.locator(".flag-notice, .notice-notice").first().innerText(), /^⚑\s*曾/);
    });
  });
});
