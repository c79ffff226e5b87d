package org.interculturalpractices.service.settings;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.interculturalpractices.service.federation.AllowedEndpoints;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * The check of the settings before anything else is done: names that are none, values that cannot be read, values out of range. A
 * fault is one line with the name as the operator wrote it, the value, and what is right. Stateless.
 */
public final class SettingsCheck {

    private static final String PREFIX = "icp";

    private SettingsCheck() {}

    /** The settings of this process: its environment and system properties, and files in the working directory. */
    public static ConfigurableEnvironment environment(Map<String, Object> defaults) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        DefaultPropertiesPropertySource.addOrMerge(defaults, environment.getPropertySources());
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        DefaultPropertiesPropertySource.moveToEnd(environment);
        return environment;
    }

    /** What is wrong with the settings {@code icp.*} of an environment, a line for each fault; none if they are right. */
    public static List<String> faults(ConfigurableEnvironment environment) {
        List<String> faults = new ArrayList<>(SettingNames.unknown(environment));
        try (LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean()) {
            validator.afterPropertiesSet();
            IcpProperties settings = Binder.get(environment)
                    .bindOrCreate(PREFIX, Bindable.of(IcpProperties.class), new ValidationBindHandler(validator));
            faults.addAll(addresses(settings, environment));
        } catch (BindException e) {
            faults.addAll(faults(e, environment));
        }
        return faults;
    }

    private static List<String> faults(BindException failure, ConfigurableEnvironment environment) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return invalid.getValidationErrors().getAllErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? given(field.getField(), field.getRejectedValue(), environment) + ": "
                                        + field.getDefaultMessage()
                                : String.valueOf(error.getDefaultMessage()))
                        .sorted()
                        .toList();
            }
        }
        ConfigurationProperty property = failure.getProperty();
        ConfigurationPropertyName name = property == null ? failure.getName() : property.getName();
        String component = name.getLastElement(ConfigurationPropertyName.Form.UNIFORM);
        Object value = property == null ? "" : property.getValue();
        return List.of(written(property, name) + "=" + value + ": " + wanted(component));
    }

    private static List<String> addresses(IcpProperties settings, ConfigurableEnvironment environment) {
        List<String> faults = new ArrayList<>();
        URI address = settings.publicUrl();
        if (address != null && !isPublic(address)) {
            faults.add(
                    given("publicUrl", address, environment)
                            + ": give an http or https address without query and without a slash at the end, such as https://icp.example.org");
        }
        try {
            AllowedEndpoints.of(settings.serviceEndpoints());
        } catch (IllegalArgumentException e) {
            faults.add(given("serviceEndpoints", String.join(",", settings.serviceEndpoints()), environment) + ": "
                    + e.getMessage());
        }
        return faults;
    }

    private static boolean isPublic(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getRawUserInfo() == null
                && !address.getRawPath().endsWith("/");
    }

    /** What the operator wrote, name and value. */
    private static String given(String component, Object value, ConfigurableEnvironment environment) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(PREFIX + "." + SettingNames.dashed(component));
        Optional<ConfigurationProperty> property = StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .flatMap(source -> Optional.ofNullable(source.getConfigurationProperty(name)).stream())
                .findFirst();
        Object written = property.map(ConfigurationProperty::getValue).orElse(value);
        return written(property.orElse(null), name) + "=" + written;
    }

    private static String written(@Nullable ConfigurationProperty property, ConfigurationPropertyName name) {
        Origin origin = property == null ? null : property.getOrigin();
        return origin instanceof PropertySourceOrigin as && as.getPropertyName() != null
                ? as.getPropertyName()
                : name.toString();
    }

    /** What a value has to be that cannot be read as one of its type. */
    private static String wanted(String uniformName) {
        Class<?> type = Arrays.stream(IcpProperties.class.getRecordComponents())
                .filter(component -> component.getName().equalsIgnoreCase(uniformName))
                .findFirst()
                .<Class<?>>map(RecordComponent::getType)
                .orElse(String.class);
        if (type == Duration.class) {
            return "give a time with its unit, such as 500ms, 30s or 5m";
        }
        if (type == int.class || type == long.class) {
            return "give a whole number";
        }
        if (type == boolean.class) {
            return "give true or false";
        }
        return type == URI.class ? "give an address, such as https://icp.example.org" : "give another value";
    }
}
