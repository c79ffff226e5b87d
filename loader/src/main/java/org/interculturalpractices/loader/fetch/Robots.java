package org.interculturalpractices.loader.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.interculturalpractices.loader.problem.LoaderException;

/**
 * The rules of the {@code robots.txt} of a site (RFC 9309): everything is allowed if there is none, nothing if the site cannot say
 * (section 2.3.1). Immutable.
 */
final class Robots {

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final BaseRobotRules rules;

    private Robots(BaseRobotRules rules) {
        this.rules = rules;
    }

    /**
     * Asks the site of an address.
     *
     * @throws LoaderException if the site answers with an error of its own: then nothing may be fetched
     */
    static Robots of(PoliteClient web, URI address) {
        URI robots = address.resolve("/robots.txt");
        PoliteClient.Answer answer = web.get(robots, Map.of());
        if (answer.status() >= SERVER_ERROR) {
            throw PoliteClient.failed(
                    robots, "answers " + answer.status() + ", so that nothing may be fetched now; try again later");
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        return new Robots(
                answer.status() >= CLIENT_ERROR
                        ? parser.failedFetch(answer.status())
                        : parser.parseContent(
                                robots.toString(),
                                answer.body(),
                                "text/plain",
                                Set.of(PoliteClient.PRODUCT.toLowerCase(Locale.ROOT))));
    }

    /** Fails if the page must not be fetched. */
    void require(URI address) {
        if (!rules.isAllowed(address.toString())) {
            throw PoliteClient.failed(
                    address, "must not be fetched, says the robots.txt of the site; ask its owner for a copy");
        }
    }

    /** The pause between two requests that the site asks for; zero if it asks for none. */
    Duration delay() {
        return Duration.ofMillis(Math.max(rules.getCrawlDelay(), 0));
    }
}
