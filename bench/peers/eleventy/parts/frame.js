// What stands around every page. The parts that are alike on many pages are made once.
import { escape, json } from "./text.js";

const cache = new Map();

function around(kind) {
  let found = cache.get(kind);
  if (found === undefined) {
    found = frames(kind);
    cache.set(kind, found);
  }
  return found;
}

function frames(kind) {
  const root = { home: "", year: "../" }[kind] ?? "../../";
  const year = { home: "2022/", year: "" }[kind] ?? "../";
  const section = { level: "projects", departments: "departments", department: "departments" }[kind];
  const current = kind === "departments" ? "page" : "true";
  const more = section ? `<link rel="stylesheet" href="${root}assets/more.css">\n` : "";
  return {
    links: `<link rel="stylesheet" href="${root}assets/site.css">
${more}<link rel="icon" href="${root}assets/icon-32.png" type="image/png" sizes="32x32">
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${root}assets/icon-180.png">
<link rel="alternate" href="${root}feed.xml" type="application/atom+xml" title="更新">
<script src="${root}assets/page.js" defer></script>`,
    top: `</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="site-header">
<div class="wrap">
<a class="site-name" href="${year}index.html">样例市民生实事 2022</a>
<nav class="site-nav" aria-label="主导航">
<ul>
<li><a href="${year}projects.html"${section === "projects" ? ' aria-current="true"' : ""}>项目</a></li>
<li><a href="${section === "departments" ? "" : `${year}departments/`}index.html"${section === "departments" ? ` aria-current="${current}"` : ""}>部门</a></li>
<li><a href="${year}data/index.html">数据</a></li>
<li><a href="${root}search.html">搜索</a></li>
</ul>
</nav>
</div>
<p class="unofficial"><span class="wrap">非官方整理，内容以主管部门发布的原件为准。</span></p>
</header>
<main id="main" class="wrap">`,
    bottom: `</main>
<footer class="site-footer">
<div class="wrap">
<p>整理：样例整理者</p>
<nav aria-label="关于本站">
<ul class="inline">
<li><a href="${year}checks.html">核对</a></li>
<li><a href="${year}print.html">打印版</a></li>
<li><a href="${root}feed.xml">订阅</a></li>
</ul>
</nav>
</div>
</footer>
</body>
</html>
`,
  };
}

// A page: `trail` are the links and names of its way back, itself the last.
export function page({ kind, type = "website", title, description, trail, main }) {
  const { links, top, bottom } = around(kind);
  const [name, about] = [escape(title), escape(description)];
  const crumbs = trail.map(
    ([item, text], place) =>
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
${links}
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [${crumbs.join(", ")}]}</script>
${top}
${main}
${bottom}`;
}
