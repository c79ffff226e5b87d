package org.interculturalpractices.loader.csvw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIx;

/**
 * Prefixed names and relative references. The prefixes are those of the initial context of RDFa 1.1 and of CSVW; a caller may add others,
 * which never replace them. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#names-of-common-properties">Metadata Vocabulary, section 5.8</a>
 */
public final class PrefixedNames {

    static final String CSVW = "http://www.w3.org/ns/csvw#";

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Map<String, String> INITIAL = initial();

    private final Map<String, String> namespaces;

    /** The initial context and further prefixes. */
    public PrefixedNames(Map<String, String> further) {
        Map<String, String> all = new HashMap<>(further);
        all.putAll(INITIAL);
        this.namespaces = Map.copyOf(all);
    }

    /** A prefixed name as an IRI; anything else as it is. */
    String expand(String text) {
        int colon = text.indexOf(':');
        String namespace = colon < 0 ? null : namespaces.get(text.substring(0, colon));
        return namespace == null || text.startsWith("//", colon + 1) ? text : namespace + text.substring(colon + 1);
    }

    /** Whether it is a prefixed name or an absolute IRI. */
    boolean isName(String text) {
        return SCHEME.matcher(expand(text)).matches() && (!expand(text).equals(text) || isIri(text));
    }

    /** The IRI of a prefixed name or of a reference that is resolved against a base. */
    String resolve(String base, String text) {
        String name = expand(text);
        if (SCHEME.matcher(name).matches() || base.isEmpty()) {
            return name;
        }
        return name.isEmpty() ? base : IRIx.create(base).resolve(name).str();
    }

    private static boolean isIri(String text) {
        try {
            return URI.create(text).isAbsolute() && !text.startsWith("_:");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> initial() {
        try (InputStream in = Objects.requireNonNull(PrefixedNames.class.getResourceAsStream("/csvw/prefixes.tsv"))) {
            Map<String, String> prefixes = new HashMap<>();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> prefixes.put(line[0], line[1]));
            return Map.copyOf(prefixes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
