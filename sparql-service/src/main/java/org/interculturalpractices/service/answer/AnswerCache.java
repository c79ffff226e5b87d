package org.interculturalpractices.service.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Answers in memory, by the tag of their release, query and format; and of requests that were seen, which tag they had, so that
 * a query that was answered is not even read again. Bounded in bytes: what is asked for least goes first. Thread-safe.
 */
public final class AnswerCache {

    private static final int REQUESTS = 10_000;
    /** No answer takes more than this part of the cache. */
    private static final int LARGEST_PART = 16;

    private final long maxBytes;
    private final Cache<String, Answer> answers;
    private final Cache<String, String> tags =
            Caffeine.newBuilder().maximumSize(REQUESTS).build();

    /**
     * An empty cache.
     *
     * @param maxBytes how many bytes of answers it holds, 0 for none
     */
    public AnswerCache(long maxBytes) {
        this.maxBytes = maxBytes;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String tag, Answer answer) -> Math.toIntExact(answer.size() + tag.length()))
                .recordStats()
                .build();
    }

    /** The tag of the answer to a request that was seen before. */
    public Optional<String> tag(String request) {
        return Optional.ofNullable(tags.getIfPresent(request));
    }

    /** The answer of that tag; the caller shares it, and closes it. */
    public Optional<Answer> find(String tag) {
        return Optional.ofNullable(answers.getIfPresent(tag)).map(Answer::share);
    }

    /** Keeps an answer, if it has a tag and is not too long to be kept. */
    public void keep(String request, Answer answer) {
        answer.head().tag().ifPresent(tag -> {
            tags.put(request, tag);
            if (answer.inMemory() && answer.size() <= maxBytes / LARGEST_PART) {
                // Kept answers are in memory alone: nothing has to be closed when one is dropped.
                answers.put(tag, answer.share());
            }
        });
    }

    /** Drops everything, as when another release becomes current. */
    public void clear() {
        answers.invalidateAll();
        tags.invalidateAll();
    }

    /** The answers, for metrics. */
    public Cache<?, ?> statistics() {
        return answers;
    }
}
