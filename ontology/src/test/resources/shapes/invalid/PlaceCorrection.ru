# One change a block to the valid example, and the constraint that it must break.

#> Correction-practice sh:minCount
DELETE WHERE { <id/practice/supper/place-correction> icp:practice ?any }

#> Correction-practice sh:maxCount
INSERT DATA { <id/practice/supper/place-correction> icp:practice <id/practice/other> . <id/practice/other> a icp:Practice }

#> Correction-practice sh:class
DELETE WHERE { <id/practice/supper/place-correction> icp:practice ?any } ;
INSERT DATA { <id/practice/supper/place-correction> icp:practice <https://example.org/unknown> }

#> PlaceCorrection-correctedPlace sh:minCount
DELETE WHERE { <id/practice/supper/place-correction> icp:correctedPlace ?any }

#> PlaceCorrection-correctedPlace sh:nodeKind
DELETE WHERE { <id/practice/supper/place-correction> icp:correctedPlace ?any } ;
INSERT DATA { <id/practice/supper/place-correction> icp:correctedPlace "Oslo" }
