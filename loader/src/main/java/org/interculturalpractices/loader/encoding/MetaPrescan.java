package org.interculturalpractices.loader.encoding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prescan of a byte stream for the encoding that an HTML document declares (HTML Standard, 13.2.3.2): {@code meta} elements
 * outside of comments, else an XML declaration. For one use.
 */
final class MetaPrescan {

    private static final String BLANKS = "\t\n\f\r ";
    private static final Pattern XML_ENCODING = Pattern.compile(
            "^<\\?xml[^>]*?encoding[\\x00-\\x20]*=[\\x00-\\x20]*(?:\"([^\"\\x00-\\x20>]*)\"|'([^'\\x00-\\x20>]*)')");

    /** The charset of a content type within a {@code meta} element (HTML Standard, 2.4.4). */
    private static final Pattern CONTENT_CHARSET = Pattern.compile(
            "charset[\\t\\n\\f\\r ]*=[\\t\\n\\f\\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\"'\\t\\n\\f\\r ;][^\\t\\n\\f\\r ;]*))");

    /** An attribute in lower case. */
    private record Attribute(String name, String value) {}

    private final String bytes;
    private int at;

    /** A prescan of bytes that stand for themselves as U+0000 to U+00FF. */
    MetaPrescan(String bytes) {
        this.bytes = bytes;
    }

    /** The declared encoding; nothing if none is declared, or an unknown one. */
    Optional<WebEncoding> encoding() {
        for (; at < bytes.length(); at++) {
            if (bytes.startsWith("<!--", at)) {
                int end = bytes.indexOf("-->", at + 2);
                at = end < 0 ? bytes.length() : end + 2;
            } else if (isMeta()) {
                at += "<meta".length();
                Optional<WebEncoding> declared = meta();
                if (declared.isPresent()) {
                    return declared;
                }
            } else if (isTag()) {
                while (at < bytes.length() && BLANKS.indexOf(bytes.charAt(at)) < 0 && bytes.charAt(at) != '>') {
                    at++;
                }
                while (attribute().isPresent()) {
                    // Attributes of other elements are passed over, with any ">" that is quoted in them.
                }
            } else if (bytes.startsWith("<!", at) || bytes.startsWith("</", at) || bytes.startsWith("<?", at)) {
                int end = bytes.indexOf('>', at);
                at = end < 0 ? bytes.length() : end;
            }
        }
        Matcher xml = XML_ENCODING.matcher(bytes);
        return xml.find() ? known(xml.group(1) == null ? xml.group(2) : xml.group(1)) : Optional.empty();
    }

    private boolean isMeta() {
        int end = at + "<meta".length();
        return bytes.regionMatches(true, at, "<meta", 0, "<meta".length())
                && end < bytes.length()
                && (BLANKS + '/').indexOf(bytes.charAt(end)) >= 0;
    }

    private boolean isTag() {
        int name = bytes.startsWith("</", at) ? at + 2 : at + 1;
        return bytes.charAt(at) == '<' && name < bytes.length() && isLetter(bytes.charAt(name));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private Optional<WebEncoding> meta() {
        Set<String> seen = new HashSet<>();
        boolean pragma = false;
        boolean needsPragma = false;
        Optional<String> label = Optional.empty();
        for (Optional<Attribute> next = attribute(); next.isPresent(); next = attribute()) {
            Attribute attribute = next.get();
            if (!seen.add(attribute.name)) {
                continue;
            }
            switch (attribute.name) {
                case "http-equiv" -> pragma = attribute.value.equals("content-type");
                case "content" -> {
                    Optional<String> stated = ofContent(attribute.value);
                    if (label.isEmpty() && stated.isPresent()) {
                        label = stated;
                        needsPragma = true;
                    }
                }
                case "charset" -> {
                    label = Optional.of(attribute.value);
                    needsPragma = false;
                }
                default -> {
                    // No other attribute declares an encoding.
                }
            }
        }
        return needsPragma && !pragma ? Optional.empty() : label.flatMap(MetaPrescan::known);
    }

    private static Optional<String> ofContent(String content) {
        Matcher charset = CONTENT_CHARSET.matcher(content);
        if (!charset.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(charset.group(1))
                .or(() -> Optional.ofNullable(charset.group(2)))
                .or(() -> Optional.ofNullable(charset.group(3)));
    }

    /** What could be read as ASCII up to here is not in UTF-16, whatever it says. */
    private static Optional<WebEncoding> known(String label) {
        return WebEncoding.ofLabel(label).map(encoding -> switch (encoding.name()) {
            case "UTF-16BE", "UTF-16LE" -> WebEncoding.OF_UTF_8;
            case "x-user-defined" -> WebEncoding.OF_WINDOWS_1252;
            default -> encoding;
        });
    }

    private Optional<Attribute> attribute() {
        skip(BLANKS + '/');
        if (at >= bytes.length() || bytes.charAt(at) == '>') {
            return Optional.empty();
        }
        // An equals sign at the beginning is part of the name.
        int start = at++;
        advanceTo(BLANKS + "/>=");
        String name = bytes.substring(start, at).toLowerCase(Locale.ROOT);
        skip(BLANKS);
        if (at >= bytes.length() || bytes.charAt(at) != '=') {
            return Optional.of(new Attribute(name, ""));
        }
        at++;
        skip(BLANKS);
        return Optional.of(new Attribute(name, value().toLowerCase(Locale.ROOT)));
    }

    private String value() {
        boolean quoted = at < bytes.length() && (bytes.charAt(at) == '"' || bytes.charAt(at) == '\'');
        if (!quoted) {
            int start = at;
            advanceTo(BLANKS + '>');
            return bytes.substring(start, at);
        }
        int end = bytes.indexOf(bytes.charAt(at), at + 1);
        String value = end < 0 ? "" : bytes.substring(at + 1, end);
        at = end < 0 ? bytes.length() : end + 1;
        return value;
    }

    private void skip(String characters) {
        while (at < bytes.length() && characters.indexOf(bytes.charAt(at)) >= 0) {
            at++;
        }
    }

    private void advanceTo(String characters) {
        while (at < bytes.length() && characters.indexOf(bytes.charAt(at)) < 0) {
            at++;
        }
    }
}
