import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { address, launch, watched, work } from "./browser.mjs";

const shapes = readdirSync(join(work, "shapes"));
const FEW = 4; // values of a choice that are chosen

/* The pages of a site, of each type the first and the last. */
function pages(site) {
  const found = new Map();
  for (const path of readdirSync(site, { recursive: true }).filter((one) => one.endsWith(".html")).sort()) {
    const type = path.replace(/\/[a-z-]*\d+\.html$/, "/N").replace(/departments\/(?!index)[^/]+$/, "departments/N");
    found.set(type, [...(found.get(type) ?? []), path]);
  }
  return [...found.values()].flatMap((some) => [some[0], ...some.slice(1).slice(-1)]);
}

/* What a page is made of: shapes have many in common, and none has to be looked at twice. One with a
   field to search in is also what the index finds, which `search.html` names. */
function makings(path, site) {
  const [words, found] = [path, "search.html"].map((one) => readFileSync(join(site, one), "utf-8"));
  return [path, words, /id="q"/.test(words) ? found : ""].join("\n");
}

/* The records of a year as the data file has them. */
function projects(site, year) {
  return JSON.parse(readFileSync(join(site, year, "data/projects.json"), "utf-8")).projects;
}

/* In the page: how many can be seen, or whether it is so many. They take room, and nothing hides them. */
function look([items, wanted]) {
  const number = [...document.querySelectorAll(items)].filter((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width && height && getComputedStyle(one).visibility === "visible";
  }).length;
  return wanted === null ? number : number === wanted;
}
const shown = (page, items) => page.evaluate(look, [items, null]);
const said = (page, pattern) => page.waitForFunction(
  ([id, words]) => new RegExp(words).test(document.querySelector(id).textContent), pattern);

async function chooseAll(page, items, expected) {
  const every = await shown(page, items);
  const reset = page.locator("#filter button[type=reset]");
  for (const name of await page.locator("#filter select").evaluateAll((all) => all.map((one) => one.name))) {
    await page.focus(`#filter-${name}`); // of a long list the choices are filled in then
    const values = await page.locator(`#filter-${name} option`).evaluateAll((all) => all.map((one) => one.value));
    for (const value of values.slice(0, FEW)) {
      await page.selectOption(`#filter-${name}`, value);
      const wanted = name === "sort" || !value ? every : expected(name, value);
      if (wanted !== undefined) await becomes(page, items, wanted, `${name}=${value}`);
    }
    if (await reset.isVisible()) await reset.click();
    await page.waitForFunction(() => !location.search);
    await becomes(page, items, every, name);
  }
}

/* Waits until so many can be seen: rows of a long list come in turns. */
async function becomes(page, items, wanted, about) {
  await page.waitForFunction(look, [items, wanted]).catch(async (error) => {
    throw new Error(`${about}: ${await shown(page, items)} instead of ${wanted}`, { cause: error });
  });
}

async function filterProjects(page, records) {
  const rows = "#projects tbody tr", most = await page.locator("#filter[data-report]").count() ? 100 : Infinity;
  const some = (found) => Math.min(most, found.length);
  await page.setViewportSize({ width: 390, height: 844 });
  await said(page, ["#filter-count", `^${records.length}项$`]);
  await page.locator(".filter-toggle").click();
  await chooseAll(page, rows, (name, value) => ({
    level: some(records.filter((one) => one.level === value)),
    outcome: some(records.filter((one) => one.outcome === value)),
    department: some(records.filter((one) => one.departments.includes(value))),
  })[name]);
  await page.focus("#filter-q");
  await page.keyboard.type("农贸");
  const market = records.filter((one) => one.title.includes("农贸"));
  await becomes(page, rows, some(market), "农贸");
  await said(page, ["#filter-count", `中的${market.length}项$|^${market.length}项$`]);
  await page.keyboard.press("Enter");
  await page.fill("#filter-q", "没有这样的词");
  await becomes(page, rows, 0, "nothing");
  assert.ok(await page.locator("#filter-nothing").isVisible());
  await page.locator("#filter button[type=reset]").click();
  await becomes(page, rows, some(records), "all again");
}

async function filterFindings(page) {
  const items = ".finding-group .finding";
  const states = await page.locator(items).evaluateAll((all) => all.map((one) => one.dataset.state));
  await chooseAll(page, items, (name, value) =>
    (name === "state" ? states.filter((one) => one === value).length : undefined));
}

async function search(page, records) {
  await said(page, ["#search-count", `^${records.length}个项目可以搜索$`]);
  await page.focus("#search-q");
  await page.keyboard.type("农贸");
  const found = records.filter((one) => one.title.includes("农贸"));
  await said(page, ["#search-count", found.length > 1_000 ? "^已显示" : `^找到${found.length}项$`]);
  const links = page.locator("#search-results .search-title");
  assert.equal(await links.count(), Math.min(30, found.length));
  if (found.length > 30) {
    await page.locator("#search-more").click();
    await page.waitForFunction(() => document.querySelectorAll("#search-results li").length > 30);
  }
  assert.ok((await links.allInnerTexts()).every((title) => title.includes("农贸")));
  await page.keyboard.press("Enter");
  await page.fill("#search-q", "没有这样的词");
  await said(page, ["#search-count", "^没有找到"]);
  await page.fill("#search-q", "");
  await said(page, ["#search-count", "可以搜索$"]);
}

describe("a report of any shape", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  const seen = new Map(); // what a page is made of, and what of it was used

  async function use(page, path, site, years) {
    const used = [];
    await page.goto(address(path, site));
    if (path !== "404.html") await page.locator(".text-size button").last().dispatchEvent("click");
    const year = path.split("/")[0];
    if (await page.locator("#filter").count()) {
      if (/projects(-\d+)?\.html$/.test(path)) await filterProjects(page, projects(site, year));
      else await filterFindings(page);
      used.push(path.split("/").pop());
    }
    if (path === "search.html") await search(page, years.flatMap((one) => projects(site, one)));
    if (await page.locator("#q").count()) {
      await page.fill("#q", "农贸");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\.html\?q=/);
      await said(page, ["#search-count", "^(找到|已显示)\\d+项"]);
      used.push("summary");
    }
    return used;
  }

  for (const name of shapes) {
    test(`${name}: every type of page works, and no script complains`, async () => {
      const site = join(work, "shapes", name, "site");
      const years = readdirSync(site).filter((one) => /^\d{4}$/.test(one));
      await watched(browser, {}, async (page) => {
        const used = new Set();
        for (const path of pages(site)) {
          const made = makings(path, site);
          if (!seen.has(made)) seen.set(made, await use(page, path, site, years));
          for (const one of seen.get(made)) used.add(one);
        }
        assert.ok(used.has("projects.html") && used.has("summary"), [...used].join());
      });
    });
  }
});
