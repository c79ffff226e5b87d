package org.interculturalpractices.service;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Spring application: the beans of the packages below this one. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ServiceApplication {}
