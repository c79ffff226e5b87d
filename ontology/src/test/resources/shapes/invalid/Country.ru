# One change a block to the valid example, and the constraint that it must break.

#> Country-label sh:minCount
DELETE WHERE { <id/country/no> rdfs:label ?any }

#> Country-label sh:datatype
DELETE WHERE { <id/country/no> rdfs:label ?any } ;
INSERT DATA { <id/country/no> rdfs:label "wrong" }

#> Country-iso2 sh:minCount
DELETE WHERE { <id/country/no> icp:iso2 ?any }

#> Country-iso2 sh:maxCount
INSERT DATA { <id/country/no> icp:iso2 "SE" }

#> Country-iso2 sh:datatype
DELETE WHERE { <id/country/no> icp:iso2 ?any } ;
INSERT DATA { <id/country/no> icp:iso2 "wrong"@en }

#> Country-iso2 sh:pattern
DELETE WHERE { <id/country/no> icp:iso2 ?any } ;
INSERT DATA { <id/country/no> icp:iso2 "wrong pattern" }

#> Country-iso3 sh:minCount
DELETE WHERE { <id/country/no> icp:iso3 ?any }

#> Country-iso3 sh:maxCount
INSERT DATA { <id/country/no> icp:iso3 "SWE" }

#> Country-iso3 sh:datatype
DELETE WHERE { <id/country/no> icp:iso3 ?any } ;
INSERT DATA { <id/country/no> icp:iso3 "wrong"@en }

#> Country-iso3 sh:pattern
DELETE WHERE { <id/country/no> icp:iso3 ?any } ;
INSERT DATA { <id/country/no> icp:iso3 "wrong pattern" }

#> Country-m49 sh:maxCount
INSERT DATA { <id/country/no> icp:m49 "752" }

#> Country-m49 sh:datatype
DELETE WHERE { <id/country/no> icp:m49 ?any } ;
INSERT DATA { <id/country/no> icp:m49 "wrong"@en }

#> Country-m49 sh:pattern
DELETE WHERE { <id/country/no> icp:m49 ?any } ;
INSERT DATA { <id/country/no> icp:m49 "wrong pattern" }

#> Country-latitude sh:minCount
DELETE WHERE { <id/country/no> geo:lat ?any }

#> Country-latitude sh:maxCount
INSERT DATA { <id/country/no> geo:lat 0.5 }

#> Country-latitude sh:datatype
DELETE WHERE { <id/country/no> geo:lat ?any } ;
INSERT DATA { <id/country/no> geo:lat "wrong" }

#> Country-latitude sh:minInclusive
DELETE WHERE { <id/country/no> geo:lat ?any } ;
INSERT DATA { <id/country/no> geo:lat -91.0 }

#> Country-latitude sh:maxInclusive
DELETE WHERE { <id/country/no> geo:lat ?any } ;
INSERT DATA { <id/country/no> geo:lat 91.0 }

#> Country-longitude sh:minCount
DELETE WHERE { <id/country/no> geo:long ?any }

#> Country-longitude sh:maxCount
INSERT DATA { <id/country/no> geo:long 0.5 }

#> Country-longitude sh:datatype
DELETE WHERE { <id/country/no> geo:long ?any } ;
INSERT DATA { <id/country/no> geo:long "wrong" }

#> Country-longitude sh:minInclusive
DELETE WHERE { <id/country/no> geo:long ?any } ;
INSERT DATA { <id/country/no> geo:long -181.0 }

#> Country-longitude sh:maxInclusive
DELETE WHERE { <id/country/no> geo:long ?any } ;
INSERT DATA { <id/country/no> geo:long 181.0 }

#> Country-wkt sh:minCount
DELETE WHERE { <id/country/no> geosparql:asWKT ?any }

#> Country-wkt sh:maxCount
INSERT DATA { <id/country/no> geosparql:asWKT "POINT(1 1)"^^geosparql:wktLiteral }

#> Country-wkt sh:datatype
DELETE WHERE { <id/country/no> geosparql:asWKT ?any } ;
INSERT DATA { <id/country/no> geosparql:asWKT "wrong" }

#> Country-wkt sh:pattern
DELETE WHERE { <id/country/no> geosparql:asWKT ?any } ;
INSERT DATA { <id/country/no> geosparql:asWKT "wrong"^^geosparql:wktLiteral }
