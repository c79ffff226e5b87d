package org.interculturalpractices.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Ports that cannot be listened on are told before anything else is done. */
class ServicePortsTest {

    @Test
    void theOperatorsPortIsTheNextOne() {
        assertThat(ServicePorts.of(8080, null)).isEqualTo(new ServicePorts(8080, 8081));
        assertThat(ServicePorts.of(0, null)).isEqualTo(new ServicePorts(0, 0));
        assertThat(ServicePorts.of(8080, 0)).isEqualTo(new ServicePorts(8080, 0));
        assertThat(ServicePorts.of(0, null).faults()).isEmpty();
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThat(ServicePorts.of(70_000, null).faults())
                .singleElement()
                .asString()
                .startsWith("--port 70000: ");
        assertThat(ServicePorts.of(-1, 0).faults()).singleElement().asString().startsWith("--port -1: ");
        assertThat(ServicePorts.of(0, -7).faults()).singleElement().asString().startsWith("--management-port -7: ");
        assertThat(ServicePorts.of(65_535, null).faults())
                .singleElement()
                .asString()
                .startsWith("--management-port 65536: ");
    }

    @Test
    void refusesOnePortForBoth() {
        assertThat(ServicePorts.of(8080, 8080).faults())
                .containsExactly("--management-port 8080: is the port of the service too; give another");
    }

    @Test
    void refusesPortsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(ServicePorts.of(0, port).faults())
                    .containsExactly(
                            "--management-port " + port + ": is in use; give another, or end what listens there");
        }
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThat(ServicePorts.of(port, 0).faults())
                    .containsExactly("--port " + port + ": is in use; give another, or end what listens there");
        }
    }
}
