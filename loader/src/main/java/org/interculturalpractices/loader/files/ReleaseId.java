package org.interculturalpractices.loader.files;

/** The id of a release: the SHA-256 of its sorted quads, 64 hexadecimal digits. Stateless. */
public final class ReleaseId {

    private static final int SHORT_FORM = 12;

    private ReleaseId() {}

    /** The first 12 digits of an id, by which people call a release; commands and addresses take 8 or more. */
    public static String shortForm(String id) {
        return id.substring(0, SHORT_FORM);
    }
}
