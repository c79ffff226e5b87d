package org.interculturalpractices.loader.files;

/**
 * One file of a release, as its manifest lists it.
 *
 * @param path where it is, relative to the release folder, with {@code /} between the parts
 * @param mediaType the media type of its content once decompressed
 * @param bytes its length in bytes
 * @param sha256 the SHA-256 of its bytes, in 64 lower-case hexadecimal digits
 */
public record FileEntry(String path, String mediaType, long bytes, String sha256) {

    private static final String DUMPS = "dumps/";

    /** Where it is below the address of its release's downloads: its path without the folder {@code dumps}. */
    public String downloadPath() {
        return path.startsWith(DUMPS) ? path.substring(DUMPS.length()) : path;
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it holds data, and does not speak of the release, as its catalogue record and its report do. */
    public boolean isData() {
        return path.startsWith(DUMPS) || path.endsWith(".nq.gz");
    }
}
