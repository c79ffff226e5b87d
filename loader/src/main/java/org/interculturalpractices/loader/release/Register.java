package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.files.Utf8;
import org.interculturalpractices.loader.parse.RecordWords;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.ontology.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * Which record of a source has which practice IRI. A slug is minted once, from the title; later a record is known again when
 * two of its title, heading line and text are those of a row, so that a mended title or a longer text changes no IRI. Rows
 * are only ever added: a slug is never given to another practice. Not thread-safe; one load uses one instance.
 */
public final class Register {

    private static final int MAX_SLUG = 80;
    private static final int HASH_DIGITS = 8;
    private static final int COLUMNS = 4;
    private static final CSVFormat FORMAT = CSVFormat.TDF
            .builder()
            .setHeader("practice", "title", "heading", "text_sha256")
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

        Fingerprint whole() {
            return Fingerprint.of(title, heading, textHash);
        }

        RecordWords words() {
            return new RecordWords(title, heading, textHash);
        }

        /** What two agreeing parts of three look like. */
        List<Fingerprint> pairs() {
            return words().pairs().stream().map(Fingerprint::of).toList();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> slugs = new HashSet<>();
    private final Map<Fingerprint, String> slugByRow = new HashMap<>();
    private final Map<Fingerprint, String> slugByPair = new HashMap<>();
    private final Map<String, Fingerprint> recordByUsedSlug = new HashMap<>();
    private final Map<Fingerprint, String> slugByRecord = new HashMap<>();
    private final Set<String> described = new HashSet<>();
    private final Set<String> knownSlugs = new HashSet<>();
    private int knownRows;

    /**
     * A practice of a former load that no record of this one describes, or that is another one.
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
        try (Reader reader = Utf8.open(file);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord line : parser) {
                register.add(row(file, line, parser.getCurrentLineNumber()));
            }
        } catch (UncheckedIOException | CSVException e) {
            throw invalid(file, 0, e.getMessage());
        } catch (IOException e) {
            throw LoaderException.ofDisk(file, e);
        }
        register.knownRows = register.rows.size();
        register.knownSlugs.addAll(register.slugs);
        return register;
    }

    /**
     * Notes that a record is part of this load. All records are noted before the first slug is asked for, so that a record that
     * is known to the letter keeps its slug, whatever the order of the page.
     */
    public void note(SourceRecord record) {
        String slug = slugByRow.get(rowOf(record, "").whole());
        if (slug != null) {
            recordByUsedSlug.put(slug, Fingerprint.of(record.sha256()));
        }
    }

    /**
     * Says that a record describes the practice of a known slug, whatever its words: it mends what described it before. Nothing happens
     * if the record is known to the letter, or another record of this load has that slug.
     */
    public void claim(SourceRecord record, String slug) {
        Fingerprint print = Fingerprint.of(record.sha256());
        if (knownSlugs.contains(slug)
                && recordByUsedSlug.getOrDefault(slug, print).equals(print)) {
            recordByUsedSlug.put(slug, print);
            slugByRecord.putIfAbsent(print, slug);
        }
    }

    /** All practices that there ever were, with the title of one of their records, by their slugs. */
    public SortedMap<String, String> titles() {
        SortedMap<String, String> titles = new TreeMap<>();
        rows.forEach(row -> titles.put(row.slug, row.title));
        return titles;
    }

    /**
     * The slug of the practice that a record describes: the one it had, else a new one, which the record keeps for this load and
     * by {@link #keep} for ever. Two records of one load which differ never share a slug, even if they share title and heading.
     *
     * @param place words that tell apart practices of the same title, such as a city's slug
     */
    public String slugOf(SourceRecord record, String place) {
        Fingerprint print = Fingerprint.of(record.sha256());
        String slug = slugByRecord.get(print);
        if (slug == null) {
            slug = find(record, print, place);
            slugByRecord.put(print, slug);
            recordByUsedSlug.put(slug, print);
            slugs.add(slug);
        }
        return slug;
    }

    /** The slugs of the records of this load, after each was asked for. */
    public Collection<String> slugsOfLoad() {
        return slugByRecord.values();
    }

    private String find(SourceRecord record, Fingerprint print, String place) {
        Row probe = rowOf(record, "");
        String same = slugByRow.get(probe.whole());
        if (same != null) {
            return same;
        }
        return probe.pairs().stream()
                .map(slugByPair::get)
                .filter(Objects::nonNull)
                .filter(slug -> recordByUsedSlug.getOrDefault(slug, print).equals(print))
                .findFirst()
                .orElseGet(() -> mint(record, place));
    }

    /** The practice that a record with the same title and text described in a former load, whatever its heading line. */
    public Optional<String> formerSlug(SourceRecord record) {
        Row probe = rowOf(record, "");
        String whole = slugByRow.get(probe.whole());
        return Optional.ofNullable(
                        whole == null
                                ? slugByPair.get(Fingerprint.of(probe.words().titleAndText()))
                                : whole)
                .filter(knownSlugs::contains);
    }

    /** Whether the practice of that slug is one of a former load. */
    public boolean isKnown(String slug) {
        return knownSlugs.contains(slug);
    }

    /** Whether a record of this load describes the practice of that slug; asked for when all records are kept. */
    public boolean isDescribed(String slug) {
        return described.contains(slug);
    }

    /** Whether a practice has that slug, published or not. */
    public boolean isSlug(String slug) {
        return slugs.contains(slug);
    }

    /** Remembers the slug of a record that was accepted, and whose practice a curator has withdrawn. */
    public void keepWithdrawn(SourceRecord record, String slug) {
        Row row = rowOf(record, slug);
        if (!slug.equals(slugByRow.get(row.whole()))) {
            add(row);
        }
    }

    /** Remembers that a record, which was accepted, describes the practice of that slug, by itself or as one of several. */
    public void keep(SourceRecord record, String slug, String practice) {
        described.add(practice);
        keepWithdrawn(record, slug);
    }

    /**
     * The practices that no record of this load describes under their own slug, in the order of their slugs; asked for when all
     * records are kept.
     *
     * @param canonical the practice that stands for a practice
     */
    public List<Withdrawn> withdrawn(UnaryOperator<String> canonical) {
        SortedMap<String, Withdrawn> withdrawn = new TreeMap<>();
        for (Row row : rows) {
            if (!described.contains(row.slug)) {
                Optional<String> replacedBy =
                        Optional.of(canonical.apply(row.slug)).filter(described::contains);
                withdrawn.put(row.slug, new Withdrawn(row.slug, row.title, replacedBy));
            }
        }
        return List.copyOf(withdrawn.values());
    }

    /** Adds the register to a change, if it has new rows; its rows are given up, for a store is built next, and that wants memory. */
    public void write(Path file, FolderChange change) {
        if (!Files.exists(file) || rows.size() > knownRows) {
            rows.sort(Comparator.naturalOrder());
            change.write(file, out -> {
                try (CSVPrinter printer = new CSVPrinter(
                        new OutputStreamWriter(out, UTF_8),
                        FORMAT.builder().setSkipHeaderRecord(false).get())) {
                    for (Row row : rows) {
                        printer.printRecord(row.slug, row.title, row.heading, row.textHash);
                    }
                }
            });
        }
        rows.clear();
        List.of(slugByRow, slugByPair, recordByUsedSlug, slugByRecord).forEach(Map::clear);
    }

    private static Row rowOf(SourceRecord record, String slug) {
        return new Row(slug, record.title(), record.headingLine(), DigestUtils.sha256Hex(record.text()));
    }

    private String mint(SourceRecord record, String place) {
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
        slugByRow.putIfAbsent(row.whole(), row.slug);
        row.pairs().forEach(pair -> slugByPair.putIfAbsent(pair, row.slug));
    }

    private static Row row(Path file, CSVRecord line, long lineNumber) {
        boolean replaced = line.size() == COLUMNS + 1 && !line.get(COLUMNS).isBlank();
        if (replaced) {
            throw invalid(
                    file,
                    (int) lineNumber,
                    "the column replaced_by is no more: write \"" + line.get(COLUMNS) + "," + line.get(0)
                            + ",same,curator,REASON,NAME,DATE\" into identity.csv beside it, and empty the cell");
        }
        if (line.size() < COLUMNS
                || line.size() > COLUMNS + 1
                || line.get(0).isBlank()
                || !line.get(0).equals(Slugs.of(line.get(0)))) {
            throw invalid(
                    file,
                    (int) lineNumber,
                    "a row needs a slug, a title, a heading line and a checksum; restore the register from a backup,"
                            + " because practice IRIs depend on it");
        }
        return new Row(line.get(0), line.get(1), line.get(2), line.get(3));
    }

    private static LoaderException invalid(Path file, int line, @Nullable String what) {
        return new LoaderException(
                Code.REGISTER_INVALID, file.toString(), line, 0, Objects.requireNonNullElse(what, "cannot be read"));
    }
}
