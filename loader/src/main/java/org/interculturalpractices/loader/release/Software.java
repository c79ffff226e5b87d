package org.interculturalpractices.loader.release;

import java.util.Objects;

/** Name and version of this program, as releases and backups state it. */
public final class Software {

    /** Name and version; the version is that of the jar. */
    public static final String NAME = "Intercultural Practices Graph "
            + Objects.requireNonNullElse(Software.class.getPackage().getImplementationVersion(), "(not packaged)");

    private Software() {}
}
