package org.interculturalpractices.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.interculturalpractices.ontology.links.AuthorityLinks;
import org.interculturalpractices.ontology.links.Mapping;
import org.interculturalpractices.ontology.places.PlaceDescriptions;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** The data that tests look at: all that ships with the module, and the example practice. */
final class ExampleData {

    private ExampleData() {}

    /** Ontology, vocabularies, all countries and all curated places with their links. */
    static Model shipped() {
        Model model = Ontology.ontology().add(Ontology.vocabulary());
        PlacesAuthority authority = PlacesAuthority.bundled();
        List<Mapping> links = new ArrayList<>(AuthorityLinks.ofConcepts());
        authority.countries().forEach(country -> {
            model.add(PlaceDescriptions.describe(country));
            links.addAll(AuthorityLinks.of(country));
        });
        authority.places().forEach(place -> {
            model.add(PlaceDescriptions.describe(place));
            links.addAll(AuthorityLinks.of(place));
        });
        links.forEach(link -> model.add(link.describe()));
        return model;
    }

    /** The example practice. */
    static Model practice() {
        Model model = ModelFactory.createDefaultModel();
        try (InputStream in = open("/shapes/valid/practice.ttl")) {
            RDFDataMgr.read(model, in, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }

    /** The example practice with the few places and all the concepts that it points at. */
    static Model small() {
        Model model = Ontology.ontology().add(Ontology.vocabulary()).add(practice());
        PlacesAuthority authority = PlacesAuthority.bundled();
        Set<String> iris = Set.of(Iris.country("no"), Iris.country("se"), Iris.city("no", "oslo"));
        authority.countries().stream()
                .filter(country -> iris.contains(country.iri()))
                .forEach(country -> model.add(PlaceDescriptions.describe(country)));
        authority.places().stream()
                .filter(place -> iris.contains(place.iri()))
                .forEach(place -> model.add(PlaceDescriptions.describe(place)));
        return model;
    }

    static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(ExampleData.class.getResourceAsStream(resource), resource);
    }
}
