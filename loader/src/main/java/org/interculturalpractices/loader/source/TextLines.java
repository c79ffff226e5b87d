package org.interculturalpractices.loader.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.security.DigestInputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file that was checked before, one at a time: the longest line is the most that is ever in memory. Fails
 * at the end if the bytes are no longer those that were checked. Not thread-safe.
 */
final class TextLines implements LineReader {

    private final String name;
    private final String checkedSha256;
    private final boolean endsWithinLine;
    private final DigestInputStream bytes;
    private final BufferedReader reader;
    private int number;

    TextLines(String name, String checkedSha256, boolean endsWithinLine, InputStream in) {
        this.name = name;
        this.checkedSha256 = checkedSha256;
        this.endsWithinLine = endsWithinLine;
        this.bytes = new DigestInputStream(in, DigestUtils.getSha256Digest());
        this.reader = new BufferedReader(new InputStreamReader(bytes, UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean endsWithinLine() {
        return endsWithinLine;
    }

    @Override
    public @Nullable SourceLine next() {
        try {
            String text = reader.readLine();
            if (text == null) {
                requireSameBytes();
                return null;
            }
            number++;
            return SourceLine.ofText(number, text);
        } catch (IOException e) {
            throw LoaderException.unreadable(name, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new LoaderException(Code.IO, name, "cannot be closed: " + e.getMessage(), e);
        }
    }

    private void requireSameBytes() {
        String read = Hex.encodeHexString(bytes.getMessageDigest().digest());
        if (!read.equals(checkedSha256)) {
            throw new LoaderException(
                    Code.SOURCE_CHANGED, name, "changed while it was read; load it again when it is complete");
        }
    }
}
