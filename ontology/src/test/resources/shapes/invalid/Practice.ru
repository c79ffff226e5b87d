# One change a block to the valid example, and the constraint that it must break.

#> Practice-title sh:minCount
DELETE WHERE { <id/practice/supper> dct:title ?any }

#> Practice-title sh:uniqueLang
INSERT DATA { <id/practice/supper> dct:title "other"@en }

#> Practice-title sh:datatype
DELETE WHERE { <id/practice/supper> dct:title ?any } ;
INSERT DATA { <id/practice/supper> dct:title "wrong" }

#> Practice-title sh:minLength
DELETE WHERE { <id/practice/supper> dct:title ?any } ;
INSERT DATA { <id/practice/supper> dct:title ""@en }

#> Practice-description sh:minCount
DELETE WHERE { <id/practice/supper> dct:description ?any }

#> Practice-description sh:uniqueLang
INSERT DATA { <id/practice/supper> dct:description "other"@en }

#> Practice-description sh:datatype
DELETE WHERE { <id/practice/supper> dct:description ?any } ;
INSERT DATA { <id/practice/supper> dct:description "wrong" }

#> Practice-description sh:minLength
DELETE WHERE { <id/practice/supper> dct:description ?any } ;
INSERT DATA { <id/practice/supper> dct:description ""@en }

#> Practice-language sh:minCount
DELETE WHERE { <id/practice/supper> dct:language ?any }

#> Practice-language sh:datatype
DELETE WHERE { <id/practice/supper> dct:language ?any } ;
INSERT DATA { <id/practice/supper> dct:language "wrong"@en }

#> Practice-language sh:pattern
DELETE WHERE { <id/practice/supper> dct:language ?any } ;
INSERT DATA { <id/practice/supper> dct:language "wrong pattern" }

#> Practice-country sh:minCount
DELETE WHERE { <id/practice/supper> icp:country ?any }

#> Practice-country sh:class
DELETE WHERE { <id/practice/supper> icp:country ?any } ;
INSERT DATA { <id/practice/supper> icp:country <https://example.org/unknown> }

#> Practice-city sh:class
DELETE WHERE { <id/practice/supper> icp:city ?any } ;
INSERT DATA { <id/practice/supper> icp:city <https://example.org/unknown> }

#> Practice-placeText sh:datatype
DELETE WHERE { <id/practice/supper> icp:placeText ?any } ;
INSERT DATA { <id/practice/supper> icp:placeText "wrong"@en }

#> Practice-theme sh:class
DELETE WHERE { <id/practice/supper> icp:theme ?any } ;
INSERT DATA { <id/practice/supper> icp:theme <https://example.org/unknown> }

#> Practice-policyArea sh:class
DELETE WHERE { <id/practice/supper> icp:policyArea ?any } ;
INSERT DATA { <id/practice/supper> icp:policyArea <https://example.org/unknown> }

#> Practice-themeAssignment sh:class
DELETE WHERE { <id/practice/supper> icp:themeAssignment ?any } ;
INSERT DATA { <id/practice/supper> icp:themeAssignment <https://example.org/unknown> }

#> Practice-startYear sh:maxCount
INSERT DATA { <id/practice/supper> icp:startYear "2020"^^xsd:gYear }

#> Practice-startYear sh:datatype
DELETE WHERE { <id/practice/supper> icp:startYear ?any } ;
INSERT DATA { <id/practice/supper> icp:startYear "wrong" }

#> Practice-startYear sh:lessThanOrEquals
DELETE WHERE { <id/practice/supper> icp:startYear ?any } ;
INSERT DATA { <id/practice/supper> icp:startYear "2031"^^xsd:gYear }

#> Practice-endYear sh:maxCount
INSERT DATA { <id/practice/supper> icp:endYear "2020"^^xsd:gYear }

#> Practice-endYear sh:datatype
DELETE WHERE { <id/practice/supper> icp:endYear ?any } ;
INSERT DATA { <id/practice/supper> icp:endYear "wrong" }

#> Practice-periodStatus sh:minCount
DELETE WHERE { <id/practice/supper> icp:periodStatus ?any }

#> Practice-periodStatus sh:maxCount
INSERT DATA { <id/practice/supper> icp:periodStatus <id/period-status/dated> }

#> Practice-periodStatus sh:class
DELETE WHERE { <id/practice/supper> icp:periodStatus ?any } ;
INSERT DATA { <id/practice/supper> icp:periodStatus <https://example.org/unknown> }

#> Practice-periodText sh:maxCount
INSERT DATA { <id/practice/supper> icp:periodText "other" }

#> Practice-periodText sh:datatype
DELETE WHERE { <id/practice/supper> icp:periodText ?any } ;
INSERT DATA { <id/practice/supper> icp:periodText "wrong"@en }

#> Practice-period sh:class
DELETE WHERE { <id/practice/supper> icp:period ?any } ;
INSERT DATA { <id/practice/supper> icp:period <https://example.org/unknown> }

#> Practice-purpose sh:uniqueLang
INSERT DATA { <id/practice/supper> icp:purpose "other"@en }

#> Practice-purpose sh:datatype
DELETE WHERE { <id/practice/supper> icp:purpose ?any } ;
INSERT DATA { <id/practice/supper> icp:purpose "wrong" }

#> Practice-stimulus sh:uniqueLang
INSERT DATA { <id/practice/supper> icp:stimulus "other"@en }

#> Practice-stimulus sh:datatype
DELETE WHERE { <id/practice/supper> icp:stimulus ?any } ;
INSERT DATA { <id/practice/supper> icp:stimulus "wrong" }

#> Practice-process sh:uniqueLang
INSERT DATA { <id/practice/supper> icp:process "other"@en }

#> Practice-process sh:datatype
DELETE WHERE { <id/practice/supper> icp:process ?any } ;
INSERT DATA { <id/practice/supper> icp:process "wrong" }

#> Practice-impact sh:uniqueLang
INSERT DATA { <id/practice/supper> icp:impact "other"@en }

#> Practice-impact sh:datatype
DELETE WHERE { <id/practice/supper> icp:impact ?any } ;
INSERT DATA { <id/practice/supper> icp:impact "wrong" }

#> Practice-source sh:minCount
DELETE WHERE { <id/practice/supper> prov:wasDerivedFrom ?any }

#> Practice-source sh:class
DELETE WHERE { <id/practice/supper> prov:wasDerivedFrom ?any } ;
INSERT DATA { <id/practice/supper> prov:wasDerivedFrom <https://example.org/unknown> }

#> Practice-explained sh:sparql
DELETE WHERE { <id/practice/supper> icp:themeAssignment <id/practice/supper/theme/refugees> }

#> Practice-status sh:sparql
DELETE WHERE { <id/practice/supper> icp:periodStatus ?any } ;
INSERT DATA { <id/practice/supper> icp:periodStatus <id/period-status/dated> }

#> Practice-status sh:sparql
DELETE WHERE { <id/practice/supper> icp:periodStatus ?any } ;
INSERT DATA { <id/practice/supper> icp:periodStatus <id/period-status/undated> }

#> Practice-status sh:sparql
DELETE WHERE { <id/practice/supper> icp:endYear ?any }

#> Practice-page sh:nodeKind
INSERT DATA { <id/practice/supper> foaf:page "a page" }

#> Practice-document sh:nodeKind
INSERT DATA { <id/practice/supper> dct:references "a document" }
