package org.interculturalpractices.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes links between pages for templates. Where the address of a page names its language, links to other pages name it as
 * well, so that the choice lasts without a cookie. Immutable.
 */
public final class PageLinks {

    private final String path;
    private final String query;
    private final Optional<Locale> chosen;

    PageLinks(HttpServletRequest request, Optional<Locale> chosen) {
        this.path = request.getRequestURI();
        this.query = Optional.ofNullable(request.getQueryString()).orElse("");
        this.chosen = chosen;
    }

    /**
     * The address of another page.
     *
     * @param target a path that is escaped already, with a query and fragment or without
     */
    public String to(String target) {
        return chosen.map(locale -> with(target, InterfaceLanguages.PARAMETER, locale.toLanguageTag()))
                .orElse(target);
    }

    /** The language that the address names, for forms; null where it names none. */
    public @Nullable String language() {
        return chosen.map(Locale::toLanguageTag).orElse(null);
    }

    /** This page in another language. */
    public String inLanguage(Locale locale) {
        return with(here(), InterfaceLanguages.PARAMETER, locale.toLanguageTag());
    }

    /**
     * This page with another part of a list that it shows; the first has no number.
     *
     * @param parameter tells which list is meant
     */
    public String part(String parameter, int number) {
        return with(here(), parameter, number == 1 ? null : Integer.toString(number));
    }

    private String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String with(String target, String parameter, @Nullable String value) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromUriString(target);
        builder.replaceQueryParam(parameter, value == null ? new Object[0] : new Object[] {value});
        // As it came: a query may hold an equals sign in a value, which is no reason to fail.
        return builder.build().toUriString();
    }
}
