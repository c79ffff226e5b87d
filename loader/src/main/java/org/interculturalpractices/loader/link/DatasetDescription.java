package org.interculturalpractices.loader.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.ontology.Iris;
import org.jspecify.annotations.Nullable;

/**
 * The description of a linked dataset as a whole; kept beside its statements, and written into the graph of metadata. Each value but slug
 * and titles may be absent.
 *
 * @param slug the last part of the IRI of its graph
 * @param titles in languages
 * @param descriptions in languages
 * @param publisher who published it, in words
 * @param license the IRI of its licence; absent means not known
 * @param rights what is to be said of rights, in languages
 * @param source where it was taken from, an IRI
 * @param sha256 the SHA-256 of the bytes of its file, decompressed, in hexadecimal
 */
public record DatasetDescription(
        String slug,
        List<Words> titles,
        List<Words> descriptions,
        @Nullable String publisher,
        @Nullable String license,
        List<Words> rights,
        @Nullable String source,
        String sha256) {

    /** A text in a language, or of no stated language where the tag is empty. */
    public record Words(String text, String language) {}

    public DatasetDescription {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        rights = List.copyOf(rights);
    }

    /** What the sidecar file of a dataset says; without a title it is named after its file. */
    static DatasetDescription of(DatasetSource dataset, SourceDescription sidecar, String sha256) {
        String language = sidecar.language() == null ? "" : sidecar.language();
        return new DatasetDescription(
                dataset.slug(),
                List.of(new Words(sidecar.title() == null ? dataset.name() : sidecar.title(), language)),
                List.of(),
                sidecar.publisher(),
                sidecar.license(),
                sidecar.rights() == null ? List.of() : List.of(new Words(sidecar.rights(), language)),
                sidecar.iri(),
                sha256);
    }

    /** The same of a file with that checksum. */
    DatasetDescription withSha256(String checksum) {
        return new DatasetDescription(slug, titles, descriptions, publisher, license, rights, source, checksum);
    }

    /** Its statements for the graph of metadata. */
    public Model describe() {
        Model model = ModelFactory.createDefaultModel();
        Resource graph = model.createResource(Iris.dataset(slug), VOID.Dataset);
        titles.forEach(words -> graph.addProperty(DCTerms.title, words.text, words.language));
        descriptionsOrGeneral().forEach(words -> graph.addProperty(DCTerms.description, words.text, words.language));
        rightsOrUnknown().forEach(words -> graph.addProperty(DCTerms.rights, words.text, words.language));
        Optional.ofNullable(publisher).ifPresent(name -> graph.addProperty(DCTerms.creator, name));
        Optional.ofNullable(license).ifPresent(iri -> graph.addProperty(DCTerms.license, model.createResource(iri)));
        Optional.ofNullable(source).ifPresent(iri -> graph.addProperty(DCTerms.source, model.createResource(iri)));
        graph.addProperty(RDF.type, model.createResource("http://www.w3.org/ns/dcat#Dataset"));
        return model;
    }

    private List<Words> descriptionsOrGeneral() {
        return descriptions.isEmpty()
                ? List.of(
                        new Words("A dataset linked to the places of the graph.", "en"),
                        new Words("Un jeu de données lié aux lieux du graphe.", "fr"))
                : descriptions;
    }

    /** What is said of rights; without a licence, that it is not known. */
    private List<Words> rightsOrUnknown() {
        if (license != null) {
            return rights;
        }
        List<Words> all = new ArrayList<>(rights);
        all.add(new Words("The licence of this dataset is not known; ask its publisher before you use it.", "en"));
        all.add(new Words(
                "La licence de ce jeu de données n'est pas connue ; demandez à son éditeur avant de l'utiliser.",
                "fr"));
        return all;
    }
}
