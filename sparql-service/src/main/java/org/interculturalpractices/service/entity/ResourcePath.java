package org.interculturalpractices.service.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.document.DocumentFormat;

/**
 * Which thing, and which of its documents, a path of the service is about. The same path under the base is the thing's IRI, on
 * whatever host the service runs.
 *
 * @param path the thing's IRI without the base, such as {@code id/city/no/bergen}
 * @param format the document that a suffix names, or nothing
 */
record ResourcePath(String path, Optional<DocumentFormat> format) {

    private static final Pattern SUFFIX = Pattern.compile("(.+)\\.([a-z]+)");

    /** Reads a path, without the slash in front; a suffix counts where it is that of a format. */
    static ResourcePath parse(String path) {
        Matcher suffix = SUFFIX.matcher(path);
        if (suffix.matches()) {
            Optional<DocumentFormat> format = DocumentFormat.ofExtension(suffix.group(2));
            if (format.isPresent()) {
                return new ResourcePath(suffix.group(1), format);
            }
        }
        return new ResourcePath(path, Optional.empty());
    }

    /** The path of an IRI under the base, without its fragment; nothing for any other IRI. */
    static Optional<String> ofIri(String iri) {
        if (!iri.startsWith(Iris.BASE)) {
            return Optional.empty();
        }
        int fragment = iri.indexOf('#');
        return Optional.of(iri.substring(Iris.BASE.length(), fragment < 0 ? iri.length() : fragment));
    }

    /** The IRI of the thing. */
    String iri() {
        return Iris.BASE + path;
    }

    /** The address of its page, from the root of the service. */
    String page() {
        return "/page/" + path;
    }

    /** The address of its description as RDF, in the format that the client accepts. */
    String data() {
        return "/data/" + path;
    }

    /** The address of one of its documents. */
    String document(DocumentFormat format) {
        return format == DocumentFormat.HTML ? page() : data() + "." + format.extension();
    }
}
