package org.interculturalpractices.service.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A sample of responses: counts by HTTP status, and latencies in nanoseconds. Thread-safe. */
public final class ResponseSample {

    /** Stands for the status of an answer that never came, or not whole. */
    public static final int BROKEN_OFF = 0;

    private final List<Long> nanos = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** Adds an answer: its HTTP status, and the nanoseconds that it took. */
    public synchronized void add(int status, long taken) {
        nanos.add(taken);
        statuses.merge(status, 1, Integer::sum);
    }

    /** How many answers of each status. */
    public synchronized Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    /** How many answers. */
    public synchronized int size() {
        return nanos.size();
    }

    /**
     * The time below which a part of the answers came, in milliseconds.
     *
     * @param part from 0 to 1: 0.5 is the median
     */
    public synchronized double millis(double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) ((sorted.size() - 1) * part)) / 1e6;
    }

    @Override
    public synchronized String toString() {
        return statuses.entrySet().stream()
                .map(entry -> entry.getValue() + " x " + (entry.getKey() == BROKEN_OFF ? "broken off" : entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
