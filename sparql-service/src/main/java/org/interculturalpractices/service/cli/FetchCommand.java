package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.fetch.FetchListener;
import org.interculturalpractices.loader.fetch.FetchRequest;
import org.interculturalpractices.loader.fetch.FetchedPage;
import org.interculturalpractices.loader.fetch.ListingFetcher;
import org.interculturalpractices.loader.fetch.Pause;
import org.interculturalpractices.loader.problem.LoaderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches the pages of a listing politely. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description =
                "Fetches the pages of a listing on the web, politely, into a folder from which 'load' reads them. Run again, it"
                        + " goes on where it was interrupted, or asks which pages have changed.")
final class FetchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "URL",
            arity = "1..*",
            description = "The first page of the listing; of the same listing in other languages as well.")
    private List<URI> starts = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where pages are kept, with what is known of each.")
    private Path folder = Path.of("");

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description =
                    "The least time between two requests, 2 if not given; a longer one that the site asks for is kept.")
    private double delay = FetchRequest.DEFAULT_DELAY.toSeconds();

    @Option(names = "--max-pages", paramLabel = "N", description = "How many pages at most, 200 if not given.")
    private int maxPages = FetchRequest.DEFAULT_MAX_PAGES;

    @Option(
            names = "--pages",
            description =
                    "Fetches the own pages of practices as well, to which the records of the listing link; each once.")
    private boolean ownPages;

    @Option(
            names = "--max-own-pages",
            paramLabel = "N",
            description = "With --pages: how many own pages at most, 2000 if not given.")
    private int maxOwnPages = FetchRequest.DEFAULT_MAX_OWN_PAGES;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "A mailbox or web address that the site may turn to; it is part of the User-Agent.")
    private String contact = "";

    @Override
    public Integer call() {
        FetchRequest request;
        try {
            request = new FetchRequest(
                    starts.getFirst(),
                    folder,
                    Duration.ofMillis(Math.round(delay * 1000)),
                    maxPages,
                    contact,
                    starts.subList(1, starts.size()),
                    ownPages ? maxOwnPages : 0);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Progress progress = new Progress(spec.commandLine().getErr());
        ListingFetcher.fetch(request, progress, Pause.REAL)
                .forEach(file -> spec.commandLine().getOut().println(file));
        return progress.missed == 0 ? Icp.DONE : Icp.REJECTED;
    }

    /** Prints a line for each page. */
    private static final class Progress implements FetchListener {

        private final PrintWriter err;
        private int missed;

        Progress(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void fetched(FetchedPage page) {
            err.println(page.file() + "  " + page.address());
        }

        @Override
        public void missed(LoaderException failure) {
            missed++;
            err.println(failure.getMessage());
        }
    }
}
