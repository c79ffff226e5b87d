package org.interculturalpractices.loader.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.encoding.PageEncoding;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.identity.PageAddress;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.ontology.CanonicalText;
import org.interculturalpractices.ontology.Slugs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Fetches the pages of a listing, one after the other, and keeps each as a source with its sidecar. Polite: {@code robots.txt} is
 * obeyed, there is a pause between two requests, a page that is there already is only asked whether it has changed, and a run that
 * was interrupted goes on where it stopped. Not thread-safe.
 */
public final class ListingFetcher {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    /** After so many own pages in a row that cannot be fetched, the site is left alone. */
    private static final int MAX_FAILURES = 5;

    private static final int SLUG = 60;
    private static final int HASH_DIGITS = 8;

    private final FetchRequest request;
    private final FetchLog log;
    private final FetchListener listener;

    private ListingFetcher(FetchRequest request, FetchListener listener) {
        this.request = request;
        this.listener = listener;
        this.log = new FetchLog(
                request.folder(), request.starts().stream().map(URI::toString).collect(Collectors.joining(" ")));
    }

    /**
     * Fetches a listing, and the own pages of its practices if the request asks for them: each once, however many records, pages and
     * languages of the listing link to it.
     *
     * @param listener hears of each page
     * @param pause waits between requests
     * @return the files, in the order of the pages
     * @throws LoaderException with {@link Code#FETCH_FAILED} and the address, if a page cannot or must not be fetched; the pages
     *     before it are kept, and the next run goes on with it
     */
    public static List<Path> fetch(FetchRequest request, FetchListener listener, Pause pause) {
        try {
            Files.createDirectories(request.folder());
        } catch (IOException e) {
            throw new LoaderException(Code.IO, request.folder().toString(), "cannot be made: " + e.getMessage(), e);
        }
        try (PoliteClient web = new PoliteClient(request, pause)) {
            return new ListingFetcher(request, listener).run(web);
        }
    }

    private List<Path> run(PoliteClient web) {
        Robots robots = Robots.of(web, request.start());
        web.slowDownTo(robots.delay());
        Set<Path> files = new LinkedHashSet<>();
        for (URI start : request.starts()) {
            files.addAll(listing(web, robots, start));
        }
        if (request.maxOwnPages() > 0) {
            files.addAll(ownPages(web, robots, List.copyOf(files)));
        }
        log.complete();
        return List.copyOf(files);
    }

    private List<Path> listing(PoliteClient web, Robots robots, URI start) {
        Set<String> seen = new LinkedHashSet<>();
        List<Path> files = new ArrayList<>();
        Optional<URI> address = Optional.of(start);
        while (address.isPresent()
                && files.size() < request.maxPages()
                && seen.add(address.get().toString())) {
            FetchedPage page = page(web, robots, address.get(), false);
            listener.fetched(page);
            files.add(request.folder().resolve(page.file()));
            address = Optional.ofNullable(page.next()).map(URI::create);
        }
        return files;
    }

    /** The pages that records of the listing link to; the first address of those that lead to one page. */
    private List<Path> ownPages(PoliteClient web, Robots robots, List<Path> listing) {
        RecordLinks links = new RecordLinks();
        Map<String, URI> addresses = new LinkedHashMap<>();
        for (Path page : listing) {
            links.of(page, request::isOfSite)
                    .forEach(address -> addresses.putIfAbsent(PageAddress.plain(address.toString()), address));
        }
        List<Path> files = new ArrayList<>();
        int asked = 0;
        int failed = 0;
        for (URI address : addresses.values()) {
            asked++;
            if (asked > request.maxOwnPages()) {
                listener.missed(PoliteClient.failed(
                        address,
                        "is beyond the first " + request.maxOwnPages() + " own pages of " + addresses.size()
                                + "; ask for more"));
                break;
            }
            try {
                FetchedPage page = page(web, robots, address, true);
                listener.fetched(page);
                files.add(request.folder().resolve(page.file()));
                failed = 0;
            } catch (LoaderException failure) {
                failed++;
                boolean siteFails =
                        failed == MAX_FAILURES || Thread.currentThread().isInterrupted();
                if (failure.code() != Code.FETCH_FAILED || siteFails) {
                    throw failure;
                }
                listener.missed(failure);
            }
        }
        return files;
    }

