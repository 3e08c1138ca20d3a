"use strict";
// A markdownlint rule: phrases of phrases.json, which are hard to read, with what to write instead. Code and comments do not count.

const phrases = require("./phrases.json").map(({ phrase, write }) => ({
  pattern: new RegExp(`(?<![\\w-])(?:${phrase})(?![\\w-])`, "gi"),
  write,
}));

module.exports = {
  names: ["HG001", "plain-english"],
  description: "Plain English",
  tags: ["language"],
  parser: "none",
  function: (params, onError) => {
    let fence = null;
    params.lines.forEach((line, i) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark && (fence === null || mark.startsWith(fence))) {
        fence = fence === null ? mark : null;
        return;
      }
      if (fence !== null) {
        return;
      }
      // Blanks in place of code, comments and addresses, so that columns stay.
      const text = line.replace(/`[^`]*`|<!--.*?-->|\]\([^)]*\)/g, (code) => " ".repeat(code.length));
      for (const { pattern, write } of phrases) {
        for (const match of text.matchAll(pattern)) {
          onError({
            lineNumber: i + 1,
            detail: `'${match[0]}': ${write}`,
            range: [match.index + 1, match[0].length],
          });
        }
      }
    });
  },
};
