# One change a block to the valid example, and the constraint that it must break.

#> WithdrawnPractice-label sh:minCount
DELETE WHERE { <id/practice/lunch-of-the-street> rdfs:label ?any }

#> WithdrawnPractice-label sh:maxCount
INSERT DATA { <id/practice/lunch-of-the-street> rdfs:label "Another" }

#> WithdrawnPractice-label sh:minLength
DELETE WHERE { <id/practice/lunch-of-the-street> rdfs:label ?any } ;
INSERT DATA { <id/practice/lunch-of-the-street> rdfs:label "" }

#> WithdrawnPractice-replacement sh:maxCount
INSERT DATA { <id/practice/lunch-of-the-street> dct:isReplacedBy <id/practice/another> }

#> WithdrawnPractice-replacement sh:class
DELETE WHERE { <id/practice/lunch-of-the-street> dct:isReplacedBy ?any } ;
INSERT DATA { <id/practice/lunch-of-the-street> dct:isReplacedBy <https://example.org/unknown> }

#> WithdrawnPractice-withdrawal sh:maxCount
INSERT DATA { <id/practice/breakfast-of-the-street> icp:withdrawal <id/practice/another> }

#> WithdrawnPractice-withdrawal sh:class
DELETE WHERE { <id/practice/breakfast-of-the-street> icp:withdrawal ?any } ;
INSERT DATA { <id/practice/breakfast-of-the-street> icp:withdrawal <https://example.org/unknown> }

#> WithdrawnPractice-merge sh:maxCount
INSERT DATA { <id/practice/lunch-of-the-street> icp:merge <id/practice/another> }

#> WithdrawnPractice-merge sh:class
DELETE WHERE { <id/practice/lunch-of-the-street> icp:merge ?any } ;
INSERT DATA { <id/practice/lunch-of-the-street> icp:merge <https://example.org/unknown> }
