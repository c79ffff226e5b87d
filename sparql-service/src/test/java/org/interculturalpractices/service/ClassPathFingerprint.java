package org.interculturalpractices.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** A hash of the names, sizes and times of all files of a class path: another one after every build that changed something. */
final class ClassPathFingerprint {

    private ClassPathFingerprint() {}

    static String of(String classPath) {
        String files = Stream.of(Objects.requireNonNull(classPath).split(File.pathSeparator))
                .map(Path::of)
                .flatMap(ClassPathFingerprint::files)
                .map(ClassPathFingerprint::line)
                .collect(Collectors.joining("\n"));
        return DigestUtils.sha256Hex(files.getBytes(UTF_8));
    }

    private static Stream<Path> files(Path entry) {
        if (!Files.exists(entry)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
