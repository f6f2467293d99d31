import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, open, site, work } from "./browser.mjs";

const data = JSON.parse(readFileSync(join(site, "2022/data/projects.json"), "utf-8"));
const names = new Map(data.report.departments.map((one) => [one.slug, one.name]));
const fold = (text) => [...text].map((sign) => sign.normalize("NFKC").toLowerCase()).join("");

/* What a search must find, worked out without the index: every word somewhere in the record. */
function expected(query, projects = data.projects) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return projects.filter((project) => {
    const fields = [
      project.title, project.results.map((one) => one.text).join("　"), project.programme,
      project.people.join("、"), project.departments.map((slug) => names.get(slug)).join("、"),
    ].map(fold);
    return words.every((word) => fields.some((field) => field.includes(word)));
  }).map((project) => project.id).sort();
}

const queries = [
  "断头路", "幼儿园", "海塘", "AED", "aed", "ＡＥＤ", "老旧小区", "加装电梯", "保障性租赁住房", "绿道",
  "公交", "停车位", "养老", "食堂", "15分钟", "品质文化生活圈", "市教育局", "市卫生健康局", "残联", "徐祥忠",
  "安居改造", "10公里", "2022年12月20", "农贸市场 放心", "幼儿 市教育局", "路 桥", "智慧", "水库", "一", "5G",
];

async function results(page) {
  for (;;) {
    const more = page.locator("#search-more");
    if (!(await more.isVisible())) break;
    await more.click();
  }
  const links = await page.locator("#search-results .search-title").evaluateAll(
    (all) => all.map((one) => one.getAttribute("href").replace(".html", "")),
  );
  return links;
}

