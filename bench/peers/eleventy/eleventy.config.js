// Pages are functions of the data; nothing is parsed, watched or looked up in git.
export default function (eleventy) {
  eleventy.setQuietMode(true);
  eleventy.setUseGitIgnore(false);
  eleventy.setDataDeepMerge(false);
  eleventy.addPassthroughCopy("assets");
  return {
    dir: { input: "pages", output: "public" },
    templateFormats: ["11ty.js"],
  };
}
