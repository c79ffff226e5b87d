package org.interculturalpractices.service.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.interculturalpractices.service.admission.LaneSettings;
import org.interculturalpractices.service.federation.AllowedEndpoints;
import org.interculturalpractices.service.federation.FederationSettings;
import org.interculturalpractices.service.store.StoreKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the service, {@code icp.*}. Immutable.
 *
 * @param data the data folder
 * @param store the engine that holds the quads of a release
 * @param watchInterval how often the data folder is looked at for a new current release
 * @param publicUrl the address under which the public knows the service, without a slash at the end; that of the request if null
 * @param queryTimeout how long a query may run, from 100 ms to one minute
 * @param maxQueryBytes the longest query text, in bytes
 * @param maxQueryTokens the most words and signs that a query may have
 * @param maxQueryPatterns the most variables, and the most triple patterns and operators, that a query may have
 * @param maxQueryDepth how deeply a query may be nested
 * @param maxResultBytes the longest answer, in bytes
 * @param maxResultRows the most rows of a SELECT, or statements of a CONSTRUCT or DESCRIBE
 * @param maxValueLength the longest text that an expression may make, in UTF-16 units
 * @param maxHeldBytes the memory that one query may hold to sort, group or join, in bytes; 0 for a share of the heap
 * @param maxRunningQueries how many short queries run at a time
 * @param maxLongQueries how many long queries run at a time, beside the short ones
 * @param longAfter the time after which a query is a long one
 * @param maxWaitingQueries how many queries may wait for their turn
 * @param maxWait how long a query may wait for its turn
 * @param maxQueriesPerClient how many queries of one client may run and wait
 * @param serviceEndpoints the other endpoints that queries may call with SERVICE, by address or by a name of {@link
 *     org.interculturalpractices.service.federation.PublicEndpoint}
 * @param maxServiceCalls how often one query may call other endpoints
 * @param serviceTimeout how long one such call may take
 * @param maxServiceBytes how many bytes another endpoint may answer with
 * @param serviceCache how long an answer of another endpoint is kept, at most one day; 0 for not at all
 * @param cacheBytes how many bytes of answers are kept in memory; 0 for none
 * @param accessLog whether each request is logged
 */
@Validated
@ConfigurationProperties("icp")
public record IcpProperties(
        @NotNull @DefaultValue("data") Path data,

        @NotNull @DefaultValue("tdb2") StoreKind store,

        @NotNull @DurationMin(millis = 50) @DurationMax(minutes = 10) @DefaultValue("1s")
        Duration watchInterval,

        @Nullable URI publicUrl,

        @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 60) @DefaultValue("30s")
        Duration queryTimeout,

        @Min(1_000) @Max(16_777_216) @DefaultValue("1048576")
        int maxQueryBytes,

        @Min(100) @DefaultValue("200000") int maxQueryTokens,
        @Min(10) @DefaultValue("2000") int maxQueryPatterns,
        @Min(10) @Max(2_000) @DefaultValue("1000") int maxQueryDepth,
        @Min(1_000) @DefaultValue("268435456") long maxResultBytes,
        @Min(1) @DefaultValue("1000000") long maxResultRows,

        @Min(1_000) @Max(16_777_216) @DefaultValue("1000000")
        int maxValueLength,

        @Min(0) @DefaultValue("0") long maxHeldBytes,
        @Min(1) @DefaultValue("4") int maxRunningQueries,
        @Min(1) @DefaultValue("1") int maxLongQueries,

        @NotNull @DurationMin(millis = 10) @DefaultValue("1s")
        Duration longAfter,

        @Min(0) @DefaultValue("64") int maxWaitingQueries,

        @NotNull @DurationMax(seconds = 60) @DefaultValue("10s")
        Duration maxWait,

        @Min(1) @DefaultValue("8") int maxQueriesPerClient,
        @NotNull @DefaultValue List<String> serviceEndpoints,
        @Min(1) @DefaultValue("50") int maxServiceCalls,

        @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 60) @DefaultValue("10s")
        Duration serviceTimeout,

        @Min(1_000) @Max(268_435_456) @DefaultValue("16777216")
        int maxServiceBytes,

        @NotNull @DurationMin(millis = 0) @DurationMax(hours = 24) @DefaultValue("5m")
        Duration serviceCache,

        @Min(0) @DefaultValue("67108864") long cacheBytes,
        @DefaultValue("true") boolean accessLog) {

    /** The settings of those who run and wait. */
    public LaneSettings lanes() {
        return new LaneSettings(
                maxRunningQueries, maxLongQueries, longAfter, maxWaitingQueries, maxWait, maxQueriesPerClient);
    }

    /** Whom queries may call, and how much. */
    public FederationSettings federation() {
        return new FederationSettings(
                AllowedEndpoints.of(serviceEndpoints), maxServiceCalls, serviceTimeout, maxServiceBytes, serviceCache);
    }

    /** The memory that one query may hold, in bytes: by default all that may hold any have half of the heap together. */
    public long heldBytesPerQuery() {
        return maxHeldBytes > 0 ? maxHeldBytes : Runtime.getRuntime().maxMemory() / 2 / lanes().holders();
    }
}
