package org.interculturalpractices.loader.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of a fetch into a folder: {@code fetch.json}, written anew after each page, so that a run which was interrupted goes on where it
 * stopped. Not thread-safe.
 */
final class FetchLog {

    private static final String FILE = "fetch.json";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The content of the file.
     *
     * @param start the first page
     * @param complete whether the last run came to its end
     * @param fetched the pages of the last run
     * @param earlier pages of a run before it, which are asked for again
     */
    private record Content(String start, boolean complete, List<FetchedPage> fetched, List<FetchedPage> earlier) {}

    private final Path file;
    private final String start;
    private final Map<String, FetchedPage> fetched = new LinkedHashMap<>();
    private final Map<String, FetchedPage> earlier = new LinkedHashMap<>();

    /**
     * The log of a folder.
     *
     * @throws LoaderException if the folder holds another listing, or the file is not what this program writes
     */
    FetchLog(Path folder, String start) {
        this.file = folder.resolve(FILE);
        this.start = start;
        if (Files.exists(file)) {
            read();
        }
    }

    /** The page of that address, if this run, or the unfinished one that it goes on with, has fetched it. */
    Optional<FetchedPage> fetched(String address) {
        return Optional.ofNullable(fetched.get(address));
    }

    /** The page of that address, if a former run has fetched it: it may have changed since. */
    Optional<FetchedPage> earlier(String address) {
        return Optional.ofNullable(earlier.get(address));
    }

    /** How many pages this run has. */
    int size() {
        return fetched.size();
    }

    /** Adds a page. */
    void add(FetchedPage page) {
        fetched.put(page.address(), page);
        write(false);
    }

    /** The run is through: the next one asks for all pages again. */
    void complete() {
        write(true);
    }

    private void read() {
        try {
            Content content = MAPPER.readValue(Files.readAllBytes(file), Content.class);
            if (!content.start.equals(start)) {
                throw new LoaderException(
                        Code.FETCH_FAILED,
                        file.toString(),
                        "the folder holds the pages of " + content.start + "; name another folder");
            }
            content.earlier.forEach(page -> earlier.put(page.address(), page));
            Map<String, FetchedPage> last = content.complete ? earlier : fetched;
            content.fetched.forEach(page -> last.put(page.address(), page));
        } catch (JacksonException e) {
            throw new LoaderException(
                    Code.FETCH_FAILED,
                    file.toString(),
                    e.getOriginalMessage() + "; remove the file to fetch all pages anew",
                    e);
        } catch (IOException e) {
            throw LoaderException.unreadable(file.toString(), e);
        }
    }

    private void write(boolean complete) {
        try {
            byte[] content = MAPPER.writeValueAsBytes(new Content(
                    start,
                    complete,
                    List.copyOf(fetched.values()),
                    complete ? List.of() : List.copyOf(earlier.values())));
            DurableFiles.replace(file, content);
        } catch (IOException e) {
            throw new LoaderException(Code.IO, file.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }
}
