package org.interculturalpractices.loader.link;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.vocab.Rdf;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.io.input.BOMInputStream;
import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.ontology.Iris;

/**
 * Reads a table or JSON with an RML mapping, by CARML. The mapping's logical sources name the dataset's own file: no other is opened. A
 * value that cannot be what the mapping makes of it is named with its row and left out.
 *
 * @see <a href="https://rml.io/specs/rml/">RDF Mapping Language</a>
 */
final class RmlReader {

    private RmlReader() {}

    static void read(DatasetSource dataset, InputStream in, DatasetSink sink) throws IOException {
        RmlMapping mapping = RmlMapping.read(dataset);
        String base = Iris.dataset(dataset.slug()) + "/";
        RmlTerms terms = new RmlTerms(base, sink, mapping.constantSubjects());
        InputStream text = BOMInputStream.builder().setInputStream(in).get();
        try {
            RdfRmlMapper.builder()
                    .baseIri(base)
                    .triplesMaps(mapping.triplesMaps())
                    .setLogicalSourceResolver(Rdf.Ql.Csv, () -> new CsvRecords(dataset, terms))
                    .setLogicalSourceResolver(Rdf.Ql.JsonPath, () -> new JsonRecords(terms))
                    .sourceResolver(source -> Optional.of(text))
                    .build()
                    .map()
                    // Without this the first term that cannot be made ends the reading.
                    .onErrorContinue(
                            failure -> !(failure instanceof LoaderException),
                            (failure, value) -> terms.problem(
                                    "cell-invalid",
                                    RmlMapping.rootMessage(failure) + "; it is left out, mend the row or the mapping"))
                    // Nothing is asked for ahead, so that each statement comes while its row is open.
                    .doOnNext(statement -> take(statement, terms, sink))
                    .blockLast();
            terms.end();
        } catch (LoaderException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    dataset.name(),
                    "the mapping " + dataset.rml().getFileName() + " does not fit: " + RmlMapping.rootMessage(e)
                            + "; mend the mapping or the file",
                    e);
        }
    }

    private static void take(Statement statement, RmlTerms terms, DatasetSink sink) {
        terms.made(statement.getSubject().stringValue());
        sink.statement(statement, terms.line());
    }
}
