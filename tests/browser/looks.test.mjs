import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, open, types } from "./browser.mjs";

describe("the looks", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  test("the size of the text is chosen once and remembered on the next page", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const { address } = await import("./browser.mjs");
    await page.goto(address(types.summary));
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    const normal = await size();
    await page.locator(".text-size button", { hasText: "特大" }).click();
    assert.ok(Math.abs(await size() / normal - 1.5) < 0.01);
    await page.goto(address(types.project));
    assert.ok(Math.abs(await size() / normal - 1.5) < 0.01);
    assert.equal(await page.locator(".text-size [aria-pressed=true]").innerText(), "特大");
    await context.close();
  });

  test("body text is 17 to 19 px, small text at least 15 px, and targets at least 24 px", async () => {
    for (const path of Object.values(types).filter((one) => one !== "404.html")) {
      await open(browser, path, { viewport: { width: 390, height: 844 } }, async (page) => {
        const found = await page.evaluate(() => {
          const body = parseFloat(getComputedStyle(document.body).fontSize);
          const small = [...document.querySelectorAll("body *")]
            .filter((one) => one.childNodes.length && [...one.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
            .filter((one) => one.getClientRects().length && !one.closest("code, pre"))
            .filter((one) => !one.closest(".tiles")) // names in tiles are as small as the tile; the table beside them is not
            .map((one) => [parseFloat(getComputedStyle(one).fontSize), one.outerHTML.slice(0, 80)])
            .filter(([size]) => size < 15);
          const controls = [...document.querySelectorAll("button, input, select")]
            .filter((one) => one.getClientRects().length)
            .map((one) => [one.getBoundingClientRect().height, one.outerHTML.slice(0, 80)])
            .filter(([height]) => height < 44);
          return { body, small, controls };
        });
        assert.ok(found.body >= 17 && found.body <= 19, `${path}: ${found.body}`);
        assert.deepEqual(found.small, [], path);
        assert.deepEqual(found.controls, [], path);
      });
    }
  });

  test("no line begins with a lone punctuation mark", async () => {
    for (const width of [320, 390, 1280]) {
      await open(browser, types.level, { viewport: { width, height: 900 } }, async (page) => {
        const lone = await page.evaluate(() => {
          const found = [];
          const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            const range = document.createRange();
            for (let n = 1; n < node.length; n += 1) {
              if (!"，。、；：！？）》”’".includes(node.data[n])) continue;
              range.setStart(node, n); range.setEnd(node, n + 1);
              const mark = range.getBoundingClientRect();
              range.setStart(node, n - 1); range.setEnd(node, n);
              const before = range.getBoundingClientRect();
              if (mark.width && before.width && mark.top > before.bottom - 2) found.push(node.data.slice(Math.max(0, n - 8), n + 3));
            }
          }
          return found;
        });
        assert.deepEqual(lone, [], `${width} px`);
      });
    }
  });

  test("figures stand in columns of equal width in tables", async () => {
    await open(browser, types.checks, {}, async (page) => {
      const kind = await page.locator("table td").first().evaluate((one) => getComputedStyle(one).fontVariantNumeric);
      assert.match(kind, /tabular-nums/);
    });
  });
});
