package org.interculturalpractices.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The languages in which pages can speak: English, and each language that has a file {@code interface_xx.properties}. Which one a
 * request gets is decided by {@code ?lang=}, then by Accept-Language (RFC 4647 section 3.4), else it is English; never by a
 * cookie, so that every state of a page is an address. Immutable.
 */
@Component
public final class InterfaceLanguages {

    /** The parameter that names a language, over what the browser prefers. */
    public static final String PARAMETER = "lang";

    private static final String FILES = "classpath:messages/interface_*.properties";

    private final List<Locale> all;

    InterfaceLanguages() {
        List<Locale> found = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = String.valueOf(file.getFilename());
                found.add(Locale.forLanguageTag(name.substring(name.indexOf('_') + 1, name.indexOf('.'))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort((one, other) -> one.toLanguageTag().compareTo(other.toLanguageTag()));
        found.addFirst(Locale.ENGLISH);
        all = List.copyOf(found);
    }

    /** All languages, English first. */
    public List<Locale> all() {
        return all;
    }

    /** The language of the page that a request gets. */
    public Locale of(HttpServletRequest request) {
        return asked(request).or(() -> preferred(request)).orElse(Locale.ENGLISH);
    }

    /** The language that the address names, if it names one that there is. */
    Optional<Locale> asked(HttpServletRequest request) {
        String tag = request.getParameter(PARAMETER);
        return tag == null ? Optional.empty() : known(tag);
    }

    private Optional<Locale> preferred(HttpServletRequest request) {
        String header = String.join(",", Collections.list(request.getHeaders("Accept-Language")));
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), all));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Locale> known(String tag) {
        return all.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
    }
}
