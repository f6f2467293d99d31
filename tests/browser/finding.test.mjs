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

/* Waits until the line of the count says it: what a query needs of the index may still come. */
const said = (page, pattern) => page.waitForFunction(
  (words) => new RegExp(words).test(document.querySelector("#search-count").textContent), pattern);

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
      await said(page, "126个项目");
      await page.keyboard.press("Tab");
      await page.focus("#search-q");
      await page.keyboard.type("断头路");
      await page.waitForURL(/\?q=%E6%96%AD%E5%A4%B4%E8%B7%AF$/);
      await said(page, "^找到\\d+项$");
      await page.locator("#search-results .search-title").first().click();
      assert.match(await page.locator("article").innerText(), /断头路/);
      await page.goBack();
      assert.equal(await page.inputValue("#search-q"), "断头路");
    });
  });

  test("a query that finds nothing says so; markup in a query stays text", async () => {
    await open(browser, "search.html", {}, async (page) => {
      await page.fill("#search-q", "<img src=x onerror=alert(1)>");
      await said(page, "^没有找到");
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
        await said(page, "^找到1项$");
        assert.equal(await page.locator("#search-results .items-label").innerText(), label);
        assert.equal(await page.locator("#search-results .search-title").getAttribute("href"), href);
      }
    }, join(work, "county/site"));
  });

  // What people type, and what must be among the hits; `all`: nothing else.
  const typed = [
    { q: "菜市场", find: ["wenzhou/23", "wenzhou/24", "yueqing/16"] },
    { q: "停车场", find: ["yueqing/13"] },
    { q: "自来水", find: ["wenzhou/22", "yueqing/47"] },
    { q: "托班", find: ["province/1", "province/2", "wenzhou/2", "wenzhou/3", "yueqing/5"] },
    { q: "电动车", find: ["yueqing/46"] },
    { q: "充电桩", all: ["yueqing/15"] },
    { q: "敬老院", find: ["province/11"] },
    { q: "健身器材", find: ["yueqing/38"] },
    { q: "幼稚园", find: ["province/3", "wenzhou/5", "yueqing/1", "yueqing/6"] },
    { q: "幼兒園", find: ["province/3", "wenzhou/5", "yueqing/1", "yueqing/6"] },
    { q: "綠道", all: ["wenzhou/15", "wenzhou/16", "yueqing/22"] },
    { q: "市卫健局", find: ["province/1", "province/8", "wenzhou/2", "wenzhou/45", "yueqing/24", "yueqing/26"] },
    { q: "医保局", find: ["province/13", "wenzhou/46", "yueqing/33"] },
    { q: "通报", find: ["province/23", "wenzhou/18", "wenzhou/20", "wenzhou/22", "wenzhou/33"] },
    { q: "亮点", all: ["wenzhou/6"] },
    { q: "2022/wenzhou/33", all: ["wenzhou/33"] },
    { q: "温州33", all: ["wenzhou/33"] },
    { q: "温州市级第3项", all: ["wenzhou/3"] },
    { q: "第30项", find: ["province/30", "wenzhou/30", "yueqing/30"] },
    { q: "完成任务", find: ["province/1", "wenzhou/2", "yueqing/1"] },
    { q: '"15分钟品质文化生活圈"', find: ["province/27", "wenzhou/37"] },
    { q: "芙蓉镇", find: ["province/3", "province/8"] },
    { q: "白石街道", all: [], says: "没有提到" },
    { q: "火星基地", all: [] },
    { q: "地铁", all: [] },
  ];

  test(`finds what people mean, for ${typed.length} everyday words, names, ids, signs and flags`, async () => {
    await open(browser, "search.html", {}, async (page) => {
      for (const { q, find = [], all, says } of typed) {
        await page.fill("#search-q", q);
        await page.waitForFunction(() => /^(找到|没有找到)/.test(document.querySelector("#search-count").textContent));
        const found = (await results(page)).map((id) => id.replace("2022/", "").split("#")[0]);
        const projects = found.filter((id) => !id.startsWith("places/")); // a town has a page of its own
        if (all) assert.deepEqual(projects.toSorted(), all.toSorted(), q);
        assert.deepEqual(find.filter((id) => !found.includes(id)), [], q);
        if (says) assert.ok((await page.locator("#search-count").innerText()).includes(says), q);
      }
    });
  });

  test("where nothing is found near words lead on, and traditional signs are said to be read", async () => {
    await open(browser, "search.html", {}, async (page) => {
      await page.fill("#search-q", "农贸大楼");
      await page.locator("#search-near a").first().waitFor();
      assert.match(await page.locator("#search-near").innerText(), /^相近的词：.*农贸市场/);
      await page.locator("#search-near a", { hasText: "农贸市场" }).first().click();
      await page.waitForFunction(() => /^找到/.test(document.querySelector("#search-count").textContent));
      assert.equal(await page.inputValue("#search-q"), "农贸市场");
      await page.fill("#search-q", "綠道");
      await page.locator("#search-near", { hasText: "按“绿道”查找。" }).waitFor();
      await page.fill("#search-q", "绿道");
      assert.equal(await page.locator("#search-near").innerText(), "");
    });
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
  const visible = "#projects tbody tr:visible", phone = { viewport: { width: 390, height: 844 } };

  test("narrows by words, level, outcome, department, programme and ticks, and counts", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      const status = page.locator("#filter-count");
      assert.equal(await status.innerText(), "126项");
      await page.selectOption("#filter-level", "wenzhou");
      assert.equal(await page.locator(visible).count(), 49);
      await page.selectOption("#filter-outcome", "超额完成");
      assert.equal(await status.innerText(), "126项中的23项");
      await page.selectOption("#filter-department", "housing");
      const housing = data.projects.filter((one) => one.level === "wenzhou" &&
        one.outcome === "超额完成" && one.departments.includes("housing"));
      assert.equal(await page.locator(visible).count(), housing.length);
      await page.locator("#filter button[type=reset]").click();
      await page.waitForFunction(() => document.querySelector("#filter-count").textContent === "126项");
      assert.ok(!(await page.locator("#filter button[type=reset]").isVisible()));
      const ticks = await page.locator(".filter-ticks label:visible").allInnerTexts();
      assert.deepEqual(ticks.map((one) => one.replace(/\s+/g, " ").trim()), ["有待核对之处 27", "曾被通报 5", "高于目标 60", "亮点案例 1"]);
      await page.check("[name=notice]");
      assert.equal(await page.locator(visible).count(), 5);
      await page.check("[name=doubt]");
      assert.equal(await page.locator(visible).count(), await page.locator(`${visible} .rows-noticed`).count());
      assert.equal(await page.locator(visible).count(), await page.locator(`${visible} .doubt`).count());
      await page.uncheck("[name=notice]");
      assert.equal(await page.locator(visible).count(), 27);
    });
  });

  test("its state stands in the address and comes back from it", async () => {
    await open(browser, "2022/projects.html", phone, async (page) => {
      await page.locator(".filter-toggle").click();
      await page.selectOption("#filter-level", "province");
      await page.fill("#filter-q", "公里");
      await page.check("[name=above]");
      await page.selectOption("#filter-sort", "-ratio");
      const shown = await page.locator(`${visible} th`).allInnerTexts();
      await page.waitForURL(/sort=-ratio/);
      const url = new URL(page.url());
      assert.deepEqual(Object.fromEntries(url.searchParams), { q: "公里", level: "province", above: "1", sort: "-ratio" });
      await page.reload();
      assert.deepEqual(await page.locator(`${visible} th`).allInnerTexts(), shown);
      assert.equal(await page.inputValue("#filter-q"), "公里");
      assert.ok(await page.isChecked("[name=above]"));
    });
  });

  test("addresses of before are understood", async () => {
    await open(browser, "2022/projects.html?flag=notice", {}, async (page) => {
      assert.equal(await page.locator(visible).count(), 5);
      assert.ok(await page.isChecked("[name=notice]"));
    });
  });

  test("an address with values that do not exist shows everything", async () => {
    await open(browser, "2022/projects.html?level=nowhere&sort=x", {}, async (page) => {
      assert.equal(await page.locator(visible).count(), 126);
      assert.equal(await page.inputValue("#filter-level"), "");
    });
  });

  test("heads sort forwards and backwards and say so, and what has no number is last", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      const first = await page.locator(`${visible} th`).allInnerTexts();
      const head = (name) => page.locator("#projects thead button", { hasText: name });
      const sorts = () => page.locator("#projects thead th").evaluateAll((all) => all.map((one) => one.getAttribute("aria-sort")));
      assert.deepEqual(await sorts(), ["ascending", null, null, null, null, null]);
      await head("完成比例").click();
      assert.deepEqual(await sorts(), [null, null, null, "ascending", null, null]);
      const ratios = () => page.locator(visible).evaluateAll((all) => all.map((one) => Number(one.dataset.ratio ?? -1)));
      const rising = (await ratios()).filter((one) => one >= 0);
      assert.deepEqual(rising, [...rising].sort((a, b) => a - b));
      assert.ok((await ratios()).slice(rising.length).every((one) => one < 0));
      await head("完成比例").click();
      assert.deepEqual(await sorts(), [null, null, null, "descending", null, null]);
      assert.equal((await ratios())[0], Math.max(...rising));
      assert.equal((await ratios()).at(-1), -1);
      await head("成效").click();
      const outcomes = await page.locator(`${visible} .rows-outcome`).allInnerTexts();
      assert.deepEqual(outcomes, [...outcomes].sort((a, b) => b.includes("超额") - a.includes("超额")));
      await head("编号").click();
      assert.deepEqual(await page.locator(`${visible} th`).allInnerTexts(), first);
      await head("编号").click();
      assert.deepEqual(await page.locator(`${visible} th`).allInnerTexts(), [...first].reverse());
    });
  });

  test("says so when nothing matches, and where else one may look", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      await page.fill("#filter-q", "没有这样的词");
      assert.equal(await page.locator(visible).count(), 0);
      assert.ok(await page.locator("#filter-nothing").isVisible());
      assert.ok(!(await page.locator("#projects").isVisible()));
      assert.match(await page.locator("#filter-search").evaluate((link) => link.href), /search\.html\?q=%E6%B2%A1/);
    });
  });

  test("a row leads to its project wherever it is tapped", async () => {
    await open(browser, "2022/projects.html", phone, async (page) => {
      const box = await page.locator("#projects tbody tr").nth(2).boundingBox();
      await page.mouse.click(box.x + box.width - 8, box.y + box.height - 8);
      await page.waitForURL(/province\/3\.html$/);
    });
  });

  test("on a phone the mark stands at the same place in every row, and a list is not too long", async () => {
    await open(browser, "2022/projects.html", phone, async (page) => {
      const places = await page.locator("#projects .mark").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
      assert.equal(new Set(places).size, 1);
      assert.ok(places.length > 90);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(height <= 16_700, `${height}`); // half of what it was
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
      assert.match(await page.locator("#filter-count").innerText(), /中的\d+项/);
    });
  });
});

