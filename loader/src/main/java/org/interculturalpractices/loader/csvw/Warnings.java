package org.interculturalpractices.loader.csvw;

/** Listener for warnings about metadata that are not permitted and of which the default is taken instead. */
@FunctionalInterface
public interface Warnings {

    /** A warning, which names the property. */
    void warn(String message);
}
