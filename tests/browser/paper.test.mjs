import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, open, types, work } from "./browser.mjs";

/* The sizes of a PDF's pages in millimetres. */
function pages(pdf) {
  const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => [width, height].map((points) => Math.round(points / 72 * 25.4)));
}

describe("on paper", () => {
  let browser;
  before(async () => { browser = await launch(); mkdirSync(join(work, "paper"), { recursive: true }); });
  after(() => browser.close());

  async function printed(name) {
    return open(browser, types[name], {}, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      writeFileSync(join(work, "paper", `${name}.pdf`), pdf);
      return pages(pdf);
    });
  }

  test("the whole report is upright A4, its annexes landscape A4 and within 16 pages", async () => {
    const sizes = await printed("print");
    const upright = sizes.filter(([width, height]) => width === 210 && height === 297);
    const landscape = sizes.filter(([width, height]) => width === 297 && height === 210);
    assert.equal(upright.length + landscape.length, sizes.length);
    assert.ok(upright.length >= 1 && upright.length <= 5, `${upright.length} upright`);
    assert.ok(landscape.length >= 3 && landscape.length <= 16, `${landscape.length} landscape`);
  });

  test("a department's page is a few sheets with a place to sign", async () => {
    const sizes = await printed("department");
    assert.ok(sizes.length <= 4, `${sizes.length}`);
    await open(browser, types.department, {}, async (page) => {
      assert.ok(!(await page.locator(".signature").isVisible()));
      await page.emulateMedia({ media: "print" });
      assert.ok(await page.locator(".signature").isVisible());
      assert.match(await page.locator(".signature").innerText(), /核对人/);
    });
  });

  test("rows are not split and heads repeat", async () => {
    await open(browser, types.print, {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      const style = (selector, name) => page.locator(selector).first()
        .evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name);
      assert.equal(await style(".annex tbody tr", "break-inside"), "avoid");
      assert.equal(await style(".annex thead", "display"), "table-header-group");
      assert.equal(Math.round(parseFloat(await style(".annex td", "font-size")) * 0.75 * 10) / 10, 10.5);
    });
  });
});
