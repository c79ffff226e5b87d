package org.interculturalpractices.service.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program, or a class of the tests, as a process of its own, which is yet to be started. It compiles with the quick compiler alone: a process that lives for
 * seconds never earns back the time of the other.
 */
final class IcpProcess {

    private IcpProcess() {}

    /** A command of the program. */
    static ProcessBuilder of(List<String> arguments) {
        return of(List.of(), Icp.class, arguments);
    }

    /** Any class with a main method, with options of the virtual machine such as {@code -Duser.language=tr}. */
    static ProcessBuilder of(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
