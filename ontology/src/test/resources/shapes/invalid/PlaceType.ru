# One change a block to the valid example, and the constraint that it must break.

#> PlaceType-prefLabel sh:datatype
DELETE WHERE { <id/place-type/region> skos:prefLabel ?any } ;
INSERT DATA { <id/place-type/region> skos:prefLabel "wrong" }

#> PlaceType-prefLabel sh:uniqueLang
INSERT DATA { <id/place-type/region> skos:prefLabel "other"@en }

#> PlaceType-prefLabelEnglish sh:qualifiedMinCount
DELETE { <id/place-type/region> skos:prefLabel ?text } WHERE { <id/place-type/region> skos:prefLabel ?text . FILTER (lang(?text) = "en") }

#> PlaceType-prefLabelFrench sh:qualifiedMinCount
DELETE { <id/place-type/region> skos:prefLabel ?text } WHERE { <id/place-type/region> skos:prefLabel ?text . FILTER (lang(?text) = "fr") }

#> PlaceType-altLabel sh:datatype
DELETE WHERE { <id/place-type/region> skos:altLabel ?any } ;
INSERT DATA { <id/place-type/region> skos:altLabel "wrong" }

#> PlaceType-hiddenLabel sh:datatype
DELETE WHERE { <id/place-type/region> skos:hiddenLabel ?any } ;
INSERT DATA { <id/place-type/region> skos:hiddenLabel "wrong" }

#> PlaceType-definition sh:datatype
DELETE WHERE { <id/place-type/region> skos:definition ?any } ;
INSERT DATA { <id/place-type/region> skos:definition "wrong" }

#> PlaceType-definition sh:uniqueLang
INSERT DATA { <id/place-type/region> skos:definition "other"@en }

#> PlaceType-definitionEnglish sh:qualifiedMinCount
DELETE { <id/place-type/region> skos:definition ?text } WHERE { <id/place-type/region> skos:definition ?text . FILTER (lang(?text) = "en") }

#> PlaceType-definitionFrench sh:qualifiedMinCount
DELETE { <id/place-type/region> skos:definition ?text } WHERE { <id/place-type/region> skos:definition ?text . FILTER (lang(?text) = "fr") }

#> PlaceType-inScheme sh:hasValue
DELETE WHERE { <id/place-type/region> skos:inScheme ?any } ;
INSERT DATA { <id/place-type/region> skos:inScheme <https://example.org/scheme> }
