package org.interculturalpractices.loader.link;

import io.carml.model.TriplesMap;
import io.carml.util.RmlMappingLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.InputFormat;
import org.interculturalpractices.loader.source.RdfSyntax;

/**
 * An RML mapping that reads the dataset's own file and nothing else. Each reference of it says in its text what is made of the value, so
 * that {@link RmlTerms} can look at it. Immutable.
 *
 * @param triplesMaps the triples maps
 * @param constantSubjects the subjects that are the same for every row
 * @see <a href="https://rml.io/specs/rml/">RDF Mapping Language</a>
 */
record RmlMapping(Set<TriplesMap> triplesMaps, Set<String> constantSubjects) {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String RR = "http://www.w3.org/ns/r2rml#";
    private static final String RML = "http://semweb.mmlab.be/ns/rml#";
    private static final String QL = "http://semweb.mmlab.be/ns/ql#";
    private static final String NEWER_RML = "http://w3id.org/rml/";
    private static final String FUNCTIONS = "http://semweb.mmlab.be/ns/fnml#";
    private static final IRI LOGICAL_SOURCE = VALUES.createIRI(RML + "logicalSource");
    private static final IRI SOURCE = VALUES.createIRI(RML + "source");
    private static final IRI FORMULATION = VALUES.createIRI(RML + "referenceFormulation");
    private static final IRI ITERATOR = VALUES.createIRI(RML + "iterator");
    private static final IRI REFERENCE = VALUES.createIRI(RML + "reference");
    private static final IRI TERM_TYPE = VALUES.createIRI(RR + "termType");
    private static final IRI SUBJECT_MAP = VALUES.createIRI(RR + "subjectMap");
    private static final IRI SUBJECT = VALUES.createIRI(RR + "subject");
    private static final IRI CONSTANT = VALUES.createIRI(RR + "constant");
    private static final Set<String> DATABASE = Set.of(
            RR + "logicalTable",
            RR + "tableName",
            RR + "sqlQuery",
            RR + "sqlVersion",
            RML + "query",
            RML + "sqlVersion");

    /** What a mapping makes of the value of a reference. */
    enum Role {
        /** A text. */
        TEXT(""),
        /** An IRI that others state of the row: it is to be absolute. */
        OBJECT_IRI("\u0001object:"),
        /** Another IRI, which may be relative to that of the dataset. */
        IRI("\u0001iri:"),
        /** A language tag. */
        LANGUAGE("\u0001language:");

        private final String mark;

        Role(String mark) {
            this.mark = mark;
        }

        /** The role that an expression says; that of an expression without a mark is a text. */
        static Role of(String expression) {
            return Arrays.stream(values())
                    .filter(role -> role != TEXT && expression.startsWith(role.mark))
                    .findFirst()
                    .orElse(TEXT);
        }

        /** The expression as the mapping has it. */
        String reference(String expression) {
            return expression.substring(mark.length());
        }
    }

    RmlMapping {
        triplesMaps = Set.copyOf(triplesMaps);
        constantSubjects = Set.copyOf(constantSubjects);
    }

    /**
     * The mapping beside a dataset.
     *
     * @throws LoaderException with {@link Code#SOURCE_INVALID} if it is none, or asks for what is not there
     */
    static RmlMapping read(DatasetSource dataset) {
        String name = String.valueOf(dataset.rml().getFileName());
        Model statements = parse(dataset, name);
        new Check(dataset, name, statements).check();
        Set<String> constants = constantSubjects(statements);
        try {
            return new RmlMapping(RmlMappingLoader.build().load(marked(statements)), constants);
        } catch (RuntimeException e) {
            throw invalid(name, "is no RML mapping: " + rootMessage(e) + "; mend it");
        }
    }

