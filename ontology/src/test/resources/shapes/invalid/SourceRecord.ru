# One change a block to the valid example, and the constraint that it must break.

#> SourceRecord-document sh:minCount
DELETE WHERE { <id/record/0123456789abcdef> dct:isPartOf ?any }

#> SourceRecord-document sh:maxCount
INSERT DATA { <id/record/0123456789abcdef> dct:isPartOf <id/source/0000000000000000> . <id/source/0000000000000000> a icp:SourceDocument }

#> SourceRecord-document sh:class
DELETE WHERE { <id/record/0123456789abcdef> dct:isPartOf ?any } ;
INSERT DATA { <id/record/0123456789abcdef> dct:isPartOf <https://example.org/unknown> }

#> SourceRecord-sha256 sh:minCount
DELETE WHERE { <id/record/0123456789abcdef> icp:sha256 ?any }

#> SourceRecord-sha256 sh:maxCount
INSERT DATA { <id/record/0123456789abcdef> icp:sha256 "1111111111111111111111111111111111111111111111111111111111111111" }

#> SourceRecord-sha256 sh:pattern
DELETE WHERE { <id/record/0123456789abcdef> icp:sha256 ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:sha256 "wrong pattern" }

#> SourceRecord-titleLine sh:minCount
DELETE WHERE { <id/record/0123456789abcdef> icp:titleLine ?any }

#> SourceRecord-titleLine sh:maxCount
INSERT DATA { <id/record/0123456789abcdef> icp:titleLine "other" }

#> SourceRecord-titleLine sh:datatype
DELETE WHERE { <id/record/0123456789abcdef> icp:titleLine ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:titleLine "wrong"@en }

#> SourceRecord-titleLine sh:minLength
DELETE WHERE { <id/record/0123456789abcdef> icp:titleLine ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:titleLine "" }

#> SourceRecord-headingLine sh:maxCount
INSERT DATA { <id/record/0123456789abcdef> icp:headingLine "other" }

#> SourceRecord-headingLine sh:datatype
DELETE WHERE { <id/record/0123456789abcdef> icp:headingLine ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:headingLine "wrong"@en }

#> SourceRecord-headingLine sh:minLength
DELETE WHERE { <id/record/0123456789abcdef> icp:headingLine ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:headingLine "" }

#> SourceRecord-firstLine sh:maxCount
INSERT DATA { <id/record/0123456789abcdef> icp:firstLine 9 }

#> SourceRecord-firstLine sh:datatype
DELETE WHERE { <id/record/0123456789abcdef> icp:firstLine ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:firstLine "wrong" }

#> SourceRecord-firstLine sh:minInclusive
DELETE WHERE { <id/record/0123456789abcdef> icp:firstLine ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:firstLine 0 }

#> SourceRecord-firstLine sh:lessThanOrEquals
DELETE WHERE { <id/record/0123456789abcdef> icp:firstLine ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:firstLine 99 }

#> SourceRecord-lastLine sh:maxCount
INSERT DATA { <id/record/0123456789abcdef> icp:lastLine 9 }

#> SourceRecord-lastLine sh:datatype
DELETE WHERE { <id/record/0123456789abcdef> icp:lastLine ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:lastLine "wrong" }

#> SourceRecord-placeResolution sh:class
DELETE WHERE { <id/record/0123456789abcdef> icp:placeResolution ?any } ;
INSERT DATA { <id/record/0123456789abcdef> icp:placeResolution <https://example.org/unknown> }
