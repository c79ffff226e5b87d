# One change a block to the valid example, and the constraint that it must break.

#> Theme-prefLabel sh:datatype
DELETE WHERE { <id/theme/racism> skos:prefLabel ?any } ;
INSERT DATA { <id/theme/racism> skos:prefLabel "wrong" }

#> Theme-prefLabel sh:uniqueLang
INSERT DATA { <id/theme/racism> skos:prefLabel "other"@en }

#> Theme-prefLabelEnglish sh:qualifiedMinCount
DELETE { <id/theme/racism> skos:prefLabel ?text } WHERE { <id/theme/racism> skos:prefLabel ?text . FILTER (lang(?text) = "en") }

#> Theme-prefLabelFrench sh:qualifiedMinCount
DELETE { <id/theme/racism> skos:prefLabel ?text } WHERE { <id/theme/racism> skos:prefLabel ?text . FILTER (lang(?text) = "fr") }

#> Theme-altLabel sh:datatype
DELETE WHERE { <id/theme/racism> skos:altLabel ?any } ;
INSERT DATA { <id/theme/racism> skos:altLabel "wrong" }

#> Theme-excludedPhrase sh:datatype
INSERT DATA { <id/theme/racism> icp:excludedPhrase "wrong" }

#> Theme-hiddenLabel sh:datatype
DELETE WHERE { <id/theme/racism> skos:hiddenLabel ?any } ;
INSERT DATA { <id/theme/racism> skos:hiddenLabel "wrong" }

#> Theme-definition sh:datatype
DELETE WHERE { <id/theme/racism> skos:definition ?any } ;
INSERT DATA { <id/theme/racism> skos:definition "wrong" }

#> Theme-definition sh:uniqueLang
INSERT DATA { <id/theme/racism> skos:definition "other"@en }

#> Theme-definitionEnglish sh:qualifiedMinCount
DELETE { <id/theme/racism> skos:definition ?text } WHERE { <id/theme/racism> skos:definition ?text . FILTER (lang(?text) = "en") }

#> Theme-definitionFrench sh:qualifiedMinCount
DELETE { <id/theme/racism> skos:definition ?text } WHERE { <id/theme/racism> skos:definition ?text . FILTER (lang(?text) = "fr") }

#> Theme-inScheme sh:hasValue
DELETE WHERE { <id/theme/racism> skos:inScheme ?any } ;
INSERT DATA { <id/theme/racism> skos:inScheme <https://example.org/scheme> }

#> Theme-policyArea sh:minCount
DELETE WHERE { <id/theme/racism> icp:policyArea ?any }

#> Theme-policyArea sh:class
DELETE WHERE { <id/theme/racism> icp:policyArea ?any } ;
INSERT DATA { <id/theme/racism> icp:policyArea <https://example.org/unknown> }

#> Theme-broader sh:class
DELETE WHERE { <id/theme/racism> skos:broader ?any } ;
INSERT DATA { <id/theme/racism> skos:broader <https://example.org/unknown> }