describe("search", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  test(`finds all that holds the words, and nothing else, for ${queries.length} queries`, async () => {
    await open(browser, "search.html", {}, async (page) => {
      for (const query of queries) {
        await page.fill("#search-q", query);
        assert.deepEqual((await results(page)).sort(), expected(query), query);
      }
    });
  });

  test("titles that hold the word come first, and hits are marked as printed", async () => {
    await open(browser, "search.html?q=%E5%B9%BC%E5%84%BF%E5%9B%AD", {}, async (page) => {
      const titles = await page.locator("#search-results .search-title").allInnerTexts();
      const hold = titles.map((title) => title.includes("幼儿园"));
      assert.ok(hold.includes(true) && hold.includes(false));
      assert.equal(hold.lastIndexOf(true) < hold.indexOf(false), true);
      for (const mark of await page.locator("mark").allInnerTexts()) assert.equal(mark, "幼儿园");
    });
  });

  test("the query stands in the address, a count is told, and a result leads to its page", async () => {
    await open(browser, "search.html", {}, async (page) => {
      assert.match(await page.locator("#search-count").innerText(), /126个项目/);
      await page.keyboard.press("Tab");
      await page.focus("#search-q");
      await page.keyboard.type("断头路");
      await page.waitForURL(/\?q=%E6%96%AD%E5%A4%B4%E8%B7%AF$/);
      assert.match(await page.locator("#search-count").innerText(), /^找到 \d+ 项$/);
      await page.locator("#search-results .search-title").first().click();
      assert.match(await page.locator("article").innerText(), /断头路/);
      await page.goBack();
      assert.equal(await page.inputValue("#search-q"), "断头路");
    });
  });

  test("a query that finds nothing says so; markup in a query stays text", async () => {
    await open(browser, "search.html", {}, async (page) => {
      await page.fill("#search-q", "<img src=x onerror=alert(1)>");
      assert.match(await page.locator("#search-count").innerText(), /^没有找到/);
      assert.equal(await page.locator("#search-results img").count(), 0);
    });
  });

  test("the form on the summary leads to the search page with its words", async () => {
    await open(browser, "2022/index.html", {}, async (page) => {
      await page.fill("#q", "海塘");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\.html\?q=/);
      assert.equal(await page.inputValue("#search-q"), "海塘");
      assert.ok(await page.locator("#search-results li").count() > 0);
    });
  });

  test("a word of an item leads to the item, and a project is named as on its page", async () => {
    const found = [["食堂", "《实事项目》第3项", "2025/county/3.html#2"],
      ["开园", "《实事项目》第3项", "2025/county/3.html#1"],
      ["停车场", "《实事项目》无编号", "2025/county/n5.html"],
      ["生产总值", "《经济发展主要目标》第1项", "2025/county/t2-1.html"]];
    await open(browser, "search.html", {}, async (page) => {
      for (const [query, label, href] of found) {
        await page.fill("#search-q", query);
        assert.equal(await page.locator("#search-count").innerText(), "找到1项");
        assert.equal(await page.locator("#search-results .items-label").innerText(), label);
        assert.equal(await page.locator("#search-results .search-title").getAttribute("href"), href);
      }
    }, join(work, "county/site"));
  });

  test("an index in parts finds the same as the whole one would", async () => {
    const large = join(work, "large/site");
    const many = JSON.parse(readFileSync(join(large, "2022/data/projects.json"), "utf-8")).projects;
    const parts = readdirSync(join(large, "assets/search"));
    const about = readFileSync(join(large, "assets/search", parts.find((one) => one.startsWith("about."))), "utf-8");
    const shard = Number(/"shard":(\d+)/.exec(about)[1]);
    const places = new Map(many.map((one, place) => [one.id, place]));
    assert.ok(many.length > 5000 && many.length <= 2 * shard);
    await open(browser, "search.html", {}, async (page) => {
      for (const query of ["断头路", "AED 公共", "徐祥忠", "第4321批", "塘", "没有这样的词"]) {
        await page.fill("#search-q", ""); // or the words about the query before would be taken for its own
        await page.waitForFunction(() => document.querySelector("#search-count").textContent.includes("可以搜索"));
        await page.fill("#search-q", query);
        await page.waitForFunction(() => !document.querySelector("#search-count").textContent.includes("可以搜索"));
        const wanted = expected(query, many);
        if (query === "断头路") {
          const read = await page.locator('script[src*="/grams-"]').evaluateAll((all) => all.map((one) => one.src));
          assert.ok(new Set(read).size === read.length && read.length <= 2 * 2, `${read}`); // pairs, shards
          assert.ok(new Set(wanted.map((id) => places.get(id) < shard)).size === 2, "both shards have it");
        }
        if (wanted.length > 400) continue;
        await page.waitForFunction(
          () => /^(找到|没有找到|已显示)/.test(document.querySelector("#search-count").textContent));
        for (let n = 0; n < 40 && await page.locator("#search-more").isVisible(); n += 1) {
          const before = await page.locator("#search-results li").count();
          await page.locator("#search-more").click();
          await page.waitForFunction((count) =>
            document.querySelectorAll("#search-results li").length > count ||
            document.querySelector("#search-more").hidden, before);
        }
        assert.deepEqual((await results(page)).sort(), wanted, query);
      }
    }, large);
  });
});

describe("the filter of the findings", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());
  const visible = ".finding-group .finding:visible";

  test("narrows by kind, level and state, counts, and keeps its state in the address", async () => {
    await open(browser, "2022/checks.html", {}, async (page) => {
      const status = page.locator("#filter-count");
      const all = await page.locator(visible).count();
      assert.equal(await status.innerText(), `${all}条`);
      await page.selectOption("#filter-state", "answered");
      const answered = await page.locator(visible).count();
      assert.ok(answered > 0 && answered < all);
      assert.equal(await page.locator(".finding-group .finding:visible", { hasText: "待核对" }).count(), 0);
      await page.selectOption("#filter-state", "open");
      assert.equal(await page.locator(visible).count(), all - answered);
      await page.selectOption("#filter-kind", "yq304");
      await page.selectOption("#filter-level", "wenzhou");
      assert.equal(await page.locator(visible).count(), 1);
      assert.equal(await status.innerText(), `${all}条中的1条`);
      assert.match(page.url(), /\?kind=yq304&level=wenzhou&state=open$/);
      await page.reload();
      assert.equal(await page.locator(visible).count(), 1);
      await page.locator("#filter button[type=reset]").click();
      await page.waitForFunction((n) => document.querySelector("#filter-count").textContent === `${n}条`, all);
    });
  });
});

