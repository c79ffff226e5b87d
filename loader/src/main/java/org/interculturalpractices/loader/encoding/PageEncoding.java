package org.interculturalpractices.loader.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a page and what says so. The order is that of the HTML Standard, 13.2.3.1: a byte order mark, the charset of the
 * HTTP header, a declaration in the first 1024 bytes; then UTF-8 if the bytes are valid, a declaration further on, windows-1252.
 *
 * @param encoding which it is
 * @param stated what says so, as the subject of a message
 */
public record PageEncoding(WebEncoding encoding, String stated) {

    private static final int PRESCAN = 1024;

    /**
     * The encoding of a page.
     *
     * @param header the label of the HTTP header's charset, or null; an unknown label states nothing
     */
    public static PageEncoding of(byte[] page, @Nullable String header) {
        String bytes = new String(page, ISO_8859_1);
        return byteOrderMark(bytes)
                .map(encoding -> new PageEncoding(encoding, "the byte order mark"))
                .or(() -> Optional.ofNullable(header)
                        .flatMap(WebEncoding::ofLabel)
                        .map(encoding ->
                                new PageEncoding(encoding, "the HTTP header, or \"charset\" beside the page,")))
                .or(() -> declared(bytes.substring(0, Math.min(bytes.length(), PRESCAN))))
                .or(() -> isUtf8(page)
                        ? Optional.of(new PageEncoding(WebEncoding.OF_UTF_8, "every byte"))
                        : Optional.empty())
                .or(() -> declared(bytes))
                .orElse(new PageEncoding(WebEncoding.OF_WINDOWS_1252, "nothing else"));
    }

    /** The charset that reads it as well as Java can; of one that Java does not have, windows-1252. */
    public Charset nearestCharset() {
        return encoding.charset().or(WebEncoding.OF_WINDOWS_1252::charset).orElseThrow();
    }

    private static Optional<WebEncoding> byteOrderMark(String bytes) {
        if (bytes.startsWith("\u00EF\u00BB\u00BF")) {
            return Optional.of(WebEncoding.OF_UTF_8);
        }
        // Without a mark, the beginning of an XML declaration shows it as well.
        if (bytes.startsWith("\u00FE\u00FF") || bytes.startsWith("\0<\0?\0x")) {
            return WebEncoding.ofLabel("utf-16be");
        }
        return bytes.startsWith("\u00FF\u00FE") || bytes.startsWith("<\0?\0x\0")
                ? WebEncoding.ofLabel("utf-16le")
                : Optional.empty();
    }

    private static Optional<PageEncoding> declared(String bytes) {
        return new MetaPrescan(bytes)
                .encoding()
                .map(encoding -> new PageEncoding(encoding, "the page's own declaration"));
    }

    private static boolean isUtf8(byte[] page) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
