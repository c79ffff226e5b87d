package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.interculturalpractices.service.ServiceApplication;
import org.interculturalpractices.service.release.ServiceLock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a data folder until the process is told to end; with no release yet it first loads the bundled catalogue. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the data folder by HTTP; with no release yet, load the catalogue that ships with the project first.")
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The TCP port; 0 for any that is free (default: 8080).")
    private int port;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter messages = spec.commandLine().getErr();
        // The container takes the lock over, and gives it back when it closes.
        ServiceLock lock = ServiceLock.take(data.path);
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(ServiceApplication.class);
        application.setDefaultProperties(Map.of());
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean(ServiceLock.class, () -> lock));
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        try {
            application.run("--server.port=" + port, "--icp.data=" + data.path);
        } catch (RuntimeException e) {
            lock.close();
            return failed(e, messages);
        }
        closed.await();
        return ExitCode.DONE;
    }

    private int failed(RuntimeException thrown, PrintWriter messages) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (Failures.known(cause)) {
                messages.println("icp: " + cause.getMessage());
                return ExitCode.INPUT_OUTPUT;
            }
            if (cause instanceof PortInUseException) {
                messages.println("icp: port " + port + " is in use by another program; give another one with --port");
                return ExitCode.INPUT_OUTPUT;
            }
            if (cause instanceof BindException) {
                messages.println("icp: a setting is wrong: " + cause.getCause().getMessage());
                return ExitCode.USAGE;
            }
        }
        throw thrown;
    }
}
