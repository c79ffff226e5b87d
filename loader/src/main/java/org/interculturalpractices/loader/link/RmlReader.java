package org.interculturalpractices.loader.link;

import io.carml.engine.RmlMapperException;
import io.carml.engine.TriplesMapperException;
import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.model.TriplesMap;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.ontology.Iris;

/**
 * Reads a table or JSON with an RML mapping, by CARML. The mapping's logical sources name the dataset's own file: no other is opened.
 *
 * @see <a href="https://rml.io/specs/rml/">RDF Mapping Language</a>
 */
final class RmlReader {

    private RmlReader() {}

    static void read(DatasetSource dataset, InputStream in, DatasetSink sink) throws IOException {
        RdfReader.Skolem skolem = new RdfReader.Skolem(Iris.dataset(dataset.slug()));
        RdfRmlMapper mapper = RdfRmlMapper.builder()
                .baseIri(Iris.dataset(dataset.slug()) + "/")
                .triplesMaps(mapping(dataset))
                .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
                .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
                .sourceResolver(source -> Optional.of(in))
                .build();
        try {
            mapper.map().toStream().forEach(statement -> sink.statement(skolem.withoutBlankNodes(statement), 0));
        } catch (RmlMapperException | TriplesMapperException | IllegalArgumentException e) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    dataset.name(),
                    "the mapping " + dataset.rml().getFileName() + " does not fit: " + rootMessage(e)
                            + "; mend the mapping or the file",
                    e);
        }
    }

    private static Set<TriplesMap> mapping(DatasetSource dataset) {
        String name = String.valueOf(dataset.rml().getFileName());
        Set<TriplesMap> maps;
        try {
            maps = RmlMappingLoader.build().load(RDFFormat.TURTLE, dataset.rml());
        } catch (RDFParseException e) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    name,
                    (int) Math.max(e.getLineNumber(), 0),
                    (int) Math.max(e.getColumnNumber(), 0),
                    e.getMessage() + "; mend the mapping there");
        } catch (RuntimeException e) {
            throw new LoaderException(
                    Code.SOURCE_INVALID, name, "is no RML mapping: " + rootMessage(e) + "; mend it", e);
        }
        if (maps.isEmpty()) {
            throw new LoaderException(Code.SOURCE_INVALID, name, "has no triples map; write one");
        }
        for (TriplesMap map : maps) {
            Object source = map.getLogicalSource().getSource();
            if (!dataset.name().equals(source)) {
                throw new LoaderException(
                        Code.SOURCE_INVALID,
                        name,
                        "reads \"" + source + "\"; a logical source must be the dataset's own file, rml:source \""
                                + dataset.name() + "\"");
            }
        }
        return maps;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
