import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, watched, work } from "./browser.mjs";
import { serve } from "./server.mjs";

/* Of two markets with 2 stalls one has 77 in the second build; the index is one part, or many. */
const builds = (kind) => ({ first: join(work, "editions", kind, "first"), second: join(work, "editions", kind, "second") });
const GONE = "本页已更新，请刷新。";
const WORDS = { old: "市场2个", corrected: "市场77个" };

const edition = (site) => /data-edition="(\w+)"/.exec(readFileSync(join(site, "search.html"), "utf-8"))[1];
const status = (page) => page.locator("#search-count").innerText();

/* What the page says once it has done what it can do. */
async function settled(page) {
  await page.waitForFunction(() => /^(找到|没有找到|本页)|可以搜索$/.test(document.querySelector("#search-count").textContent));
  return status(page);
}

/* Types words and gives what is said of them. */
async function search(page, words) {
  await page.fill("#search-q", "");
  await settled(page);
  await page.fill("#search-q", words);
  await page.waitForFunction(() => !document.querySelector("#search-count").textContent.endsWith("可以搜索"));
  return settled(page);
}

describe("a page and its search index", () => {
  let browser, host;
  before(async () => { browser = await launch(); });
  after(() => browser.close());
  const visit = (page, path) => page.goto(`${host.origin}/${path}`);
  const missing = /404 \(Not Found\)/;

  /* Serves the first build of a kind and looks at it. */
  async function look(kind, use, allowed) {
    host = await serve(builds(kind).first);
    try {
      await watched(browser, {}, use, "", host.origin, allowed);
    } finally {
      await host.close();
    }
  }

  for (const kind of ["whole", "parts"]) {
    const { first, second } = builds(kind);

    test(`are of the new build where the browser has the old one (${kind})`, () => look(kind, async (page) => {
      await visit(page, "index.html");
      await visit(page, "2031/county/1.html");
      assert.match(await page.locator("main").innerText(), /已改造农贸市场2个/);
      await visit(page, "search.html");
      assert.equal(await search(page, WORDS.old), "找到2项");
      assert.equal(await search(page, WORDS.corrected), `没有找到：原文没有提到“${WORDS.corrected}”。可以换一个更短的词，或者去掉一个词再试。`);
      host.site = second;
      host.asked.length = 0;
      await visit(page, "2031/county/1.html");
      assert.match(await page.locator("main").innerText(), /已改造农贸市场77个/);
      await visit(page, `search.html?q=${encodeURIComponent(WORDS.corrected)}`);
      assert.equal(await settled(page), "找到1项");
      assert.match(await page.locator("#search-results").innerText(), /县级第1项/);
      assert.equal(await search(page, WORDS.old), "找到1项");
      assert.match(await page.locator("#search-results").innerText(), /市级第1项/);
      const again = host.asked.filter((path) => path.startsWith("/assets/"));
      assert.ok(again.includes("/assets/search-index.js"), "asked for each time");
      const same = readdirSync(join(first, "assets"), { recursive: true })
        .map((name) => `/assets/${name}`).filter((path) => /\.[0-9a-f]{10}\./.test(path))
        .filter((path) => readdirSync(join(second, "assets"), { recursive: true }).includes(path.slice(8)));
      assert.ok(same.length >= 6);
      assert.deepEqual(same.filter((path) => again.includes(path)), [], "kept for a year");
    }));

    test(`are told apart where the page is still the old one (${kind})`, () => look(kind, async (page) => {
      host.site = second;
      host.instead["/search.html"] = first;
      await visit(page, "search.html");
      assert.equal(await settled(page), GONE);
      assert.ok(!(await page.locator("#search").isVisible()));
      delete host.instead["/search.html"];
      await page.reload();
      assert.equal(await search(page, WORDS.corrected), "找到1项");
    }));

    test(`find each other where a host has everything kept for ten minutes (${kind})`, () => look(kind, async (page) => {
      host.headers = { "Cache-Control": "max-age=600" };
      await visit(page, "search.html");
      assert.equal(await search(page, WORDS.old), "找到2项");
      host.site = second;
      await visit(page, "404.html");
      await visit(page, "search.html"); // all of it is the old build
      assert.equal(await search(page, WORDS.old), "找到2项");
      host.asked.length = 0;
      await page.reload(); // the page alone is asked for anew, not what it loads
      assert.equal(await search(page, WORDS.corrected), "找到1项");
      assert.equal(await search(page, WORDS.old), "找到1项");
      const heads = host.asked.filter((path) => path.includes("search-index"));
      assert.deepEqual(heads, [`/assets/search-index.js?${edition(second)}`]);
    }));

    test(`go back to the old build as a whole, or say so (${kind})`, () => look(kind, async (page) => {
      await visit(page, "search.html");
      assert.equal(await search(page, WORDS.old), "找到2项");
      await visit(page, "index.html");
      host.site = second;
      await page.goBack();
      const said = await settled(page);
      const isOld = await page.locator("#search").getAttribute("data-edition") === edition(first);
      assert.ok(isOld ? ["找到2项", GONE].includes(said) : said === "找到1项", `${isOld}: ${said}`);
    }, missing));

    test(`a page whose part is gone says so (${kind})`, () => look(kind, async (page) => {
      host.site = second; // and the page and the head from a cache that has the first build
      host.instead = { "/search.html": first, "/assets/search-index.js": first };
      await visit(page, "search.html");
      if (kind === "parts") { // what is read first is the same in both
        assert.equal(await settled(page), "12个项目可以搜索");
        await page.fill("#search-q", WORDS.old);
        await page.waitForFunction((words) => document.querySelector("#search-count").textContent === words, GONE);
        assert.equal(await page.locator("#search-results li").count(), 0);
        await page.keyboard.press("Enter"); // asks again, and it still is not there
      }
      await page.waitForFunction((words) => document.querySelector("#search-count").textContent === words, GONE);
      host.instead = {};
      await page.reload();
      assert.equal(await search(page, WORDS.corrected), "找到1项");
    }, missing));
  }

  test("a page of the old build that was left open says that its parts are gone", () => look("parts", async (page) => {
    await visit(page, "search.html");
    assert.equal(await settled(page), "12个项目可以搜索");
    host.site = builds("parts").second;
    await page.fill("#search-q", WORDS.old);
    await page.waitForFunction((words) => document.querySelector("#search-count").textContent === words, GONE);
    assert.equal(await page.locator("#search-results li").count(), 0);
    await page.reload();
    assert.equal(await settled(page), "找到1项");
  }, missing));

  test("an answer that is a page, not the part, is no part", () => look("whole", async (page) => {
    await page.route(/\/assets\/search\//, (route) => route.fulfill({ contentType: "text/html", body: "<p>登录</p>" }));
    await visit(page, "search.html");
    assert.equal(await settled(page), GONE);
  }, /MIME type|Unexpected token/));
});
