curl -H 'Accept: {accept}' '{url}'
