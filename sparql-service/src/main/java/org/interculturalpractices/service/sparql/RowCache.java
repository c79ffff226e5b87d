package org.interculturalpractices.service.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** A cache of solutions for pages, by release and request; bounded in bytes, by estimate. Thread-safe. */
final class RowCache {

    private final Cache<String, ResultRows> rows;

    /**
     * An empty cache.
     *
     * @param maxBytes how many bytes it holds, 0 for none
     */
    RowCache(long maxBytes) {
        this.rows = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher(
                        (String request, ResultRows kept) -> Math.toIntExact(Math.min(kept.bytes(), Integer.MAX_VALUE)))
                .build();
    }

    Optional<ResultRows> find(String request) {
        return Optional.ofNullable(rows.getIfPresent(request));
    }

    void keep(String request, ResultRows kept) {
        rows.put(request, kept);
    }
}
