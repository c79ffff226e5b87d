package org.interculturalpractices.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.encoding.WebEncoding;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.ontology.CanonicalText;
import org.jspecify.annotations.Nullable;

/**
 * The description of a source in its sidecar file. Each value may be absent; what is given is well-formed.
 *
 * @param iri the page that the source was taken from, an absolute IRI
 * @param title the title of the page
 * @param publisher who published it
 * @param license the licence of its texts, an absolute IRI; absent means not known
 * @param rights what is to be said of rights, in words
 * @param retrieved the day on which the page was read
 * @param language the language of its titles and texts, a BCP 47 tag of two or three letters; absent means that it is detected
 * @param charset of a page: the label of its encoding (WHATWG Encoding Standard), as the HTTP header gave it
 * @param columns of a table or of JSON: which column, property or JSON Pointer holds which field
 * @param country of a practice's own page: the country, by its name or its ISO 3166-1 code of two letters
 * @param city of a practice's own page: the names of its cities; only beside a country
 */
public record SourceDescription(
        @Nullable String iri,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String license,
        @Nullable String rights,
        @Nullable LocalDate retrieved,
        @Nullable String language,
        @Nullable String charset,
        @Nullable Map<String, String> columns,
        @Nullable String country,
        @Nullable String city) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** The description of a source that has no sidecar file. */
    public static final SourceDescription UNKNOWN =
            new SourceDescription(null, null, null, null, null, null, null, null, Map.of(), null, null);

    public SourceDescription {
        requireIri("iri", iri);
        requireIri("license", license);
        requireWords("title", title);
        requireWords("publisher", publisher);
        requireWords("rights", rights);
        requireWords("country", country);
        requireWords("city", city);
        if (city != null && country == null) {
            throw new IllegalArgumentException("\"city\" needs \"country\" beside it");
        }
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("\"language\" must be a tag such as en or sq, not \"" + language + "\"");
        }
        if (charset != null && WebEncoding.ofLabel(charset).isEmpty()) {
            throw new IllegalArgumentException(
                    "\"charset\" must be a label such as utf-8 or windows-1251, not \"" + charset + "\"");
        }
        columns = columns == null ? Map.of() : Map.copyOf(columns);
    }

    /** The same, of a source that is a listing. */
    public SourceDescription withoutColumns() {
        return new SourceDescription(
                iri, title, publisher, license, rights, retrieved, language, charset, Map.of(), null, null);
    }

    /**
     * What the sidecar file beside a file says of it; nothing if there is none.
     *
     * @throws org.interculturalpractices.loader.problem.LoaderException if it is not the JSON that it should be
     */
    public static SourceDescription readBeside(Path source) throws IOException {
        Path sidecar = sidecarOf(source);
        if (!Files.exists(sidecar)) {
            return UNKNOWN;
        }
        try (InputStream in = Files.newInputStream(sidecar)) {
            return SidecarFile.read(sidecar.toString(), in);
        }
    }

    /** The sidecar file of a source. */
    public static Path sidecarOf(Path source) {
        return source.resolveSibling(SidecarFile.nameFor(String.valueOf(source.getFileName())));
    }

    /** The bytes of the sidecar file that says it. */
    public byte[] bytes() {
        return SidecarFile.write(this);
    }

    /** Writes it into the sidecar file of a source. */
    public void writeBeside(Path source) throws IOException {
        DurableFiles.replace(sidecarOf(source), bytes());
    }

    private static void requireIri(String name, @Nullable String value) {
        if (value != null && !Addresses.isAbsoluteIri(value)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" must be an absolute IRI such as https://example.org/page, not \"" + value + "\"");
        }
    }

    private static void requireWords(String name, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException("\"" + name + "\" is empty: give it words or leave it out");
        }
        if (value != null && CanonicalText.hasLostCharacter(value)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" has a U+FFFD, where a program lost a character: write the character again");
        }
    }
}
