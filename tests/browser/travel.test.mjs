/* What leaves the site: a citation, an address, rows of a table. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { address, launch, open, types } from "./browser.mjs";

/* What a copy in this page gives, by type; the real clipboard belongs to the machine. */
async function copied(page, act) {
  await page.evaluate(() => {
    window.given = null;
    document.addEventListener("copy", (event) => {
      window.given = { stopped: event.defaultPrevented };
      for (const type of ["text/plain", "text/html"]) window.given[type] = event.clipboardData.getData(type);
    }, { once: true });
  });
  await act();
  return page.evaluate(() => window.given);
}

/* Selects from the first of these rows to the last, and copies. */
async function rows(page, table, first, last) {
  return copied(page, () => page.evaluate(([at, from, to]) => {
    const all = document.querySelector(at).tBodies[0].rows;
    getSelection().setBaseAndExtent(all[from], 0, all[to], all[to].childNodes.length);
    document.execCommand("copy");
  }, [table, first, last]));
}

describe("copying", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  test("buttons copy the citation and the address, and say so", async () => {
    await open(browser, types.project, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const tools = page.locator(".cite-tools");
      const cited = await page.locator(".cite").innerText();
      assert.ok(!cited.includes(".html"), cited);
      const press = (name) => copied(page, async () => {
        await tools.locator("button", { hasText: name }).focus();
        await page.keyboard.press("Enter");
      });
      /* The listener of the test comes before that of the button, and sees only that one is there. */
      await press("复制引用");
      assert.equal(await tools.locator("[role=status]").innerText(), "引用已复制");
      await press("复制链接");
      assert.equal(await tools.locator("[role=status]").innerText(), "链接已复制");
      for (const name of ["复制引用", "复制链接"]) {
        const box = await tools.locator("button", { hasText: name }).boundingBox();
        assert.ok(box.height >= 44);
      }
    });
  });

  test("what is copied is the citation, and the address at which the page is open", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address(types.project));
    const given = (name) => page.evaluate((text) => {
      let found;
      const put = DataTransfer.prototype.setData;
      DataTransfer.prototype.setData = function (type, words) { found = [type, words]; put.call(this, type, words); };
      [...document.querySelectorAll(".cite-tools button")].find((one) => one.textContent === text).click();
      DataTransfer.prototype.setData = put;
      return found;
    }, name);
    assert.deepEqual(await given("复制引用"), ["text/plain", await page.locator(".cite").textContent()]);
    assert.deepEqual(await given("复制链接"), ["text/plain", page.url()]);
    /* What is copied next is what is selected, and nothing of the buttons. */
    const next = await copied(page, () => page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector("h1"));
      document.execCommand("copy");
    }));
    assert.deepEqual(next, { stopped: false, "text/plain": "", "text/html": "" });
    await context.close();
  });

  test("without scripts there are no buttons", async () => {
    await open(browser, types.project, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator(".cite").count(), 1);
      assert.equal(await page.locator("main button").count(), 0);
    });
  });

  test("rows arrive with actual and target in columns, percents as numbers, doubts as words", async () => {
    for (const path of [types.projects, types.level, types.department]) {
      const table = "table.rows";
      await open(browser, path, { viewport: { width: 1280, height: 900 } }, async (page) => {
        const count = Math.min(6, await page.locator(table).first().locator("tbody tr").count());
        const found = await rows(page, table, 0, count - 1);
        assert.ok(found.stopped, path);
        const lines = found["text/plain"].split("\r\n").map((line) => line.split("\t"));
        assert.deepEqual(lines[0].slice(0, 5), ["编号", "项目", "实际", "目标", "完成比例"]);
        assert.equal(lines.length, count + 1);
        const width = new Set(lines.map((line) => line.length));
        assert.equal(width.size, 1, path);
        const asked = await page.locator(table).first().locator("tbody tr:nth-child(-n+6) .doubt").count();
        assert.equal(lines.filter((line) => line.at(-1).includes("有待核对")).length, asked);
        for (const line of lines.slice(1)) {
          assert.ok(!/[▲✓?⚑★]/.test(line.join("")), line.join("|"));
          assert.match(line[4], /^(至少)?\d+%$|^$/);
        }
        const cells = found["text/html"].split("<tr>").slice(1).map((row) => row.split(/<td[^>]*>/).slice(1));
        assert.deepEqual(cells, lines);
        assert.match(found["text/html"], /mso-number-format/);
      });
    }
  });

  test("a measure's row has its numbers too", async () => {
    await open(browser, "2022/yueqing/36.html", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const lines = (await rows(page, "table.measures", 0, 3))["text/plain"].split("\r\n");
      assert.deepEqual(lines.slice(0, 2), ["指标\t完成比例\t实际\t目标\t完成率\t", "送文化下乡活动\t\t369\t100场\t369%\t"]);
    });
  });

  test("words in one cell, and text beyond a table, are copied as browsers do it", async () => {
    await open(browser, types.projects, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const inside = await copied(page, () => page.evaluate(() => {
        getSelection().selectAllChildren(document.querySelector("#projects tbody td"));
        document.execCommand("copy");
      }));
      assert.equal(inside.stopped, false);
      const whole = await copied(page, () => page.evaluate(() => {
        getSelection().selectAllChildren(document.body);
        document.execCommand("copy");
      }));
      assert.equal(whole.stopped, false);
    });
  });
});
