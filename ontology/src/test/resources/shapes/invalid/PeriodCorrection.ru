# One change a block to the valid example, and the constraint that it must break.

#> PeriodCorrection-correctedPeriod sh:minCount
DELETE WHERE { <id/practice/supper/period-correction> icp:correctedPeriod ?any }

#> PeriodCorrection-correctedPeriod sh:maxCount
INSERT DATA { <id/practice/supper/period-correction> icp:correctedPeriod "2020" }

#> PeriodCorrection-correctedPeriod sh:datatype
DELETE WHERE { <id/practice/supper/period-correction> icp:correctedPeriod ?any } ;
INSERT DATA { <id/practice/supper/period-correction> icp:correctedPeriod "wrong"@en }
