package org.interculturalpractices.service.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.util.ResourceUtils;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.sparql.DescribedService;
import org.springframework.stereotype.Component;

/**
 * The catalogue record of a release as it is published: the file of the release, with the times and the chain of versions that
 * the activation log knows, the description of the endpoint, and addresses under which this service is reached. Thread-safe.
 */
@Component
final class CatalogDocument {

    private static final Property PREVIOUS_VERSION = ResourceFactory.createProperty(DCAT.NS, "previousVersion");
    private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");
    /** What is an address to be opened, and no name: the rest of the IRIs under the base stay as they are. */
    private static final Set<String> ADDRESSES = Set.of("sparql", "dumps/");

    private final DescribedService service;

    CatalogDocument(DescribedService service) {
        this.service = service;
    }

    /**
     * Makes the record.
     *
     * @param history of all releases
     * @param address the public address of the service
     * @throws ServiceException NOT_FOUND for a release of an earlier version, which has none
     */
    Model of(ReleaseFolder release, ReleaseHistory history, String address) {
        if (!release.hasCatalog()) {
            throw new ServiceException(
                    Code.NOT_FOUND,
                    "This release was made by an earlier version of the program, and has no catalogue record; the operator"
                            + " can load its sources again, or rebuild it from graph.nq.gz.");
        }
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, release.catalog().toString());
        addTimes(model, release.id(), history);
        model.add(ModelFactory.createModelForGraph(service.describe(address, release.manifest())));
        model.createResource(Iris.BASE + "catalog#sparql")
                .addProperty(RDFS.seeAlso, model.createResource(address + "/sparql#service"));
        moveAddresses(model, address);
        return model;
    }

    private static void addTimes(Model model, String id, ReleaseHistory history) {
        Optional<ReleaseHistory.Entry> entry = history.entry(id);
        entry.flatMap(ReleaseHistory.Entry::first).ifPresent(time -> {
            // A release never changes after it was issued.
            addTime(dataset(model, id), DCTerms.issued, time);
            addTime(dataset(model, id), DCTerms.modified, time);
        });
        Resource catalog = model.createResource(Iris.BASE + "catalog");
        List<Instant> activations = history.releases().stream()
                .flatMap(release -> release.activations().stream())
                .sorted()
                .toList();
        if (!activations.isEmpty()) {
            addTime(catalog, DCTerms.issued, activations.getFirst());
            addTime(catalog, DCTerms.modified, activations.getLast());
        }
        addVersions(model, entry, history);
    }

    /** The releases before this one, each with what is said of it where only its name is known. */
    private static void addVersions(Model model, Optional<ReleaseHistory.Entry> entry, ReleaseHistory history) {
        Optional<ReleaseHistory.Entry> later = entry;
        Optional<ReleaseHistory.Entry> earlier =
                entry.flatMap(ReleaseHistory.Entry::previous).flatMap(history::entry);
        while (later.isPresent() && earlier.isPresent()) {
            String id = earlier.get().id();
            Resource older = dataset(model, id)
                    .addProperty(RDF.type, DCAT.Dataset)
                    .addProperty(DCTerms.title, "Good practices of intercultural cities", "en")
                    .addProperty(DCTerms.description, "An earlier release.", "en")
                    .addProperty(VERSION, ReleaseId.shortForm(id));
            earlier.get().first().ifPresent(time -> addTime(older, DCTerms.issued, time));
            dataset(model, later.get().id()).addProperty(PREVIOUS_VERSION, older);
            later = earlier;
            earlier = earlier.get().previous().flatMap(history::entry);
        }
    }

    private static void moveAddresses(Model model, String address) {
        List<Resource> moved = model.listObjects()
                .filterKeep(node ->
                        node.isURIResource() && isAddress(node.asResource().getURI()))
                .mapWith(node -> node.asResource())
                .toList();
        moved.forEach(resource -> ResourceUtils.renameResource(
                resource, address + "/" + resource.getURI().substring(Iris.BASE.length())));
    }

    private static boolean isAddress(String iri) {
        return iri.startsWith(Iris.BASE)
                && ADDRESSES.stream().anyMatch(path -> iri.startsWith(path, Iris.BASE.length()));
    }

    private static Resource dataset(Model model, String id) {
        return model.createResource(Iris.BASE + "releases/" + id);
    }

    private static void addTime(Resource resource, Property property, Instant time) {
        resource.addProperty(property, time.toString(), XSDDatatype.XSDdateTime);
    }
}
