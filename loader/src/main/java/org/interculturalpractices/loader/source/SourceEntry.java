package org.interculturalpractices.loader.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One source that a release was made of. Its identity is its content, and the address that it states: the name is a label, which
 * several may have.
 *
 * @param name the name of the file, without its folder
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 * @param iri the address that its sidecar states, or null; releases of an earlier version have none
 * @param license the IRI of its licence, or null where the sidecar gives none
 * @param records how many records of it are in the release
 */
public record SourceEntry(
        String name,
        String sha256,
        @Nullable String iri,
        @Nullable String license,
        int records) {

    /** How many digits of the checksum tell sources of one name apart. */
    public static final int SHORT_SHA = 8;

    /** Name and checksum, which no other source has. */
    public String label() {
        return name + "@" + sha256.substring(0, Math.min(SHORT_SHA, sha256.length()));
    }

    /** Whether another source has the same name or address, and none of them states that it is elsewhere. */
    public boolean mayBeAnotherVersionOf(SourceEntry other) {
        if (iri != null && other.iri != null) {
            return iri.equals(other.iri);
        }
        return Objects.equals(name, other.name);
    }
}
