# One change a block to the valid example, and the constraint that it must break.

#> Curated-method sh:hasValue via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:method ?any } ;
INSERT DATA { <id/practice/supper/theme/refugees> icp:method icp:matched }

#> Curated-curator sh:minCount via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:curator ?any }

#> Curated-curator sh:maxCount via ThemeAssignment sh:xone
INSERT DATA { <id/practice/supper/theme/refugees> icp:curator "other" }

#> Curated-curator sh:datatype via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:curator ?any } ;
INSERT DATA { <id/practice/supper/theme/refugees> icp:curator "wrong"@en }

#> Curated-curator sh:minLength via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:curator ?any } ;
INSERT DATA { <id/practice/supper/theme/refugees> icp:curator "" }

#> Curated-reason sh:minCount via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:reason ?any }

#> Curated-reason sh:maxCount via ThemeAssignment sh:xone
INSERT DATA { <id/practice/supper/theme/refugees> icp:reason "other" }

#> Curated-reason sh:datatype via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:reason ?any } ;
INSERT DATA { <id/practice/supper/theme/refugees> icp:reason "wrong"@en }

#> Curated-reason sh:minLength via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:reason ?any } ;
INSERT DATA { <id/practice/supper/theme/refugees> icp:reason "" }

#> Curated-decidedOn sh:minCount via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:decidedOn ?any }

#> Curated-decidedOn sh:maxCount via ThemeAssignment sh:xone
INSERT DATA { <id/practice/supper/theme/refugees> icp:decidedOn "2024-05-07"^^xsd:date }

#> Curated-decidedOn sh:datatype via ThemeAssignment sh:xone
DELETE WHERE { <id/practice/supper/theme/refugees> icp:decidedOn ?any } ;
INSERT DATA { <id/practice/supper/theme/refugees> icp:decidedOn "wrong" }
