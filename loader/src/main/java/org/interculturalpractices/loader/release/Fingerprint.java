package org.interculturalpractices.loader.release;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The first 128 bits of a SHA-256, which stand for a text: two texts of one load with the same are out of the question, and a
 * register of hundreds of thousands of rows fits into memory.
 */
record Fingerprint(long high, long low) {

    static Fingerprint of(String... parts) {
        ByteBuffer digest = ByteBuffer.wrap(DigestUtils.sha256(String.join("\n", List.of(parts))));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }
}
