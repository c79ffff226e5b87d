const answer = await fetch("{url}", { headers: { Accept: "application/sparql-results+json" } });
const { results } = await answer.json();
for (const row of results.bindings) {
  console.log(Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
}