    /** A page; of an own page the sidecar has the address by which the listing links to it, wherever that leads. */
    private FetchedPage page(PoliteClient web, Robots robots, URI address, boolean own) {
        Optional<FetchedPage> fetched = log.fetched(address.toString()).filter(this::isThere);
        if (fetched.isPresent()) {
            return fetched.get();
        }
        robots.require(address);
        Optional<FetchedPage> earlier = log.earlier(address.toString()).filter(this::isThere);
        PoliteClient.Answer answer =
                web.get(address, earlier.map(ListingFetcher::conditions).orElse(Map.of()));
        if (answer.status() == NOT_MODIFIED && earlier.isPresent()) {
            FetchedPage same = earlier.get();
            return keep(new FetchedPage(
                    same.address(), same.file(), now(), same.sha256(), same.etag(), same.lastModified(), same.next()));
        }
        if (answer.status() != OK) {
            throw PoliteClient.failed(
                    address,
                    "answers " + answer.status()
                            + "; what was fetched before it is kept, and the next run tries it again");
        }
        String file = log.earlier(address.toString()).map(FetchedPage::file).orElseGet(() -> newName(address));
        return keep(write(address, own ? address : answer.address(), answer, file.substring(0, file.lastIndexOf('.'))));
    }

    /** The name of a page, which it keeps: a source of the same name takes the place of the former one. */
    private String newName(URI address) {
        String hash = DigestUtils.sha256Hex(address.toString()).substring(0, HASH_DIGITS);
        return String.format(Locale.ROOT, "%03d-%s-%s.html", log.size() + 1, slug(address), hash);
    }

    private FetchedPage write(URI address, URI stated, PoliteClient.Answer answer, String base) {
        Document document = parse(answer);
        Instant now = now();
        String title = document.title().strip();
        SourceDescription description = new SourceDescription(
                stated.toString(),
                title.isEmpty() || CanonicalText.hasLostCharacter(title) ? null : title,
                null,
                null,
                null,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                null,
                answer.charset().orElse(null),
                Map.of(),
                null,
                null);
        try {
            Path page = request.folder().resolve(base + ".html");
            DurableFiles.replace(page, answer.body());
            description.writeBeside(page);
        } catch (IOException e) {
            throw new LoaderException(Code.IO, base, "cannot be written: " + e.getMessage(), e);
        }
        return new FetchedPage(
                address.toString(),
                base + ".html",
                now,
                DigestUtils.sha256Hex(answer.body()),
                answer.etag().orElse(null),
                answer.lastModified().orElse(null),
                NextLink.of(document, answer.address()).map(URI::toString).orElse(null));
    }

    private FetchedPage keep(FetchedPage page) {
        log.add(page);
        return page;
    }

    private boolean isThere(FetchedPage page) {
        Path file = request.folder().resolve(page.file());
        try {
            return Files.exists(file)
                    && DigestUtils.sha256Hex(Files.readAllBytes(file)).equals(page.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> conditions(FetchedPage page) {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (page.etag() != null) {
            conditions.put("If-None-Match", page.etag());
        }
        if (page.lastModified() != null) {
            conditions.put("If-Modified-Since", page.lastModified());
        }
        return conditions;
    }

    private static Document parse(PoliteClient.Answer answer) {
        try {
            // Links can be followed where a character cannot be read; loading the page refuses it then.
            return Jsoup.parse(
                    new ByteArrayInputStream(answer.body()),
                    PageEncoding.of(answer.body(), answer.charset().orElse(null))
                            .nearestCharset()
                            .name(),
                    answer.address().toString());
        } catch (IOException e) {
            throw PoliteClient.failed(answer.address(), "is no HTML that can be read: " + e.getMessage());
        }
    }

    private static String slug(URI address) {
        String slug = Slugs.of(address.getHost() + " " + address.getPath());
        return slug.substring(0, Math.min(slug.length(), SLUG)).replaceAll("-+$", "");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
