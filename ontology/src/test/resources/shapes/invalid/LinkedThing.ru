# One change a block to the valid example, and the constraint that it must break.

#> LinkedThing-spatial sh:minCount
DELETE WHERE { <https://example.org/museum/1> dct:spatial ?any }

#> LinkedThing-spatial sh:nodeKind
INSERT DATA { <https://example.org/museum/1> dct:spatial "Oslo" }

#> LinkedThing-statedPlace sh:minCount
DELETE WHERE { <https://example.org/museum/1> icp:statedPlace ?any }

#> LinkedThing-statedPlace sh:class
INSERT DATA { <https://example.org/museum/1> icp:statedPlace <https://example.org/unknown> }
