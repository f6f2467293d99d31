import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, open, types, work } from "./browser.mjs";

const WIDTH = Math.round((210 - 28 - 26) / 25.4 * 96); // CSS pixels between the margins of upright A4

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
    assert.ok(upright.length >= 4 && upright.length <= 11, `${upright.length} upright`);
    assert.ok(landscape.length >= 3 && landscape.length <= 16, `${landscape.length} landscape`);
  });

  test("a department's sheet is one page of A4 with a place to sign, and without what only a screen can do", async () => {
    assert.deepEqual(await printed("department"), [[210, 297]]);
    await open(browser, types.department, { viewport: { width: WIDTH, height: 900 } }, async (page) => {
      const seen = () => page.locator("main > *").evaluateAll((all) => all
        .filter((one) => one.getClientRects().length).map((one) => one.className));
      assert.ok(!(await seen()).includes("paper-sheet"));
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await seen(), ["paper-sheet"]);
      assert.match(await page.locator(".signature").innerText(), /核对人/);
    });
  });

  test("every row of a list has the columns of the others, whatever its word is and without a figure too", async () => {
    await open(browser, "2025/projects.html", { viewport: { width: WIDTH, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const rows = await page.locator(".rows tbody tr").evaluateAll((all) => all.map((row) => {
        const places = ["number", "title", "outcome"].map((name) => row.querySelector(`.rows-${name}`)?.getBoundingClientRect().x);
        return [row.querySelector(".rows-outcome").innerText, places.map(Math.round).join(" ")];
      }));
      assert.ok(new Set(rows.map(([word]) => word)).size > 1, "rows of several words");
      assert.equal(new Set(rows.map(([, places]) => places)).size, 1, JSON.stringify(rows));
    }, join(work, "county/site"));
  });

  test("nothing is wider than the paper, which would make all of it smaller", async () => {
    for (const name of ["print", "department", "project", "level", "checks", "summary"]) {
      await open(browser, types[name], { viewport: { width: WIDTH, height: 900 } }, async (page) => {
        await page.emulateMedia({ media: "print" });
        const wide = await page.evaluate((width) => [...document.querySelectorAll("body *")]
          .filter((one) => one.getClientRects().length && one.getBoundingClientRect().right > width + 1)
          .filter((one) => !one.closest(".annex, .unseen")).map((one) => one.outerHTML.slice(0, 80)), WIDTH);
        assert.deepEqual(wide.slice(0, 3), [], name);
      });
    }
  });

  test("paper is black and white, and has no forms", async () => {
    for (const name of ["print", "department", "projects", "checks", "summary", "search"]) {
      await open(browser, types[name], {}, async (page) => {
        await page.emulateMedia({ media: "print" });
        const found = await page.evaluate(() => [...document.querySelectorAll("body *")]
          .filter((one) => one.getClientRects().length).flatMap((one) => {
            const style = getComputedStyle(one);
            const colours = [style.color, style.backgroundColor, style.borderTopColor, style.fill, style.outlineColor];
            const coloured = colours.map((each) => each.match(/\d+/g)?.slice(0, 3).map(Number) ?? [])
              .some(([r, g, b]) => Math.max(r, g, b) - Math.min(r, g, b) > 8);
            return coloured || one.matches("input, select, button") ? [one.outerHTML.slice(0, 90)] : [];
          }));
        assert.deepEqual(found.slice(0, 3), [], name);
      });
    }
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
