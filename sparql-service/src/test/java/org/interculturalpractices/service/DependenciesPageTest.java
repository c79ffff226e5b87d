package org.interculturalpractices.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** {@code docs/dependencies.md} against the poms: every library and build plugin that they name, in the version that they name. */
class DependenciesPageTest {

    private static final Path PROJECT =
            Path.of(System.getProperty("icp.project.directory", "..")).toAbsolutePath();
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final String OF_SPRING_BOOT = "Boot";

    @Test
    void listsEveryLibraryAndPluginWithItsVersion() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Document parent = pom("pom.xml");
        for (String module : List.of("", "ontology/", "loader/", "queries/", "sparql-service/")) {
            Document pom = pom(module + "pom.xml");
            pom
                    .select(
                            "project > dependencies > dependency, plugins > plugin, artifactItem:has(groupId:containsOwn(nu.validator))")
                    .stream()
                    .filter(each -> !each.select("> groupId").text().equals("${project.groupId}"))
                    .forEach(each -> expected.put(name(each), version(each, parent)));
        }
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(rows()).containsAllEntriesOf(expected);
    }

    private static String version(Element named, Document parent) {
        String version = Stream.concat(
                        named.select("> version").stream(),
                        parent.select("dependencyManagement dependency, pluginManagement plugin").stream()
                                .filter(each -> name(each).equals(name(named)))
                                .flatMap(each -> each.select("> version").stream()))
                .map(Element::text)
                .findFirst()
                .orElseGet(() -> isOfRdf4j(named) ? "${rdf4j.version}" : OF_SPRING_BOOT);
        return version.startsWith("${")
                ? parent.select("properties")
                        .select(version.substring(2, version.length() - 1).replace(".", "\\."))
                        .text()
                : version;
    }

    private static boolean isOfRdf4j(Element named) {
        return named.select("> groupId").text().equals("org.eclipse.rdf4j");
    }

    private static String name(Element dependency) {
        return dependency.select("> artifactId").text();
    }

    private static Document pom(String file) throws IOException {
        return Jsoup.parse(Files.readString(PROJECT.resolve(file)), Parser.xmlParser());
    }

    /** Names in the first cell of a row, each with the version in the second. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Files.readString(PROJECT.resolve("docs/dependencies.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .forEach(cells ->
                        NAME.matcher(cells[1]).results().forEach(match -> rows.putIfAbsent(match.group(1), cells[2])));
        return rows;
    }
}
