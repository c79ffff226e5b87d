// Names for the controls of YASGUI, in the language of the page, so that they can be told apart without seeing them.

import { say } from "./words.js";

/** What stands where: the name of a control, the words of a label, or the hint in an empty field. */
const NAMES = [
  [".addTab", "aria-label", "new-tab"],
  [".closeTab", "aria-label", "close-tab"],
  [".tabContextButton", "aria-label", "settings"],
  [".yasqe_queryButton", "aria-label", "run"],
  [".autocomplete", "aria-label", "endpoint"],
  ["input.tableFilter", "aria-label", "filter"],
  ["input.tableFilter", "placeholder", "filter"],
  [".tableSizer", "aria-label", "page-size"],
  [".yasr_downloadIcon", "aria-label", "download-answer"],
  ...["table", "chart", "map", "graph"].flatMap((view) => [
    [`.select_${view}`, "aria-label", view],
    [`.select_${view}`, "title", view],
    [`.select_${view} span`, "text", view],
  ]),
  [".select_response", "aria-label", "raw"],
  [".select_response", "title", "raw"],
  [".select_response span", "text", "raw"],
  [".tableControls > div:nth-of-type(1) .label", "text", "simple"],
  [".tableControls > div:nth-of-type(2) .label", "text", "short"],
  [".pageSizerLabel", "text", "page-size"],
];

function setName(element, what, words) {
  if (what === "text") {
    if (element.textContent !== words) {
      element.textContent = words;
    }
  } else if (element.getAttribute(what) !== words) {
    element.setAttribute(what, words);
  }
}

/** The tabs stand beside a button, and each has one in it, which the role of a list of tabs does not allow: they are links. */
function plainTabs(root) {
  root.querySelectorAll(".tabsList[role]").forEach((list) => list.removeAttribute("role"));
  root.querySelectorAll(".tabsList [role=tab]").forEach((tab) => tab.removeAttribute("role"));
  root.querySelectorAll(".tabsList [aria-selected]").forEach((tab) => {
    tab.toggleAttribute("aria-current", tab.getAttribute("aria-selected") === "true");
    if (tab.hasAttribute("aria-current")) {
      tab.setAttribute("aria-current", "true");
    }
    tab.removeAttribute("aria-selected");
  });
  root.querySelectorAll("[role=tabpanel]").forEach((panel) => panel.removeAttribute("role"));
}

export function nameControls(root) {
  const name = () => {
    for (const [selector, what, key] of NAMES) {
      root.querySelectorAll(selector).forEach((each) => setName(each, what, say(key)));
    }
    plainTabs(root);
  };
  name();
  if (!root.dataset.watched) {
    root.dataset.watched = "true";
    new MutationObserver(name).observe(root, { childList: true, subtree: true, attributeFilter: ["role", "aria-selected"] });
  }
}
