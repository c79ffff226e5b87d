// The query editor: YASGUI with the words, the names and the links of this graph. Without this script the page has a plain form.

import { registerCompleters } from "./completion.js";
import { nameLinks } from "./names.js";
import { nameControls } from "./controls.js";
import { registerViews } from "./views.js";
import { say } from "./words.js";

const { Yasgui } = window;
const workbench = document.getElementById("workbench");
const { endpoint: path, release, language } = workbench.dataset;
const context = {
  endpoint: new URL(path, location.href).href,
  language,
  /** The query of which a view shows the answer. */
  query: async (yasr) => {
    const yasgui = await started;
    return Object.values(yasgui._tabs).find((tab) => tab.getYasr() === yasr).getQuery();
  },
};
const byId = (id) => document.getElementById(id);

/** What the service said of the last query that failed (RFC 9457). */
let problem = null;

// YASGUI shows the text of a failure: it gets the sentence for people, and what the service said beside it is kept.
const send = window.fetch;
window.fetch = async (request, ...more) => {
  const answer = await send(request, ...more);
  if (!(request instanceof Request) || answer.ok || !request.url.startsWith(context.endpoint)) {
    return answer;
  }
  const text = await answer.text();
  try {
    problem = JSON.parse(text);
  } catch {
    problem = { detail: text };
  }
  return new Response(problem.detail, { status: answer.status, statusText: answer.statusText });
};

let begin;
const started = new Promise((resolve) => (begin = resolve));

async function start() {
  const vocabulary = await (await fetch(`/workbench/vocabulary.json?lang=${language}`)).json();
  const autocompleters = registerCompleters(Yasgui.Yasqe, vocabulary);
  const pluginOrder = registerViews(Yasgui.Yasr, context);
  const text = byId("query").value;
  byId("plain").hidden = true;
  workbench.hidden = false;
  const yasgui = new Yasgui(byId("editor"), {
    autofocus: false,
    copyEndpointOnNewTab: true,
    populateFromUrl: false,
    persistenceId: `icp${path}`,
    requestConfig: {
      endpoint: context.endpoint,
      method: "POST",
      acceptHeaderSelect: "application/sparql-results+json",
      acceptHeaderGraph: "text/turtle",
    },
    yasqe: { value: text, autocompleters, createShareableLink: null, collapsePrefixesOnLoad: false, viewportMargin: Infinity, lineWrapping: true },
    yasr: { pluginOrder, defaultPlugin: "table", prefixes: vocabulary.prefixes },
  });
  const shared = new URLSearchParams(location.hash.slice(1)).get("query");
  if (shared !== null || workbench.dataset.given === "true") {
    const tab = yasgui.getTab();
    const empty = yasgui.tabElements && tab && tab.getQuery() === (shared ?? text);
    if (!empty) {
      yasgui.addTab(true, { ...Yasgui.Tab.getDefaults(yasgui), name: tabName(yasgui), yasqe: { value: shared ?? text } });
    }
  }
  watch(yasgui);
  nameControls(workbench);
  begin(yasgui);
  if (shared !== null) {
    await yasgui.getTab().query();
  }
}

const tabName = (yasgui) => yasgui.createTabName(undefined, Object.keys(yasgui._tabs).length);

/** Shows what came of a query: where a fault is, and from where the answer can be had. */
function watch(yasgui) {
  const watched = new WeakSet();
  const attend = (tab) => {
    tab.setEndpoint(context.endpoint);
    const editor = tab.getYasqe();
    if (editor && !watched.has(editor)) {
      watched.add(editor);
      editor.on("change", () => clearFault(editor));
      // The tabulator goes on to the next control, as everywhere, so that nobody is caught in the editor.
      editor.setOption("extraKeys", { ...editor.getOption("extraKeys"), Tab: false, "Shift-Tab": false });
      editor.getInputField().setAttribute("aria-label", say("editor"));
      nameLinks(tab.getYasr().resultsEl, context.endpoint, language);
    }
  };
  yasgui.on("tabSelect", (_yasgui, id) => setTimeout(() => attend(yasgui.getTab(id))));
  yasgui.on("queryBefore", () => (byId("problem").textContent = ""));
  // The answer is there once YASGUI has told everyone.
  yasgui.on("queryResponse", (_yasgui, tab) => setTimeout(() => answered(tab)));
  attend(yasgui.getTab());
}

function clearFault(editor) {
  byId("problem").textContent = "";
  editor.eachLine((line) => editor.removeLineClass(line, "background", "fault"));
}

function answered(tab) {
  const results = tab.getYasr().results;
  const error = results?.getError();
  const link = byId("download");
  link.hidden = Boolean(error);
  if (error) {
    explain(tab.getYasqe());
    return;
  }
  const graph = /^(CONSTRUCT|DESCRIBE)$/i.test(tab.getYasqe().getQueryType() ?? "");
  const format = graph ? "turtle" : "csv";
  link.href = `${path}?query=${encodeURIComponent(tab.getQuery())}&format=${format}`;
  link.download = graph ? "answer.ttl" : "answer.csv";
  link.lastChild.textContent = graph ? " Turtle" : " CSV";
  const rows = results?.getBindings();
  byId("notice").textContent = rows ? `${rows.length} ${say("rows")}` : "";
  nameControls(workbench);
}

/** Says what is wrong with a query in the words of the service, and marks the line. */
function explain(editor) {
  const { detail, line } = problem ?? { detail: say("network") };
  problem = null;
  byId("problem").textContent = (line ? `${say("line")} ${line}: ` : "") + detail;
  if (line) {
    const index = Math.min(line, editor.lineCount()) - 1;
    editor.addLineClass(index, "background", "fault");
    editor.scrollIntoView({ line: index, ch: 0 }, 60);
  }
}

function show(title, text) {
  const notice = byId("notice");
  const shown = Object.assign(document.createElement("code"), { textContent: text });
  const copy = Object.assign(document.createElement("button"), { type: "button", textContent: say("copy") });
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = say("copied");
  });
  notice.replaceChildren(`${title} `, shown, " ", copy);
}

/** The address at which this query is asked of this release for ever. */
const permalink = (query) => new URL(`/releases/${release}/sparql#query=${encodeURIComponent(query)}`, location.href).href;

byId("share").addEventListener("click", async () => show(say("link"), permalink((await started).getTab().getQuery())));

byId("cite").addEventListener("click", async () => {
  const query = (await started).getTab().getQuery();
  const answer = await fetch(`/cite?release=${release}&query=${encodeURIComponent(query)}`);
  if (answer.ok) {
    show(`${say("citation")}:`, (await answer.text()).trim());
  } else {
    byId("notice").textContent = `${say("not-citable")} ${(await answer.json()).detail}`;
  }
});

byId("help").addEventListener("click", () => byId("keys").showModal());
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "?" && !typing) {
    byId("keys").showModal();
  }
});

await start();
