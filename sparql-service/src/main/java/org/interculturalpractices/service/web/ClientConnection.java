package org.interculturalpractices.service.web;

import jakarta.servlet.ServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/**
 * The connection that a request came by, asked whether the client has closed it. The container tells that to nobody who waits, so it is
 * looked at by a read that does not block, once the request was read to its end; what else it may read is the beginning of the next
 * request of the connection, and stays there for it. As with other servers, a client that closes its own half of the connection after the
 * request is taken for gone. Thread-safe; not to be asked once the request was answered.
 */
public final class ClientConnection {

    private static final String ATTRIBUTE = ClientConnection.class.getName();

    private final Request request;
    private boolean gone;

    private ClientConnection(Request request) {
        this.request = request;
    }

    /** Remembers the connection of a request. */
    static void remember(org.apache.catalina.connector.Request request) {
        request.setAttribute(ATTRIBUTE, new ClientConnection(request.getCoyoteRequest()));
    }

    /** Whether the client of a request is gone; false where that cannot be told. */
    public static boolean gone(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ClientConnection connection && connection.gone();
    }

    private synchronized boolean gone() {
        if (!gone && wasRead()) {
            request.action(ActionCode.AVAILABLE, true);
            // Nothing of this request is left, so that only a failure to read is "available".
            gone = request.getAvailable() > 0;
        }
        return gone;
    }

    private boolean wasRead() {
        AtomicBoolean whole = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        return whole.get();
    }
}
