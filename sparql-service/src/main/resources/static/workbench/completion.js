// Completion with the words of this graph alone; nothing is asked of other hosts.

const MOST = 60;

const expanded = (token) => (token.autocompletionString ?? token.string).replace(/^</, "").replace(/>$/, "");

/** Words whose IRI begins so, or whose name has the text that was typed. */
function matching(words, token) {
  const iri = expanded(token);
  const typed = token.string.replace(/^[^:]*:/, "").replace(/^</, "").toLowerCase();
  return words
    .filter((word) => word.iri.startsWith(iri) || (typed.length > 1 && word.label.toLowerCase().includes(typed)))
    .slice(0, MOST);
}

/** Shows names beside IRIs in the list of suggestions. */
const named = (words) => {
  const labels = new Map(words.map((word) => [word.iri, word.label]));
  return (_yasqe, hints) =>
    hints.map((hint) => {
      const iri = hint.displayText.replace(/^<|>$/g, "");
      return labels.has(iri) ? { ...hint, displayText: `${labels.get(iri)} — ${iri}` } : hint;
    });
};

/** Registers the completers, and gives their names. */
export function registerCompleters(Yasqe, vocabulary) {
  const { prefixes, class: classes, property } = Yasqe.Autocompleters;
  const of = (config, name, words) => ({
    ...config,
    name,
    bulk: false,
    autoShow: true,
    persistenceId: null,
    get: (_yasqe, token) => (token ? matching(words, token).map((word) => word.iri) : []),
    postprocessHints: named(words),
  });
  Yasqe.registerAutocompleter({
    ...prefixes,
    name: "icp-prefixes",
    bulk: true,
    autoShow: true,
    persistenceId: null,
    get: () => Object.entries(vocabulary.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
  });
  Yasqe.registerAutocompleter(of(classes, "icp-classes", vocabulary.classes));
  Yasqe.registerAutocompleter(of(property, "icp-properties", vocabulary.properties));
  Yasqe.registerAutocompleter({
    ...of(property, "icp-concepts", vocabulary.concepts),
    isValidCompletionPosition: (yasqe) => {
      const token = yasqe.getCompleteToken();
      return (
        token.string.length > 0 &&
        !/^[?$"']/.test(token.string) &&
        token.type !== "ws" &&
        token.state.possibleCurrent.includes("IRI_REF") &&
        !token.state.possibleCurrent.includes("a") &&
        !classes.isValidCompletionPosition(yasqe)
      );
    },
  });
  return ["icp-prefixes", "icp-classes", "icp-properties", "icp-concepts", "variables"];
}
