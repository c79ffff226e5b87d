// Names for the controls of YASGUI that have none, so that they can be told apart without seeing them.

import { say } from "./words.js";

const NAMES = [
  [".addTab", "new-tab"],
  [".closeTab", "close-tab"],
  [".tabContextButton", "settings"],
  [".yasqe_queryButton", "run"],
  [".autocomplete", "endpoint"],
  [".yasr input.tableFilter", "filter"],
];

export function nameControls(root) {
  const name = () => {
    for (const [selector, key] of NAMES) {
      root.querySelectorAll(selector).forEach((each) => each.setAttribute("aria-label", say(key)));
    }
  };
  name();
  if (!root.dataset.watched) {
    root.dataset.watched = "true";
    new MutationObserver(name).observe(root, { childList: true, subtree: true });
  }
}
