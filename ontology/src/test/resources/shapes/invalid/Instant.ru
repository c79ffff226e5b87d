# One change a block to the valid example, and the constraint that it must break.

#> Instant-year sh:minCount
DELETE WHERE { <id/practice/supper/period/1/end> time:inXSDgYear ?any }

#> Instant-year sh:maxCount
INSERT DATA { <id/practice/supper/period/1/end> time:inXSDgYear "2020"^^xsd:gYear }

#> Instant-year sh:datatype
DELETE WHERE { <id/practice/supper/period/1/end> time:inXSDgYear ?any } ;
INSERT DATA { <id/practice/supper/period/1/end> time:inXSDgYear "wrong" }
