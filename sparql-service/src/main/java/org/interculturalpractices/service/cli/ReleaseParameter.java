package org.interculturalpractices.service.cli;

import org.interculturalpractices.loader.release.ReleaseFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A release of a data folder, named by its id or the first digits of it; the current one if none is named. */
final class ReleaseParameter {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The release; the current one if none is given.")
    private @Nullable String id;

    ReleaseFolder release() {
        return id == null ? data.currentRelease() : data.folder().release(id);
    }
}
