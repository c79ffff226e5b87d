# One change a block to the valid example, and the constraint that it must break.

#> Mapping-source sh:minCount
DELETE WHERE { <id/mapping/0123456789abcdef> owl:annotatedSource ?any }

#> Mapping-source sh:maxCount
INSERT DATA { <id/mapping/0123456789abcdef> owl:annotatedSource <id/city/no/bergen> }

#> Mapping-source sh:nodeKind
DELETE WHERE { <id/mapping/0123456789abcdef> owl:annotatedSource ?any } ;
INSERT DATA { <id/mapping/0123456789abcdef> owl:annotatedSource "text" }

#> Mapping-property sh:minCount
DELETE WHERE { <id/mapping/0123456789abcdef> owl:annotatedProperty ?any }

#> Mapping-property sh:maxCount
INSERT DATA { <id/mapping/0123456789abcdef> owl:annotatedProperty owl:sameAs }

#> Mapping-property sh:nodeKind
DELETE WHERE { <id/mapping/0123456789abcdef> owl:annotatedProperty ?any } ;
INSERT DATA { <id/mapping/0123456789abcdef> owl:annotatedProperty "text" }

#> Mapping-target sh:minCount
DELETE WHERE { <id/mapping/0123456789abcdef> owl:annotatedTarget ?any }

#> Mapping-target sh:maxCount
INSERT DATA { <id/mapping/0123456789abcdef> owl:annotatedTarget <https://example.org/other> }

#> Mapping-target sh:nodeKind
DELETE WHERE { <id/mapping/0123456789abcdef> owl:annotatedTarget ?any } ;
INSERT DATA { <id/mapping/0123456789abcdef> owl:annotatedTarget "text" }

#> Mapping-justification sh:minCount
DELETE WHERE { <id/mapping/0123456789abcdef> sssom:mapping_justification ?any }

#> Mapping-justification sh:nodeKind
DELETE WHERE { <id/mapping/0123456789abcdef> sssom:mapping_justification ?any } ;
INSERT DATA { <id/mapping/0123456789abcdef> sssom:mapping_justification "text" }

#> Mapping-confidence sh:minCount
DELETE WHERE { <id/mapping/0123456789abcdef> sssom:confidence ?any }

#> Mapping-confidence sh:maxCount
INSERT DATA { <id/mapping/0123456789abcdef> sssom:confidence 5e-1 }

#> Mapping-confidence sh:datatype
DELETE WHERE { <id/mapping/0123456789abcdef> sssom:confidence ?any } ;
INSERT DATA { <id/mapping/0123456789abcdef> sssom:confidence "0.5" }

#> Mapping-confidence sh:minInclusive
DELETE WHERE { <id/mapping/0123456789abcdef> sssom:confidence ?any } ;
INSERT DATA { <id/mapping/0123456789abcdef> sssom:confidence -1e0 }

#> Mapping-confidence sh:maxInclusive
DELETE WHERE { <id/mapping/0123456789abcdef> sssom:confidence ?any } ;
INSERT DATA { <id/mapping/0123456789abcdef> sssom:confidence 2e0 }

#> Mapping-date sh:maxCount
INSERT DATA { <id/mapping/0123456789abcdef> pav:authoredOn "2026-11-24"^^xsd:date }

#> Mapping-date sh:datatype
DELETE WHERE { <id/mapping/0123456789abcdef> pav:authoredOn ?any } ;
INSERT DATA { <id/mapping/0123456789abcdef> pav:authoredOn "2026" }
