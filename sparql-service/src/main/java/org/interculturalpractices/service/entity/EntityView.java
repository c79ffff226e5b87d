package org.interculturalpractices.service.entity;

import java.util.Map;

/** What the page of one kind of thing shows beyond what every page does. */
interface EntityView {

    /** What is said of the thing in the words of schema.org, beside its type, IRI and name. */
    Map<String, Object> structured();
}
