package org.interculturalpractices.service.server;

import org.interculturalpractices.service.jvm.JvmSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Spring application: the beans of all packages of this module. */
@SpringBootApplication(scanBasePackages = ServiceApplication.MODULE)
@ConfigurationPropertiesScan(ServiceApplication.MODULE)
public class ServiceApplication {

    static final String MODULE = "org.interculturalpractices.service";

    static {
        JvmSettings.apply();
    }
}
