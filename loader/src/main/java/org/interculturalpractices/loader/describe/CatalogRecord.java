package org.interculturalpractices.loader.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.ontology.Iris;

/**
 * The record of a release for catalogues of open data: DCAT-AP 3.0.1 with VoID statistics, {@code catalog.ttl}. It depends on the
 * quads of the release alone: whoever rebuilds the release gets the same bytes. Times, and the chain of versions, are history,
 * which the service adds from the activation log.
 *
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.0/">DCAT-AP 3.0</a>
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>
 */
public final class CatalogRecord {

    private static final String FIXED_PART = "/metadata/catalog.ttl";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");
    private static final List<Property> OF_GRAPHS =
            List.of(DCTerms.title, DCTerms.description, DCTerms.license, DCTerms.rights);

    private final Model model = ModelFactory.createDefaultModel();
    private final String iri;
    private final Resource dataset;

    private CatalogRecord(String release) {
        try (InputStream in = CatalogRecord.class.getResourceAsStream(FIXED_PART)) {
            RDFDataMgr.read(model, in, Iris.BASE, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        iri = Iris.BASE + "releases/" + release;
        dataset = model.createResource(iri, DCAT.Dataset);
    }

    /**
     * Writes the record of a release.
     *
     * @param release its id
     * @param union counts of the union of its graphs
     * @param graphs counts of each graph, by its IRI
     * @param facts what else is to be said
     * @param files its downloads
     * @param target the file
     */
    public static void write(
            String release,
            DatasetStatistics union,
            SortedMap<String, DatasetStatistics> graphs,
            ReleaseFacts facts,
            List<FileEntry> files,
            Path target)
            throws IOException {
        CatalogRecord record = new CatalogRecord(release);
        record.describeDataset(release, union, facts);
        graphs.forEach((graph, statistics) -> record.describeGraph(graph, statistics, facts));
        facts.linksets().forEach(record::describeLinkset);
        Distributions.add(record.model, release, files);
        SortedTurtle.write(record.model, target);
    }

    private void describeDataset(String release, DatasetStatistics union, ReleaseFacts facts) {
        Resource catalog = resource("catalog");
        catalog.addProperty(DCAT.dataset, dataset);
        resource("catalog#sparql").addProperty(DCAT.servesDataset, dataset);
        dataset.addProperty(DCTerms.title, "Good practices of intercultural cities", "en")
                .addProperty(DCTerms.title, "Bonnes pratiques des cités interculturelles", "fr")
                .addProperty(
                        DCTerms.description,
                        "Practices of intercultural cities with their places, periods, themes and policy areas, as RDF and as tables.",
                        "en")
                .addProperty(
                        DCTerms.description,
                        "Pratiques des cités interculturelles avec leurs lieux, périodes, thèmes et domaines d'action, en RDF et en tableaux.",
                        "fr")
                .addProperty(DCTerms.identifier, iri)
                .addProperty(VERSION, ReleaseId.shortForm(release))
                .addProperty(DCTerms.publisher, resource("catalog#publisher"))
                .addProperty(DCTerms.conformsTo, resource("ontology"))
                .addProperty(DCTerms.language, model.createResource(EU + "language/ENG"))
                .addProperty(DCTerms.language, model.createResource(EU + "language/FRA"))
                .addProperty(DCAT.theme, model.createResource(EU + "data-theme/SOCI"))
                .addProperty(DCAT.landingPage, model.createResource(iri, FOAF.Document))
                .addProperty(VOID.sparqlEndpoint, resource("sparql"))
                .addProperty(VOID.uriSpace, Iris.BASE + "id/")
                .addProperty(VOID.exampleResource, resource("scheme/themes"));
        Stream.of("interculturality", "inclusion", "good practices", "cities", "local government")
                .forEach(word -> dataset.addProperty(DCAT.keyword, word, "en"));
        Stream.of("interculturalité", "inclusion", "bonnes pratiques", "villes", "collectivités locales")
                .forEach(word -> dataset.addProperty(DCAT.keyword, word, "fr"));
        facts.euCountries()
                .forEach(country -> dataset.addProperty(
                        DCTerms.spatial,
                        model.createResource(country, DCTerms.Location)
                                .addProperty(SKOS.inScheme, model.createResource(EU + "country"))));
        describeYears(facts);
        VoidWriter.describe(dataset, iri + "#", union);
        Vocabularies.usedBy(union)
                .forEach(vocabulary -> dataset.addProperty(VOID.vocabulary, model.createResource(vocabulary)));
    }

    private void describeYears(ReleaseFacts facts) {
        if (facts.firstYear().isPresent() && facts.lastYear().isPresent()) {
            dataset.addProperty(
                    DCTerms.temporal,
                    model.createResource(iri + "#years", DCTerms.PeriodOfTime)
                            .addProperty(DCAT.startDate, facts.firstYear().get(), XSDDatatype.XSDgYear)
                            .addProperty(DCAT.endDate, facts.lastYear().get(), XSDDatatype.XSDgYear));
        }
    }

    private void describeGraph(String graph, DatasetStatistics statistics, ReleaseFacts facts) {
        String fragment = iri + "#" + graph.substring(Iris.BASE.length());
        Resource part = model.createResource(fragment, DCAT.Dataset)
                .addProperty(DCTerms.publisher, resource("catalog#publisher"))
                .addProperty(DCTerms.isPartOf, dataset)
                .addProperty(FOAF.primaryTopic, model.createResource(graph));
        Resource stated = facts.metadata().getResource(graph);
        for (Property property : OF_GRAPHS) {
            stated.listProperties(property).forEach(statement -> part.addProperty(property, statement.getObject()));
        }
        stated.listProperties(DCTerms.license)
                .forEach(statement ->
                        statement.getResource().inModel(model).addProperty(RDF.type, DCTerms.LicenseDocument));
        stated.listProperties(DCTerms.license)
                .forEach(statement -> dataset.addProperty(DCTerms.license, statement.getObject()));
        stated.listProperties(DCTerms.source)
                .forEach(statement -> part.addProperty(
                        DCAT.landingPage,
                        model.createResource(statement.getResource().getURI(), FOAF.Document)));
        dataset.addProperty(VOID.subset, part).addProperty(DCTerms.hasPart, part);
        resource("catalog").addProperty(DCAT.dataset, part);
        VoidWriter.describe(part, fragment + "/", statistics);
    }

    private void describeLinkset(ReleaseFacts.Linkset kind, long links) {
        Resource target = model.createResource(kind.target().home(), VOID.Dataset)
                .addProperty(DCTerms.title, kind.target().title(), "en")
                .addProperty(VOID.uriSpace, kind.target().uriSpace());
        String name =
                VoidWriter.name(kind.predicate()) + "/" + kind.target().name().toLowerCase(Locale.ROOT);
        Resource linkset = model.createResource(iri + "#links/" + name, VOID.Linkset)
                .addProperty(VOID.linkPredicate, model.createResource(kind.predicate()))
                .addProperty(
                        VOID.subjectsTarget,
                        model.createResource(
                                iri + (kind.target() == Authority.GOALS ? "#graph/vocabulary" : "#graph/places")))
                .addProperty(VOID.objectsTarget, target)
                .addLiteral(VOID.triples, links);
        dataset.addProperty(VOID.subset, linkset);
    }

    private Resource resource(String path) {
        return model.createResource(Iris.BASE + path);
    }
}