    /** The first line of what the deepest cause says. */
    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("it cannot be understood");
    }

    private static Model parse(DatasetSource dataset, String name) {
        Model statements = new LinkedHashModel();
        RDFParser parser = RdfSyntax.parser(name);
        parser.setRDFHandler(new StatementCollector(statements));
        try (InputStream in = Files.newInputStream(dataset.rml())) {
            RdfSyntax.parse(parser, name, in, "https://w3id.org/intercultural-practices/mapping/");
        } catch (IOException e) {
            throw LoaderException.unreadable(name, e);
        }
        return statements;
    }

    private static Set<String> constantSubjects(Model statements) {
        Stream<Value> inMaps = statements.filter(null, SUBJECT_MAP, null).objects().stream()
                .filter(Resource.class::isInstance)
                .flatMap(map -> statements.filter((Resource) map, CONSTANT, null).objects().stream());
        return Stream.concat(inMaps, statements.filter(null, SUBJECT, null).objects().stream())
                .map(Value::stringValue)
                .collect(Collectors.toSet());
    }

    private static Model marked(Model statements) {
        Model marked = new LinkedHashModel();
        for (Statement statement : statements) {
            boolean reference = statement.getPredicate().equals(REFERENCE);
            marked.add(
                    statement.getSubject(),
                    statement.getPredicate(),
                    reference
                            ? VALUES.createLiteral(role(statements, statement.getSubject()).mark
                                    + statement.getObject().stringValue())
                            : statement.getObject());
        }
        return marked;
    }

    private static Role role(Model statements, Resource map) {
        Set<String> parents = new HashSet<>();
        statements.filter(null, null, map).predicates().forEach(parent -> parents.add(parent.stringValue()));
        Set<Value> types = statements.filter(map, TERM_TYPE, null).objects();
        if (parents.contains(RML + "languageMap")) {
            return Role.LANGUAGE;
        }
        if (parents.contains(RR + "objectMap")) {
            return types.contains(VALUES.createIRI(RR + "IRI")) ? Role.OBJECT_IRI : Role.TEXT;
        }
        return types.contains(VALUES.createIRI(RR + "BlankNode")) || types.contains(VALUES.createIRI(RR + "Literal"))
                ? Role.TEXT
                : Role.IRI;
    }

    private static LoaderException invalid(String name, String detail) {
        return new LoaderException(Code.SOURCE_INVALID, name, detail);
    }

    /** What a mapping may ask for. */
    private record Check(DatasetSource dataset, String name, Model statements) {

        void check() {
            for (IRI property : statements.predicates()) {
                String iri = property.stringValue();
                if (iri.startsWith(NEWER_RML)) {
                    throw invalid(
                            name,
                            "is written with the terms of <" + NEWER_RML
                                    + ">, which are not read; write it with those of <" + RML + ">");
                }
                if (iri.startsWith(FUNCTIONS)) {
                    throw invalid(
                            name,
                            "uses <" + iri + ">, and functions are not run; put their results into " + dataset.name());
                }
                if (DATABASE.contains(iri)) {
                    throw invalid(
                            name,
                            "asks a database (<" + iri + ">); save the table as CSV and map that, rml:source \""
                                    + dataset.name() + "\"");
                }
            }
            Set<Value> sources = statements.filter(null, LOGICAL_SOURCE, null).objects();
            if (sources.isEmpty()) {
                throw invalid(name, "has no triples map with an rml:logicalSource; write one");
            }
            sources.forEach(this::checkSource);
            for (Resource map : statements.filter(null, LOGICAL_SOURCE, null).subjects()) {
                if (!statements.contains(map, SUBJECT_MAP, null) && !statements.contains(map, SUBJECT, null)) {
                    throw invalid(name, "has the triples map <" + map + "> without an rr:subjectMap; write one");
                }
            }
        }

        private void checkSource(Value value) {
            Set<Value> files = value instanceof Resource source
                    ? statements.filter(source, SOURCE, null).objects()
                    : Set.of();
            if (files.size() != 1
                    || !(files.iterator().next() instanceof Literal file)
                    || !file.getLabel().equals(dataset.name())) {
                throw invalid(
                        name,
                        "reads "
                                + files.stream()
                                        .map(file -> '"' + file.stringValue() + '"')
                                        .collect(Collectors.joining(", "))
                                + "; a logical source must be the dataset's own file, rml:source \"" + dataset.name()
                                + "\"");
            }
            boolean table = InputFormat.of(dataset.name()) == InputFormat.CSV;
            String expected = QL + (table ? "CSV" : "JSONPath");
            Set<Value> formulations =
                    statements.filter((Resource) value, FORMULATION, null).objects();
            if (!formulations.equals(Set.of(VALUES.createIRI(expected)))) {
                throw invalid(
                        name,
                        "reads " + dataset.name() + " with the reference formulation "
                                + formulations.stream().map(Value::stringValue).toList()
                                + "; write rml:referenceFormulation <"
                                + expected + "> for " + (table ? "a table" : "JSON"));
            }
            if (!table && !statements.contains((Resource) value, ITERATOR, null)) {
                throw invalid(
                        name, "has no rml:iterator, such as \"$[*]\", which says what the records are; write one");
            }
        }
    }
}
