import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { address, launch, site, watched, work } from "./browser.mjs";

const FOLD = 780;
const TALLEST = 17_500; // undertakings.html, which took 35,091 px
const AT_LEAST = 16;
const county = (name) => join(work, "counties", name, "site");
const sites = { sample: site, county: join(work, "county/site") };
for (const name of readdirSync(join(work, "counties"))) sites[name] = county(name);

/* The pages of projects: year, level and key. */
function projects(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => /^\d{4}\/(?!departments|data|places)[^/]+\/(?!index|page-)[^/]+\.html$/.test(path)).sort();
}

/* Where the answer ends, and the first bar, at a size of text; nothing of it may be folded. */
const measured = (page, size) => page.evaluate((text) => {
  const room = document.documentElement;
  if (text === "100") delete room.dataset.text; else room.dataset.text = text;
  const end = (item) => (item ? Math.round(item.getBoundingClientRect().bottom + scrollY) : 0);
  const folded = document.querySelectorAll(
    "details :is(h1, .outcome, .measures, .measure-alone, .question, .flag, .record)");
  return {
    answer: end(document.querySelector("h1")),
    bar: end(document.querySelector("article .mark")),
    folded: folded.length,
    wide: room.scrollWidth > room.clientWidth,
  };
}, size);

describe("the first screen of a phone", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  for (const [name, folder] of Object.entries(sites)) {
    test(`${name}: every project's answer and first bar stand in it at 100 and 150 %`, async () => {
      const low = [], paths = projects(folder);
      assert.ok(paths.length > 1);
      await watched(browser, { viewport: { width: 390, height: FOLD } }, async (page) => {
        for (const path of paths) {
          await page.goto(address(path, folder));
          for (const size of ["100", "150"]) {
            const found = await measured(page, size);
            const { answer, bar, folded, wide } = found;
            if (!answer || Math.max(answer, bar) > FOLD || folded || wide) low.push({ path, size, ...found });
          }
        }
      }, name);
      assert.deepEqual(low, []);
    });
  }

  test("a project is one sheet of paper, its apparatus unfolded and no form on it", async () => {
    const longest = ["province/14", "wenzhou/19", "yueqing/22", "yueqing/34", "yueqing/43", "yueqing/44"];
    await watched(browser, {}, async (page) => {
      for (const path of longest) {
        await page.goto(address(`2022/${path}.html`));
        const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page[^s]/g);
        assert.equal(sheets.length, 1, path);
        await page.emulateMedia({ media: "print" });
        assert.ok(await page.locator(".source-place").first().isVisible(), path);
        assert.equal(await page.locator(":is(button, input, select, summary):visible").count(), 0, path);
        await page.emulateMedia({ media: null });
      }
    });
  });

  test("the second column is unfolded where there is room, and folded on a phone", async () => {
    for (const [width, isShown] of [[1280, true], [390, false]]) {
      await watched(browser, { viewport: { width, height: FOLD } }, async (page) => {
        await page.goto(address("2022/province/14.html"));
        assert.equal(await page.locator(".same").isVisible(), isShown);
        assert.equal(await page.locator(".fold > h2").first().isVisible(), isShown);
        assert.equal(await page.locator(".fold summary").first().isVisible(), !isShown);
        if (isShown) return;
        await page.locator(".fold summary").first().click();
        assert.ok(await page.locator(".same").isVisible());
      });
    }
  });

  test("the same work as differences is half as long, in text that can be read", async () => {
    await watched(browser, { viewport: { width: 390, height: FOLD } }, async (page) => {
      await page.goto(address("2022/undertakings.html"));
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(height <= TALLEST, `${height}`);
      const small = await page.locator(".comparison dd").evaluateAll(
        (all) => Math.min(...all.map((item) => parseFloat(getComputedStyle(item).fontSize))));
      assert.ok(small >= AT_LEAST, `${small}`);
    });
  });
});
