package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ServiceLock;
import org.interculturalpractices.service.server.ServiceApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a data folder until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves the current release over HTTP. With no release yet it first loads the catalogue that ships with the project.")
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The TCP port, or 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            description =
                    "The TCP port for the operator, on this machine alone: health, metrics, running queries (default: the port plus one).")
    private @Nullable Integer managementPort;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try (ServiceLock lock = ServiceLock.take(data.path())) {
            loadIfEmpty();
            start(lock, closed);
            closed.await();
        }
        return Icp.DONE;
    }

    private void loadIfEmpty() {
        if (!data.folder().releases().isEmpty()) {
            return;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("No release in " + data.path() + " yet: loading the catalogue that ships with the project.");
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            CatalogueLoader.load(LoadRequest.bundled(data.path()), progress);
        }
    }

    private void start(ServiceLock lock, CountDownLatch closed) {
        ApplicationContextInitializer<GenericApplicationContext> held =
                context -> context.registerBean(ServiceLock.class, () -> lock, bean -> bean.setDestroyMethodName(""));
        ApplicationListener<ContextClosedEvent> onClose = event -> closed.countDown();
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ServiceApplication.class)
                    .initializers(held)
                    .listeners(onClose)
                    .properties(Map.of(
                            "server.port", port,
                            "management.server.port", managementPort(),
                            "icp.data", data.path().toString()))
                    .registerShutdownHook(false)
                    .run();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "stop"));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException inUse) {
                    throw new ServiceException(
                            Code.IO, "port " + inUse.getPort() + " is in use; give another with --port", e);
                }
            }
            throw e;
        }
    }

    private int managementPort() {
        return managementPort != null ? managementPort : port == 0 ? 0 : port + 1;
    }

    /** Lets requests that run end, and ends the process with 0: being told to end is no failure. */
    private static void stop(ConfigurableApplicationContext context) {
        context.close();
        Runtime.getRuntime().halt(Icp.DONE);
    }
}
