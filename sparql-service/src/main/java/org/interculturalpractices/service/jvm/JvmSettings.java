package org.interculturalpractices.service.jvm;

import java.util.Locale;
import org.apache.jena.sparql.SystemARQ;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sys.JenaSystem;
import org.interculturalpractices.service.execution.BoundedExecution;

/**
 * All static settings of libraries, for the whole Java machine: the service, each command and the tests make them here, so that a query
 * means the same wherever it is asked. Each is made once, however often it is asked for. Thread-safe.
 */
public final class JvmSettings {

    private JvmSettings() {}

    /** Has all settings made; to be called before anything of Jena is used and before the first query is parsed. */
    public static void apply() {
        OfJena.made();
    }

    /**
     * Has libraries too write numbers and fold cases as data has them, whatever the machine's locale. For a process of this program's
     * own, at its very start.
     */
    public static void neutralLocale() {
        Locale.setDefault(Locale.ROOT);
    }

    /** Made when it is first used: what needs no Jena does not wait for it. */
    private static final class OfJena {

        static {
            // Jena's classes need it before the first of them is used, whichever that is.
            JenaSystem.init();
            // Lists and maps within literals are an extension of Jena's, whose parser has no bound.
            SystemARQ.EnableCDTs = false;
            DescribeHandlerRegistry describers = DescribeHandlerRegistry.get();
            describers.clear();
            describers.add(BoundedExecution.describing());
        }

        static void made() {
            // The static part of this class does it.
        }
    }
}
