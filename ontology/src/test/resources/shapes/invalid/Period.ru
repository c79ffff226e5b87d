# One change a block to the valid example, and the constraint that it must break.

#> Period-periodText sh:minCount
DELETE WHERE { <id/practice/supper/period/1> icp:periodText ?any }

#> Period-periodText sh:maxCount
INSERT DATA { <id/practice/supper/period/1> icp:periodText "other" }

#> Period-periodText sh:datatype
DELETE WHERE { <id/practice/supper/period/1> icp:periodText ?any } ;
INSERT DATA { <id/practice/supper/period/1> icp:periodText "wrong"@en }

#> Period-beginning sh:maxCount
INSERT DATA { <id/practice/supper/period/1> time:hasBeginning <id/practice/supper/period/1/end> }

#> Period-beginning sh:class
DELETE WHERE { <id/practice/supper/period/1> time:hasBeginning ?any } ;
INSERT DATA { <id/practice/supper/period/1> time:hasBeginning <https://example.org/unknown> }

#> Period-end sh:maxCount
INSERT DATA { <id/practice/supper/period/1> time:hasEnd <id/practice/supper/period/1/beginning> }

#> Period-end sh:class
DELETE WHERE { <id/practice/supper/period/1> time:hasEnd ?any } ;
INSERT DATA { <id/practice/supper/period/1> time:hasEnd <https://example.org/unknown> }

#> Period sh:or
DELETE WHERE { <id/practice/supper/period/1> time:hasBeginning ?any } ;
DELETE WHERE { <id/practice/supper/period/1> time:hasEnd ?any }
