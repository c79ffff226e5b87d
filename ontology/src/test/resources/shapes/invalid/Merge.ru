# One change a block to the valid example, and the constraint that it must break.

#> Merge-reason sh:minCount
DELETE WHERE { <id/practice/lunch-of-the-street/merge> icp:reason ?any }

#> Merge-reason sh:maxCount
INSERT DATA { <id/practice/lunch-of-the-street/merge> icp:reason "other" }

#> Merge-reason sh:datatype
DELETE WHERE { <id/practice/lunch-of-the-street/merge> icp:reason ?any } ;
INSERT DATA { <id/practice/lunch-of-the-street/merge> icp:reason "wrong"@en }

#> Merge-reason sh:minLength
DELETE WHERE { <id/practice/lunch-of-the-street/merge> icp:reason ?any } ;
INSERT DATA { <id/practice/lunch-of-the-street/merge> icp:reason "" }
