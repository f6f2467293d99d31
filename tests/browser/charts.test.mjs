import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { address, launch, open, site, types, watched, work } from "./browser.mjs";

/* The sample, where nothing is below its target, and a county where much is. */
const low = join(work, "shapes/no-findings/site");
const reports = { sample: [site, "2022"], "a county with values below 100 %": [low, "2031"] };
const WIDTHS = [320, 390, 768], SIZES = ["", "125", "150"];
const CHART = /<(table|div) class="(?:measures|measure-alone)">[\s\S]*?<\/\1>/g;

/* The charts of every project's page with the ratios that their bars must have, from the data. */
function charts([folder, year]) {
  const data = JSON.parse(readFileSync(join(folder, year, "data/projects.json"), "utf-8")).projects;
  return data.flatMap(({ id, measures }) => {
    const html = readFileSync(join(folder, `${id}.html`), "utf-8").match(CHART)?.join("") ?? "";
    const known = measures.filter(({ actual }) => actual !== null);
    return known.length ? [{ id, html, ratios: known.map(({ actual, target }) => Number(actual) / Number(target)) }] : [];
  });
}

/* In the page: its words that stand on each other, or leave their block; and every bar. */
function look(blocks) {
  const faults = [], bars = [];
  const isClipped = (one, block) => one !== block.parentElement
    && (getComputedStyle(one).clipPath !== "none" || isClipped(one.parentElement, block));
  for (const block of document.querySelectorAll(blocks)) {
    const around = (block.matches(".axis") ? block.parentElement : block).getBoundingClientRect(), words = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.data.trim() || node.parentElement.closest("details:not([open]) > :not(summary)")) continue;
      if (isClipped(node.parentElement, block)) continue; // for screen readers alone
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) words.push([node, box]);
    }
    words.forEach(([node, box], place) => {
      const text = node.data.trim().slice(0, 20);
      if (box.left < around.left - 1 || box.right > Math.min(around.right, innerWidth) + 1) faults.push(`${text} leaves ${block.className}`);
      for (const [other, its] of words.slice(place + 1)) {
        const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        const line = Math.min(box.height, its.height); // boxes of lines are higher than their glyphs
        if (node !== other && wide > 1 && high > line / 3) faults.push(`${text} on ${other.data.trim().slice(0, 20)}`);
      }
    });
    for (const mark of block.querySelectorAll(".mark")) {
      const drawing = mark.querySelector("svg"), { left, width } = drawing.getBoundingClientRect();
      const end = Math.max(...[...drawing.querySelectorAll(":scope > rect")].map((one) => one.x.baseVal.value + one.width.baseVal.value));
      const name = block.querySelector(".axis i"), its = name?.getBoundingClientRect();
      if (its?.width && Math.abs((its.left + its.right) / 2 - left - width / 3) > 2) faults.push("目标 stands beside its line");
      bars.push({ left, width, end, target: left + parseFloat(getComputedStyle(mark, "::after").left) });
    }
  }
  return { faults: [...new Set(faults)], bars, wide: document.documentElement.scrollWidth - innerWidth };
}

/* Every width with every size of text. */
async function views(page, use) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const size of SIZES) {
      await page.evaluate((text) => { document.documentElement.dataset.text = text; }, size);
      await use(`${width} px, ${size || 100} %`);
    }
  }
}

