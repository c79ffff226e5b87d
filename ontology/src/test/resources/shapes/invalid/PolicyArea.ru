# One change a block to the valid example, and the constraint that it must break.

#> PolicyArea-prefLabel sh:datatype
DELETE WHERE { <id/policy-area/education> skos:prefLabel ?any } ;
INSERT DATA { <id/policy-area/education> skos:prefLabel "wrong" }

#> PolicyArea-prefLabel sh:uniqueLang
INSERT DATA { <id/policy-area/education> skos:prefLabel "other"@en }

#> PolicyArea-prefLabelEnglish sh:qualifiedMinCount
DELETE { <id/policy-area/education> skos:prefLabel ?text } WHERE { <id/policy-area/education> skos:prefLabel ?text . FILTER (lang(?text) = "en") }

#> PolicyArea-prefLabelFrench sh:qualifiedMinCount
DELETE { <id/policy-area/education> skos:prefLabel ?text } WHERE { <id/policy-area/education> skos:prefLabel ?text . FILTER (lang(?text) = "fr") }

#> PolicyArea-altLabel sh:datatype
DELETE WHERE { <id/policy-area/education> skos:altLabel ?any } ;
INSERT DATA { <id/policy-area/education> skos:altLabel "wrong" }

#> PolicyArea-hiddenLabel sh:datatype
DELETE WHERE { <id/policy-area/education> skos:hiddenLabel ?any } ;
INSERT DATA { <id/policy-area/education> skos:hiddenLabel "wrong" }

#> PolicyArea-definition sh:datatype
DELETE WHERE { <id/policy-area/education> skos:definition ?any } ;
INSERT DATA { <id/policy-area/education> skos:definition "wrong" }

#> PolicyArea-definition sh:uniqueLang
INSERT DATA { <id/policy-area/education> skos:definition "other"@en }

#> PolicyArea-definitionEnglish sh:qualifiedMinCount
DELETE { <id/policy-area/education> skos:definition ?text } WHERE { <id/policy-area/education> skos:definition ?text . FILTER (lang(?text) = "en") }

#> PolicyArea-definitionFrench sh:qualifiedMinCount
DELETE { <id/policy-area/education> skos:definition ?text } WHERE { <id/policy-area/education> skos:definition ?text . FILTER (lang(?text) = "fr") }

#> PolicyArea-inScheme sh:hasValue
DELETE WHERE { <id/policy-area/education> skos:inScheme ?any } ;
INSERT DATA { <id/policy-area/education> skos:inScheme <https://example.org/scheme> }
