# One change a block to the valid example, and the constraint that it must break.

#> Decision-curator sh:minCount
DELETE WHERE { <id/practice/breakfast-of-the-street/withdrawal> icp:curator ?any }

#> Decision-curator sh:maxCount
INSERT DATA { <id/practice/breakfast-of-the-street/withdrawal> icp:curator "other" }

#> Decision-curator sh:datatype
DELETE WHERE { <id/practice/breakfast-of-the-street/withdrawal> icp:curator ?any } ;
INSERT DATA { <id/practice/breakfast-of-the-street/withdrawal> icp:curator "wrong"@en }

#> Decision-curator sh:minLength
DELETE WHERE { <id/practice/breakfast-of-the-street/withdrawal> icp:curator ?any } ;
INSERT DATA { <id/practice/breakfast-of-the-street/withdrawal> icp:curator "" }

#> Decision-reason sh:minCount
DELETE WHERE { <id/practice/breakfast-of-the-street/withdrawal> icp:reason ?any }

#> Decision-reason sh:maxCount
INSERT DATA { <id/practice/breakfast-of-the-street/withdrawal> icp:reason "other" }

#> Decision-reason sh:datatype
DELETE WHERE { <id/practice/breakfast-of-the-street/withdrawal> icp:reason ?any } ;
INSERT DATA { <id/practice/breakfast-of-the-street/withdrawal> icp:reason "wrong"@en }

#> Decision-reason sh:minLength
DELETE WHERE { <id/practice/breakfast-of-the-street/withdrawal> icp:reason ?any } ;
INSERT DATA { <id/practice/breakfast-of-the-street/withdrawal> icp:reason "" }

#> Decision-decidedOn sh:minCount
DELETE WHERE { <id/practice/breakfast-of-the-street/withdrawal> icp:decidedOn ?any }

#> Decision-decidedOn sh:maxCount
INSERT DATA { <id/practice/breakfast-of-the-street/withdrawal> icp:decidedOn "2024-05-07"^^xsd:date }

#> Decision-decidedOn sh:datatype
DELETE WHERE { <id/practice/breakfast-of-the-street/withdrawal> icp:decidedOn ?any } ;
INSERT DATA { <id/practice/breakfast-of-the-street/withdrawal> icp:decidedOn "wrong"@en }
