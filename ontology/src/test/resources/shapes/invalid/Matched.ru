# One change a block to the valid example, and the constraint that it must break.

#> Matched-method sh:hasValue via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:method ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:method icp:curated }

#> Matched-matchedText sh:minCount via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:matchedText ?any }

#> Matched-matchedText sh:datatype via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:matchedText ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:matchedText "wrong" }

#> Matched-matchedLabel sh:minCount via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:matchedLabel ?any }

#> Matched-matchedLabel sh:datatype via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:matchedLabel ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:matchedLabel "wrong" }

#> Matched-matchedIn sh:minCount via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:matchedIn ?any }

#> Matched-matchedIn sh:in via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:matchedIn ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:matchedIn "elsewhere" }

#> Matched-confidence sh:minCount via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:confidence ?any }

#> Matched-confidence sh:maxCount via ThemeAssignment sh:xone
INSERT DATA { <id/practice/supper/theme/food-systems> icp:confidence 0.5 }

#> Matched-confidence sh:datatype via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:confidence ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:confidence "wrong" }

#> Matched-confidence sh:minInclusive via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:confidence ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:confidence -1.0 }

#> Matched-confidence sh:maxInclusive via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:confidence ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:confidence 2.0 }
