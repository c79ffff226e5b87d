package org.interculturalpractices.service.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.interculturalpractices.loader.LoadListener;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.release.ServiceLock;
import org.interculturalpractices.service.sparql.AnswerFormat;
import org.interculturalpractices.service.sparql.QueryLimits;
import org.interculturalpractices.service.sparql.QueryReader;
import org.interculturalpractices.service.sparql.QueryRun;

/** The current release of a data folder that no service holds, opened in this process. */
final class StoreTarget implements QueryTarget {

    private static final QueryLimits LIMITS = new QueryLimits(Duration.ofMinutes(10), 10_000_000);

    private final ServiceLock lock;
    private final ServedReleases releases;

    /** Takes the lock over, and gives it back when it is closed. */
    StoreTarget(DataFolder folder, ServiceLock lock) {
        this.lock = lock;
        this.releases = new ServedReleases(folder);
        releases.start(LoadListener.NONE);
    }

    @Override
    public InputStream answer(Query query, AnswerFormat format) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (ReleaseLease lease = releases.lease()) {
            new QueryRun(lease.dataset(), LIMITS)
                    .answer(QueryReader.read(query.serialize()), new DatasetDescription(), format, answer);
        }
        return new ByteArrayInputStream(answer.toByteArray());
    }

    @Override
    public void close() {
        releases.close();
        lock.close();
    }
}
