package org.interculturalpractices.loader.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.InputFormat;
import org.interculturalpractices.ontology.Slugs;

/**
 * A dataset to be linked: its file, and the file beside it that says what its columns mean. That is CSVW metadata in {@code
 * <file>-metadata.json} for a table, or an RML mapping in {@code <name>.rml.ttl} for a table or JSON; RDF needs none. What RML and RDF
 * do not say of the dataset, {@code <name>-metadata.json} does. Immutable.
 *
 * @param slug the last part of the IRI of its graph
 * @param file the data
 * @param kind how it is read
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#default-locations-and-site-wide-location-configuration">Model for Tabular
 *     Data, section 5.3</a>
 */
public record DatasetSource(String slug, Path file, Kind kind) {

    /** How a dataset is read. */
    public enum Kind {
        /** A table with CSVW metadata. */
        CSVW,
        /** A table or JSON with an RML mapping. */
        RML,
        /** RDF in any format of RDF4J Rio. */
        RDF
    }

    /**
     * The dataset of a file.
     *
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if the file or its mapping is missing, with {@link
     *     Code#SOURCE_INVALID} if there are two mappings
     */
    public static DatasetSource open(Path file) {
        String name = Objects.toString(file.getFileName(), "");
        if (!Files.isRegularFile(file)) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND, file.toString(), "there is no such file; check the name and the folder");
        }
        String slug = Slugs.of(stem(name));
        if (slug.isEmpty()) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    name,
                    "a dataset is named after its file; give it a name with letters or digits");
        }
        return new DatasetSource(slug, file, kind(file, name));
    }

    /** Where the CSVW metadata are. */
    Path csvw() {
        return file.resolveSibling(name() + "-metadata.json");
    }

    /** Where the RML mapping is. */
    Path rml() {
        return file.resolveSibling(stem(name()) + ".rml.ttl");
    }

    /** The name of the file, without its folder. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** The file and those beside it that belong to it. */
    List<Path> files() {
        return Stream.of(file, csvw(), rml(), file.resolveSibling(stem(name()) + "-metadata.json"))
                .filter(Files::exists)
                .toList();
    }

    private static Kind kind(Path file, String name) {
        DatasetSource table = new DatasetSource("", file, Kind.CSVW);
        InputFormat format = InputFormat.of(name);
        boolean csvw = format == InputFormat.CSV && Files.exists(table.csvw());
        boolean rml = Files.exists(table.rml());
        if (csvw && rml) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    name,
                    "has two mappings, " + table.csvw().getFileName() + " and "
                            + table.rml().getFileName() + "; keep one");
        }
        if (format == InputFormat.RDF && !rml) {
            return Kind.RDF;
        }
        if (!csvw && !rml) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND,
                    name,
                    "nothing says what its columns mean; write "
                            + (format == InputFormat.CSV ? table.csvw().getFileName() + " (CSVW) or " : "")
                            + table.rml().getFileName() + " (RML) beside it, as docs/linking.md shows");
        }
        return csvw ? Kind.CSVW : Kind.RML;
    }

    private static String stem(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }
}
