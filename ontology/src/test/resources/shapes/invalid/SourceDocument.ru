# One change a block to the valid example, and the constraint that it must break.

#> SourceDocument-sha256 sh:minCount
DELETE WHERE { <id/source/fedcba9876543210> icp:sha256 ?any }

#> SourceDocument-sha256 sh:maxCount
INSERT DATA { <id/source/fedcba9876543210> icp:sha256 "1111111111111111111111111111111111111111111111111111111111111111" }

#> SourceDocument-sha256 sh:pattern
DELETE WHERE { <id/source/fedcba9876543210> icp:sha256 ?any } ;
INSERT DATA { <id/source/fedcba9876543210> icp:sha256 "wrong pattern" }

#> SourceDocument-title sh:minCount
DELETE WHERE { <id/source/fedcba9876543210> dct:title ?any }

#> SourceDocument-title sh:maxCount
INSERT DATA { <id/source/fedcba9876543210> dct:title "other" }

#> SourceDocument-publisher sh:maxCount
INSERT DATA { <id/source/fedcba9876543210> dct:publisher "other" }

#> SourceDocument-rights sh:maxCount
INSERT DATA { <id/source/fedcba9876543210> dct:rights "other" }

#> SourceDocument-license sh:maxCount
INSERT DATA { <id/source/fedcba9876543210> dct:license <https://example.org/other> }

#> SourceDocument-license sh:nodeKind
DELETE WHERE { <id/source/fedcba9876543210> dct:license ?any } ;
INSERT DATA { <id/source/fedcba9876543210> dct:license "not an IRI" }

#> SourceDocument-source sh:maxCount
INSERT DATA { <id/source/fedcba9876543210> dct:source <https://example.org/other> }

#> SourceDocument-source sh:nodeKind
DELETE WHERE { <id/source/fedcba9876543210> dct:source ?any } ;
INSERT DATA { <id/source/fedcba9876543210> dct:source "not an IRI" }

#> SourceDocument-date sh:maxCount
INSERT DATA { <id/source/fedcba9876543210> dct:date "2024-05-07"^^xsd:date }

#> SourceDocument-date sh:datatype
DELETE WHERE { <id/source/fedcba9876543210> dct:date ?any } ;
INSERT DATA { <id/source/fedcba9876543210> dct:date "wrong" }
