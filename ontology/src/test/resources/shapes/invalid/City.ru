# One change a block to the valid example, and the constraint that it must break.

#> City-label sh:minCount
DELETE WHERE { <id/city/no/oslo> rdfs:label ?any }

#> City-label sh:minLength
DELETE WHERE { <id/city/no/oslo> rdfs:label ?any } ;
INSERT DATA { <id/city/no/oslo> rdfs:label ""@en }

#> City-country sh:minCount
DELETE WHERE { <id/city/no/oslo> icp:country ?any }

#> City-country sh:maxCount
INSERT DATA { <id/city/no/oslo> icp:country <id/country/se> }

#> City-country sh:class
DELETE WHERE { <id/city/no/oslo> icp:country ?any } ;
INSERT DATA { <id/city/no/oslo> icp:country <https://example.org/unknown> }

#> City-placeType sh:minCount
DELETE WHERE { <id/city/no/oslo> icp:placeType ?any }

#> City-placeType sh:maxCount
INSERT DATA { <id/city/no/oslo> icp:placeType <id/place-type/county> }

#> City-placeType sh:class
DELETE WHERE { <id/city/no/oslo> icp:placeType ?any } ;
INSERT DATA { <id/city/no/oslo> icp:placeType <https://example.org/unknown> }

#> City-population sh:maxCount
INSERT DATA { <id/city/no/oslo> icp:population 9 }

#> City-population sh:datatype
DELETE WHERE { <id/city/no/oslo> icp:population ?any } ;
INSERT DATA { <id/city/no/oslo> icp:population "wrong" }

#> City-population sh:minInclusive
DELETE WHERE { <id/city/no/oslo> icp:population ?any } ;
INSERT DATA { <id/city/no/oslo> icp:population 0 }

#> City-nuts3 sh:maxCount
INSERT DATA { <id/city/no/oslo> icp:nuts3 "SE110" }

#> City-nuts3 sh:datatype
DELETE WHERE { <id/city/no/oslo> icp:nuts3 ?any } ;
INSERT DATA { <id/city/no/oslo> icp:nuts3 "wrong"@en }

#> City-nuts3 sh:pattern
DELETE WHERE { <id/city/no/oslo> icp:nuts3 ?any } ;
INSERT DATA { <id/city/no/oslo> icp:nuts3 "wrong pattern" }

#> City-latitude sh:minCount
DELETE WHERE { <id/city/no/oslo> geo:lat ?any }

#> City-latitude sh:maxCount
INSERT DATA { <id/city/no/oslo> geo:lat 0.5 }

#> City-latitude sh:datatype
DELETE WHERE { <id/city/no/oslo> geo:lat ?any } ;
INSERT DATA { <id/city/no/oslo> geo:lat "wrong" }

#> City-latitude sh:minInclusive
DELETE WHERE { <id/city/no/oslo> geo:lat ?any } ;
INSERT DATA { <id/city/no/oslo> geo:lat -91.0 }

#> City-latitude sh:maxInclusive
DELETE WHERE { <id/city/no/oslo> geo:lat ?any } ;
INSERT DATA { <id/city/no/oslo> geo:lat 91.0 }

#> City-longitude sh:minCount
DELETE WHERE { <id/city/no/oslo> geo:long ?any }

#> City-longitude sh:maxCount
INSERT DATA { <id/city/no/oslo> geo:long 0.5 }

#> City-longitude sh:datatype
DELETE WHERE { <id/city/no/oslo> geo:long ?any } ;
INSERT DATA { <id/city/no/oslo> geo:long "wrong" }

#> City-longitude sh:minInclusive
DELETE WHERE { <id/city/no/oslo> geo:long ?any } ;
INSERT DATA { <id/city/no/oslo> geo:long -181.0 }

#> City-longitude sh:maxInclusive
DELETE WHERE { <id/city/no/oslo> geo:long ?any } ;
INSERT DATA { <id/city/no/oslo> geo:long 181.0 }

#> City-wkt sh:minCount
DELETE WHERE { <id/city/no/oslo> geosparql:asWKT ?any }

#> City-wkt sh:maxCount
INSERT DATA { <id/city/no/oslo> geosparql:asWKT "POINT(1 1)"^^geosparql:wktLiteral }

#> City-wkt sh:datatype
DELETE WHERE { <id/city/no/oslo> geosparql:asWKT ?any } ;
INSERT DATA { <id/city/no/oslo> geosparql:asWKT "wrong" }

#> City-wkt sh:pattern
DELETE WHERE { <id/city/no/oslo> geosparql:asWKT ?any } ;
INSERT DATA { <id/city/no/oslo> geosparql:asWKT "wrong"^^geosparql:wktLiteral }
