import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, open, site, types, work } from "./browser.mjs";

const read = (folder) => JSON.parse(readFileSync(join(folder, "2022/data/projects.json"), "utf-8")).projects;
const large = join(work, "large/site");
/* What a resident types, and what must be among the hits; "" where no project is. */
const queries = {
  芙蓉镇: ["2022/places/fu-rong-zhen", "2022/province/3", "2022/province/8"],
  大荆: ["2022/places/da-jing-zhen", "2022/yueqing/42", "2022/yueqing/43"],
  白石街道: ["2022/places/bai-shi-jie-dao"],
  // the source has the short name alone
  清江镇: ["2022/places/qing-jiang-zhen", "2022/province/3", "2022/province/30", "2022/wenzhou/12", "2022/wenzhou/40"],
  // a village, with its town and without, and in other characters
  芙蓉镇雁西村: ["2022/places/fu-rong-zhen", "2022/province/8"],
  雁西村: ["2022/places/fu-rong-zhen", "2022/province/8"],
  虹橋鎮: ["2022/places/hong-qiao-zhen", "2022/wenzhou/12"],
};

describe("places", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());
  const status = (page, words) => page.waitForFunction((said) => document.querySelector("#filter-count")?.textContent === said, words);

  test("the search finds towns and villages, the page of the town first", async () => {
    await open(browser, "search.html", {}, async (page) => {
      for (const [query, wanted] of Object.entries(queries)) {
        await page.fill("#search-q", query);
        await page.waitForFunction((name) => document.querySelector("#search-results .search-title")?.getAttribute("href") === name, `${wanted[0]}.html`);
        const found = await page.locator("#search-results .search-title").evaluateAll((all) => all.map((one) => one.getAttribute("href").replace(/\.html.*$/, "")));
        for (const address of wanted) assert.ok(found.includes(address), `${query}: ${address}`);
      }
    });
  });

  test("no town is found by a word that many names have", async () => {
    await open(browser, "search.html", {}, async (page) => {
      for (const query of ["镇", "街道", "社区", "村"]) {
        await page.fill("#search-q", query);
        await page.waitForFunction(() => /^(找到|没有找到)/.test(document.querySelector("#search-count").textContent));
        assert.equal(await page.locator("#search-results a[href*='places/']").count(), 0, query);
      }
    });
  });

  test("of a town that nothing names the search and its page say so", async () => {
    await open(browser, `search.html?q=${encodeURIComponent("白石街道")}`, {}, async (page) => {
      const link = page.locator("#search-results .search-title").first();
      await link.waitFor();
      assert.match(await page.locator("#search-results li").first().innerText(), /原文没有提到/);
      await link.click();
      await page.waitForURL(/bai-shi-jie-dao/);
      assert.match(await page.locator("article").innerText(), /没有写到白石街道.*没有写到，不等于没有办/);
    });
  });

  test("the list is narrowed by place, and its state stands in the address", async () => {
    const named = read(site).filter((one) => one.places.includes("liu-shi-zhen"));
    await open(browser, "2022/projects.html", {}, async (page) => {
      await page.selectOption("#filter-place", "liu-shi-zhen");
      await status(page, `126项中的${named.length}项`);
      assert.match(page.url(), /\?place=liu-shi-zhen$/);
      await page.goto(page.url().replace(/place=.*/, "place=-"));
      await status(page, "126项中的110项");
      assert.equal(await page.locator("#filter-place option:checked").innerText(), "没有写明地点");
    });
  });

  test("so is a list on many pages, over its index", async () => {
    const all = read(large), named = all.filter((one) => one.places.includes("qing-jiang-zhen"));
    assert.ok(named.some((one) => one.places.length > 1) && named.some((one) => one.places.length === 1));
    await open(browser, "2022/projects.html?place=qing-jiang-zhen", {}, async (page) => {
      await status(page, `${all.length}项中的${named.length}项`);
      await page.selectOption("#filter-place", "-");
      await status(page, `${all.length}项中的${all.filter((one) => !one.places.length).length}项`);
    }, large);
  });

  for (const width of [320, 390, 1280]) {
    test(`every tile holds its words at ${width} px, and all are of one size`, async () => {
      for (const path of [types.places, types.place]) {
        await open(browser, path, { viewport: { width, height: 900 } }, async (page) => {
          const tiles = await page.locator(".tiles a").evaluateAll((all) => all.map((one) => [
            one.scrollWidth <= one.clientWidth + 1, one.getBoundingClientRect().width, one.textContent,
          ]));
          assert.equal(tiles.length, 25);
          assert.deepEqual(tiles.filter(([fits]) => !fits).map(([, , words]) => words), []);
          const sizes = tiles.map(([, size]) => size);
          assert.ok(Math.max(...sizes) - Math.min(...sizes) < 1, `${sizes}`);
        });
      }
    });
  }

  test("in forced colours tiles keep an edge, and what is named differs from what is not", async () => {
    await open(browser, types.places, { forcedColors: "active" }, async (page) => {
      const looks = await page.locator(".tiles a").evaluateAll((all) => all.map((one) => {
        const style = getComputedStyle(one);
        return [one.className, style.borderTopStyle, style.borderTopWidth].join(" ");
      }));
      assert.deepEqual([...new Set(looks)].sort(), [" solid 1px", "silent dashed 1px"]);
    });
  });
});
