package org.interculturalpractices.loader.describe;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.ontology.Ontology;

/** Writes statistics in VoID. Every partition has an IRI of its own, below that of its dataset. */
final class VoidWriter {

    private VoidWriter() {}

    /**
     * Adds the statistics of a dataset.
     *
     * @param dataset the dataset in the record
     * @param fragments what the IRIs of its partitions begin with
     */
    static void describe(Resource dataset, String fragments, DatasetStatistics statistics) {
        Model model = dataset.getModel();
        dataset.addProperty(RDF.type, VOID.Dataset)
                .addLiteral(VOID.triples, statistics.triples())
                .addLiteral(VOID.distinctSubjects, statistics.subjects())
                .addLiteral(VOID.distinctObjects, statistics.objects())
                .addLiteral(VOID.classes, (long) statistics.classes().size())
                .addLiteral(VOID.properties, (long) statistics.properties().size());
        statistics
                .classes()
                .forEach((type, entities) -> dataset.addProperty(
                        VOID.classPartition,
                        model.createResource(fragments + "class/" + name(type), VOID.Dataset)
                                .addProperty(VOID._class, model.createResource(type))
                                .addLiteral(VOID.entities, entities.longValue())));
        statistics
                .properties()
                .forEach((property, counts) -> dataset.addProperty(
                        VOID.propertyPartition,
                        model.createResource(fragments + "property/" + name(property), VOID.Dataset)
                                .addProperty(VOID.property, model.createResource(property))
                                .addLiteral(VOID.triples, counts.triples())
                                .addLiteral(VOID.distinctSubjects, counts.subjects())
                                .addLiteral(VOID.distinctObjects, counts.objects())));
    }

    /** A short name that is unique: with a prefix of the project, or a part of a checksum. */
    static String name(String iri) {
        String name = Ontology.prefixes().qnameFor(iri);
        return name == null ? DigestUtils.sha256Hex(iri).substring(0, 12) : name.replace(':', '-');
    }
}
