// Names of things: IRIs in answers are shown by the names that the graph has for them.

const known = new Map();
const NOT_IN_IRIS = /[\u0000-\u0020<>"{}|^`\\]/;
const MOST = 200;

/** The names of some IRIs in a language, by IRI; those that have none are left out. */
export async function namesOf(iris, endpoint, language) {
  const unknown = [...new Set(iris)].filter((iri) => !known.has(iri) && !NOT_IN_IRIS.test(iri)).slice(0, MOST);
  if (unknown.length > 0) {
    const query = `PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing (SUBSTR(MIN(?ranked), 2) AS ?name)
WHERE {
  VALUES ?thing { ${unknown.map((iri) => `<${iri}>`).join(" ")} }
  ?thing skos:prefLabel|rdfs:label|dct:title ?label .
  BIND(CONCAT(IF(LANG(?label) = "${language}", "1", IF(LANG(?label) = "en", "2", IF(LANG(?label) = "fr", "3", "4"))), STR(?label)) AS ?ranked)
}
GROUP BY ?thing`;
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: { Accept: "application/sparql-results+json", "Content-Type": "application/sparql-query" },
      body: query,
    });
    if (answer.ok) {
      const { results } = await answer.json();
      results.bindings.forEach((row) => known.set(row.thing.value, row.name.value));
    }
    unknown.filter((iri) => !known.has(iri)).forEach((iri) => known.set(iri, null));
  }
  return new Map(iris.filter((iri) => known.get(iri)).map((iri) => [iri, known.get(iri)]));
}

/** The last part of an IRI, for a thing without a name. */
export const shortName = (iri) => decodeURIComponent(iri.replace(/[#/]$/, "").replace(/^.*[#/]/, "")) || iri;

/** Keeps the links of a table named, also when it shows other rows. */
export function nameLinks(element, endpoint, language) {
  const name = async () => {
    const links = [...element.querySelectorAll("a.iri:not([data-named])")];
    links.forEach((link) => (link.dataset.named = "asked"));
    if (links.length === 0) {
      return;
    }
    const names = await namesOf(links.map((link) => link.href), endpoint, language);
    for (const link of links) {
      const found = names.get(link.href);
      if (found) {
        link.title = link.href;
        link.textContent = found;
        // The brackets of an IRI.
        [...link.parentNode.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).forEach((node) => node.remove());
      }
    }
  };
  new MutationObserver(name).observe(element, { childList: true, subtree: true });
  name();
}
