package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BOMInputStream;

/** Text files in UTF-8, such as those that curators edit in a spreadsheet, which begins them with a byte order mark. Stateless. */
public final class Utf8 {

    private Utf8() {}

    /** Opens a file behind its byte order mark; what is no UTF-8 fails while it is read. */
    public static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                BOMInputStream.builder()
                        .setInputStream(Files.newInputStream(file))
                        .get(),
                UTF_8.newDecoder()));
    }
}
