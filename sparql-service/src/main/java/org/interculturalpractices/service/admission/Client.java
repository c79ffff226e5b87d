package org.interculturalpractices.service.admission;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A client, as shares of the service are counted: an IPv4 address, or the network of 64 bits that an IPv6
 * address is in, which is what one subscriber has. It is personal data: never logged, and forgotten after some minutes.
 *
 * @param key tells clients apart
 */
public record Client(String key) {

    private static final int NETWORK_BYTES = 8;

    /** The client of a remote address as the container gives it. */
    public static Client of(String remoteAddress) {
        // Only addresses are numbers and colons: a name is never looked up.
        if (!remoteAddress.contains(":")) {
            return new Client(remoteAddress);
        }
        try {
            InetAddress address = InetAddress.getByName(remoteAddress);
            return address instanceof Inet6Address
                    ? new Client(HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)))
                    : new Client(address.getHostAddress());
        } catch (UnknownHostException e) {
            return new Client(remoteAddress);
        }
    }
}
