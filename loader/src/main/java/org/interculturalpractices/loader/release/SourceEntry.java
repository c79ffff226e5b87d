package org.interculturalpractices.loader.release;

import org.jspecify.annotations.Nullable;

/**
 * One source that a release was made of.
 *
 * @param name the name of the file, without its folder
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 * @param license the IRI of its licence, or null where the sidecar gives none
 * @param records how many records of it are in the release
 */
public record SourceEntry(
        String name, String sha256, @Nullable String license, int records) {}
