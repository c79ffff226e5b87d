package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ServiceLock;
import org.interculturalpractices.service.server.ServiceApplication;
import org.interculturalpractices.service.server.ServicePorts;
import org.interculturalpractices.service.settings.SettingsCheck;
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
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            faults.forEach(fault -> err.println("icp: " + fault));
            return Icp.USAGE;
        }
        CountDownLatch closed = new CountDownLatch(1);
        try (ServiceLock lock = ServiceLock.take(data.path())) {
            loadIfEmpty();
            start(lock, closed);
            closed.await();
        }
        return Icp.DONE;
    }

    /** What is wrong with settings and ports. It is told before anything is loaded, locked or begun. */
    private List<String> faults() {
        List<String> faults = new ArrayList<>(ports().faults());
        faults.addAll(SettingsCheck.faults(SettingsCheck.environment(options())));
        return faults;
    }

    private ServicePorts ports() {
        return ServicePorts.of(port, managementPort);
    }

    private Map<String, Object> options() {
        return Map.of(
                "server.port", ports().port(),
                "management.server.port", ports().management(),
                "icp.data", data.path().toString());
    }

    /** As arguments these go before the environment: what is served is what is locked here. */
    private String[] arguments() {
        return options().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
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
                    .registerShutdownHook(false)
                    .run(arguments());
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

    /** Lets requests that run end, and ends the process with 0: being told to end is no failure. */
    private static void stop(ConfigurableApplicationContext context) {
        context.close();
        Runtime.getRuntime().halt(Icp.DONE);
    }
}
