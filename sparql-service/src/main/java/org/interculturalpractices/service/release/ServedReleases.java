package org.interculturalpractices.service.release;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.release.Activation;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.release.Removal;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.store.ReleaseStore;
import org.interculturalpractices.service.store.StoreKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The current release, lent to requests. When another one becomes current, requests that run finish on the one they began
 * on, and new ones get the new one. A release that is missing or damaged never replaces one that is served. At most
 * {@value #MAX_OPEN} stores are open; one that is neither current nor lent is closed. Thread-safe.
 */
public final class ServedReleases implements AutoCloseable {

    /** How many stores may be open at a time. */
    public static final int MAX_OPEN = 4;

    private static final int MIN_PREFIX = 8;
    private static final Logger LOG = LoggerFactory.getLogger(ServedReleases.class);

    private final DataFolder data;
    private final StoreKind kind;
    private final Object refreshing = new Object();
    private final Map<String, OpenRelease> open = new HashMap<>();
    private final List<Runnable> afterSwitch = new CopyOnWriteArrayList<>();
    private @Nullable OpenRelease current;
    private boolean closed;
    private String trouble = "The service is still starting.";
    private String lastWarning = "";

    /** Nothing is served before {@link #start}. The caller alone may open stores of this folder. */
    public ServedReleases(DataFolder data, StoreKind kind) {
        this.data = data;
        this.kind = kind;
    }

    /**
     * Opens the current release; where there is no release at all, the bundled catalogue is loaded first. Where all releases
     * are damaged, none is served, and a load or an activation heals that.
     *
     * @throws LoaderException if the bundled catalogue cannot be loaded
     */
    public void start(LoadListener listener) {
        data.completeInterrupted();
        if (data.releases().isEmpty()) {
            LOG.info("No release in this data folder yet: loading the catalogue that ships with the project");
            CatalogueLoader.load(LoadRequest.bundled(data.path()), listener);
        }
        Set<String> candidates = new LinkedHashSet<>();
        data.current().ifPresent(candidates::add);
        candidates.addAll(data.releases());
        if (candidates.stream().noneMatch(this::opens)) {
            trouble("Every release in the data folder is damaged; load the sources again.");
        }
    }

    private boolean opens(String id) {
        try {
            serve(data.release(id));
            return true;
        } catch (LoaderException | ServiceException e) {
            warn("Release " + id + " is not served: " + e.getMessage());
            return false;
        }
    }

    /** Lends the current release. @throws ServiceException with {@link Code#NO_RELEASE} if there is none */
    public ReleaseLease lease() {
        synchronized (open) {
            OpenRelease release = current;
            if (release == null) {
                throw new ServiceException(Code.NO_RELEASE, trouble);
            }
            release.lend();
            return new ReleaseLease(release, this);
        }
    }

    /**
     * Lends any release that is kept, by its id or the first digits of it.
     *
     * @throws ServiceException with {@link Code#NOT_FOUND} if there never was one, {@link Code#RELEASE_GONE} if it was removed,
     *     {@link Code#NO_RELEASE} if it is damaged, {@link Code#SERVICE_BUSY} if queries hold as many other releases open as may be
     */
    public ReleaseLease lease(String idOrPrefix) {
        // One at a time, so that no store is opened twice.
        synchronized (refreshing) {
            String id = keptId(idOrPrefix);
            synchronized (open) {
                if (closed) {
                    throw new ServiceException(Code.NO_RELEASE, trouble);
                }
                OpenRelease already = open.get(id);
                if (already != null) {
                    already.lend();
                    return new ReleaseLease(already, this);
                }
                // One place stays free for the next current release.
                if (open.size() >= MAX_OPEN - 1) {
                    throw new ServiceException(
                            Code.SERVICE_BUSY,
                            "Running queries hold as many releases open as may be; try again when one of them ends.");
                }
            }
            OpenRelease opened = OpenRelease.open(data.release(id), kind);
            synchronized (open) {
                open.put(id, opened);
                opened.lend();
                return new ReleaseLease(opened, this);
            }
        }
    }

    /**
     * The files of any release that is kept, by its id or the first digits of it; its store is not opened.
     *
     * @throws ServiceException with {@link Code#NOT_FOUND} if there never was one, {@link Code#RELEASE_GONE} if it was removed
     */
    public ReleaseFolder kept(String idOrPrefix) {
        return data.release(keptId(idOrPrefix));
    }

    private String keptId(String idOrPrefix) {
        List<String> kept =
                data.releases().stream().filter(id -> id.startsWith(idOrPrefix)).toList();
        if (kept.size() == 1 && idOrPrefix.length() >= MIN_PREFIX) {
            return kept.getFirst();
        }
        if (kept.isEmpty() && idOrPrefix.length() >= MIN_PREFIX && wasHere(idOrPrefix)) {
            throw new ServiceException(
                    Code.RELEASE_GONE,
                    "This release was removed from this service; its graph.nq.gz rebuilds it ('icp release rebuild graph.nq.gz'), "
                            + "and /sparql has the current one.");
        }
        throw new ServiceException(
                Code.NOT_FOUND,
                "No release has this id; it has 64 hexadecimal digits, or the first " + MIN_PREFIX
                        + " of them or more.");
    }

    /** Whether a release was removed, or was served and is no longer there. */
    private boolean wasHere(String prefix) {
        return Stream.concat(
                        data.pruned().stream().map(Removal::releaseId),
                        data.activations().stream().map(Activation::releaseId))
                .anyMatch(id -> id.startsWith(prefix));
    }

    ReleaseLease lend(OpenRelease release) {
        synchronized (open) {
            if (open.get(release.folder().id()) != release) {
                throw new ServiceException(Code.NO_RELEASE, "This release was closed just now; ask again.");
            }
            release.lend();
            return new ReleaseLease(release, this);
        }
    }

    /** Has something done each time another release has become current. */
    public void onSwitch(Runnable action) {
        afterSwitch.add(action);
    }

    /** Looks whether another release has become current, and if it is whole, serves it from now on. Never throws. */
    public void refresh() {
        synchronized (refreshing) {
            if (closed) {
                return;
            }
            try {
                data.completeInterrupted();
                Optional<String> wanted = data.current();
                if (wanted.isPresent() && !wanted.equals(currentId())) {
                    serve(data.release(wanted.get()));
                }
            } catch (LoaderException | ServiceException e) {
                warn("The new current release is not served: " + e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Looking for a new release failed", e);
            }
        }
    }

    /** Why the current release does not answer, or nothing if it does. */
    public Optional<String> check() {
        try (ReleaseLease lease = lease()) {
            ReleaseStore store = lease.store();
            boolean answers = store.read(() -> store.contains(Node.ANY, Node.ANY, Node.ANY));
            return answers ? Optional.empty() : Optional.of("The store of the current release is empty.");
        } catch (ServiceException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("The store of the current release cannot be read", e);
            return Optional.of("The store of the current release cannot be read.");
        }
    }

    /** How many stores are open now. */
    public int openStores() {
        synchronized (open) {
            return open.size();
        }
    }

    /** Ends the service: stores that no request uses are closed now, the others with their last lease. */
    @Override
    public void close() {
        // A look at the folder that is under way ends first, and none begins after.
        synchronized (refreshing) {
            closed = true;
            synchronized (open) {
                OpenRelease last = current;
                current = null;
                trouble = "The service is stopping.";
                if (last != null) {
                    closeUnused(last);
                }
            }
        }
    }

    private void serve(ReleaseFolder folder) {
        OpenRelease next;
        synchronized (open) {
            OpenRelease already = open.get(folder.id());
            if (already != null) {
                switchTo(already);
                return;
            }
            if (open.size() >= MAX_OPEN) {
                warn("Running queries hold " + MAX_OPEN
                        + " releases open; the new one is served when one of them ends");
                return;
            }
        }
        next = OpenRelease.open(folder, kind);
        synchronized (open) {
            open.put(folder.id(), next);
            switchTo(next);
        }
    }

    private void switchTo(OpenRelease next) {
        OpenRelease previous = current;
        current = next;
        lastWarning = "";
        LOG.info(
                "Serving release {} with {} quads",
                next.folder().manifest().shortId(),
                next.folder().manifest().quads());
        if (previous != null) {
            closeUnused(previous);
            afterSwitch.forEach(Runnable::run);
        }
    }

    void takeBack(OpenRelease release) {
        synchronized (open) {
            release.takeBack();
            closeUnused(release);
        }
    }

    private void closeUnused(OpenRelease release) {
        if (release != current
                && release.unused()
                && open.remove(release.folder().id(), release)) {
            release.expel();
        }
    }

    /** The id of the current release, if there is one. */
    public Optional<String> currentId() {
        synchronized (open) {
            return Optional.ofNullable(current).map(release -> release.folder().id());
        }
    }

    private void trouble(String reason) {
        synchronized (open) {
            trouble = reason;
        }
        warn(reason);
    }

    /** Says something once, not every second. */
    private void warn(String message) {
        if (!message.equals(lastWarning)) {
            lastWarning = message;
            LOG.warn(message);
        }
    }
}
