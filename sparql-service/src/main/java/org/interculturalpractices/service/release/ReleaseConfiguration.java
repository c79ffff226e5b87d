package org.interculturalpractices.service.release;

import java.nio.file.Path;
import java.util.concurrent.ScheduledFuture;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.service.settings.IcpProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Opens the data folder, watches it, and tells other processes of this machine where the service listens. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseConfiguration.class);

    private final Path data;

    ReleaseConfiguration(IcpProperties properties) {
        this.data = properties.data();
    }

    @Bean
    DataFolder dataFolder() {
        return new DataFolder(data);
    }

    /** The command line takes the lock before Spring starts, to fail early. */
    @Bean
    @ConditionalOnMissingBean
    ServiceLock serviceLock() {
        return ServiceLock.take(data);
    }

    @Bean
    ServedReleases servedReleases(DataFolder folder, ServiceLock lock, IcpProperties properties) {
        ServedReleases releases = new ServedReleases(folder, properties.store());
        releases.start(new LoggingListener());
        return releases;
    }

    @Bean
    TaskScheduler releaseWatch(ServedReleases releases, IcpProperties properties) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("release-watch-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        // The watch ends with the scheduler, so that its future is not needed.
        ScheduledFuture<?> unused = scheduler.scheduleWithFixedDelay(releases::refresh, properties.watchInterval());
        return scheduler;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            // That is the management port.
            return;
        }
        int port = event.getWebServer().getPort();
        new ServiceAddress(port, ProcessHandle.current().pid()).write(data);
        LOG.info("Listening on http://localhost:{}/ with the data folder {}", port, data);
    }

    @EventListener
    void stopping(ContextClosedEvent event) {
        ServiceAddress.remove(data);
    }

    /** Writes what a load finds to the log. */
    private static final class LoggingListener implements LoadListener {
        @Override
        public void problem(Problem problem) {
            LOG.warn("{}", problem.rendered());
        }
    }
}
