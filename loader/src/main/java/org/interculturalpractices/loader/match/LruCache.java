package org.interculturalpractices.loader.match;

import java.util.LinkedHashMap;
import java.util.Map;

/** A cache that drops the least recently used entry (LRU) at a fixed number of entries, so that memory does not grow with the input. Not thread-safe. */
public final class LruCache<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    /** A map of at most so many entries. */
    public LruCache(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