describe("charts", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  for (const [name, report] of Object.entries(reports)) {
    test(`${name}: no label of a measure stands on another, and every bar is as long as its number`, async () => {
      const all = charts(report), ratios = all.flatMap((one) => one.ratios);
      assert.ok(ratios.length > 8 && (report[0] === site || ratios.some((ratio) => ratio < 1)));
      await watched(browser, {}, async (page) => {
        await page.goto(address(`${all.find(({ html }) => html).id}.html`, report[0]));
        await page.evaluate((html) => {
          const old = document.querySelector(".measures, .measure-alone").parentElement;
          old.innerHTML = html; // all of them in the place of one
        }, all.map(({ html }) => html).join(""));
        await views(page, async (view) => {
          const { faults, bars, wide } = await page.evaluate(look, ".measures, .measure-alone");
          assert.deepEqual(faults, [], view);
          assert.ok(wide <= 0, view);
          assert.equal(bars.length, ratios.length, view);
          bars.forEach(({ width, end }, place) => {
            const right = width * Math.min(ratios[place], 3) / 3;
            assert.ok(Math.abs(end - right) <= 0.5, `${view}: ${end} px instead of ${right}`);
          });
        });
      });
    });
  }

  for (const [name, path] of Object.entries({ summary: types.summary, level: types.level, department: types.department, list: types.projects })) {
    test(`${name}: no label of a strip or a row stands on another, and the target has one place`, () => open(browser, path, {}, (page) =>
      views(page, async (view) => {
        const { faults, wide } = await page.evaluate(look, ".strip, .axis");
        assert.deepEqual(faults, [], view);
        assert.ok(wide <= 0, `${view}: ${wide} px too wide`);
        const { bars } = await page.evaluate(look, ".rows");
        const targets = bars.map(({ target }) => target);
        assert.ok(!targets.length || Math.max(...targets) - Math.min(...targets) < 1, `${view}: ${new Set(targets).size} places`);
      })));
  }

  test("number and unit stay together in the headings of all projects at 390 px", async () => {
    const folders = ["province", "wenzhou", "yueqing"].map((level) => join(site, "2022", level));
    const pages = folders.flatMap((folder) => readdirSync(folder).filter((file) => /^\d+\.html$/.test(file)).map((file) => join(folder, file)));
    assert.equal(pages.length, 126);
    const headings = pages.map((file) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(readFileSync(file, "utf-8"))[1]);
    await open(browser, types.project, { viewport: { width: 390, height: 844 } }, async (page) => {
      const parted = await page.evaluate((all) => {
        const place = document.querySelector("h1");
        return all.filter((html) => {
          place.innerHTML = html;
          const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT), range = document.createRange();
          while (walker.nextNode()) {
            const node = walker.currentNode;
            for (const { index, 0: words } of node.data.matchAll(/[0-9][0-9.,]*%?[百千万亿]*[余多]?[\u4e00-\u9fff]?/g)) {
              range.setStart(node, index); range.setEnd(node, index + words.length);
              const tops = [...range.getClientRects()].map((box) => box.bottom);
              if (Math.max(...tops) - Math.min(...tops) > 8) return true;
            }
          }
          return false;
        });
      }, headings);
      assert.deepEqual(parted, []);
    });
  });

  test("with the Tab key one is past the squares of the home page after 26 presses", () => open(browser, types.summary, {}, async (page) => {
    for (let presses = 1; ; presses += 1) {
      await page.keyboard.press("Tab");
      const isPast = await page.evaluate(() => {
        const every = document.querySelectorAll(".squares"), last = every[every.length - 1];
        const here = document.activeElement;
        return !here.closest(".squares") && !!(last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
      });
      if (isPast) break;
      assert.ok(presses < 26, `${presses} presses`);
    }
  }));

  test("bars and squares can be seen in forced colours", async () => {
    for (const path of [types["project with two results"], types.summary, "2022/yueqing/36.html"]) {
      await open(browser, path, { forcedColors: "active" }, async (page) => {
        const [paper, lines] = await page.evaluate(() => {
          const ink = (one) => { const style = getComputedStyle(one); return [style.fill, style.stroke, style.backgroundColor, style.borderTopColor]; };
          return [getComputedStyle(document.body).backgroundColor, [...document.querySelectorAll(".mark rect, .squares a, .strip-bins i")].map(ink)];
        });
        assert.ok(lines.length > 1);
        const unseen = lines.filter((colours) => colours.every((each) => [paper, "none", "rgba(0, 0, 0, 0)"].includes(each)));
        assert.deepEqual(unseen, []);
      });
    }
  });
});
