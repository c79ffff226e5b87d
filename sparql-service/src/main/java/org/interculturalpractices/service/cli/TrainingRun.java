package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.interculturalpractices.service.release.ServiceAddress;

/**
 * The run of which the Java machine keeps its classes: a load of the catalogue that ships with the project, and a service that
 * answers one request of each kind and ends. The start script runs it once after a build, with the options that have the machine write
 * an AOT cache (JEP 514) or a class-data archive when it ends. Its only argument is a data folder that is not there yet.
 */
final class TrainingRun {

    private static final List<String> REQUESTS = List.of(
            "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D",
            "/sparql?format=json&query=SELECT%20%2A%7B%3Fs%20%3Fp%20%3Fo%7DORDER%20BY%20%3Fs%20LIMIT%2010",
            "/sparql?format=ttl&query=DESCRIBE%20%3Chttps%3A%2F%2Fw3id.org%2Fintercultural-practices%2Fontology%23Practice%3E",
            "/",
            "/practices?words=rumour");

    private static final long LONGEST_SECONDS = 240;

    private TrainingRun() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        Thread client = new Thread(() -> System.exit(ask(data) ? Icp.DONE : Icp.FAILED), "client");
        client.setDaemon(true);
        client.start();
        Icp.main(new String[] {"serve", "--port", "0", "--data", data.toString()});
    }

    /** Sends the requests once the service listens; whether all were answered. */
    private static boolean ask(Path data) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        Optional<ServiceAddress> address = Optional.empty();
        while (address.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            address = ServiceAddress.read(data);
        }
        return address.isPresent() && answers(address.get().endpoint());
    }

    private static boolean answers(URI endpoint) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : REQUESTS) {
                HttpRequest request =
                        HttpRequest.newBuilder(endpoint.resolve(path)).build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
