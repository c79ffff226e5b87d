package org.interculturalpractices.loader.encoding;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.files.BundledTable;

/**
 * An encoding of the WHATWG Encoding Standard, found by its labels: the resource {@code encoding/labels.csv} with the columns
 * {@code encoding,charset,labels}, made from the standard's own table. Immutable.
 *
 * @param name its name in the standard
 * @param charset the charset of Java that decodes it; none if Java has none
 */
public record WebEncoding(String name, Optional<Charset> charset) {

    private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\t\\n\\f\\r ]+|[\\t\\n\\f\\r ]+$");
    private static final Map<String, WebEncoding> BY_LABEL = read();

    static final WebEncoding OF_UTF_8 = ofKnownLabel("utf-8");
    static final WebEncoding OF_WINDOWS_1252 = ofKnownLabel("windows-1252");

    /** The encoding of a label; nothing if no encoding has it (Encoding Standard, 4.2). */
    public static Optional<WebEncoding> ofLabel(String label) {
        return Optional.ofNullable(
                BY_LABEL.get(OUTER_BLANKS.matcher(label).replaceAll("").toLowerCase(Locale.ROOT)));
    }

    static WebEncoding ofKnownLabel(String label) {
        return ofLabel(label).orElseThrow();
    }

    private static Map<String, WebEncoding> read() {
        Map<String, WebEncoding> byLabel = new HashMap<>();
        for (CSVRecord row : BundledTable.rows("/encoding/labels.csv")) {
            String charset = row.get("charset");
            WebEncoding encoding = new WebEncoding(
                    row.get("encoding"), charset.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(charset)));
            for (String label : row.get("labels").split(" ", -1)) {
                byLabel.put(label, encoding);
            }
        }
        return byLabel;
    }
}
