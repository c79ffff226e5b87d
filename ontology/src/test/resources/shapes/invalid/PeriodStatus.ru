# One change a block to the valid example, and the constraint that it must break.

#> PeriodStatus-prefLabel sh:datatype
DELETE WHERE { <id/period-status/dated> skos:prefLabel ?any } ;
INSERT DATA { <id/period-status/dated> skos:prefLabel "wrong" }

#> PeriodStatus-prefLabel sh:uniqueLang
INSERT DATA { <id/period-status/dated> skos:prefLabel "other"@en }

#> PeriodStatus-prefLabelEnglish sh:qualifiedMinCount
DELETE { <id/period-status/dated> skos:prefLabel ?text } WHERE { <id/period-status/dated> skos:prefLabel ?text . FILTER (lang(?text) = "en") }

#> PeriodStatus-prefLabelFrench sh:qualifiedMinCount
DELETE { <id/period-status/dated> skos:prefLabel ?text } WHERE { <id/period-status/dated> skos:prefLabel ?text . FILTER (lang(?text) = "fr") }

#> PeriodStatus-altLabel sh:datatype
DELETE WHERE { <id/period-status/dated> skos:altLabel ?any } ;
INSERT DATA { <id/period-status/dated> skos:altLabel "wrong" }

#> PeriodStatus-hiddenLabel sh:datatype
DELETE WHERE { <id/period-status/dated> skos:hiddenLabel ?any } ;
INSERT DATA { <id/period-status/dated> skos:hiddenLabel "wrong" }

#> PeriodStatus-definition sh:datatype
DELETE WHERE { <id/period-status/dated> skos:definition ?any } ;
INSERT DATA { <id/period-status/dated> skos:definition "wrong" }

#> PeriodStatus-definition sh:uniqueLang
INSERT DATA { <id/period-status/dated> skos:definition "other"@en }

#> PeriodStatus-definitionEnglish sh:qualifiedMinCount
DELETE { <id/period-status/dated> skos:definition ?text } WHERE { <id/period-status/dated> skos:definition ?text . FILTER (lang(?text) = "en") }

#> PeriodStatus-definitionFrench sh:qualifiedMinCount
DELETE { <id/period-status/dated> skos:definition ?text } WHERE { <id/period-status/dated> skos:definition ?text . FILTER (lang(?text) = "fr") }

#> PeriodStatus-inScheme sh:hasValue
DELETE WHERE { <id/period-status/dated> skos:inScheme ?any } ;
INSERT DATA { <id/period-status/dated> skos:inScheme <https://example.org/scheme> }
