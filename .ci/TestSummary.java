import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The summary that {@code ./icp test} ends with, from the XML reports of Surefire and Failsafe: how many classes and tests ran, what
 * failed, what was skipped and why, and the slowest classes. Arguments: the project's folder, and a file that is as old as the run:
 * older reports are of another run.
 */
public final class TestSummary {

    private static final int SLOWEST = 10;
    /** The number of a test among those that a method makes. */
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");

    private static final Pattern EXCEPTION = Pattern.compile("^[\\w.]+Exception: ");
    private static final String PACKAGE = "org.interculturalpractices.";

    private record TestClass(String name, double seconds) {}

    private final List<TestClass> classes = new ArrayList<>();
    /** How often, by reason and name. */
    private final SortedMap<String, SortedMap<String, Integer>> skipped = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();
    private int tests;

    private TestSummary() {}

    public static void main(String[] arguments) throws Exception {
        Instant begun = Files.getLastModifiedTime(Path.of(arguments[1])).toInstant();
        TestSummary summary = new TestSummary();
        for (Path report : reports(Path.of(arguments[0]), begun)) {
            summary.read(report);
        }
        summary.print(Duration.between(begun, Instant.now()));
    }

    private static List<Path> reports(Path project, Instant begun) throws IOException {
        List<Path> reports = new ArrayList<>();
        try (Stream<Path> modules = Files.list(project)) {
            for (Path module : modules.sorted().toList()) {
                for (String kind : List.of("surefire", "failsafe")) {
                    Path folder = module.resolve("target").resolve(kind + "-reports");
                    if (Files.isDirectory(folder)) {
                        try (Stream<Path> files = Files.list(folder)) {
                            files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                                    .sorted()
                                    .forEach(reports::add);
                        }
                    }
                }
            }
        }
        reports.removeIf(report -> report.toFile().lastModified() < begun.toEpochMilli());
        return reports;
    }

    private void read(Path report) throws IOException, ParserConfigurationException, SAXException {
        Element suite;
        try (InputStream in = Files.newInputStream(report)) {
            suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
        NodeList cases = suite.getElementsByTagName("testcase");
        if (cases.getLength() == 0) {
            return;
        }
        classes.add(new TestClass(shortened(suite.getAttribute("name")), Double.parseDouble(suite.getAttribute("time"))));
        for (int index = 0; index < cases.getLength(); index++) {
            Element test = (Element) cases.item(index);
            tests++;
            String name = shortened(test.getAttribute("classname")) + " " + test.getAttribute("name");
            NodeList skips = test.getElementsByTagName("skipped");
            if (skips.getLength() > 0) {
                skipped.computeIfAbsent(reason((Element) skips.item(0)), key -> new TreeMap<>())
                        .merge(INDEX.matcher(name.strip()).replaceAll(""), 1, Integer::sum);
            }
            if (test.getElementsByTagName("failure").getLength() + test.getElementsByTagName("error").getLength() > 0) {
                failed.add(name.strip());
            }
        }
    }

    private void print(Duration took) {
        int skips = skipped.values().stream()
                .flatMap(names -> names.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%n%d test classes, %d tests: %d passed, %d failed, %d skipped; %d min %d s%n",
                classes.size(),
                tests,
                tests - failed.size() - skips,
                failed.size(),
                skips,
                took.toMinutes(),
                took.toSecondsPart());
        print("failed", failed);
        skipped.forEach((reason, names) -> print(
                "skipped, " + reason,
                names.entrySet().stream()
                        .map(name -> name.getValue() + " x " + name.getKey())
                        .toList()));
        print(
                "slowest classes",
                classes.stream()
                        .sorted(Comparator.comparingDouble(TestClass::seconds).reversed())
                        .limit(SLOWEST)
                        .map(test -> String.format(Locale.ROOT, "%7.1f s  %s", test.seconds, test.name))
                        .toList());
    }

    private static void print(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            System.out.println(title + ":");
            lines.forEach(line -> System.out.println("  " + line));
        }
    }

    private static String shortened(String name) {
        return name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : name;
    }

    /** Surefire has it as an attribute, or as the first line of a stack trace behind the name of an exception. */
    private static String reason(Element skip) {
        String text = skip.getAttribute("message").isBlank() ? skip.getTextContent() : skip.getAttribute("message");
        String line = text.strip().lines().findFirst().orElse("no reason is given");
        return EXCEPTION.matcher(line).replaceFirst("");
    }
}