describe("the filter of all projects", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());
  const visible = "#projects tbody tr:visible";

  test("narrows by words, level, outcome, department, programme and notice, and counts", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      const status = page.locator("#filter-count");
      assert.equal(await status.innerText(), "126个项目");
      await page.selectOption("#filter-level", "wenzhou");
      assert.equal(await page.locator(visible).count(), 49);
      await page.selectOption("#filter-outcome", "超额完成");
      assert.equal(await status.innerText(), "126个项目中的23个");
      await page.selectOption("#filter-department", "housing");
      const housing = data.projects.filter((one) => one.level === "wenzhou" &&
        one.outcome === "超额完成" && one.departments.includes("housing"));
      assert.equal(await page.locator(visible).count(), housing.length);
      await page.locator("#filter button[type=reset]").click();
      await page.waitForFunction(() => document.querySelector("#filter-count").textContent === "126个项目");
      await page.selectOption("#filter-flag", "notice");
      assert.equal(await page.locator(visible).count(), 5);
      await page.selectOption("#filter-flag", "highlight");
      assert.equal(await page.locator(visible).count(), 1);
    });
  });

  test("its state stands in the address and comes back from it", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      await page.selectOption("#filter-level", "province");
      await page.fill("#filter-q", "公里");
      await page.selectOption("#filter-sort", "outcome");
      const shown = await page.locator(`${visible} th`).allInnerTexts();
      await page.waitForURL(/sort=outcome/);
      const url = new URL(page.url());
      assert.deepEqual(Object.fromEntries(url.searchParams), { q: "公里", level: "province", sort: "outcome" });
      await page.reload();
      assert.deepEqual(await page.locator(`${visible} th`).allInnerTexts(), shown);
      assert.equal(await page.inputValue("#filter-q"), "公里");
    });
  });

  test("an address with values that do not exist shows everything", async () => {
    await open(browser, "2022/projects.html?level=nowhere&sort=x", {}, async (page) => {
      assert.equal(await page.locator(visible).count(), 126);
      assert.equal(await page.inputValue("#filter-level"), "");
    });
  });

  test("sorts by outcome and by department, and back to the numbers", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      const first = await page.locator(`${visible} th`).allInnerTexts();
      await page.selectOption("#filter-sort", "outcome");
      const outcomes = await page.locator(`${visible} .tag:first-child`).allInnerTexts();
      assert.deepEqual(outcomes, [...outcomes].sort((a, b) => b.includes("超额") - a.includes("超额")));
      await page.selectOption("#filter-sort", "");
      assert.deepEqual(await page.locator(`${visible} th`).allInnerTexts(), first);
    });
  });

  test("says so when nothing matches", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      await page.fill("#filter-q", "没有这样的词");
      assert.equal(await page.locator(visible).count(), 0);
      assert.ok(await page.locator("#filter-nothing").isVisible());
      assert.ok(!(await page.locator("#projects").isVisible()));
    });
  });

  test("works by keyboard alone, with the focus always seen", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
      for (let n = 0; n < 40; n += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement.id === "filter-q")) break;
      }
      assert.equal(await page.evaluate(() => document.activeElement.id), "filter-q");
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
      assert.equal(outline, "3px");
      await page.keyboard.type("海塘");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.inputValue("#filter-level"), "province");
      assert.match(await page.locator("#filter-count").innerText(), /中的 \d+ 个/);
    });
  });
});
