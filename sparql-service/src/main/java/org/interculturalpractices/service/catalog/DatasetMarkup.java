package org.interculturalpractices.service.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.web.StructuredData;

/** A release in the words of schema.org, as search engines for datasets read it. */
final class DatasetMarkup {

    private DatasetMarkup() {}

    static String of(Manifest manifest, ReleaseHistory history, Model record, String address) {
        Resource dataset = record.getResource(Iris.BASE + "releases/" + manifest.id());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org/");
        data.put("@type", "Dataset");
        data.put("@id", dataset.getURI());
        data.put("url", address + "/releases/" + manifest.id());
        data.put("name", texts(dataset, DCTerms.title));
        data.put("description", texts(dataset, DCTerms.description));
        data.put("keywords", texts(dataset, DCAT.keyword));
        data.put("identifier", dataset.getURI());
        data.put("version", manifest.shortId());
        data.put("isAccessibleForFree", true);
        data.put("license", iris(dataset, DCTerms.license));
        data.put(
                "creator",
                Map.of("@type", "Organization", "name", "Intercultural Practices Graph", "url", address + "/"));
        data.put("includedInDataCatalog", Map.of("@type", "DataCatalog", "@id", Iris.BASE + "catalog"));
        history.entry(manifest.id())
                .flatMap(ReleaseHistory.Entry::first)
                .ifPresent(time -> data.put("datePublished", time.toString()));
        dataset.listProperties(DCTerms.temporal)
                .forEach(period -> data.put(
                        "temporalCoverage",
                        period.getProperty(DCAT.startDate).getString() + "/"
                                + period.getProperty(DCAT.endDate).getString()));
        data.put("distribution", distributions(manifest, address));
        return StructuredData.script(data);
    }

    private static List<Map<String, Object>> distributions(Manifest manifest, String address) {
        List<Map<String, Object>> distributions = new ArrayList<>();
        for (FileEntry file : manifest.files()) {
            if (!file.downloadPath().startsWith("graph/")
                    && (file.isData() || file.path().equals("catalog.ttl"))) {
                distributions.add(Map.of(
                        "@type",
                        "DataDownload",
                        "name",
                        file.downloadPath(),
                        "contentUrl",
                        address + "/dumps/" + manifest.id() + "/" + file.downloadPath(),
                        "encodingFormat",
                        file.mediaType(),
                        "contentSize",
                        file.bytes() + " B",
                        "sha256",
                        file.sha256()));
            }
        }
        return distributions;
    }

    private static List<Object> texts(Resource dataset, Property property) {
        List<Object> texts = new ArrayList<>();
        dataset.listProperties(property)
                .forEach(statement ->
                        texts.add(Map.of("@value", statement.getString(), "@language", statement.getLanguage())));
        return texts;
    }

    private static List<String> iris(Resource dataset, Property property) {
        return dataset.listProperties(property)
                .mapWith(statement -> statement.getResource().getURI())
                .toList();
    }
}
