# One change a block to the valid example, and the constraint that it must break.

#> PlaceResolution-resolvedText sh:minCount
DELETE WHERE { <id/record/0123456789abcdef/place/2> icp:resolvedText ?any }

#> PlaceResolution-resolvedText sh:maxCount
INSERT DATA { <id/record/0123456789abcdef/place/2> icp:resolvedText "other" }

#> PlaceResolution-resolvedText sh:datatype
DELETE WHERE { <id/record/0123456789abcdef/place/2> icp:resolvedText ?any } ;
INSERT DATA { <id/record/0123456789abcdef/place/2> icp:resolvedText "wrong"@en }

#> PlaceResolution-resolvedText sh:minLength
DELETE WHERE { <id/record/0123456789abcdef/place/2> icp:resolvedText ?any } ;
INSERT DATA { <id/record/0123456789abcdef/place/2> icp:resolvedText "" }

#> PlaceResolution-resolvedPlace sh:minCount
DELETE WHERE { <id/record/0123456789abcdef/place/2> icp:resolvedPlace ?any }

#> PlaceResolution-resolvedPlace sh:maxCount
INSERT DATA { <id/record/0123456789abcdef/place/2> icp:resolvedPlace <id/country/se> }

#> PlaceResolution-resolvedPlace sh:class
DELETE WHERE { <id/record/0123456789abcdef/place/2> icp:resolvedPlace ?any } ;
INSERT DATA { <id/record/0123456789abcdef/place/2> icp:resolvedPlace <https://example.org/unknown> }

#> PlaceResolution-resolutionRule sh:minCount
DELETE WHERE { <id/record/0123456789abcdef/place/2> icp:resolutionRule ?any }

#> PlaceResolution-resolutionRule sh:maxCount
INSERT DATA { <id/record/0123456789abcdef/place/2> icp:resolutionRule icp:gazetteerName }

#> PlaceResolution-resolutionRule sh:class
DELETE WHERE { <id/record/0123456789abcdef/place/2> icp:resolutionRule ?any } ;
INSERT DATA { <id/record/0123456789abcdef/place/2> icp:resolutionRule <https://example.org/unknown> }
