// What stands around every page. The parts that are alike on many pages are made once.
import data from "../data.js";
import { escape, json } from "./text.js";

const around = data.frames.map((frame) => ({ top: top(frame), bottom: bottom(frame) }));

function top({ styles, scripts, small_icon, icon, touch_icon, feed, home, site_title, nav }) {
  const sheets = styles.map((href) => `<link rel="stylesheet" href="${href}">\n`);
  const programs = scripts.map((src) => `<script src="${src}" defer></script>\n`);
  const items = nav.map(({ href, text, current }, place) => {
    const short = place === nav.length - 1 ? ' class="site-nav-short"' : "";
    const here = current ? ` aria-current="${current === "page" ? "page" : "true"}"` : "";
    return `<li${short}><a href="${href}"${here}>${escape(text)}</a></li>\n`;
  });
  return `${sheets.join("")}<link rel="icon" href="${small_icon}" type="image/png" sizes="32x32">
<link rel="icon" href="${icon}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${touch_icon}">
<link rel="alternate" href="${feed}" type="application/atom+xml" title="更新">
${programs.join("")}</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="site-header">
<div class="wrap">
<a class="site-name" href="${home}">${escape(site_title)}</a>
<span class="site-standing">非官方整理</span>
<nav class="site-nav" aria-label="主导航">
<ul>
${items.join("")}<li class="site-nav-short site-nav-list"><a href="#contents">目录</a></li>
</ul>
</nav>
</div>
</header>
<main id="main" class="wrap">`;
}

function bottom({ publisher, footer }) {
  const items = footer.map(({ href, text }) => `<li><a href="${href}">${escape(text)}</a></li>\n`);
  return `</main>
<footer class="site-footer">
<div class="wrap">
<p id="site-notes">整理：${escape(publisher)}。内容以主管部门发布的原件为准。</p>
<nav id="contents" aria-label="目录">
<ul class="inline">
${items.join("")}</ul>
</nav>
</div>
</footer>
</body>
</html>
`;
}

// A page: `trail` are the links and names of its way back, itself the last.
export function page({ frame, page_title, description, trail }, main, type = "website") {
  const [name, about] = [escape(page_title), escape(description)];
  const crumbs = trail.map(
    ({ item, name: text }, place) =>
      `{"@type": "ListItem", "item": ${json(item)}, "name": ${json(text)}, "position": ${place + 1}}`,
  );
  return `<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} - 样例市民生实事</title>
<meta name="description" content="${about}">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta property="og:type" content="${type}">
<meta property="og:title" content="${name}">
<meta property="og:description" content="${about}">
<meta property="og:site_name" content="样例市民生实事">
<meta property="og:locale" content="zh_CN">
<meta property="twitter:card" content="summary">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [${crumbs.join(", ")}]}</script>
${around[frame].top}
${main}
${around[frame].bottom}`;
}
