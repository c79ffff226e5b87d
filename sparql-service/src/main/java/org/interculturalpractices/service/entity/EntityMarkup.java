package org.interculturalpractices.service.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.web.StructuredData;

/**
 * What a page says of itself and of its topic to search engines: JSON-LD in the words of schema.org, to be put inside a script
 * element. Texts keep their languages. Stateless.
 *
 * @see <a href="https://schema.org/">schema.org</a>
 */
final class EntityMarkup {

    private EntityMarkup() {}

    /** The data of the page about a thing. */
    static String of(EntityPage page, EntityKind kind, Optional<EntityView> view, String pageAddress, String language) {
        Map<String, Object> topic = new LinkedHashMap<>();
        topic.put("@type", kind.schemaType().substring("https://schema.org/".length()));
        topic.put("@id", page.iri());
        topic.put("name", text(page.title()));
        topic.put("url", pageAddress);
        view.ifPresent(shown -> topic.putAll(shown.structured()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org/");
        data.put("@type", "WebPage");
        data.put("@id", pageAddress);
        data.put("name", text(page.title()));
        data.put("inLanguage", language);
        data.put("license", page.licences().stream().map(Named::iri).toList());
        data.put(
                "isPartOf",
                Map.of(
                        "@type",
                        "Dataset",
                        "@id",
                        Iris.BASE + "releases/" + page.release().id()));
        data.put("mainEntity", topic);
        return StructuredData.script(data);
    }

    /** A text, with its language where it is another one than the page's. */
    static Object text(Text text) {
        return text.lang() == null || text.lang().isEmpty()
                ? text.value()
                : Map.of("@value", text.value(), "@language", text.lang());
    }

    /** Another thing, by type and name. */
    static Map<String, Object> thing(String type, Named thing) {
        return Map.of("@type", type, "@id", thing.iri(), "name", text(thing.label()));
    }

    /** Other things of one type. */
    static List<Map<String, Object>> things(String type, List<Named> things) {
        return things.stream().map(thing -> thing(type, thing)).toList();
    }
}
