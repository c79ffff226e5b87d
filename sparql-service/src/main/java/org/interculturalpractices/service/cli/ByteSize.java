package org.interculturalpractices.service.cli;

import java.util.Locale;

/** Numbers of bytes for people, in powers of 1000. */
final class ByteSize {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

    private ByteSize() {}

    static String of(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String number = String.format(Locale.ROOT, unit == 0 || value >= 9.95 ? "%.0f" : "%.1f", value);
        return number + " " + UNITS[unit];
    }
}
