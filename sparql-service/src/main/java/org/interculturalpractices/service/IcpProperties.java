package org.interculturalpractices.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the service, {@code icp.*}. Immutable.
 *
 * @param data the data folder
 * @param queryTimeout how long a query may run, from 100 ms to one minute
 * @param watchInterval how often the data folder is looked at for a new current release
 * @param maxQueryBytes the longest query text, in bytes
 * @param maxResultBytes the longest answer, in bytes
 * @param maxResultStatements the most statements that a CONSTRUCT or DESCRIBE may give
 */
@Validated
@ConfigurationProperties("icp")
public record IcpProperties(
        @NotNull @DefaultValue("data") Path data,

        @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 60) @DefaultValue("30s")
        Duration queryTimeout,

        @NotNull @DurationMin(millis = 50) @DurationMax(minutes = 10) @DefaultValue("1s")
        Duration watchInterval,

        @Min(1_000) @Max(16_777_216) @DefaultValue("1048576")
        int maxQueryBytes,

        @Min(1_000) @DefaultValue("268435456") long maxResultBytes,
        @Min(1) @DefaultValue("1000000") long maxResultStatements) {}
