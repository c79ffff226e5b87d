package org.interculturalpractices.service.cite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The hash of a result: of its lines in TSV (for rows) or N-Triples (for graphs), sorted by their bytes, so that it does not
 * hang on the order of rows. Anyone can make it: {@code curl ... | LC_ALL=C sort | sha256sum}.
 */
final class ResultHash {

    /** The formats to ask for; the one that fits the query is used. */
    static final List<String> FORMATS = List.of("tsv", "nt");

    private ResultHash() {}

    /** The SHA-256 in hexadecimal of an answer in one of these formats. */
    static String of(byte[] answer) {
        byte[][] lines = new String(answer, StandardCharsets.UTF_8)
                .lines()
                .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (byte[] line : lines) {
            digest.update(line);
        }
        return Hex.encodeHexString(digest.digest());
    }
}
