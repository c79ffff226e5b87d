# One change a block to the valid example, and the constraint that it must break.

#> ThemeAssignment-practice sh:minCount
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:practice ?any }

#> ThemeAssignment-practice sh:maxCount
INSERT DATA { <id/practice/supper/theme/food-systems> icp:practice <id/practice/other> . <id/practice/other> a icp:Practice }

#> ThemeAssignment-practice sh:class
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:practice ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:practice <https://example.org/unknown> }

#> ThemeAssignment-assignedTheme sh:minCount
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:assignedTheme ?any }

#> ThemeAssignment-assignedTheme sh:maxCount
INSERT DATA { <id/practice/supper/theme/food-systems> icp:assignedTheme <id/theme/sport> }

#> ThemeAssignment-assignedTheme sh:class
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:assignedTheme ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:assignedTheme <https://example.org/unknown> }

#> ThemeAssignment-method sh:minCount
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:method ?any }

#> ThemeAssignment-method sh:maxCount
INSERT DATA { <id/practice/supper/theme/food-systems> icp:method icp:curated }

#> ThemeAssignment-method sh:class
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:method ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:method <https://example.org/unknown> }

#> ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/food-systems> icp:method ?any } ;
INSERT DATA { <id/practice/supper/theme/food-systems> icp:method icp:curated }
