# One change a block to the valid example, and the constraint that it must break.

#> ThemeRemoval-practice sh:minCount
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:practice ?any }

#> ThemeRemoval-practice sh:maxCount
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:practice <id/practice/other> . <id/practice/other> a icp:Practice }

#> ThemeRemoval-practice sh:class
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:practice ?any } ;
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:practice <https://example.org/unknown> }

#> ThemeRemoval-assignedTheme sh:minCount
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:assignedTheme ?any }

#> ThemeRemoval-assignedTheme sh:maxCount
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:assignedTheme <id/theme/sport> }

#> ThemeRemoval-assignedTheme sh:class
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:assignedTheme ?any } ;
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:assignedTheme <https://example.org/unknown> }

#> ThemeRemoval-curator sh:minCount
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:curator ?any }

#> ThemeRemoval-curator sh:maxCount
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:curator "other" }

#> ThemeRemoval-curator sh:datatype
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:curator ?any } ;
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:curator "wrong"@en }

#> ThemeRemoval-curator sh:minLength
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:curator ?any } ;
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:curator "" }

#> ThemeRemoval-reason sh:minCount
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:reason ?any }

#> ThemeRemoval-reason sh:maxCount
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:reason "other" }

#> ThemeRemoval-reason sh:datatype
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:reason ?any } ;
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:reason "wrong"@en }

#> ThemeRemoval-reason sh:minLength
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:reason ?any } ;
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:reason "" }

#> ThemeRemoval-decidedOn sh:minCount
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:decidedOn ?any }

#> ThemeRemoval-decidedOn sh:maxCount
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:decidedOn "2024-05-07"^^xsd:date }

#> ThemeRemoval-decidedOn sh:datatype
DELETE WHERE { <id/practice/supper/theme/housing/removal> icp:decidedOn ?any } ;
INSERT DATA { <id/practice/supper/theme/housing/removal> icp:decidedOn "wrong" }
