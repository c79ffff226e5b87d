package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import org.interculturalpractices.service.admission.Asker;
import org.interculturalpractices.service.admission.Client;
import org.interculturalpractices.service.web.ClientConnection;
import org.interculturalpractices.service.web.RequestId;

/** Who asks, as a request tells it. Stateless. */
public final class Askers {

    private Askers() {}

    /** The client of a request, for as long as its connection is open. */
    public static Asker of(HttpServletRequest request) {
        return new Asker(
                Client.of(request.getRemoteAddr()), RequestId.of(request), () -> ClientConnection.gone(request));
    }
}
