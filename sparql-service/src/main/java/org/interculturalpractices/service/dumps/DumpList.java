package org.interculturalpractices.service.dumps;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interculturalpractices.loader.release.Manifest;

/**
 * The files of a release that can be downloaded, as JSON and for the page.
 *
 * @param release the full id of the release
 * @param quads how many quads it has
 * @param files the files
 */
record DumpList(String release, long quads, List<File> files) {

    /**
     * One file.
     *
     * @param name its name, with the folders that it is in
     * @param href its address, which never changes its content
     * @param mediaType the media type of what is in it
     * @param bytes its length
     * @param sha256 the SHA-256 of its bytes, in hexadecimal
     */
    record File(String name, String href, String mediaType, long bytes, String sha256) {

        /** The length for people, in powers of 1024. */
        public String size() {
            return bytes < 1024
                    ? bytes + " B"
                    : bytes < 1 << 20 ? Math.round(bytes / 1024.0) + " KiB" : Math.round(bytes / 1048576.0) + " MiB";
        }
    }

    static DumpList of(Manifest manifest) {
        return new DumpList(
                manifest.id(),
                manifest.quads(),
                manifest.files().stream()
                        .map(file -> new File(
                                file.downloadPath(),
                                "/dumps/" + manifest.id() + "/" + file.downloadPath(),
                                file.mediaType(),
                                file.bytes(),
                                file.sha256()))
                        .toList());
    }

    /** The files below each folder, by the folder; those of the whole graph first, then each named graph, then the tables. */
    public SortedMap<String, List<File>> groups() {
        SortedMap<String, List<File>> groups = new TreeMap<>();
        for (File file : files) {
            int end = file.name().lastIndexOf('/');
            groups.computeIfAbsent(end < 0 ? "" : file.name().substring(0, end), key -> new ArrayList<>())
                    .add(file);
        }
        return groups;
    }
}
