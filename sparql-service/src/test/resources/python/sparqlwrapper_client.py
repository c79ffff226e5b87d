"""Asks an endpoint as a researcher would: SELECT, ASK and CONSTRUCT by SPARQLWrapper. Prints one line for each answer."""
import sys

from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

PREFIXES = """
PREFIX icp: <https://w3id.org/intercultural-practices/ontology#>
PREFIX dct: <http://purl.org/dc/terms/>
"""

endpoint = SPARQLWrapper(sys.argv[1])


def ask_for(query, result_format, method=None):
    endpoint.setQuery(PREFIXES + query)
    endpoint.setReturnFormat(result_format)
    endpoint.setMethod(method or "GET")
    return endpoint.query()


titles = "SELECT ?title WHERE { ?practice a icp:Practice ; dct:title ?title } ORDER BY STR(?title)"
rows = ask_for(titles, JSON).convert()["results"]["bindings"]
print("select json", len(rows), rows[0]["title"]["value"])
rows = ask_for(titles, JSON, POST).convert()["results"]["bindings"]
print("select json by post", len(rows), rows[0]["title"]["value"])
rows = ask_for(titles, CSV).convert().decode("utf-8").strip().splitlines()
print("select csv", len(rows) - 1, rows[1])
rows = ask_for(titles, XML).convert().getElementsByTagName("result")
print("select xml", len(rows))

answer = ask_for("ASK { ?practice icp:theme <https://w3id.org/intercultural-practices/id/theme/refugees> }", JSON)
print("ask json", answer.convert()["boolean"])

answer = ask_for("CONSTRUCT { ?practice dct:title ?title } WHERE { ?practice a icp:Practice ; dct:title ?title }", TURTLE)
print("construct turtle", answer.info()["content-type"].split(";")[0], answer.convert().decode("utf-8").count("dct:title"))
graph = ask_for("CONSTRUCT { ?practice dct:title ?title } WHERE { ?practice a icp:Practice ; dct:title ?title }", XML)
print("construct xml", len(graph.convert()))