describe("the filter of a list on many pages", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());
  const rows = "#projects tbody tr", large = join(work, "large/site");
  const many = () => JSON.parse(readFileSync(join(large, "2022/data/projects.json"), "utf-8")).projects;
  const count = (page, words) => page.waitForFunction((said) => document.querySelector("#filter-count").textContent === said, words);
  const settled = async (page, number) => page.waitForFunction(
    ([items, wanted]) => document.querySelectorAll(items).length === wanted, [rows, number]);
  const links = (page) => page.locator(`${rows} .rows-title > a`).evaluateAll((all) => all.map((one) => one.getAttribute("href")));

  test("finds in the whole list, shows a page of it, and leaves nothing behind", async () => {
    const all = many(), found = all.filter((one) => one.title.includes("公里") && one.level === "wenzhou");
    assert.ok(found.length > 100);
    await open(browser, "2022/projects-3.html", {}, async (page) => {
      await count(page, `${all.length}项`);
      const before = await links(page);
      await page.fill("#filter-q", "公里");
      await page.selectOption("#filter-level", "wenzhou");
      await settled(page, 100);
      const wanted = found.map((one) => one.url.replace("2022/", ""));
      assert.deepEqual(await links(page), wanted.slice(0, 100));
      await count(page, `${all.length}项中的${found.length}项`);
      await page.locator(".pager:visible a", { hasText: "下一页" }).click();
      await settled(page, Math.min(100, found.length - 100));
      assert.deepEqual(await links(page), wanted.slice(100, 200));
      assert.match(page.url(), /\?q=[^&]+&level=wenzhou&page=2$/);
      await page.reload();
      await settled(page, Math.min(100, found.length - 100));
      assert.deepEqual(await links(page), wanted.slice(100, 200));
      await page.locator("#filter button[type=reset]").click();
      await count(page, `${all.length}项`);
      await settled(page, before.length);
      assert.deepEqual(await links(page), before);
      assert.equal(await page.locator(".pager:visible a[aria-current]").innerText(), "3");
    }, large);
  });

  test("a row that it makes is the one that the page of its project's row shows", async () => {
    await open(browser, "2022/projects.html", {}, async (page) => {
      await count(page, `${many().length}项`);
      const look = () => page.locator(rows).evaluateAll((all) => all.slice(0, 100).map((one) => {
        const row = one.cloneNode(true);
        row.querySelectorAll(".rows-text").forEach((text) => text.remove());
        return [row.className, ...Array.from(row.cells, (cell) => cell.innerHTML.replace(/\n/g, ""))];
      }));
      const before = await look();
      await page.selectOption("#filter-level", "province");
      await page.waitForURL(/level=province/);
      await settled(page, 100);
      assert.deepEqual(await look(), before);
    }, large);
  });

  test("departments and programmes are chosen from the index", async () => {
    const all = many(), housing = all.filter((one) => one.departments.includes("housing"));
    await open(browser, "2022/projects-2.html", {}, async (page) => {
      await count(page, `${all.length}项`);
      await page.focus("#filter-department");
      await page.selectOption("#filter-department", "housing");
      await count(page, `${all.length}项中的${housing.length}项`);
      await page.goto(page.url());
      await count(page, `${all.length}项中的${housing.length}项`);
      assert.equal(await page.inputValue("#filter-department"), "housing");
    }, large);
  });
});
