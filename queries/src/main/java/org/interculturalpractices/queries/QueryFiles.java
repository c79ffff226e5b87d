package org.interculturalpractices.queries;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the query files below a folder of the class path, be it a folder on disk, in a jar, or in a jar within a jar (whose
 * connections are JarURLConnections too). No list of the files is kept.
 */
final class QueryFiles {

    private static final String SUFFIX = ".rq";
    /** By folder and name, in which the dot of the suffix has no place. */
    private static final Comparator<String> BY_NAME =
            Comparator.comparing(path -> path.substring(0, path.length() - SUFFIX.length()));

    private QueryFiles() {}

    /** The texts of all query files, by their path below the folder, in the order of the paths. */
    static SortedMap<String, String> below(URL folder) {
        try {
            return "file".equals(folder.getProtocol()) ? onDisk(Path.of(folder.toURI())) : inJar(folder);
        } catch (IOException | URISyntaxException e) {
            throw new QueryException(
                    QueryException.Code.UNREADABLE,
                    String.format(Locale.ROOT, "Cannot read the query library at %s.", folder),
                    e);
        }
    }

    private static SortedMap<String, String> onDisk(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        SortedMap<String, String> texts = new TreeMap<>(BY_NAME);
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            texts.put(path, Files.readString(file));
        }
        return texts;
    }

    private static SortedMap<String, String> inJar(URL folder) throws IOException {
        if (!(folder.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException(
                    "not a folder or a jar: " + URI.create(folder.toString()).getScheme());
        }
        // A cached JarFile is shared with the class loader, and closing it would break that.
        connection.setUseCaches(false);
        String prefix =
                connection.getEntryName().endsWith("/") ? connection.getEntryName() : connection.getEntryName() + '/';
        SortedMap<String, String> texts = new TreeMap<>(BY_NAME);
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(prefix)
                            && entry.getName().endsWith(SUFFIX))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    texts.put(
                            entry.getName().substring(prefix.length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    /** Subject and name of a path such as {@code themes/theme-evidence.rq}. */
    static Map.Entry<String, String> subjectAndName(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1, path.length() - SUFFIX.length());
        return Map.entry(slash < 0 ? "" : path.substring(0, slash), name);
    }
}
