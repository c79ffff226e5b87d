# One change a block to the valid example, and the constraint that it must break.

#> StatedPlace-label sh:minCount
DELETE WHERE { <https://example.org/place/1> rdfs:label ?any }

#> StatedPlace-label sh:maxCount
INSERT DATA { <https://example.org/place/1> rdfs:label "other" }

#> StatedPlace-match sh:minCount
DELETE WHERE { <https://example.org/place/1> skos:exactMatch ?any }

#> StatedPlace-match sh:maxCount
INSERT DATA { <https://example.org/place/1> skos:exactMatch <id/country/se> }

#> StatedPlace-match sh:nodeKind
DELETE WHERE { <https://example.org/place/1> skos:exactMatch ?any } ;
INSERT DATA { <https://example.org/place/1> skos:exactMatch "Oslo" }
