package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.parse.ListingRecord;
import org.interculturalpractices.ontology.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * Which record of a source has which practice IRI. A slug is minted once, from the title; later a record is known again when
 * two of its title, heading line and text are those of a row, so that a mended title or a longer text changes no IRI. Rows
 * are only ever added: a slug is never given to another practice. A curator who finds that two practices are one writes the
 * other's slug into the column {@code replaced_by} of a row. Not thread-safe; one load uses one instance.
 */
public final class Register {

    private static final int MAX_SLUG = 80;
    private static final int HASH_DIGITS = 8;
    private static final CSVFormat FORMAT = CSVFormat.TDF
            .builder()
            .setHeader("practice", "title", "heading", "text_sha256", "replaced_by")
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    private record Row(String slug, String title, String heading, String textHash) implements Comparable<Row> {
        private static final Comparator<Row> ORDER = Comparator.comparing(Row::slug)
                .thenComparing(Row::title)
                .thenComparing(Row::heading)
                .thenComparing(Row::textHash);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }

        /** What two agreeing parts of three look like. */
        List<List<String>> pairs() {
            return List.of(
                    List.of("title heading", title, heading),
                    List.of("title text", title, textHash),
                    List.of("heading text", heading, textHash));
        }
    }

    private final Set<Row> rows = new TreeSet<>();
    private final Set<String> slugs = new HashSet<>();
    private final Map<List<String>, String> slugByRow = new HashMap<>();
    private final Map<List<String>, String> slugByPair = new HashMap<>();
    private final Map<String, String> recordByUsedSlug = new HashMap<>();
    private final SortedMap<String, String> replacements = new TreeMap<>();

    /**
     * A practice of a former load that no record of this one describes.
     *
     * @param slug its slug
     * @param title its last title
     * @param replacedBy the slug of the practice that stands for it now, or nothing
     */
    public record Withdrawn(String slug, String title, Optional<String> replacedBy) {}

    /**
     * Reads the register of a data folder; one that is not there yet is empty.
     *
     * @throws LoaderException with {@link Code#REGISTER_INVALID} and the line that cannot be understood
     */
    public static Register read(Path file) {
        Register register = new Register();
        if (!Files.exists(file)) {
            return register;
        }
        try (Reader reader = Files.newBufferedReader(file, UTF_8);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord line : parser) {
                Row row = row(file, line, parser.getCurrentLineNumber());
                register.add(row);
                if (line.size() > 4 && !line.get(4).isBlank()) {
                    register.replacements.put(row.slug, line.get(4));
                }
            }
            register.checkReplacements(file);
        } catch (UncheckedIOException | CSVException e) {
            throw invalid(file, 0, e.getMessage());
        } catch (IOException e) {
            throw DataFolder.io(file, e);
        }
        return register;
    }

    /**
     * Notes that a record is part of this load. All records are noted before the first slug is asked for, so that a record that
     * is known to the letter keeps its slug, whatever the order of the page.
     */
    public void note(ListingRecord record) {
        String slug = slugByRow.get(key(rowOf(record, "")));
        if (slug != null) {
            recordByUsedSlug.put(slug, record.sha256());
        }
    }

    /**
     * The slug of the practice that a record describes: the one it had, else a new one, which is remembered by {@link #keep}.
     * Two records of one load which differ never share a slug, even if they share title and heading.
     *
     * @param place words that tell apart practices of the same title, such as a city's slug
     */
    public String slugOf(ListingRecord record, String place) {
        Row probe = rowOf(record, "");
        String known = slugByRow.get(key(probe));
        if (known != null) {
            return known;
        }
        return probe.pairs().stream()
                .map(slugByPair::get)
                .filter(Objects::nonNull)
                .filter(slug ->
                        recordByUsedSlug.getOrDefault(slug, record.sha256()).equals(record.sha256()))
                .findFirst()
                .orElseGet(() -> mint(record, place));
    }

    /**
     * The practice that stands for another one since a curator found that they are one.
     *
     * @return its slug, or nothing if the practice stands for itself
     */
    public Optional<String> replacement(String slug) {
        String last = slug;
        while (replacements.containsKey(last)) {
            last = Objects.requireNonNull(replacements.get(last));
        }
        return last.equals(slug) ? Optional.empty() : Optional.of(last);
    }

    /** Whether a record of this load describes the practice of that slug. */
    public boolean isUsed(String slug) {
        return recordByUsedSlug.containsKey(slug);
    }

    /** The practices that no record of this load describes, in the order of their slugs; asked for when all records are kept. */
    public List<Withdrawn> withdrawn() {
        SortedMap<String, Withdrawn> withdrawn = new TreeMap<>();
        for (Row row : rows) {
            if (!isUsed(row.slug) || replacements.containsKey(row.slug)) {
                Optional<String> replacedBy = replacement(row.slug).filter(this::isUsed);
                withdrawn.put(row.slug, new Withdrawn(row.slug, row.title, replacedBy));
            }
        }
        return List.copyOf(withdrawn.values());
    }

    /** Remembers that a record, which was accepted, describes the practice of that slug. */
    public void keep(ListingRecord record, String slug) {
        recordByUsedSlug.put(slug, record.sha256());
        add(rowOf(record, slug));
    }

    /** Writes the register to a file in one step. */
    void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer =
                new CSVPrinter(text, FORMAT.builder().setSkipHeaderRecord(false).get())) {
            for (Row row : rows) {
                printer.printRecord(
                        row.slug, row.title, row.heading, row.textHash, replacements.getOrDefault(row.slug, ""));
            }
        }
        byte[] content = text.toString().getBytes(UTF_8);
        if (!Files.exists(file) || !Arrays.equals(content, Files.readAllBytes(file))) {
            DurableFiles.replace(file, content);
        }
    }

    private static Row rowOf(ListingRecord record, String slug) {
        return new Row(slug, record.title(), record.headingLine(), Checksums.ofText(record.text()));
    }

    private static List<String> key(Row row) {
        return List.of(row.title, row.heading, row.textHash);
    }

    private String mint(ListingRecord record, String place) {
        String title = Slugs.of(record.title());
        String base = title.isEmpty() ? "practice" : title;
        Stream<String> byHash = IntStream.rangeClosed(1, record.sha256().length() / HASH_DIGITS)
                .mapToObj(part -> withSuffix(base, record.sha256().substring(0, part * HASH_DIGITS)));
        return Stream.concat(Stream.of(base, withSuffix(base, Slugs.of(place))), byHash)
                .filter(slug -> !slugs.contains(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("another practice has the slug of " + record.sha256()));
    }

    private static String withSuffix(String base, String suffix) {
        if (suffix.isEmpty()) {
            return base;
        }
        int room = MAX_SLUG - suffix.length() - 1;
        String head = base.length() <= room
                ? base
                : base.substring(0, Math.max(room, 0)).replaceAll("-+$", "");
        return head + "-" + suffix;
    }

    private void add(Row row) {
        rows.add(row);
        slugs.add(row.slug);
        slugByRow.putIfAbsent(key(row), row.slug);
        row.pairs().forEach(pair -> slugByPair.putIfAbsent(pair, row.slug));
    }

    private static Row row(Path file, CSVRecord line, long lineNumber) {
        if (line.size() < 4
                || line.size() > 5
                || line.get(0).isBlank()
                || !line.get(0).equals(Slugs.of(line.get(0)))) {
            throw invalid(file, (int) lineNumber, "a row needs a slug, a title, a heading line and a checksum");
        }
        return new Row(line.get(0), line.get(1), line.get(2), line.get(3));
    }

    private void checkReplacements(Path file) {
        replacements.forEach((slug, other) -> {
            Set<String> seen = new HashSet<>(Set.of(slug));
            for (String next = other; next != null; next = replacements.get(next)) {
                if (!slugs.contains(next) || !seen.add(next)) {
                    throw new LoaderException(
                            Code.REGISTER_INVALID,
                            file.toString(),
                            "the practice " + slug + " is replaced by " + next
                                    + (slugs.contains(next)
                                            ? ", and that by itself"
                                            : ", which is no practice of the register")
                                    + "; mend the column replaced_by");
                }
            }
        });
    }

    private static LoaderException invalid(Path file, int line, @Nullable String what) {
        return new LoaderException(
                Code.REGISTER_INVALID,
                file.toString(),
                line,
                0,
                what + "; restore the register from a backup, because practice IRIs depend on it");
    }
}
