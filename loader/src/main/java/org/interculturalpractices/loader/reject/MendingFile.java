package org.interculturalpractices.loader.reject;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.parse.RejectNote;

/**
 * A file in which rejected records are mended. Its first line has the checksum of the others as the program wrote them. Immutable.
 *
 * @param path where it is
 * @param rejects the ids in its notes
 */
public record MendingFile(Path path, Set<String> rejects) {

    private static final String HEAD = "Mend the records below and load this file with 'icp load --add'. Written by the"
            + " program, which leaves it alone once it is edited; checksum ";

    /** The files in a folder, by their names; none if there is no such folder. */
    public static List<MendingFile> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> paths;
        try (Stream<Path> all = Files.list(folder)) {
            paths = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<MendingFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(new MendingFile(path, ids(path)));
        }
        return files;
    }

    /** Its name. */
    public String name() {
        return path.getFileName().toString();
    }

    /** The first line of a file with that below it. */
    static String head(String sha256) {
        return RejectNote.of(HEAD + sha256);
    }

    /** Whether it is as the program wrote it. */
    boolean isUnedited() throws IOException {
        byte[] content = Files.readAllBytes(path);
        int end = 0;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end < content.length
                && new String(content, 0, end, UTF_8)
                        .equals(head(DigestUtils.sha256Hex(Arrays.copyOfRange(content, end + 1, content.length))));
    }

    /** A curator may have saved it in another encoding; the notes are ASCII but for their words. */
    private static Set<String> ids(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
            return lines.map(RejectNote::id).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
