# One change a block to the valid example, and the constraint that it must break.

#> Separation-other sh:minCount
DELETE WHERE { <id/practice/supper/separation/breakfast-of-the-street> icp:otherPractice ?any }

#> Separation-other sh:maxCount
INSERT DATA { <id/practice/supper/separation/breakfast-of-the-street> icp:otherPractice <id/practice/third> }
