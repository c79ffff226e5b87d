package org.interculturalpractices.service.reconcile;

import java.util.Locale;
import java.util.Map;
import org.interculturalpractices.loader.reconcile.Candidate.Feature;
import org.interculturalpractices.loader.reconcile.EntityProperty;
import org.interculturalpractices.loader.reconcile.EntityType;
import org.springframework.context.MessageSource;

/** The localised messages of reconciliation answers: names of types, properties and features in one language. Immutable. */
final class ReconcileMessages {

    private final MessageSource messages;
    private final Locale locale;

    ReconcileMessages(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** The language in which names of things are given where they have one. */
    String language() {
        return locale.getLanguage();
    }

    String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String name(EntityType type) {
        return message("reconcile.type." + type.id());
    }

    String name(EntityProperty property) {
        return message("reconcile.property." + property.id());
    }

    String name(Feature feature) {
        return message("reconcile.feature." + feature.id());
    }

    /** A type as id and name. */
    Map<String, Object> json(EntityType type) {
        return JsonObject.of("id", type.id(), "name", name(type));
    }

    /** A property as id and name. */
    Map<String, Object> json(EntityProperty property) {
        return JsonObject.of("id", property.id(), "name", name(property));
    }
}
