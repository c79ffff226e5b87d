package org.interculturalpractices.service.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two TCP ports of a service: for the public, and on the loopback address for the operator. 0 stands for any that is free. Immutable.
 *
 * @param port for the public
 * @param management for the operator
 */
public record ServicePorts(int port, int management) {

    private static final int HIGHEST = 65_535;

    /** The ports of the options; without one for the operator it is the next, or any if the other is. */
    public static ServicePorts of(int port, @Nullable Integer management) {
        return new ServicePorts(port, management != null ? management : port == 0 ? 0 : port + 1);
    }

    /** What is wrong with them, a line for each fault; none if the service can listen on both now. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!isPort(port)) {
            return List.of(
                    "--port " + port + ": give a number from 0 to " + HIGHEST + "; 0 stands for any port that is free");
        }
        if (!isPort(management)) {
            return List.of("--management-port " + management + ": give a number from 0 to " + HIGHEST
                    + "; without one it is the port plus one");
        }
        if (port != 0 && port == management) {
            return List.of("--management-port " + management + ": is the port of the service too; give another");
        }
        if (!isFree(new InetSocketAddress(port))) {
            faults.add("--port " + port + ": is in use; give another, or end what listens there");
        }
        if (!isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), management))) {
            faults.add("--management-port " + management + ": is in use; give another, or end what listens there");
        }
        return faults;
    }

    private static boolean isPort(int number) {
        return number >= 0 && number <= HIGHEST;
    }

    private static boolean isFree(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // As Tomcat does: what only waits for the last packets of an earlier service is free.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
