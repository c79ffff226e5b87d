package org.interculturalpractices.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.files.BundledFile;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * A source that can be read: it exists and is not empty; text and tables are in UTF-8, and no line of them is too long. Its bytes
 * are checked once when it is opened, as a stream; memory does not grow with the file. A byte order mark and the line ends of
 * any system are accepted; a file whose name ends in {@code .gz} is what is compressed in it. Immutable and thread-safe.
 */
public final class CatalogueSource {

    private static final String BUNDLED_FOLDER = "/catalogue/";
    private static final String BUNDLED = "good-practice-examples.txt";

    /** Opens the bytes anew. */
    @FunctionalInterface
    private interface Input {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Input input;
    private final Input file;
    private final Optional<Input> sidecar;
    private final InputFormat format;
    private final String sha256;
    private final boolean endsWithinLine;
    private final SourceDescription description;

    private CatalogueSource(String name, Input file, Optional<Input> sidecar) {
        this.name = name;
        this.file = file;
        this.sidecar = sidecar;
        this.input = InputFormat.isGzip(name) ? () -> new GZIPInputStream(file.open()) : file;
        this.format = InputFormat.of(name);
        this.description = sidecar.map(beside -> describe(SidecarFile.nameFor(name), beside))
                .orElse(SourceDescription.UNKNOWN);
        try (InputStream in = input.open()) {
            if (format.isLines()) {
                TextCheck check = new TextCheck(name);
                this.sha256 = check.sha256(in);
                this.endsWithinLine = check.endsWithinLine();
            } else {
                this.sha256 = DigestUtils.sha256Hex(in);
                this.endsWithinLine = false;
            }
        } catch (IOException e) {
            throw LoaderException.unreadable(name, e);
        }
    }

    /**
     * Checks a file and the sidecar file beside it.
     *
     * @throws LoaderException with the code of what is wrong, and the line and column where there is one
     */
    public static CatalogueSource open(Path file) {
        String name = Objects.toString(file.getFileName(), file.toString());
        if (!Files.exists(file)) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND, file.toString(), "there is no such file; check the name and the folder");
        }
        if (Files.isDirectory(file)) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND, file.toString(), "is a folder; name the files in it that are listings");
        }
        Path sidecar = file.resolveSibling(SidecarFile.nameFor(name));
        return new CatalogueSource(
                name,
                () -> Files.newInputStream(file),
                Files.exists(sidecar) ? Optional.of(() -> Files.newInputStream(sidecar)) : Optional.empty());
    }

    /** The same, described by the sidecar of another. */
    public CatalogueSource describedBy(CatalogueSource other) {
        return new CatalogueSource(name, file, other.sidecar);
    }

    /** The catalogue that ships with the project. */
    public static CatalogueSource bundled() {
        return new CatalogueSource(
                BUNDLED,
                () -> BundledFile.open(BUNDLED_FOLDER + BUNDLED),
                Optional.of(() -> BundledFile.open(BUNDLED_FOLDER + SidecarFile.nameFor(BUNDLED))));
    }

    /** Copies the file, and the sidecar that describes it, into a folder; a file of that name there is this one already. */
    public void copyTo(Path folder) throws IOException {
        Path copy = folder.resolve(name);
        if (!Files.exists(copy)) {
            try (InputStream in = file.open()) {
                DurableFiles.replace(copy, in::transferTo);
            }
        }
        if (hasSidecar()) {
            DurableFiles.replace(folder.resolve(sidecarName()), sidecarBytes());
        }
    }

    /** Whether a sidecar file describes it. */
    public boolean hasSidecar() {
        return sidecar.isPresent();
    }

    /** The bytes of its sidecar file; none if it has none. */
    public byte[] sidecarBytes() throws IOException {
        if (sidecar.isEmpty()) {
            return new byte[0];
        }
        try (InputStream in = sidecar.get().open()) {
            return in.readAllBytes();
        }
    }

    /** The name of the file, without its folder. */
    public String name() {
        return name;
    }

    /** The name of the file beside it that may describe it, without its folder. */
    public String sidecarName() {
        return SidecarFile.nameFor(name);
    }

    /** What kind of file it is. */
    public InputFormat format() {
        return format;
    }

    /** The SHA-256 of its bytes, decompressed, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** What its sidecar file says of it. */
    public SourceDescription description() {
        return description;
    }

    /** Its bytes, from the first. */
    public InputStream bytes() {
        try {
            return input.open();
        } catch (IOException e) {
            throw LoaderException.unreadable(name, e);
        }
    }

    /** Its lines, from the first; of text alone. */
    public LineReader lines() {
        try {
            return new TextLines(name, sha256, endsWithinLine, input.open());
        } catch (IOException e) {
            throw LoaderException.unreadable(name, e);
        }
    }

    private static SourceDescription describe(String sidecar, Input input) {
        try (InputStream in = input.open()) {
            return SidecarFile.read(sidecar, in);
        } catch (IOException e) {
            throw LoaderException.unreadable(sidecar, e);
        }
    }
}
