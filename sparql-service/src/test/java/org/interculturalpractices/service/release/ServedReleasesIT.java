package org.interculturalpractices.service.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.system.Txn;
import org.interculturalpractices.loader.LoadListener;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FileEntry;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.ServiceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of real TDB2 stores: lent, switched, closed, and refused if damaged. */
class ServedReleasesIT {

    @TempDir
    private Path folder = Path.of("unset");

    private DataFolder data = new DataFolder(folder);
    private ServedReleases served = new ServedReleases(data);

    @BeforeEach
    void load() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        served = new ServedReleases(data);
        SmallListing.load(data, folder, 1);
        served.start(LoadListener.NONE);
    }

    @AfterEach
    void close() {
        served.close();
        assertThat(served.openStores()).isZero();
    }

    @Test
    void aLeaseStaysOnItsReleaseWhileNewOnesGetTheNext() throws IOException {
        try (ReleaseLease old = served.lease()) {
            long before = quads(old);
            ReleaseFolder next = SmallListing.load(data, folder, 2);
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
        String whole = id();
        ReleaseFolder next = SmallListing.load(data, folder, 2);
        FileEntry largest = next.manifest().store().stream()
                .max((one, other) -> Long.compare(one.bytes(), other.bytes()))
                .orElseThrow();
        try (RandomAccessFile file = new RandomAccessFile(next.file(largest).toFile(), "rw")) {
            file.setLength(largest.bytes() / 2);
        }
        served.refresh();
        assertThat(id()).isEqualTo(whole);
        assertThat(served.check()).isEmpty();
    }

    @Test
    void aStoreThatIsGoneIsNotOpenedAsAnEmptyOne() throws IOException {
        String whole = id();
        ReleaseFolder next = SmallListing.load(data, folder, 2);
        Path elsewhere = folder.resolve("moved");
        Files.move(next.store(), elsewhere);
        served.refresh();
        assertThat(id()).isEqualTo(whole);
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
        ReleaseFolder only = data.currentRelease().orElseThrow();
        served.close();
        Files.delete(only.graph());
        ServedReleases again = new ServedReleases(data);
        again.start(LoadListener.NONE);
        assertThat(again.check())
                .hasValueSatisfying(reason -> assertThat(reason).contains("damaged"));
        assertThatThrownBy(again::lease).isInstanceOf(ServiceException.class);
        assertThat(data.releases()).containsExactly(only.id());

        ReleaseFolder next = SmallListing.load(data, folder, 2);
        again.refresh();
        try (ReleaseLease lease = again.lease()) {
            assertThat(lease.release().id()).isEqualTo(next.id());
        }
        again.close();
    }

    @Test
    void atMostFourStoresAreOpen() throws IOException {
        ReleaseLease[] held = new ReleaseLease[ServedReleases.MAX_OPEN];
        for (int i = 0; i < held.length; i++) {
            held[i] = served.lease();
            SmallListing.load(data, folder, i + 2);
            served.refresh();
        }
        assertThat(served.openStores()).isEqualTo(ServedReleases.MAX_OPEN);
        assertThat(data.current()).isPresent().get().isNotEqualTo(id());
        held[0].close();
        served.refresh();
        assertThat(data.current()).hasValue(id());
        for (ReleaseLease lease : held) {
            lease.close();
        }
        assertThat(served.openStores()).isEqualTo(1);
    }

    @Test
    void writingIsRefused() {
        try (ReleaseLease lease = served.lease()) {
            assertThatThrownBy(() -> Txn.executeWrite(
                            lease.dataset(), () -> lease.dataset().clear()))
                    .isInstanceOf(RuntimeException.class);
            assertThat(quads(lease)).isPositive();
        }
    }

    @Test
    void loadsTheBundledCatalogueOnlyIntoAnEmptyFolder() {
        assertThat(data.releases()).hasSize(1);
        assertThat(data.currentRelease().orElseThrow().manifest().counts().practices())
                .isEqualTo(1);
    }

    private String id() {
        try (ReleaseLease lease = served.lease()) {
            return lease.release().id();
        }
    }

    private static long quads(ReleaseLease lease) {
        return Txn.calculateRead(lease.dataset(), () -> {
            long quads = 0;
            for (var all = lease.dataset().find(); all.hasNext(); all.next()) {
                quads++;
            }
            return quads;
        });
    }
}
