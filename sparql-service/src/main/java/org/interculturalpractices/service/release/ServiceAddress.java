package org.interculturalpractices.service.release;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The address at which the service of a data folder listens: the file {@code service.json} in it, there for as long as the service runs. It
 * may outlive a service that was killed; {@link ServiceLock} tells. Immutable.
 *
 * @param port the TCP port on this machine
 * @param pid the process
 */
public record ServiceAddress(int port, long pid) {

    private static final String FILE_NAME = "service.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The address in a data folder, if it has one that can be read. */
    public static Optional<ServiceAddress> read(Path data) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(data.resolve(FILE_NAME)), ServiceAddress.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Writes the file in one step. */
    public void write(Path data) {
        try {
            Path beside = data.resolve(FILE_NAME + ".new");
            Files.write(beside, JSON.writeValueAsBytes(this));
            Files.move(beside, data.resolve(FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServiceException(Code.IO, "The data folder cannot be written to; check its permissions.", e);
        }
    }

    /** Removes the file, if it is there. */
    public static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE_NAME));
        } catch (IOException e) {
            throw new ServiceException(Code.IO, "The data folder cannot be written to; check its permissions.", e);
        }
    }

    /** The SPARQL endpoint. */
    public URI endpoint() {
        return URI.create("http://localhost:" + port + "/sparql");
    }
}
