package org.interculturalpractices.loader.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Files that ship within the loader. Stateless. */
public final class BundledFile {

    private BundledFile() {}

    /**
     * Opens a file.
     *
     * @param path where it is, from the root of the resources, beginning with a slash
     * @throws FileNotFoundException if the loader was built without it
     */
    public static InputStream open(String path) throws IOException {
        InputStream in = BundledFile.class.getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException("the loader was built without " + path);
        }
        return in;
    }
}
