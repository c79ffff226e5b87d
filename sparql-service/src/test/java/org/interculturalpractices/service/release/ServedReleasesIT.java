package org.interculturalpractices.service.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.store.ReleaseStore;
import org.interculturalpractices.service.store.StoreKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of real TDB2 stores: lent, switched, closed, and refused if damaged. */
class ServedReleasesIT {

    @TempDir
    private static Path folder = Path.of("unset");

    private static final List<ReleaseFolder> RELEASES = new ArrayList<>();
    private static DataFolder data = new DataFolder(folder);

    private final ServedReleases served = new ServedReleases(data, StoreKind.TDB2);

    @BeforeAll
    static void load() {
        data = new DataFolder(folder.resolve("data"));
        RELEASES.addAll(SmallListing.loaded(
                data, IntStream.rangeClosed(1, ServedReleases.MAX_OPEN + 1).toArray()));
    }

    @BeforeEach
    void start() {
        activate(1);
        served.start(LoadListener.NONE);
    }

    @AfterEach
    void close() {
        served.close();
        assertThat(served.openStores()).isZero();
    }

    @Test
    void aLeaseStaysOnItsReleaseWhileNewOnesGetTheNext() {
        try (ReleaseLease old = served.lease()) {
            long before = quads(old);
            ReleaseFolder next = activate(2);
            served.refresh();
            try (ReleaseLease fresh = served.lease()) {
                assertThat(fresh.release().id())
                        .isEqualTo(next.id())
                        .isNotEqualTo(old.release().id());
                assertThat(quads(fresh)).isEqualTo(next.manifest().quads()).isGreaterThan(before);
            }
            assertThat(served.openStores()).isEqualTo(2);
            assertThat(quads(old)).isEqualTo(before);
        }
        assertThat(served.openStores()).isEqualTo(1);
    }

    @Test
    void closingALeaseTwiceTakesBackOne() {
        ReleaseLease lease = served.lease();
        lease.close();
        lease.close();
        try (ReleaseLease other = served.lease()) {
            assertThat(quads(other)).isPositive();
        }
    }

    @Test
    void aDamagedReleaseNeverReplacesAWholeOne() throws IOException {
        ReleaseFolder next = activate(2);
        FileEntry largest = next.manifest().store().stream()
                .max((one, other) -> Long.compare(one.bytes(), other.bytes()))
                .orElseThrow();
        Path kept = Files.copy(next.file(largest), folder.resolve("kept"));
        try (FileChannel file = FileChannel.open(next.file(largest), StandardOpenOption.WRITE)) {
            file.truncate(largest.bytes() / 2);
        }
        served.refresh();
        assertThat(id()).isEqualTo(release(1).id());
        assertThat(served.check()).isEmpty();

        Files.move(kept, next.file(largest), StandardCopyOption.REPLACE_EXISTING);
        served.refresh();
        assertThat(id()).isEqualTo(next.id());
    }

    @Test
    void aStoreThatIsGoneIsNotOpenedAsAnEmptyOne() throws IOException {
        ReleaseFolder next = activate(3);
        Path elsewhere = folder.resolve("moved");
        Files.move(next.store(), elsewhere);
        served.refresh();
        assertThat(id()).isEqualTo(release(1).id());
        assertThat(next.store()).doesNotExist();

        Files.move(elsewhere, next.store());
        served.refresh();
        assertThat(id()).isEqualTo(next.id());
    }

    @Test
    void aCurrentThatNamesNothingChangesNothing() throws IOException {
        String whole = id();
        for (String content : List.of("", "garbage", "0".repeat(64))) {
            Files.writeString(data.path().resolve("CURRENT"), content);
            served.refresh();
            assertThat(id()).isEqualTo(whole);
        }
    }

    @Test
    void withoutAnyWholeReleaseNoneIsServedAndTheBundledOneIsNotPutInItsPlace() throws IOException {
        served.close();
        for (ReleaseFolder release : RELEASES) {
            Files.move(release.graph(), release.path().resolve("aside"));
        }
        ServedReleases again = new ServedReleases(data, StoreKind.TDB2);
        again.start(LoadListener.NONE);
        assertThat(again.check())
                .hasValueSatisfying(reason -> assertThat(reason).contains("damaged"));
        assertThatThrownBy(again::lease).isInstanceOf(ServiceException.class);
        assertThat(data.releases()).hasSameSizeAs(RELEASES);

        for (ReleaseFolder release : RELEASES) {
            Files.move(release.path().resolve("aside"), release.graph());
        }
        again.refresh();
        assertThat(again.check()).isEmpty();
        again.close();
    }

    @Test
    void atMostFourStoresAreOpen() {
        List<ReleaseLease> held = new ArrayList<>();
        for (int next = 2; next <= ServedReleases.MAX_OPEN + 1; next++) {
            held.add(served.lease());
            activate(next);
            served.refresh();
        }
        assertThat(served.openStores()).isEqualTo(ServedReleases.MAX_OPEN);
        assertThat(id()).isEqualTo(release(ServedReleases.MAX_OPEN).id());
        held.getFirst().close();
        served.refresh();
        assertThat(id()).isEqualTo(release(ServedReleases.MAX_OPEN + 1).id());
        held.forEach(ReleaseLease::close);
        assertThat(served.openStores()).isEqualTo(1);
    }

    @Test
    void writingIsRefused() {
        try (ReleaseLease lease = served.lease()) {
            ReleaseStore store = lease.store();
            assertThatThrownBy(() -> store.read(() -> {
                        store.union().clear();
                        return store;
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(quads(lease)).isPositive();
        }
    }

    private static ReleaseFolder activate(int practices) {
        SmallListing.activate(data, release(practices).id());
        return release(practices);
    }

    private static ReleaseFolder release(int practices) {
        return RELEASES.get(practices - 1);
    }

    private String id() {
        try (ReleaseLease lease = served.lease()) {
            return lease.release().id();
        }
    }

    private static long quads(ReleaseLease lease) {
        ReleaseStore store = lease.store();
        return store.read(() -> store.count(Node.ANY, Node.ANY, Node.ANY, Node.ANY, Integer.MAX_VALUE));
    }
}
