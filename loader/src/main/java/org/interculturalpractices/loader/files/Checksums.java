package org.interculturalpractices.loader.files;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/** SHA-256 of files, as 64 lower-case hexadecimal digits; of texts and bytes it is {@link DigestUtils#sha256Hex(String)}. Stateless. */
public final class Checksums {

    private Checksums() {}

    /** The checksum of a file, read as a stream. */
    public static String ofFile(Path file) throws IOException {
        return new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file);
    }
}
