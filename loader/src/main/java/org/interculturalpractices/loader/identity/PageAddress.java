package org.interculturalpractices.loader.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which addresses of a practice's page are compared: without scheme, {@code www.}, port of the scheme, language, session,
 * fragment and last slash; the host in lower case; of the query, the parameters that choose a page, sorted, and none that say where
 * a visitor came from, what language the frame has, or how the site draws it. Stateless.
 */
public final class PageAddress {

    private static final Pattern SCHEME_AND_HOST = Pattern.compile("(?i)^https?://(?:www\\.)?([^/?#]*)");
    private static final Pattern DEFAULT_PORT = Pattern.compile(":(?:80|443)$");
    private static final Pattern TAIL = Pattern.compile("(?i);jsessionid=[^/?]*|/+$");

    /** The part of a path that names the language of the page: {@code /en/}, {@code /sq/}. */
    private static final Pattern LANGUAGE = Pattern.compile("(?<=[^/])/[a-z]{2}(?:[-_][a-zA-Z]{2,4})?(?=/)");

    private static final Pattern NO_CHOICE = Pattern.compile(
            "(?i)(?:utm_.*|p_p_.*|p_auth|p_l_back_url.*|_com_liferay_.*|redirect|inheritredirect|ref|referrer|fbclid|gclid"
                    + "|lang|language|locale|languageid|hl|sessionid|phpsessid|print)");

    private PageAddress() {}

    /** The plain form; two addresses with the same lead to the same page. */
    public static String plain(String address) {
        String[] parts = address.replaceFirst("#.*$", "").split("\\?", 2);
        Matcher start = SCHEME_AND_HOST.matcher(parts[0]);
        String host = "";
        String path = parts[0];
        if (start.find()) {
            host = DEFAULT_PORT.matcher(start.group(1).toLowerCase(Locale.ROOT)).replaceAll("");
            path = parts[0].substring(start.end());
        }
        String page = LANGUAGE.matcher(host + TAIL.matcher(path).replaceAll("")).replaceFirst("");
        String query = parts.length == 1 ? "" : query(parts[1]);
        return query.isEmpty() ? page : page + '?' + query;
    }

    private static String query(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty()
                        && !NO_CHOICE.matcher(parameter.split("=", 2)[0]).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
