package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.code.externalsorting.ExternalSort;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts the lines of a file in the order of their bytes, each once, in bounded memory. The bytes are read as Latin-1, in which
 * every byte is one character, so that the order of strings is the order of bytes and nothing is decoded or changed.
 */
public final class QuadSorter {

    /** Lines in memory at a time; the rest waits in files beside the input. */
    private static final long BLOCK_BYTES = 64L << 20;

    private static final int MAX_FILES = 1024;
    private static final ReentrantLock ROOM = new ReentrantLock();
    private static final Comparator<String> BY_BYTES = Comparator.naturalOrder();

    private QuadSorter() {}

    /** Sorts the lines of the input into the output; both are plain files in a folder with room for two more copies. */
    public static void sort(Path input, Path output) throws IOException {
        Path folder = Files.createDirectory(output.resolveSibling(output.getFileName() + ".runs"));
        List<File> runs;
        // One at a time, however many threads there are: memory has room for one block.
        ROOM.lock();
        try (BufferedReader lines = Files.newBufferedReader(input, ISO_8859_1)) {
            runs = ExternalSort.sortInBatch(
                    lines,
                    Files.size(input),
                    BY_BYTES,
                    MAX_FILES,
                    BLOCK_BYTES,
                    ISO_8859_1,
                    folder.toFile(),
                    true,
                    0,
                    false,
                    false);
        } finally {
            ROOM.unlock();
        }
        merge(runs, output);
        DurableFiles.deleteTree(folder);
    }

    /** Merges files which are sorted already; they are deleted. */
    public static void mergeSorted(List<Path> inputs, Path output) throws IOException {
        List<File> files = new ArrayList<>();
        inputs.forEach(input -> files.add(input.toFile()));
        merge(files, output);
    }

    private static void merge(List<File> sorted, Path output) throws IOException {
        ExternalSort.mergeSortedFiles(sorted, output.toFile(), BY_BYTES, ISO_8859_1, true, false, false);
    }
}
