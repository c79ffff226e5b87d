package org.interculturalpractices.loader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadLinesTest {

    /** Of {@link #LINES} lines, compressed by JZlib 1.1.3. Other bytes are other checksums of every release: see ADR 6. */
    private static final String COMPRESSED = "c2c4e33c9cf344cb840224343949acc64fed3baed57655f7538edec7a9d01580";

    private static final int LINES = 20_000;

    @TempDir
    private Path folder;

    @Test
    void compressesToTheSameBytesEverywhere() throws IOException {
        Path file = folder.resolve("lines.nq.gz");
        try (OutputStream out = QuadLines.gzip(file)) {
            for (int line = 0; line < LINES; line++) {
                String quad = "<https://example.org/" + line + "> <https://example.org/p> \"" + line * line
                        + "\" <https://example.org/g> .\n";
                out.write(quad.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(DigestUtils.sha256Hex(Files.readAllBytes(file))).isEqualTo(COMPRESSED);
    }
}
